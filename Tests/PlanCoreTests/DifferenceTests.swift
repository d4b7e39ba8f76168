import PlanCore
import PlanTestSupport
import Testing

struct DifferenceTests {
  private static let header = """
    title: P
    period: 2018-01-01 2020-12-31
    levels: L line, D deliverable
    languages: en fr

    """

  private func plan(_ files: [String: String]) throws -> PlanTree {
    let id = try #require(PlanID("p"))
    let header = PlanHeader(id: id, content: .bytes(Array(Self.header.utf8)))
    var all = ["L1/L1.txt": "title: Line\n", "L2/L2.txt": "title: Other\n"]
    all.merge(files) { $1 }
    return PlanTree(
      header: header,
      files: all.map {
        header.read(SourceFile(path: PlanPath($0.key), content: .bytes(Array($0.value.utf8))))
      })
  }

  private func day(_ text: String) throws -> PlanDate { try #require(PlanDate(text)) }

  /// The words of a comparison, each with the code it is about.
  private func words(_ differences: [Difference]) -> [String] {
    differences.map { "\($0.code?.description ?? "plan") \($0.word.rawValue)" }
  }

  @Test(
    "every change of status has its word",
    arguments: [
      ("done", "done", ""), ("done", "in-progress", "slipped"), ("done", "not-done", "slipped"),
      ("done", "", "withdrawn"), ("in-progress", "done", "completed"), ("in-progress", "not-done", "stopped"),
      ("in-progress", "", "withdrawn"), ("not-done", "done", "completed"),
      ("not-done", "in-progress", "started"),
      ("not-done", "", "withdrawn"), ("", "done", "completed"), ("", "in-progress", "started"),
      ("", "not-done", "reported"), ("", "", ""), ("done", "bad", "unreadable"),
    ])
  func statuses(from: String, to: String, word: String) throws {
    func file(_ status: String) -> String {
      "title: D\n" + (status.isEmpty ? "" : "status: 2019-01-01 \(status)\n")
    }
    let (old, new) = (try plan(["L1/L1D1.txt": file(from)]), try plan(["L1/L1D1.txt": file(to)]))
    let on = try day("2019-06-30")
    let found = PlanComparison(.init(old, on: on), .init(new, on: on)).differencesOfTrees
    let ofStatus = words(found).filter { !$0.contains("line-") }
    #expect(ofStatus == (word.isEmpty ? [] : ["L1D1 \(word)"]))
  }

  @Test("two days of a tree: what differs accounts for the counts, over random plans")
  func days() throws {
    var random = SeededGenerator(seed: 9)
    let statuses = ["done", "in-progress", "not-done"]
    for _ in 0..<200 {
      var files: [String: String] = [:]
      for number in 1...8 {
        var text = "title: D\n"
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          let month = Int.random(in: 1...9, using: &random)
          text += "status: 2019-0\(month)-01 \(statuses.randomElement(using: &random) ?? "done")\n"
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
          text += "added: 2019-0\(Int.random(in: 1...9, using: &random))-15\n"
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
          text += "dropped: 2019-0\(Int.random(in: 1...9, using: &random))-20 gone\n"
        }
        files["L1/L1D\(number).txt"] = text
      }
      let tree = try plan(files)
      let (first, last) = (try day("2019-03-10"), try day("2019-07-17"))
      let comparison = PlanComparison(.init(tree, on: first), .init(tree, on: last))
      var counts: [NodeStatus: Int] = [:]
      for difference in comparison.differencesOfDays {
        switch difference.detail {
        case .status(let from, let to):
          counts[from.status, default: 0] -= 1
          counts[to.status, default: 0] += 1
        case .added(let effectiveStatus?): counts[effectiveStatus.status, default: 0] += 1
        case .dropped(let effectiveStatus?): counts[effectiveStatus.status, default: 0] -= 1
        default: Issue.record("\(difference)")
        }
      }
      for status in [NodeStatus.done, .inProgress, .notDone, .unreported] {
        let change = comparison.totalAfter.count(of: status) - comparison.totalBefore.count(of: status)
        #expect(change == counts[status, default: 0], "\(status) in \(files)")
      }
    }
  }

