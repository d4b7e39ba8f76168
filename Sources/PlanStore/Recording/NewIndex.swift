import PlanGit
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The index that is to take the place of one that was read: built aside as a private file, linked as git's lock, and
/// then put into the place of the old one.
///
/// It is built before the lock is taken, so that git waits only for the change itself, and what is linked as
/// `index.lock` is whole and flushed. If the index has changed by then, the work begins anew.
struct NewIndex: ~Copyable {
  private let place: IndexPlace
  /// The index as it was read.
  let old: Index
  private let oldIdentity: Disk.Identity?
  private var isHandedOver = false

  /// Reads the index. A crash here leaves nothing.
  init(_ place: IndexPlace) throws(StoreError) {
    self.place = place
    oldIdentity = Disk.identity(of: place.index)
    old = try Self.read(place.index)
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
    if !isHandedOver { try? place.release() }
  }

  /// Writes and flushes the index with entries changed, every other entry being what it was. A crash here leaves a
  /// file that nobody reads.
  ///
  /// It keeps the old index's time of change, by which git knows entries that it must look at again.
  ///
  /// - Returns: the new index.
  @discardableResult
  func build(_ entries: [TreeChange]) throws(StoreError) -> Index {
    let path = place.draft
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
    return new
  }

  /// Takes git's lock of the index, by a second name of the new one; another's lock is waited for, up to three seconds.
  /// A crash here leaves a lock that is known as ours, being the same file as the private one.
  func lock() throws(StoreError) {
    let deadline = ContinuousClock.now + .seconds(3)
    while true {
      do throws(Errno) {
        return try Disk.link(place.draft, as: place.lock)
      } catch .fileExists {
        guard ContinuousClock.now < deadline else {
          throw .busy(path: place.lock, seconds: Disk.age(of: place.lock))
        }
        usleep(.random(in: 1_000...5_000))
      } catch { throw .writing(path: place.lock, reason: error) }
    }
  }

  /// Whether the index is still the one that was read, by its size and checksum.
  func isCurrent() -> Bool {
    do throws(Errno) {
      guard let found = try Disk.end(of: place.index, count: 20) else { return old.bytes.isEmpty }
      return old.bytes.count == found.size && old.checksum == found.bytes[...]
    } catch { return false }
  }

  /// Leaves the private names to others: from here on, the journal decides about them, or they are in place.
  mutating func handOver() { isHandedOver = true }
}

extension NewIndex {
  /// Changes single entries of an index as it is now, under git's lock. Nothing refers to what is read before.
  ///
  /// - Parameters:
  ///   - place: the index.
  ///   - entries: what is to become other, by the index as it is; none leaves it.
  /// - Throws: `busy` if others keep changing the index.
  static func change(
    _ place: IndexPlace, _ entries: (Index) throws(StoreError) -> [TreeChange]
  ) throws(StoreError) {
    for _ in 1...3 {
      var index = try NewIndex(place)
      let wanted = try entries(index.old)
      if wanted.isEmpty { return }
      try index.build(wanted)
      try index.lock()
      // Whatever the entries depend on may have changed while the lock was waited for.
      guard index.isCurrent(), try entries(index.old) == wanted else { continue }
      do throws(Errno) {
        try Disk.rename(place.lock, to: place.index)
        index.handOver()
        try Disk.remove(place.draft)
        return try Disk.flush(place.index.removingLastComponent())
      } catch { throw .writing(path: place.index, reason: error) }
    }
    throw .busy(path: place.index, seconds: nil)
  }
}

extension Index {
  /// The entry of a path; nil if there is none, or an unmerged one.
  func side(of path: [UInt8]) -> TreeDifference.Side? {
    entries(of: path).first { $0.stage == 0 }.map { .init(mode: $0.mode, id: $0.id) }
  }
}
