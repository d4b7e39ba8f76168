import PlanGit
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The index that a recording leaves behind: built aside from the one that was read, then put in git's way as its
/// lock, and then into the place of the old one.
///
/// It is built before the lock is taken, so that git waits only for the commit itself, and what is linked as
/// `index.lock` is whole and flushed. If the index has changed by then, the recording begins anew.
struct NewIndex: ~Copyable {
  private let files: RecordingFiles
  /// The user's index as it was read.
  let old: Index
  private let oldIdentity: Disk.Identity?
  private var isHandedOver = false

  /// Step 3. Reads the user's index. A crash here leaves nothing.
  init(_ files: RecordingFiles) throws(StoreError) {
    self.files = files
    oldIdentity = Disk.identity(of: files.index)
    old = try Self.read(files.index)
  }

  /// Reads an index file; one that is not there is empty.
  static func read(_ path: FilePath) throws(StoreError) -> Index {
    let bytes: [UInt8]?
    do throws(Errno) { bytes = try Disk.read(path) } catch { throw .reading(path: path, reason: error) }
    guard let bytes else { return Index() }
    do throws(IndexFault) { return try Index(bytes) } catch {
      throw .repository(.index(IndexObstacle(error)))
    }
  }

  deinit {
    if !isHandedOver { try? files.releaseIndex() }
  }

  /// Step 5. Writes and flushes the index with entries changed, every other entry being what it was. A crash here
  /// leaves a file that nobody reads.
  ///
  /// It keeps the old index's time of change, by which git knows entries that it must look at again.
  func build(_ entries: [TreeChange]) throws(StoreError) {
    let path = files.newIndex
    let new: Index
    do throws(IndexFault) { new = try old.changing(entries) } catch {
      throw .repository(.index(IndexObstacle(error)))
    }
    do throws(Errno) {
      try Disk.create(path, new.bytes, isFlushed: true)
      if let oldIdentity { try Disk.setTime(of: path, to: oldIdentity) }
    } catch {
      try? Disk.remove(path)
      throw .writing(path: path, reason: error)
    }
  }

  /// Step 6. Takes git's lock of the index, by a second name of the new index; another's lock is waited for, up to
  /// three seconds. A crash here leaves a lock that is known as ours, being the same file as the new index.
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
      guard let found = try Disk.end(of: files.index, count: 20) else { return old.bytes.isEmpty }
      return old.bytes.count == found.size && old.checksum == found.bytes[...]
    } catch { return false }
  }

  /// Leaves both names to the journal: from here on, only what becomes of the branch decides about them.
  mutating func handOver() { isHandedOver = true }
}

extension Index {
  /// The entry of a path; nil if there is none, or an unmerged one.
  func side(of path: [UInt8]) -> TreeDifference.Side? {
    entries(of: path).first { $0.stage == 0 }.map { .init(mode: $0.mode, id: $0.id) }
  }
}
