import PlanCore
import PlanTestSupport
import Testing

/// F26: what was published, of every node, and what is known otherwise.
struct RestatementTests {
  private static let header = """
    title: P
    period: 2018-01-01 2020-12-31
    levels: L line, M measure, D deliverable

    """
  private static let folders = [
    "L1/L1.txt", "L2/L2.txt", "L1/L1M1/L1M1.txt", "L1/L1M2/L1M2.txt", "L2/L2M1/L2M1.txt",
  ]

  private func plan(_ files: [String: String], without gone: [String] = []) throws -> PlanTree {
    let id = try #require(PlanID("p"))
    let header = PlanHeader(id: id, content: .bytes(Array(Self.header.utf8)))
    var all = Dictionary(uniqueKeysWithValues: Self.folders.map { ($0, "title: T\n") })
    all.merge(files) { $1 }
    for path in gone { all[path] = nil }
    return PlanTree(
      header: header,
      files: all.map {
        header.read(SourceFile(path: PlanPath($0.key), content: .bytes(Array($0.value.utf8))))
      })
  }

  private func restatement(
    _ old: PlanTree, _ new: PlanTree, of name: String = "2019", scope: String? = nil
  ) throws -> Restatement {
    let period = try #require(PeriodName(name))
    return Restatement(
      of: ClosedPeriod(period, published: old.figures(on: period.period.last).total), from: old, to: new,
      scope: scope.flatMap { Code($0) })
  }

  private func told(_ restatement: Restatement) -> [String] {
    restatement.differences.map { "\($0.code?.description ?? "plan") \($0.word.rawValue)" }
  }

  private func figures(_ restatement: Restatement) -> [String] {
    restatement.figures.map { "\($0.code) \($0.was?.deliverables ?? -1) → \($0.now?.deliverables ?? -1)" }
  }

  private static let done = "title: D\nstatus: 2019-05-01 done\n"

  @Test(
    "a move out of a line is restated, with the figures of both lines and measures; the total is the same")
  func moved() throws {
    let old = try plan(["L1/L1M1/L1M1D1.txt": Self.done, "L2/L2M1/L2M1D1.txt": Self.done])
    let new = try plan([
      "L2/L2M1/L2M1D2.txt": Self.done + "formerly: L1M1D1\n", "L2/L2M1/L2M1D1.txt": Self.done,
    ])
    let found = try restatement(old, new)
    #expect(told(found) == ["L2M1D2 moved"])
    #expect(figures(found) == ["L1 1 → 0", "L1M1 1 → 0", "L2 1 → 2", "L2M1 1 → 2"])
    #expect(found.was == found.now && found.now.done == 2)
    // Asked of a line, what left it and what came to it are both told.
    for scope in ["L1", "L2"] {
      let own = try restatement(old, new, scope: scope)
      #expect(told(own) == ["L2M1D2 moved"] && own.was != own.now)
      #expect(figures(own).count == 1)
    }
    #expect(try told(restatement(old, new, scope: "L1M2")) == [])
    // Before it counted, it was in no figure.
    #expect(try told(restatement(old, new, of: "2017")) == [])
  }

  @Test("a new number below the same parent restates nothing, whatever lies below")
  func renumbered() throws {
    let old = try plan(["L1/L1M1/L1M1D1.txt": Self.done, "L1/L1M1/L1M1D2.txt": Self.done])
    let node = try plan([
      "L1/L1M1/L1M1D9.txt": Self.done + "formerly: L1M1D1\n", "L1/L1M1/L1M1D2.txt": Self.done,
    ])
    let measure = try plan(
      [
        "L1/L1M7/L1M7.txt": "title: T\nformerly: L1M1\n",
        "L1/L1M7/L1M7D1.txt": Self.done + "formerly: L1M1D1\n",
        "L1/L1M7/L1M7D2.txt": Self.done + "formerly: L1M1D2\n",
      ], without: ["L1/L1M1/L1M1.txt"])
    for new in [node, measure] {
      for (from, to) in [(old, new), (new, old)] {
        let found = try restatement(from, to)
        #expect(told(found) == [] && figures(found) == [])
      }
    }
  }

