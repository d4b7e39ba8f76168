import PlanCore
import PlanService

/// A table that was read: what it changes, and what differs in it and is not recorded.
struct ReadTable {
  let changes: TableChanges
  let ignored: IgnoredCells
  /// How many rows the table has.
  let rows: Int

  /// What is said of it.
  ///
  /// - Parameter hasNote: whether a reason is given for all of it.
  func account(of change: PreparedChange, hasNote: Bool, _ session: Session) -> Account {
    let marked = changes.markings.list.filter { !$0.isIdle }
    let fields = changes.edited.flatMap { $0.lines(session.localized) }.filter { !$0.isIdle }
    let days = changes.markings.daysOutside.map { $0.text(session) }
    let restatements = change.restatements.notices(session)
    let isPublished = hasNote && restatements.isEmpty && changes.edited.contains(where: \.hasPublicReason)
    return Account(
      lines: marked.map { .init(text: $0.line(session.words($0.plan.header))) } + fields,
      idleRows: rows - changes.changedFiles.count,
      notices: restatements + days + (isPublished ? [session.reasonPublished] : []))
  }
}
