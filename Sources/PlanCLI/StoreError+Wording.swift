import PlanCore
import PlanStore
import SystemPackage

extension StoreError {
  /// What happened.
  func text(_ say: Speech) -> String {
    switch self {
    case .noPlans(let folder): say(FailurePhrase.noPlans, ["path": folder.string.value])
    case .reading(let path, let reason):
      say(FailurePhrase.reading, ["path": path.string.value, "reason": reason.description.value])
    case .writing(let path, let reason):
      say(StorePhrase.writing, ["path": path.string.value, "reason": reason.description.value])
    case .noRepository(let root): say(StorePhrase.noRepository, ["path": root.string.value])
    case .repository(let obstacle): obstacle.text(say)
    case .file(let path, let obstacle): obstacle.text(path, say)
    case .noIdentity: say(StorePhrase.noIdentity)
    case .busy(let path): say(StorePhrase.busy, ["path": path.string.value])
    case .lostRace: say(StorePhrase.lostRace)
    case .undo(let obstacle): obstacle.text(say)
    case .git(let failure): say(StorePhrase.git, ["reason": failure.message.value])
    }
  }

  /// What to do next.
  func hint(_ say: Speech) -> String? {
    switch self {
    case .noPlans: say(HintPhrase.startPlan)
    case .reading, .writing, .git: nil
    case .noRepository: say(StorePhrase.hintRepository)
    case .repository(.bare): say(HintPhrase.otherFolder)
    case .repository(.detachedHead): say(StorePhrase.hintDetached)
    case .repository(.operation): say(StorePhrase.hintOperation)
    case .repository(.signingRequested): say(StorePhrase.hintSigning)
    case .repository(.otherOwner): say(StorePhrase.hintOwner, ["path": "\"$PWD\"".value])
    case .file(let path, let obstacle): obstacle.hint(path, say)
    case .noIdentity: say(StorePhrase.hintIdentity)
    case .busy, .lostRace: say(StorePhrase.hintBusy)
    case .undo(let obstacle): obstacle.hint(say)
    }
  }
}

extension RepositoryObstacle {
  fileprivate func text(_ say: Speech) -> String {
    switch self {
    case .bare: say(StorePhrase.bare)
    case .detachedHead: say(StorePhrase.detachedHead)
    case .operation(let name): say(StorePhrase.operation, ["operation": name.value])
    case .signingRequested: say(StorePhrase.signing)
    case .otherOwner(let reason): say(StorePhrase.otherOwner, ["reason": reason.value])
    }
  }
}

extension FileObstacle {
  fileprivate func text(_ path: PlanPath, _ say: Speech) -> String {
    var values: [String: PhraseValue] = ["path": path.value]
    switch self {
    case .editedByHand(let key): values["key"] = key.value
    case .attribute(let attribute): values["attribute"] = attribute.value
    default: break
    }
    return say(phrase, values)
  }

  private var phrase: StorePhrase {
    switch self {
    case .notRecorded: .notRecorded
    case .missing: .missing
    case .stagedForRemoval: .stagedForRemoval
    case .unmerged: .unmerged
    case .sparse: .sparse
    case .link: .link
    case .unreadable: .unreadable
    case .editedByHand: .editedByHand
    case .attribute: .attribute
    case .edit: .edit
    }
  }

  fileprivate func hint(_ path: PlanPath, _ say: Speech) -> String? {
    let values = ["path": path.value]
    return switch self {
    case .notRecorded, .editedByHand: say(StorePhrase.hintSave)
    case .missing: say(StorePhrase.hintRestore, values)
    case .stagedForRemoval: say(StorePhrase.hintUnstage, values)
    case .unmerged: say(StorePhrase.hintMerge, values)
    case .sparse: say(StorePhrase.hintSparse)
    case .link: say(StorePhrase.hintLink)
    case .unreadable: say(StorePhrase.hintCheck)
    case .attribute: say(StorePhrase.hintAttribute)
    case .edit: nil
    }
  }
}

extension UndoObstacle {
  fileprivate func text(_ say: Speech) -> String {
    func short(_ commit: String) -> PhraseValue { String(commit.prefix(7)).value }
    return switch self {
    case .nothing(let mine): say(mine ? StorePhrase.nothingMine : .nothingAny)
    case .noSuchCommit(let word): say(StorePhrase.noSuchCommit, ["commit": word.value])
    case .notInHistory(let commit): say(StorePhrase.notInHistory, ["commit": short(commit)])
    case .merge(let commit): say(StorePhrase.merge, ["commit": short(commit)])
    case .firstCommit(let commit): say(StorePhrase.firstCommit, ["commit": short(commit)])
    case .outsidePlans(let commit): say(StorePhrase.outsidePlans, ["commit": short(commit)])
    case .notMine(let commit, let author):
      say(StorePhrase.notMine, ["commit": short(commit), "author": author.value])
    case .alreadyUndone(let commit, let other):
      say(StorePhrase.alreadyUndone, ["commit": short(commit), "other": short(other)])
    case .changedSince(let commit, let paths):
      say(
        StorePhrase.changedSince,
        ["commit": short(commit), "paths": say.shortList(paths.map(\.description)).value])
    }
  }

  fileprivate func hint(_ say: Speech) -> String? {
    switch self {
    case .nothing(mine: true), .notMine: say(StorePhrase.hintAny)
    case .merge: say(StorePhrase.hintMergeUndo)
    case .changedSince: say(StorePhrase.hintChangedSince)
    default: nil
    }
  }
}
