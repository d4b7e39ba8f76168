package import PlanCore
import PlanGit

extension Workspace {
  /// The changes of plans that came since another commit: a program that stays puts them before those that it knows.
  ///
  /// - Parameters:
  ///   - plans: whole plans, in the order in which their changes stand within a commit.
  ///   - revision: the commit to begin at.
  ///   - earlier: the commit at which to stop.
  ///   - limit: how many commits may lie between them.
  /// - Returns: nil where they are not in one line, or too far apart: then history has to be read whole.
  /// - Complexity: O(commits between them), each with the entries of the folders that it changed.
  package func changes(
    of plans: [PlanHeader], from revision: Revision, since earlier: Revision, limit: Int = 100
  ) throws(StoreError) -> [Change]? {
    guard let workingTree, let prefix else { throw .noRepository(root: root) }
    let subStatuses = Dictionary(plans.map { ($0.id, $0.subStatuses) }) { $1 }
    return try git { () throws(GitError) -> [Change]? in
      let repository = try Repository(at: workingTree)
      var commits = CommitReader(prefix: prefix, subStatuses: subStatuses)
      var changes: [Change] = []
      var id = ObjectID(hex: revision.commit)
      for _ in 0...limit {
        guard let known = id else { return nil }
        if known.hex == earlier.commit { return changes }
        let commit = try repository.commit(known)
        guard commit.parents.count == 1 else { return nil }
        let done = try commits.changes(of: commit, repository)
        let recording = Recording(
          commit: commit.id.hex, name: commit.author.name, email: commit.author.email,
          day: commit.recordedDay,
          reason: CommitMessage.reason(in: commit.message))
        for plan in plans {
          var scope = HistoryScope(HistoryTarget(plan))
          for change in done[plan.id] ?? [] { scope.take(change, recording, into: &changes) }
        }
        id = commit.parents[0]
      }
      return nil
    }
  }
}
