/// One entry of the index.
package struct IndexEntry: Hashable, Sendable {
  /// What it is.
  package let mode: EntryMode
  /// The object.
  package let id: ObjectID
  /// 0, or 1…3 for the sides of an unmerged path.
  package let stage: Int
  /// Whether the file is left out of the working tree on purpose (a sparse checkout).
  package let isSkipWorktree: Bool
  /// Whether only the intention to add the file is recorded (`git add -N`).
  package let isIntentToAdd: Bool
}

/// What makes an index one that is not written here, since something of it would be lost.
package enum IndexFormatError: String, Hashable, Sendable {
  /// A part of it stands in another file (`core.splitIndex`).
  case split
  /// Whole folders stand in it as one entry (`index.sparse`).
  case sparse
  /// It has no checksum (`index.skipHash`).
  case noChecksum
  /// It is damaged, or of a form that is not known.
  case unknown
}
