import PlanCore
import PlanGit

/// Walks commits and gathers the changes that they brought to plans.
struct HistoryReader {
  private(set) var changes: [Change] = []
  /// Commits at which a shallow clone ends.
  private(set) var cutOff: [ObjectID] = []
  private var scopes: [HistoryScope]
  private let prefix: PlanPath
  private let versions = VersionReader()
  private var trees: [ObjectID: ObjectID] = [:]

  init(_ scopes: [HistoryScope], prefix: PlanPath) {
    self.scopes = scopes
    self.prefix = prefix
  }

  private func comparison(_ scope: HistoryScope) -> CommitComparison {
    CommitComparison(
      plan: scope.plan.id, folder: prefix.appending(PlanPath.plan(scope.plan.id).bytes).bytes)
  }

  /// Gathers the changes of every commit from the newest on.
  mutating func read(
    from tip: ObjectID?, _ repository: borrowing Repository, _ progress: (Int) -> Void
  ) throws(GitError) {
    var walk = try CommitWalk(from: tip, in: repository)
    while let commit = try walk.next(in: repository) {
      progress(1)
      if walk.isCutOff(at: commit.id) {
        cutOff.append(commit.id)
        // What a commit brought cannot be told where its parents are not here.
        continue
      }
      var parents: [ObjectID?] = []
      for parent in commit.parents { parents.append(try tree(of: parent, repository)) }
      trees[commit.id] = nil
      if parents.isEmpty { parents = [nil] }
      for index in scopes.indices {
        try gather(commit, parents, scope: index, repository)
      }
      if scopes.allSatisfy(\.isExhausted) { return }
    }
  }

  /// A commit's tree, remembered until the walk comes to the commit itself.
  private mutating func tree(of id: ObjectID, _ repository: borrowing Repository) throws(GitError) -> ObjectID
  {
    if let known = trees[id] { return known }
    let tree = try repository.commit(id).tree
    trees[id] = tree
    return tree
  }

  private mutating func gather(
    _ commit: Commit, _ parents: [ObjectID?], scope index: Int, _ repository: borrowing Repository
  ) throws(GitError) {
    let touched = try comparison(scopes[index]).versions(from: parents, to: commit.tree, repository)
    if touched.isEmpty { return }
    let recording = Recording(
      commit: commit.id.hex, name: commit.author.name, email: commit.author.email,
      day: PlanDate(
        secondsSince1970: commit.committer.seconds, offsetMinutes: commit.committer.offsetMinutes))
    let read = try touched.map { versions throws(GitError) in
      try self.read(versions, before: commit, scopes[index], repository)
    }
    changes += Self.changes(read, recording, scope: &scopes[index])
  }

  /// A node's versions with their fields.
  struct ReadVersions {
    let code: Code?
    let old: [NodeFile?]
    let new: NodeFile?
    /// Whether there is a file, readable or not.
    let existed: Bool
    let exists: Bool
    /// Whether the new version cannot be read: nothing is said of it.
    let isUnreadable: Bool
  }

  private func read(
    _ node: NodeVersions, before commit: Commit, _ scope: HistoryScope, _ repository: borrowing Repository
  ) throws(GitError) -> ReadVersions {
    var old: [NodeFile?] = []
    for (index, side) in node.old.enumerated() {
      guard let side else {
        old.append(nil)
        continue
      }
      var file = try versions.file(side.id, repository)
      if file == nil, index < commit.parents.count {
        // An unreadable version says nothing: what came before it is what the new one is compared with.
        file = try lastReadable(node.code, before: commit.parents[index], scope, repository)
      }
      old.append(file)
    }
    let new = try node.new.flatMap { side throws(GitError) in try versions.file(side.id, repository) }
    return ReadVersions(
      code: node.code, old: old, new: new, existed: node.old.contains { $0 != nil }, exists: node.new != nil,
      isUnreadable: node.new != nil && new == nil)
  }

