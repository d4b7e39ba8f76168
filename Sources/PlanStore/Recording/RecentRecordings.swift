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

    fileprivate func aged(_ age: Int) -> Change { Change(commit: commit, old: old, new: new, age: age) }
  }

  /// The changes of each path, newest first.
  private(set) var changes: [[UInt8]: [Change]] = [:]

  /// So many recordings are looked at: git cannot have read an index that is older than the last few of them.
  private static let most = 64
  /// So many commits are looked through for them.
  private static let mostCommits = 1_024
  /// A recording after so many changed files is not looked at.
  private static let mostFiles = 4_096

  /// Reads the recordings along first parents: commits that bear `Plan-Verb`. Merges and the first
  /// commit are left out.
  ///
  /// What was recorded again stands in the place of what it was at first, so that changes of one path follow each other.
  ///
  /// - Parameter isOfPlan: which paths are looked at: a commit that somebody has amended may hold others.
  /// - Complexity: O(files that they changed).
  init(
    from tip: ObjectID?, _ repository: borrowing Repository, _ seen: SeenCommits,
    where isOfPlan: ([UInt8]) -> Bool
  ) throws(GitError) {
    let shallow = repository.shallowCommits()
    var again: [String: [(path: [UInt8], change: Change)]] = [:]
    var (recordings, commits, files) = (0, 0, 0)
    var next = tip
    while let id = next, recordings < Self.most, commits < Self.mostCommits, files < Self.mostFiles {
      let step = try seen.step(id, isLast: shallow.contains(id), repository)
      commits += 1
      next = step.parent
      guard let commit = step.recording else { continue }
      recordings += 1
      var own = step.differences.filter { isOfPlan($0.path) }
        .map { (path: $0.path, change: Change(commit: commit, old: $0.old, new: $0.new, age: recordings)) }
      files += own.count
      if let later = again.removeValue(forKey: id.hex) {
        own =
          later.map { (path: $0.path, change: $0.change.aged(recordings)) }
          + own.filter { own in !later.contains { $0.path == own.path } }
      }
      if let former = CommitMessage.recordedAgain(in: commit.message) {
        again[former, default: []] += own
      } else {
        add(own)
      }
    }
    // Recorded again after so many others that the first time is not looked at.
    for (_, rest) in again.sorted(by: { $0.key < $1.key }) { add(rest) }
  }

  private mutating func add(_ found: [(path: [UInt8], change: Change)]) {
    for (path, change) in found { changes[path, default: []].append(change) }
  }

  /// The commit along first parents that gave a path the content which it has now, those left out that record again.
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
      let isAgain = CommitMessage.recordedAgain(in: commit.message) != nil
      if !isAgain, try repository.entry(at: path, in: commit.tree) != before {
        return commit.parents.count == 1 ? commit : nil
      }
      next = parent
    }
    return nil
  }
}

/// The commits that one process has looked through for recordings. Looking again, after others have added some, reads only
/// these.
final class SeenCommits {
  /// What is known of one commit.
  struct Step {
    /// Its first parent, if that is there.
    let parent: ObjectID?
    /// The commit, if it is a recording.
    let recording: Commit?
    /// What a recording changed.
    let differences: [TreeDifference]
  }

  private var steps: [ObjectID: Step] = [:]

  /// Reads a commit, once.
  ///
  /// - Parameter isLast: whether a shallow clone ends here.
  func step(
    _ id: ObjectID, isLast: Bool, _ repository: borrowing Repository
  ) throws(GitError) -> Step {
    if let step = steps[id] { return step }
    let commit = try repository.commit(id)
    let parent = isLast ? nil : commit.parents.first
    let step: Step
    if let parent, commit.parents.count == 1, CommitMessage.isRecording(commit.message) {
      step = Step(
        parent: parent, recording: commit,
        differences: try repository.differences(from: repository.commit(parent).tree, to: commit.tree))
    } else {
      step = Step(parent: parent, recording: nil, differences: [])
    }
    steps[id] = step
    return step
  }
}
