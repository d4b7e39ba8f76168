/// The reports, as they are named on the command line, in their data, in the schema and by their templates.
package enum ReportName: String, CaseIterable, Sendable {
  case summary, annual, matrix, site

  /// The kind of report, where a period is needed for one that has any.
  ///
  /// - Returns: nil where the report needs a period and there is none.
  package func kind(_ period: PeriodName?) -> ReportOrder.Kind? {
    switch self {
    case .summary: .summary
    case .annual: period.map { .annual($0) }
    case .matrix: .matrix
    case .site: .site
    }
  }

  /// Whether it is about a period that is named.
  package var hasPeriod: Bool { self == .annual }
}
