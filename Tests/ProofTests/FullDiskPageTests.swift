import Foundation
import PlanTestSupport
import Testing

/// The situation of docs/recovery.md that needs a real process on a full disk.
@Suite(.enabled(if: Shim.isPossible, "no library can be put before all others here"))
struct FullDiskPageTests {
  @Test("a full disk prints what docs/recovery.md shows: before the change is recorded, and after")
  func full() throws {
    let shim = try Shim()
    let page = try RunExamples("docs/recovery.md")
    let differences = try page.differences(in: ["The disk was full"]) { command, sandbox in
      guard command.line.hasPrefix("plan"), let remark = command.remarks.last else {
        let line = command.line.replacing(/^plan\b/, with: "\"$0\"")
        let run = try sandbox.run("/bin/sh", ["-c", line, PlanBinary.path], Self.environment)
        #expect(run.code == 0, "\(command.line): \(run.errors)")
        return run.text + run.errors
      }
      let wanted: Int32 = remark == "full: after recording" ? 76 : 74
      // The first call at which the disk is full and the command ends so; tried on a copy until then.
      for number in 1...200 {
        let copy = try Sandbox()
        try copy.run("/bin/cp", ["-a", sandbox.path + "/.", copy.path])
        if try run(command.line, in: copy, number, shim).code == wanted {
          let run = try run(command.line, in: sandbox, number, shim)
          return run.text + run.errors
        }
      }
      Issue.record("\(command.line) never ends with \(wanted)")
      return ""
    }
    for difference in differences {
      Issue.record("the page shows \"\(difference.shown)\", printed is \"\(difference.printed)\"")
    }
  }

  private static let environment = [
    "PLAN_LANG": "en", "GIT_COMMITTER_DATE": "2024-12-15T10:00:00+0000",
    "GIT_AUTHOR_DATE": "2024-12-15T10:00:00+0000",
  ]

  private func run(
    _ line: String, in sandbox: Sandbox, _ number: Int, _ shim: Shim
  ) throws -> Sandbox.Outcome {
    let fault = [
      "LD_PRELOAD": shim.path, "FAULT_ROOT": sandbox.path, "FAULT_HOW": "full", "FAULT_AT": "\(number)",
      "ASAN_OPTIONS": "verify_asan_link_order=0",
    ]
    // The words of the page have no blanks within.
    let words = line.split(separator: " ").dropFirst().map(String.init)
    return try sandbox.run(PlanBinary.path, words, Self.environment.merging(fault) { $1 })
  }
}
