import PlanGit
import SystemPackage

/// What a recording begins with.
struct StartingPoint {
  /// The branch by its full name, or `HEAD` on no branch.
  let reference: String
  /// Its newest commit; nil where there is none yet.
  let tip: ObjectID?
  /// That commit's tree.
  let tree: ObjectID?
}

/// A change whose objects are stored, ready to be recorded.
struct StoredChange {
  let journal: Journal
  /// What the commit changes against its parent.
  let changes: Set<TreeChange>
  /// The contents that were stored.
  let contents: [ObjectID: [UInt8]]
}

extension Recorder {
  /// Opens the repository, if it has a working tree.
  ///
  /// - Parameter environment: the variables that say where git's configuration is; none for readers, which ask it
  ///   nothing about people.
  func open(_ environment: [String: String] = [:]) throws(StoreError) -> Repository {
    let workingTree = workingTree
    let configuration = try ConfigurationSources(reading: environment)
    let repository = try git { () throws(GitError) in
      try Repository(at: workingTree, configuration: configuration)
    }
    if repository.isBare { throw .repository(.bare) }
    return repository
  }

  /// Step 2. Where HEAD is, if nothing is under way that a commit would disturb. A crash here leaves nothing.
  func startingPoint(
    _ repository: borrowing Repository, _ context: RecordingContext
  ) throws(StoreError) -> StartingPoint {
    if let operation = repository.state.operation { throw .repository(.operation(operation)) }
    do throws(GitError) {
      switch try repository.head() {
      case .branch(let name, let tip):
        return StartingPoint(reference: name, tip: tip, tree: try repository.commit(tip).tree)
      case .unborn(let name): return StartingPoint(reference: name, tip: nil, tree: nil)
      case .detached(let tip):
        if context.allowsDetachedHead {
          return StartingPoint(reference: "HEAD", tip: tip, tree: try repository.commit(tip).tree)
        }
      }
    } catch { throw StoreError(error) }
    throw .repository(.detachedHead)
  }

  /// The user's index as it is now, for those who only look at it.
  ///
  /// - Throws: `index` errors for one that could not be written.
  func index(of repository: borrowing Repository) throws(StoreError) -> Index {
    try NewIndex.read(RecordingFiles(repository).index)
  }

  /// Step 4. Stores the objects: files, folders, the commit. A crash here leaves only what nothing refers to.
  ///
  /// - Returns: nil if the changes leave HEAD's tree as it is.
  func store(
    _ changes: [PathChange], on start: StartingPoint, _ recording: Recording, _ index: Index,
    _ repository: borrowing Repository
  ) throws(StoreError) -> StoredChange? {
    let batch = try orThrow(
      git: changes.count > Journal.mostSingleFiles ? try ObjectBatch(in: repository) : nil)
    var objects = NewObjects(batch)
    let stored = try objects.store(changes, on: start, recording, index, repository)
    guard let stored else { return nil }
    try objects.finish(repository)
    return stored
  }

  /// Step 6 looks once more: whether HEAD is still where it was.
  func isCurrent(_ start: StartingPoint, _ repository: borrowing Repository) -> Bool {
    guard isOn(start.reference, repository) else { return false }
    do throws(GitError) { return try repository.reference(start.reference) == start.tip } catch {
      return false
    }
  }

  /// Whether HEAD is on the reference that is to be moved.
  func isOn(_ reference: String, _ repository: borrowing Repository) -> Bool {
    switch try? repository.head() {
    case .branch(let name, _), .unborn(let name): name == reference
    case .detached: reference == "HEAD"
    case nil: false
    }
  }

  /// Step 6 looks once more: whether the working files are still what was read.
  func isCurrent(_ changes: [PathChange]) -> Bool {
    var folders = WorkingFolders()
    for change in changes {
      let expected: [UInt8]?
      switch change.working {
      case .leave: continue
      case .write(_, let old): expected = old
      case .remove(let old): expected = old
      }
      let isUnchanged =
        switch try? folders.read(WorkingFile(root: workingTree, path: change.path)) {
        case .file(let bytes, _): bytes == expected
        case .some(.none): expected == nil
        default: false
        }
      if !isUnchanged { return false }
    }
    return true
  }
}
