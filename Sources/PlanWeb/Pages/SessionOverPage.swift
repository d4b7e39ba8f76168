import PlanCore
import PlanReport
import PlanWords

/// What is shown of any form whose session is over: what was typed, and the way on once a new session is there (W21). It tells nothing of
/// the plans, since nobody is known to ask.
struct SessionOverPage {
  let context: PageContext
  let form: Form

  func answer() -> WebAnswer {
    // The marks of the session say nothing now; a kept file was somebody's.
    let fields = form.all.filter { !["csrf", "once", "do"].contains($0.name) && !$0.name.hasPrefix("kept") }
    let heading = context.text(.sessionOver)
    let typed = fields.compactMap(shown)
    return context.answer(
      "typed",
      [
        "heading": heading, "help": context.text(.sessionOverHelp), "hasTyped": !typed.isEmpty,
        "typedHeading": context.text(.typed), "typed": typed,
        "filesAgain": form.hasFile ? context.text(.filesAgain) as any PageValue : false,
        "action": context.page.map { context.address($0) } ?? "",
        "fields": fields.map { ["name": $0.name, "value": $0.value] as PageValues },
        "goOn": context.text(.goOn),
      ], title: heading, status: 401)
  }

  /// A field as it is read; nil for what was not typed.
  private func shown(_ field: (name: String, value: String)) -> PageValues? {
    let (name, value) = field
    if value.trimmingBlanks.isEmpty || value == form["was-\(name)"] { return nil }
    // Behind a hyphen stands which deliverable a field is about.
    let parts = name.split(separator: "-", maxSplits: 1).map(String.init)
    guard let label = label(parts[0]) else { return nil }
    let about = parts.count > 1 ? " \(parts[1])" : ""
    return ["label": label + about, "text": value]
  }

  private func label(_ name: String) -> String? {
    let localized = context.localized
    switch name {
    case "was", "seen", "shown", "month", "period", "unchanged": return nil
    case "effect": return nil
    case "status": return context.text(.status)
    case "note": return localized(SitePhrase.note)
    case "address": return context.text(.webAddress)
    case "caption": return context.text(.caption)
    case "day": return context.text(.day)
    case "year": return context.text(.year)
    case "why": return context.text(.why)
    case NodeFile.descriptionKey: return context.text(.description)
    default:
      let key = name.split(separator: ".", maxSplits: 1).map(String.init)
      if key.count == 2, let language = LanguageTag(key[1]).flatMap({ ToolLanguage($0) }) {
        let name = SitePhrase.languageName.text(in: language).value
        if key[0] == "text" { return context.text(.textIn, ["language": name]) }
        if key[0] == FieldName.title.text { return context.text(.titleIn, ["language": name]) }
      }
      return localized.fieldName(name).asHeading
    }
  }
}
