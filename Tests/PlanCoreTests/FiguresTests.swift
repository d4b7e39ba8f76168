import PlanTestSupport
import Testing

@testable import PlanCore

struct FiguresTests {
  @Test("F22: percentages are whole tenths, half away from zero, against exact fractions")
  func percentages() {
    for count in 1...400 {
      for done in 0...count {
        let tenths = Rollup(done: done, notDone: count - done).doneTenths
        // 1000·done/count rounded: the nearest whole number, the larger of two that are equally near.
        let expected = (0...1000).last { 2 * count * $0 <= 2000 * done + count }
        if tenths != expected { Issue.record("\(done)/\(count): \(tenths ?? -1)") }
      }
    }
    #expect(Rollup().doneTenths == nil)
    // Of what is unknown there is no percentage; what is known counts against all.
    #expect(
      Rollup(unreported: 13).doneTenths == nil && Rollup(unreported: 2, unreadable: 1).doneTenths == nil)
    #expect(Rollup(notDone: 1, unreported: 12).doneTenths == 0)
    #expect(Rollup(done: 49, inProgress: 10, notDone: 6).doneTenths == 754)
  }

  @Test("F23: a parent's status, by all combinations of small counts")
  func parents() {
    for (d, p, n, r, x) in (0..<243).map({ ($0 % 3, $0 / 3 % 3, $0 / 9 % 3, $0 / 27 % 3, $0 / 81) }) {
      let rollup = Rollup(done: d, inProgress: p, notDone: n, unreported: r, unreadable: x)
      let words =
        Array(repeating: "done", count: d) + Array(repeating: "progress", count: p)
        + Array(repeating: "not", count: n) + Array(repeating: "none", count: r + x)
      let expected: NodeStatus =
        words.isEmpty
        ? .none
        : Set(words) == ["done"]
          ? .done
          : Set(words) == ["none"]
            ? .unreported
            : Set(words).isSubset(of: ["not", "none"]) ? .notDone : .inProgress
      #expect(rollup.status == expected, "\(words)")
      #expect(
        rollup.deliverables == words.count
          && NodeStatus.allCases.reduce(0) { $0 + rollup.count(of: $1) } == words.count)
    }
  }

  /// Counts as one would by hand: each deliverable by itself, with its ancestors' dates looked up each time.
  private func naive(_ files: [String: String], below top: String, on day: String) -> Rollup {
    func fields(_ code: String, _ key: String) -> [String] {
      let text = files.first { $0.key.hasSuffix("/\(code).txt") }?.value ?? ""
      return text.split(separator: "\n").filter { $0.hasPrefix(key + ": ") }.map {
        String($0.dropFirst(key.count + 2))
      }
    }
    var rollup = Rollup()
    for path in files.keys {
      let name = String(path.split(separator: "/").last?.dropLast(4) ?? "")
      guard name.contains("D"),
        top.isEmpty || name == top || name.hasPrefix(top + "M") || name.hasPrefix(top + "D")
      else { continue }
      let ancestors = [String(name.prefix { $0 != "M" }), String(name.prefix { $0 != "D" }), name]
      if ancestors.contains(where: { code in
        fields(code, "added").contains { $0 > day }
          || fields(code, "dropped").contains { $0.prefix(10) <= day }
      }) {
        continue
      }
      let lines = fields(name, "status").filter { $0.prefix(10) <= day }
      if day < "2018-01-01", lines.isEmpty { continue }
      let latest = lines.map { String($0.prefix(10)) }.max()
      switch lines.last(where: { $0.prefix(10) == latest ?? "" })?.dropFirst(11) {
      case "done": rollup.done += 1
      case "in-progress", "en marxa", "en  marxa": rollup.inProgress += 1
      case "not-done", "cancelled": rollup.notDone += 1
      default: rollup.unreported += 1
      }
    }
    return rollup
  }

  @Test("F14, F18, F21, F25: rollups of generated plans against a count by hand", arguments: 1...25)
  func generated(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func day() -> String {
      "20\(Int.random(in: 17...21, using: &random))-0\(Int.random(in: 1...9, using: &random))-1\(Int.random(in: 0...9, using: &random))"
    }
    func dates() -> String {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: "added: \(day())\n"
      case 1: "dropped: \(day()) because\n"
      default: ""
      }
    }
    var files: [String: String] = [:]
    for line in 1...2 {
      files["L\(line)/L\(line).txt"] = "title: x\n" + dates()
      for measure in 1...3 {
        files["L\(line)/L\(line)M\(measure)/L\(line)M\(measure).txt"] = "title: x\n" + dates()
        for deliverable in 1...4 {
          let words = ["done", "in-progress", "not-done", "cancelled", "en marxa", "en  marxa"]
          let lines = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            "status: \(day()) \(words.randomElement(using: &random) ?? "done")\n"
          }
          files["L\(line)/L\(line)M\(measure)/L\(line)M\(measure)D\(deliverable).txt"] =
            "title: x\n" + dates() + lines.joined()
        }
      }
    }
    let plan = try PlanFixture(
      PlanFixture.header + "\nsub-status: cancelled not-done\nsub-status: en marxa in-progress\n", files)
    for _ in 0..<12 {
      let day = day()
      let figures = plan.tree.figures(on: try #require(PlanDate(day)))
      #expect(figures.total == naive(files, below: "", on: day), "\(day)")
      for code in ["L1", "L2", "L1M2", "L2M3", "L1M1D1"] {
        let index = try #require(Code(code).flatMap(plan.tree.index))
        #expect(figures.rollup(of: index) == naive(files, below: code, on: day), "\(code) \(day)")
      }
    }
  }

  @Test("F18, F24: a sub-status is recorded as itself and counted as what it maps to")
  func subStatus() throws {
    let plan = try PlanFixture(
      PlanFixture.header
        + "\nsub-status: cancelled not-done\nword.cancelled.fr: annulé | annulés\nmark.cancelled: ⊘\n",
      [
        "L1/L1.txt": "title: x\n", "L1/L1M1/L1M1.txt": "title: x\n",
        "L1/L1M1/L1M1D1.txt": "title: x\nstatus: 2020-01-01 cancelled Budget\n",
      ])
    let effectiveStatus = plan.tree.nodes[2].effectiveStatus(
      on: try #require(PlanDate("2020-06-01")), in: plan.header)
    #expect(
      effectiveStatus.status == .notDone
        && effectiveStatus.line?.word == StatusWord(.notDone, subStatus: "cancelled")
        && effectiveStatus.line?.note == "Budget")
    #expect(
      plan.header.word(for: "cancelled", in: .french) == WordForms(singular: "annulé", plural: "annulés"))
    #expect(plan.header.mark(for: "cancelled") == "⊘")
    #expect(try plan.findings().isEmpty)
  }

  @Test("F18: a sub-status of several words ends where the longest name ends; the rest is the note")
  func severalWords() throws {
    func read(_ line: String) throws -> String {
      let plan = try PlanFixture(
        PlanFixture.header
          + "\nsub-status: on hold for now not-done\nsub-status: on the way in-progress\nsub-status: on done\nsub-status: off  air not-done\nword.off-air: off air | off air\nmark.off-air: ⊘",
        [
          "L1/L1.txt": "title: x\n", "L1/L1M1/L1M1.txt": "title: x\n",
          "L1/L1M1/L1M1D1.txt": "title: x\nstatus: 2020-01-01 \(line)\n",
        ])
      #expect(plan.header.word(for: "off air", in: .english)?.singular == "off air")
      #expect(plan.header.mark(for: "off air") == "⊘")
      let effectiveStatus = plan.tree.nodes[2].effectiveStatus(
        on: try #require(PlanDate("2020-06-01")), in: plan.header)
      guard let line = effectiveStatus.line else { return "unreadable" }
      return "\(line.word)|\(line.word.status)|\(line.note)"
    }
    #expect(try read("off air") == "off air|not-done|")
    #expect(try read("off\t air  the programme") == "off air|not-done|the programme")
    #expect(
      try read("off the air") == "unreadable" && read("off") == "unreadable" && read("offair") == "unreadable"
    )
    // What begins with another sub-status would be a note of that: such a name is none.
    #expect(try read("on hold for now") == "on|done|hold for now")
  }

  @Test("F17: a plan's own words in a language, never another language's")
  func words() throws {
    let plan = try PlanFixture(
      PlanFixture.header
        + "\nlanguages: en fr\nword.done: achieved\nword.done.fr: réalisé | réalisés\nlevel.M: measure | measures\nlevel.M.fr: mesure | mesures\n",
      [:])
    #expect(
      plan.header.word(for: "done", in: .english) == WordForms(singular: "achieved", plural: "achieved"))
    #expect(
      plan.header.word(for: "done", in: .french)?.plural == "réalisés"
        && plan.header.word(for: "done", in: .spanish) == nil)
    let measure = try #require(plan.header.levels.dropFirst().first)
    #expect(
      plan.header.words(for: measure, in: .french)?.singular == "mesure"
        && plan.header.words(for: measure, in: .spanish) == nil)
  }
}
