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
    guard let workingTree, let prefix else { throw .noRepository(root: root) }
    var subStatuses: [PlanID: [SubStatus]] = [:]
    for header in try planHeaders() { subStatuses[header.id] = header.subStatuses }
    return try git { () throws(GitError) in
      let repository = try Repository(at: workingTree)
      let index = HistoryIndex(keptIn: repository, prefix: prefix, subStatuses: subStatuses)
      var search = PublicationSearch(
        path: prefix.appending(PlanPath.planFile(of: plan).bytes).bytes)
      let revision = source.revision.flatMap { ObjectID(hex: $0.commit) }
      let tip = if let revision { revision as ObjectID? } else { try repository.head().tip }
      var walk = try CommitWalk(from: tip, in: repository) { index.commit($0) }
      var found: [Publication] = []
      while let known = try walk.next(in: repository) {
        if walk.isCutOff(at: known.id) { continue }
        if known.parents.count == 1, !index.mayChange(.closed, of: plan, in: known.id) { continue }
        // What the index knows has no message.
        let commit = index.has(known.id) ? try repository.commit(known.id) : known
        let brought = try search.brought(by: commit, repository)
        if brought.isEmpty { continue }
        guard
          let plans = try repository.folderID(prefix.appending(PlanPath.plansFolder).bytes, in: commit.tree)
        else {
          continue
        }
        found += brought.reversed().map { period in
          Publication(
            period: period,
            revision: Revision(commit: commit.id.hex, day: commit.recordedDay, plans: plans),
            author: GitUser(name: commit.author.name, email: commit.author.email),
            reason: CommitMessage.reason(in: commit.message, isMerge: commit.parents.count > 1) ?? "")
        }
      }
      return found.reversed()
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

/// Looks which periods commits published, reading each version of `plan.txt` once.
private struct PublicationSearch {
  private let path: [UInt8]
  /// What the versions say; nil for one that cannot be read.
  private var read: [ObjectID: [ClosedPeriod]?] = [:]
  /// Which version trees have; only of parents that are yet to come.
  private var versions: [ObjectID: ObjectID?] = [:]
  /// Commits that `plan undo` took back.
  private var undone: Set<String> = []

  init(path: [UInt8]) { self.path = path }

  /// The periods whose lines stand in a commit and in none of its parents; commits come newest first.
  mutating func brought(
    by commit: Commit, _ repository: borrowing Repository
  ) throws(GitError) -> [ClosedPeriod] {
    let own = try version(of: commit.tree, repository)
    versions[commit.tree] = nil
    var before: [(commit: ObjectID, version: ObjectID)] = []
    for parent in commit.parents {
      let version = try version(of: repository.commit(parent).tree, repository)
      if version == own { return [] }
      if let version { before.append((parent, version)) }
    }
    let isUndone = undone.contains(commit.id.hex)
    let undoes = CommitMessage.undone(in: commit.message)
    // An undo that was itself undone takes nothing back.
    if let undoes, !isUndone { undone.insert(undoes) }
    guard let own else { return [] }
    // What git took back and plan recorded again was published by the first recording.
    if isUndone || undoes != nil || CommitMessage.recordedAgain(in: commit.message) != nil { return [] }
    guard let periods = try periods(own, repository) else { return [] }
    var known: Set<String> = []
    for (parent, version) in before {
      // A version that cannot be read says nothing: what came before it does.
      var earlier = try self.periods(version, repository)
      if earlier == nil { earlier = try lastReadable(before: parent, repository) }
      known.formUnion(earlier?.map(\.value) ?? [])
    }
    return periods.filter { !known.contains($0.value) }
  }

  /// What the last version that can be read says, along first parents.
  private mutating func lastReadable(
    before start: ObjectID, _ repository: borrowing Repository
  ) throws(GitError) -> [ClosedPeriod] {
    let shallow = repository.shallowCommits()
    var id = start
    while !shallow.contains(id), let parent = try repository.commit(id).parents.first {
      guard let version = try version(of: repository.commit(parent).tree, repository) else { return [] }
      if let periods = try periods(version, repository) { return periods }
      id = parent
    }
    return []
  }

  private mutating func version(
    of tree: ObjectID, _ repository: borrowing Repository
  ) throws(GitError) -> ObjectID? {
    if let known = versions[tree] { return known }
    let version = try repository.entry(at: path, in: tree)?.id
    versions[tree] = .some(version)
    return version
  }

  /// The periods that a version says; nil if it cannot be read.
  private mutating func periods(
    _ version: ObjectID, _ repository: borrowing Repository
  ) throws(GitError) -> [ClosedPeriod]? {
    if let known = read[version] { return known }
    let bytes = try repository.blob(version)
    let periods = (try? NodeFile(parsing: bytes))?.values(.closed).compactMap { ClosedPeriod($0) }
    read[version] = .some(periods)
    return periods
  }
}
