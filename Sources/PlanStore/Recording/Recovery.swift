import PlanGit
import SystemPackage

extension Recorder {
  /// Step 1. Finishes or undoes what a crashed recording has left in this working tree. The lock is held; a crash here
  /// leaves the journal until all is done.
  ///
  /// - Returns: what was found; nil for nothing.
  func recover(_ files: RecordingFiles, _ repository: borrowing Repository) throws(StoreError) -> Repair? {
    try PackFolder(repository).remove()
    guard let journal = try journal(files) else {
      // Without a journal the branch was not moved, or all was done: what is left is of no use.
      do throws(Errno) {
        try files.releaseIndexLock()
        try files.removeIndexNames()
        try files.releaseHookLock()
        try Disk.remove(Disk.temporary(for: files.journal))
      } catch { throw .writing(path: files.newIndex, reason: error) }
      return nil
    }
    let completion = JournalCompletion(journal: journal, files: files, recorder: self)
    guard try orThrow(git: try completion.hasLanded()) else {
      try completion.undo(repository, isCrash: true)
      return .undone
    }
    var errors = completion.finish(repository, isCrash: true)
    if let error = completion.close(after: errors) { errors.append(error) }
    for error in errors where !error.isFinal { throw .recovery(commit: journal.new.hex, error) }
    return .finished(commit: journal.new.hex)
  }

  private func journal(_ files: RecordingFiles) throws(StoreError) -> Journal? {
    let bytes = try orThrow(reading: files.journal, try Disk.read(files.journal))
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
  /// Nothing of git is opened. A recording that is going on just now is not interrupted: it holds its lock.
  package var isRecordingInterrupted: Bool {
    guard let folder = gitDirectory else { return false }
    let isLockOurs = Disk.isSameFile(
      folder.appending("index.lock"), folder.appending(RecordingFiles.newIndexName))
    guard isLockOurs || FileKind(of: folder.appending(RecordingFiles.journalName)) != nil else {
      return false
    }
    return !RecordingLock.isHeld(commonDirectory(of: folder).appending(RecordingFiles.lockName))
  }

  /// The git directory of the working tree; in a linked one, `.git` is a file that names it.
  var gitDirectory: FilePath? {
    guard let workingTree else { return nil }
    let git = workingTree.appending(".git")
    if FileKind(of: git) == .folder { return git }
    return Self.word(in: git, after: "gitdir: ").map { workingTree.pushing(FilePath($0)) }
  }

  func commonDirectory(of folder: FilePath) -> FilePath {
    Self.word(in: folder.appending("commondir"), after: "").map { folder.pushing(FilePath($0)) } ?? folder
  }

  /// The first line of a small file, after how it must begin.
  static func word(in path: FilePath, after start: String) -> String? {
    guard let bytes = (try? Disk.read(path)) ?? nil else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.hasPrefix(start) ? String(text.dropFirst(start.count).prefix { $0 != "\n" }) : nil
  }
}

extension Workspace {
  /// The path of a folder in the git directory, for what is never shared; nil outside of git.
  package func privateFolder(_ name: String) -> String? { gitDirectory?.appending(name).string }
}
