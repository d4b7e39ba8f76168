import PlanCore
import PlanGit
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Records changes as commits, so that a crash at any moment leaves the old state or the new one.
///
/// `record` goes through the steps in their order; each step is a function. docs/recording.md tells what is
/// promised and why the order is what it is.
struct Recorder {
  let workspace: Workspace
  let workingTree: FilePath
  /// The plan root inside the working tree; empty where they are one.
  let prefix: PlanPath

  init(_ workspace: Workspace) throws(StoreError) {
    guard let workingTree = workspace.workingTree, let prefix = workspace.prefix else {
      throw workspace.isInBareRepository ? .repository(.bare) : .noRepository(root: workspace.root)
    }
    self.workspace = workspace
    self.workingTree = workingTree
    self.prefix = prefix
  }

  /// The path of a file from the root of the repository.
  func repositoryPath(_ path: PlanPath) -> [UInt8] { prefix.appending(path.bytes).bytes }

  /// The path of a file of the repository from the plan root.
  func planPath(_ path: [UInt8]) -> PlanPath {
    PlanPath(prefix.bytes.isEmpty ? path : Array(path.dropFirst(prefix.bytes.count + 1)))
  }

  /// Records what `changes` makes of HEAD, anew as long as others move the branch or change the index in between.
  ///
  /// - Parameter changes: the changes of paths against a tree (nil: no commit yet) and an index; none, and such as
  ///   leave the tree as it is, record nothing.
  /// - Returns: nil if there was nothing to record.
  func record(
    _ context: RecordingContext, message: CommitMessage,
    _ changes: (borrowing Repository, ObjectID?, Index) throws(StoreError) -> [PathChange]
  ) throws(StoreError) -> Receipt? {
    let repository = try open(context.environment)
    _ = try startingPoint(repository, context)
    let files = RecordingFiles(repository)
    let lock = try RecordingLock(files.lock)
    defer { _ = lock }
    if let repair = try recover(files, repository) { context.tellRepair(repair) }
    let identity = try Identity(context, in: repository)
    let signing = try Signing(context, identity.committer, in: repository)
    let by = Recording(context: context, identity: identity, signing: signing, message: message)
    var deadline = ContinuousClock.now + .seconds(10)
    var repairs = 0
    var takesLockFirst = false
    while true {
      switch try attempt(by, files, lock, repository, takesLockFirst: takesLockFirst, changes) {
      case .nothing: return nil
      case .putBack(let found, let start):
        guard repairs < Self.mostRepairs else { throw .lostRace }
        repairs += 1
        try repair(found, start, by, files, lock, repository)
        deadline = ContinuousClock.now + .seconds(10)
      case .recorded(let journal, let errors):
        return receipt(journal, identity, errors, repository)
      case .lost:
        guard ContinuousClock.now < deadline else { throw .lostRace }
        if takesLockFirst { usleep(.random(in: 5_000...200_000)) }
        takesLockFirst = true
      }
    }
  }

  /// Who has put things in order so often is in a race with somebody who does nothing else.
  private static let mostRepairs = 32

  /// Makes every check of `record` and says what would be recorded, writing nothing.
  func preview(
    _ context: RecordingContext,
    _ changes: (borrowing Repository, ObjectID?, Index) throws(StoreError) -> [PathChange]
  ) throws(StoreError) -> Preview {
    let repository = try open(context.environment)
    let start = try startingPoint(repository, context)
    let identity = try Identity(context, in: repository)
    _ = try Signing(context, identity.committer, in: repository)
    var index = try index(of: repository)
    if !RecordingLock.isNoted(.init(start.tip, index), in: RecordingFiles(repository).lock) {
      let found = try putBack(since: start.tip, index)
      index = try orThrow(index: try index.changing(found.entries))
    }
    let ordered = index
    return Preview(
      try explaining(start, ordered) { () throws(StoreError) in
        try changes(repository, start.tree, ordered)
      })
  }

  /// By whom and how one change is recorded.
  struct Recording {
    let context: RecordingContext
    let identity: Identity
    let signing: Signing?
    let message: CommitMessage
    /// What the attempts have read of history.
    let seen = SeenCommits()
  }

  /// What came of one attempt.
  enum Attempt {
    /// There is nothing to record.
    case nothing
    /// Git has put something back, which comes first.
    case putBack(PutBack, StartingPoint)
    /// The change is recorded; what did not work after that.
    case recorded(Journal, [FollowUpError])
    /// Somebody else was first; everything is as it was.
    case lost
  }

