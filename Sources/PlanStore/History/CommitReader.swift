import PlanCore
import PlanGit

/// Reads what one commit after the other did to the items of every plan.
struct CommitReader {
  private let comparison: CommitComparison
  /// The further status words of the plans, as they are understood today.
  private let subStatuses: [PlanID: [SubStatus]]
  private let versions = VersionReader()
  private var trees: [ObjectID: ObjectID] = [:]

  init(prefix: PlanPath, subStatuses: [PlanID: [SubStatus]]) {
    comparison = CommitComparison(plans: prefix.appending(PlanPath.plansFolder).bytes)
    self.subStatuses = subStatuses
  }

  /// What a commit did, by plan.
  mutating func changes(
    of commit: Commit, _ repository: borrowing Repository
  ) throws(GitError) -> [PlanID: [ItemChange]] {
    var parents: [ObjectID?] = []
    for parent in commit.parents { parents.append(try tree(of: parent, repository)) }
    trees[commit.id] = nil
    if parents.isEmpty { parents = [nil] }
    var changes: [PlanID: [ItemChange]] = [:]
    for (plan, touched) in try comparison.versions(from: parents, to: commit.tree, repository) {
      var read: [ReadVersions] = []
      for item in touched { read.append(try self.read(item, of: plan, before: commit, repository)) }
      changes[plan] = ItemChange.of(read, subStatuses[plan] ?? [])
    }
    return changes
  }

  /// A commit's tree, remembered until the walk comes to the commit itself.
  private mutating func tree(of id: ObjectID, _ repository: borrowing Repository) throws(GitError) -> ObjectID
  {
    if let known = trees[id] { return known }
    let tree = try repository.commit(id).tree
    trees[id] = tree
    return tree
  }

  private func read(
    _ touched: ItemVersions, of plan: PlanID, before commit: Commit, _ repository: borrowing Repository
  ) throws(GitError) -> ReadVersions {
    var old: [NodeFile?] = []
    for (index, side) in touched.old.enumerated() {
      guard let side else {
        old.append(nil)
        continue
      }
      var file = try versions.file(side.id, repository)
      if file == nil, index < commit.parents.count {
        // An unreadable version says nothing: what came before it is what the new one is compared with.
        file = try lastReadable(touched.item, of: plan, before: commit.parents[index], repository)
      }
      old.append(file)
    }
    let new = try touched.new.flatMap { side throws(GitError) in try versions.file(side.id, repository) }
    return ReadVersions(
      item: touched.item, old: old, new: new, existed: touched.old.contains { $0 != nil },
      exists: touched.new != nil, isUnreadable: touched.new != nil && new == nil)
  }

  /// The last version of an item that could be read, along first parents.
  private func lastReadable(
    _ item: PlanItem, of plan: PlanID, before start: ObjectID, _ repository: borrowing Repository
  ) throws(GitError) -> NodeFile? {
    let shallow = repository.shallowCommits()
    var id = start
    while !shallow.contains(id) {
      let commit = try repository.commit(id)
      guard let parent = commit.parents.first else { return nil }
      let touched = try comparison.versions(
        from: [repository.commit(parent).tree], to: commit.tree, repository)
      if let versions = touched[plan]?.first(where: { $0.item == item }) {
        guard let side = versions.old.first ?? nil else { return nil }
        if let file = try self.versions.file(side.id, repository) { return file }
      }
      id = parent
    }
    return nil
  }
}
