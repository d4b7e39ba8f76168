import PlanGit
import SystemPackage

/// The files in git's directories that a recording makes, uses and takes away again.
///
/// All but the lock belong to one working tree. Their names are fixed, so that the next recording, which holds the
/// lock, knows what a crashed one has left.
struct RecordingFiles: Sendable {
  /// The git directory of this working tree.
  let folder: FilePath
  /// The git directory that all working trees share.
  let common: FilePath

  init(_ repository: borrowing Repository) {
    folder = repository.gitDirectory
    common = repository.commonDirectory
  }

  /// Held while one `plan` records (flock); never removed.
  var lock: FilePath { common.appending(Self.lockName) }
  /// What is about to be done, so that it can be finished or undone.
  var journal: FilePath { folder.appending(Self.journalName) }
  /// The user's index.
  var index: FilePath { folder.appending("index") }
  /// Git's own lock of the index: while it exists, no git changes the index.
  var indexLock: FilePath { folder.appending("index.lock") }
  /// The index that this recording leaves behind; linked as `index.lock` it proves whose lock that is.
  var newIndex: FilePath { folder.appending(Self.newIndexName) }

  static let lockName = "plan.lock"
  static let journalName = "plan.journal"
  static let newIndexName = "plan.index"

  /// Git's lock of a reference.
  func lock(of reference: String) -> FilePath { holder(of: reference).pushing(FilePath(reference + ".lock")) }

  /// The file of a reference that is not packed.
  func file(of reference: String) -> FilePath { holder(of: reference).pushing(FilePath(reference)) }

  /// The reflogs that a change of a reference adds a line to.
  func reflogs(of reference: String) -> [FilePath] {
    let own = folder.appending("logs").appending("HEAD")
    return reference == "HEAD" ? [own] : [common.appending("logs").pushing(FilePath(reference)), own]
  }

  private func holder(of reference: String) -> FilePath { reference == "HEAD" ? folder : common }

  /// Whether `index.lock` is the file that a recording made: they are one inode.
  var ownsIndexLock: Bool {
    guard let own = Disk.identity(of: newIndex) else { return false }
    return Disk.identity(of: indexLock)?.isSameFile(as: own) ?? false
  }

  /// Whether `index.lock` is a second name of the index itself: our lock, held a little longer.
  var isIndexLockOnIndex: Bool {
    guard let lock = Disk.identity(of: indexLock) else { return false }
    return Disk.identity(of: index)?.isSameFile(as: lock) ?? false
  }

  /// Gives the index back as it was: takes away our lock, never another's, and the index that was to come.
  func releaseIndex() throws(Errno) {
    if ownsIndexLock || isIndexLockOnIndex { try Disk.remove(indexLock) }
    try Disk.remove(newIndex)
  }
}
