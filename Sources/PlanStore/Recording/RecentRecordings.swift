import PlanGit

/// What the last recordings of a branch did to each path. By it a recorded change is known that git has put back.
struct RecentRecordings {
  /// What one recording did to one path.
  struct Change {
    /// The recording.
    let commit: Commit
    /// What the path held before and after; nil for nothing.
    let old: TreeDifference.Side?
    let new: TreeDifference.Side?
    /// How many recordings are newer than this one.
    let age: Int
  }

  /// The changes of each path, newest first.
  private(set) var changes: [[UInt8]: [Change]] = [:]

  /// So many recordings are looked at: git cannot have read an index that is older than the last few of them.
  private static let most = 64
  /// So many commits are looked through for them.
  private static let mostCommits = 1_024
  /// A recording after so many changed files is not looked at.
  private static let mostFiles = 4_096

  /// Reads the recordings along first parents: commits that bear `Plan-Verb`. Those that were recorded again are left
  /// out, as are merges and the first commit.
  ///
  /// - Complexity: O(files that they changed).
  init(from tip: ObjectID?, _ repository: borrowing Repository) throws(GitError) {
    let shallow = repository.shallowCommits()
    var superseded: Set<String> = []
    var (recordings, commits, files) = (0, 0, 0)
    var next = tip
    while let id = next, recordings < Self.most, commits < Self.mostCommits, files < Self.mostFiles {
      let commit = try repository.commit(id)
      commits += 1
      next = shallow.contains(id) ? nil : commit.parents.first
      guard let parent = next, commit.parents.count == 1, CommitMessage.isRecording(commit.message) else {
        continue
      }
      recordings += 1
      if let former = CommitMessage.recordedAgain(in: commit.message) { superseded.insert(former) }
      if superseded.contains(id.hex) { continue }
      for difference in try repository.differences(from: repository.commit(parent).tree, to: commit.tree) {
        files += 1
        changes[difference.path, default: []].append(
          Change(commit: commit, old: difference.old, new: difference.new, age: recordings))
      }
    }
  }

  /// The commit along first parents that gave a path the content which it has now.
  ///
  /// - Returns: nil for a merge, and where it is further back than recordings are looked for.
  static func lastChange(
    of path: [UInt8], from tip: ObjectID?, _ repository: borrowing Repository
  ) throws(GitError) -> Commit? {
    var next = tip
    for _ in 0..<mostCommits {
      guard let id = next else { return nil }
      let commit = try repository.commit(id)
      guard let parent = commit.parents.first else { return nil }
      let before = try repository.entry(at: path, in: repository.commit(parent).tree)
      if try repository.entry(at: path, in: commit.tree) != before {
        return commit.parents.count == 1 ? commit : nil
      }
      next = parent
    }
    return nil
  }
}
