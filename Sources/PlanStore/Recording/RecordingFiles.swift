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
  /// The index that this recording leaves behind. It keeps this name to the end: the same file linked as `index.lock`
  /// or as `index` proves whose these are.
  var newIndex: FilePath { folder.appending(Self.newIndexName) }
  /// A second name of that file, which is renamed over `index`.
  var nextIndex: FilePath { folder.appending(Self.newIndexName + ".next") }
  /// A second name of the index as it was, which is renamed back if the recording is undone.
  var oldIndex: FilePath { folder.appending(Self.newIndexName + ".old") }
  /// The index as it is to be where single entries are put in order.
  var mendedIndex: FilePath { folder.appending(Self.newIndexName + ".mend") }

  static let lockName = "plan.lock"
  static let journalName = "plan.journal"
  static let newIndexName = "plan.index"

  /// The index as a recording replaces it.
  var recordedIndex: IndexPlace {
    IndexPlace(index: index, lock: indexLock, draft: newIndex, others: [nextIndex, oldIndex])
  }

  /// The index as single entries of it are put in order.
  var indexToMend: IndexPlace { IndexPlace(index: index, lock: indexLock, draft: mendedIndex) }

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

  /// Whether `index` is the file that this recording made.
  var isIndexOurs: Bool { Disk.isSameFile(index, newIndex) }

  /// Whether `index` is still the file that it was before this recording.
  var isIndexOld: Bool { Disk.isSameFile(index, oldIndex) }

  /// Lets go of git's lock of the index, if it is ours. Whoever calls this holds `plan.lock`.
  func releaseIndexLock() throws(Errno) {
    for place in [recordedIndex, indexToMend] { try place.unlock() }
    // Git links no index as its lock: a lock that is the index itself is one of ours that has lost its other name.
    if Disk.isSameFile(indexLock, index) { try Disk.remove(indexLock) }
  }

  /// The private index of a hook that runs as a process.
  static func hookDraft(of index: FilePath, process: Int32) -> FilePath {
    FilePath(index.string + ".plan-\(process)")
  }

  /// Lets go of git's lock of the index, if a hook has left it that was killed.
  func releaseHookLock() throws(Errno) {
    guard let lock = Disk.identity(of: indexLock), lock.links > 1 else { return }
    let start = Self.hookDraft(of: "index", process: 0).string.dropLast()
    for name in (try? Disk.names(in: folder)) ?? [] where name.hasPrefix(start) {
      guard let process = Int32(name.dropFirst(start.count)), !Disk.isRunning(process) else { continue }
      try IndexPlace(index: index, lock: indexLock, draft: folder.appending(name)).release()
    }
  }

  /// Takes away the private names of the index.
  func removeIndexNames() throws(Errno) {
    for name in [nextIndex, oldIndex, mendedIndex, newIndex] { try Disk.remove(name) }
  }
}

/// An index file, git's lock of it, and the private file that is to take its place.
struct IndexPlace: Sendable {
  /// The index.
  let index: FilePath
  /// Its lock, which is a second name of the draft while it is ours.
  let lock: FilePath
  /// The private file.
  let draft: FilePath
  /// Further private names that go with the draft.
  var others: [FilePath] = []

  /// Removes the lock, if it is ours: the same file as the draft.
  func unlock() throws(Errno) {
    if Disk.isSameFile(lock, draft) { try Disk.remove(lock) }
  }

  /// Leaves the index as it is: removes the lock, if it is ours, and the private names.
  func release() throws(Errno) {
    try unlock()
    for name in others + [draft] { try Disk.remove(name) }
  }
}
