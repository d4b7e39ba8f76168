import Dispatch
import PlanCore
import PlanGit
import Synchronization
import SystemPackage

/// Finds the files of plans whose working copy differs from HEAD's. As git does, it believes the index about files that
/// have not been touched since, and reads the others.
struct WorkingChanges {
  private let workspace: Workspace
  private let prefix: PlanPath
  private let tree: ObjectID?
  /// Nil where it cannot be read: then every file is.
  private let index: Index?
  private let indexTime: UInt64
  private var cursor = 0
  private var found: [ReadVersions] = []
  /// Where each node stands among them.
  private var places: [PlanItem: Int] = [:]
  /// Folders that are left to be shared out; nil once they are.
  private var folders: [Task]? = []

  /// A folder to be compared.
  private struct Task: Sendable {
    let path: [UInt8]
    let tree: ObjectID?
  }

  /// Up to so many folders, starting a second thread takes longer than it saves.
  private static let fewestToShare = 120

  init(
    _ workspace: Workspace, prefix: PlanPath, tree: ObjectID?, _ repository: borrowing Repository
  ) {
    (self.workspace, self.prefix, self.tree) = (workspace, prefix, tree)
    let path = repository.gitDirectory.appending("index")
    let identity = Disk.identity(of: path)
    index = (try? Disk.read(path)).flatMap { bytes in bytes.flatMap { try? Index(unverified: $0) } }
    indexTime = identity.map { FileStamp.moment($0.changed[0], $0.changed[1]) } ?? 0
  }

  /// The versions of the items that differ, in order.
  mutating func versions(
    of target: HistoryTarget, _ repository: borrowing Repository
  ) throws(StoreError) -> [ReadVersions] {
    (found, places, folders) = ([], [:], [])
    var path = PlanPath.plan(target.plan.id)
    if let code = target.code {
      let own = PlanPath.node(code, of: target.plan.id, levels: target.plan.levels.count)
      if target.plan.isDeliverable(code) {
        try compare(fileAt: own, repository)
        return found
      }
      path = own.folder
    }
    let below = try git { () throws(GitError) in
      try tree.flatMap { tree throws(GitError) in try repository.folderID(repositoryPath(path), in: tree) }
    }
    try compare(Task(path: repositoryPath(path), tree: below), repository)
    // What lies in the plan's folder and one below is looked at here; what is further down is shared out.
    for _ in 0..<2 {
      let next = folders ?? []
      folders = []
      if next.count >= Self.fewestToShare {
        folders = next
        break
      }
      for task in next { try compare(task, repository) }
    }
    try compareAll(folders ?? [], repository)
    found.sort { $0.item < $1.item }
    return found
  }

