import PlanCore
import PlanGit

/// A folder as a commit holds it, read straight from git's objects.
struct TreeFolder: SourceFolder, ~Copyable {
  typealias Failure = GitError

  private let objects: ObjectReader
  private let id: ObjectID

  /// Opens a folder by its tree; for one thread, as the reader is.
  init(_ id: ObjectID, _ objects: ObjectReader) {
    (self.id, self.objects) = (id, objects)
  }

  func entries() throws(GitError) -> [FolderEntry] {
    var entries: [FolderEntry] = []
    for entry in try objects.tree(id) where entry.name.first != 46 {
      entries.append(FolderEntry(terminated: entry.name + [0], kind: FileKind(entry.mode), id: entry.id))
    }
    return entries.inOrder()
  }

  func folder(_ entry: FolderEntry) throws(GitError) -> TreeFolder { TreeFolder(entry.id ?? .zero, objects) }

  func contains(_ name: String) throws(GitError) -> Bool {
    try objects.tree(id).contains { $0.name.elementsEqual(name.utf8) }
  }

  func content(of entry: FolderEntry) throws(GitError) -> SourceFile.Content? {
    switch entry.kind {
    case .link: return .link
    case .folder, .special: return .special
    case .file: break
    }
    let id = entry.id ?? .zero
    let size = try objects.size(of: id)
    if size > NodeFile.maximumSize { return .tooLarge(bytes: size) }
    return .bytes(try objects.withBytes(of: id) { Array($0) })
  }

  func withBytes<Value>(
    of entry: FolderEntry, _ body: (UnsafeBufferPointer<UInt8>) -> Value
  ) throws(GitError) -> Value? {
    guard entry.kind == .file, let id = entry.id else { return nil }
    return try objects.withBytes(of: id) { $0.count <= NodeFile.maximumSize ? body($0) : nil }
  }
}

extension FileKind {
  /// What an entry of a tree is.
  init(_ mode: EntryMode) {
    self =
      switch mode {
      case .blob, .executable: .file
      case .tree: .folder
      case .link: .link
      default: .special
      }
  }
}
