import Foundation
import PlanGit
import PlanTestSupport
import Synchronization
import SystemPackage
import Testing

@testable import PlanStore

/// What a recording that crashed between the index and the branch has left, is undone by the next one: by the old index
/// where it is at hand, else entry by entry.
struct IndexCrashTests {
  private static let other = "plans/test/L1/L1M1/L1M1D2.txt"
  private static let text = RecordedPlan.text.replacingOccurrences(of: "A\n", with: "B\n")

  private func id(_ text: String, in sandbox: Sandbox) throws -> ObjectID {
    try #require(
      ObjectID(
        hex: try sandbox.git("hash-object", "-w", "--stdin", input: text).trimmingCharacters(in: .newlines)))
  }

  /// Writes the journal of a recording that never moved the branch.
  private func leaveJournal(in sandbox: Sandbox, hadIndex: Bool, steps: [Journal.Step]) throws {
    let tree = try sandbox.git("mktree", input: "").trimmingCharacters(in: .newlines)
    let lost = try sandbox.git("commit-tree", "-m", "never", tree).trimmingCharacters(in: .newlines)
    let tip = try? sandbox.git("rev-parse", "-q", "--verify", "HEAD").trimmingCharacters(in: .newlines)
    let journal = Journal(
      reference: "refs/heads/main", old: tip.flatMap { ObjectID(hex: $0) },
      new: try #require(ObjectID(hex: lost)), hadIndex: hadIndex, steps: steps)
    try sandbox.write(journal.text, to: ".git/plan.journal")
  }

  /// The step by which the first deliverable's owner becomes B.
  private func step(in sandbox: Sandbox) throws -> Journal.Step {
    let (old, new) = (try id(RecordedPlan.text, in: sandbox), try id(Self.text, in: sandbox))
    return Journal.Step(
      path: Array(RecordedPlan.file.utf8), working: .init(old: old, new: new),
      index: .init(old: .init(mode: .blob, id: old), new: .init(mode: .blob, id: new)))
  }

  /// Records a status of the other deliverable.
  private func recordNext(_ plan: RecordedPlan) throws {
    var context = RecordedPlan.context
    let told = Told()
    context.tellRepair = told.add
    _ = try plan.workspace().record(
      [try RecordedPlan.edit(of: Self.other)], message: CommitMessage(subject: "next", verb: "set"), context)
    #expect(told.all == [.undone])
    let left = try plan.sandbox.run(
      "/bin/sh", ["-c", "ls .git | grep -E 'plan.(index|journal)|lock' | grep -v plan.lock"])
    #expect(left.text == "")
  }

  private final class Told: Sendable {
    private let list = Mutex<[Repair]>([])
    var all: [Repair] { list.withLock { $0 } }
    func add(_ repair: Repair) { list.withLock { $0.append(repair) } }
  }

  @Test("the old index takes its name again, whatever was staged in it")
  func oldIndex() throws {
    let plan = try RecordedPlan()
    let sandbox = plan.sandbox
    try sandbox.write("staged\n", to: "other.txt")
    try sandbox.git("add", "other.txt")
    try sandbox.run("/bin/cp", [".git/index", ".git/kept"])
    try sandbox.write(Self.text, to: RecordedPlan.file)
    try sandbox.git("add", "plans")
    try sandbox.write(RecordedPlan.text, to: RecordedPlan.file)
    try sandbox.run("/bin/mv", [".git/index", ".git/plan.index"])
    try sandbox.run("/bin/mv", [".git/kept", ".git/plan.index.old"])
    for name in ["index", "index.lock"] { try sandbox.run("/bin/ln", [".git/plan.index", ".git/" + name]) }
    try leaveJournal(in: sandbox, hadIndex: true, steps: [try step(in: sandbox)])
    try recordNext(plan)
    #expect(try sandbox.git("status", "--porcelain") == "M  other.txt\n")
  }

  @Test("where there was no index, what took its place goes")
  func noIndex() throws {
    let plan = try RecordedPlan()
    let sandbox = plan.sandbox
    try sandbox.git("update-ref", "-d", "HEAD")
    try sandbox.run("/bin/mv", [".git/index", ".git/plan.index"])
    for name in ["index", "index.lock"] { try sandbox.run("/bin/ln", [".git/plan.index", ".git/" + name]) }
    try leaveJournal(in: sandbox, hadIndex: false, steps: [])
    let workspace = try plan.workspace()
    _ = try workspace.save(
      try workspace.handEdits(), message: CommitMessage(subject: "first", verb: "save"), RecordedPlan.context)
    #expect(try sandbox.git("status", "--porcelain") == "?? other.txt\n")
  }

  @Test("an index that git has written since gets our entry back alone, and keeps the rest")
  func entryByEntry() throws {
    let plan = try RecordedPlan()
    let sandbox = plan.sandbox
    try sandbox.write(Self.text, to: RecordedPlan.file)
    try sandbox.write("staged\n", to: "other.txt")
    try sandbox.git("add", "-A")
    try sandbox.write(RecordedPlan.text, to: RecordedPlan.file)
    try leaveJournal(in: sandbox, hadIndex: true, steps: [try step(in: sandbox)])
    try recordNext(plan)
    #expect(try sandbox.git("status", "--porcelain") == "M  other.txt\n")
  }

  @Test("a crash after the branch was moved, and another branch from there: its index and its files follow")
  func otherBranchWithCommit() throws {
    let plan = try RecordedPlan()
    let sandbox = plan.sandbox
    try sandbox.run("/bin/cp", [".git/index", ".git/plan.index.old"])
    try sandbox.write(Self.text, to: RecordedPlan.file)
    try sandbox.git("add", "plans")
    try sandbox.git("commit", "-q", "-m", "recorded")
    try sandbox.write(RecordedPlan.text, to: RecordedPlan.file)
    try sandbox.run("/bin/ln", [".git/index", ".git/plan.index"])
    try sandbox.run("/bin/ln", [".git/index", ".git/index.lock"])
    let own = try step(in: sandbox)
    let (old, new) = (try sandbox.git("rev-parse", "HEAD~1"), try sandbox.git("rev-parse", "HEAD"))
    let journal = Journal(
      reference: "refs/heads/main", old: ObjectID(hex: old.trimmingCharacters(in: .newlines)),
      new: try #require(ObjectID(hex: new.trimmingCharacters(in: .newlines))), hadIndex: true, steps: [own])
    try sandbox.write(journal.text, to: ".git/plan.journal")
    try sandbox.git("symbolic-ref", "HEAD", "refs/heads/other")
    try sandbox.git("update-ref", "refs/heads/other", new.trimmingCharacters(in: .newlines))
    _ = try plan.record([try RecordedPlan.edit(of: Self.other)])
    #expect(try sandbox.git("status", "--porcelain") == "")
    #expect(try sandbox.text(of: RecordedPlan.file) == Self.text)
  }

  @Test("an entry that a commit of git has taken over by now stays, and its file follows")
  func headHas() throws {
    let plan = try RecordedPlan()
    let sandbox = plan.sandbox
    try sandbox.write(Self.text, to: RecordedPlan.file)
    try sandbox.commitAll("by git")
    try sandbox.write(RecordedPlan.text, to: RecordedPlan.file)
    try leaveJournal(in: sandbox, hadIndex: true, steps: [try step(in: sandbox)])
    try recordNext(plan)
    #expect(try sandbox.git("status", "--porcelain") == "")
    #expect(try sandbox.text(of: RecordedPlan.file) == Self.text)
  }
}
