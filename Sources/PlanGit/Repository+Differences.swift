import CLibgit2

/// A path that differs between two trees.
package struct TreeDifference: Hashable, Sendable {
  /// What a path holds.
  package struct Side: Hashable, Sendable {
    /// What it is; never a folder.
    package let mode: EntryMode
    /// The object.
    package let id: ObjectID

    package init(mode: EntryMode, id: ObjectID) {
      self.mode = mode
      self.id = id
    }
  }

  /// The path, from the root of the trees.
  package let path: [UInt8]
  /// What it held before; nil if nothing.
  package let old: Side?
  /// What it holds now; nil if nothing.
  package let new: Side?
}

extension Repository {
  /// The paths that differ between two trees, entry by entry; folders that are equal are not entered.
  ///
  /// `git_diff_tree_to_tree` visits equal folders too and takes 30 times as long.
  ///
  /// - Parameters:
  ///   - old: the tree before; nil for an empty one.
  ///   - new: the tree after; nil for an empty one.
  ///   - folder: the only folder to look at; empty for all.
  /// - Complexity: O(entries of the folders that differ).
  package func differences(
    from old: ObjectID?, to new: ObjectID?, under folder: [UInt8] = []
  ) throws(GitError) -> [TreeDifference] {
    let old = try old.flatMap { tree throws(GitError) in try folderID(folder, in: tree) }
    let new = try new.flatMap { tree throws(GitError) in try folderID(folder, in: tree) }
    var found: [TreeDifference] = []
    try compare(old, new, at: folder, into: &found)
    return found
  }

  /// What a tree holds at a path; nil for nothing, and for a tree that is not there.
  package func side(at path: [UInt8], in tree: ObjectID?) throws(GitError) -> TreeDifference.Side? {
    guard let tree, let entry = try entry(at: path, in: tree) else { return nil }
    return TreeDifference.Side(mode: entry.mode, id: entry.id)
  }

  /// The tree of HEAD's commit, whatever HEAD is on; nil where there is none yet.
  package func headTree() throws(GitError) -> ObjectID? {
    guard let tip = try head().tip else { return nil }
    return try commit(tip).tree
  }

  /// The id of the folder at a path; nil if nothing or no folder is there.
  package func folderID(_ path: [UInt8], in tree: ObjectID) throws(GitError) -> ObjectID? {
    guard let entry = try entry(at: path, in: tree), entry.mode == .tree else { return nil }
    return entry.id
  }

  private func compare(
    _ old: ObjectID?, _ new: ObjectID?, at path: [UInt8], into found: inout [TreeDifference]
  ) throws(GitError) {
    if old == new { return }
    guard let old, let new else {
      let tree = try TreeHandle(old ?? new ?? .zero, in: self)
      for index in 0..<tree.count {
        let entry = TreeEntry(tree[index])
        try compare(old == nil ? nil : entry, old == nil ? entry : nil, at: path, into: &found)
      }
      return
    }
    let left = try TreeHandle(old, in: self)
    let right = try TreeHandle(new, in: self)
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      if i >= left.count {
        try compare(nil, TreeEntry(right[j]), at: path, into: &found)
        j += 1
      } else if j >= right.count {
        try compare(TreeEntry(left[i]), nil, at: path, into: &found)
        i += 1
      } else {
        let (a, b) = (left[i], right[j])
        let order = git_tree_entry_cmp(a, b)
        if order < 0 {
          try compare(TreeEntry(a), nil, at: path, into: &found)
          i += 1
        } else if order > 0 {
          try compare(nil, TreeEntry(b), at: path, into: &found)
          j += 1
        } else {
          // Most entries are equal: they are told apart without copying anything.
          if git_oid_equal(git_tree_entry_id(a), git_tree_entry_id(b)) == 0
            || git_tree_entry_filemode_raw(a) != git_tree_entry_filemode_raw(b)
          {
            try compare(TreeEntry(a), TreeEntry(b), at: path, into: &found)
          }
          i += 1
          j += 1
        }
      }
    }
  }

  /// Compares two entries of one name; where only one of them is a folder, its files differ from nothing.
  private func compare(
    _ old: TreeEntry?, _ new: TreeEntry?, at path: [UInt8], into found: inout [TreeDifference]
  ) throws(GitError) {
    guard let name = old?.name ?? new?.name else { return }
    let below = path.isEmpty ? name : path + [47] + name
    let (oldFolder, oldFile) = (old?.mode == .tree ? old : nil, old?.mode == .tree ? nil : old)
    let (newFolder, newFile) = (new?.mode == .tree ? new : nil, new?.mode == .tree ? nil : new)
    if oldFile != nil || newFile != nil, oldFile?.id != newFile?.id || oldFile?.mode != newFile?.mode {
      found.append(
        TreeDifference(
          path: below, old: oldFile.map { .init(mode: $0.mode, id: $0.id) },
          new: newFile.map { .init(mode: $0.mode, id: $0.id) }))
    }
    if oldFolder != nil || newFolder != nil {
      try compare(oldFolder?.id, newFolder?.id, at: below, into: &found)
    }
  }
}
