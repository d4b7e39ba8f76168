/// How git knows a file again without reading it.
public struct FileStamp: Equatable, Sendable {
  /// When its content was changed: seconds and nanoseconds.
  public let modified: [UInt32]
  /// When the file was changed in any way.
  public let changed: [UInt32]
  /// Its number in the file system, of which the index keeps 32 bits.
  public let number: UInt32
  /// Its size, of which the index keeps 32 bits.
  public let size: UInt32

  /// Makes a stamp.
  public init(modified: [UInt32], changed: [UInt32], number: UInt32, size: UInt32) {
    (self.modified, self.changed, self.number, self.size) = (modified, changed, number, size)
  }
}

extension Index {
  /// Reads an index file for those who only look at it, without working out its checksum.
  public init(unverified bytes: [UInt8]) throws(IndexFault) { try self.init(unsealed: bytes) }

  /// The object that a file holds by its stamp, as the index says; nil if the index does not know the file, or cannot be
  /// sure: an entry that is not older than the index itself may have been changed in the same moment.
  ///
  /// - Parameters:
  ///   - path: from the root of the repository.
  ///   - cursor: where the search begins; left behind the entry, since who asks in order finds the next one there.
  ///   - time: when the index was written: seconds and nanoseconds.
  /// - Complexity: O(1) where asked in order, else O(log(entries)).
  public func id(of path: [UInt8], by stamp: FileStamp, from cursor: inout Int, writtenAt time: [UInt32])
    -> ObjectID?
  {
    if cursor >= starts.count || !self.path(at: cursor).elementsEqual(path) {
      guard let found = range(of: path).first else { return nil }
      cursor = found
    }
    let start = Int(starts[cursor])
    defer { cursor += 1 }
    func number(_ offset: Int) -> UInt32 { Self.number(bytes, at: start + offset) }
    let modified = [number(8), number(12)]
    guard bytes[start + 60] & 0x30 == 0, modified.lexicographicallyPrecedes(time), modified == stamp.modified,
      [number(0), number(4)] == stamp.changed, number(20) == stamp.number, number(36) == stamp.size
    else { return nil }
    return ObjectID(bytes: bytes[start + 40..<start + 60])
  }

  /// Whether a file is left out of the working tree on purpose (a sparse checkout).
  public func isLeftOut(_ path: [UInt8]) -> Bool { entries(of: path).contains(where: \.isSkipWorktree) }
}
