import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWording
import PlanWords

/// The form by which a period's figures are stated as published, or published again (F26). What would be published is shown first.
struct ClosePage: EditorForm {
  private let frame: NodeForm
  /// What can be closed, the latest first.
  private let periods: [PeriodName]
  private var period: String
  private var reason = ""
  /// The figures that were shown when the form was last sent, as they would be recorded; empty where none were.
  private var shown = ""
  /// What would be published now.
  private var closing: PeriodClosing?

  init?(_ context: PageContext, _ id: PlanID) {
    guard let plan = context.state.plan(id) else { return nil }
    frame = NodeForm(context: context, plan: plan, index: nil, route: .close(id))
    periods = plan.periods(overBy: context.state.today)
    let closed = plan.header.closedPeriods.map(\.name)
    let open = periods.filter { !closed.contains($0) }
    // The longest that can be closed.
    let longest = PeriodLength.allCases.lazy.compactMap { length in open.first { $0.length == length } }.first
    period = (longest ?? periods.first)?.description ?? ""
  }

  private var context: PageContext { frame.context }
  private var plan: PlanTree { frame.plan }
  private var closed: [ClosedPeriod] { plan.header.closedPeriods }

  mutating func take(_ form: Form) {
    func text(_ name: String) -> String { (form[name] ?? "").trimmingBlanks }
    (period, reason, shown) = (text("period"), text("why"), text("shown"))
  }

  mutating func change(by user: Visitor.User, in workspace: Workspace) throws(FormFault) -> FormChange {
    guard let name = PeriodName(period) else {
      let text = context.localized(ClosingPhrase.badPeriod, ["word": period.value])
      throw .fields([FieldError(FormField.id("period"), text)])
    }
    let isAgain = closed.contains { $0.name == name }
    if isAgain, reason.isEmpty {
      throw .fields([FieldError(FormField.id("why"), context.text(editor: .reasonMissing))])
    }
    let closing = try FormFault.serving { () throws(ServiceError) in
      try PeriodClosing(
        name, of: plan.id.description, among: context.state.plans, again: isAgain, today: context.state.today,
        in: workspace)
    }
    if closing.isUnchanged {
      throw .fields([FieldError(FormField.id("period"), context.text(editor: .figuresSame))])
    }
    self.closing = closing
    // Figures of another period have not been seen.
    let isSeen = ClosedPeriod(shown)?.name == name
    if isSeen, shown != closing.period.value {
      throw .changed([FieldError("form", context.text(editor: .figuresChanged))])
    }
    return FormChange(
      change: closing.prepared(reason: reason, seen: plan.headerVersion), notices: notices(closing),
      address: frame.address, isUnseen: !isSeen)
  }

  /// What would be published, what was before, and what is still missing.
  private func notices(_ closing: PeriodClosing) -> [String] {
    let (localized, name) = (context.localized, closing.period.name)
    var notices = [
      context.text(
        editor: .willPublish,
        [
          "period": localized.inWords(name).value, "date": localized.inWords(closing.period.day).value,
          "figures": figures(closing.period).value,
        ]
      ).asSentence
    ]
    if let earlier = closing.earlier {
      notices.append(context.text(editor: .publishedBefore, ["figures": figures(earlier).value]))
    }
    let missing = missing(at: name)
    if !missing.isEmpty {
      notices.append(context.text(editor: .stillMissing, ["facts": localized.series(missing).value]))
    }
    return notices
  }

  private func figures(_ period: ClosedPeriod) -> String {
    let (terms, rollup) = (context.terms(plan.header), period.published)
    let statuses: [NodeStatus] = [.done, .inProgress, .notDone, .unreported]
    return context.localized.series(
      statuses.filter { rollup.count(of: $0) > 0 || $0 == .done }.map { terms.counted($0, rollup) })
  }