  /// Steps 3 to 12.
  ///
  /// - Parameters:
  ///   - takesLockFirst: whether git's lock is taken before anything is read, since others are at work.
  ///   - looksForPutBack: whether what git has put back comes first.
  func attempt(
    _ recording: Recording, _ files: RecordingFiles, _ lock: borrowing RecordingLock,
    _ repository: borrowing Repository, takesLockFirst: Bool, looksForPutBack: Bool = true,
    _ makeChanges: (borrowing Repository, ObjectID?, Index) throws(StoreError) -> [PathChange]
  ) throws(StoreError) -> Attempt {
    var index = NewIndex(files.recordedIndex)
    guard takesLockFirst else {
      return try attempt(recording, files, lock, &index, repository, looksForPutBack, makeChanges)
    }
    let interrupts = HeldInterrupts()
    defer { _ = interrupts }
    try index.takeLock()
    defer { CrashCleanup.release() }
    for _ in 1...Self.mostTriesUnderLock {
      CrashCleanup.hold(files)
      let outcome = try attempt(recording, files, lock, &index, repository, looksForPutBack, makeChanges)
      guard case .lost = outcome, index.isLocked else { return outcome }
    }
    return .lost
  }

  /// While git's lock of the index is held, the branch is moved only by a git that has released that lock before, and by
  /// those who need none: `git push` into the branch, `git update-ref`.
  private static let mostTriesUnderLock = 8

  /// Steps 3 to 12, once, with git's lock or without it.
  private func attempt(
    _ recording: Recording, _ files: RecordingFiles, _ lock: borrowing RecordingLock,
    _ index: inout NewIndex, _ repository: borrowing Repository, _ looksForPutBack: Bool,
    _ makeChanges: (borrowing Repository, ObjectID?, Index) throws(StoreError) -> [PathChange]
  ) throws(StoreError) -> Attempt {
    var start = try startingPoint(repository, recording.context)
    try index.read()
    var isLookedAt = true
    let settled = RecordingLock.Settled(start.tip, index.old)
    if looksForPutBack, !lock.isNoted(settled) {
      let found = try putBack(since: start.tip, index.old, recording.seen)
      if !found.isEmpty { return .putBack(found, start) }
      lock.note(settled)
      // Looking takes its time, in which git may have gone on: what is worked on is read anew.
      start = try startingPoint(repository, recording.context)
      try index.read()
      isLookedAt = RecordingLock.Settled(start.tip, index.old) == settled
    }
    let changes: [PathChange]
    do throws(StoreError) {
      changes = try explaining(start, index.old) { () throws(StoreError) in
        try makeChanges(repository, start.tree, index.old)
      }
    } catch .file(let path, let error) {
      // What looks like an edit by hand may be what git has put back just now.
      if !isLookedAt, error.mayBePutBack { return .lost }
      throw .file(path: path, error)
    }
    if changes.isEmpty { return .nothing }
    guard let stored = try store(changes, on: start, recording, index.old, repository) else {
      return .nothing
    }
    // From here on Ctrl-C waits: what is begun is ended in milliseconds.
    let interrupts = HeldInterrupts()
    defer { _ = interrupts }
    let new = try index.build(stored.journal.steps.map { TreeChange(path: $0.path, side: $0.index.new) })
    guard try index.lock() else { return .lost }
    CrashCleanup.hold(files)
    defer { CrashCleanup.release() }
    guard index.isCurrent(), isCurrent(changes), isCurrent(start, repository) else { return .lost }
    try link(files, isIndexThere: stored.journal.hadIndex)
    try write(stored.journal, files)
    index.handOver()
    CrashCleanup.release()
    let completion = JournalCompletion(
      journal: stored.journal, files: files, recorder: self, contents: stored.contents)
    guard try move(completion, recording, repository) else { return .lost }
    var errors = completion.finish(repository, isCrash: false)
    if !isRecorded(stored, on: start) { errors.append(.unverified) }
    // Noted while git's lock is held: from then on others may change either.
    if errors.isEmpty, looksForPutBack, isLookedAt { lock.note(.init(stored.journal.new, new)) }
    if let error = completion.close(after: errors) { errors.append(error) }
    return .recorded(stored.journal, errors)
  }

