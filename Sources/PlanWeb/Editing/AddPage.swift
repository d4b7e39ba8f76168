import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWording
import PlanWords

/// The form by which a node is added below another one, or of the topmost level.
struct AddPage: EditorForm {
  private let frame: NodeForm
  private let level: Level
  /// The code that is proposed.
  private let free: Code
  /// What was typed, by key.
  private var typed: [String: String] = [:]
  /// The code that was proposed when the form was opened; nil before it was sent.
  private var proposed: String?

  /// - Returns: nil where nothing can stand below the code, or it is no code of the plan.
  init?(_ context: PageContext, _ id: PlanID, below parent: Code?) {
    guard let plan = context.state.plan(id) else { return nil }
    let index = parent.flatMap(plan.index)
    if parent != nil, index.map({ plan.nodes[$0].isMissing }) ?? true { return nil }
    guard let free = plan.freeCode(below: parent), let level = plan.header.level(of: free) else { return nil }
    frame = NodeForm(context: context, plan: plan, index: index, route: .add(id, below: parent))
    (self.free, self.level) = (free, level)
  }

  private var context: PageContext { frame.context }
  private var plan: PlanTree { frame.plan }

  /// The keys that can be filled in beside the code and the reason, with the languages of titles.
  private var keys: [(key: String, language: LanguageTag?)] {
    let languages = plan.header.languages
    var keys: [(key: String, language: LanguageTag?)] = []
    for language in languages {
      let title = FieldName.title.text
      keys.append((language == languages[0] ? title : "\(title).\(language)", language))
    }
    for name in [FieldName.due, .owner, .tags, .sdg] { keys.append((name.text, nil)) }
    if plan.nodes.contains(where: { $0.file?.first(.label) != nil }) {
      keys.append((FieldName.label.text, nil))
    }
    keys.append((NodeFile.descriptionKey, languages.first))
    return keys
  }

  mutating func take(_ form: Form) {
    for key in keys.map(\.key) + ["code", "why"] { typed[key] = (form[key] ?? "").unixLines.trimmingBlanks }
    proposed = form["proposed"]
  }

  func change(by user: Visitor.User, in workspace: Workspace) throws(FormFault) -> FormChange {
    let word = typed["code"] ?? ""
    if let code = Code(word) {
      if word == proposed, plan.node(code).map({ !$0.isMissing }) ?? false {
        throw .changed([
          FieldError(
            FormField.id("code"),
            context.text(editor: .codeTaken, ["code": code.value, "free": free.value]))
        ])
      }
      if let parent = frame.code, code.parent != parent {
        throw .fields([
          FieldError(
            FormField.id("code"),
            context.text(editor: .notBelow, ["code": code.value, "parent": parent.value]))
        ])
      }
    }
    let today = context.state.today
    var preparation = try FormFault.asking { () throws(Refusal) in
      try AddPreparation(plans: context.state.plans, day: nil, today: today)
    }
    let found = try FormFault.asking { () throws(Refusal) in
      try preparation.place(TypedCode("\(plan.id)/\(word)"))
    }
    guard let place = found else { throw .fields([]) }
    let title = typed[FieldName.title.text] ?? ""
    let edits = keys.compactMap { key, _ -> (key: String, edit: FieldEdit)? in
      guard key != FieldName.title.text, let value = typed[key], !value.isEmpty else { return nil }
      return FieldEdit("\(key)=\(value)").map { (key, $0) }
    }
    var errors: [FieldError] = []
    for (key, edit) in edits {
      do throws(Refusal) {
        _ = try preparation.node(AddRequest(title: title.isEmpty ? "-" : title, changes: [edit]), at: place)
      } catch { errors.append(FieldError(FormField.id(key), error.parts[0].text(context.errorWords))) }
    }
    if title.isEmpty {
      let text = context.localized(EditPhrase.noTitle)
      errors.insert(FieldError(FormField.id(FieldName.title.text), text), at: 0)
    }
    if !errors.isEmpty { throw .fields(errors) }
    let nodes = try FormFault.asking { () throws(Refusal) in
      [try preparation.node(AddRequest(title: title, changes: edits.map(\.edit)), at: place)]
    }
    let change = try FormFault.asking { () throws(Refusal) in try nodes.prepared(reason: typed["why"] ?? "") }
    return FormChange(
      change: change, notices: notices(nodes[0]) + context.notices(change.restatements),
      address: context.address(of: place.code, in: plan.id))
  }

  /// From when on a node counts.
  private func notices(_ node: NewNode) -> [String] {
    guard let day = node.file.date(.added) else { return [] }
    let date = context.localized.inWords(day).value
    return [
      node.isAtEnd
        ? context.text(editor: .addedAtEnd, ["date": date])
        : context.localized(EditPhrase.countsFrom, ["date": date]).asSentence
    ]
  }

  func field(of refusal: Refusal) -> String {
    switch refusal {
    case .edit(.codeExists), .edit(.noParent), .edit(.fitsSeveral), .code: FormField.id("code")
    case .reasonNeededBy, .reasonNeededByLine, .lineBreakInNote, .noteTooLong: FormField.id("why")
    default: "form"
    }
  }

  func answer(_ errors: [FieldError], preview: PageValues?, isConflict: Bool, status: Int) -> WebAnswer {
    let terms = context.terms(plan.header)
    let name = terms.name(of: level).value
    let heading =
      frame.code.map { context.text(editor: .addBelow, ["code": $0.value, "level": name]) }
      ?? context.text(editor: .addToPlan, ["level": name])
    let proposal = isConflict ? free.description : proposed ?? free.description
    var fields = [
      FormField(
        name: "code", label: context.text(editor: .code),
        help: context.text(editor: .codeHelp, ["code": free.value]),
        value: isConflict ? free.description : typed["code"] ?? free.description)
    ]
    fields += keys.map { key, language in
      let (label, help) = context.words(ofKey: key, language)
      let isLong = key == NodeFile.descriptionKey
      return FormField(
        name: key, label: label, help: help, kind: isLong ? .long : .text, value: typed[key] ?? "",
        language: language, isBeside: language != nil && !isLong)
    }
    if !plan.header.closedPeriods.isEmpty {
      fields.append(
        FormField(
          name: "why", label: context.text(.why), help: context.text(editor: .restateHelp),
          value: typed["why"] ?? ""))
    }
    var values = frame.values(heading, preview: preview)
    values["fields"] = fields.map { $0.values(context, errors) }
    values["kept"] = [frame.kept("proposed", proposal)]
    return frame.answer(
      values, heading, step: context.text(editor: .add, ["level": name]), errors, status: status)
  }
}

extension String {
  /// The text with line breaks as files have them: browsers send others.
  var unixLines: String { replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
}
