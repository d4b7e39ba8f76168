import PlanGit
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Brings a journal to its end: what has been recorded is finished, what has not is undone.
///
/// The branch decides: if it holds the journal's commit, or has gone on from it, the change is recorded. The same
/// steps serve the recording that goes well and the next one after a crash; each can be done twice.
struct JournalCompletion {
  let journal: Journal
  let files: RecordingFiles
  let recorder: Recorder
  /// Contents that are at hand; others are read from the repository.
  var contents: [ObjectID: [UInt8]] = [:]

  /// Whether the change is recorded, as the branch says now.
  func hasLanded() throws(GitError) -> Bool {
    // Opened afresh: what is known in memory may be what was only meant to be.
    let repository = try Repository(at: recorder.workingTree)
    guard let tip = try repository.reference(journal.reference) else { return false }
    if tip == journal.new { return true }
    do throws(GitError) {
      return try repository.isAncestor(journal.new, of: tip)
    } catch  where error.code == .notFound { return false }
  }

  // MARK: Finishing

  /// Brings the working files after the commit, and the index where it is no longer the file that was put in place.
  ///
  /// - Parameter isCrash: whether the program that wrote the journal is gone, so that files of its own can be left over.
  /// - Returns: what did not work.
  func finish(_ repository: borrowing Repository, isCrash: Bool) -> [FollowUpError] {
    if isCrash { removeTemporaries() }
    var errors: [FollowUpError] = []
    do throws(StoreError) {
      // After a crash somebody may have gone to another branch: unless it has the commit too, its files and its index are
      // none of ours.
      if isInHead(repository) {
        errors = finishWorkingFiles(repository)
        try finishIndex(repository)
      } else {
        try restoreIndex(repository)
      }
      try finishBranch()
    } catch { errors.append(.index(error)) }
    return errors
  }

  /// Lets go of git's lock, then takes the journal away, then the private names of the index.
  ///
  /// In this order a crash in between leaves nothing that stands in git's way without being known as ours.
  ///
  /// - Parameter errors: what did not work so far. If it may work later, all stays for the next recording.
  func close(after errors: [FollowUpError]) -> FollowUpError? {
    guard errors.allSatisfy(\.isFinal) else { return nil }
    do throws(Errno) {
      try close()
      return nil
    } catch { return .journal(path: files.journal, reason: error) }
  }

  private func close() throws(Errno) {
    try files.releaseIndexLock()
    try Disk.remove(files.journal)
    try files.removeIndexNames()
    try Disk.flush(files.folder)
  }

  /// Whether HEAD's history has the commit, on whichever branch HEAD is.
  private func isInHead(_ repository: borrowing Repository) -> Bool {
    guard let tip = try? repository.head().tip else { return false }
    return (try? repository.isAncestor(journal.new, of: tip)) ?? false
  }

  /// Removes the branch's lock where libgit2 has left it: a new file of a branch gets its name by a link, and a
  /// failure to remove the lock's name after that is passed over.
  private func finishBranch() throws(StoreError) {
    let lock = files.lock(of: journal.reference)
    guard let left = Disk.identity(of: lock),
      let branch = Disk.identity(of: files.file(of: journal.reference)),
      left.isSameFile(as: branch)
    else { return }
    try orThrow(writing: lock, try Disk.remove(lock))
  }

  /// Sees to it that the index has what the commit brought.
  ///
  /// As a rule it is the file that was put in place before the branch was moved. It is another one if somebody removed
  /// our lock by hand and git has written an index since: then each entry that still is what it was becomes what it is
  /// to be, if HEAD still holds what the commit brought.
  private func finishIndex(_ repository: borrowing Repository) throws(StoreError) {
    if files.isIndexOurs { return }
    try changeEntries { index throws(StoreError) in
      let head = try orThrow(git: try repository.headTree())
      let recorded = try orThrow(git: try repository.commit(journal.new).tree)
      var entries: [TreeChange] = []
      for step in journal.steps
      where index.side(of: step.path) == step.index.old && step.index.old != step.index.new {
        guard try side(step.path, in: head, repository) == side(step.path, in: recorded, repository) else {
          continue
        }
        entries.append(TreeChange(path: step.path, side: step.index.new))
      }
      return entries
    }
  }

