public import PlanCore
import PlanGit

/// A commit that stated a period's figures as published (F26).
public struct Publication: Sendable {
  /// The period and its figures, as the line says them.
  public let period: ClosedPeriod
  /// The commit: the plan as it was published.
  public let revision: Revision
  /// Who recorded it.
  public let author: Person
  /// Why, as it was given when it was recorded; empty where nothing was.
  public let reason: String
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
  /// - Complexity: O(commits), of each only its `plan.txt` being looked for.
  public func publications(
    in plan: PlanID, from source: PlanSource = .workingTree
  ) throws(StoreError) -> [Publication] {
    guard let workingTree, let prefix else { throw .noRepository(root: root) }
    return try git { () throws(GitError) in
      let repository = try Repository(at: workingTree)
      var search = PublicationSearch(
        path: prefix.appending(PlanPath.plan(plan).appending("plan.txt").bytes).bytes)
      let revision = source.revision.flatMap { ObjectID(hex: $0.commit) }
      let tip = if let revision { revision as ObjectID? } else { try repository.head().tip }
      var walk = try CommitWalk(from: tip, in: repository)
      var found: [Publication] = []
      while let commit = try walk.next(in: repository) {
        if walk.isCutOff(at: commit.id) { continue }
        let brought = try search.brought(by: commit, repository)
        if brought.isEmpty { continue }
        guard let plans = try repository.folderID(prefix.appending("plans").bytes, in: commit.tree) else {
          continue
        }
        found += brought.reversed().map { period in
          Publication(
            period: period,
            revision: Revision(commit: commit.id.hex, day: commit.recordedDay, plans: plans),
            author: Person(name: commit.author.name, email: commit.author.email),
            reason: CommitMessage.reason(in: commit.message, isMerge: commit.parents.count > 1) ?? "")
        }
      }
      return found.reversed()
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

/// Looks which periods commits published, reading each version of `plan.txt` once.
private struct PublicationSearch {
  private let path: [UInt8]
  /// What the versions say.
  private var read: [ObjectID: [ClosedPeriod]] = [:]
  /// Which version trees have; only of parents that are yet to come.
  private var versions: [ObjectID: ObjectID?] = [:]
  /// Commits that `plan undo` took back.
  private var undone: Set<String> = []

  init(path: [UInt8]) { self.path = path }

  /// The periods whose lines stand in a commit and in none of its parents; commits come newest first.
  mutating func brought(
    by commit: Commit, _ repository: borrowing Repository
  ) throws(GitError) -> [ClosedPeriod] {
    let isUndone = undone.contains(commit.id.hex)
    let undoes = CommitMessage.undone(in: commit.message)
    // An undo that was itself undone takes nothing back.
    if let undoes, !isUndone { undone.insert(undoes) }
    let own = try version(of: commit.tree, repository)
    versions[commit.tree] = nil
    guard let own else { return [] }
    var before: [ObjectID] = []
    for parent in commit.parents {
      guard let version = try version(of: repository.commit(parent).tree, repository) else { continue }
      if version == own { return [] }
      before.append(version)
    }
    // What git took back and plan recorded again was published by the first recording.
    if isUndone || undoes != nil || CommitMessage.recordedAgain(in: commit.message) != nil { return [] }
    var known: Set<String> = []
    for version in before { known.formUnion(try periods(version, repository).map(\.value)) }
    return try periods(own, repository).filter { !known.contains($0.value) }
  }

  private mutating func version(
    of tree: ObjectID, _ repository: borrowing Repository
  ) throws(GitError) -> ObjectID? {
    if let known = versions[tree] { return known }
    let version = try repository.entry(at: path, in: tree)?.id
    versions[tree] = .some(version)
    return version
  }

  private mutating func periods(
    _ version: ObjectID, _ repository: borrowing Repository
  ) throws(GitError) -> [ClosedPeriod] {
    if let known = read[version] { return known }
    let file = try? NodeFile(parsing: try repository.blob(version))
    let periods = (file?.values(.closed) ?? []).compactMap { ClosedPeriod($0) }
    read[version] = periods
    return periods
  }
}