  /// Step 7. Gives the new index a second name, which is renamed over `index`, and the old one a second name, by which
  /// it can come back. A crash here leaves names that the next recording removes.
  private func link(_ files: RecordingFiles, isIndexThere: Bool) throws(StoreError) {
    do throws(Errno) {
      for name in [files.nextIndex, files.oldIndex] { try Disk.remove(name) }
      try Disk.link(files.newIndex, as: files.nextIndex)
      if isIndexThere { try Disk.link(files.index, as: files.oldIndex) }
    } catch { throw .writing(path: files.nextIndex, reason: error) }
  }

  /// Step 8. Writes down what is about to be done. A crash before it leaves a lock of ours that the next recording
  /// removes; after it, the branch tells whether to finish or to undo.
  private func write(_ journal: Journal, _ files: RecordingFiles) throws(StoreError) {
    do throws(Errno) {
      try Disk.replace(files.journal, with: Array(journal.text.utf8))
    } catch {
      // The error can come after the rename: without the journal, what is left is known as ours all the same.
      try? Disk.remove(files.journal)
      throw .writing(path: files.journal, reason: error)
    }
  }

  /// Steps 9 and 10. Locks the branch and compares; puts the index into its place; moves the branch: the commit point.
  ///
  /// Git reads HEAD before the index. Whoever sees the new branch therefore sees the new index as well.
  ///
  /// - Returns: false if somebody else was first; everything is then as it was before.
  private func move(
    _ completion: JournalCompletion, _ recording: Recording, _ repository: borrowing Repository
  ) throws(StoreError) -> Bool {
    let failure: StoreError?
    do throws(GitError) {
      let (journal, files) = (completion.journal, completion.files)
      let branch = try ReferenceLock(journal.reference, in: repository)
      if try repository.reference(journal.reference) == journal.old, isOn(journal.reference, repository) {
        if let error = Self.replaceIndex(files) {
          failure = error
        } else {
          try branch.move(
            to: journal.new, identity: recording.identity.committer,
            message: "plan: \(recording.message.subject)")
          return true
        }
      } else {
        failure = nil
      }
    } catch {
      // The error can come after the branch was moved all the same: the branch is asked.
      if try hasLanded(completion) { return true }
      failure = error.code == .locked ? nil : StoreError(error)
    }
    try completion.undo(repository, isCrash: false)
    if let failure { throw failure }
    return false
  }

  /// Step 9's end. A crash from here on leaves the new index in its place; the journal puts the old one back.
  private static func replaceIndex(_ files: RecordingFiles) -> StoreError? {
    do throws(Errno) {
      try Disk.rename(files.nextIndex, to: files.index)
      try Disk.flush(files.folder)
      return nil
    } catch { return .writing(path: files.index, reason: error) }
  }

  /// Asks the branch. Where even that fails, the journal stays, and the next recording settles it.
  private func hasLanded(_ completion: JournalCompletion) throws(StoreError) -> Bool {
    do throws(GitError) { return try completion.hasLanded() } catch {
      throw .uncertain(commit: completion.journal.new.hex, reason: error.message)
    }
  }

  /// Step 12. Looks with fresh eyes whether the commit is in the branch's history, and whether it changes just what
  /// it was meant to change.
  private func isRecorded(_ stored: StoredChange, on start: StartingPoint) -> Bool {
    let journal = stored.journal
    do throws(GitError) {
      let repository = try Repository(at: workingTree)
      guard let tip = try repository.reference(journal.reference),
        try repository.isAncestor(journal.new, of: tip)
      else { return false }
      let found = try repository.differences(
        from: start.tree, to: repository.commit(journal.new).tree, under: [])
      guard Set(found.map { TreeChange(path: $0.path, side: $0.new) }) == stored.changes else { return false }
      for case .some(let side) in found.map(\.new) {
        guard try repository.blob(side.id) == stored.contents[side.id] else { return false }
      }
      return true
    } catch { return false }
  }

  private func receipt(
    _ journal: Journal, _ identity: Identity, _ errors: [FollowUpError],
    _ repository: borrowing Repository
  ) -> Receipt {
    Receipt(
      commit: journal.new.hex, author: GitUser(name: identity.author.name, email: identity.author.email),
      errors: errors, hooksNotRun: (try? hooksNotRun(repository)) ?? [],
      unshared: (try? repository.commitsAheadOfUpstream(of: journal.reference)) ?? nil)
  }
}