  @Test("a measure that moves is told once, without what lies below it; one that does not count is not told")
  func measure() throws {
    let gone = ["L1/L1M1/L1M1.txt"]
    let new = try plan(
      [
        "L2/L2M9/L2M9.txt": "title: T\nformerly: L1M1\n",
        "L2/L2M9/L2M9D1.txt": Self.done + "formerly: L1M1D1\n",
      ], without: gone)
    #expect(try told(restatement(try plan(["L1/L1M1/L1M1D1.txt": Self.done]), new)) == ["L2M9 moved"])
    let empty = try plan(["L2/L2M9/L2M9.txt": "title: T\nformerly: L1M1\n"], without: gone)
    #expect(try told(restatement(try plan([:]), empty)) == [])
    // It was added after the period.
    let late = try plan(["L1/L1M1/L1M1D1.txt": Self.done + "added: 2020-01-01\n"])
    let lateNew = try plan([
      "L2/L2M1/L2M1D1.txt": Self.done + "added: 2020-01-01\nformerly: L1M1D1\n"
    ])
    #expect(try told(restatement(late, lateNew)) == [])
    #expect(try told(restatement(late, lateNew, of: "2020")) == ["L2M1D1 moved"])
  }

  @Test("two deliverables that change places leave every count, and are told all the same")
  func exchanged() throws {
    let old = try plan(["L1/L1M1/L1M1D1.txt": Self.done, "L2/L2M1/L2M1D1.txt": Self.done])
    let new = try plan([
      "L1/L1M1/L1M1D2.txt": Self.done + "formerly: L2M1D1\n",
      "L2/L2M1/L2M1D2.txt": Self.done + "formerly: L1M1D1\n",
    ])
    let found = try restatement(old, new)
    #expect(told(found) == ["L1M1D2 moved", "L2M1D2 moved"] && figures(found) == [])
  }

  @Test(
    "late is published: done after the due day, or not done when it has passed; with the due day and the day of done",
    arguments: [
      // due and status lines before and after, and whether that is told
      ("due: 2019-03-01", "due: 2019-06-01", "2019-05-01 done", "2019-05-01 done", true),
      ("due: 2019-03-01", "", "2019-05-01 done", "2019-05-01 done", true),
      ("due: 2019-03-01", "due: 2019-04-01", "2019-05-01 done", "2019-05-01 done", true),
      ("due: 2019-03-01", "due: 2019-03-01", "2019-05-01 done", "2019-06-01 done", true),
      ("due: 2019-03-01", "due: 2019-03-01", "2019-05-01 done", "2019-02-01 done", true),
      ("due: 2019-05-01", "due: 2019-06-01", "2019-05-01 done", "2019-05-01 done", false),
      ("", "due: 2019-06-01", "2019-05-01 done", "2019-05-01 done", false),
      ("", "due: 2019-04-30", "2019-05-01 done", "2019-05-01 done", true),
      ("due: 2019-03-01", "due: 2020-06-01", "2019-05-01 in-progress", "2019-05-01 in-progress", true),
      ("due: 2019-12-31", "due: 2020-06-01", "2019-05-01 in-progress", "2019-05-01 in-progress", false),
      ("due: 2020-03-01", "due: 2020-06-01", "2019-05-01 in-progress", "2019-05-01 in-progress", false),
      ("due: 2019-12-30", "due: 2020-06-01", "", "", true),
      ("due: 2019-12-31", "", "", "", false),
    ])
  func late(before: String, after: String, was: String, now: String, isTold: Bool) throws {
    func tree(_ due: String, _ status: String) throws -> PlanTree {
      let lines = [due, status.isEmpty ? "" : "status: " + status].filter { !$0.isEmpty }
      return try plan(["L1/L1M1/L1M1D1.txt": (["title: D"] + lines).joined(separator: "\n") + "\n"])
    }
    let found = try restatement(try tree(before, was), try tree(after, now))
    #expect(told(found) == (isTold ? ["L1M1D1 late"] : []))
    #expect(figures(found) == [])
    // A change of the status tells itself; the delay goes with it.
    let other = try restatement(try tree(before, was), try tree(after, "2019-02-02 not-done"))
    #expect(!told(other).contains("L1M1D1 late") || !was.hasSuffix("done"))
  }

