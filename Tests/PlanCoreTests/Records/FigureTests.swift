import PlanTestSupport
import Testing

@testable import PlanCore

/// Figures as they are written, and what they may have been rounded from (F31, F33).
struct FigureTests {
  private func figure(_ text: String) throws -> Figure { try #require(Figure(text), "\(text)") }

  @Test(
    "F31: a figure is written again as it was read",
    arguments: [
      "24", "72.7%", "21/24", "9.8", ">33", ">=33", "<5%", "<=5", "~1200", "unknown", "0", "0.50", "100%",
      "-3",
      ">2.14", "0/0",
    ])
  func written(text: String) throws { #expect(try figure(text).description == text) }

  @Test("F31: capitals, zeros before and blanks after a sign do not matter")
  func loose() throws {
    #expect(try figure("Unknown").isUnknown && figure("> 33") == figure(">33"))
    #expect(try figure("72.7 %") == figure("72.7%") && figure("007") == figure("7"))
  }

  @Test(
    "F31: what is no figure says what was probably meant",
    arguments: [
      ("72,7%", FigureError.comma("72.7%")), (">1,5", .comma(">1.5")), ("1 200", .separated("1200")),
      ("~1\u{202F}200", .separated("~1200")), ("1,234,567", .separated("1234567")),
      ("12'000", .separated("12000")),
      ("1.234.567", .none), ("1,200", .comma("1.200")), ("", .none), ("many", .none), ("21/", .none),
      ("/24", .none),
      ("25/24", .ratioAboveOne), ("2/3/4", .none), ("+25", .none), ("1234567890123456789", .tooLong),
      ("5 %%", .none),
    ])
  func wrong(text: String, expected: FigureError) {
    #expect(throws: expected) { try Figure(reading: text) }
  }

  @Test("F33: a printed figure is each number that is rounded to it, and no other")
  func rounding() throws {
    // Every thousandth is rounded by hand, in whole numbers, and looked for in the range.
    for decimals in 1...2 {
      let step = decimals == 1 ? 100 : 10
      for thousandths in -1_200...1_200 {
        let steps = (abs(thousandths) * 2 + step) / (2 * step) * (thousandths < 0 ? -1 : 1)
        let number = try #require(Rational(Int128(thousandths), 1_000))
        for other in [steps - 1, steps, steps + 1] {
          let printed = Figure(
            .exactly,
            .number(try #require(Rational(Int128(other), Rational.powerOfTen(decimals))), decimals: decimals))
          #expect(
            try #require(printed.range).contains(number) == (other == steps), "\(printed) \(number)")
        }
      }
    }
  }

  @Test(
    "F33: shares are ranges of a fraction; whole numbers and ratios are themselves; ~ is a tenth either way")
  func ranges() throws {
    func range(_ text: String) throws -> FigureRange { try #require(try figure(text).range) }
    func number(_ top: Int, _ bottom: Int) throws -> Rational {
      try #require(Rational(Int128(top), Int128(bottom)))
    }
    #expect(try range("16%").contains(number(23, 143)) && !range("16.8%").contains(number(23, 143)))
    #expect(
      try range("72.7%").contains(number(7265, 10_000)) && !range("72.7%").contains(number(7275, 10_000)))
    #expect(try range("21/24") == FigureRange(number(7, 8)) && range("24") == FigureRange(Rational(24)))
    #expect(try range("~250").contains(Rational(225)) && range("~250").contains(Rational(275)))
    #expect(try !range("~250").contains(Rational(224)) && !range("~250").contains(Rational(276)))
    #expect(try !range(">33").contains(Rational(33)) && range(">=33").contains(Rational(33)))
    #expect(try range("<5").contains(Rational(-100)) && !range("<5").contains(Rational(5)))
    #expect(try figure("unknown").range == nil && figure("0/0").range == nil)
  }

  @Test(
    "F33: two statements agree, are said in two ways, or contradict each other",
    arguments: [
      ("22", "22", FigureAgreement.agrees), ("22", "21", .contradicts), (">33", ">30", .saidInTwoWays),
      ("169", ">169", .contradicts), ("~1200", ">1200", .saidInTwoWays), ("16%", "16.8%", .contradicts),
      ("72.7%", "73%", .saidInTwoWays), ("50%", "3/6", .saidInTwoWays), ("<5", ">5", .contradicts),
      ("<=5", ">=5", .saidInTwoWays), ("unknown", "unknown", .agrees), ("unknown", "3", .contradicts),
    ])
  func agreement(one: String, other: String, expected: FigureAgreement) throws {
    #expect(try figure(one).agreement(with: figure(other)) == expected)
    #expect(try figure(other).agreement(with: figure(one)) == expected)
  }

  @Test("F29: names are told apart without regard to capitals, and ordered by their numbers")
  func names() throws {
    #expect(RecordName("gia6") == RecordName("GIA6") && Set([RecordName("a"), RecordName("A")]).count == 1)
    for text in ["", "6a", "-a", "a_b", "é", "a b", "a.b", String(repeating: "a", count: 65)] {
      #expect(RecordName(text) == nil, "\(text)")
    }
    let names = ["GIA10", "gia9", "GIA1", "b", "a-2", "a-10", "a", "GIA01"].compactMap { RecordName($0) }
    #expect(names.sorted().map(\.description) == ["a", "a-2", "a-10", "b", "GIA01", "GIA1", "gia9", "GIA10"])
  }
}
