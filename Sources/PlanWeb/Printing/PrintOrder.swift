package import PlanCore

/// A report that is asked for as PDF. What it is made of follows from these alone, so the same order is the same PDF.
package struct PrintOrder: Hashable, Sendable {
  package let report: ReportOrder.Kind
  package let plan: PlanID
  package let language: LanguageTag
  /// The full id of the commit whose plans are read.
  package let commit: String
  /// The day on which the report stands.
  package let day: PlanDate

  package init(
    _ report: ReportOrder.Kind, of plan: PlanID, in language: LanguageTag, at commit: String, on day: PlanDate
  ) {
    (self.report, self.plan, self.language) = (report, plan, language)
    (self.commit, self.day) = (commit, day)
  }
}

/// Why a report is not made as PDF.
package enum PrintFailure: Error, Hashable, Sendable {
  /// The programs that make it are not installed.
  case missing
  /// It took too long.
  case late
  /// The programs have failed.
  case failed
  /// Too many others are waited for.
  case busy
}
