import Foundation
import PlanTestSupport
import Synchronization
import Testing

/// Proofs 1, 2, 3 and 5: real processes of the built program, several at once, some of them killed.
@Suite(.serialized) struct ConcurrencyProofs {
  private static let environment = ["PLAN_LANG": "en"]

  /// Recorded deliverables, so many.
  private func repository(deliverables: Int) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try plan(in: sandbox, deliverables: deliverables)
    try sandbox.commitAll("first")
    return sandbox
  }

  private func plan(in sandbox: Sandbox, deliverables: Int) throws {
    try sandbox.write(
      "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n", to: "plans/test/plan.txt")
    try sandbox.write("title: L\n", to: "plans/test/L1/L1.txt")
    for number in 1...deliverables { try sandbox.write("title: D\(number)\n", to: node(number)) }
  }

  private func node(_ number: Int) -> String { "plans/test/L1/L1D\(number).txt" }

  private func set(_ number: Int, _ note: String, in sandbox: Sandbox) throws -> Sandbox.Outcome {
    try sandbox.run(
      PlanBinary.path, ["set", "L1D\(number)", "done", "--at", "2020-02-02", "-m", note], Self.environment)
  }

  /// What is wrong with a repository at rest: notes that were acknowledged and are not in the files of HEAD, or not
  /// in one commit each (or in others, `again`); merges; objects; disagreement of HEAD, index and files.
  private func faults(
    _ sandbox: Sandbox, acknowledged: Set<String>, deliverables: Int, again: Bool = false
  ) throws -> [String] {
    var faults: [String] = []
    var lines: [String] = []
    for number in 1...deliverables {
      lines += try sandbox.git("show", "HEAD:\(node(number))").split(separator: "\n").map(String.init)
    }
    let notes = Set(
      lines.compactMap { $0.hasPrefix("status:") ? $0.split(separator: " ").last.map(String.init) : nil })
    let lost = acknowledged.subtracting(notes)
    if !lost.isEmpty { faults.append("lost: \(lost.sorted().prefix(5))") }
    let bodies = try sandbox.git("log", "--format=%b").split(separator: "\n").map(String.init)
    let twice = acknowledged.filter { note in bodies.count { $0 == note } != 1 && !again }
    if !twice.isEmpty { faults.append("not in one commit: \(twice.sorted().prefix(5))") }
    if try sandbox.git("rev-list", "--count", "--merges", "HEAD") != "0\n" { faults.append("merges") }
    let status = try sandbox.git("status", "--porcelain", "plans")
    if !status.isEmpty { faults.append("HEAD, index and files disagree: \(status)") }
    let check = try sandbox.run("/usr/bin/env", ["git", "fsck", "--strict", "--no-dangling"])
    if check.code != 0 || !check.errors.isEmpty { faults.append("git fsck: \(check.errors)") }
    return faults
  }

  @Test("1: several processes on one repository and the same files lose nothing that was acknowledged")
  func noLostUpdate() throws {
    let (processes, rounds) = (8, Dose.rounds(8, full: 250))
    let deliverables = 4
    let sandbox = try repository(deliverables: deliverables)
    let acknowledged = Collected()
    let refused = Collected()
    let found = inParallel(processes, workers: processes) { worker in
      var faults: [String] = []
      for round in 0..<rounds {
        let note = "w\(worker)r\(round)"
        let run = try self.set(1 + (worker + round) % deliverables, note, in: sandbox)
        if run.code == 0 { acknowledged.add(note) } else { refused.add(note) }
        if ![0, 75].contains(run.code) { faults.append("exit \(run.code): \(run.errors)") }
      }
      return faults
    }
    #expect(found.isEmpty)
    #expect(acknowledged.all.count > processes * rounds / 2)
    #expect(try faults(sandbox, acknowledged: acknowledged.all, deliverables: deliverables) == [])
    ProofFigure.keep(
      1, "",
      "\(processes) processes × \(rounds) sets: \(acknowledged.all.count) acknowledged, all in history; \(refused.all.count) told to try again"
    )
  }

  @Test("2: writers that race for the first commit of a branch: as many commits as were acknowledged")
  func firstCommit() throws {
    let rounds = Dose.rounds(6, full: 200)
    let total = Collected()
    let found = inParallel(rounds, workers: 1) { round in
      let sandbox = try Sandbox()
      try sandbox.initializeRepository()
      try self.plan(in: sandbox, deliverables: 4)
      let acknowledged = Collected()
      let faults = inParallel(4, workers: 4) { writer in
        for words in [
          ["save"], ["set", "L1D\(writer + 1)", "done", "--at", "2020-02-02", "-m", "n\(writer)"],
        ] {
          let run = try sandbox.run(PlanBinary.path, words, Self.environment)
          if run.code != 0 { return ["round \(round), \(words[0]): exit \(run.code) \(run.errors)"] }
          for line in run.text.split(separator: "\n") where line.hasPrefix("recorded as ") {
            acknowledged.add(String(line.dropFirst(12).prefix(7)))
          }
        }
        return []
      }
      let commits = Set(
        try sandbox.git("log", "--format=%h", "--abbrev=7").split(separator: "\n").map(String.init))
      for commit in commits { total.add("\(round) \(commit)") }
      let rest = try self.faults(sandbox, acknowledged: Set((0..<4).map { "n\($0)" }), deliverables: 4)
      return faults + rest
        + (commits == acknowledged.all
          ? [] : ["round \(round): \(commits) but acknowledged \(acknowledged.all)"])
    }
    #expect(found.isEmpty)
    #expect(total.all.count == rounds * 5)
    ProofFigure.keep(
      2, "", "\(rounds) rounds of 4 writers: \(total.all.count) acknowledged = \(total.all.count) commits")
  }

  @Test("3: beside git add and git commit, nothing staged and nothing acknowledged is lost")
  func besideGit() throws {
    let seconds = Dose.rounds(3, full: 120)
    let sandbox = try repository(deliverables: 3)
    let acknowledged = Collected()
    let staged = Collected()
    let commits = Collected()
    let overtaken = Collected()
    let end = Date(timeIntervalSinceNow: Double(seconds))
    let found = inParallel(3, workers: 3) { worker in
      var faults: [String] = []
      var round = 0
      while Date() < end {
        round += 1
        let name = "w\(worker)r\(round)"
        if worker < 2 {
          let run = try self.set(1 + round % 3, name, in: sandbox)
          if run.code == 0 { acknowledged.add(name) }
          if ![0, 75].contains(run.code) { faults.append("exit \(run.code): \(run.errors)") }
          continue
        }
        // One who works with git, a step after the other: git loses what is staged while it commits, plan or not.
        // It does not wait for its lock either: a failure is told, and nothing of it counts.
        try sandbox.write(name, to: name)
        if try sandbox.run("/usr/bin/env", ["git", "add", name]).code == 0 { staged.add(name) }
        let commit = try sandbox.run("/usr/bin/env", ["git", "commit", "-q", "-m", "by git"])
        if commit.code == 0 { commits.add(name) }
        guard commit.errors.contains("cannot lock ref 'HEAD'") else { continue }
        // plan recorded between git's first look and its lock, see `BesideGitProofs`.
        overtaken.add(name)
      }
      return faults
    }
    #expect(found.isEmpty)
    #expect(try set(1, "last", in: sandbox).code == 0)
    try sandbox.git("commit", "-q", "--allow-empty", "-m", "the rest")
    let files = Set(try sandbox.git("ls-tree", "--name-only", "HEAD").split(separator: "\n").map(String.init))
    #expect(staged.all.subtracting(files) == [])
    let counts = [staged.all.count, acknowledged.all.count, commits.all.count]
    #expect(!counts.contains(0), "git add, sets, git commit")
    #expect(try faults(sandbox, acknowledged: acknowledged.all, deliverables: 3, again: true) == [])
    ProofFigure.keep(
      3, "",
      "\(seconds) s: \(acknowledged.all.count) sets, \(staged.all.count) × git add, \(commits.all.count) × git commit; 0 lost; \(overtaken.all.count) × git told that the branch had moved"
    )
  }

  @Test(
    "5: kill -9 at random moments: what was acknowledged is there, and the next recording finds all in order")
  func killedAtRandom() throws {
    let rounds = Dose.rounds(40, full: 1_000)
    let sandbox = try repository(deliverables: 9)
    var random = SeededGenerator(seed: 5)
    // As long as a recording takes here, and a little longer: a few moments are past its end.
    let start = ContinuousClock.now
    for round in 0..<3 { #expect(try set(9, "s\(round)", in: sandbox).code == 0) }
    let longest = (ContinuousClock.now - start) / .seconds(1) / 3 * 1.2
    var acknowledged: Set<String> = []
    var killed = 0
    var faults: [String] = []
    for round in 0..<rounds where faults.count < 5 {
      let note = "r\(round)"
      let delay = String(format: "%.4f", Double.random(in: longest / 20...longest, using: &random))
      let run = try sandbox.run(
        "/usr/bin/env",
        [
          "timeout", "-s", "KILL", delay, PlanBinary.path, "set", "L1D\(1 + round % 8)", "done", "--at",
          "2020-02-02", "-m", note,
        ],
        Self.environment)
      if run.code == 0 { acknowledged.insert(note) } else { killed += 1 }
      let next = try set(9, "n\(round)", in: sandbox)
      if next.code == 0 {
        acknowledged.insert("n\(round)")
      } else {
        faults.append("\(round): \(next.errors)")
      }
      let status = try sandbox.git("status", "--porcelain")
      if !status.isEmpty { faults.append("\(round): \(status)") }
      let left = try sandbox.run(
        "/bin/sh",
        ["-c", "find . '(' -name '*.lock' -o -name 'plan.[ij]*' -o -name '.plan-*' ')' ! -name plan.lock"]
      ).text
      if !left.isEmpty { faults.append("\(round): left \(left)") }
    }
    #expect(faults == [])
    #expect(killed > rounds / 4)
    #expect(try self.faults(sandbox, acknowledged: acknowledged, deliverables: 9) == [])
    ProofFigure.keep(
      5, "", "\(rounds) runs, \(killed) killed, \(acknowledged.count) acknowledged; 0 violations")
  }
}
