import Foundation
import PlanCore
import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanStore

/// No commit leaves the tree of HEAD as it is.
struct UnchangedTreeTests {
  private static let second = "plans/test/L1/L1M1/L1M1D2.txt"

  private func state(_ plan: RecordedPlan) throws -> [String] {
    try [
      plan.sandbox.git("rev-parse", "HEAD"), plan.sandbox.git("ls-files", "-s"),
      plan.sandbox.git("status", "--porcelain"), plan.sandbox.text(of: RecordedPlan.file),
    ]
  }

  @Test(
    "edits that change no byte of HEAD's copy are nothing to record, whatever the index and the working file hold",
    arguments: [
      [NodeEdit.field(key: "due", value: "")], [.field(key: "owner", value: "A")],
      [.field(key: "owner", value: ""), .line(key: "owner", value: "A")],
    ])
  func edits(edits: [NodeEdit]) throws {
    let plan = try RecordedPlan()
    try plan.sandbox.write("title: D1\nowner: A\n", to: RecordedPlan.file)
    try plan.sandbox.commitAll("owner last")
    // The owner's line stands elsewhere here: the last of the edits would move it in these two copies.
    try plan.sandbox.write("owner: A\ntitle: D1\n\nstaged\n", to: RecordedPlan.file)
    try plan.sandbox.git("add", "-A")
    try plan.sandbox.write("owner: A\ntitle: D1\n\nworking\n", to: RecordedPlan.file)
    let before = try state(plan)
    let files = [FileEdits(path: PlanPath(RecordedPlan.file), edits: edits)]
    let message = CommitMessage(subject: "nothing", verb: "edit")
    #expect(try plan.workspace().preview(files, RecordedPlan.context).files.isEmpty)
    #expect(try plan.workspace().record(files, message: message, RecordedPlan.context) == nil)
    #expect(try state(plan) == before)
  }

  @Test(
    "beside a file that changes, one whose edits change nothing is left out, and the commit is found as meant"
  )
  func mixed() throws {
    let plan = try RecordedPlan()
    let receipt = try plan.record([
      FileEdits(path: PlanPath(RecordedPlan.file), edits: [.field(key: "due", value: "")]),
      try RecordedPlan.edit(of: Self.second),
    ])
    #expect(receipt.errors.isEmpty)
    #expect(try plan.sandbox.git("show", "--name-only", "--format=", "HEAD") == Self.second + "\n")
  }

  @Test(
    "a new plan beside an attribute that HEAD has already: what only the index or the working tree lacks comes too"
  )
  func attribute() throws {
    let plan = try RecordedPlan(attributes: "plans/** merge=union\n")
    try plan.sandbox.git("rm", "-q", ".gitattributes")
    let file = AttachedFile(
      path: PlanPath("plans/new/plan.txt"), bytes: Array("title: N\n".utf8), isRequired: true)
    let receipt = try #require(
      try plan.workspace().start(
        [file], message: CommitMessage(subject: "s", verb: "init"), RecordedPlan.context))
    #expect(receipt.errors.isEmpty, "\(receipt.errors)")
    #expect(try plan.sandbox.git("show", "--name-only", "--format=", "HEAD") == "plans/new/plan.txt\n")
    #expect(try plan.sandbox.git("status", "--porcelain").isEmpty)
    // With the plan recorded, there is nothing left to start.
    try plan.sandbox.remove(".gitattributes")
    let before = try state(plan)
    #expect(
      try plan.workspace().start([], message: CommitMessage(subject: "s", verb: "init"), RecordedPlan.context)
        == nil)
    #expect(try state(plan) == before)
  }

  @Test("undo says which commits of plans it passes over: empty ones, undos, other people's")
  func skipped() throws {
    let plan = try RecordedPlan()
    let first = try plan.record([try RecordedPlan.edit(on: "2020-01-01")])
    let second = try plan.record([try RecordedPlan.edit(on: "2020-02-02")])
    let undo = try plan.undo()
    try plan.sandbox.write("title: D2\nowner: Bo\n", to: Self.second)
    let bo = ["GIT_COMMITTER_NAME": "Bo", "GIT_COMMITTER_EMAIL": "bo@example.org", "GIT_AUTHOR_NAME": "Bo"]
    try plan.sandbox.commitAll("theirs\n\ntext", variables: bo)
    let theirs = try plan.sandbox.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    try plan.sandbox.git("commit", "-q", "--allow-empty", "-m", "nothing", "-m", "Plan-Verb: set")
    let empty = try plan.sandbox.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    // Neither bears the trailer nor touches a plan: no change of a plan at all.
    try plan.sandbox.git("commit", "-q", "--allow-empty", "-m", "a note of somebody")
    try plan.sandbox.write("x", to: "other.txt")
    try plan.sandbox.commitAll("elsewhere")
    let target = try plan.workspace().undoTarget(nil, of: .committer, RecordedPlan.context)
    #expect(target.commit == first.commit)
    #expect(
      target.passedOver == [
        PassedOver(commit: empty, subject: "nothing", reason: .changesNothing),
        PassedOver(commit: theirs, subject: "theirs", reason: .of("Bo")),
        PassedOver(commit: undo.commit, subject: "undo", reason: .undo(of: second.commit)),
      ])
    #expect(try plan.workspace().undoTarget(nil, of: .anybody, RecordedPlan.context).commit == theirs)
    do {
      _ = try plan.workspace().undoTarget(empty, of: .committer, RecordedPlan.context)
      Issue.record("an empty commit cannot be taken back")
    } catch { #expect("\(error)".contains("changesNothing")) }
  }
}
