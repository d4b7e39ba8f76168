/// How git knows a file again without reading it.
package struct FileStamp: Equatable, Sendable {
  /// When its content was changed: seconds in the upper half, nanoseconds in the lower.
  package let modified: UInt64
  /// When the file was changed in any way.
  package let changed: UInt64
  /// Its number in the file system, of which the index keeps 32 bits.
  package let number: UInt32
  /// Its size, of which the index keeps 32 bits.
  package let size: UInt32

  package init(modified: UInt64, changed: UInt64, number: UInt32, size: UInt32) {
    (self.modified, self.changed, self.number, self.size) = (modified, changed, number, size)
  }

  /// A moment as a stamp has it.
  package static func moment(_ seconds: Int, _ nanoseconds: Int) -> UInt64 {
    UInt64(UInt32(truncatingIfNeeded: seconds)) << 32 | UInt64(UInt32(truncatingIfNeeded: nanoseconds))
  }
}

extension Index {
  /// Reads an index file for those who only look at it, without working out its checksum.
  package init(unverified bytes: [UInt8]) throws(IndexFormatError) { try self.init(unsealed: bytes) }

  /// The object that a file holds by its stamp, as the index says; nil if the index does not know the file, or cannot be
  /// sure: an entry that is not older than the index itself may have been changed in the same moment.
  ///
  /// - Parameters:
  ///   - path: from the root of the repository.
  ///   - cursor: where the search begins; left behind the entry, since who asks in order finds the next one there.
  ///   - time: when the index was written, as a stamp has it.
  /// - Complexity: O(1) where asked in order, else O(log(entries)).
  package func id(
    of path: [UInt8], by stamp: FileStamp, from cursor: inout Int, writtenAt time: UInt64
  ) -> ObjectID? {
    if cursor >= starts.count || !isPath(path, at: cursor) {
      guard let found = range(of: path).first else { return nil }
      cursor = found
    }
    let start = Int(starts[cursor])
    cursor += 1
    return bytes.withUnsafeBytes { bytes in
      func number(_ offset: Int) -> UInt32 {
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: start + offset, as: UInt32.self))
      }
      func moment(_ offset: Int) -> UInt64 {
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: start + offset, as: UInt64.self))
      }
      let modified = moment(8)
      guard bytes[start + 60] & 0x30 == 0, modified < time, modified == stamp.modified,
        moment(0) == stamp.changed,
        number(20) == stamp.number, number(36) == stamp.size
      else { return nil }
      return ObjectID(bytes: UnsafeRawBufferPointer(rebasing: bytes[start + 40..<start + 60]))
    }
  }

  private func isPath(_ path: [UInt8], at index: Int) -> Bool {
    if version == 4 { return paths[index] == path }
    let start = Int(starts[index]) + Self.fixedLength + (isExtended(index) ? 2 : 0)
    guard start + path.count < bytes.count, bytes[start + path.count] == 0 else { return false }
    return bytes[start..<start + path.count].elementsEqual(path)
  }

  /// Whether a file is left out of the working tree on purpose (a sparse checkout).
  package func isLeftOut(_ path: [UInt8]) -> Bool { entries(of: path).contains(where: \.isSkipWorktree) }
}
