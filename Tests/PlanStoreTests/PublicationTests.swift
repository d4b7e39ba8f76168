import PlanCore
import PlanGit
import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanStore

/// Which commits published a plan's periods: the same with the history's index, without it, and with one that knows a part.
struct PublicationTests {
  private static let header = "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n"

  /// A plan whose `plan.txt` changes on two branches that are merged: lines of periods come, go and are altered, other
  /// fields change, and some versions cannot be read; most commits do not touch it.
  private func history(commits: Int, seed: UInt64) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    var random = SeededGenerator(seed: seed)
    var stream = ""
    /// What stands on the two branches: the title's number, and the lines.
    var states: [(title: Int, lines: [String])] = [(0, []), (0, [])]
    var tips = [1, 1]
    func commit(_ mark: Int, _ branch: Int, _ from: [Int], _ path: String, _ text: String) {
      stream +=
        "commit refs/heads/\(["main", "side"][branch])\nmark :\(mark)\ncommitter P <p@example.org> \(1_600_000_000 + mark * 5_000) +0000\n"
      stream += "data 2\nx\n" + (from.first.map { "from :\($0)\n" } ?? "")
      stream += from.dropFirst().map { "merge :\($0)\n" }.joined()
      stream += "M 100644 inline plans/\(path)\ndata \(text.utf8.count)\n\(text)\n\n"
    }
    func text(_ branch: Int) -> String {
      Self.header.replacing("P\n", with: "P\(states[branch].title)\n")
        + states[branch].lines.map { "closed: \($0)\n" }.joined()
    }
    commit(1, 0, [], "p/plan.txt", text(0))
    for mark in 2..<commits {
      let branch = mark % 5 == 0 ? 1 : 0
      if mark % 41 == 0, tips[0] != tips[1] {
        states[0].lines += states[1].lines.filter { !states[0].lines.contains($0) }
        states[1] = states[0]
        commit(mark, 0, tips, "p/plan.txt", text(0))
        tips = [mark, mark]
        continue
      }
      let year = 2018 + Int.random(in: 0..<3, using: &random)
      let line = "\(year) \(Int.random(in: 0..<3, using: &random))/0/0/1"
      var path = "p/plan.txt"
      var isBroken = false
      switch Int.random(in: 0..<12, using: &random) {
      case 0: if !states[branch].lines.contains(line) { states[branch].lines.append(line) }
      case 1: states[branch].lines = states[branch].lines.map { $0.hasPrefix("\(year) ") ? line : $0 }
      case 2: if !states[branch].lines.isEmpty { states[branch].lines.removeFirst() }
      case 3: states[branch].title = mark
      case 4: isBroken = true
      case 5: states[branch].lines.reverse()
      case 6: path = "q/plan.txt"
      default: path = "p/L1/L1D\(mark % 9 + 1).txt"
      }
      let content =
        path == "p/plan.txt"
        ? (isBroken ? "broken \(mark)\n" : "") + text(branch)
        : path == "q/plan.txt" ? Self.header + "closed: \(line)\n" : "title: \(mark)\n"
      commit(mark, branch, [tips[branch]], path, content)
      tips[branch] = mark
    }
    try sandbox.git("fast-import", "--quiet", input: stream)
    try sandbox.git("reset", "-q", "--hard", "main")
    try sandbox.write(Self.header, to: "plans/p/plan.txt")
    try sandbox.commitAll("readable")
    return sandbox
  }

  private func publications(_ sandbox: Sandbox) throws -> [String] {
    let workspace = try Workspace(searchingFrom: FilePath(sandbox.path))
    let plan = try #require(PlanID("p"))
    return try workspace.publications(in: plan).map {
      "\($0.period.value) \($0.revision.commit) \($0.reason)"
    }
  }

  private func log(_ sandbox: Sandbox) throws {
    let workspace = try Workspace(searchingFrom: FilePath(sandbox.path))
    _ = try workspace.history(of: try workspace.planHeaders().map { HistoryTarget($0) }, HistoryQuery())
  }

  @Test("with the index and without it the same", arguments: [1, 2, 3, 4])
  func same(seed: UInt64) throws {
    let sandbox = try history(commits: 400, seed: seed)
    let expected = try publications(sandbox)
    #expect(expected.count > 10, "\(expected.count)")
    #expect(!sandbox.exists(".git/plan.history"))
    try log(sandbox)
    #expect(sandbox.exists(".git/plan.history"))
    #expect(try publications(sandbox) == expected)
    // A few that it does not know.
    try sandbox.write(Self.header + "closed: 2018 9/0/0/0\n", to: "plans/p/plan.txt")
    try sandbox.commitAll("closed again")
    let more = try publications(sandbox)
    #expect(Array(more.dropLast()) == expected)
    #expect(more.last?.hasPrefix("2018 9/0/0/0 ") == true && more.last?.hasSuffix(" closed again") == true)
  }

  @Test("of a commit that the index knows only a change of the line, or a new plan, may be one")
  func candidates() throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    func commit(_ text: String, _ path: String = "plan.txt") throws -> ObjectID {
      try sandbox.write(text, to: "plans/p/\(path)")
      try sandbox.commitAll()
      return try #require(ObjectID(hex: String(try sandbox.git("rev-parse", "HEAD").prefix(40))))
    }
    let first = try commit(Self.header)
    let node = try commit("title: D\n", "L1/L1D1.txt")
    let title = try commit(Self.header + "owner: A\n")
    let closed = try commit(Self.header + "owner: A\nclosed: 2018 0/0/0/1\n")
    try sandbox.git(
      "fast-import", "--quiet",
      input: (0..<70).map { number in
        "commit refs/heads/main\ncommitter P <p@example.org> \(1_900_000_000 + number) +0000\ndata 1\nx\n"
          + (number == 0 ? "from refs/heads/main^0\n" : "") + "\n"
      }.joined())
    try log(sandbox)
    let repository = try Repository(at: FilePath(sandbox.path))
    let plan = try #require(PlanID("p"))
    let index = HistoryIndex(keptIn: repository, prefix: PlanPath(""), subStatuses: [:])
    #expect([first, node, title, closed].allSatisfy { index.has($0) })
    #expect(
      [first, node, title, closed].map { index.mayChange(.closed, of: plan, in: $0) } == [
        true, false, false, true,
      ])
    #expect(HistoryIndex(prefix: PlanPath(""), subStatuses: [:]).mayChange(.closed, of: plan, in: node))
  }
}