  // MARK: Undoing

  /// Leaves everything as it was before: the branch was not moved, the working files were not touched yet.
  ///
  /// - Parameter isCrash: whether the program that wrote the journal is gone, so that its lock of the branch can
  ///   be left over.
  func undo(_ repository: borrowing Repository, isCrash: Bool) throws(StoreError) {
    if isCrash { removeTemporaries() }
    do throws(Errno) {
      if isCrash { try removeBranchLock() }
      for path in files.reflogs(of: journal.reference) { try removeReflogLine(path) }
    } catch { throw .writing(path: files.journal, reason: error) }
    try restoreIndex(repository)
    try orThrow(writing: files.journal, try close())
  }

  /// Puts the index back as it was before the recording.
  ///
  /// The old file takes its own name again: a rename of a name that is there needs no room on the disk. If the index is
  /// neither the old file nor ours, somebody removed our lock by hand and git has written an index since: then each entry
  /// of ours becomes what it was, but for those that HEAD holds by now. Of these the working file follows.
  private func restoreIndex(_ repository: borrowing Repository) throws(StoreError) {
    do throws(Errno) {
      if files.isIndexOurs, !journal.hadIndex { return try Disk.remove(files.index) }
      if files.isIndexOurs, Disk.identity(of: files.oldIndex) != nil {
        return try Disk.rename(files.oldIndex, to: files.index)
      }
    } catch { throw .writing(path: files.index, reason: error) }
    if files.isIndexOld { return }
    var kept: [Journal.Step] = []
    try changeEntries { index throws(StoreError) in
      kept = []
      let head = try orThrow(git: try repository.headTree())
      var entries: [TreeChange] = []
      for step in journal.steps
      where index.side(of: step.path) == step.index.new && step.index.old != step.index.new {
        if try side(step.path, in: head, repository) == step.index.new {
          kept.append(step)
        } else {
          entries.append(TreeChange(path: step.path, side: step.index.old))
        }
      }
      return entries
    }
    for step in kept {
      // What cannot be written now is left to the next recording: the journal stays.
      if case .workingFile(let path, let reason)? = finishWorkingFile(step, repository) {
        throw .writing(path: recorder.workspace.absolute(path), reason: reason)
      }
    }
  }

  private func side(
    _ path: [UInt8], in tree: ObjectID?, _ repository: borrowing Repository
  ) throws(StoreError) -> TreeDifference.Side? {
    try orThrow(git: try repository.side(at: path, in: tree))
  }

  /// Changes single entries of the index, under a lock of its own.
  private func changeEntries(
    _ entries: (Index) throws(StoreError) -> [TreeChange]
  ) throws(StoreError) {
    try orThrow(writing: files.indexLock, try files.releaseIndexLock())
    try NewIndex.change(files.indexToMend, entries)
  }

  /// Removes the lock of the branch that a crash has left: it is empty, or holds the beginning of our id. Another's
  /// is empty for an instant only.
  private func removeBranchLock() throws(Errno) {
    let path = files.lock(of: journal.reference)
    let whole = Array((journal.new.hex + "\n").utf8)
    guard let identity = Disk.identity(of: path), let bytes = try Disk.read(path), whole.starts(with: bytes)
    else { return }
    if bytes.isEmpty {
      usleep(250_000)
      guard Disk.identity(of: path) == identity else { return }
    }
    try Disk.remove(path)
  }

  /// Takes back the line of a reflog that tells of a move which did not happen, whole or torn.
  private func removeReflogLine(_ path: FilePath) throws(Errno) {
    guard let bytes = try Disk.read(path), !bytes.isEmpty else { return }
    let body = bytes.last == 10 ? bytes.dropLast() : bytes[...]
    let line = body[(body.lastIndex(of: 10).map { $0 + 1 } ?? 0)...]
    let ours = Array("\((journal.old ?? .zero).hex) \(journal.new.hex) ".utf8)
    let isTorn = bytes.last != 10 && ours.starts(with: line)
    guard line.starts(with: ours) || isTorn else { return }
    try Disk.truncate(path, to: line.startIndex)
  }
}
