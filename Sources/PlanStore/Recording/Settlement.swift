import PlanCore
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
struct Settlement {
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

  /// Brings the working files and the index after the commit; git's lock of the index is still held.
  ///
  /// - Returns: what did not work.
  func finish(_ repository: borrowing Repository) -> [AfterFailure] {
    var failures: [AfterFailure] = []
    do throws(StoreError) {
      if isCheckedOut(repository) {
        for step in journal.steps {
          if let failure = finishWorkingFile(step, repository) { failures.append(failure) }
        }
        try finishIndex()
      } else {
        for step in journal.steps where step.working != nil {
          WorkingFile(root: recorder.workingTree, path: step.path).removeTemporary(journal.temporaryName)
        }
        do throws(Errno) { try files.releaseIndex() } catch {
          throw .writing(path: files.indexLock, reason: error)
        }
      }
      try finishBranch()
    } catch { failures.append(.index(error)) }
    return failures
  }

  /// Lets go of git's lock and takes the journal away.
  ///
  /// - Parameter failures: what did not work so far. If it may work later, all stays for the next recording.
  func close(after failures: [AfterFailure]) -> AfterFailure? {
    guard failures.allSatisfy(\.isFinal) else { return nil }
    do throws(Errno) {
      if files.isIndexLockOnIndex { try Disk.remove(files.indexLock) }
      try Disk.remove(files.newIndex)
      try Disk.remove(files.journal)
      try Disk.flush(files.folder)
      return nil
    } catch { return .journal(path: files.journal, reason: error) }
  }

  /// Whether the working tree is still on the branch: after a crash somebody may have gone to another one, whose files
  /// and index are none of ours.
  private func isCheckedOut(_ repository: borrowing Repository) -> Bool {
    switch try? repository.head() {
    case .branch(let name, _), .unborn(let name): name == journal.reference
    case .detached: journal.reference == "HEAD"
    case nil: false
    }
  }

  /// Step 9. Replaces a working file, if it still is what was read. A crash leaves the old file or the new one.
  private func finishWorkingFile(_ step: Journal.Step, _ repository: borrowing Repository) -> AfterFailure? {
    guard let working = step.working else { return nil }
    let path = recorder.planPath(step.path)
    let file = WorkingFile(root: recorder.workingTree, path: step.path)
    do throws(Errno) {
      file.removeTemporary(journal.temporaryName)
      let found = try file.read()
      guard let id = try Self.id(of: found) else { return .workingFileChanged(path) }
      if id == working.new { return nil }
      guard id == working.old else { return .workingFileChanged(path) }
      guard let new = working.new else {
        try file.remove()
        return nil
      }
      var mode: mode_t?
      if case .file(_, let own) = found { mode = own }
      try file.write(try content(new, repository), mode: mode, temporary: journal.temporaryName)
      return nil
    } catch { return .workingFile(path, reason: error) }
  }

  /// The id that a working file's bytes have; nil inside for no file, nil for what is no file.
  private static func id(of content: WorkingFile.Content) throws(Errno) -> ObjectID?? {
    switch content {
    case .none: return .some(nil)
    case .other: return nil
    case .file(let bytes, _):
      do throws(GitError) { return .some(try Repository.blobID(of: bytes)) } catch { throw .ioError }
    }
  }

  private func content(_ id: ObjectID, _ repository: borrowing Repository) throws(Errno) -> [UInt8] {
    if let bytes = contents[id] { return bytes }
    do throws(GitError) { return try repository.blob(id) } catch { throw .ioError }
  }

  /// Removes the branch's lock where libgit2 has left it: a new file of a branch gets its name by a link, and a
  /// failure to remove the lock's name after that is passed over.
  private func finishBranch() throws(StoreError) {
    let lock = files.lock(of: journal.reference)
    guard let left = Disk.identity(of: lock),
      let branch = Disk.identity(of: files.file(of: journal.reference)),
      left.isSameFile(as: branch)
    else { return }
    do throws(Errno) { try Disk.remove(lock) } catch { throw .writing(path: lock, reason: error) }
  }

  /// Step 10. Puts the new index into the place of the old one, by a rename of its first name; the second stays as
  /// git's lock. A crash leaves the journal, by which all of this is done again.
  ///
  /// `git commit` reads the index before it locks it. One that has read the old index finds the lock for as long as
  /// the last step takes, and gives up instead of writing back what it has read.
  private func finishIndex() throws(StoreError) {
    if files.ownsIndexLock {
      do throws(Errno) {
        try Disk.rename(files.newIndex, to: files.index)
        try Disk.flush(files.folder)
      } catch { throw .writing(path: files.index, reason: error) }
    } else if !files.isIndexLockOnIndex {
      try rebuildIndex()
    }
  }

  /// Changes our entries in the index as it is now: somebody has removed our lock after a crash. An entry that is
  /// no longer what it was is left alone.
  private func rebuildIndex() throws(StoreError) {
    for _ in 1...3 {
      var index = try NewIndex(files)
      let old = index.old
      let entries = journal.steps.filter {
        old.side(of: $0.path) == $0.index.old && $0.index.old != $0.index.new
      }
      .map { TreeChange(path: $0.path, side: $0.index.new) }
      if entries.isEmpty { return }
      try index.build(entries)
      try index.lock()
      guard index.isCurrent() else { continue }
      do throws(Errno) {
        try Disk.rename(files.indexLock, to: files.index)
        index.handOver()
        return try Disk.flush(files.folder)
      } catch { throw .writing(path: files.index, reason: error) }
    }
    throw .busy(path: files.index, seconds: nil)
  }

  // MARK: Undoing

  /// Leaves everything as it was before: the branch was not moved, the working files were not touched yet.
  ///
  /// - Parameter isCrash: whether the program that wrote the journal is gone, so that its lock of the branch can
  ///   be left over.
  func undo(isCrash: Bool) throws(StoreError) {
    do throws(Errno) {
      if isCrash { try removeBranchLock() }
      for path in files.reflogs(of: journal.reference) { try removeReflogLine(path) }
      try files.releaseIndex()
      try Disk.remove(files.journal)
      try Disk.flush(files.folder)
    } catch { throw .writing(path: files.journal, reason: error) }
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
