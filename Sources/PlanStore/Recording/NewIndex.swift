import PlanGit
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The index that a recording leaves behind: read, built aside, put in git's way as its lock, and then into the
/// place of the old one.
///
/// It is built before the lock is taken, so that git waits only for the commit itself, and what is linked as
/// `index.lock` is whole and flushed. If the index has changed by then, the recording begins anew.
struct NewIndex: ~Copyable {
  private let files: RecordingFiles
  /// The index that was read; nil if there was none.
  private let old: IndexBytes?
  private let oldIdentity: Disk.Identity?
  /// The private copy, with the entries of the user's index until `build` changes ours.
  let copy: Index
  private var isHandedOver = false

  /// Reads the user's index and opens a private copy of it.
  init(_ files: RecordingFiles) throws(StoreError) {
    self.files = files
    let identity = Disk.identity(of: files.index)
    let bytes: [UInt8]?
    do throws(Errno) { bytes = try Disk.read(files.index) } catch {
      throw .reading(path: files.index, reason: error)
    }
    let read = try bytes.map { bytes throws(StoreError) in try Self.checked(bytes) }
    do throws(Errno) {
      try Disk.remove(files.newIndex)
      if let bytes { try Disk.create(files.newIndex, bytes, isFlushed: false) }
    } catch {
      try? Disk.remove(files.newIndex)
      throw .writing(path: files.newIndex, reason: error)
    }
    let path = files.newIndex
    do throws(StoreError) {
      copy = try git { () throws(GitError) in try Index(at: path) }
    } catch {
      try? Disk.remove(files.newIndex)
      throw error
    }
    old = read
    oldIdentity = identity
  }

  /// Reads the user's index, if it can be written without loss.
  static func checked(_ bytes: [UInt8]) throws(StoreError) -> IndexBytes {
    guard let index = IndexBytes(bytes) else { throw .repository(.index(.unknown)) }
    if let obstacle = index.obstacle { throw .repository(.index(IndexObstacle(obstacle))) }
    return index
  }

  deinit {
    if !isHandedOver { try? files.releaseIndex() }
  }

  /// The entry of a path; nil if there is none, or an unmerged one.
  func side(of path: [UInt8]) -> TreeDifference.Side? {
    copy.entries(of: path).first { $0.stage == 0 }.map { .init(mode: $0.mode, id: $0.id) }
  }

  /// Changes entries of the private copy, writes and flushes it, and checks that every other entry is what it was.
  ///
  /// It keeps the old index's time of change, by which git knows entries that it must look at again.
  func build(_ entries: [TreeChange]) throws(StoreError) {
    let path = files.newIndex
    do throws(GitError) {
      for entry in entries { try copy.set(entry) }
      try copy.write()
    } catch { throw StoreError(error) }
    do throws(Errno) {
      if let oldIdentity { try Disk.setTime(of: path, to: oldIdentity) }
      try Disk.flush(path)
      guard let old else { return }
      guard let new = try Disk.read(path).flatMap(IndexBytes.init),
        old.hasSameEntries(as: new, exceptAt: entries.map(\.path))
      else { throw .ioError }
    } catch { throw .writing(path: path, reason: error) }
  }

  /// Takes git's lock of the index, by a second name of the private copy; another's lock is waited for, up to
  /// three seconds.
  func lock() throws(StoreError) {
    let deadline = ContinuousClock.now + .seconds(3)
    while true {
      do throws(Errno) {
        return try Disk.link(files.newIndex, as: files.indexLock)
      } catch .fileExists {
        guard ContinuousClock.now < deadline else {
          throw .busy(path: files.indexLock, seconds: Disk.age(of: files.indexLock))
        }
        usleep(.random(in: 5_000...20_000))
      } catch { throw .writing(path: files.indexLock, reason: error) }
    }
  }

  /// Whether the user's index is still the one that was read, by its size and checksum.
  func isCurrent() -> Bool {
    do throws(Errno) {
      guard let found = try Disk.end(of: files.index, count: 20) else { return old == nil }
      return old.map { $0.bytes.count == found.size && $0.checksum == found.bytes[...] } ?? false
    } catch { return false }
  }

  /// Leaves both names to the journal: from here on, only what becomes of the branch decides about them.
  mutating func handOver() { isHandedOver = true }
}
