import PlanGit
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Step 1: the lock that lets one `plan` at a time record in a repository; the kernel frees it when a process dies.
struct RecordingLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock, waiting for at most ten seconds.
  init(_ path: FilePath) throws(StoreError) {
    let opened = path.withPlatformString { open($0, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666) }
    if opened < 0 { throw .writing(path: path, reason: Errno(rawValue: errno)) }
    let deadline = ContinuousClock.now + .seconds(10)
    while flock(opened, LOCK_EX | LOCK_NB) != 0 {
      let failure = errno
      guard failure == EWOULDBLOCK || failure == EINTR, ContinuousClock.now < deadline else {
        close(opened)
        if failure == EWOULDBLOCK || failure == EINTR { throw .busy(path: path, seconds: nil) }
        throw .writing(path: path, reason: Errno(rawValue: failure))
      }
      // Not in step with others who wait.
      usleep(.random(in: 1_000...20_000))
    }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// A branch's newest commit and the index beside it, between which nothing has to be put in order.
  ///
  /// The lock file holds the last one that was seen. Where commit and index still are the same, nobody but `plan` has
  /// changed either, and nothing needs to be looked for. A torn or missing text only costs the look.
  struct Settled: Equatable {
    fileprivate let text: [UInt8]

    init(_ tip: ObjectID?, _ index: Index) { self.init(tip, checksum: Array(index.checksum)) }

    /// - Parameter checksum: the last 20 bytes of the index; empty where there is none.
    init(_ tip: ObjectID?, checksum: [UInt8]) {
      let sum = checksum.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      text = Array("\((tip ?? .zero).hex) \(sum.isEmpty ? ObjectID.zero.hex : sum)\n".utf8)
    }
  }

  /// Whether a state is the one that was noted last.
  func isNoted(_ state: Settled) -> Bool {
    var found = [UInt8](repeating: 0, count: state.text.count)
    return pread(descriptor, &found, found.count, 0) == found.count && found == state.text
  }

  /// Notes a state; a failure is passed over.
  func note(_ state: Settled) { _ = pwrite(descriptor, state.text, state.text.count, 0) }

  /// Whether a state is the one that was noted last in a lock file, which is not taken.
  static func isNoted(_ state: Settled, in path: FilePath) -> Bool {
    (try? Disk.read(path)).flatMap { $0 } == state.text
  }

  /// Whether somebody holds the lock just now; looking does not take it.
  static func isHeld(_ path: FilePath) -> Bool {
    let opened = path.withPlatformString { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
    guard opened >= 0 else { return false }
    defer { close(opened) }
    return flock(opened, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }
}
