import PlanTestSupport
import Testing

@testable import PlanCore

/// What figures are compared with, and what comes of it (F34, F37).
struct RecordFiguresTests {
  private func figures(
    _ files: [String: String], _ results: [Aggregate: Result<Worked, WorkingError>] = [:],
    after previous: [FigureAssessment] = [], in period: String = "2021"
  ) throws -> RecordFigures {
    let indicators = try files.map { name, text in
      Indicator(try #require(RecordName(name)), try NodeFile(parsing: Array((text + "\n").utf8)))
    }
    return RecordFigures(
      of: indicators, for: try #require(PeriodName(period)), from: results, after: previous)
  }

  private func name(_ text: String) throws -> RecordName { try #require(RecordName(text)) }

  private func outcome(_ text: String, _ others: [String: String] = [:]) throws -> FigureOutcome {
    let figures = try figures(["a": text].merging(others) { first, _ in first })
    return try #require(try figures[name("A")]).outcome
  }

  @Test(
    "F37: a figure has the worst outcome of its comparisons",
    arguments: [
      ("value: 2021 5", FigureOutcome.singleSource), ("computed: 2 + 3\nvalue: 2021 5", .agrees),
      ("computed: 2 + 3", .agrees),
      ("value: 2020 5", .missing), ("title: T", .missing), ("value: 2021 unknown", .withoutFigure),
      ("computed: 6\nvalue: 2021 5", .contradicts), ("value: 2021 5\nstated: 2021 >4", .saidInTwoWays),
      ("value: 2021 5\nstated: 2021 >4\nstated: 2021 6", .contradicts),
      ("value: 2021 5\nstated: 2020 6", .singleSource),
      ("rule.x: value <= 9 | w\nvalue: 2021 5", .agrees),
      ("rule.x: value > 9 | w\nvalue: 2021 5", .contradicts),
      ("value: 2021 5\nsplit: x y\nvalue.x: 2021 2\nvalue.y: 2021 3", .singleSource),
      ("value: 2021 5\nsplit: x y\nvalue.x: 2021 2\nvalue.y: 2021 4", .contradicts),
      ("value: 2021 5\nsplit: x y\nvalue.x: 2021 9", .singleSource),
      ("value: 2021 5\ntrend: 2021 x2", .contradicts),
      ("value: 2021 6\ntrend: 2021 x2", .singleSource), ("value: 2021 5\ntrend: 2020 x2", .singleSource),
      ("computed: 1 / 0\nvalue: 2021 5", .agrees), ("value: 2021 unknown\nstated: 2021 5", .contradicts),
    ])
  func outcomes(text: String, expected: FigureOutcome) throws { #expect(try outcome(text) == expected) }

  @Test(
    "F34: formulas take what is stated of others; where nothing is, what these give, however long the way")
  func chains() throws {
    var files = ["n0": "value: 2021 1\ncomputed: 100"]
    for number in 1...2_000 { files["n\(number)"] = "computed: [n\(number - 1)] + 1" }
    let last = try #require(try try figures(files)[name("n2000")])
    #expect(last.computed?.range.number == Rational(2_001) && last.outcome == .agrees)
  }

  @Test("F35: what is in a circle gives nothing, and says so; what is stated is taken all the same")
  func circles() throws {
    let figures = try figures([
      "a": "computed: [b] + 1", "b": "computed: [a] + 1", "c": "computed: [c]",
      "d": "value: 2021 3\ncomputed: [d]",
    ])
    #expect(figures.circle?.map(\.description) == ["a", "b"])
    for assessment in figures.assessments where assessment.indicator.name.description != "d" {
      #expect(assessment.computed == nil && assessment.outcome == .missing)
      guard case .noFigure? = assessment.error else {
        Issue.record("no reason")
        continue
      }
    }
    #expect(try figures[name("d")]?.computed?.range.number == Rational(3))
  }

  @Test("F35: the period before is what was worked out of it")
  func previous() throws {
    let files = [
      "a": "value: 2020 4\nvalue: 2021 5\nsplit: x\nvalue.x: 2020 1", "b": "computed: [a] - [a] previous",
      "c": "computed: [a.x] previous",
    ]
    let before = try figures(files, in: "2020")
    let now = try figures(files, after: before.assessments)
    #expect(try now[name("b")]?.computed?.range.number == Rational(1))
    #expect(try now[name("c")]?.computed?.range.number == Rational(1))
    #expect(try before[name("b")]?.computed == nil)
  }

  @Test("F37: a rule that cannot be worked out is told, and is no comparison")
  func openRules() throws {
    let figures = try figures(["a": "value: 2021 5\nrule.x: value = [nobody] | w"])
    let assessment = try #require(figures.assessments.first)
    #expect(assessment.comparisons.isEmpty && assessment.openRules.map(\.rule.name) == ["x"])
    #expect(try assessment.openRules.map(\.error) == [.noFigure(name("nobody"), part: nil)])
  }
}
