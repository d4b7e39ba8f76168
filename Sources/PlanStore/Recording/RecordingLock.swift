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

  /// Whether somebody holds the lock just now; looking does not take it.
  static func isHeld(_ path: FilePath) -> Bool {
    let opened = path.withPlatformString { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
    guard opened >= 0 else { return false }
    defer { close(opened) }
    return flock(opened, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }
}
