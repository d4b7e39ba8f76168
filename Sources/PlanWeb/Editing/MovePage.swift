import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWords

/// The form by which a node, with all below it, gets another code.
struct MovePage: EditorForm {
  private let frame: NodeForm
  private let index: Int
  /// The code above that was chosen; empty on the topmost level.
  private var parent: String
  private var code = ""
  private var reason = ""
  /// The code that was proposed when the form was shown last; empty where none was.
  private var proposed = ""
  /// The codes that the form was opened with; nil before it was sent.
  private var shown: ShownList?

  /// - Returns: nil where there is no such node.
  init?(_ context: PageContext, _ id: PlanID, _ code: Code) {
    guard let plan = context.state.plan(id), let index = plan.index(of: code), !plan.nodes[index].isMissing
    else { return nil }
    frame = NodeForm(context: context, plan: plan, index: index, route: .move(id, code))
    self.index = index
    parent = code.parent?.description ?? ""
  }

  private var context: PageContext { frame.context }
  private var plan: PlanTree { frame.plan }
  private var own: Code { plan.nodes[index].code }

  /// The codes of all that moves.
  private var moving: [Code] {
    plan.range(of: index).map { plan.nodes[$0] }.filter { !$0.isMissing }.map(\.code)
  }

  private var movingList: ShownList { ShownList(moving.map(\.description), context.settings.digest) }

  mutating func take(_ form: Form) {
    func text(_ name: String) -> String { (form[name] ?? "").trimmingBlanks }
    (parent, code, reason, proposed) = (text("below"), text("code"), text("why"), text("proposed"))
    shown = ShownList(kept: form["shown"] ?? "")
  }

  /// The code that is free below what was chosen.
  private var free: Code? { plan.freeCode(below: Code(parent)) }

  /// The new code: what was typed, else the free one. A proposal of another place is none.
  private var wanted: String {
    let isStale = code == proposed && Code(code)?.parent != Code(parent)
    return code.isEmpty || isStale ? free?.description ?? "" : code
  }

  func change(by user: Visitor.User, in workspace: Workspace) throws(FormFault) -> FormChange {
    if shown != movingList { throw .changed([FieldError("form", context.text(editor: .listChanged))]) }
    let wanted = wanted
    if let new = Code(wanted) {
      if wanted == proposed, wanted == code, let free, plan.index(of: new) != nil {
        throw .changed([
          FieldError(
            FormField.id("code"), context.text(editor: .codeTaken, ["code": new.value, "free": free.value]))
        ])
      }
      if let above = Code(parent), new.parent != above {
        throw .fields([
          FieldError(
            FormField.id("code"), context.text(editor: .notBelow, ["code": new.value, "parent": above.value]))
        ])
      }
    }
    let asked = try FormFault.asking { () throws(Refusal) in
      let move = try NodeMove(
        Selection(plan: plan, node: index), to: TypedCode("\(plan.id)/\(wanted)"), in: context.state.plans)
      return (move: move, change: try move.prepared(reason: reason))
    }
    let localized = context.localized
    let codes = asked.move.steps.map { "\($0.from) → \($0.to)" }
    let followers = asked.move.references.map {
      localized(EditPhrase.referenceFollows, ["path": $0.path.value]).asSentence
    }
    return FormChange(
      change: asked.change,
      notices: [localized.label(context.text(editor: .codes)) + localized.series(codes)] + followers
        + context.notices(asked.change.restatements),
      address: context.address(of: asked.move.steps[0].to, in: plan.id))
  }

  func field(of refusal: Refusal) -> String {
    switch refusal {
    case .reasonNeededBy, .reasonNeededByLine, .lineBreakInNote, .noteTooLong: FormField.id("why")
    case .edit, .code: FormField.id("code")
    default: "form"
    }
  }

  func answer(_ errors: [FieldError], preview: PageValues?, isConflict: Bool, status: Int) -> WebAnswer {
    let heading = context.text(editor: .moveTitle, ["code": own.value])
    // What was tried out is recorded as it was shown; a code that is taken gives way to the next free one.
    let isTaken = errors.first?.field == FormField.id("code") && isConflict
    let code = isTaken ? free?.description ?? "" : preview == nil ? self.code : wanted
    var fields: [FormField] = []
    if own.depth > 1 {
      let places = plan.nodes.filter { $0.code.depth == own.depth - 1 && !$0.isMissing }
      fields.append(
        FormField(
          name: "below", label: context.text(editor: .below),
          kind: .choice([
            FormField.Group(
              options: places.map { node in
                let title = node.title(in: context.language, of: plan.header)
                return (node.code.description, "\(node.code) \(title)")
              })
          ]), value: parent))
    }
    fields.append(
      FormField(
        name: "code", label: context.text(editor: .newCode), help: context.text(editor: .newCodeHelp),
        value: code))
    if !plan.header.closedPeriods.isEmpty {
      fields.append(
        FormField(
          name: "why", label: context.text(.why), help: context.text(editor: .restateHelp), value: reason))
    }
    var values = frame.values(heading, preview: preview)
    values["leads"] = [context.text(editor: .moveHelp)]
    let below = plan.range(of: index).dropFirst().filter { !plan.nodes[$0].isMissing }
    values["hasRows"] = !below.isEmpty
    values["listHeading"] = context.text(editor: .goesWith)
    let known = shown?.lines.map(Set.init)
    values["rows"] = below.map { index in
      let isNew = isConflict && known.map { !$0.contains(plan.nodes[index].code.description) } ?? false
      return frame.row(index, now: nil, meanwhile: isNew ? context.text(editor: .newSince) : nil)
    }
    values["fields"] = fields.map { $0.values(context, errors) }
    values["kept"] = [
      frame.kept("shown", ((isConflict ? nil : shown) ?? movingList).text),
      frame.kept("proposed", isTaken || preview != nil ? code : proposed),
    ]
    return frame.answer(values, heading, step: context.text(editor: .move), errors, status: status)
  }
}
