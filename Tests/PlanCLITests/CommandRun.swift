import Foundation
import PlanCore
import PlanReport
import PlanTestSupport
import Synchronization
import SystemPackage

@testable import PlanCLI

/// One run of the tool in this process, with a fixed clock and no terminal unless one is given.
struct CommandRun {
  let code: Int32
  let output: String
  let errors: String

  static let now = Timestamp(seconds: 1_795_176_000, offsetMinutes: 0)

  private final class Collector: Sendable {
    let bytes = Mutex<[UInt8]>([])

    var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }

    func output(failing: Errno? = nil) -> PlanCLI.Output {
      Output { bytes throws(Errno) in
        if let failing { throw failing }
        self.bytes.withLock { $0 += bytes }
      }
    }
  }

  /// Runs a command line.
  ///
  /// - Parameters:
  ///   - line: words separated by blanks; a word with blanks stands in `"…"`.
  ///   - input: what stands on standard input, or else `bytes`.
  ///   - argument: one more word, byte for byte.
  ///   - answers: lines that somebody at the terminal types.
  ///   - runsPrograms: whether other programs can be started.
  ///   - failing: the error with which writing to standard output fails.
  ///   - failingInput: the error with which reading standard input fails.
  ///   - programs: what other programs leave; nil for one that cannot be started.
  ///   - makesReports: whether this program makes reports.
  ///   - serve: runs a server; nil where this program does not.
  init(
    _ line: String, in sandbox: Sandbox, environment: [String: String] = [:], input: String = "",
    bytes: [UInt8]? = nil,
    argument: [UInt8]? = nil,
    terminal: Terminal = Terminal(), answers: [String] = [], failing: Errno? = nil, folder: String = "",
    now: Timestamp = Self.now, runsPrograms: Bool = false, failingInput: Errno? = nil,
    programs: (@Sendable (ProgramCall) -> ProgramOutcome?)? = nil, makesReports: Bool = true,
    serve: Serve? = nil
  ) {
    let (output, errors) = (Collector(), Collector())
    let lines = Mutex(answers[...])
    var context = CommandContext(
      workingDirectory: FilePath(sandbox.path + (folder.isEmpty ? "" : "/" + folder)),
      environment: ["LANG": "C.UTF-8"].merging(environment) { $1 }, now: now, terminal: terminal,
      output: output.output(failing: failing), errors: errors.output(),
      input: { () throws(Errno) in
        if let failingInput { throw failingInput }
        return bytes ?? Array(input.utf8)
      },
      line: { lines.withLock { $0.popFirst().map { Array($0.utf8) } } })
    context.renderReport = ReportRenderer.run
    if !makesReports { context.renderReport = nil }
    context.serve = serve
    if runsPrograms { context.run = { $0.run() } }
    if let programs { context.run = programs }
    let words = Self.words(line)
    if let argument {
      code = CommandLineTool.run(words.map { Array($0.utf8) } + [argument], in: context).rawValue
    } else {
      code = CommandLineTool.run(words, in: context).rawValue
    }
    self.output = output.text
    self.errors = errors.text
  }

  /// A context in which nothing goes anywhere, for what takes one.
  static func context(in sandbox: Sandbox) -> CommandContext {
    CommandContext(
      workingDirectory: FilePath(sandbox.path), environment: [:], now: now, terminal: Terminal(),
      output: Collector().output(), errors: Collector().output(), input: { () throws(Errno) in [] })
  }

  static func words(_ line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
  }
}

extension Sandbox {
  /// A repository that holds the published plans.
  static func publishedPlans() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.copyPlans()
    try sandbox.initializeRepository()
    try sandbox.commitAll("the plans")
    return sandbox
  }

  /// Lets both plans publish the notes of statuses.
  func publishNotes() throws {
    for plan in ["2018-2020", "2021-2023"] {
      let path = "plans/\(plan)/plan.txt"
      try write(try text(of: path).replacing("levels:", with: "publish: notes\nlevels:"), to: path)
    }
    try commitAll("notes are published")
  }
}
