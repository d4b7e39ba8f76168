import PlanCore

/// Which nodes a history is about: all of a plan, or some and whatever they were called before.
struct HistoryScope {
  let plan: PlanTree
  /// The node below which everything is meant; nil for the whole plan.
  private let top: Code?
  /// Codes outside of that which nodes in it had before.
  private var former: Set<Code> = []
  /// Codes that further back belong to another node.
  private var ended: Set<Code> = []

  init(_ plan: PlanTree, node: Int?) {
    self.plan = plan
    top = node.map { plan.nodes[$0].code }
  }

  /// Whether a change of a code is part of the history.
  func covers(_ code: Code?) -> Bool {
    guard let top else { return true }
    guard let code else { return false }
    return former.contains(code) || (code.isWithin(top) && !ended.contains(code))
  }

  /// Follows a node back to the code that it had before.
  mutating func follow(_ old: Code, from new: Code) {
    guard top != nil else { return }
    end(new)
    former.insert(old)
  }

  /// Ends a code: what had it before is another node.
  mutating func end(_ code: Code) {
    guard top != nil else { return }
    if former.remove(code) == nil { ended.insert(code) }
  }

  /// Whether nothing further back can be part of the history.
  var isExhausted: Bool {
    guard let top, former.isEmpty else { return false }
    return ended.contains(top) && plan.nodes.allSatisfy { !$0.code.isWithin(top) || ended.contains($0.code) }
  }
}
