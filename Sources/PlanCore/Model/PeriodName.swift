/// A period named as people name it (F16): `2021`, `2021-H1`, `2021-Q3` or `2021-05`.
public struct PeriodName: Hashable, Sendable, CustomStringConvertible {
  /// The days of the period.
  public let period: Period
  /// The name, its letter in capitals.
  public let description: String

  init(_ period: Period, _ description: String) { (self.period, self.description) = (period, description) }

  /// Reads a name; nil if the text is not one.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].utf8.count == 4, let year = Int(parts[0]),
      parts[0].utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    let months: ClosedRange<Int>
    if parts.count == 1 {
      months = 1...12
    } else {
      let part = Array(parts[1].uppercased().utf8)
      guard part.count == 2, (48...57).contains(part[1]) else { return nil }
      let digit = Int(part[1]) - 48
      switch part[0] {
      case UInt8(ascii: "H") where (1...2).contains(digit): months = (digit * 6 - 5)...(digit * 6)
      case UInt8(ascii: "Q") where (1...4).contains(digit): months = (digit * 3 - 2)...(digit * 3)
      case UInt8(ascii: "0") where digit > 0: months = digit...digit
      case UInt8(ascii: "1") where digit <= 2: months = (10 + digit)...(10 + digit)
      default: return nil
      }
    }
    guard let first = PlanDate(year: year, month: months.lowerBound, day: 1),
      let last = PlanDate(
        year: year, month: months.upperBound, day: PlanDate.days(in: months.upperBound, of: year)),
      let period = Period(first: first, last: last)
    else { return nil }
    self.period = period
    description = text.uppercased()
  }
}
