import PlanCore

extension PeriodName {
  /// Reads a period as it was typed: `2019`, `2019-H1`, `2019-Q3`, `2019-05`.
  init(typed word: String) throws(CommandError) {
    guard let name = PeriodName(word) else { throw .badPeriod(word) }
    self = name
  }
}
