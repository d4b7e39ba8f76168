import PlanCore
import PlanWords
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
    case .identityNotUTF8(let source):
      say(StorePhrase.identityNotUTF8, ["source": source.value])
    case .badConfiguration(let variable, nil):
      say(StorePhrase.missingConfiguration, ["variable": variable.value])
    case .badConfiguration(let variable, let value?):
      say(StorePhrase.badConfiguration, ["variable": variable.value, "value": value.value])
    case .busy(let path, nil): say(StorePhrase.busy, ["path": path.string.value])
    case .busy(let path, let seconds?):
      say(StorePhrase.busyFor, ["path": path.string.value, "count": seconds.value])
    case .signing(let obstacle): obstacle.text(say)
    case .badDate(let variable, let value):
      say(StorePhrase.gitDate, ["variable": variable.value, "value": value.value])
    case .journal(let path): say(StorePhrase.journal, ["path": path.string.value])
    case .recovery(let commit, let failure):
      say(
        StorePhrase.recovery,
        ["commit": commit.shortCommit.value, "reason": failure.reason(say).value])
    case .lostRace: say(StorePhrase.lostRace)
    case .uncertain(let commit, let reason):
      say(StorePhrase.uncertain, ["commit": commit.shortCommit.value, "reason": reason.value])
    case .undo(let obstacle): obstacle.text(say)
    case .revision(let obstacle): obstacle.text(say)
    case .tagExists(let name): say(ClosingPhrase.tagExists, ["tag": name.value])
    case .hook(.sharedFolder(let folder)): say(HookPhrase.sharedFolder, ["path": folder.string.value])
    case .hook(.taken(let path, let former)):
      say(HookPhrase.taken, ["path": path.string.value, "former": former.string.value])
    case .git(let reason): say(StorePhrase.git, ["reason": reason.value])
    }
  }

  /// What to do next.
  func hint(_ say: Speech) -> String? {
    switch self {
    case .noPlans: say(HintPhrase.startPlan)
    case .writing(_, .permissionDenied), .writing(_, .notPermitted): say(StorePhrase.hintPermission)
    case .writing(_, .noSpace): say(StorePhrase.hintSpace)
    case .uncertain: say(StorePhrase.hintUncertain)
    case .reading, .writing, .git, .recovery, .tagExists: nil
    case .noRepository: say(StorePhrase.hintRepository)
    case .repository(.bare): say(HintPhrase.otherFolder)
    case .repository(.detachedHead): say(RepositoryPhrase.hintDetached)
    case .repository(.operation): say(RepositoryPhrase.hintOperation)
    case .repository(.otherOwner(let path)):
      say(RepositoryPhrase.hintOwner, ["path": path.quotedForShell.value])
    case .repository(.index(let obstacle)): say(obstacle.phrases.hint)
    case .repository(.unsupported(let name)): say(RepositoryObstacle.hint(unsupported: name))
    case .repository(.missingObject): say(RepositoryPhrase.hintMissingObject)
    case .signing(.noKey): say(RepositoryPhrase.hintKey)
    case .signing: say(RepositoryPhrase.hintSigning)
    case .badDate: say(StorePhrase.hintGitDate)
    case .badConfiguration: say(StorePhrase.hintConfiguration)
    case .journal: say(StorePhrase.hintJournal)
    case .busy(let path, _?): say(StorePhrase.hintLock, ["path": path.string.value])
    case .file(let path, let obstacle): obstacle.hint(path, say)
    case .noIdentity: say(StorePhrase.hintIdentity)
    case .identityNotUTF8: say(StorePhrase.hintIdentityNotUTF8)
    case .busy, .lostRace: say(StorePhrase.hintBusy)
    case .undo(let obstacle): obstacle.hint(say)
    case .revision(let obstacle): obstacle.hint(say)
    case .hook(.sharedFolder): say(HookPhrase.hintSharedFolder)
    case .hook(.taken(_, let former)): say(HookPhrase.hintTaken, ["former": former.string.value])
    }
  }
}

extension RepositoryObstacle {
  fileprivate func text(_ say: Speech) -> String {
    switch self {
    case .bare: say(RepositoryPhrase.bare)
    case .detachedHead: say(RepositoryPhrase.detachedHead)
    case .operation(let name): say(RepositoryPhrase.operation, ["operation": name.value])
    case .otherOwner(let path): say(RepositoryPhrase.otherOwner, ["path": path.value])
    case .index(let obstacle): say(obstacle.phrases.text)
    case .unsupported("objectformat"): say(RepositoryPhrase.sha256)
    case .unsupported("refstorage"): say(RepositoryPhrase.reftable)
    case .unsupported(let name?): say(RepositoryPhrase.unsupported, ["name": name.value])
    case .unsupported(nil): say(RepositoryPhrase.laterFormat)
    case .missingObject: say(RepositoryPhrase.missingObject)
    }
  }

  fileprivate static func hint(unsupported name: String?) -> RepositoryPhrase {
    switch name {
    case "objectformat": .hintSHA256
    case "refstorage": .hintReftable
    default: .hintUnsupported
    }
  }
}

extension IndexObstacle {
  fileprivate var phrases: (text: RepositoryPhrase, hint: RepositoryPhrase) {
    switch self {
    case .split: (.splitIndex, .hintSplitIndex)
    case .sparse: (.sparseIndex, .hintSparseIndex)
    case .noChecksum: (.noChecksum, .hintNoChecksum)
    case .unknown: (.unknownIndex, .hintUnknownIndex)
    }
  }
}

