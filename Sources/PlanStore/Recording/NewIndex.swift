import PlanGit
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The index that is to take the place of one that was read: a private file, linked as git's lock, and then put into the
/// place of the old one.
///
/// As a rule it is built before the lock is taken, so that git waits only for the change itself. If somebody else is
/// at work on the index or the branch, the lock is taken first (`takeLock`), and the private file is written again under
/// it: then nobody can come first over and over.
struct NewIndex: ~Copyable {
  private let place: IndexPlace
  /// The index as it was read.
  private(set) var old = Index()
  private var oldIdentity: Disk.Identity?
  /// Whether git's lock was taken before the index was read.
  private(set) var isLockedFirst = false
  private var isHandedOver = false

  /// Reads nothing and makes nothing yet.
  init(_ place: IndexPlace) { self.place = place }

  /// Reads the index as it is now. A crash here leaves nothing.
  mutating func read() throws(StoreError) {
    oldIdentity = Disk.identity(of: place.index)
    old = try Self.read(place.index)
  }

  /// Reads an index file; one that is not there is empty.
  static func read(_ path: FilePath) throws(StoreError) -> Index {
    let bytes = try orThrow(reading: path, try Disk.read(path))
    guard let bytes else { return Index() }
    return try orThrow(index: try Index(bytes))
  }

  deinit {
    if !isHandedOver { try? place.release() }
  }

  /// Takes git's lock before anything is read; another's lock is waited for, up to three seconds.
  ///
  /// The private file holds the index as it is, so that whoever looks at the lock sees a whole one. A crash here leaves
  /// a lock that is known as ours, being the same file as the private one.
  mutating func takeLock() throws(StoreError) {
    let deadline = ContinuousClock.now + .seconds(3)
    try write((try Self.read(place.index)).bytes, isFlushed: false)
    while try !link() {
      guard ContinuousClock.now < deadline else {
        throw .busy(path: place.lock, seconds: Disk.age(of: place.lock))
      }
      usleep(.random(in: 1_000...5_000))
    }
    isLockedFirst = true
  }

  /// Writes and flushes the index with entries changed, every other entry being what it was. A crash here leaves a
  /// file that nobody reads.
  ///
  /// It keeps the old index's time of change, by which git knows entries that it must look at again.
  ///
  /// - Returns: the new index.
  @discardableResult
  func build(_ entries: [TreeChange]) throws(StoreError) -> Index {
    let new = try orThrow(index: try old.changing(entries))
    try write(new.bytes, isFlushed: true)
    return new
  }

  /// Writes the private file: a new one, or into the one that is git's lock already.
  private func write(_ bytes: [UInt8], isFlushed: Bool) throws(StoreError) {
    do throws(Errno) {
      if isLockedFirst {
        try Disk.overwrite(place.draft, bytes)
      } else {
        try Disk.create(place.draft, bytes, isFlushed: isFlushed)
      }
      if let oldIdentity { try Disk.setTime(of: place.draft, to: oldIdentity) }
    } catch {
      if !isLockedFirst { try? Disk.remove(place.draft) }
      throw .writing(path: place.draft, reason: error)
    }
  }

  /// Takes git's lock of the index, unless it was taken first, by a second name of the private file. A crash here
  /// leaves a lock that is known as ours, being the same file as the private one.
  ///
  /// - Returns: false if somebody else holds it.
  func lock() throws(StoreError) -> Bool { isLockedFirst ? true : try link() }

  private func link() throws(StoreError) -> Bool {
    do throws(Errno) {
      try Disk.link(place.draft, as: place.lock)
      return true
    } catch .fileExists {
      return false
    } catch { throw .writing(path: place.lock, reason: error) }
  }

  /// Whether git's lock is ours.
  var isLocked: Bool { Disk.isSameFile(place.lock, place.draft) }

  /// Whether the index is still the one that was read, by its size and checksum, and its lock ours.
  func isCurrent() -> Bool {
    guard isLocked else { return false }
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
  /// - Throws: `busy` if others keep git's lock.
  static func change(
    _ place: IndexPlace, _ entries: (Index) throws(StoreError) -> [TreeChange]
  ) throws(StoreError) {
    for takesLockFirst in [false, true] {
      var index = NewIndex(place)
      if takesLockFirst { try index.takeLock() }
      try index.read()
      let wanted = try entries(index.old)
      if wanted.isEmpty { return }
      try index.build(wanted)
      guard try index.lock(), index.isCurrent() else { continue }
      // Whatever the entries depend on may have changed before the lock was taken.
      if !takesLockFirst, try entries(index.old) != wanted { continue }
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