  @Test(
    "over random changes nothing is told exactly where every figure, every place and every delay is as it was"
  )
  func random() throws {
    var random = SeededGenerator(seed: 13)
    let day = try #require(PlanDate("2019-12-31"))
    let measures = ["L1M1", "L1M2", "L2M1"]
    var (silent, loud) = (0, 0)
    for _ in 0..<300 {
      // Each deliverable by its own number, which stays the same wherever it goes.
      struct Item: Equatable {
        var measure: String
        var number: Int
        var lines: [String]
      }
      var items = (1...5).map { number in
        Item(
          measure: measures.randomElement(using: &random) ?? "L1M1", number: number,
          lines: ["due: 2019-0\(Int.random(in: 1...9, using: &random))-01", "status: 2019-05-01 done"])
      }
      func files(_ items: [Item], from old: [Item]?) -> [String: String] {
        Dictionary(
          uniqueKeysWithValues: items.enumerated().map { index, item in
            let former = old.flatMap { old in
              old[index].measure == item.measure && old[index].number == item.number
                ? nil : "formerly: \(old[index].measure)D\(old[index].number)"
            }
            let lines = ["title: D"] + item.lines + (former.map { [$0] } ?? [])
            return (
              "\(item.measure.prefix(2))/\(item.measure)/\(item.measure)D\(item.number).txt",
              lines.joined(separator: "\n") + "\n"
            )
          })
      }
      let before = items
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let index = Int.random(in: items.indices, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: items[index].measure = measures.randomElement(using: &random) ?? "L1M1"
        case 1: items[index].number += 10
        case 2: items[index].lines[0] = "due: 2019-0\(Int.random(in: 1...9, using: &random))-01"
        case 3: items[index].lines.append("status: 2020-02-01 not-done")
        default: items[index].lines.append("status: 2019-06-01 in-progress")
        }
      }
      let (old, new) = (try plan(files(before, from: nil)), try plan(files(items, from: before)))
      func fact(_ item: Item, _ tree: PlanTree) -> [String] {
        guard let node = Code("\(item.measure)D\(item.number)").flatMap({ tree.node($0) }),
          let due = PlanDate(item.lines[0].dropFirst(5))
        else { return ["lost"] }
        let effectiveStatus = node.effectiveStatus(on: day, in: tree.header)
        let since = effectiveStatus.line?.date ?? day
        let isLate = effectiveStatus.status == .done ? since > due : due < day
        return [item.measure, effectiveStatus.status.rawValue, isLate ? "\(due) \(since)" : ""]
      }
      let facts = zip(before, items).map { (was: fact($0, old), now: fact($1, new)) }
      #expect(facts.allSatisfy { $0.was.count == 3 && $0.now.count == 3 })
      // The day since when something has been in progress is no figure.
      let same = facts.allSatisfy { was, now in
        was == now || was[0...1] == now[0...1] && was[1] != "done" && was[2].prefix(10) == now[2].prefix(10)
      }
      let found = try restatement(old, new)
      #expect(told(found).isEmpty == same, "\(before) \(items) \(told(found))")
      if same { silent += 1 } else { loud += 1 }
      if same { #expect(figures(found) == []) }
    }
    #expect(silent > 30 && loud > 30)
  }
}
