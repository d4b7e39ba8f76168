import Foundation
import PlanTestSupport
import Testing

/// Proof 4: whatever call goes wrong, and however, the state is the old one or the new one, and the next recording
/// finds and leaves everything in order.
@Suite(.enabled(if: Shim.isPossible, "faults are made through LD_PRELOAD, on Linux"), .serialized)
struct CrashProofs {
  /// One verb in a repository.
  enum Story: String, CaseIterable, Sendable {
    case set, batch, many, save, undo, move, busy

    var command: Laboratory.Command {
      switch self {
      case .set:
        Laboratory.Command(words: ["set", "L1M1D1", "done", "--at", "2020-02-02"])
      case .batch:
        Laboratory.Command(
          words: ["set", "-"],
          input: (1...5).map { "L1M1D\($0) done 2020-02-0\($0)\n" }.joined())
      case .many:
        Laboratory.Command(
          words: ["set", "-"],
          input: (["L1M1D1"] + Self.others).map { "\($0) done 2020-02-02\n" }.joined())
      case .save: Laboratory.Command(words: ["save", "-m", "by hand"])
      case .undo: Laboratory.Command(words: ["undo"])
      case .move: Laboratory.Command(words: ["move", "L1M1D1", "L1M1D20"])
      case .busy:
        Laboratory.Command(words: ["set", "L1M1D1", "done", "--at", "2020-02-02"], meetsGit: true)
      }
    }

    /// Deliverables that only the story `many` has, in two folders: with them more than 40 files are changed together.
    private static let others = (1...20).flatMap { ["L1M3D\($0)", "L1M4D\($0)"] }

    func laboratory(_ shim: Shim) throws -> Laboratory {
      let laboratory = try Laboratory(shim: shim)
      switch self {
      case .set, .batch, .move, .busy: try laboratory.addOwnEdits(inPlans: true)
      case .many:
        try laboratory.base.write("title: M\n", to: "plans/test/L1/L1M3/L1M3.txt")
        try laboratory.base.write("title: M\n", to: "plans/test/L1/L1M4/L1M4.txt")
        for code in Self.others {
          try laboratory.base.write("title: \(code)\n", to: "plans/test/L1/\(code.prefix(4))/\(code).txt")
        }
        try laboratory.base.commitAll("more")
        try laboratory.base.git("gc", "-q")
        try laboratory.addOwnEdits(inPlans: true)
      case .save:
        try laboratory.addOwnEdits(inPlans: false)
        try laboratory.base.write(
          "title: D1\nstatus: 2019-01-01 not-done\nstatus: 2020-02-02 done\n", to: Laboratory.node)
        try laboratory.base.write("title: New\n", to: "plans/test/L1/L1M2/L1M2.txt")
      case .undo:
        try laboratory.base.write("minutes\n", to: "minutes.txt")
        let marked = try laboratory.base.run(
          PlanBinary.path, ["set", "L1M1D1", "done", "--at", "2020-02-02", "--evidence", "minutes.txt"])
        try #require(marked.code == 0, "\(marked.errors)")
        try laboratory.addOwnEdits(inPlans: false)
      }
      return laboratory
    }
  }

  static let next = Laboratory.Command(words: ["set", "L1M1D9", "done", "--at", "2020-03-03"])
  static let last = Laboratory.Command(words: ["set", "L1M1D8", "done", "--at", "2020-04-04"])
  static let ways = ["kill", "tear", "short", "enospc", "eio", "eintr", "full", "interrupt", "term"]

  /// States after commands that went well, by which of them there were.
  private func expected(_ laboratory: Laboratory, _ commands: [Laboratory.Command]) throws -> String {
    let sandbox = try laboratory.copy()
    for command in commands {
      let run = try laboratory.run(command, in: sandbox)
      try #require(run.code == 0, "\(command.words): \(run.errors)")
    }
    return try laboratory.state(of: sandbox)
  }

