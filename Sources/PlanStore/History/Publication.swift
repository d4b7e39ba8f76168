public import PlanCore
import PlanGit

/// The commit that stated a period's figures as published (F26).
public struct Publication: Sendable {
  /// The commit: the plan as it was published.
  public let revision: Revision
  /// Who recorded it.
  public let author: Person
}

extension Workspace {
  /// Finds the commit that brought the `closed:` line of a period: the newest in whose `plan.txt` it stands and in
  /// none of whose parents' it does.
  ///
  /// - Parameter source: the working tree, whose HEAD is searched from, or a commit.
  /// - Returns: nil if the line is not recorded, or where a shallow clone does not reach back to it.
  /// - Complexity: O(commits since then), of each only its `plan.txt` being looked for.
  public func publication(
    of period: ClosedPeriod, in plan: PlanID, from source: PlanSource = .workingTree
  ) throws(StoreError) -> Publication? {
    guard let workingTree, let prefix else { throw .noRepository(root: root) }
    return try git { () throws(GitError) in
      let repository = try Repository(at: workingTree)
      var search = PublicationSearch(
        value: period.value, path: prefix.appending(PlanPath.plan(plan).appending("plan.txt").bytes).bytes)
      let revision = source.revision.flatMap { ObjectID(hex: $0.commit) }
      let tip = if let revision { revision as ObjectID? } else { try repository.head().tip }
      var walk = try CommitWalk(from: tip, in: repository)
      while let commit = try walk.next(in: repository) {
        if walk.isCutOff(at: commit.id) { continue }
        guard try search.isBrought(by: commit, repository) else { continue }
        guard let plans = try repository.folderID(prefix.appending("plans").bytes, in: commit.tree) else {
          continue
        }
        return Publication(
          revision: Revision(commit: commit.id.hex, day: commit.recordedDay, plans: plans),
          author: Person(name: commit.author.name, email: commit.author.email))
      }
      return nil
    }
  }

  /// Makes an annotated tag of a commit.
  ///
  /// - Throws: an error with nothing done; `tagExists` if there is one of that name.
  public func tag(
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
  public func hasTag(_ name: String) throws(StoreError) -> Bool {
    guard let workingTree else { throw .noRepository(root: root) }
    return try git { () throws(GitError) in
      try Repository(at: workingTree).reference("refs/tags/" + name) != nil
    }
  }
}

/// Looks which commit brought a line of a file, reading each version of it once.
private struct PublicationSearch {
  let value: String
  let path: [UInt8]
  private var known: [ObjectID: Bool] = [:]

  init(value: String, path: [UInt8]) { (self.value, self.path) = (value, path) }

  mutating func isBrought(by commit: Commit, _ repository: borrowing Repository) throws(GitError) -> Bool {
    guard try holds(commit.tree, repository) else { return false }
    for parent in commit.parents where try holds(repository.commit(parent).tree, repository) { return false }
    return true
  }

  private mutating func holds(_ tree: ObjectID, _ repository: borrowing Repository) throws(GitError) -> Bool {
    guard let entry = try repository.entry(at: path, in: tree) else { return false }
    if let known = known[entry.id] { return known }
    let file = try? NodeFile(parsing: try repository.blob(entry.id))
    let holds = file?.values(.closed).contains { ClosedPeriod($0)?.value == value } ?? false
    known[entry.id] = holds
    return holds
  }
}
