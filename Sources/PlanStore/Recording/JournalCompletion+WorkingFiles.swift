import PlanGit
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bringing the working files after the commit. A crash leaves each of them as the old one or the new one.
extension JournalCompletion {
  /// Replaces the working files that still are what was read.
  ///
  /// - Returns: what did not work.
  func finishWorkingFiles(_ repository: borrowing Repository) -> [FollowUpError] {
    if journal.hasManySteps, FileSystem.canBeFlushed { return finishManyWorkingFiles(repository) }
    return journal.steps.compactMap { finishWorkingFile($0, repository) }
  }

  /// Replaces one working file, if it still is what was read.
  func finishWorkingFile(_ step: Journal.Step, _ repository: borrowing Repository) -> FollowUpError? {
    let file = WorkingFile(root: recorder.workingTree, path: step.path)
    do throws(Errno) {
      var folders = WorkingFolders()
      switch try judge(step, file, &folders) {
      case .leave: return nil
      case .changed: return .workingFileChanged(recorder.planPath(step.path))
      case .remove: try file.remove()
      case .write(let new, let mode):
        try file.write(try content(new, repository), mode: mode, temporary: journal.temporaryName)
      }
      return nil
    } catch { return .workingFile(recorder.planPath(step.path), reason: error) }
  }

  /// What is to be done with a working file.
  private enum Verdict {
    /// Nothing: it is left alone, or is new already.
    case leave
    /// Somebody has edited it since it was read: it stays as it is.
    case changed
    case remove
    case write(ObjectID, mode: mode_t?)
  }

  private func judge(
    _ step: Journal.Step, _ file: WorkingFile, _ folders: inout WorkingFolders
  ) throws(Errno) -> Verdict {
    guard let working = step.working else { return .leave }
    let found = try folders.read(file)
    guard let id = try Self.id(of: found) else { return .changed }
    if id == working.new { return .leave }
    guard id == working.old else { return .changed }
    guard let new = working.new else { return .remove }
    if case .file(_, let mode) = found { return .write(new, mode: mode) }
    return .write(new, mode: nil)
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

  /// Removes what an interrupted recording has left beside the files.
  func removeTemporaries() {
    var folders = WorkingFolders()
    for (number, step) in journal.steps.enumerated() where step.working != nil {
      let file = WorkingFile(root: recorder.workingTree, path: step.path)
      for name in [journal.temporaryName, journal.temporaryName(number)] {
        try? folders.with(file) { (folder, _) throws(Errno) in folder.remove(Array(name.utf8CString)) }
      }
    }
  }

  // MARK: Many files

  /// Replaces many working files: all are written beside, the file system is flushed (`syncfs`), all take their places,
  /// the file system is flushed again. Two flushes instead of two for each file.
  private func finishManyWorkingFiles(_ repository: borrowing Repository) -> [FollowUpError] {
    var errors: [FollowUpError] = []
    var written: [Int] = []
    var folders = WorkingFolders()
    for (number, step) in journal.steps.enumerated() {
      let file = WorkingFile(root: recorder.workingTree, path: step.path)
      do throws(Errno) {
        switch try judge(step, file, &folders) {
        case .leave: continue
        case .changed: errors.append(.workingFileChanged(recorder.planPath(step.path)))
        case .remove: try file.remove()
        case .write(let new, let mode):
          let bytes = try content(new, repository)
          let temporary = Array(journal.temporaryName(number).utf8CString)
          try folders.with(file, creating: true) { (folder, _) throws(Errno) in
            try folder.create(temporary, bytes, mode: mode, isFlushed: false)
          }
          written.append(number)
        }
      } catch { errors.append(.workingFile(recorder.planPath(step.path), reason: error)) }
    }
    let flushed = flushFileSystem()
    for number in written {
      if let error = place(number, flushed, &folders) { errors.append(error) }
    }
    if flushed == nil, let first = written.first, let error = flushFileSystem() {
      errors.append(.workingFile(recorder.planPath(journal.steps[first].path), reason: error))
    }
    return errors
  }

  /// Puts a file that was written beside its place into it, if what stands there still is what was read.
  ///
  /// - Parameter error: why what was written may not be on disk.
  private func place(_ number: Int, _ error: Errno?, _ folders: inout WorkingFolders) -> FollowUpError? {
    let step = journal.steps[number]
    let file = WorkingFile(root: recorder.workingTree, path: step.path)
    let temporary = Array(journal.temporaryName(number).utf8CString)
    do throws(Errno) {
      // Writing and flushing took its time: somebody may have edited the file since.
      var isUnchanged = false
      if case .write = try judge(step, file, &folders) { isUnchanged = true }
      try folders.with(file) { (folder, name) throws(Errno) in
        if error == nil, isUnchanged {
          try folder.rename(temporary, to: name)
        } else {
          folder.remove(temporary)
        }
      }
      if let error { throw error }
      return isUnchanged ? nil : .workingFileChanged(recorder.planPath(step.path))
    } catch { return .workingFile(recorder.planPath(step.path), reason: error) }
  }

  /// Brings everything that was written to the working tree's file system to the disk.
  ///
  /// - Returns: what went wrong; nil if nothing did.
  private func flushFileSystem() -> Errno? {
    do {
      let root = try FileDescriptor.open(
        recorder.workingTree, .readOnly, options: [.directory, .closeOnExec])
      try root.closeAfter { try FileSystem.flush(of: root) }
      return nil
    } catch { return error as? Errno ?? .ioError }
  }
}
