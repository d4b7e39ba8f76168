import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWords

/// The form by which what one owner has is given to another (Y19). The lines that change are shown first.
struct HandOverPage: EditorForm {
  private let context: PageContext
  private var old = ""
  private var new = ""
  /// A plan, or a node as `PLAN/CODE`; empty for all plans.
  private var place = ""
  private var note = ""
  /// What the form was tried out with; empty where it was not.
  private var chosen = ""
  /// The files that it changed then.
  private var shown = ShownList(kept: "")
  private var files: [String] = []

  init(_ context: PageContext) { self.context = context }

  mutating func take(_ form: Form) {
    func text(_ name: String) -> String { (form[name] ?? "").trimmingBlanks }
    (old, new, place, note) = (text("old"), text("new"), text("place"), text("note"))
    (chosen, shown) = (form["chosen"] ?? "", ShownList(kept: form["shown"] ?? ""))
  }

  /// What was chosen, in one line.
  private var choice: String { "\(place) \(old) → \(new)" }

  mutating func change(by user: Visitor.User, in workspace: Workspace) throws(FormFault) -> FormChange {
    let (plans, today) = (context.state.plans, context.state.today)
    let names = FieldEdit.owners(new)
    if names.isEmpty {
      throw .fields([FieldError(FormField.id("new"), context.text(editor: .newOwnerMissing))])
    }
    let (old, place) = (old, place)
    let asked = try FormFault.asking { () throws(Refusal) in
      let resolver = CodeResolver(plans: plans, day: today)
      let scopes = place.isEmpty ? [] : [try resolver.selection(planOrCode: place)]
      let asked = try OwnerReassignment(
        of: old, to: names, in: scopes, among: plans, people: context.state.snapshot.people, today: today)
      return asked
    }
    files = asked.files.map { "\($0.plan.id)/\($0.name)" }
    let isSeen = chosen == choice
    if isSeen, shown != list { throw .changed([FieldError("form", context.text(.changedHelp))]) }
    let change = try FormFault.asking { () throws(Refusal) in try asked.prepared(note: note, isSeen: true) }
    let notices = asked.stillOwning.map {
      context.text(editor: .stillOwned, ["name": $0.name.value, "owner": old.value])
    }
    return FormChange(
      change: change, notices: notices + context.notices(change.restatements),
      address: context.address(.people), isUnseen: !isSeen)
  }

  private var list: ShownList { ShownList(files, context.settings.digest) }

  func field(of refusal: Refusal) -> String {
    switch refusal {
    case .people(.unknownOwner): FormField.id("old")
    case .code: FormField.id("place")
    case .reasonNeededBy, .reasonNeededByLine, .lineBreakInNote, .noteTooLong: FormField.id("note")
    case .edit: FormField.id("new")
    default: "form"
    }
  }

  func answer(_ errors: [FieldError], preview: PageValues?, isConflict: Bool, status: Int) -> WebAnswer {
    let heading = context.text(editor: .handOverTitle)
    let fields = [
      FormField(
        name: "old", label: context.text(editor: .ownerNow),
        kind: .choice([FormField.Group(options: owners.map { ($0, $0) })]), value: old),
      FormField(
        name: "new", label: context.text(editor: .newOwner), help: context.text(.ownersHelp), value: new),
      FormField(
        name: "place", label: context.text(editor: .place), kind: .choice(places), value: place),
      FormField(name: "note", label: context.localized(SitePhrase.note), value: note),
    ]
    var values = context.formValues(heading, .handOver, back: context.address(.people), preview: preview)
    values["subject"] = context.text(.people)
    values["leads"] = [context.text(editor: owners.isEmpty ? .noOwners : .handOverHelp)]
    values["hasForm"] = !owners.isEmpty
    // Nothing is handed over that was not shown.
    if preview == nil, !isConflict { values["record"] = false }
    let isShown = preview != nil || isConflict
    values["kept"] = [
      ["name": "chosen", "value": isShown ? choice : chosen] as PageValues,
      ["name": "shown", "value": isShown ? list.text : shown.text] as PageValues,
    ]
    if isConflict {
      values["hasRows"] = !files.isEmpty
      values["listHeading"] = context.text(.what)
      values["rows"] = files.map { name -> PageValues in
        let isNew = shown.lines.map { !$0.contains(name) } ?? false
        return [
          "href": false, "code": name, "title": false, "titleLang": false, "now": false,
          "meanwhile": isNew ? context.text(editor: .newSince) as any PageValue : false,
        ]
      }
    }
    values["fields"] = fields.map { $0.values(context, errors) }
    return context.answer(
      "form", values, title: heading,
      steps: [
        .init(context.text(.people), at: context.address(.people)), .init(context.text(editor: .handOver)),
      ],
      errors: errors, status: status)
  }

  /// The owners that some line of the plans names.
  private var owners: [String] {
    var seen: Set<String> = []
    return context.state.plans.flatMap { plan -> [String] in
      let files = [plan.header.file].compactMap(\.self) + plan.nodes.compactMap(\.file)
      return files.flatMap { $0.values(.owner) }
    }.filter { seen.insert($0.folded).inserted }.sorted()
  }

  /// Where an owner can become another one: in all plans, in one, or within a node above the deliverables.
  private var places: [FormField.Group] {
    let everywhere = FormField.Group(options: [(value: "", text: context.text(editor: .everywhere))])
    return [everywhere]
      + context.state.plans.map { plan in
        let title = plan.header.title(in: context.language)
        let nodes = plan.nodes.indices.filter { !plan.isDeliverable($0) && !plan.nodes[$0].isMissing }
        let options = nodes.map { index -> (value: String, text: String) in
          let node = plan.nodes[index]
          return (
            "\(plan.id)/\(node.code)", "\(node.code) \(node.title(in: context.language, of: plan.header))"
          )
        }
        return FormField.Group(
          heading: title, options: [(value: plan.id.description, text: title)] + options)
      }
  }
}
