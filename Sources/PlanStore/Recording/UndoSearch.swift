import PlanCore
import PlanGit

/// Looks through history for a change that can be taken back.
struct UndoSearch {
  let recorder: Recorder
  /// Whether anybody's change will do.
  let any: Bool
  /// Whether a commit is a change of whoever asks.
  let recordedBy: (Commit) -> Bool
  /// Told what was passed over where nothing can be taken back.
  let tell: ([PassedOver]) -> Void

  private var plans: [UInt8] { recorder.repositoryPath(.plans) }

  /// The newest change that can be taken back, or a named one.
  func find(
    _ revision: String?, from tip: ObjectID?, _ repository: borrowing Repository
  ) throws(StoreError) -> UndoTarget {
    let result = try git { () throws(GitError) in
      if let revision {
        try named(revision, from: tip, repository)
      } else {
        try newest(from: tip, repository)
      }
    }
    switch result {
    case .success(let target): return target
    case .failure(let failure):
      tell(failure.passedOver)
      throw .undo(failure.error)
    }
  }

  private struct UndoSearchError: Error {
    let error: UndoError
    let passedOver: [PassedOver]
  }

  private func failure(
    _ error: UndoError, after passedOver: [PassedOver] = []
  ) -> Result<UndoTarget, UndoSearchError> {
    .failure(UndoSearchError(error: error, passedOver: passedOver))
  }

  /// The newest along first parents that is mine, touches a plan, is no undo and has not been undone.
  private func newest(
    from tip: ObjectID?, _ repository: borrowing Repository
  ) throws(GitError) -> Result<UndoTarget, UndoSearchError> {
    var undone: Set<String> = []
    var passedOver: [PassedOver] = []
    var next = tip
    let shallow = repository.shallowCommits()
    while let id = next {
      let commit = try repository.commit(id)
      next = shallow.contains(id) ? nil : commit.parents.first
      if let other = CommitMessage.undone(in: commit.message) {
        undone.insert(other)
        passedOver.append(Self.passedOver(commit, .undo(of: other)))
        continue
      }
      // What was recorded again is taken back as that, not once more as it was recorded first.
      if let former = CommitMessage.recordedAgain(in: commit.message) { undone.insert(former) }
      if undone.contains(id.hex) { continue }
      guard any || isMine(commit, repository) else {
        if passedOver.count < Self.mostPassedOver, try !touched(commit, repository).isEmpty {
          passedOver.append(Self.passedOver(commit, .of(commit.author.name)))
        }
        continue
      }
      let paths = try touched(commit, repository)
      guard !paths.isEmpty else {
        if CommitMessage.isRecording(commit.message) {
          passedOver.append(Self.passedOver(commit, .changesNothing))
        }
        continue
      }
      if commit.parents.count > 1 { return failure(.merge(id.hex), after: passedOver) }
      if commit.parents.isEmpty {
        return failure(
          shallow.contains(id) ? .nothing(mine: !any) : .firstCommit(id.hex), after: passedOver)
      }
      var target = target(commit, paths)
      target.passedOver = passedOver
      return .success(target)
    }
    return failure(.nothing(mine: !any), after: passedOver)
  }

  /// After so many commits, other people's are no longer looked at to be named.
  private static let mostPassedOver = 50

  private static func passedOver(_ commit: Commit, _ reason: PassedOver.Reason) -> PassedOver {
    PassedOver(commit: commit.id.hex, subject: subject(commit), reason: reason)
  }

  private static func subject(_ commit: Commit) -> String { String(commit.message.prefix { !$0.isNewline }) }

  /// The commit of a name, if it is in the branch's history and has not been undone since.
  private func named(
    _ revision: String, from tip: ObjectID?, _ repository: borrowing Repository
  ) throws(GitError) -> Result<UndoTarget, UndoSearchError> {
    guard let id = try repository.resolve(revision) else { return failure(.noSuchCommit(revision)) }
    guard let tip, try repository.isAncestor(id, of: tip) else { return failure(.notInHistory(id.hex)) }
    var walk = try CommitWalk(from: tip, in: repository)
    while let later = try walk.next(in: repository), later.id != id {
      if CommitMessage.undone(in: later.message) == id.hex {
        // An undo that was itself undone no longer counts.
        guard try isUndone(later.id, from: tip, repository) else {
          return failure(.alreadyUndone(id.hex, by: later.id.hex))
        }
      }
      if CommitMessage.recordedAgain(in: later.message) == id.hex {
        return try named(later.id.hex, from: tip, repository)
      }
    }
    let commit = try repository.commit(id)
    if commit.parents.count > 1 { return failure(.merge(id.hex)) }
    if commit.parents.isEmpty { return failure(.firstCommit(id.hex)) }
    let paths = try touched(commit, repository)
    if paths.isEmpty {
      let isEmpty = try repository.commit(commit.parents[0]).tree == commit.tree
      return failure(isEmpty ? .changesNothing(id.hex) : .outsidePlans(id.hex))
    }
    guard any || isMine(commit, repository) else {
      return failure(.notMine(id.hex, author: commit.author.name))
    }
    return .success(target(commit, paths))
  }