extension SigningObstacle {
  fileprivate func text(_ say: Speech) -> String {
    switch self {
    case .format(let name): say(RepositoryPhrase.signingFormat, ["format": name.value])
    case .noKey: say(RepositoryPhrase.signingKey)
    case .noSigner: say(RepositoryPhrase.signing)
    case .failed(let failure) where failure.reason.isEmpty:
      say(RepositoryPhrase.signingMissing, ["program": failure.program.value])
    case .failed(let failure):
      say(RepositoryPhrase.signingFailed, ["program": failure.program.value, "reason": failure.reason.value])
    }
  }
}

extension AfterFailure {
  /// What did not work, for a change that is recorded as `commit`.
  func text(_ commit: String, _ say: Speech) -> String {
    let commit = ["commit": commit.value]
    switch self {
    case .index:
      return say(StorePhrase.afterIndex, commit.merging(["reason": reason(say).value]) { $1 })
    case .workingFileChanged(let path):
      return say(StorePhrase.afterChange, commit.merging(["path": path.value]) { $1 })
    case .workingFile(let path, let reason):
      return say(
        StorePhrase.afterWorkingFile,
        commit.merging(["path": path.value, "reason": reason.description.value]) { $1 })
    case .journal(let path, let reason):
      return say(
        StorePhrase.afterWorkingFile,
        commit.merging(["path": path.string.value, "reason": reason.description.value]) { $1 })
    case .unverified: return say(StorePhrase.unverified, commit)
    }
  }

  /// The reason alone.
  func reason(_ say: Speech) -> String {
    switch self {
    case .index(let error): error.text(say)
    case .journal(let path, let reason):
      say(StorePhrase.writing, ["path": path.string.value, "reason": reason.description.value])
    case .workingFileChanged(let path): path.description
    case .workingFile(let path, let reason):
      say(StorePhrase.writing, ["path": path.value, "reason": reason.description.value])
    case .unverified: ""
    }
  }
}

extension FileObstacle {
  fileprivate func text(_ path: PlanPath, _ say: Speech) -> String {
    var values: [String: PhraseValue] = ["path": path.value]
    switch self {
    case .editedByHand(let key): values["key"] = key.value
    case .stagedAsTakenBack(let commit), .takenBack(let commit):
      values["commit"] = commit.shortCommit.value
    case .attribute(let attribute): values["attribute"] = attribute.value
    default: break
    }
    return say(phrase, values)
  }

  private var phrase: StorePhrase {
    switch self {
    case .notRecorded: .notRecorded
    case .ignored: .ignored
    case .missing: .missing
    case .stagedForRemoval: .stagedForRemoval
    case .unmerged: .unmerged
    case .sparse: .sparse
    case .link: .link
    case .unreadable: .unreadable
    case .editedByHand: .editedByHand
    case .stagedAsTakenBack: .stagedAsTakenBack
    case .takenBack: .takenBack
    case .attribute: .attribute
    case .edit: .edit
    }
  }

  fileprivate func hint(_ path: PlanPath, _ say: Speech) -> String? {
    let values = ["path": path.value]
    return switch self {
    case .notRecorded, .editedByHand: say(HintPhrase.save)
    case .stagedAsTakenBack: say(StorePhrase.hintTakenBack, values)
    case .takenBack: nil
    case .ignored: say(StorePhrase.hintIgnored, values)
    case .missing: say(StorePhrase.hintRestore, values)
    case .stagedForRemoval: say(StorePhrase.hintUnstage, values)
    case .unmerged: say(StorePhrase.hintMerge, values)
    case .sparse: say(StorePhrase.hintSparse)
    case .link: say(StorePhrase.hintLink)
    case .unreadable: say(HintPhrase.check)
    case .attribute: say(StorePhrase.hintAttribute)
    case .edit: nil
    }
  }
}

extension UndoObstacle {
  fileprivate func text(_ say: Speech) -> String {
    switch self {
    case .nothing(let mine): say(mine ? StorePhrase.nothingMine : .nothingAny)
    case .noSuchCommit(let word): say(StorePhrase.noSuchCommit, ["commit": word.value])
    case .notInHistory(let commit): say(StorePhrase.notInHistory, ["commit": commit.shortCommit.value])
    case .merge(let commit): say(StorePhrase.merge, ["commit": commit.shortCommit.value])
    case .firstCommit(let commit): say(StorePhrase.firstCommit, ["commit": commit.shortCommit.value])
    case .changesNothing(let commit): say(StorePhrase.changesNothing, ["commit": commit.shortCommit.value])
    case .outsidePlans(let commit): say(StorePhrase.outsidePlans, ["commit": commit.shortCommit.value])
    case .notMine(let commit, let author):
      say(StorePhrase.notMine, ["commit": commit.shortCommit.value, "author": author.value])
    case .alreadyUndone(let commit, let other):
      say(StorePhrase.alreadyUndone, ["commit": commit.shortCommit.value, "other": other.shortCommit.value])
    case .changedSince(let commit, let paths):
      say(
        StorePhrase.changedSince,
        ["commit": commit.shortCommit.value, "paths": say.shortList(paths.map(\.description)).value])
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

extension String {
  /// The text as one word of a shell's command line.
  fileprivate var quotedForShell: String {
    let isPlain = utf8.allSatisfy { byte in
      byte > 127 || "/._-+,@%:".utf8.contains(byte) || (48...57).contains(byte)
        || (97...122).contains(byte | 0x20)
    }
    return isPlain && !isEmpty ? self : singleQuoted
  }
}
