import PlanCore
import PlanReport
import PlanService
import PlanStore
import PlanWording
import PlanWords

/// The form by which somebody is named among the people, or what is said of her changes (Y18).
struct PersonPage: EditorForm {
  private let context: PageContext
  /// The person who is changed; nil for a new one.
  private let person: Person?
  private let route: EditorRoute
  /// What was typed, by key; as it is recorded where nothing was.
  private var typed: [String: String] = [:]
  /// What the form was opened with, by key.
  private var opened: [String: String] = [:]
  private var day: DayEntry
  private var note = ""
  private var isConfirmed = false
  private var isTaken = false

  /// - Returns: nil where nobody has the address.
  init?(_ context: PageContext, _ address: String?) {
    person = address.flatMap { context.state.snapshot.people?.person(of: $0) }
    if address != nil, person == nil { return nil }
    (self.context, route) = (context, .person(address))
    day = DayEntry()
    day = person?.until.map(DayEntry.init) ?? Self.noDay
  }

  private static var noDay: DayEntry {
    var day = DayEntry()
    (day.choice, day.day, day.month, day.year) = ("other", "", "", "")
    return day
  }

  /// What is recorded of a person, as it stands in the form.
  private static func recorded(_ key: PersonEdit.Key, of person: Person?) -> String {
    guard let person else { return key == .role ? Person.Role.owner.rawValue : "" }
    return switch key {
    case .mail: person.addresses.joined(separator: ", ")
    case .owns: person.ownsText
    default: person.values(of: key).first ?? ""
    }
  }

  mutating func take(_ form: Form) {
    isTaken = true
    day = DayEntry(form, field: "until")
    for key in PersonEdit.Key.allCases {
      opened[key.rawValue] = form["was-\(key)"]
      typed[key.rawValue] = (form[key.rawValue] ?? "").trimmingBlanks
    }
    let date = day.isEmpty ? nil : day.date(today: context.state.today, end: nil)
    typed[PersonEdit.Key.until.rawValue] = date?.description ?? ""
    note = (form["note"] ?? "").trimmingBlanks
    isConfirmed = form["confirm"] == "1"
  }

  /// What differs from what the form was opened with.
  private var changed: [PersonEdit.Key] {
    PersonEdit.Key.allCases.filter { typed[$0.rawValue] ?? "" != opened[$0.rawValue] ?? "" }
  }

  mutating func change(by user: Visitor.User, in workspace: Workspace) throws(FormFault) -> FormChange {
    let (today, plans) = (context.state.today, context.state.plans)
    if !day.isEmpty, day.date(today: today, end: nil) == nil {
      throw .fields([FieldError(FormField.id("until"), context.text(.badDay))])
    }
    // What she was given by somebody else meanwhile is shown, not overwritten.
    let moved = changed.filter {
      Self.recorded($0, of: person) != opened[$0.rawValue] ?? Self.recorded($0, of: nil)
    }
    if person != nil, !moved.isEmpty { throw .changed([FieldError("form", context.text(.changedHelp))]) }
    let asked = try asked(PeopleEditing(plans, today: today, recorded: context.state.snapshot.people))
    var notices = asked.warnings.map { FindingText($0, context.localized).message.asSentence }
    if let lost = asked.lostRights(of: user.guest.address, in: plans, on: today) {
      let text = context.text(editor: lost == .everybody ? .noEditor : .noLongerYou)
      if !isConfirmed { throw .fields([FieldError(FormField.id("confirm"), text)]) }
      notices.insert(text, at: 0)
    }
    return FormChange(
      change: asked.prepared(note: note), notices: notices, address: context.address(.people))
  }

  private func asked(_ editing: PeopleEditing) throws(FormFault) -> PersonChange {
    func edits(_ keys: [PersonEdit.Key]) -> [FieldEdit] {
      keys.compactMap { FieldEdit("\($0)=\(typed[$0.rawValue] ?? "")") }
    }
    guard let person else {
      let name = typed[PersonEdit.Key.name.rawValue] ?? ""
      let addresses = (typed[PersonEdit.Key.mail.rawValue] ?? "").split(separator: ",").map {
        String($0).trimmingBlanks
      }.filter { !$0.isEmpty }
      var errors: [FieldError] = []
      if name.isEmpty { errors.append(FieldError(FormField.id("name"), context.text(editor: .nameMissing))) }
      if addresses.isEmpty {
        errors.append(FieldError(FormField.id("mail"), context.text(editor: .addressMissing)))
      }
      if !errors.isEmpty { throw .fields(errors) }
      let rest = [PersonEdit.Key.role, .owns, .lang, .until].filter {
        typed[$0.rawValue] ?? "" != Self.recorded($0, of: nil)
      }
      return try FormFault.asking { () throws(Refusal) in try editing.adding(name, addresses, edits(rest)) }
    }
    return try FormFault.asking { () throws(Refusal) in
      try editing.editing(person.addresses.first ?? person.name, edits(changed))
    }
  }

