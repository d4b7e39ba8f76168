import Foundation
import PlanCore
import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanStore

struct HistoryTests {
  private func history(_ sandbox: Sandbox, _ code: String? = nil, _ query: HistoryQuery = HistoryQuery())
    throws -> [Change]
  {
    let workspace = try Workspace(searchingFrom: FilePath(sandbox.path))
    let plan = try #require(try workspace.plans().plans.first)
    let node = code.flatMap { Code($0) }.flatMap { plan.index(of: $0) == nil ? nil : $0 }
    return try workspace.history(of: [HistoryTarget(plan.header, code: node)], query).changes
  }

  private func text(_ change: Change) -> String {
    let code = change.code?.description ?? "plan"
    switch change.detail {
    case .status(let status):
      let was = status.replaced.map { " was \($0.value)" } ?? ""
      return
        "\(code) \(status.event.rawValue) \(status.line.value)\(was): \(status.from?.description ?? "-") → \(status.to?.description ?? "-")"
    case .field(let change):
      let values = [change.from, change.to].map { $0.isEmpty ? "-" : $0.joined(separator: "; ") }
      return "\(code) \(change.field.key): \(values[0]) → \(values[1])"
    case .added: return "\(code) added"
    case .removed: return "\(code) removed"
    case .moved(let old): return "\(code) moved from \(old)"
    }
  }

  private let file = RecordedPlan.file

