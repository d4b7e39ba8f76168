import PlanTestSupport
import Testing

@testable import PlanCore

/// Counts and sums over rows, in one pass (F35, F43).
struct TablePassTests {
  private static let year = PeriodName("2021")?.period
  private static let registry = TableShape(
    RecordName("members")!,
    [
      RecordColumn("member", .name), RecordColumn("region", .word(["Africa", "Asia"])),
      RecordColumn("joined", .when),
    ])

  private func shape() throws -> TableShape {
    TableShape(
      try #require(RecordName("events")),
      [
        RecordColumn("start", .when), RecordColumn("end", .when),
        RecordColumn("title", .text(hasLanguages: false)),
        RecordColumn("gender", .yesNo), RecordColumn("places", .integer),
        RecordColumn("kind", .word(["course", "launch"])),
        RecordColumn("member", .reference(Self.registry.name)),
      ])
  }

  private func lookup(_ table: RecordName, _ key: Cell, _ column: String) -> Cell {
    guard table == Self.registry.name, column == "region" else { return .empty }
    return switch key {
    case .text("Accra"): .text("Africa")
    case .text("Agra"): .text("Asia")
    case .text("Atlantis"): .unknown
    default: .empty
    }
  }

  private func results(_ formulas: [String], _ rows: [[Cell]]) throws -> [Result<Worked, WorkingError>] {
    let shape = try shape()
    let aggregates = try formulas.map { text in
      try #require(Formula(parsing: text).expression.aggregates.first)
    }
    let shapes = TableShapes([shape, Self.registry])
    var pass = try TablePass(aggregates, of: shape, among: shapes)
    let year = try #require(Self.year)
    for row in rows { pass.add(row, in: year, lookup) }
    return try aggregates.map { try #require(pass.results[$0]) }
  }

  private func day(_ text: String) -> Cell { PlanDate(text).map { .day($0) } ?? .empty }
  private func period(_ text: String) -> Cell { PeriodName(text).map { .period($0) } ?? .empty }

  @Test("F35: rows are counted by what their cells hold; a bare column is filled, and neither no nor 0")
  func counts() throws {
    let rows: [[Cell]] = [
      [
        day("2021-10-01"), .empty, .text("5G talks"), .flag(true), .number(Rational(3)), .text("course"),
        .text("Accra"),
      ],
      [
        day("2021-10-12"), day("2021-10-14"), .text("Été"), .flag(false), .number(Rational(0)),
        .text("launch"), .text("Agra"),
      ],
      [period("2021-05"), .empty, .text("x"), .unknown, .empty, .empty, .text("Atlantis")],
      [day("2022-01-01"), .empty, .empty, .flag(true), .number(Rational(4)), .text("course"), .empty],
    ]
    let expected: [(String, Int, Int)] = [
      ("count(events)", 4, 4), ("count(events where gender)", 2, 3), ("count(events where not gender)", 1, 2),
      ("count(events where places)", 2, 2), ("count(events where start is day)", 3, 3),
      ("count(events where start in period)", 3, 3), ("count(events where start >= 2021-10-01)", 3, 3),
      ("count(events where start >= 2021-05-10)", 3, 4), ("count(events where start = 2021-10)", 2, 2),
      ("count(events where start < 2021-10-12)", 2, 2), ("count(events where start > 2021)", 1, 1),
      ("count(events where kind = Course)", 2, 2), ("count(events where kind != course)", 2, 2),
      ("count(events where title contains \"5g\")", 1, 1), ("count(events where title = ete)", 1, 1),
      ("count(events where gender = no or places >= 3)", 3, 4), ("count(events where end >= start)", 1, 1),
      ("count(events where member.region = Africa)", 1, 2), ("count(events where end)", 1, 1),
      ("sum(events.places)", 7, 7), ("sum(events.places where gender)", 7, 7),
      ("distinct(events.kind)", 2, 2),
      ("distinct(events.member.region)", 2, 3), ("max(events.places)", 4, 4),
      ("min(events.places where kind = course)", 3, 3),
    ]
    for ((formula, least, most), result) in zip(expected, try results(expected.map(\.0), rows)) {
      #expect(try result.get() == Worked(least, most), "\(formula)")
    }
  }

  @Test(
    "F43: whatever the cells that nobody knows are, the result is in the range, and both ends are reached")
  func unknown() throws {
    var random = SeededGenerator(seed: 3)
    let formulas = [
      "count(events where gender)", "count(events where gender and kind = course)",
      "count(events where not (gender or kind = launch))",
      "distinct(events.kind)", "distinct(events.kind where gender)", "sum(events.places where gender)",
    ]
    for _ in 0..<150 {
      let rows: [[Cell]] = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        let flags: [Cell] = [.flag(true), .flag(false), .unknown]
        let kinds: [Cell] = [.text("course"), .text("launch"), .unknown, .empty]
        return [
          .empty, .empty, .empty, flags.randomElement(using: &random) ?? .empty,
          .number(Rational(Int.random(in: -2...3, using: &random))),
          kinds.randomElement(using: &random) ?? .empty, .empty,
        ]
      }
      for (formula, result) in zip(formulas, try results(formulas, rows)) {
        let range = try result.get().range
        var found: [Rational] = []
        for world in worlds(rows[...]) {
          found.append(try #require(try results([formula], world)[0].get().range.number))
        }
        let (least, most) = (try #require(found.min()), try #require(found.max()))
        if formula.hasPrefix("distinct") {
          // What nobody knows may be something that nobody has said yet: the upper end may not be reached.
          #expect(range.contains(least) && range.contains(most), "\(formula) \(rows)")
        } else {
          #expect(range == FigureRange(least, most), "\(formula) \(rows)")
        }
      }
    }
  }

  /// All tables in which nothing is unknown that a table may be.
  private func worlds(_ rows: ArraySlice<[Cell]>) -> [[[Cell]]] {
    guard let row = rows.first else { return [[]] }
    let rest = worlds(rows.dropFirst())
    let flags: [Cell] = row[3] == .unknown ? [.flag(true), .flag(false)] : [row[3]]
    let kinds: [Cell] = row[5] == .unknown ? [.text("course"), .text("launch")] : [row[5]]
    return flags.flatMap { flag in
      kinds.flatMap { kind in
        rest.map { other in
          var row = row
          (row[3], row[5]) = (flag, kind)
          return [row] + other
        }
      }
    }
  }

  @Test("F35: a sum over what nobody knows has no upper end; of no rows there is no greatest")
  func open() throws {
    let row: [Cell] = [.empty, .empty, .empty, .flag(true), .unknown, .empty, .empty]
    let sums = try results(["sum(events.places)", "max(events.places)"], [row])
    #expect(try sums[0].get() == Worked(FigureRange(.init(.zero), nil), isUncertain: true))
    #expect(try sums[1].get().isUncertain)
    guard case .failure(.noRows) = try results(["max(events.places)"], [])[0] else {
      Issue.record("of no rows")
      return
    }
  }

  @Test(
    "F35: what does not fit the table is told before a row is read",
    arguments: [
      "count(events where gendr)", "count(events where places contains five)", "sum(events.title)",
      "count(events where title < abc)",
      "count(events where gender = maybe)", "count(events where kind = curse)",
      "count(events where start = 5)",
      "count(events where title is day)", "count(events where member.name2 = x)",
      "count(events where title.x)",
      "count(events where places = 2021-01-01)", "count(events where places = few)",
      "count(events where start > places)",
      "count(events where places in period)", "max(events.start)",
    ])
  func wrong(formula: String) throws {
    #expect(throws: ShapeError.self) { try results([formula], []) }
  }

  @Test("F35: a column that is not there names the nearest one")
  func nearest() throws {
    let error = ShapeError.unknownColumn("gendr", try #require(RecordName("events")), nearest: "gender")
    #expect(throws: error) { try results(["count(events where gendr)"], []) }
    let word = ShapeError.unknownWord(
      "curse", ColumnPath("kind"), try #require(RecordName("events")), nearest: "course")
    #expect(throws: word) { try results(["count(events where kind = curse)"], []) }
  }
}
