import PlanCore
import PlanGit
import SystemPackage

/// Finds the files of plans whose working copy differs from HEAD's. As git does, it believes the index about files that
/// have not been touched since, and reads the others.
struct WorkingChanges {
  private let workspace: Workspace
  private let prefix: PlanPath
  private let tree: ObjectID?
  private let commits: CommitReader
  /// Nil where it cannot be read: then every file is.
  private let index: Index?
  private let indexTime: [UInt32]
  private var cursor = 0
  private var found: [ReadVersions] = []

  init(
    _ workspace: Workspace, prefix: PlanPath, tree: ObjectID?, _ commits: CommitReader,
    _ repository: borrowing Repository
  ) {
    (self.workspace, self.prefix, self.tree, self.commits) = (workspace, prefix, tree, commits)
    let path = repository.gitDirectory.appending("index")
    let identity = Disk.identity(of: path)
    index = (try? Disk.read(path)).flatMap { bytes in bytes.flatMap { try? Index(unverified: $0) } }
    indexTime = identity.map { $0.changed.map { UInt32(truncatingIfNeeded: $0) } } ?? [0, 0]
  }

  /// The versions of the nodes that differ, in natural order, `plan.txt` first.
  mutating func versions(
    of target: HistoryTarget, _ repository: borrowing Repository
  ) throws(StoreError) -> [ReadVersions] {
    found = []
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
    let folder = try? Folder(workspace.absolute(path))
    if let folder {
      try compare(folder, at: path.bytes, with: below, repository)
    } else {
      try removed(below, at: path.bytes, repository)
    }
    found.sort { left, right in
      guard let a = left.code else { return right.code != nil }
      guard let b = right.code else { return false }
      return a < b
    }
    return found
  }

  private func repositoryPath(_ path: PlanPath) -> [UInt8] { prefix.appending(path.bytes).bytes }

  private mutating func compare(
    _ folder: borrowing Folder, at path: [UInt8], with tree: ObjectID?, _ repository: borrowing Repository
  ) throws(StoreError) {
    let recorded = try git { () throws(GitError) in
      try tree.map { id throws(GitError) in try repository.tree(id) } ?? []
    }
    var entries: [ArraySlice<UInt8>: FolderEntry] = [:]
    do throws(Errno) {
      for entry in try folder.entries() { entries[entry.name] = entry }
    } catch { throw .reading(path: workspace.absolute(PlanPath(path)), reason: error) }
    // In git's order, in which the index has them too.
    for side in recorded where side.name.first != 46 {
      let own = path + [47] + side.name
      let entry = entries.removeValue(forKey: side.name[...])
      if side.mode == .tree {
        if let entry, entry.kind == .folder, let inner = try? folder.folder(entry) {
          try compare(inner, at: own, with: side.id, repository)
        } else {
          try removed(side.id, at: own, repository)
        }
      } else {
        try compare(entry, in: folder, at: own, with: side, repository)
      }
    }
    for entry in entries.values.sorted(by: FolderEntry.precedes) {
      let own = path + [47] + entry.name
      if entry.kind == .folder, !entry.hasTextSuffix {
        if let inner = try? folder.folder(entry) { try compare(inner, at: own, with: nil, repository) }
      } else {
        try compare(entry, in: folder, at: own, with: nil, repository)
      }
    }
  }

  /// Files that are recorded and are not here.
  private mutating func removed(
    _ tree: ObjectID?, at path: [UInt8], _ repository: borrowing Repository
  ) throws(StoreError) {
    guard let tree else { return }
    for side in try git({ () throws(GitError) in try repository.tree(tree) }) where side.name.first != 46 {
      let own = path + [47] + side.name
      if side.mode == .tree {
        try removed(side.id, at: own, repository)
      } else if PlanNode(path: own.dropFirst(6)) != nil,
        index?.isLeftOut(repositoryPath(PlanPath(own))) != true
      {
        try add(at: own, side, nil, exists: false, repository)
      }
    }
  }

  private mutating func compare(
    _ entry: FolderEntry?, in folder: borrowing Folder, at path: [UInt8], with side: TreeEntry?,
    _ repository: borrowing Repository
  ) throws(StoreError) {
    guard PlanNode(path: path.dropFirst(6)) != nil else { return }
    guard let entry else {
      if index?.isLeftOut(repositoryPath(PlanPath(path))) == true { return }
      return try add(at: path, side, nil, exists: false, repository)
    }
    let own = repositoryPath(PlanPath(path))
    if let side, let index, let stamp = folder.stamp(of: entry),
      index.id(of: own, by: stamp, from: &cursor, writtenAt: indexTime) == side.id
    {
      return
    }
    try compare(folder.content(of: entry), at: path, with: side, repository)
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
    try compare(content, at: path.bytes, with: side, repository)
  }

  private mutating func compare(
    _ content: SourceFile.Content?, at path: [UInt8], with side: TreeEntry?,
    _ repository: borrowing Repository
  ) throws(StoreError) {
    guard let content else { return try add(at: path, side, nil, exists: false, repository) }
    if case .bytes(let bytes) = content, let side,
      try git({ () throws(GitError) in try Repository.blobID(of: bytes) }) == side.id
    {
      return
    }
    try add(at: path, side, try? NodeFile(parsing: content), exists: true, repository)
  }

  private mutating func add(
    at path: [UInt8], _ side: TreeEntry?, _ new: NodeFile?, exists: Bool, _ repository: borrowing Repository
  ) throws(StoreError) {
    guard let node = PlanNode(path: path.dropFirst(6)), exists || side?.mode.isFile == true else { return }
    let recorded = side.flatMap { $0.mode.isFile ? $0.id : nil }
    let old = try git { () throws(GitError) in
      try recorded.flatMap { id throws(GitError) in try commits.file(id, repository) }
    }
    // A node that lies in two places is one: what is here and what is gone are its two versions.
    if let twin = found.firstIndex(where: { $0.code == node.code }) {
      let other = found[twin]
      found[twin] = ReadVersions(
        code: node.code, old: [other.old.first.flatMap { $0 } ?? old], new: other.new ?? new,
        existed: other.existed || recorded != nil, exists: other.exists || exists,
        isUnreadable: other.isUnreadable || exists && new == nil)
      return
    }
    found.append(
      ReadVersions(
        code: node.code, old: [old], new: new, existed: recorded != nil, exists: exists,
        isUnreadable: exists && new == nil))
  }
}
