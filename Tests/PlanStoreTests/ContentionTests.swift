import Foundation
import PlanCore
import PlanGit
import PlanTestSupport
import Testing

@testable import PlanStore

/// A recording that others come before: the next attempt keeps them out.
struct ContentionTests {
  private func change(_ plan: RecordedPlan) -> PathChange {
    let sandbox = plan.sandbox
    let new = PathChange.Content(
      bytes: Array(RecordedPlan.text.replacingOccurrences(of: "A\n", with: "B\n").utf8), mode: .blob)
    let old = Array(((try? sandbox.text(of: RecordedPlan.file)) ?? "").utf8)
    return PathChange(
      path: Array(RecordedPlan.file.utf8), planPath: PlanPath(RecordedPlan.file), recorded: old, head: new,
      index: new, working: .write(new.bytes, expecting: old))
  }

  @Test(
    "after a lost attempt git's lock is taken before anything is read, and kept until the change is recorded")
  func lockFirst() throws {
    let plan = try RecordedPlan()
    let sandbox = plan.sandbox
    var locks: [Bool] = []
    func isLocked() throws -> Bool {
      try sandbox.run("/usr/bin/env", ["git", "update-index", "--refresh", "--force-write-index"]).code != 0
    }
    let receipt = try Recorder(plan.workspace()).record(
      RecordedPlan.context, message: CommitMessage(subject: "contended", verb: "edit")
    ) { _, _, _ throws(StoreError) in
      do {
        locks.append(try isLocked())
        switch locks.count {
        case 1: try sandbox.git("commit", "-q", "--allow-empty", "-m", "first")
        case 2, 3:
          // A git that has let go of the index's lock already, or one that needs none.
          let new = try sandbox.git("commit-tree", "-p", "HEAD", "-m", "late", "HEAD^{tree}")
          try sandbox.git("update-ref", "refs/heads/main", new.trimmingCharacters(in: .newlines))
        default: break
        }
      } catch { Issue.record(error) }
      return [change(plan)]
    }
    #expect(receipt != nil)
    #expect(locks == [false, true, true, true])
    #expect(try sandbox.git("log", "--format=%s", "-4") == "contended\nlate\nlate\nfirst\n")
    #expect(
      try sandbox.git("diff", "--stat", "HEAD") == "" && sandbox.git("diff", "--cached", "--stat") == "")
    #expect(
      try sandbox.run("/bin/sh", ["-c", "ls .git | grep -E 'plan.(index|journal)|index.lock'"]).text == "")
  }

  @Test("what somebody has staged since the index was read is kept")
  func stagedMeanwhile() throws {
    let plan = try RecordedPlan()
    let sandbox = plan.sandbox
    try sandbox.write("other, staged\n", to: "other.txt")
    var attempts = 0
    let receipt = try Recorder(plan.workspace()).record(
      RecordedPlan.context, message: CommitMessage(subject: "staged", verb: "edit")
    ) { _, _, _ throws(StoreError) in
      attempts += 1
      if attempts == 1 {
        do { try sandbox.git("add", "other.txt") } catch { Issue.record(error) }
      }
      return [change(plan)]
    }
    #expect(receipt != nil && attempts == 2)
    #expect(try sandbox.git("status", "--porcelain") == "M  other.txt\n")
  }

  @Test("a lock that somebody else holds is waited for, then the index is read under our own")
  func waiting() throws {
    let plan = try RecordedPlan()
    let sandbox = plan.sandbox
    try sandbox.write("", to: ".git/index.lock")
    let other = Thread {
      usleep(300_000)
      _ = try? sandbox.remove(".git/index.lock")
    }
    var attempts = 0
    let receipt = try Recorder(plan.workspace()).record(
      RecordedPlan.context, message: CommitMessage(subject: "waited", verb: "edit")
    ) { _, _, _ throws(StoreError) in
      attempts += 1
      if attempts == 1 { other.start() }
      return [change(plan)]
    }
    #expect(receipt != nil && attempts == 2)
    #expect(try sandbox.git("status", "--porcelain", "plans") == "")
  }
}
