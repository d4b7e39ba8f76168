import Dispatch
import Foundation
import PlanCore
import PlanStore
import PlanTestSupport
import Synchronization
import SystemPackage
import Testing

/// A kept snapshot follows HEAD, whoever moves it and however.
struct SnapshotKeeperTests {
  private func head(_ plan: RecordedPlan) throws -> String {
    try plan.sandbox.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
  }

  private func follow(_ keeper: SnapshotKeeper, _ plan: RecordedPlan, _ what: String) throws {
    #expect(keeper.isBehind, "\(what)")
    let before = keeper.snapshot.revision.commit
    #expect(keeper.snapshot.revision.commit == before, "reading does not wait")
    #expect(try keeper.bringForward().revision.commit == head(plan), "\(what)")
    #expect(!keeper.isBehind && keeper.snapshot.revision.commit != before, "\(what)")
  }

  @Test("a recording, a commit, a reset, another branch, a packed branch, a detached HEAD")
  func moves() throws {
    let plan = try RecordedPlan()
    let keeper = try SnapshotKeeper(plan.workspace())
    #expect(try !keeper.isBehind && keeper.snapshot.revision.commit == head(plan))
    try plan.record([try RecordedPlan.edit()])
    try follow(keeper, plan, "a recording")
    let day = try #require(PlanDate("2020-03-01"))
    #expect(keeper.snapshot.set.plans[0].figures(on: day).total.done == 1)
    try plan.sandbox.write("title: D2 new\n", to: "plans/test/L1/L1M1/L1M1D2.txt")
    try plan.sandbox.commitAll("by git")
    try follow(keeper, plan, "a commit")
    try plan.sandbox.git("reset", "-q", "--hard", "HEAD~1")
    try follow(keeper, plan, "a reset")
    try plan.sandbox.git("checkout", "-q", "-b", "other", "HEAD~1")
    try follow(keeper, plan, "another branch")
    try plan.sandbox.git("checkout", "-q", "main")
    try follow(keeper, plan, "and back")
    try plan.sandbox.git("pack-refs", "--all")
    #expect(try keeper.bringForward().revision.commit == head(plan), "packed, nothing moved")
    try plan.sandbox.git("checkout", "-q", "other")
    try plan.sandbox.write("title: L again\n", to: "plans/test/L1/L1.txt")
    try plan.sandbox.commitAll("on a packed branch")
    try plan.sandbox.git("pack-refs", "--all")
    try follow(keeper, plan, "a packed branch")
    try plan.sandbox.git("checkout", "-q", "--detach", "main")
    try follow(keeper, plan, "a detached HEAD")
  }

  @Test("a linked working tree has a HEAD of its own")
  func linked() throws {
    let plan = try RecordedPlan()
    try plan.sandbox.git("worktree", "add", "-q", "linked")
    let keeper = try SnapshotKeeper(Workspace(searchingFrom: FilePath(plan.sandbox.path + "/linked")))
    try plan.record([try RecordedPlan.edit()])
    #expect(!keeper.isBehind, "the other one's branch has moved")
    let receipt = try plan.record([try RecordedPlan.edit(.notDone)], in: plan.workspace("linked"))
    #expect(try keeper.isBehind && keeper.bringForward().revision.commit == receipt.commit)
  }

  @Test("where HEAD cannot be read, the snapshot stays")
  func unreadable() throws {
    let plan = try RecordedPlan()
    let keeper = try SnapshotKeeper(plan.workspace())
    let before = keeper.snapshot.revision.commit
    try plan.sandbox.git("checkout", "-q", "--orphan", "empty")
    #expect(throws: StoreError.self) { try keeper.bringForward() }
    #expect(keeper.snapshot.revision.commit == before && keeper.isBehind)
    #expect(throws: StoreError.self) { _ = try SnapshotKeeper(plan.workspace()) }
    try plan.sandbox.git("checkout", "-q", "-f", "main")
    #expect(try keeper.bringForward().revision.commit == before && !keeper.isBehind)
  }

  @Test(
    "while two writers record, every reader sees commits in their order, and what was recorded once brought forward"
  )
  func busy() throws {
    let plan = try RecordedPlan()
    let workspace = try plan.workspace()
    let keeper = try SnapshotKeeper(workspace)
    let seen = Mutex<[String]>([])
    let writing = Atomic(2)
    let failures = Mutex<[String]>([])
    let edits = try (1...2).map { writer in
      try (1...9).map { try RecordedPlan.edit(.done, on: "2020-0\($0)-0\(writer)") }
    }
    DispatchQueue.concurrentPerform(iterations: 3) { thread in
      guard thread > 0 else {
        while writing.load(ordering: .relaxed) > 0 {
          let commit = keeper.snapshot.revision.commit
          seen.withLock { if $0.last != commit { $0.append(commit) } }
        }
        return
      }
      defer { writing.wrappingSubtract(1, ordering: .relaxed) }
      for (number, edit) in edits[thread - 1].enumerated() {
        do {
          let message = CommitMessage(subject: "test", verb: "set")
          _ = try workspace.record([edit], message: message, RecordedPlan.context)
          let file = try keeper.bringForward().set.plans[0].nodes[2].file
          let text = file.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
          let line = "status: 2020-0\(number + 1)-0\(thread) done"
          if !text.contains(line) { failures.withLock { $0.append(line) } }
        } catch { failures.withLock { $0.append("\(error)") } }
      }
    }
    #expect(failures.withLock { $0 } == [])
    let order = try plan.sandbox.git("rev-list", "--reverse", "HEAD").split(separator: "\n").map(String.init)
    let places = seen.withLock { $0 }.map { order.firstIndex(of: $0) ?? -1 }
    #expect(places == places.sorted() && !places.contains(-1), "\(places)")
    #expect(try keeper.bringForward().revision.commit == head(plan) && order.count == 19)
  }
}
