import PlanCore

/// What one commit, or the working tree, did to one item of a plan.
struct ItemChange: Sendable {
  enum Kind: Sendable, Equatable {
    case changed, added, removed
    case moved(from: Code)
  }

  /// The item; a node by its code afterwards (before, if it is gone).
  let item: PlanItem
  let kind: Kind
  /// What happened to its status lines and fields; of a new node, to its status lines alone.
  let details: [Change.Detail]
  /// Whether the version afterwards cannot be read: nothing is said of it.
  let isUnreadable: Bool
}

/// An item's versions with their fields.
struct ReadVersions {
  let item: PlanItem
  /// By parent, the first one first.
  let old: [NodeFile?]
  let new: NodeFile?
  /// Whether there is a file, readable or not.
  let existed: Bool
  let exists: Bool
  /// Whether the new version cannot be read.
  let isUnreadable: Bool
}

extension ItemChange {
  /// What happened to the items whose files one commit touched: moves of nodes are first told from arrivals and removals.
  static func of(_ all: [ReadVersions], _ subStatuses: [SubStatus]) -> [ItemChange] {
    var moved: [Code: Code] = [:]
    let gone = Dictionary(
      all.filter { !$0.exists }.compactMap { versions in versions.item.code.map { ($0, versions) } },
      uniquingKeysWith: { $1 })
    // A commit that only adds has nothing to tell apart.
    if !gone.isEmpty {
      for node in all where node.exists && !node.existed {
        let former = (node.new?.values(.formerly) ?? []).compactMap { Code($0) }
        if let code = node.item.code,
          let old = former.last(where: { gone[$0] != nil && !moved.values.contains($0) })
        {
          moved[code] = old
        }
      }
    }
    let left = Set(moved.values)
    return all.compactMap { versions in
      func change(_ kind: Kind, _ details: [Change.Detail]) -> ItemChange {
        ItemChange(
          item: versions.item, kind: kind, details: details, isUnreadable: versions.isUnreadable)
      }
      if let old = versions.item.code.flatMap({ moved[$0] }) {
        let comparison = VersionComparison(
          from: gone[old]?.old ?? [], to: versions.new, subStatuses: subStatuses)
        return change(.moved(from: old), comparison.details(ignoring: .formerly))
      }
      if !versions.exists {
        // A plan without its own file is none, and a node that moved is told of by its new code.
        guard versions.item != .plan, versions.item.code.map(left.contains) != true else { return nil }
        return change(.removed, [])
      }
      if !versions.existed {
        let comparison = VersionComparison(from: [nil], to: versions.new, subStatuses: subStatuses)
        return change(.added, comparison.statusChanges.map { .status($0) })
      }
      if versions.isUnreadable { return change(.changed, []) }
      return change(
        .changed, VersionComparison(from: versions.old, to: versions.new, subStatuses: subStatuses).details())
    }
  }
}
