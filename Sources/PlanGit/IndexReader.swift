/// Walks through the entries of an index file once, and keeps where each begins.
struct IndexReader {
  private let version: UInt32
  private let count: Int
  private(set) var starts: [Int32] = []
  /// The paths, for version 4 alone.
  private(set) var paths: [[UInt8]] = []
  /// Where the next entry begins.
  private(set) var position = 12

  init(_ bytes: [UInt8], version: UInt32, count: Int) {
    self.version = version
    self.count = count
    // No entry is shorter than its fixed part: a number that cannot be takes no memory.
    starts.reserveCapacity(min(count, bytes.count / Index.fixedLength))
  }

  /// Reads every entry.
  ///
  /// - Returns: false if the bytes make no sense.
  mutating func read(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count < Int32.max else { return false }
    for _ in 0..<count {
      starts.append(Int32(truncatingIfNeeded: position))
      guard version == 4 ? readShared(bytes) : readWhole(bytes) else { return false }
    }
    return true
  }

  /// Where the name of an entry begins; nil if the entry is cut off.
  private func name(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard position + Index.fixedLength < bytes.count - Index.checksumLength else { return nil }
    return position + Index.fixedLength + (bytes[position + 60] & 0x40 != 0 ? 2 : 0)
  }

  /// An entry of versions 2 and 3: the name, and one to eight NULs that fill it up to a multiple of eight.
  private mutating func readWhole(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let name = name(bytes) else { return false }
    // The length stands in the flags, unless it is too large for them.
    var end = name + (Int(bytes[position + 60] & 0x0F) << 8 | Int(bytes[position + 61]))
    if end - name == 0xFFF {
      while end < bytes.count, bytes[end] != 0 { end += 1 }
    }
    // In a split index, an entry that is replaced has no name.
    guard end >= name, end < bytes.count - Index.checksumLength, bytes[end] == 0, !hasNUL(bytes, name, end)
    else {
      return false
    }
    position += (end - position + 8) & ~7
    return position <= bytes.count - Index.checksumLength
  }

  private func hasNUL(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where bytes[index] == 0 { return true }
    return false
  }

  /// An entry of version 4: how much of the path before is dropped, and what is added to it.
  private mutating func readShared(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let limit = bytes.count - Index.checksumLength
    guard var name = name(bytes), name < limit else { return false }
    var byte = bytes[name]
    var dropped = Int(byte & 127)
    while byte & 128 != 0 {
      name += 1
      guard name < limit, dropped < 1 << 32 else { return false }
      byte = bytes[name]
      dropped = (dropped + 1) << 7 | Int(byte & 127)
    }
    name += 1
    var end = name
    while end < limit, bytes[end] != 0 { end += 1 }
    let before = paths.last ?? []
    guard end < limit, dropped <= before.count else { return false }
    paths.append(Array(before.dropLast(dropped)) + bytes[name..<end])
    position = end + 1
    return true
  }
}