  @Test("before the plan's start nothing counts, and yet nothing is added by its beginning")
  func start() throws {
    let tree = try plan(["L1/L1D1.txt": "title: D\nstatus: 2018-05-01 done\n", "L1/L1D2.txt": "title: E\n"])
    let comparison = PlanComparison(
      .init(tree, on: try day("2017-12-31")), .init(tree, on: try day("2018-12-31")))
    #expect(words(comparison.differencesOfDays) == ["L1D1 completed"])
    #expect(comparison.totalBefore.deliverables == 0 && comparison.totalAfter.deliverables == 2)
  }

  @Test("two trees: codes, titles, owners, due dates, evidence, status lines")
  func trees() throws {
    let old = try plan([
      "L1/L1D1.txt": "title: A\ntitle.fr: Un\nowner: X\ndue: 2019-01-01\n",
      "L1/L1D2.txt": "title: B\nstatus: 2019-01-01 done\nstatus: 2019-02-01 done Again\n",
      "L1/L1D3.txt": "title: C\n", "L1/L1D4.txt": "title: D\n", "L1/L1D5.txt": "title: E\n",
    ])
    let new = try plan([
      "L1/L1D1.txt": "title: A\ntitle.fr: Une\nowner: Y\nevidence: https://example.org\n",
      "L1/L1D2.txt": "title: B\nstatus: 2019-01-01 not-done\nstatus: 2019-03-01 done New\n",
      "L1/L1D6.txt": "title: C\nformerly: L1D3\n", "L2/L2D1.txt": "title: D\nformerly: L1D4\n",
      // The code that L1D3 left belongs to another deliverable now.
      "L1/L1D3.txt": "title: New\n",
    ])
    let on = try day("2019-01-15")
    let comparison = PlanComparison(.init(old, on: on), .init(new, on: on))
    #expect(
      words(comparison.differencesOfTrees) == [
        "L1D2 slipped", "L1D3 added", "L1D5 removed", "L1D6 renamed", "L2D1 moved", "L1D1 retitled",
        "L1D1 owner", "L1D1 due", "L1D1 evidence", "L1D2 line-added", "L1D2 line-altered",
        "L1D2 line-removed",
      ])
    #expect(comparison.totalBefore.deliverables == 5 && comparison.totalAfter.deliverables == 5)
    let line = PlanComparison(.init(old, on: on), .init(new, on: on), scope: Code("L2"))
    #expect(words(line.differencesOfTrees) == ["L2D1 moved"])
    let same = PlanComparison(.init(new, on: on), .init(new, on: on))
    #expect(same.differencesOfTrees.isEmpty)
    let none = PlanComparison(.init(nil, on: on), .init(new, on: on))
    #expect(
      none.totalBefore == Rollup()
        && none.differencesOfTrees.allSatisfy { $0.word == .added || $0.code == nil })
  }

  @Test("titles by language, owners, due days and evidence differ where their lines do; empty lines are none")
  func fields() throws {
    let lines = [
      "title: A", "title: B", "title.en: A", "title.fr: C", "title.fr:", "Title.FR: D", "owner: A",
      "owner: B",
      "owner:", "OWNER: C", "due: 2019-01-01", "due:", "evidence: https://example.org", "evidence:",
      "tags: a", "x-owner: A", "owner.fr: A", "label: 1.1", "start: 2018-02-02",
    ]
    var random = SeededGenerator(seed: 3)
    func values(_ names: [String], _ text: String) -> [String] {
      var values: [String] = []
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: ":", maxSplits: 1).map { String($0).trimmingBlanks }
        if parts.count > 1, names.contains(parts[0].lowercased()) { values.append(parts[1]) }
      }
      return values
    }
    let on = try day("2019-06-30")
    var seen: Set<DifferenceWord> = []
    for _ in 0..<1_500 {
      let old = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        lines.randomElement(using: &random) ?? ""
      }
      var new = old
      new[Int.random(in: new.indices, using: &random)] = lines.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) { new.append(lines.randomElement(using: &random) ?? "") }
      let texts = [old, new].map { $0.map { "\($0)\n" }.joined() }
      let trees = try texts.map { try plan(["L1/L1D1.txt": $0]) }
      let found = PlanComparison(.init(trees[0], on: on), .init(trees[1], on: on)).differencesOfTrees
      var expected: Set<String> = []
      for (language, keys) in [("en", ["title", "title.en"]), ("fr", ["title.fr"])] {
        let titles = texts.map { values(keys, $0).first ?? "-" }
        if titles[0] != titles[1] { expected.insert("retitled \(language): \(titles[0]) → \(titles[1])") }
      }
      for name in ["owner", "due", "evidence"] {
        let both = texts.map { values([name], $0) }
        if both[0] != both[1] { expected.insert("\(name) \(both[0]) → \(both[1])") }
      }
      let told = found.map { difference in
        switch difference.detail {
        case .title(let language, let from, let to): "retitled \(language): \(from ?? "-") → \(to ?? "-")"
        case .field(let word, let change): "\(word.rawValue) \(change.from) → \(change.to)"
        default: "\(difference.detail)"
        }
      }
      #expect(Set(told) == expected && told.count == expected.count, "\(texts)")
      seen.formUnion(found.map(\.word))
    }
    #expect(seen == [.retitled, .owner, .due, .evidence])
  }

  @Test("F26: a closed line is read and written again; anything else is a fault")
  func closedLines() throws {
    let period = try #require(ClosedPeriod("2019-h1 1/3/60/1"))
    #expect(try period.day == day("2019-06-30"))
    #expect(period.value == "2019-H1 1/3/60/1")
    #expect(period.published.deliverables == 65)
    for text in [
      "", "2019", "2019 1/2/3", "2019 1/2/3/x", "2019 1/2/3/4/5", "20x 1/2/3/4", "2019 -1/2/3/4",
      "2019 1/2/3/4 x",
    ] {
      #expect(ClosedPeriod(text) == nil, "\(text)")
    }
  }

  @Test("what a plan carries on, in as many levels as the next one has", arguments: [2, 3, 4])
  func carryOver(levels: Int) throws {
    let id = try #require(PlanID("old"))
    let text = "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, M measure, D deliverable\n"
    let header = PlanHeader(id: id, content: .bytes(Array(text.utf8)))
    var files: [ReadFile] = []
    for (path, text) in [
      ("L2/L2.txt", "title: Two\nowner: X\n"), ("L2/L2M3/L2M3.txt", "title: M3\n"),
      ("L2/L2M3/L2M3D1.txt", "title: A\ntitle.fr: Un\ndue: 2020-01-01\nstatus: 2019-01-01 done\ntags: t\n"),
      ("L2/L2M3/L2M3D4.txt", "title: B\n"), ("L2/L2M5/L2M5.txt", "title: M5\n"),
      ("L2/L2M5/L2M5D2.txt", "title: C\n"),
    ] { files.append(header.read(SourceFile(path: PlanPath(path), content: .bytes(Array(text.utf8))))) }
    let plan = PlanTree(header: header, files: files)
    let all = plan.nodes.indices.filter(plan.isDeliverable)
    let next = [("A", "axis"), ("B", "theme"), ("C", "action"), ("E", "output")].prefix(levels).map {
      Level(letters: $0.0, name: $0.1)
    }
    let nodes = try CarryOver(all, of: plan, to: next).nodes
    let expected = [
      2: ["A1 L2", "A1B1 L2M3D1", "A1B2 L2M3D4", "A1B3 L2M5D2"],
      3: ["A1 L2", "A1B1 L2M3", "A1B1C1 L2M3D1", "A1B1C2 L2M3D4", "A1B2 L2M5", "A1B2C1 L2M5D2"],
      4: [
        "A1 L2", "A1B1 L2M3", "A1B1C1 L2M3", "A1B1C1E1 L2M3D1", "A1B1C1E2 L2M3D4", "A1B2 L2M5", "A1B2C1 L2M5",
        "A1B2C1E1 L2M5D2",
      ],
    ]
    #expect(nodes.map { "\($0.code) \($0.from)" } == expected[levels])
    let first = try #require(nodes.first { $0.from.description == "L2M3D1" })
    #expect(
      String(decoding: first.file.bytes, as: UTF8.self)
        == "title: A\ntitle.fr: Un\ntags: t\ncontinues: old/L2M3D1\n")
  }
}
