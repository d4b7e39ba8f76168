import Foundation
import SystemPackage

/// A folder of a test's own, removed with it, in which `git` runs with a closed environment.
public final class Sandbox: Sendable {
  /// The absolute path of the folder, links resolved.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    let name = "plan-test-\(UUID().uuidString)"
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit {
    // A test may have taken permissions away.
    _ = try? run("/bin/chmod", ["-R", "u+rwX", path])
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, making the folders above it.
  public func write(_ text: String, to file: String) throws { try write(Array(text.utf8), to: file) }

  /// Writes a file's bytes, making the folders above it.
  public func write(_ bytes: [UInt8], to file: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Reads a file's bytes.
  public func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent(file)))
  }

  /// Reads a file as text.
  public func text(of file: String) throws -> String { String(decoding: try bytes(of: file), as: UTF8.self) }

  /// Whether something stands at a path.
  public func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }

  /// Removes a file or folder.
  public func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path + "/" + file) }

  /// Copies the repository's own plans into the folder.
  public func copyPlans() throws {
    try FileManager.default.copyItem(atPath: RepositoryFiles.root + "/plans", toPath: path + "/plans")
  }

  /// The environment in which programs run: no configuration of the machine's, a fixed person and clock.
  public static let environment: [String: String] = [
    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8",
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "GIT_TERMINAL_PROMPT": "0",
    "GIT_AUTHOR_NAME": "Ana Ruiz", "GIT_AUTHOR_EMAIL": "ana@example.org",
    "GIT_COMMITTER_NAME": "Ana Ruiz", "GIT_COMMITTER_EMAIL": "ana@example.org",
    "GIT_AUTHOR_DATE": "2020-01-02T03:04:05+00:00", "GIT_COMMITTER_DATE": "2020-01-02T03:04:05+00:00",
  ]

  /// What a program left.
  public struct Outcome: Sendable {
    /// Its exit code.
    public let code: Int32
    /// Standard output.
    public let output: [UInt8]
    /// Standard error, as text.
    public let errors: String
    /// Standard output, as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs a program in the folder.
  @discardableResult
  public func run(
    _ program: String, _ arguments: [String], input: String = "", _ variables: [String: String] = [:]
  ) throws -> Outcome {
    // Files, not pipes: nothing can fill up.
    let name = NSTemporaryDirectory() + "plan-run-\(UUID().uuidString)"
    defer {
      for ending in [".in", ".out", ".err"] { try? FileManager.default.removeItem(atPath: name + ending) }
    }
    try Data(input.utf8).write(to: URL(fileURLWithPath: name + ".in"))
    let environment = Self.environment.merging(variables) { $1 }
    let code = try Spawn(
      program: program, arguments: arguments, environment: environment, folder: path, files: name
    ).run()
    return Outcome(
      code: code, output: Array(try Data(contentsOf: URL(fileURLWithPath: name + ".out"))),
      errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: name + ".err")), as: UTF8.self))
  }

  /// A command of `git` that did not end well.
  public struct GitFailure: Error, CustomStringConvertible {
    /// The command, its code and what it said.
    public let description: String
  }

  /// Runs `git` in the folder.
  ///
  /// - Returns: standard output as text.
  @discardableResult
  public func git(
    _ arguments: String..., input: String = "", variables: [String: String] = [:]
  ) throws -> String {
    try git(arguments: arguments, input: input, variables: variables)
  }

  /// Runs `git` in the folder.
  ///
  /// - Returns: standard output as text.
  @discardableResult
  public func git(
    arguments: [String], input: String = "", variables: [String: String] = [:]
  ) throws -> String {
    let outcome = try run("/usr/bin/env", ["git"] + arguments, input: input, variables)
    guard outcome.code == 0 else {
      throw GitFailure(
        description: "git \(arguments.joined(separator: " ")): \(outcome.code) \(outcome.errors)")
    }
    return outcome.text
  }

  /// Makes the folder a repository on the branch `main`, with a person configured.
  public func initializeRepository() throws {
    try git("init", "-q", "-b", "main")
    try git("config", "user.name", "Ana Ruiz")
    try git("config", "user.email", "ana@example.org")
  }

  /// Commits everything.
  public func commitAll(_ message: String = "edit", variables: [String: String] = [:]) throws {
    try git("add", "-A")
    try git("commit", "-q", "--allow-empty", "-m", message, variables: variables)
  }
}
