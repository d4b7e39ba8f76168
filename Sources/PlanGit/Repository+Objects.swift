import CLibgit2

/// Reading objects.
extension Repository {
  /// Reads a commit (`git_commit_lookup`).
  package func commit(_ id: ObjectID) throws(GitError) -> Commit {
    var oid = id.oid
    var commit: OpaquePointer?
    try check("git_commit_lookup") { git_commit_lookup(&commit, handle, &oid) }
    defer { git_commit_free(commit) }
    guard let tree = git_commit_tree_id(commit), let author = git_commit_author(commit),
      let committer = git_commit_committer(commit)
    else { preconditionFailure("a commit has a tree, an author and a committer") }
    let parents = (0..<git_commit_parentcount(commit)).compactMap { index in
      git_commit_parent_id(commit, index).map { ObjectID($0.pointee) }
    }
    return Commit(
      id: id, tree: ObjectID(tree.pointee), parents: parents, author: Signature(author.pointee),
      committer: Signature(committer.pointee),
      message: git_commit_message(commit).map { String(cString: $0) } ?? "")
  }

  /// Reads a tree's entries, in git's order (`git_tree_lookup`).
  package func tree(_ id: ObjectID) throws(GitError) -> [TreeEntry] {
    let tree = try TreeHandle(id, in: self)
    return (0..<tree.count).map { TreeEntry(tree[$0]) }
  }

  /// The entry at a path below a tree; nil if there is none.
  package func entry(at path: [UInt8], in tree: ObjectID) throws(GitError) -> TreeEntry? {
    guard !path.isEmpty else { return TreeEntry(name: [], mode: .tree, id: tree) }
    var current = tree
    let components = path.split(separator: 47)
    for (index, component) in components.enumerated() {
      let handle = try TreeHandle(current, in: self)
      let name = Array(component)
      let found = name.withUnsafeBytes { bytes in
        (bytes.baseAddress?.assumingMemoryBound(to: CChar.self)).flatMap {
          handle.entry(named: $0, length: bytes.count)
        }
      }
      guard let found else { return nil }
      if index == components.count - 1 { return found }
      guard found.mode == .tree else { return nil }
      current = found.id
    }
    return nil
  }

  /// Reads a file's bytes (`git_blob_lookup`).
  package func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
    var oid = id.oid
    var blob: OpaquePointer?
    try check("git_blob_lookup") { git_blob_lookup(&blob, handle, &oid) }
    defer { git_blob_free(blob) }
    let size = Int(git_blob_rawsize(blob))
    guard size > 0, let content = git_blob_rawcontent(blob) else { return [] }
    return Array(UnsafeRawBufferPointer(start: content, count: size))
  }

  /// The size of a file in bytes, without reading it whole (`git_odb_read_header`).
  package func blobSize(_ id: ObjectID) throws(GitError) -> Int {
    var database: OpaquePointer?
    try check("git_repository_odb") { git_repository_odb(&database, handle) }
    defer { git_odb_free(database) }
    var size = 0
    var type = GIT_OBJECT_ANY
    var oid = id.oid
    try check("git_odb_read_header") { git_odb_read_header(&size, &type, database, &oid) }
    return size
  }
}

/// A tree in memory (`git_tree`).
struct TreeHandle: ~Copyable {
  let pointer: OpaquePointer

  init(_ id: ObjectID, in repository: borrowing Repository) throws(GitError) {
    var oid = id.oid
    var tree: OpaquePointer?
    let handle = repository.handle
    try check("git_tree_lookup") { git_tree_lookup(&tree, handle, &oid) }
    guard let tree else { preconditionFailure("git_tree_lookup gives a tree") }
    pointer = tree
  }

  deinit { git_tree_free(pointer) }

  var count: Int { git_tree_entrycount(pointer) }

  /// The entry at an index below `count`.
  subscript(index: Int) -> OpaquePointer {
    guard let entry = git_tree_entry_byindex(pointer, index) else {
      preconditionFailure("the index is below the count")
    }
    return entry
  }

  /// The entry of a name.
  func entry(named name: UnsafePointer<CChar>, length: Int) -> TreeEntry? {
    for index in 0..<count {
      let entry = self[index]
      if let own = git_tree_entry_name(entry), length == cLength(own), cCompare(own, name, length) == 0 {
        return TreeEntry(entry)
      }
    }
    return nil
  }
}

extension TreeEntry {
  /// Copies an entry of a tree in memory.
  init(_ entry: OpaquePointer) {
    let name = git_tree_entry_name(entry)
    let bytes = name.map { UnsafeRawBufferPointer(start: $0, count: cLength($0)) }
    self.init(
      name: bytes.map { Array($0) } ?? [],
      mode: EntryMode(rawValue: git_tree_entry_filemode_raw(entry).rawValue),
      id: git_tree_entry_id(entry).map { ObjectID($0.pointee) } ?? .zero)
  }
}

/// The length of a C string, without importing a C library for it.
func cLength(_ text: UnsafePointer<CChar>) -> Int {
  var length = 0
  while text[length] != 0 { length += 1 }
  return length
}

/// Compares bytes as git orders names: unsigned.
func cCompare(_ left: UnsafePointer<CChar>, _ right: UnsafePointer<CChar>, _ count: Int) -> Int {
  for index in 0..<count where left[index] != right[index] {
    return UInt8(bitPattern: left[index]) < UInt8(bitPattern: right[index]) ? -1 : 1
  }
  return 0
}

extension Repository {
  /// The id that bytes have as a file's object, without storing them (`git_odb_hash`).
  package static func blobID(of bytes: [UInt8]) throws(GitError) -> ObjectID {
    try Libgit2.start()
    var oid = git_oid()
    try check("git_odb_hash") {
      bytes.withUnsafeBytes { git_odb_hash(&oid, $0.baseAddress, $0.count, GIT_OBJECT_BLOB) }
    }
    return ObjectID(oid)
  }

  /// Whether a commit is another one or among its ancestors (`git_graph_descendant_of`).
  package func isAncestor(_ ancestor: ObjectID, of commit: ObjectID) throws(GitError) -> Bool {
    if ancestor == commit { return true }
    var (newer, older) = (commit.oid, ancestor.oid)
    return try check("git_graph_descendant_of") { git_graph_descendant_of(handle, &newer, &older) } == 1
  }
}