  private func isUndone(
    _ id: ObjectID, from tip: ObjectID, _ repository: borrowing Repository
  ) throws(GitError) -> Bool {
    var walk = try CommitWalk(from: tip, in: repository)
    while let later = try walk.next(in: repository), later.id != id {
      if CommitMessage.undone(in: later.message) == id.hex { return true }
    }
    return false
  }

  /// Whether a change is mine: of one that was recorded again for somebody, whoever recorded it first.
  private func isMine(_ commit: Commit, _ repository: borrowing Repository) -> Bool {
    var commit = commit
    while let former = CommitMessage.recordedAgain(in: commit.message).flatMap({ ObjectID(hex: $0) }),
      former != commit.id, let original = try? repository.commit(former)
    {
      commit = original
    }
    return recordedBy(commit)
  }

  /// The files under `plans/` that a commit changed against its first parent.
  private func touched(_ commit: Commit, _ repository: borrowing Repository) throws(GitError) -> [PlanPath] {
    var before: ObjectID?
    if let parent = commit.parents.first { before = try repository.commit(parent).tree }
    return try repository.differences(from: before, to: commit.tree, under: plans)
      .map { recorder.planPath($0.path) }
  }

  private func target(_ commit: Commit, _ paths: [PlanPath]) -> UndoTarget {
    let recorded = PlanDate(
      secondsSince1970: commit.committer.seconds, offsetMinutes: commit.committer.offsetMinutes)
    return UndoTarget(
      commit: commit.id.hex, subject: Self.subject(commit),
      author: GitUser(name: commit.author.name, email: commit.author.email), recorded: recorded, paths: paths)
  }
}

extension Recorder {
  /// The changes that take a commit back out of the three copies of each file.
  func reversal(
    of target: UndoTarget, _ repository: borrowing Repository, _ tree: ObjectID?, _ index: Index
  ) throws(StoreError) -> [PathChange] {
    let differences = try orThrow(git: try self.differences(of: target, repository))
    var changes: [PathChange] = []
    var changed: [PlanPath] = []
    for difference in differences {
      let old = try orThrow(git: try bytes(difference.old, repository))
      let new = try orThrow(git: try bytes(difference.new, repository))
      let path = planPath(difference.path)
      let copies = try FileCopies(path, in: self, repository, index, tree)
      let step = Reversing(old: old, new: new)
      guard case .some(let head) = step.applied(to: copies.head?.bytes),
        case .some(let staged) = step.applied(to: copies.staged?.bytes),
        case .some(let working) = step.applied(to: copies.working)
      else {
        changed.append(path)
        continue
      }
      let mode = difference.old?.mode ?? copies.head?.mode ?? .blob
      changes.append(
        PathChange(
          path: difference.path, planPath: path, recorded: copies.head?.bytes,
          head: head.map { .init(bytes: $0, mode: mode) }, index: staged.map { .init(bytes: $0, mode: mode) },
          working: Self.working(from: copies.working, to: working)))
    }
    guard changed.isEmpty else { throw .undo(.changedSince(target.commit, paths: changed)) }
    return changes
  }

  private func differences(
    of target: UndoTarget, _ repository: borrowing Repository
  ) throws(GitError) -> [TreeDifference] {
    guard let id = ObjectID(hex: target.commit) else { return [] }
    let commit = try repository.commit(id)
    guard let parent = commit.parents.first else { return [] }
    return try repository.differences(
      from: repository.commit(parent).tree, to: commit.tree, under: repositoryPath(.plans))
  }

  private func bytes(
    _ side: TreeDifference.Side?, _ repository: borrowing Repository
  ) throws(GitError) -> [UInt8]? {
    guard let side else { return nil }
    return try repository.blob(side.id)
  }

  private static func working(from old: [UInt8]?, to new: [UInt8]?) -> PathChange.Working {
    if let new { return old == new ? .leave : .write(new, expecting: old) }
    return old.map { .remove(expecting: $0) } ?? .leave
  }
}

/// Takes one file's part of a change back out of a copy of the file.
private struct Reversing {
  let old: [UInt8]?
  let new: [UInt8]?

  /// The copy without the change (nil inside: no file), or nil if the change is no longer in it as it was.
  func applied(to copy: [UInt8]?) -> [UInt8]?? {
    guard let old, let new else {
      // A file that came or went as a whole: only as a whole can that be taken back.
      guard copy == new || copy.map(Self.withCRLF) == new.map(Self.withCRLF) else { return nil }
      return .some(old)
    }
    guard let copy else { return nil }
    if let result = Reversal.reverting(from: old, to: new, in: copy) { return result }
    // The working file may have CRLF where git stores LF.
    return Reversal.reverting(from: Self.withCRLF(old), to: Self.withCRLF(new), in: copy).map { .some($0) }
  }

  private static func withCRLF(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if byte == 10, result.last != 13 { result.append(13) }
      result.append(byte)
    }
    return result
  }
}