  func field(of refusal: Refusal) -> String {
    switch refusal {
    case .people(.exists): FormField.id("name")
    case .lineBreakInNote, .noteTooLong: FormField.id("note")
    case .edit(.broken(let finding)): Self.field(of: finding.detail) ?? "form"
    default: changed.count == 1 ? FormField.id(changed[0].rawValue) : "form"
    }
  }

  private static func field(of detail: FindingDetail) -> String? {
    switch detail {
    case .badPerson, .badAddress, .sharedAddress: FormField.id("mail")
    case .sameName: FormField.id("name")
    case .badLanguage: FormField.id("lang")
    default: nil
    }
  }

  func answer(_ errors: [FieldError], preview: PageValues?, isConflict: Bool, status: Int) -> WebAnswer {
    let heading = person?.name ?? context.text(editor: .addPerson)
    var leads: [String] = []
    if context.state.snapshot.people == nil { leads.append(context.text(editor: .firstPerson)) }
    if isConflict, let person {
      leads.append(context.text(editor: .personChanged, ["line": person.value.value]))
    }
    func was(_ key: PersonEdit.Key) -> String {
      isConflict || !isTaken ? Self.recorded(key, of: person) : opened[key.rawValue] ?? ""
    }
    func value(_ key: PersonEdit.Key) -> String {
      guard isTaken else { return Self.recorded(key, of: person) }
      let typed = typed[key.rawValue] ?? ""
      // What was left as it was is shown as it is now.
      return isConflict && typed == opened[key.rawValue] ?? "" ? Self.recorded(key, of: person) : typed
    }
    var until = day
    if isConflict, typed["until"] ?? "" == opened["until"] ?? "" {
      until = person?.until.map(DayEntry.init) ?? Self.noDay
    }
    var fields = [
      FormField(name: "name", label: context.text(editor: .personName), value: value(.name)),
      FormField(
        name: "mail", label: context.text(editor: .addresses), help: context.text(editor: .addressesHelp),
        value: value(.mail)),
      FormField(
        name: "role", label: context.text(.role), kind: .choice([FormField.Group(options: roles)]),
        value: value(.role)),
      FormField(
        name: "owns", label: context.text(editor: .owns), help: context.text(editor: .ownsHelp),
        value: value(.owns)),
      FormField(
        name: "lang", label: context.text(editor: .mailLanguage),
        kind: .choice([FormField.Group(options: languages)]), value: value(.lang)),
      FormField(
        name: "until", label: context.text(editor: .lastDay), help: context.text(editor: .lastDayHelp),
        kind: .date(until)),
      FormField(name: "note", label: context.localized(SitePhrase.note), value: note),
    ]
    if isConfirmed || errors.contains(where: { $0.field == FormField.id("confirm") }) {
      fields.append(
        FormField(
          name: "confirm", label: context.text(editor: .confirmIt), kind: .check,
          value: isConfirmed ? "1" : ""))
    }
    var values = context.formValues(heading, route, back: context.address(.people), preview: preview)
    values["subject"] = context.text(.people)
    values["leads"] = leads
    values["kept"] = PersonEdit.Key.allCases.map { key -> PageValues in
      ["name": "was-\(key)", "value": was(key)]
    }
    values["fields"] = fields.map { $0.values(context, errors) }
    return context.answer(
      "form", values, title: heading,
      steps: [.init(context.text(.people), at: context.address(.people)), .init(heading)], errors: errors,
      status: status)
  }

  private var roles: [(value: String, text: String)] {
    Person.Role.allCases.map { ($0.rawValue, context.localized($0.phrase)) }
  }

  private var languages: [(value: String, text: String)] {
    var known = context.state.languages.map(\.description)
    if let own = person?.language?.description, !known.contains(own) { known.append(own) }
    return [(value: "", text: context.text(editor: .planLanguage))]
      + known.map { tag in
        let name = LanguageTag(tag).flatMap(ToolLanguage.init).map {
          SitePhrase.languageName.text(in: $0)
        }
        return (value: tag, text: name ?? tag)
      }
  }
}
