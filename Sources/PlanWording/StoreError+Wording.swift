import PlanCore
package import PlanWords
package import PlanStore
import SystemPackage

extension StoreError {
  /// What happened.
  package func text(_ localized: Localizer) -> String {
    switch self {
    case .noPlans(let folder): localized(ErrorPhrase.noPlans, ["path": folder.string.value])
    case .reading(let path, let reason):
      localized(ErrorPhrase.reading, ["path": path.string.value, "reason": reason.description.value])
    case .writing(let path, let reason):
      localized(StorePhrase.writing, ["path": path.string.value, "reason": reason.description.value])
    case .noRepository(let root): localized(StorePhrase.noRepository, ["path": root.string.value])
    case .repository(let error): error.text(localized)
    case .file(let path, let error): error.text(path, localized)
    case .noIdentity: localized(StorePhrase.noIdentity)
    case .identityNotUTF8(let source):
      localized(StorePhrase.identityNotUTF8, ["source": source.value])
    case .badConfiguration(let variable, nil):
      localized(StorePhrase.missingConfiguration, ["variable": variable.value])
    case .badConfiguration(let variable, let value?):
      localized(StorePhrase.badConfiguration, ["variable": variable.value, "value": value.value])
    case .busy(let path, nil): localized(StorePhrase.busy, ["path": path.string.value])
    case .busy(let path, let seconds?):
      localized(StorePhrase.busyFor, ["path": path.string.value, "count": seconds.value])
    case .signing(let error): error.text(localized)
    case .badDate(let variable, let value):
      localized(StorePhrase.gitDate, ["variable": variable.value, "value": value.value])
    case .journal(let path): localized(StorePhrase.journal, ["path": path.string.value])
    case .recovery(let commit, let error):
      localized(
        StorePhrase.recovery,
        ["commit": commit.shortCommit.value, "reason": error.reason(localized).value])
    case .lostRace: localized(StorePhrase.lostRace)
    case .uncertain(let commit, let reason):
      localized(StorePhrase.uncertain, ["commit": commit.shortCommit.value, "reason": reason.value])
    case .undo(let error): error.text(localized)
    case .revision(let error): error.text(localized)
    case .tagExists(let name): localized(ClosingPhrase.tagExists, ["tag": name.value])
    case .hook(.sharedFolder(let folder)): localized(HookPhrase.sharedFolder, ["path": folder.string.value])
    case .hook(.taken(let path, let former)):
      localized(HookPhrase.taken, ["path": path.string.value, "former": former.string.value])
    case .git(let reason): localized(StorePhrase.git, ["reason": reason.value])
    }
  }

  /// What to do next.
  package func hint(_ localized: Localizer) -> String? {
    switch self {
    case .noPlans: localized(HintPhrase.startPlan)
    case .writing(_, .permissionDenied), .writing(_, .notPermitted): localized(StorePhrase.hintPermission)
    case .writing(_, .noSpace): localized(StorePhrase.hintSpace)
    case .uncertain: localized(StorePhrase.hintUncertain)
    case .reading, .writing, .git, .recovery, .tagExists: nil
    case .noRepository: localized(StorePhrase.hintRepository)
    case .repository(.bare): localized(HintPhrase.otherFolder)
    case .repository(.detachedHead): localized(RepositoryPhrase.hintDetached)
    case .repository(.operation): localized(RepositoryPhrase.hintOperation)
    case .repository(.otherOwner(let path)):
      localized(RepositoryPhrase.hintOwner, ["path": path.quotedForShell.value])
    case .repository(.index(let error)): localized(error.phrases.hint)
    case .repository(.unsupported(let name)): localized(RepositoryError.hint(unsupported: name))
    case .repository(.missingObject): localized(RepositoryPhrase.hintMissingObject)
    case .signing(.noKey): localized(RepositoryPhrase.hintKey)
    case .signing: localized(RepositoryPhrase.hintSigning)
    case .badDate: localized(StorePhrase.hintGitDate)
    case .badConfiguration: localized(StorePhrase.hintConfiguration)
    case .journal: localized(StorePhrase.hintJournal)
    case .busy(let path, _?): localized(StorePhrase.hintLock, ["path": path.string.value])
    case .file(let path, let error): error.hint(path, localized)
    case .noIdentity: localized(StorePhrase.hintIdentity)
    case .identityNotUTF8: localized(StorePhrase.hintIdentityNotUTF8)
    case .busy, .lostRace: localized(StorePhrase.hintBusy)
    case .undo(let error): error.hint(localized)
    case .revision(let error): error.hint(localized)
    case .hook(.sharedFolder): localized(HookPhrase.hintSharedFolder)
    case .hook(.taken(_, let former)): localized(HookPhrase.hintTaken, ["former": former.string.value])
    }
  }
}