  /// What has not been said of the period, or not looked at.
  private func missing(at name: PeriodName) -> [String] {
    let localized = context.localized
    let attention = Attention([Selection(plan: plan, node: nil)], on: name.period.last, [nil])
    let counts: [(Int, Word)] = [
      (attention.unreported, .manyUnreported), (attention.claimed, .manyClaimed),
      (attention.withoutEvidence, .manyWithoutEvidence),
    ]
    var facts = counts.filter { $0.0 > 0 }.map {
      localized.counted($0.0, localized($0.1, ["count": $0.0.value]))
    }
    if let round = plan.header.rounds.last(where: { $0.period == name }) {
      let progress = RoundProgress(round, of: plan, by: context.state.today)
      if !progress.missing.isEmpty {
        facts.append(
          localized(
            RoundPhrase.unanswered,
            [
              "period": name.value, "missing": progress.missing.count.value,
              "asked": progress.asked.count.value,
            ]))
      }
    }
    return facts
  }

  func field(of refusal: Refusal) -> String {
    switch refusal {
    case .lineBreakInNote, .noteTooLong, .reasonNeededByLine: FormField.id("why")
    case .closing(.unrecorded), .closing(.unreadable): "form"
    case .closing: FormField.id("period")
    default: "form"
    }
  }

  func answer(_ errors: [FieldError], preview: PageValues?, isConflict: Bool, status: Int) -> WebAnswer {
    let heading = context.text(editor: .closePeriod)
    var values = frame.values(heading, preview: preview)
    var leads = [context.text(editor: .closeHelp)]
    if periods.isEmpty { leads.append(context.text(editor: .nothingOver)) }
    // Both what was shown and what is so now.
    if isConflict, let closing { leads += notices(closing) + wasShown }
    values["leads"] = leads
    values["hasForm"] = !periods.isEmpty
    // Nothing is published that was not shown.
    if preview == nil, !isConflict { values["record"] = false }
    let figures = preview != nil || isConflict ? closing?.period.value : nil
    values["kept"] = [frame.kept("shown", figures ?? (preview == nil ? shown : ""))]
    values["fields"] = [
      FormField(
        name: "period", label: context.text(editor: .period), kind: .choice(groups), value: period
      ).values(context, errors),
      FormField(
        name: "why", label: context.text(.reason),
        help: closed.isEmpty ? nil : context.text(editor: .againHelp), value: reason
      ).values(context, errors),
    ]
    values["hasRows"] = !closed.isEmpty
    values["listHeading"] = context.text(editor: .closedAlready)
    values["rows"] = closed.map(row)
    return frame.answer(values, heading, step: heading, errors, status: status)
  }

  private var wasShown: [String] {
    guard let shown = ClosedPeriod(shown) else { return [] }
    return [context.text(editor: .wasShown, ["status": figures(shown).value]).asSentence]
  }

  /// What can be chosen: by years, and what is closed already at the end.
  private var groups: [FormField.Group] {
    let names = closed.map(\.name)
    func options(_ periods: [PeriodName]) -> [(value: String, text: String)] {
      periods.map { ($0.description, context.localized.inWords($0)) }
    }
    let open = periods.filter { !names.contains($0) }
    var groups: [FormField.Group] = open.map(\.period.last.year).distinct.map { year in
      FormField.Group(heading: String(year), options: options(open.filter { $0.period.last.year == year }))
    }
    let again = periods.filter(names.contains)
    if !again.isEmpty {
      groups.append(FormField.Group(heading: context.text(editor: .closeAgain), options: options(again)))
    }
    return groups
  }

  /// A period that is closed already: what was published, when and by whom.
  private func row(_ period: ClosedPeriod) -> PageValues {
    let report = context.state.reports.first { $0.tree.id == plan.id }
    let recording = report?.changes.first { change in
      guard case .field(let field) = change.detail, field.field == .closed(period: period.name.description)
      else {
        return false
      }
      return field.to.contains(period.value) && !field.from.contains(period.value)
    }?.recording
    let by = recording.map {
      context.localized(
        SitePhrase.recordedBy, ["date": context.localized.inWords($0.day).value, "name": $0.name.value])
    }
    return [
      "href": false, "code": context.localized.inWords(period.name), "title": figures(period),
      "titleLang": false, "now": by.orFalse, "meanwhile": false,
    ]
  }
}

extension PlanTree {
  /// Names the version of `plan.txt` as it is recorded; nil where it cannot be read.
  var headerVersion: String? { header.file.flatMap { try? Workspace.version(of: $0.bytes) } }
}
