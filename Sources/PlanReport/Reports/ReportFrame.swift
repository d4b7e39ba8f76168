import PlanCore
import PlanWords

/// What every report of one plan has: whose plan it is, what it is called, the day, and what it stands on.
struct ReportFrame: Sendable {
  let plan: PlanTree
  let locale: ReportLocale
  let day: PlanDate
  /// The newest day from which a status holds; nil where nothing is reported by the day.
  let lastReport: PlanDate?
  /// Whether the plan's last day was over, then and now.
  let isOver: Bool
  let basis: ReportBasis
  let logo: String?
  let isExplained: Bool
  /// What has become of the plan itself.
  let course: PlanCourse
  /// The counts of the day that are about the whole plan, where the report has others; nil where it has these.
  private(set) var standing: Rollup?
  /// What the counts of the report are about.
  private(set) var basisOfFigures: FigureBasis
  /// What is printed of what is internal.
  let disclosures: Set<Disclosure>
  /// Whether the report is for the house alone.
  let isInternal: Bool

  /// Frames a report.
  ///
  /// - Parameter last: the last day that the report can stand on, if that is over.
  init(_ order: ReportOrder, _ plan: ReportPlan, _ terms: PlanTerms, last: PlanDate?) {
    self.plan = plan.tree
    locale = ReportLocale(terms)
    day = order.day ?? min(last ?? order.today, order.today)
    basisOfFigures = .day(day)
    lastReport = plan.tree.lastReport(plan.tree.figures(on: day))
    if let end = plan.tree.header.period?.last {
      isOver = end <= day && end < order.today
    } else {
      isOver = false
    }
    basis = order.basis
    logo = plan.logo
    isExplained = order.isExplained
    course = PlanCourse(plan, on: day)
    isInternal = order.isInternal
    let published = plan.tree.header.disclosures.union(order.showsOwners ? [.owners] : [])
    disclosures = order.isInternal ? Set(Disclosure.allCases) : published
  }

  /// The frame of a report whose figures are about a period: what recurs is counted by what was reached in it.
  ///
  /// - Parameters:
  ///   - total: the counts of the report.
  ///   - basis: what they are about.
  func counting(_ total: Rollup, _ basis: FigureBasis) -> ReportFrame {
    var frame = self
    frame.basisOfFigures = basis
    let whole = plan.figures(on: day).total
    frame.standing = whole == total ? nil : whole
    return frame
  }

  var header: PlanHeader { plan.header }

  /// That the report is for the house alone; nil for one that may be published.
  var internalNote: String? { isInternal ? locale(ReportPhrase.internalCopy) : nil }

  /// What is printed of why a deliverable stands or counts as it does after a difference: the reason of a drop is public, the
  /// note of a status is not.
  func reason(of difference: Difference) -> String? {
    if case .dropped = difference.detail { return plan.statedReason(of: difference) }
    return disclosures.contains(.notes) ? plan.statedReason(of: difference) : nil
  }

  /// The locale of the tool's own sentences.
  var said: ReportLocale { locale.spoken }

  /// The days of the plan: `1 January 2018 – 31 December 2020`; empty where it has no period.
  var days: String {
    header.period.map { said.localized.span([$0.first, $0.last].map(said.date)) } ?? ""
  }

  /// The colour of the plan, where it can be read on white (contrast of 4.5 at least); nil for the house's own.
  var colour: String? { header.readableColour }

  /// `As it stood on 31 December 2023 · last report: 31 December 2021`.
  func asOf(_ lastReport: PlanDate?) -> String {
    let asOf = locale(ReportPhrase.asOf, ["date": said.date(day).value])
    return locale.localized.facts([asOf, age(lastReport)].compactMap(\.self))
  }

  /// From which day the newest report is; nil where it is the report's own.
  func age(_ lastReport: PlanDate?) -> String? {
    guard let lastReport else { return locale(ReportPhrase.neverReported) }
    return lastReport < day
      ? locale(ReportPhrase.lastReport, ["date": said.date(lastReport).value]) : nil
  }

  /// Whether the report stands on a day before the plan's first, on which nothing counts.
  var isBeforePlan: Bool { header.period.map { day < $0.first } ?? false }

  /// What is not known, or why nothing is: deliverables that are unreported, or a plan that has not begun; nil for nothing.
  func unknownNote(_ rollup: Rollup) -> String? {
    if isBeforePlan, let first = header.period?.first {
      return locale(ReportPhrase.planNotBegun, ["date": said.date(first).value])
    }
    return rollup.unreported == 0 ? nil : locale.ofDeliverables(.unreportedNote, count: rollup.unreported)
  }

  /// `49 done ÷ 65 deliverables = 75.4%`; `0 of 35 reported` where nothing is known, `reported in 2022: 0 of 35` where
  /// nothing was said in the report's period.
  func formula(_ rollup: Rollup, _ answered: Answered? = nil) -> String {
    if let answered, answered.count == 0, rollup.deliverables > 0 { return said.reported(rollup, answered) }
    if rollup.deliverables > 0, rollup.reported == 0 { return said.reported(rollup) }
    return locale(
      ReportPhrase.formula,
      [
        "done": said.number(rollup.done).value, "word": said.word(.done, for: rollup.done).value,
        "all": said.number(rollup.deliverables).value,
        "deliverables": said.deliverables(rollup.deliverables).value, "percent": said.percent(rollup).value,
      ])
  }

  /// The numbers that a percentage is made of, and the day that it is true on: `49 ÷ 65 deliverables, 31 December 2020`.
  func ratio(_ rollup: Rollup) -> String {
    locale(
      ReportPhrase.ratio,
      [
        "done": said.number(rollup.done).value, "all": said.number(rollup.deliverables).value,
        "deliverables": said.deliverables(rollup.deliverables).value, "date": said.date(day).value,
      ])
  }

  /// What the report stands on: plan, day, revision, counts and formula, version.
  func provenance(_ total: Rollup, _ answered: Answered? = nil) -> [String] {
    var stands = ["plan": header.id.value, "date": said.date(day).value]
    stands["age"] = age(lastReport)?.value
    var lines = [locale(stands["age"] == nil ? ReportPhrase.standsOn : .standsOnReport, stands)]
    if let commit = basis.commit {
      var values = ["commit": String(commit.prefix(12)).value]
      values["date"] = basis.recorded.map { said.date($0) }?.value ?? "?"
      lines.append(
        locale(basis.isUncommitted ? ReportPhrase.revisionAndEdits : ReportPhrase.revision, values))
    } else {
      lines.append(locale(ReportPhrase.noRevision))
    }
    lines.append(
      locale.localized.label(said.numbered(total.deliverables))
        + locale.localized.facts([said.counts(total), formula(total, answered)]))
    if let standing {
      lines.append(
        locale(
          ReportPhrase.otherStanding,
          ["date": said.date(day).value, "counts": said.counts(standing).value]))
    }
    lines.append(locale(ReportPhrase.madeBy, ["version": basis.version.value]))
    return lines
  }
}

extension PlanHeader {
  /// The colour of the plan, where it can be read on white (contrast of 4.5 at least).
  var readableColour: String? {
    guard let value = file?.value(.colour), let colour = HexColour(value), colour.isReadableOnWhite else {
      return nil
    }
    return value
  }
}
