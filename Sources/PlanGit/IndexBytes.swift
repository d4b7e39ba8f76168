/// The bytes of an index file, walked entry by entry without libgit2 (git's `index-format`, versions 2 to 4).
///
/// It tells the kinds of index that must not be written from those that may be, and compares what libgit2 has
/// written with what stood there before.
public struct IndexBytes: Sendable {
  /// The bytes of the file.
  public let bytes: [UInt8]
  private let version: UInt32
  private let count: Int

  /// What makes an index one that this library cannot write without loss.
  public enum Obstacle: String, Sendable {
    /// A part of it stands in another file (`core.splitIndex`).
    case split
    /// Whole folders stand in it as one entry (`index.sparse`).
    case sparse
    /// It has no checksum (`index.skipHash`).
    case noChecksum
    /// It is of a form that is not known, or damaged.
    case unknown
  }

  /// Reads the header of an index file.
  ///
  /// - Returns: nil for what is no index of a known version.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count >= 12 + 20, bytes.starts(with: "DIRC".utf8) else { return nil }
    self.bytes = bytes
    version = Self.number(bytes, at: 4)
    count = Int(Self.number(bytes, at: 8))
    guard (2...4).contains(version) else { return nil }
  }

  /// The checksum at the end: the identity of the content.
  public var checksum: ArraySlice<UInt8> { bytes.suffix(20) }

  /// What keeps the index from being written; nil if nothing does.
  ///
  /// - Complexity: O(entries).
  public var obstacle: Obstacle? {
    if checksum.allSatisfy({ $0 == 0 }) { return .noChecksum }
    var walk = Walk(self)
    while walk.next() {}
    guard walk.isSound else { return .unknown }
    var position = walk.position
    let end = bytes.count - 20
    while position < end {
      guard position + 8 <= end else { return .unknown }
      let signature = String(decoding: bytes[position..<position + 4], as: UTF8.self)
      switch signature {
      case "link": return .split
      case "sdir": return .sparse
      // An extension in small letters must be understood by whoever reads the index.
      case let other where other.first.map(\.isUppercase) != true: return .unknown
      default: position += 8 + Int(Self.number(bytes, at: position + 4))
      }
    }
    return position == end ? nil : .unknown
  }

  /// Whether two index files hold the same entries, field by field, but for those of some paths.
  ///
  /// Git's optional extensions are not compared.
  ///
  /// - Parameter paths: paths whose entries may differ, come or go.
  /// - Complexity: O(entries).
  public func hasSameEntries(as other: IndexBytes, exceptAt paths: [[UInt8]]) -> Bool {
    let excepted = paths.sorted { $0.lexicographicallyPrecedes($1) }
    var (left, right) = (Walk(self, except: excepted), Walk(other, except: excepted))
    while true {
      let (more, otherMore) = (left.nextCompared(), right.nextCompared())
      guard more, otherMore else { return !more && !otherMore && left.isSound && right.isSound }
      guard left.path == right.path, left.hasSameFields(as: right) else { return false }
    }
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// A place in the list of entries.
  private struct Walk {
    private static let fixedLength = 62
    let index: IndexBytes
    let except: [[UInt8]]
    /// Where the next entry begins.
    var position = 12
    var path: [UInt8] = []
    var isSound = true
    private var start = 12
    private var left: Int
    private var nextException = 0

    init(_ index: IndexBytes, except: [[UInt8]] = []) {
      self.index = index
      self.except = except
      left = index.count
    }

    /// Goes to the next entry; false at the end, or where the bytes make no sense.
    mutating func next() -> Bool {
      guard left > 0, isSound else { return false }
      left -= 1
      isSound = read()
      return isSound
    }

    /// Goes to the next entry that is to be compared.
    mutating func nextCompared() -> Bool {
      while next() {
        while nextException < except.count, except[nextException].lexicographicallyPrecedes(path) {
          nextException += 1
        }
        if nextException == except.count || except[nextException] != path { return true }
      }
      return false
    }

    private mutating func read() -> Bool {
      let bytes = index.bytes
      let end = bytes.count - 20
      start = position
      guard start + Self.fixedLength < end else { return false }
      var name = start + Self.fixedLength + (isExtended ? 2 : 0)
      if index.version == 4 {
        guard name < end, let shared = shared(from: &name, end) else { return false }
        path.removeLast(shared)
      } else {
        path.removeAll(keepingCapacity: true)
      }
      guard name <= end, let terminator = bytes[name..<end].firstIndex(of: 0) else { return false }
      path += bytes[name..<terminator]
      let length = terminator - start
      position = index.version == 4 ? terminator + 1 : start + (length + 8) & ~7
      return position <= end
    }

    /// How many bytes of the path before are not shared (a variable-length number, version 4).
    private func shared(from name: inout Int, _ end: Int) -> Int? {
      var byte = index.bytes[name]
      var value = Int(byte & 127)
      while byte & 128 != 0 {
        name += 1
        guard name < end, value < 1 << 32 else { return nil }
        byte = index.bytes[name]
        value = (value + 1) << 7 | Int(byte & 127)
      }
      name += 1
      return value <= path.count ? value : nil
    }

    private var isExtended: Bool { index.bytes[start + 60] & 0x40 != 0 }

    func hasSameFields(as other: Walk) -> Bool {
      let (mine, theirs) = (index.bytes, other.index.bytes)
      // Times, device, number, mode, owner, size and id.
      for offset in 0..<60 where mine[start + offset] != theirs[other.start + offset] { return false }
      return flags == other.flags
    }

    /// The flags without the bit that only says that there are more of them.
    private var flags: UInt32 {
      let bytes = index.bytes
      let first = UInt32(bytes[start + 60] & ~0x40) << 8 | UInt32(bytes[start + 61])
      return isExtended
        ? first << 16 | UInt32(bytes[start + 62]) << 8 | UInt32(bytes[start + 63]) : first << 16
    }
  }
}
