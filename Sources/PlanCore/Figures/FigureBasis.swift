/// What a figure is about (Y4).
public enum FigureBasis: Hashable, Sendable {
  /// Where things stand on a day.
  case day(PlanDate)
  /// What was reached in a period, as it is known on a day, which is not after the period's last.
  case period(PeriodName, by: PlanDate)

  /// The day on which the figure stands.
  public var day: PlanDate {
    switch self {
    case .day(let day), .period(_, let day): day
    }
  }

  /// The period that the figure is about; nil where it is about a day.
  public var period: PeriodName? {
    switch self {
    case .day: nil
    case .period(let name, _): name
    }
  }

  /// About a period, on its last day or on an earlier one.
  public init(_ period: PeriodName, until day: PlanDate) {
    self = .period(period, by: min(day, period.period.last))
  }
}
