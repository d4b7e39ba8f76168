import PlanCore
import PlanWords
import PlanService

extension Marking {
  /// `L2M5D1  on 2020-12-15: unreported → ✓ done; today unchanged: ○ in progress (since 2020-12-31)`.
  func line(_ words: PlanTerms) -> Text {
    let localized = words.localized
    let text = Text(code.description, .bold) + Text("  ")
    if isIdle {
      let since = plan.nodes[index].effectiveStatus(on: day, in: plan.header).line?.date ?? day
      let status = words.text(to).plain
      return text + Text(localized(RecordPhrase.already, ["status": status.value, "date": since.value]))
    }
    var clauses: [String] = []
    if line != nil {
      let values = [
        "date": day.value, "from": words.text(from).plain.value, "to": words.text(to).plain.value,
      ]
      // A further note changes no status.
      clauses.append(
        from == to
          ? localized(RecordPhrase.stillOnDay, values.merging(["note": (line?.note ?? "").value]) { $1 })
          : localized(RecordPhrase.onDay, values))
      if let today {
        let values = ["status": words.text(today.word).plain.value, "date": today.date.value]
        clauses.append(localized(RecordPhrase.todayUnchanged, values))
      }
    }
    clauses += evidence.map { localized(RecordPhrase.evidenceAdded, ["reference": $0.reference.value]) }
    return text + Text(localized.clauses(clauses))
  }
}

extension Markings {
  /// What is said of them.
  ///
  /// - Parameter isBatch: whether they are rows, of which those that change nothing are counted and not listed.
  func account(_ session: Session, isBatch: Bool) -> Account {
    let shown = isBatch ? list.filter { !$0.isIdle } : list
    return Account(
      lines: shown.map { marking in
        .init(text: marking.line(session.words(marking.plan.header)), isIdle: marking.isIdle)
      },
      idleRows: list.count - shown.count,
      notices: restatements.notices(session) + daysOutside.map { $0.text(session) })
  }
}

extension DayOutsidePlan {
  /// What is said of it on standard error.
  func text(_ session: Session) -> String {
    switch self {
    case .after(let plan, let end):
      session.note(session.localized(RecordPhrase.planEnded, ["plan": plan.value, "date": end.value]))
    case .before(let plan, let start, let day):
      session.warning(
        session.localized(
          RecordPhrase.beforePlan, ["date": day.value, "plan": plan.value, "start": start.value]))
    }
  }
}
