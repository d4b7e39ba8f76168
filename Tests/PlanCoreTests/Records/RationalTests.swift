import PlanTestSupport
import Testing

@testable import PlanCore

/// Exact numbers (F33): nothing is rounded, and what does not fit is told.
struct RationalTests {
  private func fraction(_ top: Int, _ bottom: Int) throws -> Rational {
    try #require(Rational(Int128(top), Int128(bottom)))
  }

  @Test("a fraction is in lowest terms, with its sign above")
  func terms() throws {
    let half = try fraction(-21, -42)
    #expect(half.top == 1 && half.bottom == 2)
    #expect(try fraction(3, -9) == fraction(-1, 3))
    #expect(try fraction(0, -5) == .zero)
    #expect(Rational(1, 0) == nil)
    #expect(Rational(Int128.min, 1) == nil && Rational(1, Int128.min) == nil)
  }

  @Test("small fractions are added, multiplied, divided and compared as crosswise products say")
  func operations() throws {
    let all = try (-6...6).flatMap { top in try (1...5).map { try fraction(top, $0) } }
    for a in all {
      for b in all {
        let sum = try #require(a.adding(b))
        #expect(sum.top * a.bottom * b.bottom == (a.top * b.bottom + b.top * a.bottom) * sum.bottom)
        #expect(a.subtracting(b)?.adding(b) == a)
        let product = try #require(a.multiplied(by: b))
        #expect(product.top * a.bottom * b.bottom == a.top * b.top * product.bottom)
        if b == .zero {
          #expect(a.divided(by: b) == nil)
        } else {
          #expect(a.divided(by: b)?.multiplied(by: b) == a)
        }
        #expect((a < b) == (a.top * b.bottom < b.top * a.bottom))
        #expect(!(a < b && b < a) && (a == b) == (!(a < b) && !(b < a)))
      }
    }
  }

  @Test("what does not fit is told, and is compared all the same")
  func overflow() throws {
    let huge = try #require(Rational(Int128.max, 3))
    let next = try #require(Rational(Int128.max - 1, 3))
    #expect(huge.multiplied(by: huge) == nil && huge.adding(huge.multiplied(by: Rational(3)) ?? huge) == nil)
    #expect(next < huge && !(huge < next) && next.negated > huge.negated)
    let small = try #require(Rational(1, Int128.max))
    #expect(.zero < small && small.negated < .zero && small < huge)
  }

  @Test(
    "numbers are read with a point, and written with decimals, half away from zero",
    arguments: [
      ("24", 0, "24"), ("9.8", 1, "9.8"), ("-0.5", 0, "-1"), ("0.25", 1, "0.3"), ("-0.04", 1, "0.0"),
      ("72.65", 1, "72.7"), ("0.005", 2, "0.01"), ("007", 0, "7"), ("1.999", 2, "2.00"),
    ])
  func text(written: String, decimals: Int, expected: String) throws {
    #expect(try #require(Rational(decimal: written)).text(decimals: decimals) == expected)
  }

  @Test(
    "anything else is no number",
    arguments: [
      "", "-", ".", "1.", ".5", "1,5", "1 000", "1e3", "+1", "٣", String(repeating: "9", count: 32),
    ])
  func none(text: String) { #expect(Rational(decimal: text) == nil) }
}
