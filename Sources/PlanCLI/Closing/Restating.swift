import PlanCore
import PlanWords
import PlanStore

/// What a change does to closed periods: it needs a reason, and says what it restates (F26).
struct Restating {
  private struct One {
    let plan: PlanTree
    let restatement: Restatement

    /// The deliverables, or how many where they are many.
    func changes(_ session: Session) -> String {
      let words = session.words(plan.header)
      let differences = restatement.differences
      if differences.count > 4 {
        return "\(session.say.grouped(differences.count)) \(words.deliverables(differences.count))"
      }
      return differences.map { "\($0.code?.description ?? "") \($0.change(words).plain)" }
        .joined(separator: ", ")
    }
  }

  private let list: [One]
  /// Lines of published figures that a change alters or takes away, other than by publishing again.
  private let altered: [ClosedPeriod]

  /// Compares plans with what a change makes of them.
  ///
  /// - Parameters:
  ///   - before: the plans, or as much of them as the change touches.
  ///   - after: the same plans changed.
  ///   - altersLines: whether published figures that no longer stand in `plan.txt` need a reason too.
  init(_ before: [PlanTree], _ after: [PlanTree], altersLines: Bool = true) {
    altered = before.flatMap { old -> [ClosedPeriod] in
      guard altersLines, let new = after.first(where: { $0.id == old.id }) else { return [] }
      let kept = new.header.closedPeriods
      return old.header.closedPeriods.filter { !kept.contains($0) }
    }
    list = before.flatMap { old -> [One] in
      guard let new = after.first(where: { $0.id == old.id }) else { return [] }
      return old.header.closedPeriods.map {
        One(plan: new, restatement: Restatement(of: $0, from: old, to: new))
      }
    }.filter { !$0.restatement.differences.isEmpty }
  }

  /// Compares plans with what they are with some files changed, new or (nil) gone; plans without closed periods cost
  /// nothing.
  init(_ plans: [PlanTree], files: [(path: PlanPath, file: NodeFile?)], altersLines: Bool = true) {
    let closed = plans.filter { !$0.header.closedPeriods.isEmpty }
    let after = closed.map { plan in
      let folder = PlanPath.plan(plan.id).bytes + [47]
      var own: [Code: NodeFile?] = [:]
      for (path, file) in files where path.bytes.starts(with: folder) {
        // A file that goes from one place to another is gone and there.
        guard let code = Code(bytes: path.name.dropLast(4)) else { continue }
        if file != nil || own[code] == nil { own[code] = .some(file) }
      }
      return plan.replacing(own, plan: files.first { $0.path == plan.header.path }?.file)
    }
    self.init(closed, after, altersLines: altersLines)
  }

  /// Refuses a change without a reason, be it one of the whole change or a note of each line; says what it would restate.
  func checkReason(_ reason: String, _ session: Session) throws(Failure) {
    guard reason.trimmingBlanks.isEmpty else { return }
    if let period = altered.first { throw .reasonNeededByLine(period) }
    for one in list where !one.restatement.isExplained {
      throw .reasonNeededBy(one.restatement.period, changes: one.changes(session))
    }
  }

  /// What is said of it, for each period.
  func notices(_ session: Session) -> [String] {
    list.map { one in
      let period = one.restatement.period
      let values: [String: PhraseValue] = [
        "period": period.name.value, "counts": period.counts.value, "changes": one.changes(session).value,
      ]
      return session.note(session.say(ClosingPhrase.restates, values))
    }
  }
}

extension Restatement {
  /// Whether the files say why each thing differs: a note of the status line, the reason of a `dropped:` line.
  fileprivate var isExplained: Bool {
    differences.allSatisfy { difference in
      switch difference.detail {
      case .status, .dropped: !reason(of: difference).isEmpty
      default: false
      }
    }
  }
}

extension Session {
  /// What taking a change back does to closed periods; plans without any cost no more than their headers.
  func restating(
    byUndoing target: UndoTarget, in workspace: Workspace, _ recording: RecordingContext
  ) throws(Failure) -> Restating {
    do throws(StoreError) {
      guard try workspace.planHeaders().contains(where: { !$0.closedPeriods.isEmpty }) else {
        return Restating([], [])
      }
      let files = try workspace.previewUndo(target, recording).files.map { file in
        (path: file.path, file: file.new.flatMap { try? NodeFile(parsing: $0) })
      }
      return Restating(try workspace.plans().plans, files: files, altersLines: false)
    } catch { throw .store(error) }
  }
}
