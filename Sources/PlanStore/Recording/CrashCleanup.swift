import Synchronization
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lock of the index that this process holds and has not promised anything about yet: what a program that
/// fails by its own fault takes away in its last moment.
///
/// Once the journal is written it is left to the next recording.
package enum CrashCleanup {
  // C strings by their addresses, 0 for none: a signal's handler can neither lock nor take memory.
  private static let lock = Atomic<UInt>(0)
  private static let index = Atomic<UInt>(0)
  private static let next = Atomic<UInt>(0)
  private static let old = Atomic<UInt>(0)

  /// Removes the lock and the private files that come with it; safe to call from a signal's handler.
  package static func run() {
    if let name = name(lock.load(ordering: .relaxed)) { unlink(name) }
    if let name = name(next.load(ordering: .relaxed)) { unlink(name) }
    if let name = name(old.load(ordering: .relaxed)) { unlink(name) }
    if let name = name(index.load(ordering: .relaxed)) { unlink(name) }
  }

  static func hold(_ files: RecordingFiles) {
    store(files.indexLock.string, in: lock)
    store(files.newIndex.string, in: index)
    store(files.nextIndex.string, in: next)
    store(files.oldIndex.string, in: old)
  }

  static func release() {
    store(nil, in: lock)
    store(nil, in: index)
    store(nil, in: next)
    store(nil, in: old)
  }

  private static func store(_ path: String?, in place: borrowing Atomic<UInt>) {
    let copy = path.flatMap { strdup($0) }
    free(name(place.exchange(UInt(bitPattern: copy), ordering: .relaxed)))
  }

  private static func name(_ address: UInt) -> UnsafeMutablePointer<CChar>? {
    UnsafeMutablePointer(bitPattern: address)
  }
}
