import Testing

@testable import PlanCore

/// Cells as the types of their columns read them (F39, F40).
struct CellTests {
  private func day(_ text: String) throws -> Cell { .day(try #require(PlanDate(text))) }

  @Test("F39: each type reads what it is for")
  func types() throws {
    #expect(try ColumnType.integer.read("12") == .number(Rational(12)))
    #expect(
      try ColumnType.percent.read("33%") == .number(Rational(33))
        && ColumnType.percent.read("0.5 %") == ColumnType.number.read("0.5"))
    #expect(try ColumnType.yesNo.read("Yes") == .flag(true) && ColumnType.yesNo.read("no") == .flag(false))
    #expect(try ColumnType.day.read("2021-10-01") == day("2021-10-01"))
    #expect(try ColumnType.when.read("2021-05") == .period(try #require(PeriodName("2021-05"))))
    #expect(try ColumnType.word(["course", "L&P"]).read("Course") == .text("course"))
    #expect(try ColumnType.word(["L", "P", "L&P"]).read("L&P") == .text("L&P"))
    for type in [
      ColumnType.text(hasLanguages: true), .code, .name, .aliases, .node, .indicator, .link, .person,
    ] {
      #expect(try type.read("Montréal | x") == .text("Montréal | x"))
    }
  }

  @Test(
    "F40: what a type refuses says what was probably meant",
    arguments: [
      (ColumnType.integer, "1.5", CellError.notWhole), (.integer, "many", .notANumber),
      (.number, "1,5", .written("1.5")),
      (.number, "1 200", .written("1200")), (.percent, "x%", .notANumber), (.yesNo, "oui", .notYesNo),
      (.day, "31/12/2021", .notADay(meant: "2021-12-31")),
      (.day, "12.31.2021", .notADay(meant: "2021-12-31")),
      (.day, "05/06/2021", .notADay(meant: nil)), (.day, "2021-05", .notADay(meant: nil)),
      (.when, "05/05/2021", .notATime(meant: "2021-05-05")),
      (.when, "May", .notATime(meant: nil)),
      (.word(["course", "launch"]), "coarse", .notAWord(nearest: "course")),
      (.word(["course"]), "meeting", .notAWord(nearest: nil)),
    ])
  func wrong(type: ColumnType, text: String, expected: CellError) {
    #expect(throws: expected) { try type.read(text) }
  }
}
