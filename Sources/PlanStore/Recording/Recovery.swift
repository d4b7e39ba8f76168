import PlanGit
import SystemPackage

/// What became of a recording that was interrupted by a crash.
public enum Recovered: Hashable, Sendable {
  /// It had been recorded, and is finished now: the full id of its commit.
  case finished(commit: String)
  /// It had not been recorded, and is undone now.
  case undone
}

extension Recorder {
  /// Finishes or undoes what a crashed recording has left in this working tree. The lock is held.
  ///
  /// - Returns: what was found; nil for nothing.
  func recover(_ files: RecordingFiles, _ repository: borrowing Repository) throws(StoreError) -> Recovered? {
    guard let journal = try journal(files) else {
      // Without a journal the branch was not moved, or all was done: what is left is of no use.
      do throws(Errno) {
        try files.releaseIndex()
        try Disk.remove(Disk.temporary(for: files.journal))
      } catch { throw .writing(path: files.newIndex, reason: error) }
      return nil
    }
    let settlement = Settlement(journal: journal, files: files, recorder: self)
    guard try git({ () throws(GitError) in try settlement.hasLanded() }) else {
      try settlement.undo(isCrash: true)
      return .undone
    }
    for failure in settlement.finish(repository) where !failure.isFinal {
      throw .recovery(commit: journal.new.hex, failure)
    }
    return .finished(commit: journal.new.hex)
  }

  private func journal(_ files: RecordingFiles) throws(StoreError) -> Journal? {
    let bytes: [UInt8]?
    do throws(Errno) { bytes = try Disk.read(files.journal) } catch {
      throw .reading(path: files.journal, reason: error)
    }
    guard let bytes else { return nil }
    guard let journal = Journal(String(decoding: bytes, as: UTF8.self)) else {
      throw .journal(path: files.journal)
    }
    return journal
  }
}

extension Workspace {
  /// Whether a recording was interrupted by a crash here, and waits to be finished or undone by the next one.
  ///
  /// Nothing of git is opened.
  public var isRecordingInterrupted: Bool {
    guard let workingTree else { return false }
    let git = workingTree.appending(".git")
    if FileKind(of: git) == .folder { return FileKind(of: git.appending(RecordingFiles.journalName)) != nil }
    // In a linked working tree, `.git` is a file that names the folder.
    guard let bytes = (try? Disk.read(git)) ?? nil else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("gitdir: ") else { return false }
    let folder = workingTree.pushing(FilePath(String(text.dropFirst(8).prefix { $0 != "\n" })))
    return FileKind(of: folder.appending(RecordingFiles.journalName)) != nil
  }
}
