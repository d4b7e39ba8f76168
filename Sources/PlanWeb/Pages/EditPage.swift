import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWords

/// The page on which the fields of a node are changed: titles in all languages side by side, due day, owners, tags, goals, and the
/// description.
struct EditPage {
  /// A field of the form: its key in the file, and its value as it is recorded.
  struct Field {
    let key: String
    let recorded: String
    let language: LanguageTag?
  }

  let context: PageContext
  let plan: PlanTree
  let index: Int
  let fields: [Field]
  /// What was typed, by key; as it is recorded where nothing was.
  var typed: [String: String] = [:]
  /// What the form was opened with, by key.
  var opened: [String: String] = [:]
  var reason = ""
  /// The version of the file that the form was opened with; nil before it was sent.
  private var seen: String?

  init(_ context: PageContext, _ plan: PlanTree, _ index: Int) {
    (self.context, self.plan, self.index) = (context, plan, index)
    let (file, languages) = (plan.nodes[index].file, plan.header.languages)
    var fields: [Field] = languages.enumerated().map { place, language in
      let key = place == 0 ? FieldName.title.text : "\(FieldName.title.text).\(language)"
      return Field(key: key, recorded: Self.text(file, key), language: language)
    }
    for name in [FieldName.due, .owner, .tags, .sdg] {
      fields.append(Field(key: name.text, recorded: Self.text(file, name.text), language: nil))
    }
    let description = NodeFile.descriptionKey
    fields.append(Field(key: description, recorded: Self.text(file, description), language: languages.first))
    self.fields = fields
  }

  /// Takes what a form brought.
  mutating func take(_ form: Form) {
    for field in fields {
      typed[field.key] = form[field.key].map(Self.normal)
      opened[field.key] = form["was-\(field.key)"].map(Self.normal)
    }
    reason = (form["why"] ?? "").trimmingBlanks
    seen = form["seen"]
  }

  /// The values of a key as one text.
  private static func text(_ file: NodeFile?, _ key: String) -> String {
    let values = file?.values(ofKey: key) ?? []
    return normal(values.joined(separator: key == FieldName.owner.text ? "; " : ", "))
  }

  /// Text as files have it: browsers send line breaks of their own.
  private static func normal(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").trimmingBlanks
  }

  private var code: Code { plan.nodes[index].code }

  /// The changes that were typed: what differs from the value that the form was opened with.
  var changes: [FieldEdit] {
    fields.compactMap { field in
      guard let value = typed[field.key], value != opened[field.key] ?? "" else { return nil }
      return FieldEdit("\(field.key)=\(value)")
    }
  }

  func answer(
    _ errors: [FieldError] = [], preview: PageValues? = nil, isConflict: Bool = false, status: Int = 200
  ) -> WebAnswer {
    let (header, node) = (plan.header, plan.nodes[index])
    let terms = context.terms(header)
    let heading = context.text(.editTitle, ["code": code.value])
    func error(_ field: String) -> any PageValue { errors.first { $0.field == field }?.text ?? false }
    var values: PageValues = [
      "part": header.level(of: code).map { "\(terms.name(of: $0)) \(code)".asHeading } ?? code.description,
      "heading": heading, "back": context.address(of: code, in: plan.id),
      "action": context.address(.edit(plan.id, code)),
      // A form that comes back is about what it was opened with, unless what is recorded now is shown.
      "seen": (isConflict ? nil : seen) ?? plan.version(of: index) ?? "",
      "fields": fields.map { self.values(of: $0, error($0.id), isConflict) },
      "whyLabel": context.text(.why), "whyHelp": context.text(.whyHelp), "why": reason,
      "whyError": error("why"), "record": context.text(.record), "previewLabel": context.text(.preview),
      "backLabel": context.text(.cancel), "hasPreview": preview != nil,
    ]
    values = values.with(context.title(of: node, in: header)).with(context.hidden)
    if let preview { values = values.with(preview) }
    let title = node.title(in: context.language, of: header)
    return context.answer(
      "edit", values, title: heading,
      steps: [
        .init(header.title(in: context.language), at: context.address(.file(plan.id, "index.html"))),
        .init("\(code) \(title)", at: context.address(of: code, in: plan.id)), .init(context.text(.edit)),
      ], errors: errors, status: status)
  }

  private func values(of field: Field, _ error: any PageValue, _ isConflict: Bool) -> PageValues {
    let (label, help) = context.words(ofKey: field.key, field.language)
    let opened = opened[field.key] ?? field.recorded
    let typed = typed[field.key] ?? opened
    let isMoved = isConflict && field.recorded != opened
    return [
      "id": field.id, "key": field.key, "label": label, "help": help.orFalse, "error": error,
      // What was left as it was is shown as it is now.
      "value": isConflict && typed == opened ? field.recorded : typed,
      "was": isConflict ? field.recorded : opened, "isLong": field.key == NodeFile.descriptionKey,
      "lang": field.language.map { $0.description as any PageValue } ?? false,
      "meanwhile": isMoved
        ? context.text(.recordedIs, ["value": (field.recorded.isEmpty ? "–" : field.recorded).value])
          as any PageValue : false,
    ]
  }
}

extension EditPage.Field {
  /// The id of the field on the page.
  var id: String { "field-" + key.replacing(".", with: "-") }
}
