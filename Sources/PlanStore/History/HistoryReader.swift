import PlanCore
import PlanGit

/// Walks commits and gathers the changes that they brought to plans.
struct HistoryReader {
  private(set) var changes: [Change] = []
  /// Commits at which a shallow clone ends.
  private(set) var cutOff: [ObjectID] = []
  /// Whether it stopped at a limit.
  private(set) var isIncomplete = false
  private var scopes: [HistoryScope]
  private var commits: CommitReader
  private var index: HistoryIndex

  init(_ scopes: [HistoryScope], _ commits: CommitReader, _ index: HistoryIndex) {
    (self.scopes, self.commits, self.index) = (scopes, commits, index)
  }

  /// Whether a version of a node that the history is about cannot be read.
  var hasUnreadable: Bool { scopes.contains(where: \.hasUnreadable) }

  /// The index, with what has been read.
  var updatedIndex: HistoryIndex { index }

  /// Gathers what the working tree has and the newest commit has not.
  mutating func add(uncommitted items: [ReadVersions], to position: Int) {
    let scope = scopes[position]
    let changed = ItemChange.of(items, scope.plan.subStatuses).filter { scope.covers($0.item) }
    for change in changed { scopes[position].take(change, nil, into: &changes) }
  }

  /// Gathers the changes of every commit from the newest on, until the question is answered.
  ///
  /// - Parameter limit: how many commits that the index does not know may be read; nil for all.
  mutating func read(
    from tip: ObjectID?, _ repository: borrowing Repository, limit: Int? = nil, _ progress: (Int) -> Void
  ) throws(GitError) {
    var unknown = 0
    // A whole plan's changes are many: room is made once, by what the index holds.
    if scopes.contains(where: { $0.covers(.plan) }) { changes.reserveCapacity(index.size / 24) }
    let known = index
    var walk = try CommitWalk(from: tip, in: repository) { known.commit($0) }
    while let commit = try walk.next(in: repository) {
      progress(1)
      if walk.isCutOff(at: commit.id) {
        cutOff.append(commit.id)
        // What a commit brought cannot be told where its parents are not here.
        continue
      }
      if !index.has(commit.id) {
        unknown += 1
        if let limit, unknown > limit {
          isIncomplete = true
          return
        }
        index.add(try commits.changes(of: commit, repository), of: commit)
      }
      var recording: Recording?
      for position in scopes.indices {
        let scope = scopes[position]
        // What is covered is asked before anything of the commit is taken: a code that a node leaves may be another's.
        index.forEachChange(of: commit.id, in: scope.plan.id, where: scope.covers) { change in
          let by = recording ?? Recording(commit, reason: index.reason(of: commit.id))
          recording = by
          scopes[position].take(change, by, into: &changes)
        }
      }
      if scopes.allSatisfy(\.isExhausted) { return }
    }
  }
}

extension Recording {
  /// By whom, when and why a commit was recorded.
  fileprivate init(_ commit: Commit, reason: String?) {
    self.init(
      commit: commit.id.hex, name: commit.author.name, email: commit.author.email, day: commit.recordedDay,
      reason: reason)
  }
}