extension RepositoryError {
  fileprivate func text(_ localized: Localizer) -> String {
    switch self {
    case .bare: localized(RepositoryPhrase.bare)
    case .detachedHead: localized(RepositoryPhrase.detachedHead)
    case .operation(let name): localized(RepositoryPhrase.operation, ["operation": name.value])
    case .otherOwner(let path): localized(RepositoryPhrase.otherOwner, ["path": path.value])
    case .index(let error): localized(error.phrases.text)
    case .unsupported("objectformat"): localized(RepositoryPhrase.sha256)
    case .unsupported("refstorage"): localized(RepositoryPhrase.reftable)
    case .unsupported(let name?): localized(RepositoryPhrase.unsupported, ["name": name.value])
    case .unsupported(nil): localized(RepositoryPhrase.laterFormat)
    case .missingObject: localized(RepositoryPhrase.missingObject)
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

extension IndexError {
  fileprivate var phrases: (text: RepositoryPhrase, hint: RepositoryPhrase) {
    switch self {
    case .split: (.splitIndex, .hintSplitIndex)
    case .sparse: (.sparseIndex, .hintSparseIndex)
    case .noChecksum: (.noChecksum, .hintNoChecksum)
    case .unknown: (.unknownIndex, .hintUnknownIndex)
    }
  }
}

extension SigningError {
  fileprivate func text(_ localized: Localizer) -> String {
    switch self {
    case .format(let name): localized(RepositoryPhrase.signingFormat, ["format": name.value])
    case .noKey: localized(RepositoryPhrase.signingKey)
    case .noSigner: localized(RepositoryPhrase.signing)
    case .failed(let error) where error.reason.isEmpty:
      localized(RepositoryPhrase.signingMissing, ["program": error.program.value])
    case .failed(let error):
      localized(
        RepositoryPhrase.signingFailed, ["program": error.program.value, "reason": error.reason.value])
    }
  }
}

extension FollowUpError {
  /// What did not work, for a change that is recorded as `commit`.
  package func text(_ commit: String, _ localized: Localizer) -> String {
    let commit = ["commit": commit.value]
    switch self {
    case .index:
      return localized(StorePhrase.afterIndex, commit.merging(["reason": reason(localized).value]) { $1 })
    case .workingFileChanged(let path):
      return localized(StorePhrase.afterChange, commit.merging(["path": path.value]) { $1 })
    case .workingFile(let path, let reason):
      return localized(
        StorePhrase.afterWorkingFile,
        commit.merging(["path": path.value, "reason": reason.description.value]) { $1 })
    case .journal(let path, let reason):
      return localized(
        StorePhrase.afterWorkingFile,
        commit.merging(["path": path.string.value, "reason": reason.description.value]) { $1 })
    case .unverified: return localized(StorePhrase.unverified, commit)
    }
  }

  /// The reason alone.
  func reason(_ localized: Localizer) -> String {
    switch self {
    case .index(let error): error.text(localized)
    case .journal(let path, let reason):
      localized(StorePhrase.writing, ["path": path.string.value, "reason": reason.description.value])
    case .workingFileChanged(let path): path.description
    case .workingFile(let path, let reason):
      localized(StorePhrase.writing, ["path": path.value, "reason": reason.description.value])
    case .unverified: ""
    }
  }
}

extension FileError {
  fileprivate func text(_ path: PlanPath, _ localized: Localizer) -> String {
    var values: [String: PhraseValue] = ["path": path.value]
    switch self {
    case .editedByHand(let key), .changedSince(let key): values["key"] = key.value
    case .stagedAsTakenBack(let commit), .takenBack(let commit):
      values["commit"] = commit.shortCommit.value
    case .attribute(let attribute): values["attribute"] = attribute.value
    default: break
    }
    return localized(phrase, values)
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
    case .changedSince: .linesChanged
    case .stagedAsTakenBack: .stagedAsTakenBack
    case .takenBack: .takenBack
    case .attribute: .attribute
    case .edit: .edit
    }
  }

  fileprivate func hint(_ path: PlanPath, _ localized: Localizer) -> String? {
    let values = ["path": path.value]
    return switch self {
    case .notRecorded, .editedByHand: localized(HintPhrase.save)
    case .stagedAsTakenBack: localized(StorePhrase.hintTakenBack, values)
    case .changedSince: localized(StorePhrase.hintLinesChanged)
    case .takenBack: nil
    case .ignored: localized(StorePhrase.hintIgnored, values)
    case .missing: localized(StorePhrase.hintRestore, values)
    case .stagedForRemoval: localized(StorePhrase.hintUnstage, values)
    case .unmerged: localized(StorePhrase.hintMerge, values)
    case .sparse: localized(StorePhrase.hintSparse)
    case .link: localized(StorePhrase.hintLink)
    case .unreadable: localized(HintPhrase.check)
    case .attribute: localized(StorePhrase.hintAttribute)
    case .edit: nil
    }
  }
}

extension UndoError {
  fileprivate func text(_ localized: Localizer) -> String {
    switch self {
    case .nothing(let mine): localized(mine ? StorePhrase.nothingMine : .nothingAny)
    case .noSuchCommit(let word): localized(StorePhrase.noSuchCommit, ["commit": word.value])
    case .notInHistory(let commit): localized(StorePhrase.notInHistory, ["commit": commit.shortCommit.value])
    case .merge(let commit): localized(StorePhrase.merge, ["commit": commit.shortCommit.value])
    case .firstCommit(let commit): localized(StorePhrase.firstCommit, ["commit": commit.shortCommit.value])
    case .changesNothing(let commit):
      localized(StorePhrase.changesNothing, ["commit": commit.shortCommit.value])
    case .outsidePlans(let commit): localized(StorePhrase.outsidePlans, ["commit": commit.shortCommit.value])
    case .notMine(let commit, let author):
      localized(StorePhrase.notMine, ["commit": commit.shortCommit.value, "author": author.value])
    case .alreadyUndone(let commit, let other):
      localized(
        StorePhrase.alreadyUndone, ["commit": commit.shortCommit.value, "other": other.shortCommit.value])
    case .changedSince(let commit, let paths):
      localized(
        StorePhrase.changedSince,
        ["commit": commit.shortCommit.value, "paths": localized.shortList(paths.map(\.description)).value])
    }
  }

  fileprivate func hint(_ localized: Localizer) -> String? {
    switch self {
    case .nothing(mine: true), .notMine: localized(StorePhrase.hintAny)
    case .merge: localized(StorePhrase.hintMergeUndo)
    case .changedSince: localized(StorePhrase.hintChangedSince)
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
