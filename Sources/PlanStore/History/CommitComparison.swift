import PlanCore
import PlanGit

/// The versions of one item's file before and after a commit.
struct ItemVersions {
  let item: PlanItem
  /// By parent, the first one first; nil where a parent has none.
  var old: [TreeDifference.Side?]
  var new: TreeDifference.Side?
}

/// What one commit changed in the files of the plans.
struct CommitComparison {
  /// The folder `plans/`, from the root of the repository.
  let plans: [UInt8]

  /// The items whose files differ from those of every parent, by plan and in order.
  ///
  /// A node is known by its code, wherever its file lies in the plan's folder.
  ///
  /// - Parameters:
  ///   - trees: the parents' trees; one nil for a commit without parents.
  ///   - tree: the commit's tree.
  func versions(
    from trees: [ObjectID?], to tree: ObjectID?, _ repository: borrowing Repository
  ) throws(GitError) -> [PlanID: [ItemVersions]] {
    var byItem: [ItemOfPlan: ItemVersions] = [:]
    var touched: [Set<ItemOfPlan>] = []
    for (index, old) in trees.enumerated() {
      var items: Set<ItemOfPlan> = []
      for difference in try repository.differences(from: old, to: tree, under: plans) {
        guard let owner = ItemOfPlan(path: difference.path.dropFirst(plans.count + 1)) else { continue }
        items.insert(owner)
        var versions =
          byItem[owner] ?? ItemVersions(item: owner.item, old: trees.map { _ in nil }, new: nil)
        if let side = difference.old, side.mode.isFile { versions.old[index] = side }
        if let side = difference.new, side.mode.isFile { versions.new = side }
        byItem[owner] = versions
      }
      touched.append(items)
    }
    // What is as in one of the parents was not changed by the merge.
    let common = touched.dropFirst().reduce(touched.first ?? []) { $0.intersection($1) }
    var plans: [PlanID: [ItemVersions]] = [:]
    for (owner, versions) in byItem where common.contains(owner) {
      plans[owner.plan, default: []].append(versions)
    }
    return plans.mapValues { $0.sorted { $0.item < $1.item } }
  }
}

/// An item of a plan.
struct ItemOfPlan: Hashable {
  let plan: PlanID
  let item: PlanItem

  /// What the file at a path below `plans/` is about; nil for a file that has no history.
  init?(path: ArraySlice<UInt8>) {
    guard let place = PlanPlace(belowPlans: path), let item = place.item, place.hasTextEnding,
      let plan = place.plan
    else { return nil }
    self.plan = plan
    self.item = item
  }
}

extension EntryMode {
  /// Whether it is a regular file.
  var isFile: Bool { self == .blob || self == .executable }
}
