package import PlanCore
import PlanGit

/// A commit that stated a period's figures as published (F26).
package struct Publication: Sendable {
  /// The period and its figures, as the line says them.
  package let period: ClosedPeriod
  /// The commit: the plan as it was published.
  package let revision: Revision
  /// Who recorded it.
  package let author: GitUser
  /// Why, as it was given when it was recorded; empty where nothing was.
  package let reason: String
}

extension Workspace {
  /// Finds the commits that published a plan's periods: in whose `plan.txt` a line `closed:` stands that stands in none
  /// of their parents'.
  ///
  /// What `plan undo` took back was never published; what it brings back is what it was.
  ///
  /// - Parameter source: the working tree, whose HEAD is searched from, or a commit.
  /// - Returns: the publications of all periods, each after what it follows; without those to which a shallow clone does
  ///   not reach back.
  /// - Complexity: O(commits); of those that `HistoryIndex` knows nothing is read but what changed such a line, of each other
  ///   one its `plan.txt` is looked for.
  package func publications(
    in plan: PlanID, from source: PlanSource = .workingTree
  ) throws(StoreError) -> [Publication] {
    let brought = try broughtLines(.closed, of: plan, from: source) { ClosedPeriod($0)?.value }
    return brought.compactMap { line in
      ClosedPeriod(line.value).map {
        Publication(period: $0, revision: line.revision, author: line.author, reason: line.reason)
      }
    }
  }

  /// Makes an annotated tag of a commit.
  ///
  /// - Throws: an error with nothing done; `tagExists` if there is one of that name.
  package func tag(
    _ commit: String, as name: String, message: String, _ context: RecordingContext
  ) throws(StoreError) {
    let recorder = try Recorder(self)
    let repository = try recorder.open(context.environment)
    let identity = try Identity(context, in: repository)
    guard let id = ObjectID(hex: commit) else { return }
    do throws(GitError) {
      try repository.createTag(name, of: id, tagger: identity.committer, message: message)
    } catch  where error.code == .exists {
      throw .tagExists(name)
    } catch { throw StoreError(error) }
  }

  /// Whether there is a tag of a name.
  package func hasTag(_ name: String) throws(StoreError) -> Bool {
    guard let workingTree else { throw .noRepository(root: root) }
    return try git { () throws(GitError) in
      try Repository(at: workingTree).reference("refs/tags/" + name) != nil
    }
  }
}
