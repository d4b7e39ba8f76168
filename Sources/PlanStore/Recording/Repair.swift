package import PlanCore
import PlanGit
import SystemPackage

/// What a recording has put in order before it began.
package enum Repair: Hashable, Sendable {
  /// A recording that a crash had interrupted had been recorded, and is finished now: the full id of its commit.
  case finished(commit: String)
  /// A recording that a crash had interrupted had not been recorded, and is undone now.
  case undone
  /// Git had put back an index that it had read before a recording: the files whose entries are in order again.
  case indexMended([PlanPath])
  /// A line that a commit of git had taken back is recorded again: the full id of the new commit.
  case recordedAgain(TakenBack, commit: String)
}

/// A recorded change that a commit of git has taken back, while the working file still has it.
package struct TakenBack: Hashable, Sendable {
  /// The full id of the recording.
  package let recording: String
  /// The first line of its message.
  package let subject: String
  /// The full id of the commit that took it back.
  package let by: String
  /// Who made that commit.
  package let author: String
  /// The files, relative to the plan root.
  package let paths: [PlanPath]
}

extension Recorder {
  /// Puts in order what git has put back.
  ///
  /// - Throws: `busy` if others keep git's lock.
  func repair(
    _ found: PutBack, _ start: StartingPoint, _ recording: Recording, _ files: RecordingFiles,
    _ lock: borrowing RecordingLock, _ repository: borrowing Repository
  ) throws(StoreError) {
    if !found.entries.isEmpty {
      var mended: [TreeChange] = []
      let interrupts = HeldInterrupts()
      defer { _ = interrupts }
      try NewIndex.change(files.indexToMend) { index throws(StoreError) in
        guard try orThrow(git: try repository.reference(start.reference)) == start.tip
        else { return [] }
        mended = found.mending(index)
        return mended
      }
      if !mended.isEmpty { recording.context.tellRepair(.indexMended(mended.map { planPath($0.path) })) }
    }
    for lost in found.recordings {
      guard let new = try recordAgain(lost, recording, files, lock, repository) else { return }
      recording.context.tellRepair(.recordedAgain(takenBack(lost), commit: new))
    }
  }

  /// Records once more what a recording had changed in some files, in its author's name.
  ///
  /// - Returns: the new commit; nil if somebody else was first.
  private func recordAgain(
    _ lost: PutBack.Recording, _ recording: Recording, _ files: RecordingFiles,
    _ lock: borrowing RecordingLock, _ repository: borrowing Repository
  ) throws(StoreError) -> String? {
    let commit = lost.commit
    let again = Recording(
      context: recording.context,
      identity: Identity(author: commit.author, committer: recording.identity.committer),
      signing: recording.signing,
      message: CommitMessage(
        again: commit.message, of: commit.id.hex, takenBackBy: (lost.by.id.hex, lost.by.author.name)))
    let attempt = try attempt(again, files, lock, repository, takesLockFirst: true, looksForPutBack: false) {
      repository, tree, index throws(StoreError) in
      var changes: [PathChange] = []
      for (path, change) in lost.changes {
        let (head, recorded, new) = try git { () throws(GitError) in
          let head = try repository.side(at: path, in: tree)
          return (
            head, try head.map { head throws(GitError) in try repository.blob(head.id) },
            try change.new.map { new throws(GitError) in
              PathChange.Content(bytes: try repository.blob(new.id), mode: new.mode)
            }
          )
        }
        // Somebody was here in between: all is looked at anew.
        guard head == change.old else { return [] }
        changes.append(
          PathChange(
            path: path, planPath: planPath(path), recorded: recorded, head: new, index: new, working: .leave))
      }
      return changes
    }
    guard case .recorded(let journal, let errors) = attempt else { return nil }
    for error in errors where !error.isFinal { throw .recovery(commit: journal.new.hex, error) }
    return journal.new.hex
  }

  /// What git has put back of the files of plans.
  ///
  /// - Parameter seen: what this process has read of history before.
  func putBack(
    since tip: ObjectID?, _ index: Index, _ seen: SeenCommits = SeenCommits()
  ) throws(StoreError) -> PutBack {
    let plans = repositoryPath(.plans) + [47]
    return try PutBack(since: tip, index, in: workingTree, seen) { $0.starts(with: plans) }
  }

  /// A lost recording as callers see it.
  func takenBack(_ lost: PutBack.Recording) -> TakenBack {
    TakenBack(
      recording: lost.commit.id.hex, subject: String(lost.commit.message.prefix { !$0.isNewline }),
      by: lost.by.id.hex, author: lost.by.author.name, paths: lost.changes.map { planPath($0.path) })
  }

  /// Gives an error the words that fit what git has put back: a reversal that the user has staged, or a line that the next
  /// recording records again, is no edit by hand.
  func explaining<Value>(
    _ start: StartingPoint, _ index: Index, _ body: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    do throws(StoreError) { return try body() } catch {
      guard case .file(let path, .editedByHand) = error,
        let found = try? putBack(since: start.tip, index)
      else { throw error }
      let own = repositoryPath(path)
      if let commit = found.reversals[own] { throw .file(path: path, .stagedAsTakenBack(commit.id.hex)) }
      if let line = found.lines.first(where: { $0.path == own }) {
        throw .file(path: path, .takenBack(by: line.by.id.hex))
      }
      throw error
    }
  }
}

extension FileError {
  /// Whether the file may only look so because git has put something back.
  var mayBePutBack: Bool {
    switch self {
    case .editedByHand, .stagedAsTakenBack, .takenBack: true
    default: false
    }
  }
}

extension Workspace {
  /// The recorded changes that commits of git have taken back, and that the next recording records again, oldest first.
  ///
  /// - Complexity: O(1) where nobody but `plan` has changed the branch or the index since the last recording here;
  ///   else O(files that the last 64 recordings changed).
  package func takenBack() throws(StoreError) -> [TakenBack] {
    if isSettled { return [] }
    let recorder = try Recorder(self)
    let repository = try recorder.open()
    let files = RecordingFiles(repository)
    let tip = try orThrow(git: try repository.head().tip)
    let index = try NewIndex.read(files.index)
    if RecordingLock.isNoted(.init(tip, index), in: files.lock) { return [] }
    return try recorder.putBack(since: tip, index).recordings.map(
      recorder.takenBack)
  }

  /// Whether branch and index are as they were noted last, or nothing has ever been recorded here, as far as that can be
  /// told from a few small files: nothing of git is opened.
  var isSettled: Bool {
    guard let folder = gitDirectory else { return false }
    let common = commonDirectory(of: folder)
    let lock = common.appending(RecordingFiles.lockName)
    if Disk.identity(of: lock) == nil { return true }
    guard let head = Self.word(in: folder.appending("HEAD"), after: "ref: "),
      let tip = Self.word(in: common.pushing(FilePath(head)), after: "").flatMap({ ObjectID(hex: $0) }),
      let end = try? Disk.end(of: folder.appending("index"), count: 20)
    else { return false }
    return RecordingLock.isNoted(.init(tip, checksum: end.bytes), in: lock)
  }
}
