package import PlanCore
package import PlanStore

/// A code that no node of a plan has any more, since the node was moved.
package struct MovedCode: Sendable {
  package let code: Code
  package let plan: PlanID
  /// The nodes that had it once; several where it was given again and left again.
  package let successors: [Code]
}

extension PlanTree {
  /// The nodes that had a code before, as their files note it (`formerly:`).
  func successors(of code: Code) -> [Code] {
    nodes.filter { node in
      node.file?.values(.formerly).contains { Code($0) == code } ?? false
    }.map(\.code)
  }
}

extension Workspace {
  /// Finds the node that had a code last, and the day on which its leaving the code was recorded.
  ///
  /// - Returns: the first node that had the code, and no day, outside of git and where history does not tell.
  /// - Complexity: that of the plan's whole history.
  package func destination(
    of moved: MovedCode, in plan: PlanHeader, from source: PlanSource
  ) -> (code: Code?, day: PlanDate?) {
    let history = try? history(of: [HistoryTarget(plan)], HistoryQuery(), from: source)
    let moves = (history?.changes ?? []).filter {
      if case .moved = $0.detail { moved.plan == $0.plan } else { false }
    }
    for position in moves.indices {
      guard case .moved(moved.code) = moves[position].detail, var code = moves[position].code else {
        continue
      }
      // It may have gone on since: newer moves stand before this one.
      for later in moves[..<position].reversed() {
        if case .moved(code) = later.detail, let next = later.code { code = next }
      }
      if moved.successors.contains(code) { return (code, moves[position].recording?.day) }
    }
    return (moved.successors.first, nil)
  }
}
