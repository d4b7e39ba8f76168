import PlanCore
import PlanGit
import SystemPackage

/// The three copies of a file: HEAD's, the index's and the working tree's; nil where there is none.
struct FileCopies {
  struct Stored {
    let bytes: [UInt8]
    let mode: EntryMode
  }

  /// The path from the root of the repository.
  let path: [UInt8]
  let head: Stored?
  let staged: Stored?
  let working: [UInt8]?

  /// Reads the copies of one file.
  init(
    _ planPath: PlanPath, in recorder: Recorder, _ repository: borrowing Repository, _ index: Index,
    _ tree: ObjectID?
  ) throws(StoreError) {
    var folders = WorkingFolders()
    try self.init(planPath, in: recorder, repository, index, tree, &folders)
  }

  /// Reads the copies of one of many files.
  ///
  /// - Parameter folders: through which the working files are read.
  /// - Throws: an error where the file is unmerged, left out of the working tree, behind a link, or stored by
  ///   git as something else than its text.
  init(
    _ planPath: PlanPath, in recorder: Recorder, _ repository: borrowing Repository, _ index: Index,
    _ tree: ObjectID?, _ folders: inout WorkingFolders
  ) throws(StoreError) {
    path = recorder.repositoryPath(planPath)
    let names = ["filter", "working-tree-encoding"]
    for (name, value) in zip(names, try Self.attributes(names, path, repository)) {
      if case .value(let value) = value { throw .file(path: planPath, .attribute("\(name)=\(value)")) }
    }
    let working = try orThrow(
      reading: recorder.workspace.absolute(planPath),
      try folders.read(WorkingFile(root: recorder.workingTree, path: path)))
    switch working {
    case .none: self.working = nil
    case .file(let bytes, _): self.working = bytes
    case .other: throw .file(path: planPath, .link)
    }
    let entries = index.entries(of: path)
    if entries.contains(where: { $0.stage > 0 }) { throw .file(path: planPath, .unmerged) }
    if entries.contains(where: \.isSkipWorktree), self.working == nil {
      throw .file(path: planPath, .sparse)
    }
    let path = path
    do throws(GitError) {
      let entry = if let tree { try repository.entry(at: path, in: tree) } else { nil as TreeEntry? }
      head = try Self.stored(entry?.mode, entry?.id, repository)
      staged = try Self.stored(entries.first?.mode, entries.first?.id, repository)
    } catch { throw StoreError(error) }
  }

  private static func attributes(
    _ names: [String], _ path: [UInt8], _ repository: borrowing Repository
  ) throws(StoreError) -> [AttributeValue] {
    return try orThrow(git: try repository.attributes(names, at: path))
  }

  private static func stored(
    _ mode: EntryMode?, _ id: ObjectID?, _ repository: borrowing Repository
  ) throws(GitError) -> Stored? {
    guard let mode, let id, mode == .blob || mode == .executable else { return nil }
    return Stored(bytes: try repository.blob(id), mode: mode)
  }
}
