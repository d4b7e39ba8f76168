package import PlanCore
import PlanGit
import SystemPackage

/// What a history is asked for.
package struct HistoryQuery: Sendable {
  /// The first recorded day that is wanted; nil for no limit.
  package var since: PlanDate?
  /// The last recorded day that is wanted; nil for no limit.
  package var until: PlanDate?
  /// A part of the author's name or e-mail address, ignoring case and accents; nil for everybody.
  package var author: String?
  /// Whether only changes of statuses are wanted.
  package var isStatusOnly = false

  package init() {}

  /// Whether everything is wanted.
  package var isOpen: Bool { !isStatusOnly && since == nil && until == nil && author == nil }

  /// The changes that are wanted.
  package func filter(_ changes: [Change]) -> [Change] { isOpen ? changes : changes.filter(admits) }

  private func admits(_ change: Change) -> Bool {
    if isStatusOnly, !change.isStatus { return false }
    guard let recording = change.recording else { return since == nil && until == nil && author == nil }
    if let since, recording.day < since { return false }
    if let until, recording.day > until { return false }
    guard let author else { return true }
    return "\(recording.name) <\(recording.email)>".folded.contains(author.folded)
  }
}

/// The changes of plans, newest first.
package struct History: Sendable {
  /// The changes: those not committed yet, then by commit in topological order, within one by code.
  package let changes: [Change]
  /// The commits at which a shallow clone cuts the history off.
  package let cutOff: [String]
  /// Whether a version of a node that it is about cannot be read: it may be the newest.
  package let hasUnreadable: Bool
}

extension Workspace {
  /// The changes of plans or of one node and all below it, following former codes.
  ///
  /// History goes by ancestry, never by clock; messages only tell the reasons. What commits did is kept in the git directory
  /// (`HistoryIndex`) and worked out for new ones alone.
  ///
  /// - Parameters:
  ///   - targets: plans as the source holds them, each whole or a node of it.
  ///   - plans: the headers of all plans of the working tree, where they have been read already.
  ///   - source: the working tree, whose uncommitted changes come first, or the commit to begin at.
  ///   - progress: called with the number of commits just looked at.
  /// - Throws: `noRepository` outside of git.
  /// - Complexity: O(commits), and for those that are new O(entries of the folders that they changed).
  package func history(
    of targets: [HistoryTarget], among plans: [PlanHeader]? = nil, _ query: HistoryQuery,
    from source: PlanSource = .workingTree,
    progress: @Sendable (Int) -> Void = { _ in }
  ) throws(StoreError) -> History {
    // Without a limit it is always read to its end.
    try read(targets, plans, query, source, nil, progress)
      ?? History(changes: [], cutOff: [], hasUnreadable: false)
  }

  /// The same, unless the kept history knows too little of it.
  ///
  /// - Parameter limit: how many commits that it does not know may be read; nil for all.
  /// - Returns: nil where more would have to be read.
  package func history(
    of targets: [HistoryTarget], from source: PlanSource, limit: Int?,
    progress: @Sendable (Int) -> Void = { _ in }
  ) throws(StoreError) -> History? {
    try read(targets, nil, HistoryQuery(), source, limit, progress)
  }

  private func read(
    _ targets: [HistoryTarget], _ plans: [PlanHeader]?, _ query: HistoryQuery, _ source: PlanSource,
    _ limit: Int?, _ progress: @Sendable (Int) -> Void
  ) throws(StoreError) -> History? {
    guard let workingTree, let prefix else { throw .noRepository(root: root) }
    var subStatuses: [PlanID: [SubStatus]] = [:]
    let known = if let plans { plans } else { try planHeaders() }
    for plan in known { subStatuses[plan.id] = plan.subStatuses }
    for target in targets { subStatuses[target.plan.id] = target.plan.subStatuses }
    let repository = try orThrow(git: try Repository(at: workingTree))
    let tip =
      if let revision = source.revision { ObjectID(hex: revision.commit) } else {
        try orThrow(git: try repository.head().tip)
      }
    let commits = CommitReader(prefix: prefix, subStatuses: subStatuses)
    var reader = HistoryReader(
      targets.map { HistoryScope($0) }, commits,
      HistoryIndex(keptIn: repository, prefix: prefix, subStatuses: subStatuses))
    if source.revision == nil {
      let tree = try git { () throws(GitError) in
        try tip.map { tip throws(GitError) in try repository.commit(tip).tree }
      }
      var working = WorkingChanges(self, prefix: prefix, tree: tree, repository)
      for (index, target) in targets.enumerated() {
        reader.add(uncommitted: try working.versions(of: target, repository), to: index)
      }
    }
    try orThrow(git: try reader.read(from: tip, repository, limit: limit, progress))
    if reader.isIncomplete { return nil }
    reader.updatedIndex.save(to: HistoryIndex.path(in: repository))
    return History(
      changes: query.filter(reader.changes), cutOff: reader.cutOff.map(\.hex),
      hasUnreadable: reader.hasUnreadable)
  }
}

extension Workspace {
  /// Whether what commits did is kept in the git directory; it may lack the newest.
  package var hasKeptHistory: Bool {
    guard let workingTree else { return false }
    let isKept = try? git { () throws(GitError) in
      let path = HistoryIndex.path(in: try Repository(at: workingTree))
      return (try? FileDescriptor.open(path, .readOnly).close()) != nil
    }
    return isKept ?? false
  }
}
