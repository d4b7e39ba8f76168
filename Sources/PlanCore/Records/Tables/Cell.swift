/// A cell of a table, as the type of its column reads it (F39, F43).
package enum Cell: Hashable, Sendable {
  /// Nothing stands there, and the table says of such cells no more.
  case empty
  /// `?`: nobody knows. A count of such cells is a range.
  case unknown
  case text(String)
  case number(Rational)
  case flag(Bool)
  case day(PlanDate)
  case period(PeriodName)
}

extension Cell {
  /// The first and the last day of what it says; nil for what is no time.
  package var days: Period? {
    switch self {
    case .day(let day): Period(first: day, last: day)
    case .period(let period): period.period
    case .empty, .unknown, .text, .number, .flag: nil
    }
  }
}
