package import PlanCore
import PlanGit
import SystemPackage

/// A file under `plans/` whose working copy differs from what is recorded.
package struct HandEdit: Sendable {
  /// What happened to the file.
  package enum Kind: String, Sendable {
    case added, modified, deleted
  }

  /// The file, relative to the plan root.
  package let path: PlanPath
  /// What happened to it.
  package let kind: Kind
  /// The recorded bytes; nil for a new file.
  package let recorded: [UInt8]?
  /// The bytes that git would store for the working file; nil for a deleted one.
  package let stored: [UInt8]?
}

extension HandEdit {
  /// Whether the file is gone, and its node, if it was one's, has no other file: it was not moved, but removed.
  ///
  /// - Parameter plans: the plans as they are in the files.
  package func isRemoval(among plans: [PlanTree]) -> Bool {
    guard kind == .deleted else { return false }
    guard let place = PlanPlace(path), let code = place.code,
      let plan = plans.first(where: { $0.id == place.plan })
    else { return true }
    return plan.node(code)?.isMissing ?? true
  }
}

extension [HandEdit] {
  /// The edits of files of plans, and the paths of the others that are there.
  ///
  /// - Parameter plans: the plans as they are in the files.
  package func divided(by plans: [PlanTree]) -> (edits: [HandEdit], others: [PlanPath]) {
    let files = PlanFiles(of: plans, and: map(\.path))
    return (
      filter { files.contains($0.path) },
      filter { !files.contains($0.path) && $0.kind != .deleted }.map(\.path)
    )
  }
}

extension Preview {
  /// What saving hand edits would record.
  package init(of edits: [HandEdit]) {
    files = edits.map { File(path: $0.path, origin: nil, old: $0.recorded, new: $0.stored) }
  }
}

extension Workspace {
  /// The files of plans, and that of the people, that were edited by hand and are not recorded; none outside of git.
  ///
  /// A file of records whose content alone has changed is noticed only together with something else.
  ///
  /// - Complexity: O(files), which are looked at and not read, where nothing was edited; else as `handEdits`.
  package func unrecordedEdits(of plans: [PlanTree]) throws(StoreError) -> [HandEdit] {
    guard workingTree != nil else { return [] }
    let recorder = try Recorder(self)
    let repository = try recorder.open()
    var isEdited = try recorder.isEdited(plans, repository)
    if !isEdited { isEdited = try recorder.isEdited(.people, repository) }
    guard isEdited else { return [] }
    let folders = plans.map { PlanPath.plan($0.id).bytes + [47] }
    return try handEdits().divided(by: plans).edits
      .filter { edit in
        edit.path == .people || folders.contains { edit.path.bytes.starts(with: $0) }
      }
  }

  /// The files under `plans/` that were edited by hand: unignored files whose content git would store otherwise
  /// than it is recorded, new ones and deleted ones included, by path.
  ///
  /// Dot files are no files of a plan. Files that a sparse checkout leaves out are not deleted.
  ///
  /// - Complexity: O(bytes under `plans/`).
  package func handEdits() throws(StoreError) -> [HandEdit] {
    let recorder = try Recorder(self)
    let repository = try recorder.open()
    let tree = try orThrow(git: try repository.headTree())
    let edits = try recorder.handEdits(repository, tree)
    guard edits.contains(where: { $0.kind == .deleted }) else { return edits }
    do throws(StoreError) {
      return recorder.present(edits, try recorder.index(of: repository))
    } catch .repository(.index) {
      // Only looking needs no index: where a sparse checkout may leave files out, none is said to be deleted.
      return try recorder.isSparse(repository) ? edits.filter { $0.kind != .deleted } : edits
    }
  }

  /// Why a file that git knows is not in the working tree: left out on purpose (a sparse checkout), or missing; nil
  /// if git does not know it, or cannot be asked.
  package func absence(of path: PlanPath) -> FileError? {
    guard let recorder = try? Recorder(self), let repository = try? recorder.open() else { return nil }
    do throws(StoreError) {
      let entries = try recorder.index(of: repository).entries(of: recorder.repositoryPath(path))
      if entries.contains(where: \.isSkipWorktree) { return .sparse }
      return entries.isEmpty ? nil : .missing
    } catch { return nil }
  }

  /// Records hand edits as one commit: of just these files, the working files as they are.
  ///
  /// - Parameter edits: what `handEdits` gave.
  /// - Returns: nil if there was nothing to record.
  package func save(
    _ edits: [HandEdit], message: CommitMessage, _ context: RecordingContext
  ) throws(StoreError) -> Receipt? {
    let recorder = try Recorder(self)
    let wanted = Set(edits.map(\.path))
    return try recorder.record(context, message: message) { repository, tree, index throws(StoreError) in
      let current = recorder.present(try recorder.handEdits(repository, tree), index)
        .filter { wanted.contains($0.path) }
      var changes: [PathChange] = []
      for edit in current {
        let copies = try FileCopies(edit.path, in: recorder, repository, index, tree)
        let mode = copies.head?.mode ?? .blob
        let content = edit.stored.map { PathChange.Content(bytes: $0, mode: mode) }
        changes.append(
          PathChange(
            path: copies.path, planPath: edit.path, recorded: edit.recorded, head: content, index: content,
            working: .leave))
      }
      return changes
    }
  }
}

