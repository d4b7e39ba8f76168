import PlanTestSupport
import Testing

@testable import PlanCore

/// The language of formulas and rules (F35).
struct FormulaTests {
  @Test(
    "F35: a formula is written as it was read",
    arguments: [
      "count(publications)", "count(publications where gender) / count(publications)",
      "sum(participation.use_cases)", "distinct(pilots.member)", "[learning-courses] + [learning-webinars]",
      "[GIA6] previous * 2", "[staff.women] / [staff]", "top(value) - bottom([GIA9])", "1 - (2 - 3)",
      "2 * (1 + 1)",
      "1.5 / 2 / 4", "1 / (2 / 4)", "min(events.start) + max(events.end)",
      "count(events where start >= 2021-10-01 and start <= 2021-10-12)",
      "count(participation where member.region = Africa and not (news > 0 or activated))",
      "count(events where title contains \"5G\" and start is day)", "count(members where joined in period)",
      "count(events where kind != \"mass meeting\" and start = 2021-05)",
      "count(a where b or c and (d or e))", "count(deliverables where status = in-progress)",
    ])
  func canonical(text: String) throws { #expect(try Formula(parsing: text).description == text) }

  @Test("F35: parentheses that say nothing go, words are read in any case, blanks do not matter")
  func loose() throws {
    #expect(
      try Formula(parsing: " COUNT( a  WHERE (b) AND c=Done )*(2)").description
        == "count(a where b and c = Done) * 2")
    #expect(try Formula(parsing: "(1+2)+3").description == "1 + 2 + 3")
    #expect(try Formula(parsing: "1+(2+3)").description == "1 + (2 + 3)")
  }

