import PlanCore
import PlanGit

/// A line of `plan.txt` and the commit that brought it: in whose file it stands, and in none of its parents'.
struct BroughtLine {
  /// The value of the line.
  let value: String
  /// The commit.
  let revision: Revision
  /// Who recorded it.
  let author: GitUser
  /// Why, as it was given when it was recorded; empty where nothing was.
  let reason: String
}

extension Workspace {
  /// Finds the commits that brought a plan's lines of a field.
  ///
  /// What `plan undo` took back was never brought; what it brings back is what it was.
  ///
  /// - Parameters:
  ///   - field: a field of `plan.txt` that may be repeated.
  ///   - source: the working tree, whose HEAD is searched from, or a commit.
  ///   - identity: what makes a value the same line as another one; nil for one that cannot be understood.
  /// - Returns: the lines, each after what it follows; without those to which a shallow clone does not reach back.
  /// - Complexity: O(commits); of those that `HistoryIndex` knows nothing is read but what changed such a line, of each other
  ///   one its `plan.txt` is looked for.
  func broughtLines(
    _ field: FieldName, of plan: PlanID, from source: PlanSource, identity: @escaping (String) -> String?
  ) throws(StoreError) -> [BroughtLine] {
    guard let workingTree, let prefix else { throw .noRepository(root: root) }
    var subStatuses: [PlanID: [SubStatus]] = [:]
    for header in try planHeaders() { subStatuses[header.id] = header.subStatuses }
    return try git { () throws(GitError) in
      let repository = try Repository(at: workingTree)
      let index = HistoryIndex(keptIn: repository, prefix: prefix, subStatuses: subStatuses)
      var search = LineSearch(
        path: prefix.appending(PlanPath.planFile(of: plan).bytes).bytes, field: field, identity: identity)
      let revision = source.revision.flatMap { ObjectID(hex: $0.commit) }
      let tip = if let revision { revision as ObjectID? } else { try repository.head().tip }
      var walk = try CommitWalk(from: tip, in: repository) { index.commit($0) }
      var found: [BroughtLine] = []
      while let known = try walk.next(in: repository) {
        if walk.isCutOff(at: known.id) { continue }
        if known.parents.count == 1, !index.mayChange(field, of: plan, in: known.id) { continue }
        // What the index knows has no message.
        let commit = index.has(known.id) ? try repository.commit(known.id) : known
        let brought = try search.brought(by: commit, repository)
        if brought.isEmpty { continue }
        guard
          let plans = try repository.folderID(prefix.appending(PlanPath.plansFolder).bytes, in: commit.tree)
        else {
          continue
        }
        found += brought.reversed().map { value in
          BroughtLine(
            value: value,
            revision: Revision(commit: commit.id.hex, day: commit.recordedDay, plans: plans),
            author: GitUser(name: commit.author.name, email: commit.author.email),
            reason: CommitMessage.reason(in: commit.message, isMerge: commit.parents.count > 1) ?? "")
        }
      }
      return found.reversed()
    }
  }
}
