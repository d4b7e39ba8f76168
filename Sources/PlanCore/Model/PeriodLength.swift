/// How long a period is that can be named (F16): how often a deliverable recurs (Y1).
public enum PeriodLength: UInt8, CaseIterable, Sendable, CustomStringConvertible {
  case year, half, quarter, month

  /// The number of months.
  public var months: Int {
    switch self {
    case .year: 12
    case .half: 6
    case .quarter: 3
    case .month: 1
    }
  }

  /// The word in files: `year`, `half`, `quarter`, `month`.
  public var description: String {
    switch self {
    case .year: "year"
    case .half: "half"
    case .quarter: "quarter"
    case .month: "month"
    }
  }
}

/// What an `every:` line says (Y1).
public enum Interval: Hashable, Sendable, CustomStringConvertible {
  /// Each period of a length has a mark of its own.
  case every(PeriodLength)
  /// What stands above is not inherited.
  case once

  /// Reads `year`, `half`, `quarter`, `month` or `once`, in letters of any case; nil for anything else.
  public init?(_ text: String) {
    let lowered = text.lowercased()
    guard let found = Self.allCases.first(where: { $0.description == lowered }) else { return nil }
    self = found
  }

  /// The word in files.
  public var description: String {
    switch self {
    case .every(let length): length.description
    case .once: "once"
    }
  }

  /// All of them, the longest first.
  public static var allCases: [Interval] { PeriodLength.allCases.map { .every($0) } + [.once] }
}

extension PeriodName {
  /// The period of a length that holds a day.
  public init(_ length: PeriodLength, holding day: PlanDate) {
    self.init(ordinal: (day.year * 12 + day.month - 1) / length.months, length)
  }

  /// The period with a number, counted in its own length from the year 0; held to the years 1…9999.
  init(ordinal: Int, _ length: PeriodLength) {
    let months = length.months
    let ordinal = min(max(ordinal, 12 / months), 9999 * 12 / months + 12 / months - 1)
    let (year, index) = (ordinal * months / 12, ordinal % (12 / months))
    let (first, last) = (index * months + 1, index * months + months)
    guard let begin = PlanDate(year: year, month: first, day: 1),
      let end = PlanDate(year: year, month: last, day: PlanDate.days(in: last, of: year)),
      let period = Period(first: begin, last: end)
    else { preconditionFailure("months 1…12 of the years 1…9999") }
    let digits = String(year)
    let name = String(repeating: "0", count: 4 - digits.count) + digits
    let part =
      switch length {
      case .year: ""
      case .half: "-H\(index + 1)"
      case .quarter: "-Q\(index + 1)"
      case .month: first < 10 ? "-0\(first)" : "-\(first)"
      }
    self.init(period, name + part)
  }

  /// How long the period is.
  public var length: PeriodLength {
    let months = period.last.month - period.first.month + 1
    return PeriodLength.allCases.first { $0.months == months } ?? .year
  }

  /// Its number, counted in its own length from the year 0.
  var ordinal: Int { (period.first.year * 12 + period.first.month - 1) / length.months }
}