  @Test("F35: times and by bind stronger than plus and minus; what stands further left is done first")
  func strength() throws {
    func number(_ whole: Int) -> Expression { .number(Rational(whole)) }
    #expect(
      try Formula(parsing: "1 + 2 * 3").expression
        == .operation(.plus, number(1), .operation(.times, number(2), number(3))))
    #expect(
      try Formula(parsing: "6 / 3 - 2 - 1").expression
        == .operation(.minus, .operation(.minus, .operation(.by, number(6), number(3)), number(2)), number(1))
    )
  }

  @Test("F35: a random formula is written and read again as the same")
  func law() throws {
    var random = SeededGenerator(seed: 17)
    for _ in 0..<2_000 {
      let formula = Formula(try expression(4, &random))
      let text = formula.description
      #expect(try Formula(parsing: text) == formula, "\(text)")
    }
  }

  @Test(
    "F35: rules compare two formulas, or hold of each row; their words stand behind a bar",
    arguments: [
      ("value >= sum(a.b) | new in the year", "value >= sum(a.b)", "new in the year"),
      ("sum(spending.share) = 100", "sum(spending.share) = 100", ""),
      ("every start is day | only the | month", "every start is day", "only the | month"),
      ("every end >= start if end | ends before", "every end >= start if end", "ends before"),
      ("every a = \"x|y\" | w", "every a = \"x|y\"", "w"),
    ])
  func rules(text: String, formula: String, words: String) throws {
    let rule = try Rule(parsing: text)
    #expect(rule.description == formula && rule.words == words)
  }

  @Test(
    "F35: what cannot be read says what and where",
    arguments: [
      ("", 0, FormulaError.Detail.unexpected("", wanted: .number)),
      ("1 +", 3, .unexpected("", wanted: .number)),
      ("1 2", 2, .unexpected("2", wanted: .end)),
      ("cuont(a)", 0, .unknownFunction("cuont", nearest: "count")),
      ("count(a", 7, .unexpected("", wanted: .closing(")"))), ("sum(a)", 4, .columnNeeded("sum")),
      ("count(a.b)", 6, .noColumn("count")), ("[a", 2, .unexpected("", wanted: .closing("]"))),
      ("[a_b]", 1, .badName("a_b")), ("count(a where)", 13, .unexpected(")", wanted: .condition)),
      ("count(a where b = )", 18, .unexpected(")", wanted: .word)),
      ("count(a where b is c)", 19, .unexpected("c", wanted: .day)),
      ("count(a where b = \"c)", 18, .openQuote), ("é(1)", 0, .unknownFunction("é", nearest: nil)),
      ("1 § 2", 2, .character("§")),
      ("1.2.3", 0, .unexpected("1.2.3", wanted: .number)),
      ("count(a where b and)", 19, .unexpected(")", wanted: .condition)),
    ])
  func wrong(text: String, offset: Int, detail: FormulaError.Detail) {
    #expect(throws: FormulaError(detail: detail, offset: offset)) { try Formula(parsing: text) }
  }

  @Test("F35: formulas as deep or as long as anybody likes are refused, not followed")
  func bombs() {
    for piece in ["(", "top(", "count(a where (", "not ", "1 + (", "[", "count(a where not not ("] {
      for count in [40, 400, 100_000] {
        #expect(throws: FormulaError.self) { try Formula(parsing: String(repeating: piece, count: count)) }
        #expect(throws: FormulaError.self) {
          try Formula(parsing: "count(a where " + String(repeating: piece, count: count) + "b)")
        }
      }
    }
    #expect(throws: Never.self) {
      try Formula(parsing: Array(repeating: "1", count: 900).joined(separator: " + "))
    }
  }

  @Test("F35: whatever the text is, reading it ends")
  func noise() {
    var random = SeededGenerator(seed: 5)
    let pieces = [
      "count", "(", ")", "a", ".", "where", " ", "and", "not", "\"", "=", ">", "1", "-", "[", "]", "é",
      "2021-10-01", "|", "every", "\u{0}", "e\u{301}",
    ]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      if let formula = try? Formula(parsing: text) {
        #expect((try? Formula(parsing: formula.description)) == formula)
      }
      if let rule = try? Rule(parsing: text) {
        #expect((try? Rule(parsing: rule.description).content) == rule.content)
      }
    }
  }

  // MARK: Random formulas

  private func expression(_ depth: Int, _ random: inout SeededGenerator) throws -> Expression {
    switch Int.random(in: 0...(depth > 0 ? 8 : 3), using: &random) {
    case 0: return .number(try #require(Rational(Int128(Int.random(in: 0...999, using: &random)), 8)))
    case 1: return .value
    case 2:
      return .indicator(try #require(RecordName("gia-1")), part: Bool.random(using: &random) ? "women" : nil)
    case 3: return .previous(try #require(RecordName("b")), part: nil)
    case 4: return .top(try expression(depth - 1, &random))
    case 5:
      let function = try #require(Aggregate.Function.allCases.randomElement(using: &random))
      let column = function.takesColumn ? ColumnPath("c_1", Bool.random(using: &random) ? "d" : nil) : nil
      let condition = Bool.random(using: &random) ? try self.condition(depth - 1, &random) : nil
      return .aggregate(Aggregate(function, of: try #require(RecordName("t")), column, where: condition))
    default:
      let sign = try #require(Expression.Operator.allCases.randomElement(using: &random))
      return .operation(sign, try expression(depth - 1, &random), try expression(depth - 1, &random))
    }
  }

  private func condition(_ depth: Int, _ random: inout SeededGenerator) throws -> Condition {
    let column = ColumnPath("col", Bool.random(using: &random) ? "far" : nil)
    switch Int.random(in: 0...(depth > 0 ? 8 : 4), using: &random) {
    case 0: return .filled(column)
    case 1: return .isDay(column)
    case 2: return .inPeriod(column)
    case 3: return .contains(column, "two words")
    case 4:
      let operands: [Condition.Operand] = [
        .word("in-progress"), .text("a b"), .number(Rational(3)), .day(try #require(PlanDate("2021-01-02"))),
        .period(try #require(PeriodName("2021-Q3"))),
      ]
      let relation = try #require(Relation.allCases.randomElement(using: &random))
      return .compared(column, relation, try #require(operands.randomElement(using: &random)))
    case 5: return .not(try condition(depth - 1, &random))
    case 6: return .or(try condition(depth - 1, &random), try condition(depth - 1, &random))
    default: return .and(try condition(depth - 1, &random), try condition(depth - 1, &random))
    }
  }
}
