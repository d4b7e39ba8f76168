import PlanCore
import PlanGit
import SystemPackage

/// What git has put back since it was recorded.
///
/// `git commit` reads the index before it locks it, and writes what it has read. A recording in between stands in
/// history and in the working file; the index shows it as staged for reversal, and the next commit of git takes it
/// back. docs/recording.md tells how.
struct PutBack {
  /// A recorded change that a commit of git took back, while the working file still has it.
  struct Line {
    let path: [UInt8]
    /// What is to be recorded again, oldest first.
    let changes: [RecentRecordings.Change]
    /// The commit that took it back.
    let by: Commit
  }

  /// What is to be recorded again of one recording.
  struct Recording {
    let commit: Commit
    /// The commit that took it back.
    let by: Commit
    fileprivate(set) var changes: [(path: [UInt8], change: RecentRecordings.Change)]
  }

  /// Entries that the index alone has as they were, with what they are to hold.
  private(set) var entries: [TreeChange] = []
  /// What those entries hold.
  private var stale: [[UInt8]: TreeDifference.Side?] = [:]
  /// Lines that a commit took back.
  private(set) var lines: [Line] = []
  /// The recordings that the index and the working file both have taken back: the user's own wish.
  private(set) var reversals: [[UInt8]: Commit] = [:]

  /// Whether there is anything to put in order.
  var isEmpty: Bool { entries.isEmpty && lines.isEmpty }

  /// The entries that are to become other in an index as it is now: those that still are what they were.
  func mending(_ index: Index) -> [TreeChange] {
    entries.filter { stale[$0.path] == .some(index.side(of: $0.path)) }
  }

  /// The lost lines by the recordings that brought them, oldest first.
  var recordings: [Recording] {
    var found: [Int: Recording] = [:]
    for line in lines {
      for change in line.changes {
        found[change.age, default: Recording(commit: change.commit, by: line.by, changes: [])].changes.append(
          (line.path, change))
      }
    }
    return found.sorted { $0.key > $1.key }.map(\.value)
  }

  /// Looks at what the last recordings changed.
  ///
  /// The repository is opened afresh: one that reads attributes from files alone cannot tell what git would store.
  ///
  /// - Parameters:
  ///   - tip: the newest commit.
  ///   - index: the index as it is.
  ///   - seen: what this process has read of history before.
  ///   - isOfPlan: which paths are looked at.
  init(
    since tip: ObjectID?, _ index: Index, in workingTree: FilePath, _ seen: SeenCommits,
    where isOfPlan: ([UInt8]) -> Bool
  ) throws(StoreError) {
    guard let tip else { return }
    do throws(GitError) {
      let repository = try Repository(at: workingTree)
      let tree = try repository.commit(tip).tree
      for (path, changes) in try RecentRecordings(from: tip, repository, seen, where: isOfPlan).changes {
        guard let newest = changes.first else { continue }
        let head = try repository.side(at: path, in: tree)
        let staged = index.side(of: path)
        if head == newest.new, staged == head { continue }
        let entries = index.entries(of: path)
        guard entries.count <= 1, entries.first?.isSkipWorktree != true else { continue }
        // A file that git is told to ignore was removed from it on purpose.
        if staged == nil || head == nil, try repository.isIgnored(path) { continue }
        let working = try WorkingCopy(path, in: workingTree, repository)
        if head == newest.new {
          guard changes.contains(where: { $0.old == staged }) else { continue }
          if try working.has(head, since: staged, repository) {
            self.entries.append(TreeChange(path: path, side: head))
            stale[path] = .some(staged)
          } else if working.id == .some(staged?.id) {
            reversals[path] = newest.commit
          }
        } else if let line = try Self.line(path, changes, head, staged, working, from: tip, repository) {
          lines.append(line)
        }
      }
    } catch { throw StoreError(error) }
    entries.sort { $0.path.lexicographicallyPrecedes($1.path) }
    lines.sort { $0.path.lexicographicallyPrecedes($1.path) }
  }

  /// A line that HEAD no longer has, though the working file has just what was recorded.
  private static func line(
    _ path: [UInt8], _ changes: [RecentRecordings.Change], _ head: TreeDifference.Side?,
    _ staged: TreeDifference.Side?, _ working: WorkingCopy, from tip: ObjectID,
    _ repository: borrowing Repository
  ) throws(GitError) -> Line? {
    guard let newest = changes.first, working.id == .some(newest.new?.id),
      let start = changes.firstIndex(where: { $0.old == head }),
      staged == head || staged == newest.new || changes.contains(where: { $0.old == staged }),
      let by = try RecentRecordings.lastChange(of: path, from: tip, repository),
      !CommitMessage.isRecording(by.message)
    else { return nil }
    var lost = Array(changes[...start])
    let isChain = zip(lost, lost.dropFirst()).allSatisfy { newer, older in newer.old == older.new }
    // Where something came in between, what holds now is recorded again, at once.
    if !isChain { lost = [.init(commit: newest.commit, old: head, new: newest.new, age: newest.age)] }
    return Line(path: path, changes: lost.reversed(), by: by)
  }
}

/// A working file as git would store it.
private struct WorkingCopy {
  /// Its id; nil inside for no file, nil for something that is no file.
  let id: ObjectID??
  private let bytes: [UInt8]?

  init(_ path: [UInt8], in root: FilePath, _ repository: borrowing Repository) throws(GitError) {
    switch try? WorkingFile(root: root, path: path).read() {
    case .file(let bytes, _):
      let stored = try repository.stored(bytes, at: path)
      self.bytes = stored
      id = .some(try Repository.blobID(of: stored))
    case .some(.none): (bytes, id) = (nil, .some(nil))
    case .other, nil: (bytes, id) = (nil, nil)
    }
  }

  /// Whether the file holds a change, perhaps beside others.
  func has(
    _ new: TreeDifference.Side?, since old: TreeDifference.Side?, _ repository: borrowing Repository
  ) throws(GitError) -> Bool {
    if id == .some(new?.id) { return true }
    guard id != .some(old?.id), let bytes, let old, let new else { return false }
    return Reversal.reverting(from: try repository.blob(old.id), to: try repository.blob(new.id), in: bytes)
      != nil
  }
}