  @Test("recorded, corrected, withdrawn, and the status in force before and after")
  func events() throws {
    let plan = try RecordedPlan()
    func commit(_ lines: String...) throws -> [String] {
      try plan.sandbox.write(
        "title: D1\nowner: A\n" + lines.map { "status: \($0)\n" }.joined() + "\nBody\n", to: file)
      try plan.sandbox.commitAll()
      let head = try plan.sandbox.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
      return try history(plan.sandbox, "L1M1D1").filter { $0.recording?.commit == head }.map(text)
    }
    let base = "2019-01-01 not-done"
    #expect(try commit(base, "2020-01-01 done") == ["L1M1D1 recorded 2020-01-01 done: not-done → done"])
    #expect(
      try commit(base, "2020-01-01 in-progress") == [
        "L1M1D1 corrected 2020-01-01 in-progress was 2020-01-01 done: done → in-progress"
      ])
    #expect(
      try commit(base, "2020-02-01 in-progress") == [
        "L1M1D1 corrected 2020-02-01 in-progress was 2020-01-01 in-progress: in-progress → in-progress"
      ])
    #expect(
      try commit("2018-05-05 done", base, "2020-02-01 in-progress") == [
        "L1M1D1 recorded 2018-05-05 done: - → done"
      ])
    #expect(
      try commit("2020-02-01 in-progress", base, "2018-05-05 done").isEmpty,
      "the order of lines alone is no change")
    #expect(try commit(base, "2020-02-01 in-progress") == ["L1M1D1 withdrawn 2018-05-05 done: done → -"])
    #expect(
      try commit(base, base, "2020-02-01 in-progress") == [
        "L1M1D1 recorded 2019-01-01 not-done: not-done → not-done"
      ])
    #expect(
      try commit("2019-01-01 done", "2020-05-05 done") == [
        "L1M1D1 corrected 2019-01-01 done was 2019-01-01 not-done: not-done → done",
        "L1M1D1 recorded 2020-05-05 done: in-progress → done",
        "L1M1D1 withdrawn 2019-01-01 not-done: not-done → done",
        "L1M1D1 withdrawn 2020-02-01 in-progress: in-progress → done",
      ])
  }

  @Test("other fields, new nodes, removed ones, plan.txt")
  func otherFields() throws {
    let plan = try RecordedPlan()
    try plan.sandbox.write(
      "title: D1 new\nowner: A\nowner: B\nstatus: 2019-01-01 not-done\n\nOther body\n", to: file)
    try plan.sandbox.write("title: D3\nstatus: 2020-01-01 done\n", to: "plans/test/L1/L1M1/L1M1D3.txt")
    try plan.sandbox.write(
      try plan.sandbox.text(of: "plans/test/plan.txt") + "website: x\n", to: "plans/test/plan.txt")
    try plan.sandbox.remove("plans/test/L1/L1M1/L1M1D2.txt")
    try plan.sandbox.write("no node", to: "plans/test/evidence/L1M1D1.txt")
    try plan.sandbox.commitAll()
    let head = try plan.sandbox.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    #expect(
      try history(plan.sandbox).filter { $0.recording?.commit == head }.map(text) == [
        "plan website: - → x", "L1M1D1 title: D1 → D1 new", "L1M1D1 owner: A → A; B",
        "L1M1D1 text: Body\n → Other body\n", "L1M1D2 removed",
        "L1M1D3 added", "L1M1D3 recorded 2020-01-01 done: - → done",
      ])
    var query = HistoryQuery()
    query.isStatusOnly = true
    #expect(
      try history(plan.sandbox, nil, query).map(text) == [
        "L1M1D3 recorded 2020-01-01 done: - → done", "L1M1D1 recorded 2019-01-01 not-done: - → not-done",
      ])
  }

  @Test("within a commit, plan.txt comes first and codes go by their numbers: D9 before D10")
  func orderWithinCommit() throws {
    let plan = try RecordedPlan()
    let codes = [1, 2, 9, 10, 11, 100].map { "L1M1D\($0)" } + ["L1M2D1", "L1M10D1"]
    for code in codes {
      let measure = code.prefix { $0 != "D" }
      try plan.sandbox.write("title: x\n", to: "plans/test/L1/\(measure)/\(code).txt")
    }
    try plan.sandbox.write(
      try plan.sandbox.text(of: "plans/test/plan.txt") + "website: x\n", to: "plans/test/plan.txt")
    try plan.sandbox.commitAll("many")
    for code in codes {
      let measure = code.prefix { $0 != "D" }
      try plan.sandbox.write("title: y\n", to: "plans/test/L1/\(measure)/\(code).txt")
    }
    try plan.sandbox.commitAll("all")
    let head = try plan.sandbox.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    let before = try plan.sandbox.git("rev-parse", "HEAD~1").trimmingCharacters(in: .newlines)
    let changes = try history(plan.sandbox)
    func order(_ commit: String) -> [String] {
      changes.filter { $0.recording?.commit == commit }.map { $0.code?.description ?? "plan" }.reduce(into: []
      ) {
        if $0.last != $1 { $0.append($1) }
      }
    }
    #expect(order(head) == codes)
    #expect(order(before) == ["plan"] + codes)
  }

  @Test("a move is one entry; the former code is followed back, and a code used again is another node")
  func moves() throws {
    let plan = try RecordedPlan()
    try plan.record([try RecordedPlan.edit()])
    let text = try plan.sandbox.text(of: file)
    try plan.sandbox.remove(file)
    try plan.sandbox.write(
      text.replacingOnce("owner: A\n", with: "owner: A\nformerly: L1M1D1\n"),
      to: "plans/test/L1/L1M1/L1M1D7.txt")
    try plan.sandbox.commitAll("move")
    #expect(
      try history(plan.sandbox, "L1M1D7").map(self.text) == [
        "L1M1D7 moved from L1M1D1", "L1M1D1 recorded 2020-02-02 done: not-done → done", "L1M1D1 added",
        "L1M1D1 recorded 2019-01-01 not-done: - → not-done",
      ])
    try plan.sandbox.write("title: another\nstatus: 2020-07-07 done\n", to: file)
    try plan.sandbox.commitAll("reuse")
    #expect(
      try history(plan.sandbox, "L1M1D1").map(self.text) == [
        "L1M1D1 added", "L1M1D1 recorded 2020-07-07 done: - → done",
      ])
    #expect(try history(plan.sandbox, "L1M1D7").count == 4)
    // A file that is only put elsewhere is the same node, and no change of it.
    try plan.sandbox.git("mv", file, "plans/test/L1M1D1.txt")
    try plan.sandbox.commitAll("misplaced")
    #expect(try history(plan.sandbox, "L1M1D1").count == 2)
  }

  @Test("what is not committed yet comes first and says so")
  func uncommitted() throws {
    let plan = try RecordedPlan()
    try plan.sandbox.write(
      RecordedPlan.text.replacingOnce("not-done\n", with: "not-done\nstatus: 2020-06-06 done\n"), to: file)
    try plan.sandbox.write("title: D2\r\n", to: "plans/test/L1/L1M1/L1M1D2.txt")
    let changes = try history(plan.sandbox)
    #expect(
      changes.prefix { $0.recording == nil }.map(text) == ["L1M1D1 recorded 2020-06-06 done: not-done → done"]
    )
    var query = HistoryQuery()
    query.author = "ana"
    #expect(try history(plan.sandbox, nil, query).allSatisfy { $0.recording != nil })
  }

  @Test("a version that cannot be read says nothing, and hides no change after it")
  func unreadable() throws {
    let plan = try RecordedPlan()
    try plan.sandbox.write("garbage", to: file)
    try plan.sandbox.commitAll("broken")
    try plan.sandbox.write(RecordedPlan.text.replacingOnce("not-done", with: "done"), to: file)
    try plan.sandbox.commitAll("mended")
    #expect(
      try history(plan.sandbox, "L1M1D1").map(text) == [
        "L1M1D1 corrected 2019-01-01 done was 2019-01-01 not-done: not-done → done", "L1M1D1 added",
        "L1M1D1 recorded 2019-01-01 not-done: - → not-done",
      ])
  }

  @Test("since, until and author; the recorded day is the committer's, in the commit's own time zone")
  func queries() throws {
    let plan = try RecordedPlan()
    try plan.sandbox.write(RecordedPlan.text + "x\n", to: file)
    try plan.sandbox.commitAll(
      "late", variables: ["GIT_COMMITTER_DATE": "2021-05-05T00:30:00+1400", "GIT_AUTHOR_NAME": "José Núñez"])
    func count(_ change: (inout HistoryQuery) -> Void) throws -> Int {
      var query = HistoryQuery()
      change(&query)
      return try history(plan.sandbox, "L1M1D1", query).count
    }
    #expect(
      try count { $0.since = PlanDate("2021-05-05") } == 1 && count { $0.since = PlanDate("2021-05-06") } == 0
    )
    #expect(try count { $0.until = PlanDate("2021-05-05") } == 3)
    #expect(
      try count { $0.until = PlanDate("2021-05-04") } == 2 && count { $0.author = "nunez" } == 1
        && count { $0.author = "EXAMPLE.org" } == 3)
  }

  @Test("a shallow clone answers what it has and says where it is cut off; an unborn branch has no history")
  func shallow() throws {
    let plan = try RecordedPlan()
    for day in ["2020-01-01", "2020-02-02"] { try plan.record([try RecordedPlan.edit(on: day)]) }
    try plan.sandbox.git("clone", "-q", "--depth", "2", "file://\(plan.sandbox.path)", "clone")
    let workspace = try Workspace(searchingFrom: FilePath(plan.sandbox.path + "/clone"))
    let tree = try #require(try workspace.plans().plans.first)
    let history = try workspace.history(of: [HistoryTarget(tree.header)], HistoryQuery())
    #expect(history.changes.map(text) == ["L1M1D1 recorded 2020-02-02 done: done → done"])
    let boundary = try plan.sandbox.git("rev-parse", "HEAD~1").trimmingCharacters(in: .newlines)
    #expect(history.cutOff == [boundary])
    let unborn = try Sandbox()
    try unborn.initializeRepository()
    try unborn.write("title: P\nperiod: 2020-01-01 2020-12-31\nlevels: L l, D d\n", to: "plans/p/plan.txt")
    try unborn.write("title: x\n", to: "plans/p/L1/L1.txt")
    #expect(try self.history(unborn).map(text) == ["plan added", "L1 added"])
  }

  /// Status changes of each commit by `git` and text alone: lines that no parent has, lines that all parents had.
  private func oracle(_ sandbox: Sandbox) throws -> [String: [String]] {
    var result: [String: [String]] = [:]
    func lines(_ commit: String) throws -> [String: [String]] {
      var files: [String: [String]] = [:]
      for path in try sandbox.git("ls-tree", "-r", "--name-only", commit, "plans").split(separator: "\n")
      where path.contains("D") {
        let code = String(path.split(separator: "/").last?.dropLast(4) ?? "")
        files[code] = try sandbox.git("show", "\(commit):\(path)").split(separator: "\n").filter {
          $0.hasPrefix("status: ")
        }.map { String($0.dropFirst(8)) }
      }
      return files
    }
    for commit in try sandbox.git("rev-list", "HEAD").split(separator: "\n").map(String.init) {
      let parents = try sandbox.git("log", "-1", "--format=%P", commit).split(whereSeparator: \.isWhitespace)
        .map(String.init)
      let now = try lines(commit)
      let before = try parents.map(lines)
      var entries: [String] = []
      for code in Set(now.keys).union(before.flatMap(\.keys)) {
        // A removed file is one entry of the node, not of its lines.
        guard let new = now[code] else { continue }
        let old = before.map { $0[code] ?? [] }
        for line in Set(new + old.flatMap { $0 }) {
          let count = new.count { $0 == line }
          let counts = old.map { lines in lines.count { $0 == line } }
          entries += Array(repeating: "\(code) + \(line)", count: max(0, count - (counts.max() ?? 0)))
          entries += Array(repeating: "\(code) - \(line)", count: max(0, (counts.min() ?? 0) - count))
        }
      }
      result[commit] = entries.isEmpty ? nil : entries.sorted()
    }
    return result
  }

  /// No commit comes before one that has it for an ancestor, whatever the clocks say.
  private func expectOrder(of commits: [String], _ sandbox: Sandbox, _ branch: String) throws {
    let topological = try sandbox.git("rev-list", "--parents", "HEAD").split(separator: "\n").map { line in
      line.split(separator: " ").map(String.init)
    }
    let parents = Dictionary(uniqueKeysWithValues: topological.map { ($0[0], Array($0.dropFirst())) })
    var ancestors: [String: Set<String>] = [:]
    func all(_ commit: String) -> Set<String> {
      if let known = ancestors[commit] { return known }
      let found = (parents[commit] ?? []).reduce(into: Set<String>()) { $0.formUnion(all($1).union([$1])) }
      ancestors[commit] = found
      return found
    }
    var given: Set<String> = []
    for commit in commits where given.insert(commit).inserted {
      #expect(all(commit).isDisjoint(with: given), "\(branch): \(commit) comes after its ancestor")
    }
  }

  @Test(
    "random histories with merges, reverts and hand edits, against git and text alone",
    arguments: 1...Dose.rounds(5, full: 60))
  func random(seed: Int) throws {
    let plan = try RecordedPlan(attributes: "plans/** merge=union\n")
    let sandbox = plan.sandbox
    var random = SeededGenerator(seed: UInt64(seed))
    var branches = ["main"]
    let files = ["L1M1D1", "L1M1D2", "L1M1D3"].map { "plans/test/L1/L1M1/\($0).txt" }
    for step in 0..<22 {
      let branch = branches.randomElement(using: &random) ?? "main"
      try sandbox.git("checkout", "-q", branch)
      let date =
        "\(Int.random(in: 100_000_000...4_000_000_000, using: &random)) \(["+1400", "-1200", "+0000"].randomElement(using: &random) ?? "")"
      let variables = ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date]
      switch Int.random(in: 0..<9, using: &random) {
      case 0:
        try sandbox.git("checkout", "-q", "-b", "b\(step)")
        branches.append("b\(step)")
      case 1, 2:
        let others = branches.filter { $0 != branch }
        guard let other = others.randomElement(using: &random) else { continue }
        let outcome = try sandbox.run(
          "/usr/bin/env", ["git", "merge", "-q", "--no-ff", "-m", "merge", other], variables)
        if outcome.code != 0 { _ = try sandbox.run("/usr/bin/env", ["git", "merge", "--abort"]) }
      case 3:
        guard try sandbox.git("rev-list", "--count", "HEAD") != "1\n" else { continue }
        if try sandbox.run("/usr/bin/env", ["git", "revert", "--no-edit", "HEAD"], variables).code != 0 {
          _ = try sandbox.run("/usr/bin/env", ["git", "revert", "--abort"])
          _ = try sandbox.run("/usr/bin/env", ["git", "reset", "-q", "--hard"])
        }
      default:
        let file = files.randomElement(using: &random) ?? files[0]
        var lines =
          sandbox.exists(file)
          ? try sandbox.text(of: file).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init) : ["title: new", ""]
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          let line =
            "status: 20\(Int.random(in: 18...20, using: &random))-01-0\(Int.random(in: 1...9, using: &random)) \(["done", "not-done", "in-progress"].randomElement(using: &random) ?? "done")"
          if let index = lines.indices.filter({ lines[$0].hasPrefix("status") }).randomElement(
            using: &random), Bool.random(using: &random)
          {
            if Bool.random(using: &random) { lines.remove(at: index) } else { lines[index] = line }
          } else {
            lines.insert(line, at: 1)
          }
        }
        try sandbox.write(lines.joined(separator: "\n"), to: file)
        try sandbox.commitAll("\(step)", variables: variables)
      }
    }
    ProofFigure.keep(
      12, "",
      "\(Dose.rounds(5, full: 60)) random histories with merges, dated 1973–2096 in no order, −1200 to +1400: each equals the oracle"
    )
    for branch in branches {
      try sandbox.git("checkout", "-q", branch)
      var found: [String: [String]] = [:]
      for change in try history(sandbox) {
        guard case .status(let status) = change.detail, let commit = change.recording?.commit,
          let code = change.code
        else { continue }
        if status.event != .withdrawn { found[commit, default: []].append("\(code) + \(status.line.value)") }
        if let gone = status.event == .withdrawn ? status.line : status.replaced {
          found[commit, default: []].append("\(code) - \(gone.value)")
        }
      }
      #expect(found.mapValues { $0.sorted() } == (try oracle(sandbox)), "\(branch)")
      try expectOrder(of: history(sandbox).compactMap { $0.recording?.commit }, sandbox, branch)
    }
  }
}
