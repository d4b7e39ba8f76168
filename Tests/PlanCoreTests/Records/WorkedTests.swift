import PlanTestSupport
import Testing

@testable import PlanCore

/// What formulas work out: ranges, comparisons, what is not known (F33–F35).
struct WorkedTests {
  private func worked(_ text: String) throws -> Worked { try #require(Figure(text).flatMap { Worked($0) }) }

  private func result(
    _ formula: String, _ figures: [String: Worked] = [:], value: Worked? = nil
  ) throws -> Worked {
    let sources = FormulaSources(aggregates: [:], value: value) { name, part, isPrevious in
      figures["\(name)\(part.map { ".\($0)" } ?? "")\(isPrevious ? " previous" : "")"]
    }
    return try Formula(parsing: formula).expression.worked(from: sources)
  }

  @Test("sums, products and quotients of ranges are what their numbers give, no less and no more")
  func ranges() throws {
    var random = SeededGenerator(seed: 9)
    for _ in 0..<600 {
      let ends = (0..<4).map { _ in Int.random(in: -4...4, using: &random) }
      let (a, b) = (
        min(ends[0], ends[1])...max(ends[0], ends[1]), min(ends[2], ends[3])...max(ends[2], ends[3])
      )
      let (first, second) = (Worked(a.lowerBound, a.upperBound), Worked(b.lowerBound, b.upperBound))
      for sign in Expression.Operator.allCases {
        if sign == .by, b.contains(0) {
          #expect(throws: WorkingError.division) { try first.combined(sign, second) }
          continue
        }
        var found: [Rational] = []
        for x in a {
          for y in b {
            let (x, y) = (Rational(x), Rational(y))
            let number =
              switch sign {
              case .plus: x.adding(y)
              case .minus: x.subtracting(y)
              case .times: x.multiplied(by: y)
              case .by: x.divided(by: y)
              }
            found.append(try #require(number))
          }
        }
        let range = try first.combined(sign, second).range
        #expect(
          range == FigureRange(try #require(found.min()), try #require(found.max())), "\(a) \(sign) \(b)")
      }
    }
  }

  @Test("ranges without an end stay without one")
  func open() throws {
    let many = try worked(">30")
    #expect(try many.combined(.plus, Worked(2)).range == worked(">32").range)
    #expect(
      try Worked(2).combined(.minus, many).range == FigureRange(nil, .init(Rational(-28), isIncluded: false)))
    #expect(try many.combined(.times, Worked(2)).range == worked(">60").range)
    #expect(try many.combined(.times, Worked(0)).range == FigureRange(.zero))
    let share = try Worked(60).combined(.by, many).range
    #expect(share == FigureRange(.init(.zero, isIncluded: false), .init(Rational(2), isIncluded: false)))
    #expect(throws: WorkingError.division) { try Worked(1).combined(.by, worked("<5")) }
  }

  @Test(
    "F35: two figures are compared as what they may have been rounded from",
    arguments: [
      (">30", Relation.atLeast, "10", ComparisonOutcome.holds), ("24", .atMost, "110", .holds),
      ("12", .equal, "12", .holds),
      ("40%", .equal, "3/8", .fails), ("16%", .equal, "23/143", .holds), ("<5", .more, "5", .fails),
      ("<=5", .atLeast, "5", .holds), ("9.8", .less, "9.8", .holds), ("10", .less, "10", .fails),
      ("10", .other, "10", .fails),
      ("~10", .other, "10", .holds), (">5", .atMost, "5", .fails), (">=5", .atMost, "5", .holds),
    ])
  func compared(one: String, relation: Relation, other: String, expected: ComparisonOutcome) throws {
    #expect(try worked(one).compared(relation, worked(other)) == expected)
  }

  @Test("F35: what is not known is confirmed only if it holds whatever it is")
  func uncertain() throws {
    let count = Worked(8, 24)
    #expect(try worked("24").compared(.atLeast, count) == .holds)
    #expect(try worked("20").compared(.atLeast, count) == .unconfirmed)
    #expect(try worked("7").compared(.atLeast, count) == .fails)
    #expect(
      try worked("21").compared(.equal, count) == .unconfirmed
        && worked("25").compared(.equal, count) == .fails)
    #expect(try worked("25").compared(.other, count) == .holds)
    // Every outcome is that of trying all numbers of both.
    for a in 0...4 {
      for b in a...4 {
        for c in 0...4 {
          for d in c...4 {
            for relation in Relation.allCases {
              let found = (a...b).flatMap { x in (c...d).map { relation.holds(x, $0) } }
              let outcome = Worked(a, b).compared(relation, Worked(c, d))
              let expected: ComparisonOutcome =
                found.allSatisfy(\.self) ? .holds : found.contains(true) ? .unconfirmed : .fails
              #expect(outcome == expected, "\(a)...\(b) \(relation) \(c)...\(d)")
            }
          }
        }
      }
    }
  }

  @Test("F34: of ratios both parts have to fit what records give")
  func ratios() throws {
    func outcome(_ worked: Worked, _ said: String) throws -> ComparisonOutcome {
      worked.stated(try #require(Figure(said)))
    }
    let known = try Worked(21).combined(.by, Worked(24))
    #expect(try outcome(known, "21/24") == .holds && outcome(known, "87.5%") == .holds)
    #expect(try outcome(known, "42/48") == .fails && outcome(known, "unknown") == .fails)
    let open = try Worked(8, 24).combined(.by, Worked(24))
    #expect(try outcome(open, "21/24") == .unconfirmed && outcome(open, "7/24") == .fails)
  }

  @Test("F35: formulas ask for other figures, their parts, the period before and the own figure")
  func sources() throws {
    let figures = [
      "staff": Worked(17), "staff.women": Worked(11), "staff previous": Worked(16),
      "GIA9": try worked("14/27"),
    ]
    #expect(try result("[staff] - [staff.women]", figures).range.number == Rational(6))
    #expect(try result("[staff] - [staff] previous", figures).range.number == Rational(1))
    #expect(
      try result("bottom([GIA9]) - top(value)", figures, value: worked("3/9")).range.number == Rational(24))
    #expect(throws: WorkingError.noFigure(try #require(RecordName("none")), part: nil)) {
      try result("[none]")
    }
    #expect(throws: WorkingError.noValue) { try result("value") }
    #expect(throws: WorkingError.noRatio) { try result("top(5)") }
    #expect(throws: WorkingError.division) { try result("1 / (2 - 2)") }
    #expect(throws: WorkingError.overflow) {
      try result(Array(repeating: "123456789012345678", count: 9).joined(separator: " * "))
    }
  }

  @Test("F35: a circle among indicators is found, and told in its order")
  func circles() throws {
    func circle(_ needs: [String: [String]]) throws -> String? {
      var named: [RecordName: [RecordName]] = [:]
      for (name, others) in needs {
        named[try #require(RecordName(name))] = others.compactMap { RecordName($0) }
      }
      return named.circle.map { $0.map(\.description).joined(separator: " ") }
    }
    #expect(try circle(["a": ["b", "c"], "b": ["c"], "c": []]) == nil)
    #expect(try circle(["a": ["a"]]) == "a")
    #expect(try circle(["a": ["b"], "b": ["c", "d"], "c": [], "d": ["B"]]) == "b d")
    #expect(try circle(["a": ["nobody"], "z": ["y"], "y": ["x"], "x": ["z"]]) == "x z y")
    // Long ways end, and do not fill the stack.
    var long: [String: [String]] = [:]
    for number in 0..<5_000 { long["a\(number)"] = ["a\(number + 1)"] }
    #expect(try circle(long) == nil)
    long["a5000"] = ["a0"]
    #expect(try circle(long)?.split(separator: " ").count == 5_001)
  }
}
