package import PlanCore

/// What a history is asked about: a plan, or one node of it and all below.
package struct HistoryTarget: Sendable {
  /// The plan, as the source has it.
  package let plan: PlanHeader
  /// The node; nil for the whole plan.
  package let code: Code?

  package init(_ plan: PlanHeader, code: Code? = nil) { (self.plan, self.code) = (plan, code) }
}

/// Which nodes a history is about: all of a plan, or some and whatever they were called before.
struct HistoryScope {
  let plan: PlanHeader
  /// The node below which everything is meant; nil for the whole plan.
  private let top: Code?
  /// Codes outside of that which nodes in it had before.
  private var former: Set<Code> = []
  /// Codes that further back belong to another node.
  private var ended: Set<Code> = []
  /// Whether a version of a node in it cannot be read: it may be the newest.
  private(set) var hasUnreadable = false

  init(_ target: HistoryTarget) {
    plan = target.plan
    top = target.code
  }

  /// Whether a change of an item is part of the history.
  func covers(_ item: PlanItem) -> Bool {
    guard let top else { return true }
    guard let code = item.code else { return false }
    return former.contains(code) || (code.isWithin(top) && !ended.contains(code))
  }

  /// Takes what a commit did to an item that is covered, and goes on with the code that it had before.
  mutating func take(_ change: ItemChange, _ recording: Recording?, into changes: inout [Change]) {
    func add(_ detail: Change.Detail) {
      changes.append(Change(plan: plan.id, item: change.item, detail: detail, recording: recording))
    }
    if change.isUnreadable { hasUnreadable = true }
    switch change.kind {
    case .changed: break
    case .added: add(.added)
    case .removed: add(.removed)
    case .moved(let old): add(.moved(from: old))
    }
    for detail in change.details { add(detail) }
    guard top != nil, let code = change.item.code else { return }
    switch change.kind {
    case .changed, .removed: break
    case .added: end(code)
    case .moved(let old):
      end(code)
      former.insert(old)
    }
  }

  /// Ends a code: what had it before is another node.
  private mutating func end(_ code: Code) {
    if former.remove(code) == nil { ended.insert(code) }
  }

  /// Whether nothing further back can be part of the history: a deliverable's beginning has been found.
  var isExhausted: Bool {
    guard let top, plan.isDeliverable(top), former.isEmpty else { return false }
    return ended.contains(top)
  }
}
