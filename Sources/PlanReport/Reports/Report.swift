import PlanCore
import PlanWords

/// A report of one plan: what each of its forms is made of.
protocol Report: Sendable {
  /// Which it is; its templates are `NAME-html` and `NAME-md`.
  static var name: ReportName { get }

  /// The report as text for a terminal.
  var blocks: [ReportBlock] { get }
  /// The report as data.
  var json: JSON { get }
  /// The report as rows.
  func csv(isForExcel: Bool) -> String
  /// What its templates are filled with.
  ///
  /// - Parameters:
  ///   - link: where codes lead; nil outside of a site.
  ///   - figureLink: where figures lead; nil outside of a server.
  func values(
    isMarkdown: Bool, link: TemplateContext.Link?, figureLink: TemplateContext.FigureLink?
  ) -> Values
}

extension Report {
  /// The template of a page.
  var pageTemplate: String { "\(Self.name.rawValue)-html" }
  /// The template of a Markdown document.
  var markdownTemplate: String { "\(Self.name.rawValue)-md" }
}

extension SummaryReport: Report { static var name: ReportName { .summary } }
extension AnnualReport: Report { static var name: ReportName { .annual } }
extension MatrixReport: Report { static var name: ReportName { .matrix } }

extension ReportOrder.Kind {
  /// How a report is called in links to it. A site begins with the summary.
  func title(_ locale: ReportLocale) -> String {
    switch self {
    case .summary, .site: locale(ReportPhrase.summary)
    case .annual(let period): locale(ReportPhrase.annual, ["period": period.value])
    case .matrix: locale(ReportPhrase.matrix)
    }
  }
}

extension ReportOrder {
  /// The report of one of its plans: the one place that knows which report a kind is. A site begins with the summary.
  func report(of plan: ReportPlan, _ terms: PlanTerms) -> any Report {
    switch kind {
    case .summary, .site: SummaryReport(self, plan, terms)
    case .annual(let period): AnnualReport(self, plan, terms, period)
    case .matrix: MatrixReport(self, plan, terms)
    }
  }
}
