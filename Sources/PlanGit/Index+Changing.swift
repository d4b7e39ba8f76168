/// Changing entries: the bytes of every other entry stay what they are.
extension Index {
  /// The index with some entries set or removed.
  ///
  /// A set entry has no size and no times, so that git looks at the file again; what else the user has said of it
  /// (that it is assumed unchanged, or left out of the working tree) stays. Of the optional parts the cached trees
  /// are kept, but for those of folders in which something changes.
  ///
  /// - Parameter changes: no two of one path; the sides of an unmerged path go with it.
  /// - Complexity: O(n), and a binary search for each change.
  package func changing(_ changes: [TreeChange]) throws(IndexFormatError) -> Index {
    let changes = changes.sorted { $0.path.lexicographicallyPrecedes($1.path) }
    var writer = IndexWriter(version: version, roomFor: bytes.count + changes.count * 200)
    var next = 0
    for change in changes {
      let range = range(of: change.path)
      copy(next..<range.lowerBound, to: &writer)
      if let side = change.side { writer.append(entry(side, range), path: change.path) }
      next = range.upperBound
    }
    copy(next..<starts.count, to: &writer)
    if let cachedTrees {
      let trees = CachedTrees(bytes[cachedTrees]).map { $0.invalidated(at: changes.map(\.path)) }
      if let trees { writer.append(part: "TREE", trees) }
    }
    let changed = try Index(unsealed: writer.finish())
    guard hasSameEntries(as: changed, exceptAt: changes.map(\.path)) else { throw .unknown }
    return changed
  }

  /// Copies entries as they are: in versions 2 and 3 all at once.
  private func copy(_ range: Range<Int>, to writer: inout IndexWriter) {
    if range.isEmpty { return }
    guard version == 4 else {
      let stop = range.upperBound < starts.count ? Int(starts[range.upperBound]) : end
      return writer.append(bytes[Int(starts[range.lowerBound])..<stop], count: range.count)
    }
    for index in range { writer.append(fields(of: index)[...], path: paths[index]) }
  }

  /// The fixed part of an entry, with its flags.
  private func fields(of index: Int) -> [UInt8] {
    let start = Int(starts[index])
    return Array(bytes[start..<start + Self.fixedLength + (isExtended(index) ? 2 : 0)])
  }

  /// The fixed part of our entry, the flags of the old one kept where there is one.
  private func entry(_ side: TreeDifference.Side, _ old: Range<Int>) -> ArraySlice<UInt8> {
    var fields = [UInt8](repeating: 0, count: Self.fixedLength)
    if let first = old.first, old.count == 1 {
      let kept = self.fields(of: first)
      fields += kept[Self.fixedLength...]
      fields[60] = kept[60] & 0xC0
      // Whoever meant to add the file has it added now.
      if fields.count > Self.fixedLength { fields[Self.fixedLength] &= ~0x20 }
    }
    for byte in 0..<4 {
      fields[24 + byte] = UInt8(truncatingIfNeeded: side.mode.rawValue >> (24 - 8 * UInt32(byte)))
    }
    let hex = Array(side.id.hex.utf8)
    for byte in 0..<20 {
      fields[40 + byte] = UInt8(String(decoding: hex[byte * 2..<byte * 2 + 2], as: UTF8.self), radix: 16) ?? 0
    }
    return fields[...]
  }

  /// Whether two index files hold the same entries, field by field, but for those of some paths.
  ///
  /// - Complexity: O(n).
  func hasSameEntries(as other: Index, exceptAt paths: [[UInt8]]) -> Bool {
    let (mine, theirs) = (kept(without: paths), other.kept(without: paths))
    guard mine.count == theirs.count else { return false }
    return bytes.withUnsafeBytes { left in
      other.bytes.withUnsafeBytes { right in
        for (ours, others) in zip(mine, theirs) {
          let (size, same) = (
            entryLength(ours), entryLength(ours) == other.entryLength(others)
          )
          let (from, to) = (Int(starts[ours]), Int(other.starts[others]))
          guard same, left[from..<from + size].elementsEqual(right[to..<to + size]) else { return false }
          if version == 4, self.paths[ours] != other.paths[others] { return false }
        }
        return true
      }
    }
  }

  /// The length of an entry as far as it does not depend on its neighbours.
  private func entryLength(_ index: Int) -> Int {
    if version == 4 { return Self.fixedLength + (isExtended(index) ? 2 : 0) }
    return (index + 1 < starts.count ? Int(starts[index + 1]) : end) - Int(starts[index])
  }

  private func kept(without paths: [[UInt8]]) -> [Int] {
    var kept: [Int] = []
    kept.reserveCapacity(starts.count)
    var next = 0
    for range in paths.map(range).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      kept += next..<max(next, range.lowerBound)
      next = max(next, range.upperBound)
    }
    return kept + (next..<starts.count)
  }
}
