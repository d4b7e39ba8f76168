/// An index file as a value: git's `index-format`, versions 2 to 4.
///
/// libgit2 locks an index only while it writes, would overwrite what others have added meanwhile, and takes the whole
/// of it apart. Here it stays the bytes that it is: entries are found by their places, and a changed index is the
/// old bytes with our entries put in.
package struct Index: Sendable {
  /// The bytes of the file.
  package let bytes: [UInt8]
  let version: UInt32
  /// Where each entry begins.
  let starts: [Int32]
  /// The paths of a version 4 index, in which a path is written by what it shares with the one before.
  let paths: [[UInt8]]
  /// Where the entries end.
  let end: Int
  /// The optional parts after the entries that are kept: the cached trees.
  let cachedTrees: Range<Int>?

  static let fixedLength = 62
  static let checksumLength = 20

  /// An index with nothing in it.
  package init() {
    self.init(unchecked: [], version: 2, starts: [], paths: [], end: 0, cachedTrees: nil)
  }

  init(
    unchecked bytes: [UInt8], version: UInt32, starts: [Int32], paths: [[UInt8]], end: Int,
    cachedTrees: Range<Int>?
  ) {
    (self.bytes, self.version, self.starts, self.paths) = (bytes, version, starts, paths)
    (self.end, self.cachedTrees) = (end, cachedTrees)
  }

  /// Reads an index file.
  ///
  /// - Throws: what keeps it from being read and written without loss.
  /// - Complexity: O(n).
  package init(_ bytes: [UInt8]) throws(IndexFormatError) {
    self = try Index(unsealed: bytes)
    let sum = bytes.withUnsafeBytes {
      SHA1.hash(UnsafeRawBufferPointer(rebasing: $0[..<($0.count - Self.checksumLength)]))
    }
    guard checksum.elementsEqual(sum) else { throw .unknown }
  }

  /// Reads an index file without working out its checksum.
  init(unsealed bytes: [UInt8]) throws(IndexFormatError) {
    guard bytes.count >= 12 + Self.checksumLength, bytes.starts(with: "DIRC".utf8) else { throw .unknown }
    let version = Self.number(bytes, at: 4)
    guard (2...4).contains(version) else { throw .unknown }
    if bytes.suffix(Self.checksumLength).allSatisfy({ $0 == 0 }) { throw .noChecksum }
    var reader = IndexReader(bytes, version: version, count: Int(Self.number(bytes, at: 8)))
    guard bytes.withUnsafeBytes({ reader.read($0) }) else { throw .unknown }
    let trees = try Self.extensions(bytes, from: reader.position)
    self.init(
      unchecked: bytes, version: version, starts: reader.starts, paths: reader.paths, end: reader.position,
      cachedTrees: trees)
  }

  /// Looks through the parts after the entries.
  ///
  /// - Returns: where the cached trees stand, without their head.
  private static func extensions(_ bytes: [UInt8], from start: Int) throws(IndexFormatError) -> Range<Int>? {
    var position = start
    var trees: Range<Int>?
    let end = bytes.count - checksumLength
    while position < end {
      guard position + 8 <= end else { throw .unknown }
      let signature = String(decoding: bytes[position..<position + 4], as: UTF8.self)
      let next = position + 8 + Int(number(bytes, at: position + 4))
      switch signature {
      case "link": throw .split
      case "sdir": throw .sparse
      // A part in small letters must be understood by whoever reads the index.
      case let other where other.first.map(\.isUppercase) != true || next > end: throw .unknown
      case "TREE": trees = position + 8..<next
      default: break
      }
      position = next
    }
    return trees
  }

  /// The checksum at the end: the identity of the content. Empty for an index that is not there.
  package var checksum: ArraySlice<UInt8> { bytes.suffix(Self.checksumLength) }

  /// The paths of the index, in its order.
  func path(at index: Int) -> ArraySlice<UInt8> {
    if version == 4 { return paths[index][...] }
    let start = Int(starts[index]) + Self.fixedLength + (isExtended(index) ? 2 : 0)
    var end = start
    while bytes[end] != 0 { end += 1 }
    return bytes[start..<end]
  }

  /// Whether an entry has a second pair of flags.
  func isExtended(_ index: Int) -> Bool { bytes[Int(starts[index]) + 60] & 0x40 != 0 }

  /// The first entry whose path is not before a path.
  private func position(of path: [UInt8]) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if self.path(at: middle).lexicographicallyPrecedes(path) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The places of the entries of a path.
  func range(of path: [UInt8]) -> Range<Int> {
    let start = position(of: path)
    var end = start
    while end < starts.count, self.path(at: end).elementsEqual(path) { end += 1 }
    return start..<end
  }

  /// The entries of a path: none, one, or the sides of an unmerged one.
  ///
  /// - Complexity: O(log(entries)).
  package func entries(of path: [UInt8]) -> [IndexEntry] { range(of: path).map(entry) }

  /// The paths whose last component is a name.
  ///
  /// - Complexity: O(entries).
  package func paths(named name: String) -> [[UInt8]] {
    let name = Array(name.utf8)
    return starts.indices.lazy.map(path).filter { path in
      path.count >= name.count && path.suffix(name.count).elementsEqual(name)
        && (path.count == name.count || path[path.endIndex - name.count - 1] == 47)
    }.map { Array($0) }
  }

  private func entry(_ index: Int) -> IndexEntry {
    let start = Int(starts[index])
    let flags = UInt32(bytes[start + 60]) << 8 | UInt32(bytes[start + 61])
    let more = isExtended(index) ? bytes[start + 62] : 0
    let id = bytes[start + 40..<start + 60].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return IndexEntry(
      mode: EntryMode(rawValue: Self.number(bytes, at: start + 24)), id: ObjectID(hex: id) ?? .zero,
      stage: Int(flags >> 12 & 3), isSkipWorktree: more & 0x40 != 0, isIntentToAdd: more & 0x20 != 0)
  }

  static func number(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    UInt32(bytes[offset]) << 24 | UInt32(bytes[offset + 1]) << 16 | UInt32(bytes[offset + 2]) << 8
      | UInt32(bytes[offset + 3])
  }
}

extension IndexFormatError: Error {}
