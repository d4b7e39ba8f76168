/// An exact number: a fraction of two whole numbers of 128 bits in lowest terms. Nothing is rounded (F33).
///
/// Operations give nil where the result does not fit, or a number is divided by zero.
public struct Rational: Hashable, Sendable {
  /// The upper part, with the sign.
  package let top: Int128
  /// The lower part, at least 1.
  package let bottom: Int128

  /// A whole number.
  public init(_ whole: Int) { (top, bottom) = (Int128(whole), 1) }

  /// A fraction.
  ///
  /// - Returns: nil if the lower part is 0, or a part is the least number of its type.
  package init?(_ top: Int128, _ bottom: Int128) {
    guard bottom != 0, top != .min, bottom != .min else { return nil }
    let divisor = Self.commonDivisor(top.magnitude, bottom.magnitude)
    let sign: Int128 = bottom < 0 ? -1 : 1
    self.top = sign * (top / Int128(divisor))
    self.bottom = sign * (bottom / Int128(divisor))
  }

  /// Reads a number as files have it: digits, after a point more digits, with `-` before a negative one.
  ///
  /// - Returns: nil for anything else, and for more than 30 digits.
  package init?(decimal text: some StringProtocol) {
    var digits = Array(text.utf8)[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), digits.count <= 31,
      parts.joined().allSatisfy({ (48...57).contains($0) })
    else { return nil }
    var top: Int128 = 0
    for digit in parts.joined() { top = top * 10 + Int128(digit - 48) }
    self.init(isNegative ? -top : top, Self.powerOfTen(parts.count == 2 ? parts[1].count : 0))
  }

  /// Zero.
  package static let zero = Rational(0)

  /// Ten to a power of 0…30.
  package static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  private static func commonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (a, b) = (first, second)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  /// The number if it is whole and fits; nil for another.
  package var whole: Int? { bottom == 1 ? Int(exactly: top) : nil }

  /// The number with the other sign.
  package var negated: Rational { Rational(-top, bottom) ?? self }

  /// The sum; nil if it does not fit.
  package func adding(_ other: Rational) -> Rational? {
    let (first, a) = top.multipliedReportingOverflow(by: other.bottom)
    let (second, b) = other.top.multipliedReportingOverflow(by: bottom)
    let (sum, c) = first.addingReportingOverflow(second)
    let (under, d) = bottom.multipliedReportingOverflow(by: other.bottom)
    return a || b || c || d ? nil : Rational(sum, under)
  }

  /// The difference; nil if it does not fit.
  package func subtracting(_ other: Rational) -> Rational? { adding(other.negated) }

  /// The product; nil if it does not fit.
  package func multiplied(by other: Rational) -> Rational? {
    // Divided crosswise first, so that parts stay small.
    guard let left = Rational(top, other.bottom), let right = Rational(other.top, bottom) else { return nil }
    let (over, a) = left.top.multipliedReportingOverflow(by: right.top)
    let (under, b) = left.bottom.multipliedReportingOverflow(by: right.bottom)
    return a || b ? nil : Rational(over, under)
  }

  /// The quotient; nil if it does not fit, or the other number is zero.
  package func divided(by other: Rational) -> Rational? {
    Rational(other.bottom, other.top).flatMap(multiplied(by:))
  }

  /// The number rounded to decimals, half away from zero, as whole steps of the last one: 0.7342 to 3 decimals is 734.
  ///
  /// - Parameter decimals: 0…30.
  /// - Returns: nil if it does not fit.
  package func steps(of decimals: Int) -> Int128? {
    let (scaled, a) = top.magnitude.multipliedReportingOverflow(by: Self.powerOfTen(decimals).magnitude)
    let (doubled, b) = scaled.multipliedReportingOverflow(by: 2)
    let (raised, c) = doubled.addingReportingOverflow(bottom.magnitude)
    if a || b || c { return nil }
    return Int128(exactly: raised / (2 * bottom.magnitude)).map { top < 0 ? -$0 : $0 }
  }
}

extension Rational: Comparable {
  /// Orders numbers by their value, also where parts are too large to be multiplied.
  ///
  /// - Complexity: O(digits).
  public static func < (left: Rational, right: Rational) -> Bool {
    if left.top.signum() != right.top.signum() { return left.top.signum() < right.top.signum() }
    // Whole parts first, then what is left, turned over: this ends as Euclid's algorithm does, and nothing overflows.
    var (a, b) = (left, right)
    var isReversed = false
    while true {
      let (first, second) = (a.floor, b.floor)
      if first != second { return (first < second) != isReversed }
      let (restA, restB) = (a.top - first * a.bottom, b.top - second * b.bottom)
      if restA == 0 || restB == 0 {
        if restA == restB { return false }
        return (restA == 0) != isReversed
      }
      guard let nextA = Rational(a.bottom, restA), let nextB = Rational(b.bottom, restB) else { return false }
      (a, b) = (nextA, nextB)
      isReversed.toggle()
    }
  }

  private var floor: Int128 { top >= 0 || top % bottom == 0 ? top / bottom : top / bottom - 1 }
}
