import Testing

@testable import PlanCore

/// Files of indicators (F30, F32).
struct IndicatorTests {
  private static let text = """
    title: Beds
    kind: count
    direction: up
    stock: yes
    every: half
    unit: beds
    computed: count(wards)
    rule.parts: value = [beds.day] + [beds.night] | day and night
    rule.parts.fr: jour et nuit
    split: day night
    value: 2021-H1 >33 Page 3
    value: 2021-H1 34
    value: 2021-H2 ~40 Counted twice
    value: 2022-05-04 41
    value.day: 2021-H1 20
    value.Night: 2021-H1 14
    stated: 2021-H1 >30 the leaflet
    baseline: undated 4 The year is not printed
    target: 2023 50
    trend: 2021 x2
    break: 2022 Another register
    difference: 2021-H1 The leaflet rounds
    provisional: 2021-H2
    """

  private func indicator(_ text: String) throws -> Indicator {
    Indicator(try #require(RecordName("beds")), try NodeFile(parsing: Array((text + "\n").utf8)))
  }

  private func figure(_ text: String) throws -> FigureLine.Said { .figure(try #require(Figure(text))) }

  @Test("F30: an indicator's file says what its figures are, and all of them")
  func whole() throws {
    let beds = try indicator(Self.text)
    #expect(beds.faults.isEmpty, "\(beds.faults)")
    #expect(beds.kind == .count && beds.direction == .up && beds.isStock && beds.every == .half)
    #expect(
      beds.values.map(\.note) == ["Page 3", "", "Counted twice", ""]
        && beds.values.map(\.line) == [11, 12, 13, 14])
    #expect(beds.splits.map(\.parts) == [["day", "night"]] && Set(beds.partValues.keys) == ["day", "night"])
    #expect(try beds.stated.map(\.said) == [figure(">30")] && beds.baselines.map(\.moment) == [.undated])
    #expect(try beds.targets.map(\.said) == [figure("50")])
    #expect(beds.trends.map(\.course) == [.times(2)] && beds.breaks.map(\.text) == ["Another register"])
    #expect(beds.difference(about: try #require(PeriodName("2021-H1")))?.text == "The leaflet rounds")
    #expect(
      beds.provisional.map(\.description) == ["2021-H2"] && beds.computed?.description == "count(wards)")
    #expect(beds.rules.map(\.rule.words) == ["day and night"])
    let bare = try indicator("title: T")
    #expect(
      bare.kind == .count && bare.direction == nil && !bare.isStock && bare.every == .year
        && bare.faults.isEmpty)
  }

  @Test(
    "F32: the value on a day is that of the latest period that was over; of several lines of a period the lowest counts",
    arguments: [
      ("2021-06-29", nil), ("2021-06-30", "34"), ("2021-12-30", "34"), ("2021-12-31", "~40"),
      ("2022-05-03", "~40"),
      ("2022-05-04", "41"), ("2030-01-01", "41"),
    ] as [(String, String?)])
  func day(day: String, expected: String?) throws {
    let beds = try indicator(Self.text)
    let line = beds.line(on: try #require(PlanDate(day)))
    #expect(try line?.said == expected.map { try figure($0) })
    let half = try #require(PeriodName("2021-H1"))
    #expect(
      try beds.line(for: half)?.said == figure("34")
        && beds.line(for: half, part: "Night")?.said == figure("14"))
  }

  @Test("F30: yes, no and texts are values too, and nobody may know")
  func kinds() throws {
    let flag = try indicator("kind: yes-no\nvalue: 2021 Yes since May\nvalue: 2022 unknown")
    #expect(
      flag.values.map(\.said) == [.flag(true), .figure(Figure(.exactly, .unknown))]
        && flag.values[0].note == "since May")
    let text = try indicator("kind: text\nvalue: 2021 Two new laws, one old")
    #expect(text.values.map(\.said) == [.text("Two new laws, one old")] && text.faults.isEmpty)
  }

  @Test(
    "F30: what a file says wrong is told with its place, and the rest counts",
    arguments: [
      ("value: 2021 72,7%", RecordFault.Detail.badFigure("72,7%", .comma("72.7%")), 13),
      ("value: 20x1 5", .badMoment("20x1"), 8),
      ("value: 2021", .nothingSaid, 8), ("value: undated 5", .badMoment("undated"), 8),
      ("value.men: 2021 5", .unknownPart("men", nearest: nil), 12),
      ("kind: counts", .notOneOf("counts", ["count", "number", "share", "ratio", "yes-no", "text"]), 7),
      ("trend: 2021 x1", .notOneOf("x1", ["up", "down", "steady", "steady-or-up", "x2"]), 13),
      ("trend: then up", .badMoment("then"), 8),
      ("break: soon It changes", .badMoment("soon"), 8),
      ("computed: count(", .badFormula(.unexpected("", wanted: .name)), 17),
      ("split: a a", .unexpected("a"), 8), ("stated: 2021 much", .badFigure("much", .none), 14),
    ])
  func wrong(line: String, detail: RecordFault.Detail, column: Int) throws {
    let indicator = try indicator("title: T\nvalue: 2020 5\n" + line)
    #expect(indicator.faults == [RecordFault(detail: detail, line: 3, column: column)])
    #expect(indicator.values.count == 1)
  }

  @Test("F30: so many times an earlier count has to be whole; of a ratio its upper part counts")
  func trends() throws {
    let trend = Trend(period: try #require(PeriodName("2021")), course: .times(3), line: 1)
    for (text, expected) in [
      ("14/27", false), ("15/27", true), ("9", true), ("10", false), (">9", nil), ("9%", nil),
      ("unknown", nil),
    ]
      as [(String, Bool?)]
    {
      #expect(trend.fits(try #require(Figure(text))) == expected, "\(text)")
    }
  }
}
