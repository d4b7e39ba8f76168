import Foundation
import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanStore

/// What a commit says of persons and dates, and what a working file keeps.
struct RecordedDetailsTests {
  @Test(
    "a date that git takes from the environment is the moment that it says",
    arguments: [
      ("2020-01-02T03:04:05+0200", "1577927045 +0200"), ("2020-01-02 03:04:05 -03:30", "1577946845 -0330"),
      ("2020-01-02T03:04:05Z", "1577934245 +0000"), ("@1577934245 +0100", "1577934245 +0100"),
      // Without a time zone, the clock's own.
      ("2020-01-02 03:04:05", "1577927045 +0200"),
    ])
  func dates(value: String, moment: String) throws {
    let plan = try RecordedPlan()
    var context = RecordedPlan.context
    context.environment = ["GIT_AUTHOR_DATE": value]
    let message = CommitMessage(subject: "s", verb: "set")
    _ = try plan.workspace().record([try RecordedPlan.edit()], message: message, context)
    #expect(try plan.sandbox.git("log", "-1", "--format=%ad", "--date=raw") == moment + "\n")
  }

  @Test("a name that would break git's line is cleaned as git does it; the environment comes first")
  func cleanedNames() throws {
    let plan = try RecordedPlan()
    try plan.sandbox.git("config", "author.name", "Configured")
    var context = RecordedPlan.context
    context.environment = ["GIT_AUTHOR_NAME": " A<na>\nRuiz ", "GIT_COMMITTER_EMAIL": "<c@example.org>"]
    let message = CommitMessage(subject: "s", verb: "set")
    _ = try plan.workspace().record([try RecordedPlan.edit()], message: message, context)
    #expect(try plan.sandbox.git("log", "-1", "--format=%an|%cn|%ce") == "AnaRuiz|Ana Ruiz|c@example.org\n")
    try plan.sandbox.git("fsck", "--strict")
  }

  @Test(
    "a working file keeps what it may be used for; git's mode of it stays", arguments: ["600", "664", "755"])
  func modes(mode: String) throws {
    let plan = try RecordedPlan()
    try plan.sandbox.run("/bin/chmod", [mode, RecordedPlan.file])
    try plan.sandbox.commitAll("mode")
    try plan.record([try RecordedPlan.edit()])
    #expect(try plan.sandbox.run("/usr/bin/stat", ["-c", "%a", RecordedPlan.file]).text == mode + "\n")
    #expect(try plan.sandbox.git("status", "--porcelain").isEmpty)
    let stored = try plan.sandbox.git("ls-tree", "HEAD", RecordedPlan.file)
    #expect(stored.hasPrefix(mode == "755" ? "100755" : "100644"))
  }
}
