import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWording
import PlanWords

/// The page on which is written what is told of a period, or as the introduction of the summary, in all languages side by side (W19).
struct TellPage {
  /// The text in one language.
  struct Field {
    let language: LanguageTag
    let recorded: String
    var typed: String
    /// What the form was opened with.
    var opened: String

    var name: String { "text.\(language)" }
    var isChanged: Bool { typed != opened }
  }

  let context: PageContext
  let selection: Selection
  let subject: Narrative.Subject
  private(set) var fields: [Field]
  /// The version of the file that the form was opened with; nil before it was sent.
  private(set) var seen: String?
  /// Until when a draft that is shown is kept, in seconds since 1970; nil where none is.
  var draftUntil: Int64?

  /// - Parameter subject: a period as it is typed, or `summary`; nil for the proposed one.
  /// - Returns: nil where there is no such node, or nothing can be told of it.
  init?(_ context: PageContext, _ plan: PlanID, _ code: Code?, about subject: String?) {
    guard let tree = context.state.plan(plan) else { return nil }
    let index = code.flatMap(tree.index(of:))
    if code != nil, index == nil { return nil }
    let selection = Selection(plan: tree, node: index)
    let named = subject.flatMap { Self.subject($0) }
    if subject != nil, named == nil { return nil }
    guard let subject = named ?? selection.proposedSubject(on: context.state.today),
      subject != .summary || index == nil
    else { return nil }
    (self.context, self.selection, self.subject) = (context, selection, subject)
    fields = tree.header.languages.map { language in
      let text = selection.narrative(about: subject, in: language)
      return Field(language: language, recorded: text, typed: text, opened: text)
    }
  }

  private static func subject(_ text: String) -> Narrative.Subject? {
    text == "summary" ? .summary : PeriodName(text).map { .period($0) }
  }

  private static func name(_ subject: Narrative.Subject) -> String {
    if case .period(let period) = subject { period.description } else { "summary" }
  }

  var mayTell: Bool { context.visitor.permissions.mayTell(of: selection.node, in: selection.plan) }

  /// What a draft of the page is called.
  var draftKey: String { "\(selection.path) \(Self.name(subject))" }

  private var page: Route.Page { .tell(selection.plan.id, selection.code) }

  /// The address of the page about its subject.
  var address: String { "\(context.address(page))?period=\(Self.name(subject))" }

  /// The page that shows what the texts are about.
  var subjectAddress: String {
    selection.code.map { context.address(of: $0, in: selection.plan.id) }
      ?? context.address(.file(selection.plan.id, "index.html"))
  }

  /// Takes what a form or a draft brought.
  mutating func take(_ form: Form) {
    for place in fields.indices {
      let field = fields[place]
      fields[place].typed = form[field.name].map(Self.normal) ?? field.recorded
      fields[place].opened = form["was-\(field.name)"].map(Self.normal) ?? field.recorded
    }
    seen = form["seen"]
  }

  /// What a draft keeps.
  var draft: [(name: String, value: String)] {
    [("seen", seen ?? "")] + fields.flatMap { [($0.name, $0.typed), ("was-\($0.name)", $0.opened)] }
  }

  private static func normal(_ text: String) -> String { Narrative.normalized(text) }

  /// The texts that were changed.
  var changes: [(language: LanguageTag, text: String)] {
    fields.filter(\.isChanged).map { ($0.language, $0.typed) }
  }

  func answer(
    _ errors: [FieldError] = [], preview: PageValues? = nil, isConflict: Bool = false, status: Int = 200
  ) -> WebAnswer {
    let (plan, localized) = (selection.plan, context.localized)
    let header = plan.header
    let version =
      selection.node.map { plan.version(of: $0) }
      ?? header.file.flatMap { try? Workspace.version(of: $0.bytes) }
    let heading = context.text(.tellTitle, ["code": (selection.code?.description ?? "\(plan.id)").value])
    let title =
      selection.node.map { context.title(of: plan.nodes[$0], in: header) }
      ?? ["title": header.title(in: context.language), "titleLang": false]
    let subjects = selection.subjectsToTell(on: context.state.today)
    let shown = subjects.contains(subject) ? subjects : [subject] + subjects
    var values: PageValues = [
      "heading": heading, "back": subjectAddress, "help": context.text(.tellHelp),
      "aboutLabel": context.text(.about), "show": context.text(.show), "action": context.address(page),
      "subjects": shown.map { one -> PageValues in
        ["value": Self.name(one), "text": text(one), "isChosen": one == subject]
      },
      "period": Self.name(subject), "subject": text(subject).asHeading,
      "seen": (isConflict ? nil : seen) ?? (version ?? nil) ?? "",
      "fields": fields.map { self.values(of: $0, errors, isConflict) }, "textHelp": context.text(.textHelp),
      "draft": draftUntil.map {
        context.text(
          .draftShown,
          [
            "date": localized.inWords(
              Timestamp(seconds: $0, offsetMinutes: context.settings.now().offsetMinutes).day
            ).value
          ])
      }.orFalse,
      "keepDraft": context.text(.keepDraft),
      "dropDraft": draftUntil == nil ? false : context.text(.dropDraft) as any PageValue,
      "record": context.text(.record), "previewLabel": context.text(.preview),
      "backLabel": context.text(.cancel), "hasPreview": false, "howItReads": context.text(.howItReads),
      "readings": preview == nil ? [] : readings,
    ]
    values = values.with(title).with(context.hidden)
    if let preview { values = values.with(preview) }
    var steps = [
      ServedPage.Step(header.title(in: context.language), at: context.address(.file(plan.id, "index.html")))
    ]
    if let code = selection.code { steps.append(.init(code.description, at: subjectAddress)) }
    return context.answer(
      "tell", values, title: heading, steps: steps + [.init(context.text(.tell))], errors: errors,
      status: status)
  }

  private func text(_ subject: Narrative.Subject) -> String {
    if case .period(let period) = subject { return context.localized.inWords(period) }
    return context.text(.introduction)
  }

  private func name(of language: LanguageTag) -> String {
    ToolLanguage(language).map { SitePhrase.languageName.text(in: $0) } ?? language.description
  }

  private func values(of field: Field, _ errors: [FieldError], _ isConflict: Bool) -> PageValues {
    let isMoved = isConflict && field.recorded != field.opened
    let shown = FormField(
      name: field.name, label: context.text(.textIn, ["language": name(of: field.language).value]),
      kind: .long, value: isConflict && !field.isChanged ? field.recorded : field.typed,
      language: field.language
    ).values(context, errors)
    return shown.with([
      "was": isConflict ? field.recorded : field.opened,
      "meanwhile": isMoved
        ? context.text(.recordedIs, ["value": (field.recorded.isEmpty ? "–" : field.recorded).value])
          as any PageValue : false,
    ])
  }

  /// How the texts that were changed read, each with the number of its words.
  private var readings: [PageValues] {
    fields.filter(\.isChanged).map { field in
      [
        "language": name(of: field.language), "lang": field.language.description,
        "html": ServedText.html(field.typed),
        "words": context.text(.wordCount, ["count": Narrative.wordCount(of: field.typed).value]),
      ]
    }
  }
}
