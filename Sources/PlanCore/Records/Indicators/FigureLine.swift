/// One line of an indicator that says how much it is, was or is to be: `2021 21/24 Page 11` (F30).
package struct FigureLine: Hashable, Sendable {
  /// What the line is about.
  package enum Moment: Hashable, Sendable {
    case period(PeriodName)
    /// A reading of one day.
    case day(PlanDate)
    /// The year is not known.
    case undated

    /// Reads a period, a day or `undated`; nil for anything else.
    package init?(_ text: String) {
      if text.lowercased() == "undated" {
        self = .undated
      } else if let day = PlanDate(text) {
        self = .day(day)
      } else if let period = PeriodName(text) {
        self = .period(period)
      } else {
        return nil
      }
    }

    /// The day from which it holds: the last one of a period; nil where it is not known.
    package var effective: PlanDate? {
      switch self {
      case .period(let name): name.period.last
      case .day(let day): day
      case .undated: nil
      }
    }
  }

  /// What is said.
  package enum Said: Hashable, Sendable {
    case figure(Figure)
    case flag(Bool)
    case text(String)

    /// The figure; nil for a text, a yes and a no.
    package var figure: Figure? { if case .figure(let figure) = self { figure } else { nil } }
  }

  package let moment: Moment
  package let said: Said
  /// The rest of the line; empty where there is none. It is internal.
  package let note: String
  /// The 1-based line of the file.
  package let line: Int
}

/// What an indicator says of the figure before, where that is not there: `trend: 2021 x3` (F30).
package struct Trend: Hashable, Sendable {
  package enum Course: Hashable, Sendable {
    case up, down, steady, steadyOrUp
    /// So many times the earlier figure.
    case times(Int)

    /// Reads `up`, `down`, `steady`, `steady-or-up`, or `x` and a whole number from 2 up.
    package init?(_ text: String) {
      switch text.lowercased() {
      case "up": self = .up
      case "down": self = .down
      case "steady": self = .steady
      case "steady-or-up": self = .steadyOrUp
      case let word:
        guard word.first == "x", let times = Int(word.dropFirst()), times > 1 else { return nil }
        self = .times(times)
      }
    }
  }

  package let period: PeriodName
  package let course: Course
  /// The 1-based line of the file.
  package let line: Int

  /// Whether a figure can be so many times an earlier count: the earlier one has to be whole; of a ratio its upper part counts. Nil where
  /// nothing can be said.
  package func fits(_ figure: Figure) -> Bool? {
    guard case .times(let times) = course, figure.qualifier == .exactly else { return nil }
    switch figure.amount {
    case .ratio(let top, _): return top % times == 0
    case .number(let number, 0): return number.whole.map { $0 % times == 0 }
    case .number, .share, .unknown: return nil
    }
  }
}
