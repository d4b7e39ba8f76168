import CLibgit2

/// One entry of the index.
public struct IndexEntry: Hashable, Sendable {
  /// The path from the root of the working tree.
  public let path: [UInt8]
  /// What it is.
  public let mode: EntryMode
  /// The object.
  public let id: ObjectID
  /// 0, or 1…3 for the sides of an unmerged path.
  public let stage: Int
  /// Whether the file is left out of the working tree on purpose (a sparse checkout).
  public let isSkipWorktree: Bool
  /// Whether only the intention to add the file is recorded (`git add -N`).
  public let isIntentToAdd: Bool

  init(_ entry: git_index_entry) {
    path = entry.path.map { UnsafeRawBufferPointer(start: $0, count: cLength($0)) }.map { Array($0) } ?? []
    mode = EntryMode(rawValue: entry.mode)
    id = ObjectID(entry.id)
    stage = Int((entry.flags >> 12) & 3)
    isSkipWorktree = UInt32(entry.flags_extended) & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0
    isIntentToAdd = UInt32(entry.flags_extended) & GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue != 0
  }
}

/// The user's index: read as it is, and changed in single entries.
extension Repository {
  /// Reads the index afresh (`git_repository_index`, `git_index_read`).
  public func index() throws(GitError) -> Index { try Index(in: self) }

  /// Sets or removes single entries of the index; every other entry keeps all that it holds.
  ///
  /// A new entry has no size and no times, so that git looks at the file again.
  ///
  /// - Throws: an error with code `locked` if somebody else holds the index.
  public func updateIndex(_ changes: [TreeChange]) throws(GitError) {
    let index = try Index(in: self)
    for change in changes {
      let path = change.path.map { CChar(bitPattern: $0) } + [0]
      guard let side = change.side else {
        do throws(GitError) {
          try check("git_index_remove") { git_index_remove(index.pointer, path, 0) }
        } catch  where error.code == .notFound {}
        continue
      }
      var entry = git_index_entry()
      entry.mode = side.mode.rawValue
      entry.id = side.id.oid
      try check("git_index_add") {
        path.withUnsafeBufferPointer { buffer in
          entry.path = buffer.baseAddress
          return git_index_add(index.pointer, &entry)
        }
      }
    }
    try check("git_index_write") { git_index_write(index.pointer) }
  }
}

/// The index as it was when it was read (`git_index`).
public struct Index: ~Copyable {
  fileprivate let pointer: OpaquePointer

  fileprivate init(in repository: borrowing Repository) throws(GitError) {
    var index: OpaquePointer?
    let handle = repository.handle
    try check("git_repository_index") { git_repository_index(&index, handle) }
    guard let index else { preconditionFailure("git_repository_index gives an index") }
    do throws(GitError) {
      try check("git_index_read") { git_index_read(index, 1) }
    } catch {
      git_index_free(index)
      throw error
    }
    pointer = index
  }

  deinit { git_index_free(pointer) }

  /// The entries of a path: one, or the sides of an unmerged one (`git_index_get_bypath`).
  ///
  /// - Complexity: O(log(entries)).
  public func entries(of path: [UInt8]) -> [IndexEntry] {
    let path = path.map { CChar(bitPattern: $0) } + [0]
    return (0...3).compactMap { stage in
      git_index_get_bypath(pointer, path, Int32(stage)).map { IndexEntry($0.pointee) }
    }
  }
}
