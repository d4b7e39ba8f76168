import PlanCore
import PlanService
import PlanStore
import PlanTestSupport
import Testing

/// Which period a request marks, and what is written of it (Y5). Today is 2020-09-13.
struct MarkedPeriodTests {
  private struct Written {
    let lines: [String]
    let from: StatusWord?
  }

  /// The lines of marks and statuses that a request leaves, or the refusal.
  private func mark(
    _ file: String, _ status: Status = .done, _ about: MarkTarget = .usual, on day: String? = nil,
    note: String = "", header: String = ""
  ) throws -> (lines: [String], refusal: Refusal?) {
    let sample = try SamplePlan(header: header, first: "title: D1\n" + file)
    let plan = try sample.tree()
    let index = try #require(Code("L1M1D1").flatMap { plan.index(of: $0) })
    let request = MarkRequest(
      plan: plan, node: index, status: StatusWord(status), about: about,
      day: try day.map(SamplePlan.day) ?? SamplePlan.today, isDayNamed: day != nil, note: note)
    var preparation = MarkingPreparation(in: try sample.workspace(), today: SamplePlan.today)
    do throws(Refusal) { try preparation.add(request) } catch { return ([], error) }
    guard
      case .recorded = try sample.workspace().apply(
        preparation.markings.prepared(), SamplePlan.context, isDryRun: false)
    else { return ([], nil) }
    let text = try sample.sandbox.text(of: "\(SamplePlan.folder)/L1M1D1.txt")
    return (text.split(separator: "\n").map(String.init).filter { $0.contains("status") }, nil)
  }

  private func period(_ name: String) throws -> MarkTarget { .period(try #require(PeriodName(name))) }

  @Test(
    "a period that is over is marked without a day, one that runs with today's; a named day stands in the line"
  )
  func days() throws {
    let every = "every: year\n"
    #expect(try mark(every, .done, period("2019")).lines == ["period-status: 2019 done"])
    #expect(try mark(every, .done, period("2020")).lines == ["period-status: 2020 2020-09-13 done"])
    #expect(
      try mark(every, .done, period("2019"), on: "2020-02-03", note: "Late").lines
        == ["period-status: 2019 2020-02-03 done Late"])
    // An earlier mark of a later day would count on: today's stands in the line.
    #expect(
      try mark(every + "period-status: 2019 2020-02-03 done\n", .notDone, period("2019")).lines
        == ["period-status: 2019 2020-02-03 done", "period-status: 2019 2020-09-13 not-done"])
  }

  @Test("without a period: the one that holds the day; the whole where a status line says it")
  func usual() throws {
    #expect(try mark("every: half\n").lines == ["period-status: 2020-H2 2020-09-13 done"])
    #expect(
      try mark("every: half\n", on: "2019-05-05").lines == ["period-status: 2019-H1 2019-05-05 done"])
    let stated = "every: half\nstatus: 2019-01-01 not-done\n"
    #expect(
      try mark(stated).lines == ["status: 2019-01-01 not-done", "status: 2020-09-13 done"])
    #expect(try mark("every: half\n", .done, .overall).lines == ["status: 2020-09-13 done"])
    #expect(
      try mark(stated, .done, period("2020-H1")).lines
        == ["status: 2019-01-01 not-done", "period-status: 2020-H1 done"])
    #expect(try mark("").lines == ["status: 2020-09-13 done"])
  }

  @Test("what holds already writes nothing")
  func idle() throws {
    #expect(try mark("every: year\nperiod-status: 2019 done\n", .done, period("2019")).lines == [])
    #expect(
      try mark("every: year\nperiod-status: 2019 done\n", .done, period("2019"), note: "n").lines.count == 2)
  }

  @Test("a period of another length, outside of the plan, not begun, or of what does not recur is refused")
  func refused() throws {
    guard case .notRecurring = try mark("", .done, period("2019")).refusal,
      case .otherLength(_, _, .year, let meant) = try mark("every: year\n", .done, period("2019-Q1")).refusal,
      case .periodOutside = try mark("every: year\n", .done, period("2017")).refusal,
      case .periodOutside = try mark("every: year\nadded: 2019-01-01\n", .done, period("2018")).refusal,
      case .periodNotBegun = try mark("every: quarter\n", .done, period("2020-Q4")).refusal,
      case .dayBeforePeriod = try mark("every: year\n", .done, period("2020"), on: "2019-12-31").refusal
    else {
      Issue.record("not refused")
      return
    }
    #expect(meant.description == "2019")
  }

  @Test("a mark that takes effect in a closed period, or makes its figures others, needs a reason")
  func closed() throws {
    let header = "closed: 2019 0/0/0/2\n"
    guard
      case .reasonNeeded = try mark("every: year\n", .done, period("2019"), header: header).refusal,
      case nil = try mark("every: year\n", .done, period("2020"), header: header).refusal
    else {
      Issue.record("not as it should be")
      return
    }
    #expect(
      try mark("every: year\n", .done, period("2019"), note: "Late", header: header).lines
        == ["period-status: 2019 done Late"])
  }
}
