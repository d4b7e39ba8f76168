import PlanCore
import PlanStore

/// What a change does to closed periods: it needs a reason, and says what it restates (F26).
struct Restating {
  private struct One {
    let plan: PlanTree
    let restatement: Restatement
  }

  private let list: [One]

  /// Compares plans with what a change makes of them.
  ///
  /// - Parameters:
  ///   - before: the plans, or as much of them as the change touches.
  ///   - after: the same plans changed.
  init(_ before: [PlanTree], _ after: [PlanTree]) {
    list = before.flatMap { old -> [One] in
      guard let new = after.first(where: { $0.id == old.id }) else { return [] }
      return old.header.closedPeriods.map {
        One(plan: new, restatement: Restatement(of: $0, from: old, to: new))
      }
    }.filter { !$0.restatement.differences.isEmpty }
  }

  /// Compares plans with what they are with some files changed, new or (nil) gone; plans without closed periods cost
  /// nothing.
  init(_ plans: [PlanTree], files: [(path: PlanPath, file: NodeFile?)]) {
    let closed = plans.filter { !$0.header.closedPeriods.isEmpty }
    let after = closed.map { plan in
      let folder = PlanPath.plan(plan.id).bytes + [47]
      var own: [Code: NodeFile?] = [:]
      for (path, file) in files where path.bytes.starts(with: folder) {
        if let code = Code(bytes: path.name.dropLast(4)) { own[code] = .some(file) }
      }
      return plan.replacing(own)
    }
    self.init(closed, after)
  }

  /// Refuses a change without a reason, be it one of the whole change or a note of each line.
  func checkReason(_ reason: String) throws(Failure) {
    guard reason.trimmingBlanks.isEmpty else { return }
    for one in list where one.restatement.differences.contains(where: { !$0.hasReason(in: one.plan) }) {
      throw .reasonNeeded(one.restatement.period, nil)
    }
  }

  /// What is said of it, for each period: the deliverables, or how many where they are many.
  func notices(_ session: Session) -> [String] {
    list.map { one in
      let words = session.words(one.plan.header)
      let differences = one.restatement.differences
      var named: [String] = []
      for difference in differences.prefix(4) {
        named.append("\(difference.code?.description ?? "") \(difference.change(words))")
      }
      let more = differences.count > 4
      let changes =
        more
        ? "\(session.say.grouped(differences.count)) \(words.deliverables(differences.count))"
        : named.joined(separator: ", ")
      let period = one.restatement.period
      return session.note(
        session.say(
          ClosingPhrase.restates,
          ["period": period.name.value, "counts": period.counts.value, "changes": changes.value]))
    }
  }
}

extension Difference {
  /// Whether the file says why: a note of the status line, the reason of a `dropped:` line.
  fileprivate func hasReason(in plan: PlanTree) -> Bool {
    switch detail {
    case .status(_, let to): to.line.map { !$0.note.isEmpty } ?? false
    case .dropped:
      code.map { [$0] + $0.ancestors }?.contains { plan.node($0)?.file?.dropped?.reason.isEmpty == false }
        ?? false
    default: false
    }
  }

  /// `✗ not done → ✓ done`.
  fileprivate func change(_ words: PlanWords) -> String {
    func text(_ standing: Standing?) -> String { standing.map { words.text($0).plain } ?? "–" }
    return switch detail {
    case .status(let from, let to): "\(text(from)) → \(text(to))"
    case .added(let standing): "– → \(text(standing))"
    case .dropped(let standing), .removed(let standing): "\(text(standing)) → –"
    default: ""
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
      return Restating(try workspace.plans().plans, files: files)
    } catch { throw .store(error) }
  }
}
