package import PlanCore
import PlanGit
package import SystemPackage

/// Why the files or the history of a plan cannot be read or written.
package enum StoreError: Error, Sendable {
  /// No folder `plans/` from a folder upwards (F1).
  case noPlans(searchedFrom: FilePath)
  /// A file or folder could not be read.
  case reading(path: FilePath, reason: Errno)
  /// A file could not be written; nothing was recorded.
  case writing(path: FilePath, reason: Errno)
  /// There is no git repository around the plans.
  case noRepository(root: FilePath)
  /// The repository cannot be written to as it is.
  case repository(RepositoryError)
  /// A file cannot be edited as it is; nothing was changed.
  case file(path: PlanPath, FileError)
  /// The plan has no name and e-mail address to record for.
  case noIdentity
  /// A name or an e-mail address that is not UTF-8: the variable or the key of the configuration that has it.
  case identityNotUTF8(source: String)
  /// A variable of the environment that says what git's configuration is, and cannot be understood; nil where it is
  /// missing.
  case badConfiguration(variable: String, value: String?)
  /// Somebody else is writing: the lock, and for how long it has stood there.
  case busy(path: FilePath, seconds: Int?)
  /// Others kept changing the branch for ten seconds.
  case lostRace
  /// The commit cannot be signed.
  case signing(SigningError)
  /// A date in the environment cannot be read: the variable and its value.
  case badDate(variable: String, value: String)
  /// The journal of an interrupted recording cannot be read.
  case journal(path: FilePath)
  /// An interrupted recording is recorded, but could not be finished.
  indirect case recovery(commit: String, FollowUpError)
  /// The branch was moved or not: it cannot be read to say so, for what libgit2 says. The next recording settles it.
  case uncertain(commit: String, reason: String)
  /// A change cannot be taken back.
  case undo(UndoError)
  /// There is nothing to read at a revision.
  case revision(RevisionError)
  /// There is a tag of that name.
  case tagExists(String)
  /// The hook of git cannot be installed or removed.
  case hook(HookError)
  /// libgit2 failed in another way: what it says, in English.
  case git(String)
}

/// What keeps a repository from being written to.
package enum RepositoryError: Hashable, Sendable {
  /// It has no working tree.
  case bare
  /// HEAD is on no branch.
  case detachedHead
  /// A merge, rebase or the like is under way.
  case operation(String)
  /// It belongs to another user.
  case otherOwner(path: String)
  /// Its index is one that cannot be written without loss.
  case index(IndexError)
  /// It is of a kind that this libgit2 does not know: the name of the extension, or nil for a later format.
  case unsupported(String?)
  /// An object is not here: left out of a partial clone, or lost.
  case missingObject
}

/// What makes an index one that cannot be written without loss.
package enum IndexError: Hashable, Sendable {
  /// A part of it stands in another file.
  case split
  /// Whole folders stand in it as one entry.
  case sparse
  /// It has no checksum.
  case noChecksum
  /// It is damaged, or of a later form.
  case unknown
}

/// What keeps a commit from being signed.
package enum SigningError: Hashable, Sendable {
  /// Signatures of this kind cannot be made (`gpg.format`).
  case format(String)
  /// No key is named (`user.signingkey`).
  case noKey
  /// No program can be started from here.
  case noSigner
  /// The program failed.
  case failed(SignerError)
}

/// What keeps a file from being edited.
package enum FileError: Hashable, Sendable {
  /// It is not recorded yet.
  case notRecorded
  /// It is gone from the working tree.
  case missing
  /// Git is told to ignore it.
  case ignored
  /// It is staged for removal.
  case stagedForRemoval
  /// It is unmerged.
  case unmerged
  /// It is left out of the working tree (a sparse checkout).
  case sparse
  /// A component of its path is a symbolic link.
  case link
  /// Its text cannot be read.
  case unreadable
  /// The lines of this key were edited by hand.
  case editedByHand(key: String)
  /// The lines of this key are no longer recorded as they were when they were shown.
  case changedSince(key: String)
  /// A recording is staged as taken back, and the file has it taken back too: its full id.
  case stagedAsTakenBack(String)
  /// A commit of git has taken a recorded line back, and the next recording records it again: its full id.
  case takenBack(by: String)
  /// An attribute makes git store something else than the file.
  case attribute(String)
  /// The edit itself cannot be stored.
  case edit(EditError)
}

/// What keeps a change from being taken back.
package enum UndoError: Hashable, Sendable {
  /// There is no change (of mine) that could be.
  case nothing(mine: Bool)
  /// No such commit.
  case noSuchCommit(String)
  /// It is not in the history of the branch.
  case notInHistory(String)
  /// It is a merge.
  case merge(String)
  /// It is the first commit.
  case firstCommit(String)
  /// It changes nothing at all.
  case changesNothing(String)
  /// It touches no plan.
  case outsidePlans(String)
  /// It is somebody else's.
  case notMine(String, author: String)
  /// It has been taken back already.
  case alreadyUndone(String, by: String)
  /// What it brought has changed since then.
  case changedSince(String, paths: [PlanPath])
}

extension StoreError {
  init(_ error: GitError) {
    switch error.code {
    case .owner: self = .repository(.otherOwner(path: error.message))
    case .notFound where error.category == .objects: self = .repository(.missingObject)
    default:
      if let name = error.unsupportedExtension {
        self = .repository(.unsupported(name))
      } else if error.isLaterFormat {
        self = .repository(.unsupported(nil))
      } else {
        self = .git(error.message)
      }
    }
  }
}