  /// What is wrong after a run that a fault has hit, seen at once and after the next recording.
  private func faults(
    _ run: Laboratory.Run, _ label: String, _ laboratory: Laboratory, _ sandbox: Sandbox, _ states: States
  ) throws -> [String] {
    var faults: [String] = []
    let now = try laboratory.state(of: sandbox)
    let isQuiet = try laboratory.leftovers(in: sandbox).isEmpty
    if !run.isKilled {
      // What has ended by itself says the truth at once.
      if ![0, 74, 75, 76, 77].contains(run.code) { faults.append("exit \(run.code): \(run.errors)") }
      if run.isAcknowledged, run.code == 0, now != states.new {
        faults.append("said recorded, but \(Self.difference(now, from: [states.new]))")
      }
      if !run.isAcknowledged, now != states.old {
        faults.append("said nothing was recorded, but \(Self.difference(now, from: [states.old]))")
      }
      if run.code != 76, !isQuiet { faults.append("left \(try laboratory.leftovers(in: sandbox))") }
    } else if run.code == 128 + 2 || run.code == 128 + 15 {
      if now != states.old, now != states.new {
        faults.append("interrupted half way: \(Self.difference(now, from: [states.old, states.new]))")
      }
      if !isQuiet,
        try !laboratory.leftovers(in: sandbox).split(separator: "\n").allSatisfy({
          // Nobody reads these before step 6, and the next recording takes them away.
          $0.hasSuffix("plan.index") || $0.contains("/plan.pack")
        })
      {
        faults.append("interrupted, left \(try laboratory.leftovers(in: sandbox))")
      }
    }
    let after = try laboratory.run(Self.next, in: sandbox)
    if after.code != 0 { faults.append("next recording: exit \(after.code) \(after.errors)") }
    let then = try laboratory.state(of: sandbox)
    if then != states.newThenNext, then != states.oldThenNext {
      faults.append(
        "between old and new: \(Self.difference(then, from: [states.newThenNext, states.oldThenNext]))")
    }
    if run.isAcknowledged, then != states.newThenNext { faults.append("acknowledged, but lost") }
    if !run.isKilled, !run.isAcknowledged, then != states.oldThenNext { faults.append("refused, but done") }
    let left = try laboratory.leftovers(in: sandbox)
    if !left.isEmpty { faults.append("left after the next recording: \(left)") }
    let check = try sandbox.run("/usr/bin/env", ["git", "fsck", "--strict", "--no-dangling"])
    if check.code != 0 { faults.append("git fsck: \(check.errors)") }
    return faults.map { "\(label): \($0)" }
  }

  /// The lines in which a state differs from the nearest of some others.
  private static func difference(_ state: String, from others: [String]) -> String {
    let lines = state.split(separator: "\n").map(String.init)
    let differences = others.map { other in
      lines.difference(from: other.split(separator: "\n").map(String.init)).map { change in
        switch change {
        case .insert(_, let line, _): "+ " + line
        case .remove(_, let line, _): "- " + line
        }
      }
    }
    return (differences.min { $0.count < $1.count } ?? []).joined(separator: "; ")
  }

  struct States: Sendable {
    let old: String
    let new: String
    let oldThenNext: String
    let newThenNext: String
  }

  @Test(
    "whichever call fails, and however: the old state or the new one, then all in order",
    arguments: Story.allCases)
  func everyCall(story: Story) throws {
    let laboratory = try story.laboratory(try Shim())
    let states = States(
      old: try expected(laboratory, []), new: try expected(laboratory, [story.command]),
      oldThenNext: try expected(laboratory, [Self.next]),
      newThenNext: try expected(laboratory, [story.command, Self.next]))
    #expect(Set([states.old, states.new, states.oldThenNext, states.newThenNext]).count == 4)
    let calls = try laboratory.run(story.command, in: try laboratory.copy()).calls
    #expect(calls.count > 60)
    var experiments: [(how: String, at: Int)] = []
    for how in Self.ways {
      // A few more than a run has: the last ones pass untouched, which is seen below.
      for at in 1...(calls.count + 3)
      where !["tear", "short"].contains(how)
        || calls.indices.contains(at - 1) && calls[at - 1].hasPrefix("write")
      {
        experiments.append((how, at))
      }
    }
    let all = experiments.count
    if !Dose.isFull {
      // Every twelfth, others in each way; of the longest story fewer.
      let step = story == .many ? 48 : 12
      experiments = experiments.enumerated().filter { $0.offset % step == story.rawValue.count }.map(
        \.element)
    }
    let chosen = experiments
    let faults = inParallel(chosen.count) { index in
      let (how, at) = chosen[index]
      let sandbox = try laboratory.copy()
      let run = try laboratory.run(story.command, in: sandbox, fault: (how, at))
      if how == "kill", at <= calls.count - 3, !run.isKilled { return ["\(how) \(at): was not killed"] }
      if at > calls.count + 2, run.code != 0 { return ["\(how) \(at): \(run.errors)"] }
      let call = calls.indices.contains(at - 1) ? calls[at - 1] : "untouched"
      return try self.faults(run, "\(how) at call \(at), \(call)", laboratory, sandbox, states)
    }
    #expect(faults.isEmpty)
    ProofFigure.keep(
      4, story.rawValue,
      "\(story.rawValue): \(calls.count) calls, \(chosen.count) of \(all) faults, \(faults.count) violations")
  }

