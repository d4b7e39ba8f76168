import PlanCLI
import PlanCore
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What libFuzzer calls with bytes of its own making: they become a folder of files, over which the commands that
/// read are run, from the folder to the printed word.
///
/// The bytes are pieces separated by 0x1E; a piece is a name, a line break, and the content; `@name` makes a link.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  let bytes = UnsafeBufferPointer(start: data, count: size)
  let root = ReaderFuzz.root
  ReaderFuzz.empty(root)
  for piece in bytes.split(separator: 0x1E).prefix(20) { ReaderFuzz.make(Array(piece), in: root) }
  for words in [
    ["status"], ["list", "--format", "json"], ["check"], ["show", "L1D1"], ["status", "--lang", "fr"],
  ] {
    let code = CommandLineTool.run(words, in: ReaderFuzz.context(root)).rawValue
    precondition([0, 1, 64, 65, 74].contains(code), "an exit code of a reader")
  }
  return 0
}

private enum ReaderFuzz {
  static let root = "/dev/shm/plan-fuzz-\(getpid())"

  /// What the round before has made; removed one by one, since starting a program takes longer than a round.
  nonisolated(unsafe) private static var made: [[UInt8]] = []

  static func empty(_ folder: String) {
    for path in made {
      (path + [0]).withUnsafeBytes { path in
        if let path = path.baseAddress { _ = unlink(path.assumingMemoryBound(to: CChar.self)) }
      }
    }
    made = []
    for name in ["", "/plans", "/plans/p", "/plans/p/L1"] { mkdir(folder + name, 0o700) }
  }

  /// Makes one file below the plan; never outside of it.
  static func make(_ piece: [UInt8], in root: String) {
    let name = piece.prefix { $0 != 10 }.filter { $0 != 0 }
    let content = piece.dropFirst(name.count + 1)
    guard !name.isEmpty, name.count < 100, !name.contains(47), name != [46], name != [46, 46] else {
      // Without a name of its own it is the plan's file.
      write(Array(content), to: Array((root + "/plans/p/plan.txt").utf8))
      return
    }
    if name.first == 64 {
      let path = Array((root + "/plans/p/L1/").utf8) + name.dropFirst()
      made.append(path)
      (path + [0]).withUnsafeBytes { path in
        if let path = path.baseAddress { symlink("../L1", path.assumingMemoryBound(to: CChar.self)) }
      }
    } else {
      write(Array(content), to: Array((root + "/plans/p/L1/").utf8) + name)
    }
  }

  private static func write(_ bytes: [UInt8], to path: [UInt8]) {
    made.append(path)
    let file = (path + [0]).withUnsafeBytes { path in
      path.baseAddress.map {
        open($0.assumingMemoryBound(to: CChar.self), O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      } ?? -1
    }
    guard file >= 0 else { return }
    _ = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
  }

  static func context(_ root: String) -> CommandContext {
    CommandContext(
      workingDirectory: FilePath(root), environment: ["LANG": "C.UTF-8"],
      now: Timestamp(seconds: 1_600_000_000, offsetMinutes: 0), terminal: Terminal(),
      output: Output { _ in }, errors: Output { _ in }, input: { [] })
  }
}

/// libFuzzer's own loop; the package manager lets a program begin in a function of its target's name.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// Where the program begins.
@_cdecl("FuzzReader_main")
public func start(_ count: Int32, _ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Int32 {
  var (count, words) = (count, words)
  return runDriver(&count, &words) { fuzz($0, $1) }
}
