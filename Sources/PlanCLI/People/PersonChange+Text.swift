import PlanCore
import PlanService
import PlanWords

extension PersonChange {
  /// What is said of it: each field that was asked for, or that somebody is new; then what to look at.
  func account(_ session: Session) -> Account {
    let localized = session.localized
    let name = Text((before ?? person).name, .bold)
    let lines =
      before == nil
      ? [
        Account.Line(
          text: Text(localized(PeoplePhrase.added, ["name": person.name.value])))
      ]
      : fields.map { Account.Line(text: name + Text("  " + $0.text(localized)), isIdle: $0.isIdle) }
    return Account(
      lines: lines,
      notices: warnings.flatMap { warning in
        let text = FindingText(warning, localized)
        return [session.warning(text.message), text.hint.map { localized.label(Word.hint) + $0 }]
          .compactMap(\.self)
      })
  }
}
