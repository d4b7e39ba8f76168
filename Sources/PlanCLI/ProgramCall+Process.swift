import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension ProgramCall {
  /// Runs the program as a process of its own, its standard streams in files without names: nothing can fill up.
  func run() -> ProgramOutcome? {
    let files = (0..<3).map { _ in Self.temporaryFile() }
    defer { for case .some(let file) in files { close(file) } }
    guard let input = files[0], let output = files[1], let errors = files[2],
      (try? FileDescriptor(rawValue: input).writeAll(self.input)) != nil
    else { return nil }
    lseek(input, 0, SEEK_SET)
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in [input, output, errors].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, file, Int32(number))
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    #if canImport(Glibc)
      var attributes = posix_spawnattr_t()
    #else
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if limit != nil || isApart {
      // A group of its own: what it starts can be ended with it, and Ctrl-C does not reach it. A server's sockets are none of its business.
      #if canImport(Glibc)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        Self.keepFilesOwn()
      #else
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_CLOEXEC_DEFAULT))
      #endif
    }
    var process = pid_t()
    guard posix_spawnp(&process, program, &actions, &attributes, &words, environ) == 0 else { return nil }
    guard let (status, isLate) = wait(for: process) else { return nil }
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    var outcome = ProgramOutcome(
      code: code, output: Self.bytes(of: output), errors: Self.bytes(of: errors))
    outcome.isLate = isLate
    return outcome
  }

  /// Waits for the end of the process, and ends it where it takes too long.
  private func wait(for process: pid_t) -> (status: Int32, isLate: Bool)? {
    let end = limit.map { ContinuousClock.now + $0 }
    var status: Int32 = 0
    var isLate = false
    while true {
      let found = waitpid(process, &status, end == nil || isLate ? 0 : WNOHANG)
      if found == process { return (status, isLate) }
      if found < 0 {
        if errno == EINTR { continue }
        return nil
      }
      if let end, ContinuousClock.now >= end {
        isLate = true
        kill(-process, SIGKILL)
      } else {
        usleep(20_000)
      }
    }
  }

  /// Keeps what this program has open from the programs that it starts.
  private static func keepFilesOwn() {
    for file in 3..<Int32(clamping: min(sysconf(Int32(_SC_OPEN_MAX)), 4096)) {
      let flags = fcntl(file, F_GETFD)
      if flags >= 0 { _ = fcntl(file, F_SETFD, flags | FD_CLOEXEC) }
    }
  }

  private static func temporaryFile() -> Int32? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    guard let (file, name) = try? TemporaryFile.open(in: folder) else { return nil }
    unlink(name)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }

  private static func bytes(of file: Int32) -> [UInt8] {
    let size = Int(lseek(file, 0, SEEK_END))
    lseek(file, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: max(size, 0)) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, buffer.count))
    }
  }
}
