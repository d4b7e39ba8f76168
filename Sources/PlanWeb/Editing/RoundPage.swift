import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWords

/// The form by which a round is opened in a plan, or the day of its answers moves (Y8).
struct RoundPage: EditorForm {
  private let frame: NodeForm
  /// What can be asked about, the latest first.
  private let periods: [PeriodName]
  private var period: String
  private var due: DayEntry
  private var note = ""
  /// The version of `plan.txt` that the form was opened with; nil before it was sent.
  private var seen: String?

  /// The days that are proposed for the answers.
  private static let days = 14

  init?(_ context: PageContext, _ id: PlanID) {
    guard let plan = context.state.plan(id) else { return nil }
    frame = NodeForm(context: context, plan: plan, index: nil, route: .round(id))
    let today = context.state.today
    periods = plan.periods(begunBy: today)
    let over = periods.filter { $0.period.last < today }
    period = (over.first { $0.length == .quarter } ?? periods.first)?.description ?? ""
    due = DayEntry(today.adding(days: Self.days))
  }

  private var context: PageContext { frame.context }
  private var plan: PlanTree { frame.plan }

  mutating func take(_ form: Form) {
    func text(_ name: String) -> String { (form[name] ?? "").trimmingBlanks }
    (period, note, due) = (text("period"), text("note"), DayEntry(form, field: "due"))
    seen = form["seen"]
  }

  mutating func change(by user: Visitor.User, in workspace: Workspace) throws(FormFault) -> FormChange {
    let today = context.state.today
    guard let name = PeriodName(period) else {
      let text = context.localized(ClosingPhrase.badPeriod, ["word": period.value])
      throw .fields([FieldError(FormField.id("period"), text)])
    }
    guard let day = due.date(today: today, end: nil) else {
      throw .fields([FieldError(FormField.id("due"), context.text(.badDay))])
    }
    let opening = try FormFault.asking { () throws(Refusal) in
      try RoundOpening(
        Round(about: name, due: day, note), of: [plan.id.description], among: context.state.plans,
        today: today)
    }
    return FormChange(
      change: opening.prepared(seen: [plan.id: seen ?? ""]), notices: notices(opening),
      address: frame.address)
  }

  /// What becomes of the round, and who cannot be asked (Y11).
  private func notices(_ opening: RoundOpening) -> [String] {
    let (localized, today) = (context.localized, context.state.today)
    let people = context.state.snapshot.people ?? People(.bytes([]))
    let ownership = Ownership(people, in: context.state.plans, on: today)
    return opening.opened.flatMap { one -> [String] in
      let progress = RoundProgress(one.round, of: one.plan, by: today)
      let shares = RoundShares(progress, ownership)
      let count = progress.asked.count
      let noun = context.terms(one.plan.header).deliverables(count)
      var values: [String: PhraseValue] = [
        "plan": one.plan.header.title(in: context.language).value,
        "period": one.round.period.value, "date": localized.inWords(one.round.due).value,
        "deliverables": localized.counted(count, noun).value,
      ]
      var phrase = RoundPhrase.opened
      if let earlier = one.earlier {
        values["old"] = localized.inWords(earlier.due).value
        phrase = one.isIdle ? .open : earlier.due == one.round.due ? .renoted : .moved
      }
      var notices = [localized(phrase, values).asSentence]
      let owners = shares.shares.filter { $0.person == nil }.map(\.name).distinct
      if !owners.isEmpty {
        notices.append(
          context.text(editor: .nobodyFor, ["owners": localized.shortList(owners).value]))
      }
      if !shares.unowned.isEmpty {
        notices.append(context.text(editor: .withoutOwner, ["count": shares.unowned.count.value]))
      }
      return notices
    }
  }

  func field(of refusal: Refusal) -> String {
    switch refusal {
    case .round(.dueBeforePeriod): FormField.id("due")
    case .round: FormField.id("period")
    case .edit(.valueNotStorable), .lineBreakInNote, .noteTooLong: FormField.id("note")
    default: "form"
    }
  }

  func answer(_ errors: [FieldError], preview: PageValues?, isConflict: Bool, status: Int) -> WebAnswer {
    let localized = context.localized
    let heading = context.text(editor: .openRound)
    var values = frame.values(heading, preview: preview)
    var leads = [context.text(editor: .roundHelp)]
    if let round = plan.header.round(by: context.state.today) {
      leads.append(
        context.text(
          editor: .openNow,
          ["period": round.period.value, "date": localized.inWords(round.due).value]))
    }
    values["leads"] = leads
    values["hasForm"] = !periods.isEmpty
    values["kept"] = [frame.kept("seen", (isConflict ? nil : seen) ?? plan.headerVersion ?? "")]
    let groups = periods.map(\.period.last.year).distinct.map { year in
      FormField.Group(
        heading: String(year),
        options: periods.filter { $0.period.last.year == year }.map {
          (value: $0.description, text: localized.inWords($0))
        })
    }
    let fields = [
      FormField(
        name: "period", label: context.text(editor: .period), kind: .choice(groups), value: period),
      FormField(name: "due", label: context.text(editor: .roundDue), kind: .date(due)),
      FormField(name: "note", label: context.text(editor: .roundNote), value: note),
    ]
    values["fields"] = fields.map { $0.values(context, errors) }
    return frame.answer(values, heading, step: heading, errors, status: status)
  }
}
