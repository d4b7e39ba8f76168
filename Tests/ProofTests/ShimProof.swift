import Foundation
import PlanTestSupport
import Testing

/// The calls that the shim counts are those that the system sees: no change of a file escapes proof 4.
@Suite(.enabled(if: Shim.isPossible && Shim.hasStrace, "strace is not here"))
struct ShimProof {
  /// What a system call is called by the shim; nil for one that changes no file.
  private static func kind(_ call: String, _ arguments: Substring) -> String? {
    switch call {
    case "open", "openat", "openat2", "creat":
      arguments.contains("O_CREAT") || arguments.contains("O_TRUNC") || call == "creat" ? "open" : nil
    case "write", "pwrite64", "writev", "pwritev", "pwritev2", "copy_file_range", "sendfile", "splice":
      "write"
    case "fsync", "fdatasync", "sync_file_range", "syncfs", "msync": "sync"
    case "truncate", "ftruncate": "truncate"
    case "fallocate": "room"
    case "rename", "renameat", "renameat2": "rename"
    case "link", "linkat", "symlink", "symlinkat": "link"
    case "unlink", "unlinkat", "rmdir": "unlink"
    case "mkdir", "mkdirat", "mknod", "mknodat": "mkdir"
    case "chmod", "fchmod", "fchmodat", "fchmodat2", "chown", "fchown", "lchown", "fchownat", "setxattr",
      "fsetxattr",
      "removexattr", "fremovexattr":
      "mode"
    case "utime", "utimes", "utimensat", "futimesat": "times"
    default: nil
    }
  }

  /// The kinds of calls on files of the sandbox, in order, as strace writes them with `-y`.
  private static func kinds(_ trace: String, in folder: String) -> [String] {
    trace.split(separator: "\n").compactMap { line in
      let call = line.drop { $0.isNumber || $0 == " " }
      guard let open = call.firstIndex(of: "(") else { return nil }
      let name = String(call[..<open])
      let arguments = call[call.index(after: open)...]
      guard let kind = kind(name, arguments) else { return nil }
      // A file by its number, a path, or a name in a folder by its number.
      return arguments.contains("<\(folder)") || arguments.contains("\"\(folder)") ? kind : nil
    }
  }

  @Test(
    "what the shim counts is what strace sees, for every verb that writes",
    arguments: CrashProofs.Story.allCases.filter { !$0.command.meetsGit })
  func complete(story: CrashProofs.Story) throws {
    let laboratory = try story.laboratory(try Shim())
    let counted = try laboratory.run(story.command, in: try laboratory.copy()).calls
    let sandbox = try laboratory.copy()
    let trace = NSTemporaryDirectory() + "plan-trace-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: trace) }
    let outcome = try sandbox.run(
      "/usr/bin/env",
      ["strace", "-f", "-y", "-s", "0", "-e", "trace=all", "-o", trace, PlanBinary.path]
        + story.command.words,
      input: story.command.input)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let seen = Self.kinds(try String(contentsOfFile: trace, encoding: .utf8), in: sandbox.path)
    #expect(seen.count > 60)
    #expect(counted.map { String($0.prefix { $0 != " " }) } == seen)
    ProofFigure.keep(
      4, "calls-" + story.rawValue,
      "\(story.rawValue): \(seen.count) calls seen by strace, the same \(counted.count) counted")
  }
}

extension Shim {
  static let hasStrace = ["/usr/bin/strace", "/bin/strace"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}
