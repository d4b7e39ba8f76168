import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWords

/// The form by which a node, with all below it, is dropped: it counts no longer from a day on.
struct DropPage: EditorForm {
  private let frame: NodeForm
  private let index: Int
  private var day = DayEntry()
  private var reason = ""
  /// The version of the node's file that the form was opened with; nil before it was sent.
  private var seen: String?
  /// Where the deliverables stood that the form was opened with; nil before it was sent.
  private var shown: ShownList?

  /// - Returns: nil where there is no such node.
  init?(_ context: PageContext, _ id: PlanID, _ code: Code) {
    guard let plan = context.state.plan(id), let index = plan.index(of: code), !plan.nodes[index].isMissing
    else { return nil }
    frame = NodeForm(context: context, plan: plan, index: index, route: .drop(id, code))
    self.index = index
  }

  private var context: PageContext { frame.context }
  private var plan: PlanTree { frame.plan }
  private var end: PlanDate? {
    plan.header.period.flatMap { $0.last < context.state.today ? $0.last : nil }
  }

  mutating func take(_ form: Form) {
    (day, reason, seen) = (DayEntry(form), (form["note"] ?? "").trimmingBlanks, form["seen"])
    shown = ShownList(kept: form["shown"] ?? "")
  }

  /// Where the deliverables stand that go with the node, in its order.
  private var standing: [(index: Int, code: String, now: String)] {
    frame.deliverables(on: context.state.today).map {
      ($0, plan.nodes[$0].code.description, context.now($0, in: plan).text)
    }
  }

  private func now(_ standing: [(index: Int, code: String, now: String)]) -> ShownList {
    ShownList(standing.map { "\($0.code) \($0.now)" }, context.settings.digest)
  }

  /// Where the deliverables stood that the form was opened with, by their codes; nil where that is not known.
  private var before: [String: String]? {
    shown?.lines.map { lines in
      let pairs = lines.map { line -> (String, String) in
        let code = line.prefix { $0 != " " }
        return (String(code), String(line.dropFirst(code.count + 1)))
      }
      return Dictionary(pairs) { $1 }
    }
  }

  func change(by user: Visitor.User, in workspace: Workspace) throws(FormFault) -> FormChange {
    let today = context.state.today
    var errors: [FieldError] = []
    let date = day.date(today: today, end: end)
    if date == nil { errors.append(FieldError("effect", context.text(.badDay))) }
    if reason.isEmpty {
      errors.append(FieldError(FormField.id("note"), context.text(editor: .reasonMissing)))
    }
    if shown != now(standing) {
      throw .changed([FieldError("form", context.text(editor: .listChanged))] + errors)
    }
    guard let date, errors.isEmpty else { throw .fields(errors) }
    let asked = try FormFault.asking { () throws(Refusal) in
      var drop = try NodeDrop(on: date, reason: reason, today: today)
      try drop.add(Selection(plan: plan, node: index), seen: seen ?? "")
      return (drop: drop, change: try drop.prepared())
    }
    let count = asked.drop.deliverables
    let notice = context.localized(
      EditPhrase.noLongerCount,
      [
        "date": context.localized.inWords(date).value, "count": count.value,
        "deliverables": context.terms(plan.header).deliverables(count).value,
      ])
    return FormChange(
      change: asked.change, notices: [notice.asSentence] + context.notices(asked.change.restatements),
      address: frame.address)
  }

  func field(of refusal: Refusal) -> String {
    switch refusal {
    case .futureDate: "effect"
    case .edit(.valueNotStorable), .edit(.broken), .lineBreakInNote, .noteTooLong: FormField.id("note")
    default: "form"
    }
  }

  func answer(_ errors: [FieldError], preview: PageValues?, isConflict: Bool, status: Int) -> WebAnswer {
    let code = plan.nodes[index].code
    let heading = context.text(editor: .dropTitle, ["code": code.value])
    let (standing, before) = (standing, before)
    var values = frame.values(heading, preview: preview).with(
      context.values(day, end: end, error: errors.first { $0.field == "effect" }))
    values["leads"] = [context.text(editor: .dropHelp)]
    values["hasRows"] = !standing.isEmpty
    values["listHeading"] = context.text(editor: .goesWith)
    values["rows"] = standing.map { item in
      var meanwhile: String?
      if isConflict, let before, before[item.code] != item.now {
        meanwhile =
          before[item.code].map { context.text(editor: .wasShown, ["status": $0.value]) }
          ?? context.text(editor: .newSince)
      }
      return frame.row(item.index, now: item.now, meanwhile: meanwhile)
    }
    // A form that comes back is about what it was opened with, unless what is recorded now is shown.
    let kept = (isConflict ? nil : shown) ?? now(standing)
    let version = (isConflict ? nil : seen) ?? plan.version(of: index) ?? ""
    values["kept"] = [frame.kept("seen", version), frame.kept("shown", kept.text)]
    values["hasEffect"] = true
    values["further"] = [
      FormField(
        name: "note", label: context.text(.reason), help: context.text(editor: .reasonPublic), value: reason
      ).values(context, errors)
    ]
    return frame.answer(values, heading, step: context.text(editor: .drop), errors, status: status)
  }
}
