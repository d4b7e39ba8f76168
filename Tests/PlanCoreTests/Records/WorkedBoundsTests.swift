import Testing

@testable import PlanCore

/// The ends of products, and of ratios of figures that were rounded (F33).
struct WorkedBoundsTests {
  @Test(
    "F33: a product or quotient of figures without an upper end holds zero only where a factor may be zero",
    arguments: [(">33", ">10", false), (">0", ">10", false), (">=0", ">10", true)])
  func zero(first: String, second: String, holdsZero: Bool) throws {
    let left = try #require(Figure(first).flatMap { Worked($0) })
    let right = try #require(Figure(second).flatMap { Worked($0) })
    for sign in [Expression.Operator.times, .by] {
      #expect(try left.combined(sign, right).range.contains(.zero) == holdsZero)
    }
  }

  @Test("F33: a ratio of printed figures that were rounded is held to, not unconfirmed")
  func roundedRatio() throws {
    let top = try #require(Figure("~250").flatMap { Worked($0) })
    let worked = try top.combined(.by, Worked(300))
    #expect(worked.stated(try #require(Figure("250/300"))) == .holds)
    #expect(worked.stated(try #require(Figure("290/300"))) == .fails)
  }
}