  /// Compares folders and all below them, many of them on two threads.
  private mutating func compareAll(_ tasks: [Task], _ repository: borrowing Repository) throws(StoreError) {
    folders = nil
    guard tasks.count >= Self.fewestToShare, let workingTree = workspace.workingTree else {
      for task in tasks { try compare(task, repository) }
      return
    }
    let next = Atomic(0)
    let results = Mutex<[ReadVersions]>([])
    let failure = Mutex<StoreError?>(nil)
    let own = self
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      do throws(StoreError) {
        var part = own
        (part.found, part.places) = ([], [:])
        let repository = try orThrow(git: try Repository(at: workingTree))
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < tasks.count else { break }
          try part.compare(tasks[index], repository)
        }
        results.withLock { [found = part.found] in $0 += found }
      } catch { failure.withLock { $0 = error } }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    for versions in results.withLock({ $0 }) { merge(versions) }
  }

  private mutating func compare(_ task: Task, _ repository: borrowing Repository) throws(StoreError) {
    let path = workspace.absolute(planPath(task.path))
    if let folder = try opened(task.path, { () throws(Errno) in try Folder(path) }) {
      try compare(folder, at: task.path, with: task.tree, repository)
    } else {
      try removed(task.tree, at: task.path, repository)
    }
  }

  /// Opens a folder; nil if there is none any more, or something else in its place.
  private func opened(
    _ path: [UInt8], _ body: () throws(Errno) -> Folder
  ) throws(StoreError) -> Folder? {
    do throws(Errno) { return try body() } catch {
      if [.noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels].contains(error) { return nil }
      throw .reading(path: workspace.absolute(planPath(path)), reason: error)
    }
  }

  /// Whether a folder lies deeper than any plan's: such are not entered, here as in reading.
  private static func isTooDeep(_ path: [UInt8]) -> Bool { path.count { $0 == 47 } > 64 }

  /// Goes into a folder, or leaves it to be shared out.
  private mutating func enter(
    _ name: [UInt8], in folder: borrowing Folder, at path: [UInt8], with tree: ObjectID?,
    _ repository: borrowing Repository
  ) throws(StoreError) {
    if Self.isTooDeep(path) { return }
    if folders != nil {
      folders?.append(Task(path: path, tree: tree))
    } else if let inner = try opened(path, { () throws(Errno) in try folder.folder(named: name) }) {
      try compare(inner, at: path, with: tree, repository)
    } else {
      try removed(tree, at: path, repository)
    }
  }

  /// A path of the repository from the plan root.
  private func planPath(_ path: [UInt8]) -> PlanPath {
    PlanPath(prefix.bytes.isEmpty ? path : Array(path.dropFirst(prefix.bytes.count + 1)))
  }

  /// What the file at a path of the repository is about; nil for a file that has no history.
  private func item(at path: [UInt8]) -> PlanItem? {
    ItemOfPlan(path: planPath(path).bytes.dropFirst(Self.plans.count))?.item
  }

  private static let plans = Array("plans/".utf8)

  private func repositoryPath(_ path: PlanPath) -> [UInt8] { prefix.appending(path.bytes).bytes }

  private mutating func compare(
    _ folder: borrowing Folder, at path: [UInt8], with tree: ObjectID?, _ repository: borrowing Repository
  ) throws(StoreError) {
    let recorded = try git { () throws(GitError) in
      try tree.map { id throws(GitError) in try repository.tree(id) } ?? []
    }.filter { $0.name.first != 46 }
    var present = 0
    var own = path + [47]
    // In git's order, in which the index has them too.
    for side in recorded {
      own.removeLast(own.count - path.count - 1)
      own += side.name
      let found = folder.look(at: side.name)
      if found != nil { present += 1 }
      if side.mode != .tree {
        try compare(found, side.name, in: folder, at: own, with: side, repository)
      } else if found?.kind == .folder {
        try enter(side.name, in: folder, at: own, with: side.id, repository)
      } else {
        try removed(side.id, at: own, repository)
      }
    }
    try addNew(in: folder, at: path, besides: recorded, present, repository)
  }

  /// Looks at what is here and not recorded: only where there are more names than were found.
  private mutating func addNew(
    in folder: borrowing Folder, at path: [UInt8], besides recorded: [TreeEntry], _ present: Int,
    _ repository: borrowing Repository
  ) throws(StoreError) {
    let entries: [FolderEntry]
    do throws(Errno) {
      if try folder.count() == present { return }
      let known = Set(recorded.map(\.name))
      folder.rewind()
      entries = try folder.entries().filter { !known.contains(Array($0.name)) }
    } catch { throw .reading(path: workspace.absolute(planPath(path)), reason: error) }
    for entry in entries {
      let own = path + [47] + entry.name
      if entry.kind == .folder, !entry.hasTextSuffix {
        try enter(Array(entry.name), in: folder, at: own, with: nil, repository)
      } else {
        let found = folder.look(at: Array(entry.name))
        try compare(found, Array(entry.name), in: folder, at: own, with: nil, repository)
      }
    }
  }

  /// Files that are recorded and are not here.
  private mutating func removed(
    _ tree: ObjectID?, at path: [UInt8], _ repository: borrowing Repository
  ) throws(StoreError) {
    guard let tree, !Self.isTooDeep(path) else { return }
    for side in try orThrow(git: try repository.tree(tree)) where side.name.first != 46 {
      let own = path + [47] + side.name
      if side.mode == .tree {
        try removed(side.id, at: own, repository)
      } else if item(at: own) != nil, index?.isLeftOut(own) != true {
        try add(at: own, side, nil, exists: false, repository)
      }
    }
  }

  private mutating func compare(
    _ found: (kind: FileKind, stamp: FileStamp)?, _ name: [UInt8], in folder: borrowing Folder,
    at path: [UInt8],
    with side: TreeEntry?, _ repository: borrowing Repository
  ) throws(StoreError) {
    // Most files are as they were: only others are asked whose they are.
    if let found, found.kind == .file, let side, let index,
      index.id(of: path, by: found.stamp, from: &cursor, writtenAt: indexTime) == side.id
    {
      return
    }
    guard item(at: path) != nil else { return }
    guard let found else {
      if index?.isLeftOut(path) == true { return }
      return try add(at: path, side, nil, exists: false, repository)
    }
    let content = folder.content(of: FolderEntry(terminated: name + [0], kind: found.kind))
    try compare(content, at: path, with: side, repository)
  }

  private mutating func compare(fileAt path: PlanPath, _ repository: borrowing Repository) throws(StoreError)
  {
    let side = try git { () throws(GitError) in
      try tree.flatMap { tree throws(GitError) in try repository.entry(at: repositoryPath(path), in: tree) }
    }
    let content: SourceFile.Content?
    switch try? WorkingFile(root: workspace.root, path: path.bytes).read() {
    case .file(let bytes, _): content = .bytes(bytes)
    case .other: content = .link
    case .some(.none), nil: content = nil
    }
    if content == nil, side == nil || index?.isLeftOut(repositoryPath(path)) == true { return }
    try compare(content, at: repositoryPath(path), with: side, repository)
  }

  private mutating func compare(
    _ content: SourceFile.Content?, at path: [UInt8], with side: TreeEntry?,
    _ repository: borrowing Repository
  ) throws(StoreError) {
    guard let content else { return try add(at: path, side, nil, exists: false, repository) }
    if case .bytes(let bytes) = content, let side, try isRecorded(bytes, at: path, as: side.id, repository) {
      return
    }
    try add(at: path, side, try? NodeFile(parsing: content), exists: true, repository)
  }

  /// Whether bytes are what is recorded, as they are or as git would store them (line breaks).
  private func isRecorded(
    _ bytes: [UInt8], at path: [UInt8], as id: ObjectID, _ repository: borrowing Repository
  ) throws(StoreError) -> Bool {
    try git { () throws(GitError) in
      if try Repository.blobID(of: bytes) == id { return true }
      guard bytes.contains(13) else { return false }
      return try Repository.blobID(of: repository.stored(bytes, at: path)) == id
    }
  }

  private mutating func add(
    at path: [UInt8], _ side: TreeEntry?, _ new: NodeFile?, exists: Bool, _ repository: borrowing Repository
  ) throws(StoreError) {
    guard let item = item(at: path), exists || side?.mode.isFile == true else { return }
    let recorded = side.flatMap { $0.mode.isFile ? $0.id : nil }
    let old = try git { () throws(GitError) in
      try recorded.flatMap { id throws(GitError) in try VersionReader().file(id, repository) }
    }
    merge(
      ReadVersions(
        item: item, old: [old], new: new, existed: recorded != nil, exists: exists,
        isUnreadable: exists && new == nil))
  }

  /// Adds an item; one that lies in two places is one: what is here and what is gone are its two versions.
  private mutating func merge(_ versions: ReadVersions) {
    guard let twin = places[versions.item] else {
      places[versions.item] = found.count
      return found.append(versions)
    }
    let other = found[twin]
    found[twin] = ReadVersions(
      item: versions.item, old: [other.old.first.flatMap { $0 } ?? versions.old.first.flatMap { $0 }],
      new: other.new ?? versions.new, existed: other.existed || versions.existed,
      exists: other.exists || versions.exists,
      isUnreadable: other.isUnreadable || versions.isUnreadable)
  }
}
