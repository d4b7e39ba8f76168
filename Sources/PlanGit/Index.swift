import CLibgit2
public import SystemPackage

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

/// An index file as it was when it was opened (`git_index`), at whatever path it stands.
///
/// The user's own index is only ever opened to be read: `write` is for a private copy of it, since libgit2 locks
/// an index only while it writes and would overwrite what others have added meanwhile.
public struct Index: ~Copyable {
  private let pointer: OpaquePointer

  /// Opens an index file (`git_index_open`); a path where nothing stands gives an empty one.
  ///
  /// - Throws: an error of the category `index` for a file that libgit2 cannot read: damaged, split or sparse.
  public init(at path: FilePath) throws(GitError) {
    try Libgit2.start()
    var index: OpaquePointer?
    try check("git_index_open") { git_index_open(&index, path.string) }
    guard let index else { preconditionFailure("git_index_open gives an index") }
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

  /// Sets or removes the entry of a path in memory (`git_index_add`, `git_index_remove`).
  ///
  /// The entry has no size and no times, so that git looks at the file again; what else the user has said of it
  /// (that it is assumed unchanged, or left out of the working tree) stays.
  public func set(_ change: TreeChange) throws(GitError) {
    let path = change.path.map { CChar(bitPattern: $0) } + [0]
    guard let side = change.side else {
      do throws(GitError) {
        try check("git_index_remove") { git_index_remove(pointer, path, 0) }
      } catch  where error.code == .notFound {}
      return
    }
    var entry = git_index_entry()
    if let own = git_index_get_bypath(pointer, path, 0) {
      entry.flags = own.pointee.flags
      entry.flags_extended = own.pointee.flags_extended & ~UInt16(GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue)
    }
    entry.mode = side.mode.rawValue
    entry.id = side.id.oid
    try check("git_index_add") {
      path.withUnsafeBufferPointer { buffer in
        entry.path = buffer.baseAddress
        return git_index_add(pointer, &entry)
      }
    }
  }

  /// Writes the index to the path it was opened at, flushed to disk, as a new file in the place of the old one
  /// (`git_index_write`).
  public func write() throws(GitError) {
    try check("git_index_write") { git_index_write(pointer) }
  }
}
