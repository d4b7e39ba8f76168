import PlanTestSupport
import Testing

@testable import PlanCore

/// Y6: what was said in a period, and what is only carried.
struct SaidTests {
  private func plan(_ deliverables: [String]) throws -> PlanTree {
    let header = PlanHeader(
      id: try #require(PlanID("p")),
      content: .bytes(
        Array("title: P\nperiod: 2020-01-01 2023-12-31\nlevels: L line, D deliverable\n".utf8)))
    let files =
      [("L1/L1.txt", "title: L\n")]
      + deliverables.enumerated().map { ("L1/L1D\($0 + 1).txt", "title: D\n\($1)") }
    return PlanTree(
      header: header,
      files: files.map { path, text in
        header.read(SourceFile(path: PlanPath(Array(path.utf8)), content: .bytes(Array(text.utf8))))
      })
  }

  private func date(_ text: String) throws -> PlanDate { try #require(PlanDate(text)) }
  private func period(_ text: String) throws -> Period { try #require(PeriodName(text)).period }

  @Test(
    "Y6: a deliverable is answered for a period if a status line has its day in it",
    arguments: [
      ("2021", false), ("2022", true), ("2022-H1", false), ("2022-Q4", true), ("2022-12", true),
      ("2023", false),
    ])
  func answered(name: String, isAnswered: Bool) throws {
    let plan = try plan(["status: 2020-06-30 in-progress\nstatus: 2022-12-31 done\n"])
    let node = plan.nodes[1]
    #expect(node.isAnswered(in: try period(name), by: try date("2026-01-01")) == isAnswered)
  }

  @Test("Y6: what is said later than the day of the question is no answer yet, also within the period")
  func later() throws {
    let node = try plan(["status: 2022-03-01 in-progress\nstatus: 2022-12-31 done\n"]).nodes[1]
    #expect(node.isAnswered(in: try period("2022-Q4"), by: try date("2022-12-31")))
    #expect(try !node.isAnswered(in: period("2022-Q4"), by: date("2022-12-30")))
    #expect(try node.lastSaid(on: date("2022-12-30")) == date("2022-03-01"))
    #expect(try node.lastSaid(on: date("2022-02-28")) == nil)
    // The same status said once more is an answer.
    let again = try plan(["status: 2020-12-31 done\nstatus: 2022-12-31 done Checked\n"]).nodes[1]
    #expect(try again.isAnswered(in: period("2022"), by: date("2023-01-01")))
  }

  @Test("Y6: answered are counted among what counts on the day; of an unreadable file nothing was said")
  func counted() throws {
    let line = "status: 2022-05-01 done\n"
    let plan = try plan([
      line, line + "dropped: 2022-06-01 Gone\n", line + "added: 2023-01-01\n", line + "status: nonsense\n",
      "status: 2021-05-01 done\n", "",
    ])
    func count(_ name: String, _ day: String) throws -> Int {
      let answers = Answers(of: plan, in: try period(name), plan.figures(on: try date(day)))
      let whole = answers.count(in: plan.range(of: nil))
      #expect(whole == answers.count(in: plan.range(of: 0)))
      #expect(whole == plan.nodes.indices.map { answers.count(in: $0..<$0 + 1) }.reduce(0, +))
      return whole
    }
    #expect(try count("2022", "2022-05-31") == 2)
    #expect(try count("2022", "2022-12-31") == 1)
    #expect(try count("2022", "2023-12-31") == 2)
    #expect(try count("2021", "2021-12-31") == 1)
    #expect(try count("2020", "2020-12-31") == 0)
    #expect(try plan.nodes[4].isUnreadable && plan.nodes[4].lastSaid(on: date("2023-01-01")) == nil)
  }

  @Test(
    "Y7: a confirmation moves the day on which it was last said, and is an answer; the status and its day stay"
  )
  func confirmed() throws {
    let plan = try plan([
      "status: 2021-12-31 in-progress\nconfirmed: 2023-01-15\nconfirmed: 2022-06-30 Asked\n",
      "confirmed: 2022-06-30\n", "status: 2022-12-31 done\nconfirmed: 2022-06-30\nconfirmed: soon\n",
    ])
    let (node, header) = (plan.nodes[1], plan.header)
    for (day, said) in [
      ("2021-12-30", nil), ("2022-06-29", "2021-12-31"), ("2022-06-30", "2022-06-30"),
      ("2023-01-14", "2022-06-30"), ("2023-01-15", "2023-01-15"),
    ] {
      #expect(try node.lastSaid(on: date(day)) == said.map(date), "\(day)")
      #expect(
        try node.effectiveStatus(on: date(day), in: header).line?.date
          == (said == nil ? nil : date("2021-12-31")))
    }
    let late = try date("2026-01-01")
    for (name, isAnswered) in [("2021", true), ("2022-H1", true), ("2022-H2", false), ("2023", true)] {
      #expect(try node.isAnswered(in: period(name), by: late) == isAnswered, "\(name)")
    }
    #expect(plan.figures(on: late).total.counts == "1/1/0/1")
    // Of what was unreported on its day it says nothing; a line that cannot be read is no confirmation.
    #expect(plan.nodes[2].lastSaid(on: late) == nil)
    #expect(try plan.nodes[3].lastSaid(on: date("2022-12-30")) == nil)
    #expect(try plan.nodes[3].lastSaid(on: late) == date("2022-12-31"))
  }

  @Test(
    "Y7: a confirmation is checked: its day, and that there was something to confirm",
    arguments: [
      ("status: 2021-12-31 done\nconfirmed: 2022-06-30 Asked\n", nil),
      ("status: 2021-12-31 done\nconfirmed: 2021-12-31\n", nil),
      ("status: 2021-12-31 done\nconfirmed: 2021-12-30\n", "nothing-confirmed"),
      ("confirmed: 2021-12-30\n", "nothing-confirmed"),
      ("status: 2021-12-31 done\nconfirmed: 31/12/2021\n", "bad-date"),
      ("status: 2021-12-31 done\nconfirmed: 2023-02-01\n", "future-status"),
      ("status: 2021-12-31 done\nconfirmed:\n", "empty-value"),
    ])
  func checked(lines: String, rule: String?) throws {
    let findings = try plan([lines]).findings(on: date("2023-01-31"))
    #expect(findings.map(\.detail.rule.rawValue) == [rule].compactMap(\.self))
  }

  @Test("Y7: history tells confirmations day by day, whatever else stands in the file")
  func changes() throws {
    func file(_ lines: String) throws -> NodeFile { try NodeFile(parsing: Array("title: D\n\(lines)".utf8)) }
    let old = try file("confirmed: 2021-01-01\nconfirmed: 2022-01-01 A\n")
    let new = try file("confirmed: 2022-01-01 B\nconfirmed: 2023-01-01\n")
    let changes = VersionComparison(from: [old], to: new, subStatuses: []).fieldChanges
    #expect(
      changes == [
        FieldChange(.confirmed(day: "2022-01-01"), from: ["2022-01-01 A"], to: ["2022-01-01 B"]),
        FieldChange(.confirmed(day: "2023-01-01"), from: [], to: ["2023-01-01"]),
        FieldChange(.confirmed(day: "2021-01-01"), from: ["2021-01-01"], to: []),
      ])
    #expect(changes.allSatisfy { $0.field.key == "confirmed" && $0.field.name == .confirmed })
  }

  @Test("the days up to one: from a later day, that one alone")
  func days() throws {
    let (first, last) = (try date("2020-01-01"), try date("2020-12-31"))
    #expect(Period(from: first, through: last) == Period(first: first, last: last))
    #expect(Period(from: last, through: first) == Period(first: first, last: first))
  }
}
