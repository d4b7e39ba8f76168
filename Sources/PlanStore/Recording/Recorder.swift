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
  /// - Parameter changes: the changes of paths against a tree (nil: no commit yet) and an index; none records
  ///   nothing.
  /// - Returns: nil if there was nothing to record.
  func record(
    _ context: RecordingContext, message: CommitMessage,
    _ changes: (borrowing Repository, ObjectID?, Index) throws(StoreError) -> [PathChange]
  ) throws(StoreError) -> Receipt? {
    let repository = try open()
    _ = try startingPoint(repository, context)
    let files = RecordingFiles(repository)
    let lock = try RecordingLock(files.lock)
    defer { _ = lock }
    let recovered = try recover(files, repository)
    let identity = try Identity(context, in: repository)
    let signing = try Signing(context, identity.committer, in: repository)
    var race = Race()
    while true {
      let start = try startingPoint(repository, context)
      var index = try NewIndex(files)
      let changes = try changes(repository, start.tree, index.old)
      if changes.isEmpty { return nil }
      let stored = try store(changes, on: start, identity, signing, message, index.old, repository)
      // From here on Ctrl-C waits: what is begun is ended in milliseconds.
      let interrupts = HeldInterrupts()
      defer { _ = interrupts }
      try index.build(stored.journal.steps.map { TreeChange(path: $0.path, side: $0.index.new) })
      try index.lock()
      CrashCleanup.hold(files)
      defer { CrashCleanup.release() }
      guard index.isCurrent(), isCurrent(changes) else {
        try race.wait()
        continue
      }
      let settlement = Settlement(
        journal: stored.journal, files: files, recorder: self, contents: stored.contents)
      try write(stored.journal, files)
      index.handOver()
      CrashCleanup.release()
      guard try move(settlement, identity, message, repository) else {
        try race.wait()
        continue
      }
      var failures = settlement.finish(repository)
      if !isRecorded(stored, on: start) { failures.append(.unverified) }
      return receipt(stored.journal, identity, failures, recovered, repository)
    }
  }

  /// Lets others go first after a lost race, for ten seconds in all.
  private struct Race {
    let deadline = ContinuousClock.now + .seconds(10)

    mutating func wait() throws(StoreError) {
      guard ContinuousClock.now < deadline else { throw .lostRace }
      usleep(.random(in: 5_000...200_000))
    }
  }

  /// Step 7. Writes down what is about to be done. A crash before it leaves a lock of ours that the next recording
  /// removes; after it, the branch tells whether to finish or to undo.
  private func write(_ journal: Journal, _ files: RecordingFiles) throws(StoreError) {
    do throws(Errno) {
      try Disk.replace(files.journal, with: Array(journal.text.utf8))
    } catch {
      // It may have got its name all the same.
      try? Disk.remove(files.journal)
      throw .writing(path: files.journal, reason: error)
    }
  }

  /// Step 8. Moves the branch: the commit point.
  ///
  /// An error can come after the branch was moved all the same: the branch is asked.
  ///
  /// - Returns: false if somebody else was first; everything is then as it was before.
  private func move(
    _ settlement: Settlement, _ identity: Identity, _ message: CommitMessage,
    _ repository: borrowing Repository
  ) throws(StoreError) -> Bool {
    let journal = settlement.journal
    do throws(GitError) {
      try repository.moveBranch(
        journal.reference, from: journal.old, to: journal.new, identity: identity.committer,
        message: "plan: \(message.subject)")
      return true
    } catch {
      if let landed = try? settlement.hasLanded(), landed { return true }
      try settlement.undo(isCrash: false)
      if error.code == .modified || error.code == .locked { return false }
      throw StoreError(error)
    }
  }

  /// Step 11. Looks with fresh eyes whether the commit is in the branch's history, and whether it changes just what
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
    _ journal: Journal, _ identity: Identity, _ failures: [AfterFailure], _ recovered: Recovered?,
    _ repository: borrowing Repository
  ) -> Receipt {
    Receipt(
      commit: journal.new.hex, author: Person(name: identity.author.name, email: identity.author.email),
      failures: failures, hooksNotRun: (try? hooksNotRun(repository)) ?? [],
      unshared: (try? repository.commitsAheadOfUpstream(of: journal.reference)) ?? nil, recovered: recovered)
  }
}
