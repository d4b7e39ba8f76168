import PlanCore
import PlanGit

/// What one commit, or the working tree, did to one node of a plan.
struct NodeChange: Sendable {
  enum Kind: Sendable, Equatable {
    case changed, added, removed
    case moved(from: Code)
  }

  /// The node, by its code afterwards (before, if it is gone); nil for the plan itself.
  let code: Code?
  let kind: Kind
  /// What happened to its status lines and fields; of a new node, to its status lines alone.
  let details: [Change.Detail]
  /// Whether the version afterwards cannot be read: nothing is said of it.
  let isUnreadable: Bool
}

/// A node's versions with their fields.
struct ReadVersions {
  /// Nil for the plan itself.
  let code: Code?
  /// By parent, the first one first.
  let old: [NodeFile?]
  let new: NodeFile?
  /// Whether there is a file, readable or not.
  let existed: Bool
  let exists: Bool
  /// Whether the new version cannot be read.
  let isUnreadable: Bool
}

extension NodeChange {
  /// What happened to the nodes whose files one commit touched: moves are first told from arrivals and removals.
  static func of(_ nodes: [ReadVersions], _ subStatuses: [SubStatus]) -> [NodeChange] {
    var moved: [Code: Code] = [:]
    let gone = Dictionary(
      nodes.filter { !$0.exists }.compactMap { node in node.code.map { ($0, node) } },
      uniquingKeysWith: { $1 })
    // A commit that only adds has nothing to tell apart.
    if !gone.isEmpty {
      for node in nodes where node.exists && !node.existed {
        let former = (node.new?.values(.formerly) ?? []).compactMap { Code($0) }
        if let code = node.code,
          let old = former.last(where: { gone[$0] != nil && !moved.values.contains($0) })
        {
          moved[code] = old
        }
      }
    }
    let left = Set(moved.values)
    return nodes.compactMap { node in
      func change(_ kind: Kind, _ details: [Change.Detail]) -> NodeChange {
        NodeChange(code: node.code, kind: kind, details: details, isUnreadable: node.isUnreadable)
      }
      if let code = node.code, let old = moved[code] {
        let comparison = VersionComparison(from: gone[old]?.old ?? [], to: node.new, subStatuses: subStatuses)
        return change(.moved(from: old), comparison.details(ignoring: .formerly))
      }
      if !node.exists {
        guard let code = node.code, !left.contains(code) else { return nil }
        return change(.removed, [])
      }
      if !node.existed {
        let comparison = VersionComparison(from: [nil], to: node.new, subStatuses: subStatuses)
        return change(.added, comparison.statusChanges.map { .status($0) })
      }
      if node.isUnreadable { return change(.changed, []) }
      return change(
        .changed, VersionComparison(from: node.old, to: node.new, subStatuses: subStatuses).details())
    }
  }
}
