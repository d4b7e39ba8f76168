import PlanCore
import PlanWords

/// One period: where the plan stood on its last day, what changed in it, what is told of it, and what was
/// published for closed periods.
struct AnnualReport: Sendable {
  let frame: ReportFrame
  let period: PeriodName
  let outline: Outline
  /// What changed from the day before the period to the day that the report stands on.
  let comparison: PlanComparison
  let differences: [Difference]
  /// What is told of the period in the files.
  let narratives: [PeriodNarrative]
  /// What was published for this period and earlier ones.
  let published: [PublishedPeriod]

  init(_ order: ReportOrder, _ plan: ReportPlan, _ terms: PlanTerms, _ period: PeriodName) {
    let frame = ReportFrame(order, plan, terms, last: period.period.last)
    self.period = period
    outline = Outline(
      plan.tree, .period(period, by: frame.day), frame.locale, frame.course, about: period,
      isInternal: order.isInternal)
    self.frame = frame.counting(outline.total, outline.basis)
    let eve = period.period.first.adding(days: -1)
    comparison = PlanComparison(
      .init(plan.tree, .period(period, by: min(eve, frame.day))),
      .init(plan.tree, .period(period, by: frame.day)))
    differences = comparison.differencesOfDays
    narratives = PeriodNarrative.all(of: period, frame.locale, plan.tree)
    published = plan.published.filter { $0.period.day <= period.period.last }
  }

  /// Whether the report stands on a day before its period.
  var isBeforePeriod: Bool { frame.day < period.period.first }

  /// The days on which the burn-up has a point: the eve of the period, each month's last day, and the report's day.
  var milestones: [PlanDate] {
    let (first, last) = (period.period.first, min(frame.day, period.period.last))
    guard first <= last else { return [] }
    // Before its first day a plan counts nothing.
    let begins = frame.header.period?.first ?? first
    var days = [first <= begins ? first : first.adding(days: -1)]
    var (year, month) = (first.year, first.month)
    while let day = PlanDate(year: year, month: month, day: PlanDate.days(in: month, of: year)), day < last {
      days.append(day)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return days + [last]
  }
}

/// What the files tell of a period, one node's words.
struct PeriodNarrative: Sendable {
  /// The node; nil for the plan itself.
  let head: NodeHead?
  let text: ReportText

  static func all(of period: PeriodName, _ locale: ReportLocale, _ plan: PlanTree) -> [PeriodNarrative] {
    func text(_ file: NodeFile?) -> ReportText? {
      file.flatMap { !$0.bodyRange.isEmpty ? Narrative($0.body).text(about: .period(period), locale) : nil }
    }
    let own = text(plan.header.file).map { [PeriodNarrative(head: nil, text: $0)] } ?? []
    return own
      + plan.nodes.compactMap { node in
        text(node.file).map { PeriodNarrative(head: NodeHead(node, locale), text: $0) }
      }
  }
}
