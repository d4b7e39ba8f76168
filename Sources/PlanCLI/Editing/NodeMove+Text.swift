import PlanCore
import PlanService
import PlanStore
import PlanWords

extension NodeMove {
  /// What is said of a move.
  func account(of change: PreparedChange, _ session: Session) -> Account {
    let codes = steps.map { step in
      Text(step.from.description, .bold) + Text(" → ") + Text(step.to.description, .bold)
    }
    let followers = references.map { file in
      Text(session.localized(EditPhrase.referenceFollows, ["path": file.path.value]), .dim)
    }
    return Account(
      lines: (codes + followers).map { .init(text: $0) }, notices: change.restatements.notices(session))
  }
}
