package import PlanCore
import PlanStore
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension CommandContext {
  /// The context of this process.
  ///
  /// A closed pipe is reported by `write` from here on, and no longer ends the process.
  package static func ofProcess() -> CommandContext {
    signal(SIGPIPE, SIG_IGN)
    var context = CommandContext(
      workingDirectory: currentFolder(), environment: variables(), now: clock(), terminal: terminal(),
      output: .descriptor(.standardOutput), errors: .descriptor(.standardError), input: readInput,
      line: readInputLine, page: runPager, run: { $0.run() })
    context.replaceProcess = become
    context.program = { executable?.string ?? "plan" }
    return context
  }

  /// The arguments of this process after the program's name, byte for byte.
  package static func argumentsOfProcess() -> [[UInt8]] {
    (1..<max(Int(Swift.CommandLine.argc), 1)).compactMap { index in
      Swift.CommandLine.unsafeArgv[index].map { word in
        UnsafeBufferPointer(start: word, count: strlen(word)).map { UInt8(bitPattern: $0) }
      }
    }
  }

  /// Replaces this process by a program that lies beside it, or else is found as a shell finds it.
  @Sendable private static func become(_ program: String) -> Errno {
    let words = Swift.CommandLine.unsafeArgv
    if let folder = executable?.removingLastComponent() {
      let path = folder.appending(program)
      _ = path.withPlatformString { execv($0, words) }
      if errno != ENOENT { return Errno(rawValue: errno) }
    }
    _ = program.withCString { execvp($0, words) }
    return Errno(rawValue: errno)
  }

  /// The path of this program, links followed.
  private static var executable: FilePath? {
    #if canImport(Darwin)
      var size: UInt32 = 4096
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      guard let path = realpath(buffer, nil) else { return nil }
    #else
      guard let path = realpath("/proc/self/exe", nil) else { return nil }
    #endif
    defer { free(path) }
    return FilePath(platformString: path)
  }

  private static func currentFolder() -> FilePath {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return FilePath(platformString: path)
  }

  private static func variables() -> [String: String] {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next += 1
    }
    return variables
  }

  /// The moment, on the clock of this machine and in its time zone.
  @Sendable package static func clock() -> Timestamp {
    var seconds = time(nil)
    var local = tm()
    localtime_r(&seconds, &local)
    return Timestamp(seconds: Int64(seconds), offsetMinutes: Int(local.tm_gmtoff) / 60)
  }

  private static func terminal() -> Terminal {
    var terminal = Terminal(
      isOutput: isatty(STDOUT_FILENO) == 1, isError: isatty(STDERR_FILENO) == 1,
      isInput: isatty(STDIN_FILENO) == 1)
    var size = winsize()
    if terminal.isOutput, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      terminal.columns = Int(size.ws_col)
      terminal.rows = Int(size.ws_row)
    }
    return terminal
  }

  @Sendable private static func readInput() throws(Errno) -> [UInt8] {
    try FileDescriptor.standardInput.bytes()
  }

  /// Reads one line, a byte at a time, so that nothing behind it is taken; nil at the end.
  @Sendable private static func readInputLine() -> [UInt8]? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return line.isEmpty ? nil : line }
      if byte == UInt8(ascii: "\n") { return line.last == UInt8(ascii: "\r") ? line.dropLast() : line }
      line.append(byte)
    }
  }

  /// Runs a pager through the shell, as git does; `less` is told to pass colours and to end on short text.
  @Sendable private static func runPager(_ command: String, _ text: String) -> Bool {
    setenv("LESS", "FRX", 0)
    // What is printed is UTF-8 also where the machine does not have the user's locale.
    setenv("LESSCHARSET", "utf-8", 0)
    guard let pipe = popen(command, "w") else { return false }
    var bytes = Array(text.utf8)
    let written = fwrite(&bytes, 1, bytes.count, pipe)
    let status = pclose(pipe)
    // 127: the shell found no such program. A reader who leaves early is no error.
    return written == bytes.count || status != 127 << 8
  }
}

extension Output {
  /// A stream to a file descriptor.
  static func descriptor(_ descriptor: FileDescriptor) -> Output {
    Output { bytes throws(Errno) in
      do {
        try descriptor.writeAll(bytes)
      } catch let error as Errno {
        throw error
      } catch {
        throw .ioError
      }
    }
  }
}