extension Recorder {
  /// Whether a node of plans differs from what is recorded, or a file of their records is new or gone.
  fileprivate func isEdited(
    _ plans: [PlanTree], _ repository: borrowing Repository
  ) throws(StoreError) -> Bool {
    let tree = try orThrow(git: try repository.headTree())
    var working = WorkingChanges(workspace, prefix: workspace.prefix ?? PlanPath([]), tree: tree, repository)
    for plan in plans {
      if try !working.versions(of: HistoryTarget(plan.header), repository).isEmpty { return true }
      for name in PlanPlace.recordFolders {
        let path = PlanPath.plan(plan.id).appending(name)
        let recorded = try recordedFiles(under: repositoryPath(path), repository, tree)
        // A folder that is not here, or cannot be opened, has no new files.
        let here = (try? Folder(workspace.absolute(path)).files(below: path)) ?? []
        if Set(here.map { repositoryPath($0) }) != Set(recorded.keys) { return true }
      }
    }
    return false
  }

  /// Whether one file differs from what is recorded.
  fileprivate func isEdited(
    _ path: PlanPath, _ repository: borrowing Repository
  ) throws(StoreError) -> Bool {
    let own = repositoryPath(path)
    let side = try git { () throws(GitError) in try repository.side(at: own, in: repository.headTree()) }
    let content = try orThrow(
      reading: workspace.absolute(path), try WorkingFile(root: workingTree, path: own).read())
    if case .none = content { return side != nil }
    return try edit(path, own, side, repository) != nil
  }

  fileprivate func handEdits(
    _ repository: borrowing Repository, _ tree: ObjectID?
  ) throws(StoreError) -> [HandEdit] {
    let plans = repositoryPath(.plans)
    let recorded = try recordedFiles(under: plans, repository, tree)
    var found: Set<[UInt8]> = []
    var edits: [HandEdit] = []
    for path in try workingFiles() {
      let own = repositoryPath(path)
      found.insert(own)
      if let edit = try edit(path, own, recorded[own], repository) { edits.append(edit) }
    }
    for (path, side) in recorded where !found.contains(path) {
      // A dot file is left alone.
      if path.split(separator: 47).contains(where: { $0.first == 46 }) { continue }
      edits.append(
        HandEdit(path: planPath(path), kind: .deleted, recorded: try blob(side.id, repository), stored: nil))
    }
    return edits.sorted { $0.path < $1.path }
  }

  /// The edits without the files that the working tree leaves out on purpose (a sparse checkout).
  fileprivate func present(_ edits: [HandEdit], _ index: Index) -> [HandEdit] {
    var present: [HandEdit] = []
    for edit in edits {
      let isLeftOut =
        edit.kind == .deleted
        && index.entries(of: repositoryPath(edit.path)).contains(where: \.isSkipWorktree)
      if !isLeftOut { present.append(edit) }
    }
    return present
  }

  fileprivate func isSparse(_ repository: borrowing Repository) throws(StoreError) -> Bool {
    return try orThrow(git: try repository.configBool("core.sparseCheckout") == true)
  }

  private func edit(
    _ path: PlanPath, _ own: [UInt8], _ side: TreeDifference.Side?, _ repository: borrowing Repository
  ) throws(StoreError) -> HandEdit? {
    let content = try orThrow(
      reading: workspace.absolute(path), try WorkingFile(root: workingTree, path: own).read())
    guard case .file(let bytes, _) = content else {
      return HandEdit(path: path, kind: side == nil ? .added : .modified, recorded: nil, stored: nil)
    }
    return try git { () throws(GitError) in
      if side == nil, try repository.isIgnored(own) { return nil }
      let stored = try repository.stored(bytes, at: own)
      if let side, try Repository.blobID(of: stored) == side.id { return nil }
      let recorded = try side.map { side throws(GitError) in try repository.blob(side.id) }
      return HandEdit(path: path, kind: side == nil ? .added : .modified, recorded: recorded, stored: stored)
    }
  }

  /// Every file below `plans/` in HEAD.
  private func recordedFiles(
    under folder: [UInt8], _ repository: borrowing Repository, _ tree: ObjectID?
  ) throws(StoreError) -> [[UInt8]: TreeDifference.Side] {
    try git { () throws(GitError) in
      var files: [[UInt8]: TreeDifference.Side] = [:]
      for difference in try repository.differences(from: nil, to: tree, under: folder) {
        files[difference.path] = difference.new
      }
      return files
    }
  }

  /// Every file below `plans/` in the working tree, dot files left out.
  private func workingFiles() throws(StoreError) -> [PlanPath] {
    return try orThrow(
      reading: workspace.absolute(.plans), try Folder(workspace.absolute(.plans)).files(below: .plans))
  }

  private func blob(_ id: ObjectID, _ repository: borrowing Repository) throws(StoreError) -> [UInt8] {
    return try orThrow(git: try repository.blob(id))
  }
}

extension Folder {
  /// The files below this folder, links and dot files named too, folders entered in order.
  fileprivate consuming func files(below path: PlanPath) throws(Errno) -> [PlanPath] {
    var files: [PlanPath] = []
    for entry in try entries() {
      let below = path.appending(entry.name)
      if entry.kind == .folder {
        files += try folder(entry).files(below: below)
      } else {
        files.append(below)
      }
    }
    return files
  }
}
