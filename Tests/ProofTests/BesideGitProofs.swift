import Foundation
import PlanTestSupport
import Synchronization
import Testing

/// Proof 3: several `plan` at once beside somebody's `git`, on cores that are kept busy. `git commit` reads the index
/// before it locks it; what it puts back so is put in order by the next recording, or by the hook before git makes its
/// tree.
@Suite(.serialized) struct BesideGitProofs {
  private static let environment = ["PLAN_LANG": "en"]
  private static let nodes = (1...3).map { "plans/test/L1/L1D\($0).txt" }

  private func repository() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n", to: "plans/test/plan.txt")
    try sandbox.write("title: L\n", to: "plans/test/L1/L1.txt")
    for (number, node) in Self.nodes.enumerated() { try sandbox.write("title: D\(number + 1)\n", to: node) }
    for name in ["own.txt", "part.txt"] { try sandbox.write("0\n", to: name) }
    try sandbox.commitAll("first")
    return sandbox
  }

  private func set(_ number: Int, _ note: String, in sandbox: Sandbox) throws -> Sandbox.Outcome {
    try sandbox.run(
      PlanBinary.path, ["set", "L1D\(number)", "done", "--at", "2020-02-02", "-m", note], Self.environment)
  }

  /// Notes in the files of HEAD.
  private func notes(_ sandbox: Sandbox) throws -> Set<String> {
    try Set(
      Self.nodes.flatMap { node in
        try sandbox.git("show", "HEAD:" + node).split(separator: "\n")
          .filter { $0.hasPrefix("status:") }.compactMap { $0.split(separator: " ").last.map(String.init) }
      })
  }

  /// A `git commit` that sleeps between reading the index and locking it.
  private func sleepingCommit(in sandbox: Sandbox) throws -> SlowProgram {
    let git = SlowProgram(
      ["git", "commit", "-q", "-m", "by git"], at: sandbox.path + "/.git/index.lock",
      "openat,open:delay_enter=6000000", in: sandbox)
    try #require(git.isAsleep(), "git never came to the lock")
    return git
  }

  @Test(
    "3: a git that sleeps before its lock is refused, and what it puts back is mended by the next recording",
    .enabled(if: Shim.hasStrace, "strace is not here"))
  func sleepingGit() throws {
    let sandbox = try repository()
    try sandbox.write("by hand\n", to: "own.txt")
    try sandbox.git("add", "own.txt")
    let slow = try sleepingCommit(in: sandbox)
    #expect(try set(1, "meanwhile", in: sandbox).code == 0)
    let git = try slow.outcome()
    #expect(git.code == 128 && git.errors.contains("cannot lock ref 'HEAD'"), "\(git.code) \(git.errors)")
    #expect(try notes(sandbox).contains("meanwhile"))
    // The index that git has put back shows the line as staged for reversal.
    #expect(try sandbox.git("status", "--porcelain", "plans") == "MM \(Self.nodes[0])\n")
    let next = try set(1, "next", in: sandbox)
    #expect(
      next.code == 0 && next.errors.contains("git had put back an older index, in which L1D1 was staged"))
    #expect(try notes(sandbox) == ["meanwhile", "next"])
    #expect(try sandbox.git("status", "--porcelain") == "M  own.txt\n")
  }

  @Test(
    "3: a line that git's next commit takes back is recorded again, and told until then; with the hook it is not taken",
    .enabled(if: Shim.hasStrace, "strace is not here"), arguments: [false, true])
  func takenBack(hook: Bool) throws {
    let sandbox = try repository()
    if hook { #expect(try sandbox.run(PlanBinary.path, ["hook", "install"]).code == 0) }
    try sandbox.write("by hand\n", to: "own.txt")
    try sandbox.git("add", "own.txt")
    let slow = try sleepingCommit(in: sandbox)
    #expect(try set(1, "meanwhile", in: sandbox).code == 0)
    // The hook is run by the commit that is refused, too.
    let git = try slow.outcome()
    let mended = "in which L1D1 was staged as taken back; it is in order again"
    #expect(git.code == 128 && git.errors.contains(mended) == hook, "\(git.errors)")
    let commit = try sandbox.run("/usr/bin/env", ["git", "commit", "-q", "-m", "by git"])
    #expect(commit.code == 0, "\(commit.errors)")
    #expect(try notes(sandbox) == (hook ? ["meanwhile"] : []))
    for words in [[], ["check"], ["log", "L1D1"]] {
      let told = try sandbox.run(PlanBinary.path, words, Self.environment).errors
      #expect(told.contains("test L1D1: unreported → done (2020-02-02)") != hook, "\(words): \(told)")
    }
    let next = try set(2, "next", in: sandbox)
    #expect(next.code == 0 && next.errors.contains("it is recorded again as") != hook, "\(next.errors)")
    #expect(try notes(sandbox) == ["meanwhile", "next"])
    #expect(try sandbox.git("status", "--porcelain") == "")
    #expect(try sandbox.run(PlanBinary.path, ["log"], Self.environment).errors == "")
  }

  @Test(
    "3: a git that reads while the branch moves sees the new index with the new branch: its commit takes nothing back",
    .enabled(if: Shim.hasStrace, "strace is not here"))
  func indexBeforeBranch() throws {
    let sandbox = try repository()
    try sandbox.write("by hand\n", to: "own.txt")
    try sandbox.git("add", "own.txt")
    // plan sleeps when the branch has just been moved.
    let plan = SlowProgram(
      [PlanBinary.path, "set", "L1D1", "done", "--at", "2020-02-02", "-m", "meanwhile"],
      at: sandbox.path + "/.git/refs/heads/main.lock", "rename,renameat,renameat2:delay_exit=6000000",
      in: sandbox,
      Self.environment)
    try #require(plan.isAsleep(), "plan never moved the branch")
    let slow = try sleepingCommit(in: sandbox)
    #expect(try plan.outcome().code == 0)
    _ = try slow.outcome()
    #expect(try notes(sandbox) == ["meanwhile"])
    #expect(try set(1, "next", in: sandbox).errors == "")
    #expect(try notes(sandbox) == ["meanwhile", "next"])
  }

  /// How git is used beside `plan`.
  enum Way: String, CaseIterable, Sendable {
    /// One git adds and commits, the other commits files and all changes.
    case commits
    /// The same, with the hook.
    case hook

    static let loops: [[[String]]] = [
      [["add", "own.txt"], ["commit", "-q", "-m", "staged"]],
      [["commit", "-q", "-a", "-m", "all"], ["commit", "-q", "-m", "one file", "--", "part.txt"]],
    ]
  }

  @Test(
    "3: eight writers beside two gits: what was acknowledged stands, nothing is taken for an edit by hand",
    arguments: Way.allCases)
  func race(way: Way) throws {
    let seconds = Dose.rounds(4, full: 120)
    let sandbox = try repository()
    if way == .hook {
      let installed = try sandbox.run(PlanBinary.path, ["hook", "install"], Self.environment)
      try #require(installed.code == 0, "\(installed.errors)")
    }
    let (acknowledged, again, mended) = (Collected(), Collected(), Collected())
    let (busy, commits, overtaken) = (Collected(), Collected(), Collected())
    let end = Date(timeIntervalSinceNow: Double(seconds))
    let found = inParallel(12, workers: 12) { worker in
      var faults: [String] = []
      var round = 0
      while Date() < end {
        round += 1
        let name = "w\(worker)r\(round)"
        switch worker {
        case 0..<8:
          let run = try self.set(1 + (worker + round) % 3, name, in: sandbox)
          if run.code == 0 { acknowledged.add(name) } else if run.code == 75 { busy.add(name) }
          if ![0, 75].contains(run.code) { faults.append("exit \(run.code): \(run.errors)") }
          for line in run.errors.split(separator: "\n") where line.contains("had taken back") {
            again.add(String(line))
          }
          if run.errors.contains("had put back an older index") { mended.add(name) }
        case 8, 9:
          for words in Way.loops[worker - 8] {
            try sandbox.write("\(name)\n", to: worker == 8 ? "own.txt" : "part.txt")
            let run = try sandbox.run("/usr/bin/env", ["git"] + words)
            if run.code == 0, words[0] == "commit" { commits.add("\(name) \(words)") }
            if run.errors.contains("cannot lock ref 'HEAD'") { overtaken.add("\(name) \(words)") }
            // Two gits without a pause leave the index to nobody else.
            usleep(.random(in: 0...60_000))
          }
        default:
          // Keeps a core busy.
          var sum = 0
          for number in 0..<5_000_000 { sum = sum &* 31 &+ number }
          if sum == 42 { faults.append("") }
        }
      }
      return faults
    }
    #expect(found.isEmpty)
    let last = try set(1, "last", in: sandbox)
    #expect(last.code == 0, "\(last.errors)")
    for line in last.errors.split(separator: "\n") where line.contains("had taken back") {
      again.add(String(line))
    }
    #expect(acknowledged.all.count > 8 && commits.all.count > 4)
    #expect(acknowledged.all.union(["last"]).subtracting(try notes(sandbox)) == [])
    #expect(try sandbox.git("status", "--porcelain", "plans").isEmpty)
    if way == .hook { #expect(again.all.isEmpty) }
    let check = try sandbox.run("/usr/bin/env", ["git", "fsck", "--strict", "--no-dangling"])
    #expect(check.code == 0 && check.errors.isEmpty, "\(check.errors)")
    ProofFigure.keep(
      3, way == .hook ? "b" : "a",
      "\(way == .hook ? "with the hook" : "without the hook"), \(seconds) s, 8 writers, 2 gits, busy cores: "
        + "\(acknowledged.all.count) sets, \(commits.all.count) × git commit; 0 lost, 0 refused as edited by hand, "
        + "\(busy.all.count) told to try again; \(overtaken.all.count) × git told that the branch had moved, "
        + "\(mended.all.count) × index mended, \(again.all.count) × taken back and recorded again")
  }

  @Test(
    "3: git stash beside plan, which reads files without a lock: nothing recorded is lost from history's files"
  )
  func stash() throws {
    let seconds = Dose.rounds(2, full: 60)
    let sandbox = try repository()
    let (acknowledged, refused, stashes) = (Collected(), Collected(), Collected())
    let end = Date(timeIntervalSinceNow: Double(seconds))
    let found = inParallel(3, workers: 3) { worker in
      var round = 0
      while Date() < end {
        round += 1
        let name = "w\(worker)r\(round)"
        if worker < 2 {
          let run = try self.set(1 + round % 3, name, in: sandbox)
          if run.code == 0 || run.code == 76 { acknowledged.add(name) } else { refused.add(name) }
          if ![0, 1, 75, 76].contains(run.code) { return ["exit \(run.code): \(run.errors)"] }
        } else {
          try sandbox.write("\(name)\n", to: "own.txt")
          if try sandbox.run("/usr/bin/env", ["git", "stash", "-q"]).code == 0 { stashes.add(name) }
          _ = try sandbox.run("/usr/bin/env", ["git", "stash", "pop", "-q"])
          _ = try sandbox.run("/usr/bin/env", ["git", "checkout", "-q", "HEAD", "--", "own.txt"])
        }
      }
      return []
    }
    #expect(found.isEmpty)
    #expect(acknowledged.all.subtracting(try notes(sandbox)) == [])
    ProofFigure.keep(
      3, "c",
      "git stash in a loop, \(seconds) s: \(acknowledged.all.count) sets, \(stashes.all.count) stashes; 0 lost from history, \(refused.all.count) sets refused"
    )
  }
}
