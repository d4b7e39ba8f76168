package import PlanCore
package import PlanStore

/// What a change does to closed periods: where it restates one it needs a reason (F26).
package struct RestatementCheck: Sendable {
  /// A closed period whose figures a change makes others.
  package struct Restated: Sendable {
    /// The plan as the change leaves it.
    package let plan: PlanTree
    package let restatement: Restatement
  }

  /// No closed period is touched.
  package static let none = RestatementCheck([], [])

  /// What is restated, by plan and period.
  package let restated: [Restated]
  /// Lines of published figures that a change alters or removes, other than by publishing again.
  private let altered: [ClosedPeriod]

  /// Compares plans with what a change makes of them.
  ///
  /// - Parameters:
  ///   - before: the plans, or as much of them as the change touches.
  ///   - after: the same plans changed.
  ///   - altersLines: whether published figures that no longer stand in `plan.txt` need a reason too.
  package init(_ before: [PlanTree], _ after: [PlanTree], altersLines: Bool = true) {
    altered = before.flatMap { old -> [ClosedPeriod] in
      guard altersLines, let new = after.first(where: { $0.id == old.id }) else { return [] }
      let kept = new.header.closedPeriods
      return old.header.closedPeriods.filter { !kept.contains($0) }
    }
    restated = before.flatMap { old -> [Restated] in
      guard let new = after.first(where: { $0.id == old.id }) else { return [] }
      return old.header.closedPeriods.map {
        Restated(plan: new, restatement: Restatement(of: $0, from: old, to: new))
      }
    }.filter { !$0.restatement.differences.isEmpty }
  }

  /// Compares plans, each named once or more, with what they are with some files changed.
  package init(of plans: [PlanTree], files: [(path: PlanPath, file: NodeFile?)]) {
    let distinct = Dictionary(plans.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.init(distinct.values.sorted { $0.id < $1.id }, files: files)
  }

  /// Compares plans with what they are with some files changed, new or (nil) gone; plans without closed periods cost
  /// nothing.
  package init(
    _ plans: [PlanTree], files: [(path: PlanPath, file: NodeFile?)], altersLines: Bool = true
  ) {
    let closed = plans.filter { !$0.header.closedPeriods.isEmpty }
    let after = closed.map { plan in
      let folder = PlanPath.plan(plan.id).bytes + [47]
      var own: [Code: NodeFile?] = [:]
      for (path, file) in files where path.bytes.starts(with: folder) {
        // A file that goes from one place to another is gone and there.
        guard let code = PlanPlace(path)?.code else { continue }
        if file != nil || own[code] == nil { own[code] = .some(file) }
      }
      return plan.replacing(own, plan: files.first { $0.path == plan.header.path }?.file)
    }
    self.init(closed, after, altersLines: altersLines)
  }

  /// Refuses a change that restates a closed period and has no reason, be it one of the whole change or one in the
  /// files: the note of each status line, the reason of each `dropped:` line.
  package func check(reason: String) throws(Refusal) {
    guard reason.trimmingBlanks.isEmpty else { return }
    if let period = altered.first { throw .reasonNeededByLine(period) }
    for one in restated where !one.restatement.isExplained { throw .reasonNeededBy(one) }
  }
}

extension Restatement {
  /// Whether the files say why each thing differs: a note of the status line, the reason of a `dropped:` line.
  fileprivate var isExplained: Bool {
    differences.allSatisfy { difference in
      switch difference.detail {
      case .status, .dropped, .answered: !reason(of: difference).isEmpty
      default: false
      }
    }
  }
}

extension Workspace {
  /// What taking a change back does to closed periods; plans without any cost no more than their headers.
  package func restatements(
    byUndoing target: UndoTarget, _ recording: RecordingContext
  ) throws(StoreError) -> RestatementCheck {
    guard try planHeaders().contains(where: { !$0.closedPeriods.isEmpty }) else { return .none }
    let files = try previewUndo(target, recording).files.map { file in
      (path: file.path, file: file.new.flatMap { try? NodeFile(parsing: $0) })
    }
    return RestatementCheck(try plans().plans, files: files, altersLines: false)
  }
}
