import PlanTestSupport
import Testing

@testable import PlanCore

/// Rounds: who is asked about a period, and who has answered (Y8, Y11).
struct RoundTests {
  private func day(_ text: String) throws -> PlanDate { try #require(PlanDate(text)) }

  private func plan(_ deliverable: String, header: String = "", measure: String = "") throws -> PlanTree {
    try PlanFixture(
      PlanFixture.header + "\n" + header,
      [
        "L1/L1.txt": "title: x\n", "L1/L1M1/L1M1.txt": "title: x\n" + measure,
        "L1/L1M1/L1M1D1.txt": "title: x\n" + deliverable,
      ]
    ).tree
  }

  /// `-` for a deliverable that is not asked about, `?` for one that is not answered, `!` for one that is.
  private func sign(_ plan: PlanTree, _ period: String, by on: String) throws -> String {
    let round = Round(about: try #require(PeriodName(period)), due: try day("2030-01-01"))
    let progress = RoundProgress(round, of: plan, by: try day(on))
    return progress.asked.isEmpty ? "-" : progress.missing.isEmpty ? "!" : "?"
  }

  @Test("Y8: a line is a period, the day of the answers and a note; what is no round is none")
  func parsing() throws {
    let round = try #require(Round("2026-q1  2026-04-10   For the board  "))
    #expect(round.value == "2026-Q1 2026-04-10 For the board")
    #expect(Round(round.value) == round)
    #expect(try #require(Round("2026 2027-01-31")).note.isEmpty)
    for text in ["", "2026", "2026-04-10 2026-Q1", "2026-Q5 2026-04-10", "2026 soon", "2026 2027-02-30"] {
      #expect(Round(text) == nil, "\(text)")
    }
  }

  @Test("Y8: the latest is that of the latest period that has begun; of two lines for one the lower counts")
  func latest() throws {
    let header = try plan(
      "",
      header: """
        round: 2020 2021-01-31
        round: 2019 2020-01-31
        round: nonsense
        round: 2020-H1 2020-07-15
        round: 2019 2020-02-15 More time

        """
    ).header
    #expect(
      header.rounds.map(\.value) == ["2019 2020-02-15 More time", "2020-H1 2020-07-15", "2020 2021-01-31"])
    #expect(try header.round(by: day("2026-01-01"))?.period.description == "2020")
    #expect(try header.round(by: day("2019-12-31"))?.period.description == "2019")
    #expect(try header.round(by: day("2018-12-31")) == nil)
  }

  @Test("Y8: asked about is what counts on the period's last day and was not done before it began")
  func asked() throws {
    func asked(_ text: String, _ period: String = "2019", by on: String = "2020-01-15") throws -> Bool {
      try sign(plan(text), period, by: on) != "-"
    }
    #expect(try asked(""))
    #expect(try asked("status: 2018-12-31 in-progress\n"))
    #expect(try !asked("status: 2018-12-31 done\n"))
    // What was done in the period is asked about, and answered by that.
    #expect(try sign(plan("status: 2019-01-01 done\n"), "2019", by: "2020-01-15") == "!")
    #expect(try !asked("added: 2020-01-01\n"))
    #expect(try asked("added: 2019-12-31\n"))
    #expect(try !asked("dropped: 2019-12-31 x\n"))
    // Nobody has to answer for what has been dropped meanwhile.
    #expect(try !asked("dropped: 2020-01-10 x\n"))
    #expect(try asked("dropped: 2020-01-16 x\n"))
  }

  @Test("Y8: of a recurring deliverable the mark of the period that holds the round's would be done")
  func askedRecurring() throws {
    let year = "every: year\n"
    #expect(
      try sign(plan(year + "period-status: 2019 2019-02-01 done\n"), "2019-Q1", by: "2019-04-01") == "!")
    #expect(
      try sign(plan(year + "period-status: 2019 2019-02-01 done\n"), "2019-Q2", by: "2019-07-01") == "-")
    #expect(
      try sign(plan(year + "period-status: 2019 2019-02-01 in-progress\n"), "2019-Q2", by: "2019-07-01")
        == "?")
    // Done in another year, and as a whole, is not done in this one.
    #expect(try sign(plan(year + "period-status: 2018 done\n"), "2019", by: "2020-01-15") == "?")
    #expect(try sign(plan(year + "status: 2018-12-31 done\n"), "2019", by: "2020-01-15") == "?")
    // A status line of the year stands in for its mark (Y4).
    #expect(try sign(plan(year + "status: 2019-03-31 done\n"), "2019-Q2", by: "2019-07-01") == "-")
  }

  @Test("Y8: what takes effect on the period's first day or later answers, up to the day that is asked about")
  func answered() throws {
    func sign(_ text: String, _ period: String = "2019-Q1", by on: String = "2019-04-10") throws -> String {
      try self.sign(plan(text), period, by: on)
    }
    #expect(try sign("status: 2018-12-31 in-progress\n") == "?")
    #expect(try sign("status: 2019-01-01 in-progress\n") == "!")
    #expect(try sign("status: 2019-04-10 in-progress\n") == "!")
    #expect(try sign("status: 2019-04-11 in-progress\n") == "?")
    let before = "status: 2018-12-31 in-progress\n"
    #expect(try sign(before + "confirmed: 2019-03-31\n") == "!")
    #expect(try sign(before + "confirmed: 2018-12-31\n") == "?")
    // A confirmation of what nobody had reported says nothing.
    #expect(try sign("confirmed: 2019-03-31\n") == "?")
    let half = "every: half\n"
    #expect(try sign(half + "period-status: 2019-H1 2019-03-31 not-done\n") == "!")
    #expect(try sign(half + "period-status: 2018-H2 2019-03-31 not-done\n") == "?")
    let month = "every: month\n"
    #expect(try sign(month + "period-status: 2019-02 done\n") == "!")
    #expect(try sign(month + "period-status: 2019-04 2019-04-01 done\n") == "?")
  }

  // MARK: Against a slow reference

  @Test(
    "Y8: generated deliverables are asked about and answered as a count line by line says", arguments: 1...30)
  func generated(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    func some<Value>(_ values: [Value]) -> Value { values.randomElement(using: &random) ?? values[0] }
    let days = (2018...2020).flatMap { year in (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)-15" } }
    let spans = [
      "2018": ("2018-01-01", "2018-12-31"), "2019": ("2019-01-01", "2019-12-31"),
      "2020": ("2020-01-01", "2020-12-31"), "2019-Q2": ("2019-04-01", "2019-06-30"),
      "2019-H2": ("2019-07-01", "2019-12-31"),
    ]
    for _ in 0..<40 {
      let recurs = Bool.random(using: &random)
      var text = recurs ? "every: year\n" : ""
      var statuses: [(day: String, word: String)] = []
      var marks: [(year: String, day: String, word: String)] = []
      var confirmed: [String] = []
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let (day, word) = (some(days), some(["done", "in-progress", "not-done"]))
        switch Int.random(in: 0...2, using: &random) {
        case 0:
          if statuses.contains(where: { $0.day == day }) { continue }
          statuses.append((day, word))
          text += "status: \(day) \(word)\n"
        case 1 where recurs:
          let year = String(day.prefix(4))
          if marks.contains(where: { $0.day == day }) { continue }
          marks.append((year, day, word))
          text += "period-status: \(year) \(day) \(word)\n"
        default:
          confirmed.append(day)
          text += "confirmed: \(day)\n"
        }
      }
      let tree = try plan(text)
      for (period, span) in spans {
        let on = some(days)
        let before = recurs ? marks.filter { $0.day < span.0 && $0.year == period.prefix(4) } : []
        let lines = statuses.filter { $0.day < span.0 && (!recurs || $0.day.prefix(4) == period.prefix(4)) }
        let last = before.max { $0.day < $1.day }?.word ?? lines.max { $0.day < $1.day }?.word
        let known = statuses.filter { $0.day <= on }.map(\.day)
        let answers =
          known
          + confirmed.filter { day in day <= on && known.contains { $0 <= day } }
          + marks.filter { $0.year == period.prefix(4) && $0.day <= on }.map(\.day)
        let expected = last == "done" ? "-" : answers.contains { $0 >= span.0 } ? "!" : "?"
        #expect(try sign(tree, period, by: on) == expected, "\(period) by \(on)\n\(text)")
      }
    }
  }

  // MARK: People

  @Test("Y8, Y11: each person has what is hers; owners without a person and what has no owner are not lost")
  func shares() throws {
    let plan = try PlanFixture(
      PlanFixture.header,
      [
        "L1/L1.txt": "title: x\n", "L1/L1M1/L1M1.txt": "title: x\nowner: Learning team\n",
        "L1/L1M1/L1M1D1.txt": "title: x\nstatus: 2019-12-31 done\n",
        "L1/L1M1/L1M1D2.txt": "title: x\nowner: Press\nowner: Learning Team\n",
        "L1/L1M1/L1M1D3.txt": "title: x\nowner: Finance\n", "L2/L2.txt": "title: x\n",
        "L2/L2M1/L2M1.txt": "title: x\n", "L2/L2M1/L2M1D1.txt": "title: x\n",
        "L2/L2M1/L2M1D2.txt": "title: x\nowner: Nobody\n",
      ]
    ).tree
    let people = People(
      .bytes(
        Array(
          """
          person: Bo <bo@x>; owns Finance, Press
          person: Ana <ana@x>; owns Learning team; owns L2M1D2
          person: Old <old@x>; owns Nobody; until 2019-01-01
          person: Idle <idle@x>

          """.utf8)))
    func told(_ people: People) throws -> [String] {
      let round = Round(about: try #require(PeriodName("2019")), due: try day("2020-01-31"))
      let progress = RoundProgress(round, of: plan, by: try day("2020-01-21"))
      #expect(progress.daysLeft == 10)
      let shares = RoundShares(progress, Ownership(people, in: [plan], on: try day("2020-01-21")))
      func codes(_ indices: [Int]) -> String {
        indices.map { plan.nodes[$0].code.description }.joined(separator: " ")
      }
      return shares.shares.map {
        "\($0.name) (\($0.owners.joined(separator: ", "))): \(codes($0.asked)), missing \(codes($0.missing))"
      } + ["unowned \(codes(shares.unowned)), missing \(codes(shares.unownedMissing))"]
    }
    #expect(
      try told(people) == [
        "Bo (Press, Finance): L1M1D2 L1M1D3, missing L1M1D2 L1M1D3",
        "Ana (Learning team): L1M1D1 L1M1D2 L2M1D2, missing L1M1D2 L2M1D2",
        "unowned L2M1D1, missing L2M1D1",
      ])
    #expect(
      try told(People(.bytes([]))) == [
        "Learning team (Learning team): L1M1D1 L1M1D2, missing L1M1D2",
        "Press (Press): L1M1D2, missing L1M1D2", "Finance (Finance): L1M1D3, missing L1M1D3",
        "Nobody (Nobody): L2M1D2, missing L2M1D2", "unowned L2M1D1, missing L2M1D1",
      ])
  }

  @Test(
    "Y8: each fault of a round's line is one finding",
    arguments: [
      ("round: 2019", "bad-round"), ("round: all 2020-01-31", "bad-round"),
      ("round: 2019 2020-02-30", "bad-date"), ("round: 2019 31/01/2020", "bad-date"),
      ("round: 2019 2020-01-31\nround: 2019 2020-02-28", "repeated-key"),
    ])
  func findings(_ line: String, _ rule: String) throws {
    let found = try plan("", header: line + "\n").findings(on: day("2020-06-01"))
    #expect(found.map(\.detail.rule.rawValue) == [rule])
    #expect(try plan("", header: "round: 2019 2020-01-31 x\n").findings(on: day("2020-06-01")).isEmpty)
  }
}
