import PlanTestSupport
import Testing

@testable import PlanCore

/// Deliverables that recur (Y1–Y4).
struct RecurrenceTests {
  private func day(_ text: String) throws -> PlanDate { try #require(PlanDate(text)) }
  private func name(_ text: String) throws -> PeriodName { try #require(PeriodName(text)) }

  private func plan(_ deliverable: String, measure: String = "", line: String = "") throws -> PlanFixture {
    try PlanFixture(
      PlanFixture.header,
      [
        "L1/L1.txt": "title: x\n" + line, "L1/L1M1/L1M1.txt": "title: x\n" + measure,
        "L1/L1M1/L1M1D1.txt": "title: x\n" + deliverable,
      ])
  }

  private func status(_ plan: PlanFixture, _ basis: FigureBasis) -> EffectiveStatus {
    plan.tree.nodes[2].effectiveStatus(basis, in: plan.header)
  }

  @Test("a period of a length is found by a day, and has its name and its length")
  func names() throws {
    for length in PeriodLength.allCases {
      var day = try day("2019-12-30")
      while day.year < 2022 {
        let found = PeriodName(length, holding: day)
        #expect(found.period.contains(day) && found.length == length)
        #expect(PeriodName(found.description) == found, "\(found)")
        let next = PeriodName(ordinal: found.ordinal + 1, length)
        #expect(next.period.first == found.period.last.adding(days: 1))
        day = day.adding(days: 17)
      }
    }
    #expect(try PeriodName(.half, holding: day("0001-01-01")).description == "0001-H1")
    #expect(try PeriodName(.quarter, holding: day("9999-12-31")).description == "9999-Q4")
  }

  @Test("Y1: what is below a node recurs as it says; the nearest says it, and once ends it")
  func inherited() throws {
    func length(_ own: String, _ measure: String, _ line: String) throws -> String? {
      try plan(own, measure: measure, line: line).tree.nodes[2].recurrence?.length.description
    }
    #expect(try length("", "", "") == nil)
    #expect(try length("", "", "every: year\n") == "year")
    #expect(try length("", "every: half\n", "every: year\n") == "half")
    #expect(try length("every: Month\n", "every: half\n", "") == "month")
    #expect(try length("every: once\n", "every: half\n", "") == nil)
    #expect(try length("", "every: once\n", "every: quarter\n") == nil)
    // What cannot be understood says nothing; `plan check` tells it.
    #expect(try length("every: weekly\n", "every: half\n", "") == "half")
  }

  @Test("Y1: the periods are those within the plan and the node's life that have begun")
  func periods() throws {
    func periods(_ own: String, _ on: String, above: String = "") throws -> [String] {
      try #require(plan(own, line: above).tree.nodes[2].recurrence).periods(begunBy: day(on))
        .map(\.description)
    }
    #expect(try periods("every: year\n", "2017-12-31") == [])
    #expect(try periods("every: year\n", "2018-01-01") == ["2018"])
    #expect(try periods("every: year\n", "2026-01-01") == ["2018", "2019", "2020"])
    #expect(try periods("every: half\nadded: 2019-03-01\n", "2019-12-31") == ["2019-H1", "2019-H2"])
    #expect(try periods("every: half\nadded: 2019-03-01\n", "2019-02-28") == [])
    #expect(try periods("every: half\ndropped: 2018-07-01 x\n", "2020-12-31") == ["2018-H1"])
    #expect(
      try periods("every: year\nadded: 2018-01-01\n", "2020-12-31", above: "added: 2020-05-05\n") == ["2020"])
  }

  @Test("Y2: a mark is read as it is written; what cannot be understood makes the file unreadable")
  func marks() throws {
    let subStatuses = [SubStatus(name: "on hold", counted: .notDone)]
    for value in [
      "2019 done", "2019-H1 2019-05-05 not-done", "2019-Q2 on hold New rules", "2020-03 in-progress a b",
    ] {
      #expect(PeriodMark(value, subStatuses)?.value == value)
    }
    #expect(PeriodMark("2019-q2  on  hold", subStatuses)?.value == "2019-Q2 on hold")
    #expect(
      PeriodMark("2019", []) == nil && PeriodMark("done", []) == nil && PeriodMark("2019 gone", []) == nil)
    #expect(try !plan("every: year\nperiod-status: 2019 done\n").tree.nodes[2].isUnreadable)
    #expect(try plan("every: year\nperiod-status: 2019 finished\n").tree.nodes[2].isUnreadable)
    #expect(
      try PeriodMark(name("2019"), date: nil, word: StatusWord(.done)).effectiveDay == day("2019-12-31"))
  }

  @Test("Y2: of several marks for a period the latest day counts, and of one day the lower line")
  func severalMarks() throws {
    let plan = try plan(
      """
      every: year
      period-status: 2019 2019-11-01 done
      period-status: 2019 2019-03-01 in-progress
      period-status: 2018 done
      period-status: 2018 not-done
      """)
    #expect(try status(plan, .period(name("2019"), by: day("2019-05-01"))).status == .inProgress)
    #expect(try status(plan, .period(name("2019"), by: day("2019-12-31"))).status == .done)
    #expect(try status(plan, .period(name("2018"), by: day("2018-12-31"))).status == .notDone)
    // A mark without a day holds from its period's last one.
    #expect(try status(plan, .day(day("2018-12-30"))).status == .unreported)
  }

  @Test("Y3: a status line says the whole; without one the marks do, from the day that is told")
  func whole() throws {
    let marks = "every: year\nperiod-status: 2018 done Held\nperiod-status: 2019 2019-06-01 done\n"
    let plan = try plan(marks)
    func told(_ on: String) throws -> String {
      let status = try status(plan, .day(day(on)))
      return
        "\(status.status.rawValue) \(status.since?.description ?? "-") \(status.source ?? "-") \(status.note)"
    }
    #expect(try told("2018-06-01") == "unreported - - ")
    #expect(try told("2018-12-31") == "done 2018-12-31 marks Held")
    // The second year has begun, and nothing is known of it.
    #expect(try told("2019-01-01") == "in-progress 2019-01-01 marks ")
    #expect(try told("2019-06-01") == "done 2019-06-01 marks ")
    #expect(try told("2020-02-02") == "in-progress 2020-01-01 marks ")
    let stated = try self.plan(marks + "status: 2020-12-31 in-progress\n")
    #expect(try status(stated, .day(day("2020-12-30"))).source == "marks")
    #expect(try status(stated, .day(day("2020-12-31"))).source == "stated")
  }

  @Test("Y4: about a period its mark counts, else a status line of its days, else it is unreported")
  func aboutPeriods() throws {
    let plan = try plan("every: year\nperiod-status: 2019 not-done\nstatus: 2020-12-31 done\n")
    func word(_ period: String) throws -> String {
      try status(plan, FigureBasis(name(period), until: day("2026-01-01"))).status.rawValue
    }
    #expect(try ["2018", "2019", "2020"].map(word) == ["unreported", "not-done", "done"])
    #expect(
      try plan.tree.nodes[2].periodStatuses(on: day("2020-12-31"), in: plan.header).map { $0.status.status }
        == [.unreported, .notDone, .done])
    // Outside of the plan it stands as a whole.
    #expect(try word("2022") == "done")
    // What does not recur stands as on the period's last day.
    let once = try self.plan("status: 2018-05-05 done\n")
    #expect(
      try status(once, FigureBasis(name("2019"), until: day("2026-01-01"))).since == day("2018-05-05"))
  }

  @Test("Y4: of several periods within one all must be done; a period that holds it says it too")
  func partsOfPeriods() throws {
    let half = try plan("every: half\nperiod-status: 2019-H1 done\n")
    #expect(try status(half, .period(name("2019"), by: day("2019-06-30"))).status == .done)
    #expect(try status(half, .period(name("2019"), by: day("2019-07-01"))).status == .inProgress)
    let both = try plan("every: half\nperiod-status: 2019-H1 done\nperiod-status: 2019-H2 done\n")
    #expect(try status(both, .period(name("2019"), by: day("2019-12-31"))).status == .done)
    let year = try plan("every: year\nperiod-status: 2019 2019-03-01 done\n")
    #expect(try status(year, .period(name("2019-Q1"), by: day("2019-03-31"))).status == .done)
    #expect(try status(year, .period(name("2018-Q1"), by: day("2018-03-31"))).status == .unreported)
  }

  // MARK: Against a slow reference

  private struct Line {
    let period: String
    let day: String
    let word: String
  }

  /// The status that lines for some periods say together, each period looked at by itself.
  private func together(_ periods: [String], _ lines: [Line]) -> NodeStatus? {
    let words = periods.map { period -> String? in
      let own = lines.filter { $0.period == period }
      let latest = own.map(\.day).max()
      return own.last { $0.day == latest }?.word
    }
    if words.allSatisfy({ $0 == nil }) { return nil }
    if words.allSatisfy({ $0 == "done" }) { return .done }
    return words.allSatisfy { $0 == nil || $0 == "not-done" } ? .notDone : .inProgress
  }

  @Test("Y2, Y3, Y4: statuses of generated deliverables against a count period by period", arguments: 1...40)
  func generated(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let isHalf = Bool.random(using: &random)
    let parts = isHalf ? ["-H1", "-H2"] : [""]
    let names = (2018...2020).flatMap { year in parts.map { "\(year)\($0)" } }
    let lasts = Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, name.prefix(4) + (name.hasSuffix("H1") ? "-06-30" : "-12-31"))
      })
    let firsts = Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, name.prefix(4) + (name.hasSuffix("H2") ? "-07-01" : "-01-01"))
      })
    let words = ["done", "done", "done", "in-progress", "not-done"]
    func date(_ days: ClosedRange<Int>) -> String {
      "20\(Int.random(in: days, using: &random))-0\(Int.random(in: 1...9, using: &random))-15"
    }
    for _ in 0..<20 {
      var text = "every: \(isHalf ? "half" : "year")\n"
      var lines: [Line] = []
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        let name = names.randomElement(using: &random) ?? "2018"
        let own = Bool.random(using: &random) ? date(18...21) : nil
        let word = words.randomElement(using: &random) ?? "done"
        lines.append(Line(period: name, day: own ?? String(lasts[name] ?? ""), word: word))
        text += "period-status: \(name)\(own.map { " " + $0 } ?? "") \(word)\n"
      }
      var stated: [(day: String, word: String)] = []
      if Int.random(in: 0..<3, using: &random) == 0 {
        stated.append((date(18...20), words.randomElement(using: &random) ?? "done"))
        text += "status: \(stated[0].day) \(stated[0].word)\n"
      }
      let plan = try plan(text)
      for _ in 0..<10 {
        let on = date(17...22)
        let begun = names.filter { (firsts[$0] ?? "") <= on }
        let inForce = lines.filter { $0.day <= on }
        let overall =
          stated.last { $0.day <= on }.flatMap { Status(token: $0.word) }.map { NodeStatus($0) }
          ?? together(begun, inForce) ?? .unreported
        #expect(try status(plan, .day(day(on))).status == overall, "\(on)\n\(text)")
        for year in 2018...2020 {
          let last = "\(year)-12-31"
          let until = min(on, last)
          let within = begun.filter { $0.hasPrefix("\(year)") && (firsts[$0] ?? "") <= until }
          let known = lines.filter { $0.day <= until || (lasts[$0.period] ?? "") <= until }
          let expected =
            together(within, known)
            ?? stated.last { $0.day <= until && $0.day.hasPrefix("\(year)") }.flatMap {
              Status(token: $0.word)
            }.map { NodeStatus($0) } ?? .unreported
          #expect(
            try status(plan, FigureBasis(name("\(year)"), until: day(on))).status == expected,
            "\(year) on \(on)\n\(text)")
        }
      }
    }
  }

  @Test("a file with marks is not counted where it is read, since what is above it decides what they mean")
  func counter() throws {
    let plan = try plan("")
    func isCounted(_ text: String) throws -> Bool {
      var counter = DeliverableCounter(plan.header, on: try day("2020-12-31"))
      let parent = try #require(Code("L1M1"))
      return Array(text.utf8).withUnsafeBufferPointer { counter.count($0, below: parent) }
    }
    #expect(try isCounted("title: x\nevery: year\nstatus: 2019-01-01 done\n"))
    #expect(try !isCounted("title: x\nperiod-status: 2019 done\n"))
  }

  @Test("Y3: a year that has only begun is no step back; a mark that is given is told")
  func comparedDays() throws {
    let plan = try plan("every: year\nperiod-status: 2018 2018-05-01 done\nperiod-status: 2019 not-done\n")
    func words(_ from: String, _ to: String) throws -> [String] {
      try PlanComparison(.init(plan.tree, on: day(from)), .init(plan.tree, on: day(to)))
        .differencesOfDays.map(\.word.rawValue)
    }
    #expect(try words("2018-01-01", "2018-12-31") == ["completed", "marked"])
    #expect(try words("2018-12-31", "2019-06-30") == [])
    #expect(try words("2018-12-31", "2019-12-31") == ["slipped", "marked"])
    #expect(
      try PlanComparison(
        .init(plan.tree, .period(name("2019"), by: day("2018-12-31"))),
        .init(plan.tree, .period(name("2019"), by: day("2019-12-31")))
      ).differencesOfDays.map(\.word) == [.reported])
  }

  @Test("what a commit did to the marks of a period is one change, as of a status line")
  func changes() throws {
    func file(_ marks: String...) throws -> NodeFile {
      try NodeFile(parsing: Array(marks.map { "period-status: \($0)\n" }.joined().utf8))
    }
    func told(_ old: NodeFile, _ new: NodeFile) -> [String] {
      VersionComparison(from: [old], to: new, subStatuses: []).fieldChanges.map { change in
        guard let mark = change.markChange([]) else { return "none" }
        let words = [mark.from, mark.to].map { $0?.description ?? "-" }.joined(separator: " → ")
        return "\(mark.mark.period) \(mark.event.rawValue) \(words)"
      }
    }
    #expect(
      try told(file("2018 done"), file("2018 done", "2019 done")) == ["2019 recorded - → done"])
    #expect(
      try told(file("2018 done"), file("2018 not-done")) == ["2018 corrected done → not-done"])
    #expect(try told(file("2018 done", "2019 done"), file("2019 done")) == ["2018 withdrawn done → -"])
    #expect(
      try told(file("2019 2019-03-01 in-progress"), file("2019 2019-03-01 in-progress", "2019 done"))
        == ["2019 recorded in-progress → done"])
  }

  @Test(
    "Y1, Y2: each fault of a mark or an interval is one finding, with its place",
    arguments: [
      ("every: weekly", "bad-interval", 2),
      ("every: year\nperiod-status: 2019-13 done", "bad-mark-period", 3),
      ("every: year\nperiod-status: 2019", "incomplete-mark", 3),
      ("every: year\nperiod-status: 2019 finished", "bad-status", 3),
      ("every: year\nperiod-status: 2019-H1 done", "mark-of-other-length", 3),
      ("every: year\nperiod-status: 2021 done", "mark-outside-plan", 3),
      ("period-status: 2019 done", "mark-without-interval", 2),
      ("every: year\nperiod-status: 2020 done", "mark-without-day", 3),
      ("every: year\nperiod-status: 2019 2020-11-11 done", "future-status", 3),
      ("every: year\nperiod-status: 2019 done\nperiod-status: 2019 not-done", "contradiction", 4),
    ])
  func findings(_ text: String, _ rule: String, _ line: Int) throws {
    let plan = try plan(text + "\n")
    let found = try plan.tree.findings(on: day("2020-06-01"))
    #expect(found.map { "\($0.detail.rule.rawValue) \($0.line ?? 0)" } == ["\(rule) \(line)"])
  }

  @Test("a mark that is no fault is no finding")
  func noFindings() throws {
    let plan = try plan(
      "every: year\nperiod-status: 2019 2019-03-01 in-progress\nperiod-status: 2019 done\nperiod-status: 2020 2020-05-01 done\n"
    )
    #expect(try plan.tree.findings(on: day("2020-06-01")).isEmpty)
  }
}
