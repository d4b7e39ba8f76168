/// How the due day of a node has moved (Y12): history tells it, nothing of it is stored.
package struct DueCourse: Hashable, Sendable {
  /// The first due day: that of the adopted plan, else the first that was recorded.
  package let first: PlanDate
  /// How often another day, or none, has taken the place of a due day since; 1 or more.
  package let moves: Int

  package init(first: PlanDate, moves: Int) { (self.first, self.moves) = (first, moves) }
}

extension DueCourse {
  /// `first-due` and `due-moves`, as all data has them.
  package var members: [(String, JSON)] {
    [("first-due", .string(first.description)), ("due-moves", .number(moves))]
  }
}

/// The due days of a plan's nodes that have moved, by the nodes' present codes.
package struct DueCourses: Sendable {
  private var byCode: [Code: DueCourse] = [:]

  /// No due day has moved.
  package init() {}

  /// Reads a history.
  ///
  /// - Parameters:
  ///   - changes: the changes of a whole plan, or of a node and all below it, newest first; of an adopted plan those since
  ///     its adoption.
  ///   - adopted: the plan as it was adopted; nil where it was not, or where that is not known.
  ///   - plan: the plan as it is now.
  /// - Complexity: O(changes), and O(nodes) for those of the plan.
  package init(_ changes: some Sequence<Change>, since adopted: PlanTree?, of plan: PlanTree) {
    var walk = DueWalk()
    for change in changes { walk.take(change) }
    for node in plan.nodes {
      let steps = walk.steps[node.code] ?? []
      if steps.isEmpty, adopted == nil { continue }
      let then = walk.added.contains(node.code) ? nil : adopted?.node(walk.former[node.code] ?? node.code)
      guard let first = then?.due ?? steps.last.flatMap({ $0.from ?? $0.to }) else { continue }
      // What another branch brought may be missing among the changes since the adoption.
      let moves = max(steps.count { $0.from != nil && $0.from != $0.to }, node.due == first ? 0 : 1)
      if moves > 0 { byCode[node.code] = DueCourse(first: first, moves: moves) }
    }
  }

  /// The course of a node's due day; nil where it has not moved.
  package subscript(code: Code) -> DueCourse? { byCode[code] }

  /// Whether no due day has moved.
  package var isEmpty: Bool { byCode.isEmpty }

  /// Whether a node's due day is another than the first, or is gone.
  package func isRescheduled(_ node: Node) -> Bool {
    byCode[node.code].map { $0.first != node.due } ?? false
  }
}

/// Gathers the changes of due days, newest first, following nodes through their codes.
private struct DueWalk {
  /// The changes of a node's due day, newest first, by its present code.
  private(set) var steps: [Code: [(from: PlanDate?, to: PlanDate?)]] = [:]
  /// The codes that nodes had at the beginning, where these were others.
  private(set) var former: [Code: Code] = [:]
  /// The nodes that were not there at the beginning.
  private(set) var added: Set<Code> = []
  /// Which node a code means at this point, by its present code; nil for one that is there no more. A code that is not
  /// here means its own.
  private var present: [Code: Code?] = [:]
  /// What the commit that is being read did to codes: it holds for the commits before it.
  private var ended: [Code] = []
  private var moved: [(old: Code, node: Code)] = []
  private var recording: Recording?

  mutating func take(_ change: Change) {
    guard let code = change.code else { return }
    if change.recording != recording {
      for code in ended { present[code] = .some(nil) }
      for (old, node) in moved { present[old] = .some(node) }
      (ended, moved, recording) = ([], [], change.recording)
    }
    guard let node = present[code] ?? code else { return }
    switch change.detail {
    case .field(let change) where change.field == .key("due"):
      func day(_ values: [String]) -> PlanDate? { values.first.flatMap { PlanDate($0) } }
      steps[node, default: []].append((day(change.from), day(change.to)))
    case .added:
      ended.append(code)
      added.insert(node)
    case .moved(let old):
      ended.append(code)
      moved.append((old, node))
      former[node] = old
    default: break
    }
  }
}
