import PlanCore
import PlanGit

/// The versions of one node's file before and after a commit.
struct NodeVersions {
  /// The node; nil for `plan.txt`.
  let code: Code?
  /// By parent, the first one first; nil where a parent has none.
  var old: [TreeDifference.Side?]
  var new: TreeDifference.Side?
}

/// What one commit changed in the files of the plans.
struct CommitComparison {
  /// The folder `plans/`, from the root of the repository.
  let plans: [UInt8]

  /// The nodes whose files differ from those of every parent, by plan and in natural order, `plan.txt` first.
  ///
  /// A node is known by its code, wherever its file lies in the plan's folder.
  ///
  /// - Parameters:
  ///   - trees: the parents' trees; one nil for a commit without parents.
  ///   - tree: the commit's tree.
  func versions(
    from trees: [ObjectID?], to tree: ObjectID?, _ repository: borrowing Repository
  ) throws(GitError) -> [PlanID: [NodeVersions]] {
    var byNode: [PlanNode: NodeVersions] = [:]
    var touched: [Set<PlanNode>] = []
    for (index, old) in trees.enumerated() {
      var nodes: Set<PlanNode> = []
      for difference in try repository.differences(from: old, to: tree, under: plans) {
        guard let node = PlanNode(path: difference.path.dropFirst(plans.count + 1)) else { continue }
        nodes.insert(node)
        var versions =
          byNode[node] ?? NodeVersions(code: node.code, old: trees.map { _ in nil }, new: nil)
        if let side = difference.old, side.mode.isFile { versions.old[index] = side }
        if let side = difference.new, side.mode.isFile { versions.new = side }
        byNode[node] = versions
      }
      touched.append(nodes)
    }
    // What is as in one of the parents was not changed by the merge.
    let common = touched.dropFirst().reduce(touched.first ?? []) { $0.intersection($1) }
    var plans: [PlanID: [NodeVersions]] = [:]
    for (node, versions) in byNode where common.contains(node) {
      plans[node.plan, default: []].append(versions)
    }
    return plans.mapValues { nodes in
      nodes.sorted { left, right in
        guard let a = left.code else { return right.code != nil }
        guard let b = right.code else { return false }
        return a < b
      }
    }
  }
}

/// A node by its plan and code.
struct PlanNode: Hashable {
  let plan: PlanID
  /// Nil for `plan.txt`.
  let code: Code?

  /// The node whose file a path below `plans/` is; nil if it is no node's file.
  init?(path: ArraySlice<UInt8>) {
    guard let place = PlanPlace(belowPlans: path), place.kind.row.isCompared, place.hasTextEnding,
      let plan = place.plan
    else { return nil }
    self.plan = plan
    code = place.code
  }
}

extension EntryMode {
  /// Whether it is a regular file.
  var isFile: Bool { self == .blob || self == .executable }
}
