import PlanService
import PlanWords

extension EditedFile {
  /// A line for each field.
  func lines(_ say: Speech) -> [Account.Line] {
    fields.map { field in
      Account.Line(text: Text(name, .bold) + Text("  " + field.text(say)), isIdle: field.isIdle)
    }
  }
}

extension EditedFile.Field {
  /// `due: 2020-06-30 → 2020-12-31`.
  fileprivate func text(_ say: Speech) -> String {
    if isIdle { return say(EditPhrase.unchanged, ["key": say.fieldName(key).value]) }
    let values = [from, to].map { $0.isEmpty ? say(EditPhrase.nothingThere) : inOneLine(say.clauses($0)) }
    return say(
      EditPhrase.changed, ["key": say.fieldName(key).value, "from": values[0].value, "to": values[1].value])
  }
}

extension [EditedFile] {
  /// What is said of a change of fields.
  ///
  /// - Parameter effect: what it means for the figures.
  func account(of change: PreparedChange, effect: String? = nil, _ session: Session) -> Account {
    let effect = effect.map { [session.note($0)] } ?? []
    return Account(
      lines: flatMap { $0.lines(session.say) }, notices: change.restatements.notices(session) + effect)
  }
}
