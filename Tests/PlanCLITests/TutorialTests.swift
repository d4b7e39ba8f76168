import Foundation
import PlanCore
import PlanTestSupport
import Testing

/// docs/tutorial.md and docs/year.md are stories that are told anew: each command on the day of its heading prints what stands
/// below it. `PLAN_RECORD=1` writes what it prints into the page.
struct TutorialTests {
  @Test(
    "a story's commands, one after the other, print what it shows",
    arguments: [("docs/tutorial.md", 25), ("docs/year.md", 30)])
  func story(path: String, fewest: Int) throws {
    let sandbox = try Sandbox()
    var day = ""
    var told: [String] = []
    var isExample = false
    var output: [String] = []
    var commands = 0
    let page = try RepositoryFiles.text(at: path)
    var lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    while let line = lines.popFirst() {
      if line.hasPrefix("## ") { day = String(line.dropFirst(3).prefix(10)) }
      if line.hasPrefix("```") { isExample.toggle() }
      told.append(line)
      guard isExample, line.hasPrefix("$ ") else { continue }
      // What the page shows of it, up to the next command.
      output = []
      while let next = lines.first, !next.hasPrefix("$ "), !next.hasPrefix("```") {
        output.append(lines.removeFirst() + ""); _ = next
      }
      let command = String(line.dropFirst(2))
      commands += 1
      if command.hasPrefix("cat ") {
        try sandbox.write(
          output.filter { !$0.isEmpty }.joined(separator: "\n") + "\n", to: String(command.dropFirst(4)))
        told += output
        continue
      }
      let printed = try run(command, on: day, in: sandbox)
      let isFollowed = lines.first?.hasPrefix("$ ") == true && !output.isEmpty && output.last == ""
      let lines = printed.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0).trimmingEnd }
      told += lines.dropLast(lines.last == "" ? 1 : 0) + (isFollowed ? [""] : [])
    }
    #expect(commands >= fewest)
    let text = told.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["PLAN_RECORD"] != nil {
      try text.write(toFile: RepositoryFiles.root + "/" + path, atomically: true, encoding: .utf8)
      return
    }
    let (found, shown) = (withoutIDs(text), withoutIDs(page))
    let first = zip(found, shown).first { $0 != $1 }
    #expect(first == nil, "the first line that is not as shown")
    #expect(found.count == shown.count)
  }

  /// What a command prints, standard error after standard output.
  private func run(_ command: String, on day: String, in sandbox: Sandbox) throws -> String {
    let date = try #require(PlanDate(day))
    let now = Timestamp(seconds: Int64(date.daysSince1970) * 86_400 + 36_000, offsetMinutes: 0)
    guard command.hasPrefix("plan") else {
      let moment = "\(day)T10:00:00+0000"
      let run = try sandbox.run(
        "/bin/sh", ["-c", command], ["GIT_COMMITTER_DATE": moment, "GIT_AUTHOR_DATE": moment])
      #expect(run.code == 0, "\(command): \(run.errors)")
      return run.text
    }
    let parts = command.dropFirst(4).split(separator: " < ").map(String.init)
    let input = parts.count > 1 ? try sandbox.text(of: parts[1].trimmingBlanks) : ""
    // Whatever git knows of whoever runs the tests: the one who tells the story is Ana.
    let environment = ["GIT_COMMITTER_NAME": "Ana Ruiz", "GIT_COMMITTER_EMAIL": "ana@example.org"]
    let author = ["GIT_AUTHOR_NAME": "Ana Ruiz", "GIT_AUTHOR_EMAIL": "ana@example.org"]
    let run = CommandRun(
      (parts.first ?? "").trimmingBlanks, in: sandbox, environment: environment.merging(author) { $1 },
      input: input,
      now: now)
    return run.output + run.errors
  }

  /// Ids of commits differ from run to run.
  private func withoutIDs(_ text: String) -> [String] {
    text.replacing(/\b[0-9a-f]{7}\b/, with: "COMMIT").split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    String(self[..<(lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex)])
  }
}