  /// The last version of a node that could be read, along first parents.
  private func lastReadable(
    _ code: Code?, before start: ObjectID, _ scope: HistoryScope, _ repository: borrowing Repository
  ) throws(GitError) -> NodeFile? {
    let comparison = comparison(scope)
    let shallow = repository.shallowCommits()
    var id = start
    while !shallow.contains(id) {
      let commit = try repository.commit(id)
      guard let parent = commit.parents.first else { return nil }
      let touched = try comparison.versions(
        from: [repository.commit(parent).tree], to: commit.tree, repository)
      if let node = touched.first(where: { $0.code == code }) {
        guard let side = node.old.first ?? nil else { return nil }
        if let file = try versions.file(side.id, repository) { return file }
      }
      id = parent
    }
    return nil
  }

  /// The changes of the nodes that one commit touched, moves first told from arrivals and removals.
  private static func changes(
    _ nodes: [ReadVersions], _ recording: Recording?, scope: inout HistoryScope
  ) -> [Change] {
    var moved: [Code: Code] = [:]
    let gone = Dictionary(
      nodes.filter { !$0.exists }.compactMap { node in node.code.map { ($0, node) } },
      uniquingKeysWith: { $1 })
    for node in nodes where node.exists && !node.existed {
      let former = (node.new?.values(.formerly) ?? []).compactMap { Code($0) }
      if let code = node.code, let old = former.last(where: { gone[$0] != nil && !moved.values.contains($0) })
      {
        moved[code] = old
      }
    }
    let left = Set(moved.values)
    var changes: [Change] = []
    for node in nodes where scope.covers(node.code) {
      func add(_ details: [Change.Detail]) {
        changes += details.map {
          Change(plan: scope.plan.id, code: node.code, detail: $0, recording: recording)
        }
      }
      let subStatuses = scope.plan.header.subStatuses
      if let code = node.code, let old = moved[code] {
        add([.moved(from: old)])
        add(
          VersionComparison(from: gone[old]?.old ?? [], to: node.new, subStatuses: subStatuses)
            .details(ignoring: ["formerly"]))
        scope.follow(old, from: code)
      } else if !node.exists {
        guard let code = node.code, !left.contains(code) else { continue }
        add([.removed])
      } else if !node.existed {
        add([.added])
        let comparison = VersionComparison(from: [nil], to: node.new, subStatuses: subStatuses)
        add(comparison.statusChanges.map { .status($0) })
        if let code = node.code { scope.end(code) }
      } else if !node.isUnreadable {
        add(VersionComparison(from: node.old, to: node.new, subStatuses: subStatuses).details())
      }
    }
    return changes
  }
}

extension HistoryReader {
  /// Gathers what the working tree has and the newest commit has not.
  mutating func readUncommitted(against tip: ObjectID?, _ repository: borrowing Repository) throws(GitError) {
    let head = try tip.map { id throws(GitError) in try tree(of: id, repository) }
    for index in scopes.indices {
      let plan = scopes[index].plan
      var recorded: [Code?: TreeDifference.Side] = [:]
      for node in try comparison(scopes[index]).versions(from: [nil], to: head, repository) {
        recorded[node.code] = node.new
      }
      var nodes: [ReadVersions] = []
      let working =
        [(code: Code?.none, file: plan.header.file, exists: true)]
        + plan.nodes.filter { !$0.isMissing }.map { (code: $0.code, file: $0.file, exists: true) }
      for (code, file, exists) in working {
        let side = recorded.removeValue(forKey: code)
        if let side, let file, try Repository.blobID(of: file.bytes) == side.id { continue }
        let old = try side.flatMap { side throws(GitError) in try versions.file(side.id, repository) }
        nodes.append(
          ReadVersions(
            code: code, old: [old], new: file, existed: side != nil, exists: exists, isUnreadable: file == nil
          ))
      }
      for (code, side) in recorded {
        let old = try versions.file(side.id, repository)
        nodes.append(
          ReadVersions(code: code, old: [old], new: nil, existed: true, exists: false, isUnreadable: false))
      }
      nodes.sort { left, right in
        guard let a = left.code else { return right.code != nil }
        guard let b = right.code else { return false }
        return a < b
      }
      changes += Self.changes(nodes, nil, scope: &scopes[index])
    }
  }
}
