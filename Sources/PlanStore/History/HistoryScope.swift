public import PlanCore

/// What a history is asked about: a plan, or one node of it and all below.
public struct HistoryTarget: Sendable {
  /// The plan, as the source has it.
  public let plan: PlanHeader
  /// The node; nil for the whole plan.
  public let code: Code?

  /// Makes a target.
  public init(_ plan: PlanHeader, code: Code? = nil) { (self.plan, self.code) = (plan, code) }
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
  /// Codes of which a version has been seen.
  private var seen: Set<Code?> = []
  /// Whether the newest version of a node in it cannot be read.
  private(set) var hasUnreadable = false

  init(_ target: HistoryTarget) {
    plan = target.plan
    top = target.code
  }

  /// Whether a change of a code is part of the history.
  func covers(_ code: Code?) -> Bool {
    guard let top else { return true }
    guard let code else { return false }
    return former.contains(code) || (code.isWithin(top) && !ended.contains(code))
  }

  /// Takes what belongs to the history from what a commit did, and goes on with the codes that nodes had before it.
  mutating func select(_ nodes: [NodeChange], _ recording: Recording?) -> [Change] {
    var changes: [Change] = []
    // What is covered is asked first: a code that a node leaves may be another one's in the same commit.
    for node in nodes.filter({ covers($0.code) }) {
      func add(_ detail: Change.Detail) {
        changes.append(Change(plan: plan.id, code: node.code, detail: detail, recording: recording))
      }
      note(node)
      switch node.kind {
      case .changed: break
      case .added: add(.added)
      case .removed: add(.removed)
      case .moved(let old): add(.moved(from: old))
      }
      for detail in node.details { add(detail) }
      guard top != nil, let code = node.code else { continue }
      switch node.kind {
      case .changed, .removed: break
      case .added: end(code)
      case .moved(let old):
        end(code)
        former.insert(old)
      }
    }
    return changes
  }

  /// The first version that is seen of a node is its newest.
  private mutating func note(_ node: NodeChange) {
    if seen.insert(node.code).inserted, node.isUnreadable { hasUnreadable = true }
    if case .moved(let old) = node.kind { seen.insert(old) }
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
