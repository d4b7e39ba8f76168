package import PlanCore

/// What a list is narrowed to: everything named must hold; of the same kind, one is enough.
package struct NodeFilter: Sendable {
  /// What a `--status` asks for.
  package enum Selected: Sendable {
    case status(NodeStatus)
    /// A recorded word; a sub-status selects itself alone, a status also its sub-statuses.
    case word(StatusWord)

    /// Whether it is a word that only its own plan knows.
    package var isSubStatus: Bool { if case .word(let word) = self { word.subStatus != nil } else { false } }
  }

  /// An entry is nil where only another plan knows the word: it selects nothing here.
  package var statuses: [Selected?] = []
  package var owners: [String] = []
  package var tags: [String] = []
  package var goals: [SustainableGoal] = []
  /// Whether only what is overdue, or only what was done late, is wanted; both mean either.
  package var isOverdue = false
  package var isLate = false
  /// How due days have moved, where only what has another one than at first is wanted.
  package var rescheduled: DueCourses?
  package var hasNoOwner = false
  package var hasNoEvidence = false
  /// Whether only what was marked as done and nobody has looked at yet is wanted (Y15).
  package var isToReview = false
  package var staleDays: Int?
  /// The depth of the nodes that are listed; 0 for none.
  package var depth = 0

  package init() {}

  /// Whether it asks how nodes stand to their due days.
  package var isOfDueDays: Bool { isBehind || rescheduled != nil }
  private var isBehind: Bool { isOverdue || isLate }

  /// The nodes of a selection that exist on a day and that the filter lets through.
  package func nodes(of selection: Selection, _ figures: Figures) -> [Int] {
    let plan = selection.plan
    return plan.range(of: selection.node).filter { index in
      plan.nodes[index].code.depth == depth && figures.exists(index) && admits(index, plan, figures)
    }
  }

  private func admits(_ index: Int, _ plan: PlanTree, _ figures: Figures) -> Bool {
    let node = plan.nodes[index]
    let day = figures.day
    let effectiveStatus = plan.isDeliverable(index) ? node.effectiveStatus(on: day, in: plan.header) : nil
    let status = effectiveStatus?.status ?? figures.rollup(of: index).status
    if !statuses.isEmpty, !statuses.contains(where: { Self.admits($0, status, effectiveStatus?.word) }) {
      return false
    }
    if !owners.isEmpty || hasNoOwner {
      let own = plan.owners(of: index).map(\.folded)
      if hasNoOwner, !own.isEmpty { return false }
      if !owners.isEmpty, !owners.contains(where: { wanted in own.contains { $0.contains(wanted) } }) {
        return false
      }
    }
    if !tags.isEmpty, !tags.contains(where: tags(of: index, plan).contains) { return false }
    if !goals.isEmpty {
      let own = lineage(of: index, plan).flatMap { plan.nodes[$0].goals }
      guard goals.contains(where: { wanted in own.contains { Self.serves($0, wanted) } }) else {
        return false
      }
    }
    if hasNoEvidence, !node.evidence.isEmpty { return false }
    if isToReview, !node.hasClaim(by: day) { return false }
    if let rescheduled, !rescheduled.isRescheduled(node) { return false }
    if isBehind {
      guard let delay = plan.delay(of: index, figures), delay.isLate ? isLate : isOverdue else {
        return false
      }
    }
    if let staleDays {
      let since = effectiveStatus?.since ?? node.added ?? plan.header.period?.first
      guard status != .done, let since, since.adding(days: staleDays) < day else { return false }
    }
    return true
  }

  private static func admits(_ selected: Selected?, _ status: NodeStatus, _ word: StatusWord?) -> Bool {
    switch selected {
    case nil: false
    case .status(let wanted): status == wanted
    case .word(let wanted):
      wanted.subStatus == nil ? status == NodeStatus(wanted.status) : word == wanted
    }
  }

  private static func serves(_ goal: SustainableGoal, _ wanted: SustainableGoal) -> Bool {
    goal == wanted || (wanted.target == nil && goal.goal == wanted.goal)
  }

  private func tags(of index: Int, _ plan: PlanTree) -> [String] {
    lineage(of: index, plan).flatMap { plan.nodes[$0].file?.list(.tags) ?? [] }.map(\.folded)
  }

  /// A node and its ancestors.
  private func lineage(of index: Int, _ plan: PlanTree) -> [Int] {
    Array(sequence(first: index) { plan.parent(of: $0) })
  }
}
