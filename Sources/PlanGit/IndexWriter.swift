/// Puts an index file together.
struct IndexWriter {
  private var bytes: [UInt8]
  private let version: UInt32
  private var count = 0
  private var last: [UInt8] = []

  init(version: UInt32, roomFor size: Int) {
    self.version = version
    bytes = []
    bytes.reserveCapacity(size)
    bytes += "DIRC".utf8
    bytes += [UInt8](repeating: 0, count: 8)
  }

  /// Adds entries of version 2 or 3 as they were written.
  mutating func append(_ entries: ArraySlice<UInt8>, count: Int) {
    bytes += entries
    self.count += count
  }

  /// Adds one entry.
  ///
  /// - Parameter fields: the fixed part with its flags, in which the length of the name is set.
  mutating func append(_ fields: ArraySlice<UInt8>, path: [UInt8]) {
    let start = bytes.count
    bytes += fields
    bytes[start + 60] = bytes[start + 60] & 0xF0 | UInt8(truncatingIfNeeded: min(path.count, 0xFFF) >> 8)
    bytes[start + 61] = UInt8(truncatingIfNeeded: min(path.count, 0xFFF))
    if version == 4 {
      let shared = zip(last, path).prefix { $0 == $1 }.count
      append(variable: last.count - shared)
      bytes += path[shared...]
      bytes.append(0)
      last = path
    } else {
      bytes += path
      repeat { bytes.append(0) } while (bytes.count - start) % 8 != 0
    }
    count += 1
  }

  /// Adds an optional part.
  mutating func append(part signature: String, _ content: [UInt8]) {
    bytes += signature.utf8
    append(number: UInt32(content.count))
    bytes += content
  }

  /// The file, with its header and checksum.
  mutating func finish() -> [UInt8] {
    for (offset, value) in [(4, version), (8, UInt32(count))] {
      for byte in 0..<4 { bytes[offset + byte] = UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32(byte))) }
    }
    bytes += bytes.withUnsafeBytes { SHA1.hash($0) }
    return bytes
  }

  private mutating func append(number: UInt32) {
    for shift in stride(from: 24, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(shift)))
    }
  }

  /// A number of variable length, as git writes how much of a path is dropped.
  private mutating func append(variable number: Int) {
    var rest = number
    var digits = [UInt8(rest & 127)]
    while rest >> 7 > 0 {
      rest = (rest >> 7) - 1
      digits.append(128 | UInt8(rest & 127))
    }
    bytes += digits.reversed()
  }
}
