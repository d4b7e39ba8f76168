import PlanCore
import PlanService
import PlanWords

extension [NewNode] {
  /// What is said of new nodes.
  func account(of change: PreparedChange, _ session: Session) -> Account {
    let localized = session.localized
    let lines = map { node in
      let since = node.file.date(.added).map { localized(EditPhrase.countsFrom, ["date": $0.value]) }
      let line = localized.clauses(
        [localized(EditPhrase.added, ["title": node.title.value]), since].compactMap(\.self))
      return Account.Line(text: Text(node.code.description, .bold) + Text("  " + line))
    }
    return Account(lines: lines, notices: change.restatements.notices(session) + endNotices(session))
  }

  /// What is said of plans that have ended, each once.
  private func endNotices(_ session: Session) -> [String] {
    filter(\.isAtEnd).compactMap { node in
      node.plan.header.period.map { period in
        session.note(
          session.localized(EditPhrase.addedAtEnd, ["plan": node.plan.id.value, "date": period.last.value]))
      }
    }.distinct
  }
}
