import PlanCore
import PlanService
import PlanWords

extension EditedFile {
  /// A line for each field.
  func lines(_ localized: Localizer) -> [Account.Line] {
    fields.map { field in
      Account.Line(text: Text(name, .bold) + Text("  " + field.text(localized)), isIdle: field.isIdle)
    }
  }
}

extension EditedFile.Field {
  /// `due: 2020-06-30 → 2020-12-31`.
  func text(_ localized: Localizer) -> String {
    if isIdle { return localized(EditPhrase.unchanged, ["key": localized.fieldName(key).value]) }
    let values = [from, to].map {
      $0.isEmpty ? localized(EditPhrase.nothingThere) : inOneLine(localized.clauses($0))
    }
    return localized(
      EditPhrase.changed,
      ["key": localized.fieldName(key).value, "from": values[0].value, "to": values[1].value])
  }
}

extension [EditedFile] {
  /// What is said of a change of fields.
  ///
  /// - Parameters:
  ///   - effect: what it means for the figures.
  ///   - isReasonPublished: whether the reason of the change is public in any case.
  func account(
    of change: PreparedChange, effect: String? = nil, isReasonPublished: Bool = false, _ session: Session
  ) -> Account {
    let restatements = change.restatements.notices(session)
    let effect = effect.map { [session.note($0)] } ?? []
    let stated = flatMap(\.statedDeliverables).distinct
    let kept =
      stated.first.map { code in
        session.note(
          session.localized(
            EditPhrase.everyKeepsStatuses,
            [
              "count": stated.count.value, "code": code.value,
              "status": session.localized(Placeholder.status).value,
              "period": session.localized(Placeholder.period).value,
            ]))
      }
    let published = isReasonPublished && restatements.isEmpty ? [session.reasonPublished] : []
    return Account(
      lines: flatMap { $0.lines(session.localized) },
      notices: restatements + effect + [kept].compactMap(\.self) + published)
  }
}
