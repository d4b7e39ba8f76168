import Foundation
import PlanCore
import PlanTestSupport
import Synchronization
import Testing

@testable import PlanCLI

/// How a server has reports made as PDF by the program beside it.
struct ReportProgramTests {
  private static let commit = String(repeating: "a", count: 40)

  private func pdf(
    in sandbox: Sandbox, _ report: ReportOrder.Kind = .summary,
    _ run: @escaping @Sendable (ProgramCall) -> ProgramOutcome?
  ) throws -> [UInt8] {
    var context = CommandRun.context(in: sandbox)
    context.environment["TMPDIR"] = sandbox.path
    context.run = run
    return try ReportProgram(context, limit: .seconds(60)).pdf(
      report, of: try #require(PlanID("a")), in: .english, at: Self.commit,
      on: try #require(PlanDate("2020-06-30")))
  }

  @Test("the program is told what is asked for, and its file is read; nothing is left")
  func printing() throws {
    let sandbox = try Sandbox()
    let calls = Mutex<[ProgramCall]>([])
    let bytes = try pdf(in: sandbox, .annual(try #require(PeriodName("2020")))) { call in
      calls.withLock { $0.append(call) }
      FileManager.default.createFile(
        atPath: call.arguments.last ?? "", contents: Data("%PDF-1.7 x".utf8))
      return ProgramOutcome(code: 0, output: [], errors: [])
    }
    #expect(bytes == Array("%PDF-1.7 x".utf8))
    let call = try #require(calls.withLock { $0.first })
    #expect(call.program == "env" && call.limit == .seconds(60))
    #expect(call.arguments[0].hasPrefix("TMPDIR=\(sandbox.path)/plan-"))
    #expect(
      Array(call.arguments[1...].dropLast()) == [
        "plan-report", "report", "annual", "a", "--period", "2020", "--lang", "en", "--rev", Self.commit,
        "--at",
        "2020-06-30", "--color", "never", "-o",
      ])
    #expect(!call.arguments.contains("--internal"), "it is handed on")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: sandbox.path).allSatisfy { !$0.hasPrefix("plan-") })
  }

  @Test(
    "what the program says of itself tells why there is none",
    arguments: [
      (127, "", ReportProgram.Failure.missing), (69, "", .missing), (70, "error: broken", .failed),
      (0, "no file", .failed),
    ])
  func failures(code: Int32, errors: String, failure: ReportProgram.Failure) throws {
    let sandbox = try Sandbox()
    #expect(throws: failure) {
      try pdf(in: sandbox) { _ in ProgramOutcome(code: code, output: [], errors: Array(errors.utf8)) }
    }
    #expect(throws: ReportProgram.Failure.missing) { try pdf(in: sandbox) { _ in nil } }
    #expect(throws: ReportProgram.Failure.late) {
      try pdf(in: sandbox) { _ in
        var outcome = ProgramOutcome(code: 137, output: [], errors: [])
        outcome.isLate = true
        return outcome
      }
    }
  }

  @Test("a program that takes too long is ended with all that it has started")
  func limit() throws {
    let sandbox = try Sandbox()
    let call = ProgramCall(
      program: "sh", arguments: ["-c", "sleep 30 & echo $! > \(sandbox.path)/child; wait"], input: [],
      limit: .milliseconds(300))
    let begun = ContinuousClock.now
    let outcome = try #require(call.run())
    #expect(outcome.isLate && outcome.code == 137)
    #expect(ContinuousClock.now - begun < .seconds(10))
    let child = try #require(
      Int32(try sandbox.text(of: "child").trimmingCharacters(in: .whitespacesAndNewlines)))
    var tries = 0
    while kill(child, 0) == 0, tries < 100 {
      // One that has ended and that nobody has taken notice of is there still.
      let state = (try? String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)) ?? ""
      if state.contains(") Z ") { break }
      usleep(20_000)
      tries += 1
    }
    #expect(tries < 100, "what it has started goes on")
    #if os(Linux)
      // What this program has open, such as a server's sockets, is not handed on.
      let open = ProgramCall(
        program: "sh", arguments: ["-c", "exec 2>&1; echo /proc/self/fd/*"], input: [], limit: .seconds(10))
      let own = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/etc/passwd"))
      let inherited = dup(own.fileDescriptor)
      defer { close(inherited) }
      let listed = String(decoding: try #require(open.run()).output, as: UTF8.self)
      #expect(!listed.contains("/proc/self/fd/\(inherited)"), "\(listed)")
    #endif
    let quick = ProgramCall(program: "sh", arguments: ["-c", "exit 3"], input: [], limit: .seconds(10))
    let end = try #require(quick.run())
    #expect(end.code == 3 && !end.isLate)
  }
}
