import Foundation
import PlanCore
import PlanTestSupport
import Testing

/// docs/recovery.md: each situation is made, and what is typed and printed is what the page shows.
/// `PLAN_RECORD=1` writes what is printed into the page, one situation after the other. A full disk is made in `FullDiskPageTests`.
@Suite(.serialized) struct RecoveryPageTests {
  private static let path = "docs/recovery.md"
  private static let day = PlanDate(year: 2024, month: 12, day: 15)

  /// Every situation that the page must know.
  static let situations = [
    "A lock was left over", "The index shows a change as taken back", "A file has conflict marks",
    "Two files have one code", "A file was deleted", "The disk was full", "Somebody force-pushed",
    "The wrong plan was restored from a backup",
  ]

  @Test("the page has every situation, each with what plan says, what to type, and what is safe meanwhile")
  func complete() throws {
    let page = try RepositoryFiles.text(at: Self.path)
    #expect(try RunExamples(Self.path).sections == Self.situations)
    for section in page.components(separatedBy: "\n## ").dropFirst() {
      for part in ["**What plan says.**", "**What to type.**", "**What is safe meanwhile.**"] {
        #expect(section.contains(part), "\(section.prefix(40)): \(part)")
      }
      #expect(section.contains("$ plan"))
    }
  }

  @Test(
    "each situation prints what the page shows", arguments: situations.filter { $0 != "The disk was full" })
  func situation(_ title: String) throws {
    let page = try RunExamples(Self.path)
    let differences = try page.differences(in: [title]) { command, sandbox in
      try print(command.line, in: sandbox)
    }
    for difference in differences {
      Issue.record("the page shows \"\(difference.shown)\", printed is \"\(difference.printed)\"")
    }
  }

  private func print(_ command: String, in sandbox: Sandbox) throws -> String {
    let day = try #require(Self.day)
    guard command.hasPrefix("plan") else {
      let moment = "\(day)T10:00:00+0000"
      let run = try sandbox.run(
        "/bin/sh", ["-c", command],
        ["GIT_COMMITTER_DATE": moment, "GIT_AUTHOR_DATE": moment, "GIT_MERGE_AUTOEDIT": "no"])
      #expect(run.code == 0, "\(command): \(run.errors)")
      return run.text + run.errors
    }
    let parts = command.dropFirst(4).split(separator: " < ").map(String.init)
    let input = parts.count > 1 ? try sandbox.text(of: parts[1].trimmingBlanks) : ""
    let environment = [
      "GIT_COMMITTER_NAME": "Ana Ruiz", "GIT_COMMITTER_EMAIL": "ana@example.org",
      "GIT_AUTHOR_NAME": "Ana Ruiz", "GIT_AUTHOR_EMAIL": "ana@example.org",
    ]
    let run = CommandRun(
      (parts.first ?? "").trimmingBlanks, in: sandbox, environment: environment, input: input,
      now: Timestamp(seconds: Int64(day.daysSince1970) * 86_400 + 36_000, offsetMinutes: 0))
    return run.output + run.errors
  }
}
