import CLibgit2

/// One path of a tree to be set or removed.
package struct TreeChange: Hashable, Sendable {
  /// The path from the tree's root.
  package let path: [UInt8]
  /// What it is to hold; nil removes it.
  package let side: TreeDifference.Side?

  package init(path: [UInt8], side: TreeDifference.Side?) {
    self.path = path
    self.side = side
  }
}

/// Writing objects and branches. Nothing here touches the index or the working tree.
extension Repository {
  /// Stores bytes as a file's object (`git_blob_create_from_buffer`).
  package func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    var oid = git_oid()
    try check("git_blob_create_from_buffer") {
      bytes.withUnsafeBytes { git_blob_create_from_buffer(&oid, handle, $0.baseAddress, $0.count) }
    }
    return ObjectID(oid)
  }

  /// Stores a tree that is another one with some paths set or removed (`git_treebuilder_write`).
  ///
  /// Every other entry stays as it is; a folder that becomes empty goes.
  ///
  /// - Parameters:
  ///   - changes: no two of one path.
  ///   - base: the tree to begin with; nil for an empty one.
  /// - Returns: the trees that were stored, the root last; none if it would be empty.
  package func writeTree(_ changes: [TreeChange], on base: ObjectID?) throws(GitError) -> [ObjectID] {
    var written: [ObjectID] = []
    _ = try writeTree(changes.map { ($0.path.split(separator: 47)[...], $0.side) }, on: base, &written)
    return written
  }

  private func writeTree(
    _ changes: [(path: ArraySlice<ArraySlice<UInt8>>, side: TreeDifference.Side?)], on base: ObjectID?,
    _ written: inout [ObjectID]
  ) throws(GitError) -> ObjectID? {
    let builder = try TreeBuilder(in: self, on: base)
    var folders: [ArraySlice<UInt8>: [(ArraySlice<ArraySlice<UInt8>>, TreeDifference.Side?)]] = [:]
    var order: [ArraySlice<UInt8>] = []
    for (path, side) in changes {
      guard let name = path.first else { continue }
      if path.count == 1 {
        try builder.set(name, side?.mode, side?.id)
      } else {
        if folders[name] == nil { order.append(name) }
        folders[name, default: []].append((path.dropFirst(), side))
      }
    }
    for name in order {
      let existing = try base.flatMap { tree throws(GitError) in try folderID(Array(name), in: tree) }
      let folder = try writeTree(folders[name] ?? [], on: existing, &written)
      try builder.set(name, folder == nil ? nil : .tree, folder)
    }
    if builder.isEmpty { return nil }
    let id = try builder.write()
    written.append(id)
    return id
  }

  /// Stores the tree that has nothing in it.
  package func writeEmptyTree() throws(GitError) -> ObjectID { try TreeBuilder(in: self, on: nil).write() }

  /// The text of a commit, as it is signed and stored (`git_commit_create_buffer`).
  ///
  /// - Parameter parents: the commits that it follows, the first one first.
  package func commitText(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) throws(GitError) -> [UInt8] {
    let tree = try TreeHandle(tree, in: self)
    var commits: [OpaquePointer?] = []
    defer { for commit in commits { git_commit_free(commit) } }
    for parent in parents {
      var oid = parent.oid
      var commit: OpaquePointer?
      try check("git_commit_lookup") { git_commit_lookup(&commit, handle, &oid) }
      commits.append(commit)
    }
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    let written = try author.withHandle { author in
      Result { () throws(GitError) in
        try committer.withHandle { committer in
          git_commit_create_buffer(
            &buffer, handle, author, committer, nil, message, tree.pointer, commits.count, &commits)
        }
      }
    }
    let code = try written.get()
    if code < 0 { throw lastError(code, "git_commit_create_buffer") }
    return buffer.ptr.map { Array(UnsafeRawBufferPointer(start: $0, count: buffer.size)) } ?? []
  }

  /// Stores a commit (`git_commit_create_with_signature`).
  ///
  /// No branch is moved. Unlike `git_commit_create`, errors of writing are passed on.
  ///
  /// - Parameters:
  ///   - text: what `commitText` gave.
  ///   - signature: the detached signature of the text, in armour; nil for none.
  package func writeCommit(_ text: [UInt8], signature: String? = nil) throws(GitError) -> ObjectID {
    var oid = git_oid()
    let text = text.map { CChar(bitPattern: $0) } + [0]
    try check("git_commit_create_with_signature") {
      git_commit_create_with_signature(&oid, handle, text, signature, nil)
    }
    return ObjectID(oid)
  }
}

/// A tree in the making (`git_treebuilder`).
private struct TreeBuilder: ~Copyable {
  private let pointer: OpaquePointer

  init(in repository: borrowing Repository, on base: ObjectID?) throws(GitError) {
    var builder: OpaquePointer?
    let handle = repository.handle
    if let base {
      let tree = try TreeHandle(base, in: repository)
      try check("git_treebuilder_new") { git_treebuilder_new(&builder, handle, tree.pointer) }
    } else {
      try check("git_treebuilder_new") { git_treebuilder_new(&builder, handle, nil) }
    }
    guard let builder else { preconditionFailure("git_treebuilder_new gives a builder") }
    pointer = builder
  }

  deinit { git_treebuilder_free(pointer) }

  var isEmpty: Bool { git_treebuilder_entrycount(pointer) == 0 }

  func set(_ name: ArraySlice<UInt8>, _ mode: EntryMode?, _ id: ObjectID?) throws(GitError) {
    let name = name.map { CChar(bitPattern: $0) } + [0]
    guard let mode, let id else {
      if git_treebuilder_get(pointer, name) != nil {
        try check("git_treebuilder_remove") { git_treebuilder_remove(pointer, name) }
      }
      return
    }
    var oid = id.oid
    try check("git_treebuilder_insert") {
      git_treebuilder_insert(nil, pointer, name, &oid, git_filemode_t(rawValue: mode.rawValue))
    }
  }

  func write() throws(GitError) -> ObjectID {
    var oid = git_oid()
    try check("git_treebuilder_write") { git_treebuilder_write(&oid, pointer) }
    return ObjectID(oid)
  }
}

extension Repository {
  /// Makes an annotated tag (`git_tag_create`).
  ///
  /// - Throws: an error with code `exists` if there is a tag of that name.
  package func createTag(
    _ name: String, of commit: ObjectID, tagger: Signature, message: String
  ) throws(GitError) {
    var oid = commit.oid
    var object: OpaquePointer?
    try check("git_object_lookup") { git_object_lookup(&object, handle, &oid, GIT_OBJECT_COMMIT) }
    defer { git_object_free(object) }
    var made = git_oid()
    let code = try tagger.withHandle { git_tag_create(&made, handle, name, object, $0, message, 0) }
    if code < 0 { throw lastError(code, "git_tag_create") }
  }
}