  @Test("what somebody writes while many files wait to take their places stays, and the change is recorded")
  func editedMeanwhile() throws {
    let laboratory = try Story.many.laboratory(try Shim())
    let calls = try laboratory.run(Story.many.command, in: try laboratory.copy()).calls
    let sandbox = try laboratory.copy()
    let own = sandbox.path + "/plans/test/L1/L1M3/L1M3D7.txt"
    let first = try #require(calls.firstIndex { $0.hasPrefix("rename ") && $0.hasSuffix("/L1M1D1.txt") })
    let run = try laboratory.run(
      Story.many.command, in: sandbox, fault: ("append", first), ["FAULT_FILE": own])
    #expect(run.code == 76 && run.errors.contains("L1M3D7.txt"), "\(run.code) \(run.errors)")
    #expect(try sandbox.text(of: "plans/test/L1/L1M3/L1M3D7.txt") == "title: L1M3D7\nby hand\n")
    #expect(
      try sandbox.git("show", "HEAD:plans/test/L1/L1M3/L1M3D7.txt")
        == "title: L1M3D7\nstatus: 2020-02-02 done\n")
    #expect(try sandbox.text(of: "plans/test/L1/L1M3/L1M3D8.txt").contains("2020-02-02 done"))
    #expect(try laboratory.leftovers(in: sandbox).isEmpty)
  }

  @Test("many working files are flushed together: twice, whatever their number")
  func flushedTogether() throws {
    let laboratory = try Story.many.laboratory(try Shim())
    let calls = try laboratory.run(Story.many.command, in: try laboratory.copy()).calls
    let renames = calls.indices.filter { calls[$0].hasPrefix("rename ") && calls[$0].hasSuffix(".txt") }
    let first = try #require(renames.first)
    let last = try #require(renames.last)
    #expect(renames.count == 41 && last - first == 40, "nothing comes between them")
    #expect(calls[first - 1].hasPrefix("sync ") && calls[last + 1].hasPrefix("sync "))
    #expect(!calls.contains { $0.hasPrefix("sync ") && $0.contains("/.plan-") })
  }

  @Test("who only reads mentions a recording that a crash has interrupted, and leaves it alone")
  func mentioned() throws {
    let laboratory = try Story.set.laboratory(try Shim())
    let calls = try laboratory.run(Story.set.command, in: try laboratory.copy()).calls
    for (name, isLeft) in [("/objects/", false), ("/index.lock", true), ("/refs/heads/main.lock", true)] {
      let sandbox = try laboratory.copy()
      let at =
        try #require(calls.firstIndex { $0.hasSuffix(name) || name.hasSuffix("/") && $0.contains(name) }) + 2
      _ = try laboratory.run(Story.set.command, in: sandbox, fault: ("kill", at))
      let left = try laboratory.leftovers(in: sandbox)
      #expect(left.isEmpty != isLeft)
      let status = try laboratory.run(.init(words: ["status", "--short"]), in: sandbox)
      #expect(
        status.code == 0 && status.errors.contains("was interrupted here") == isLeft,
        "\(name): \(status.errors)")
      #expect(try laboratory.leftovers(in: sandbox) == left && status.calls.isEmpty)
      let mended = try laboratory.run(Self.next, in: sandbox)
      #expect(
        mended.code == 0 && mended.errors.contains("had been interrupted") == left.contains("plan.journal"))
      let after = try laboratory.run(.init(words: ["status", "--short"]), in: sandbox)
      #expect(!after.errors.contains("interrupted"))
    }
  }

  @Test("after a crash, what another branch holds is left alone; the interrupted one has its commit")
  func otherBranch() throws {
    let laboratory = try Laboratory(shim: try Shim())
    let command = Story.set.command
    let calls = try laboratory.run(command, in: try laboratory.copy()).calls
    let first = try #require(calls.firstIndex { $0.hasPrefix("open ") && $0.contains("/.plan-") })
    for at in [first + 1, first + 3, calls.count - 3] {
      let sandbox = try laboratory.copy()
      _ = try laboratory.run(command, in: sandbox, fault: ("kill", at))
      #expect(try sandbox.git("rev-list", "--count", "main") == "2\n")
      _ = try? sandbox.remove(".git/index.lock")
      try sandbox.git("checkout", "-q", "-f", "-b", "other", "main~1")
      let next = try laboratory.run(Self.next, in: sandbox)
      #expect(next.code == 0, "\(next.errors)")
      #expect(try sandbox.git("status", "--porcelain").isEmpty)
      #expect(try sandbox.git("diff", "--stat", "main~1", "other").contains("L1M1D9.txt"))
      #expect(try sandbox.text(of: Laboratory.node).contains("2020-02-02") == false)
      try sandbox.git("checkout", "-q", "main")
      #expect(try sandbox.text(of: Laboratory.node).contains("2020-02-02"))
      #expect(try laboratory.leftovers(in: sandbox).isEmpty)
    }
  }

  /// What somebody does who has removed `index.lock` by hand after a crash.
  static let afterwards = [
    "git add third.txt", "git commit -q -m 'by git'", "git commit -q -a -m 'by git'",
    "git commit -q -m 'by git' -- third.txt", "git checkout -q main",
  ]

  @Test(
    "after a crash index.lock is removed by hand and git is used: the next recording finds and leaves all in order",
    arguments: afterwards, [Story.set, .busy])
  func lockRemoved(git: String, story: Story) throws {
    let laboratory = try Laboratory(shim: try Shim())
    try laboratory.base.write("third by hand\n", to: "third.txt")
    let command = story.command
    let line = "status: 2020-02-02 done"
    let calls = try laboratory.run(command, in: try laboratory.copy()).calls
    let first = try #require(calls.firstIndex { $0.hasSuffix("/index.lock") }) + 1
    let moments = Array(first...calls.count).filter { Dose.isFull || $0 % 6 == git.count % 6 }
    let faults = inParallel(moments.count) { index in
      let at = moments[index]
      let label = "kill at call \(at), \(calls[at - 1])"
      let sandbox = try laboratory.copy()
      _ = try laboratory.run(command, in: sandbox, fault: ("kill", at))
      let isRecorded = try sandbox.git("rev-list", "--count", "HEAD") == "2\n"
      _ = try? sandbox.remove(".git/index.lock")
      try sandbox.run("/bin/sh", ["-c", git])
      let next = try laboratory.run(Self.next, in: sandbox)
      if next.code != 0 { return ["\(label): exit \(next.code) \(next.errors)"] }
      var faults: [String] = []
      let head = try sandbox.git("show", "HEAD:" + Laboratory.node)
      let staged = try sandbox.git("show", ":" + Laboratory.node)
      let working = try sandbox.text(of: Laboratory.node)
      if isRecorded, !head.contains(line) { faults.append("recorded, but lost") }
      if staged != head { faults.append("the index is not HEAD's: \(staged)") }
      if working != head { faults.append("the file is not HEAD's: \(working)") }
      if try !sandbox.git("show", "HEAD:plans/test/L1/L1M1/L1M1D9.txt").contains("2020-03-03") {
        faults.append("the next recording is lost")
      }
      if try !sandbox.git("status", "--porcelain", "plans").isEmpty { faults.append("not clean") }
      let own = try sandbox.text(of: "third.txt")
      if own != "third by hand\n" { faults.append("third.txt: \(own)") }
      let left = try laboratory.leftovers(in: sandbox)
      if !left.isEmpty { faults.append("left: \(left)") }
      let check = try sandbox.run("/usr/bin/env", ["git", "fsck", "--strict", "--no-dangling"])
      if check.code != 0 { faults.append("git fsck: \(check.errors)") }
      return faults.map { "\(label): \($0)" }
    }
    #expect(faults.isEmpty)
    ProofFigure.keep(
      4, "lock-\(story.rawValue)-\(git.filter { $0.isLetter || $0 == "-" })",
      "\(story.rawValue): index.lock removed by hand, then \(git): \(moments.count) crashes, \(faults.count) violations"
    )
  }

  @Test("a crash while a crash is being mended: the old state or the new one, then all in order")
  func recovery() throws {
    let laboratory = try Story.set.laboratory(try Shim())
    let command = Story.set.command
    var states: [Set<Int>: String] = [:]
    for subset in [[], [0], [1], [0, 1]] as [Set<Int>] {
      let commands = (subset.contains(0) ? [command] : []) + (subset.contains(1) ? [Self.next] : [])
      states[subset] = try expected(laboratory, commands + [Self.last])
    }
    let allowed = states
    let calls = try laboratory.run(command, in: try laboratory.copy()).calls
    // Crashes that leave something to be mended, and how many calls the next recording makes to mend it.
    var crashes: [(at: Int, seed: Sandbox, calls: Int)] = []
    for at in 1...calls.count {
      let sandbox = try laboratory.copy()
      _ = try laboratory.run(command, in: sandbox, fault: ("kill", at))
      if try laboratory.leftovers(in: sandbox).isEmpty { continue }
      let trial = try Sandbox()
      try trial.run("/bin/cp", ["-a", sandbox.path + "/.", trial.path])
      let next = try laboratory.run(Self.next, in: trial).calls
      let own = try #require(next.firstIndex { $0.hasPrefix("open ") && $0.contains("/objects/") })
      crashes.append((at, sandbox, own + 1))
    }
    #expect(crashes.count > 20)
    var experiments: [(crash: Int, how: String, at: Int)] = []
    for (index, crash) in crashes.enumerated() {
      for how in ["kill", "eio", "full", "eintr"] {
        for at in 1...crash.calls { experiments.append((index, how, at)) }
      }
    }
    let all = experiments.count
    if !Dose.isFull { experiments = experiments.enumerated().filter { $0.offset % 31 == 0 }.map(\.element) }
    let chosen = experiments
    let seeds = crashes
    let faults = inParallel(chosen.count) { index in
      let (crash, how, at) = chosen[index]
      let label = "kill at call \(seeds[crash].at), then \(how) at call \(at) of the next recording"
      let sandbox = try Sandbox()
      try sandbox.run("/bin/cp", ["-a", seeds[crash].seed.path + "/.", sandbox.path])
      let run = try laboratory.run(Self.next, in: sandbox, fault: (how, at))
      let last = try laboratory.run(Self.last, in: sandbox)
      var faults: [String] = []
      if last.code != 0 { faults.append("last recording: exit \(last.code) \(last.errors)") }
      let state = try laboratory.state(of: sandbox)
      guard let done = allowed.first(where: { $0.value == state })?.key else {
        return ["\(label): between old and new: \(Self.difference(state, from: Array(allowed.values)))"]
      }
      if !run.isKilled, run.isAcknowledged != done.contains(1) {
        faults.append("said \(run.code), but \(done)")
      }
      let left = try laboratory.leftovers(in: sandbox)
      if !left.isEmpty { faults.append("left \(left)") }
      return faults.map { "\(label): \($0)" }
    }
    #expect(faults.isEmpty)
    ProofFigure.keep(
      4, "recovery",
      "recovery: \(crashes.count) crashes, \(chosen.count) of \(all) second faults, \(faults.count) violations"
    )
  }
}
