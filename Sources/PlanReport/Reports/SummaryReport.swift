import PlanCore
import PlanWords

/// The whole plan as the board publishes it: the triennial summary.
struct SummaryReport: Sendable {
  let frame: ReportFrame
  let outline: Outline

  init(_ order: ReportOrder, _ plan: ReportPlan, _ terms: PlanTerms) {
    frame = ReportFrame(order, plan, terms, last: plan.tree.header.period?.last)
    outline = Outline(
      plan.tree, .day(frame.day), frame.locale, frame.course, isInternal: order.isInternal)
  }

  /// `Between 2018 and 2020, Metropolis was to deliver 65 deliverables.`; `is to` while the plan runs.
  var sentence: String {
    let locale = frame.said
    guard let period = frame.header.period else { return "" }
    let organisation = frame.locale.text(.organisation)
    let isOne = period.first.year == period.last.year
    // Before it begins nothing counts, but there is something to deliver.
    let all =
      frame.isBeforePlan
      ? frame.plan.figures(on: period.first).total.deliverables : outline.total.deliverables
    let (over, running): (ReportPhrase, ReportPhrase) =
      switch (organisation, isOne) {
      case (.some, false): (.delivered, .delivers)
      case (.some, true): (.deliveredOne, .deliversOne)
      case (nil, false): (.deliveredBy, .deliversBy)
      case (nil, true): (.deliveredByOne, .deliversByOne)
      }
    return locale(
      frame.isOver ? over : running,
      [
        "first": "\(period.first.year)".value, "last": "\(period.last.year)".value,
        "organisation": (organisation?.text ?? "").value,
        "all": locale.number(all).value,
        "deliverables": locale.deliverables(all).value,
      ])
  }

  /// The introduction (`## summary` in plan.txt), in the language or the next of the plan's that has it.
  var introduction: ReportText? {
    frame.header.file.flatMap { Narrative($0.body).text(about: .summary, frame.locale) }
  }

  /// The goals that the plan and its nodes name, as whole goals in their order.
  var goals: [Int] {
    let plan = frame.plan
    let ofPlan = frame.header.file?.list(.sdg).compactMap { SustainableGoal($0)?.goal } ?? []
    return Set(ofPlan + plan.nodes.flatMap { $0.goals.map(\.goal) }).sorted()
  }
}

extension Narrative {
  /// What stands about a subject in a language, or in the next of the plan's languages that has it.
  func text(about subject: Subject, _ locale: ReportLocale) -> ReportText? {
    let languages = locale.header.languages
    let own = sections.filter { $0.subject == subject && !$0.text.isEmpty }
    for language in [locale.language, locale.language.base] + languages {
      guard let section = own.first(where: { ($0.language ?? languages[0]) == language }) else { continue }
      return locale.text(LocalizedText(text: section.text, language: language))
    }
    return own.first.map { ReportText($0.text, language: $0.language) }
  }
}
