/// Blanks and damage in a file's bytes.
extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes begin with UTF-8's byte order mark (F6).
  var startsWithByteOrderMark: Bool {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
  }

  /// The number of bytes of the blank that begins at a position: space, tab, CR, U+00A0 or U+202F; else 0.
  private func blank(at position: Int, to end: Int) -> Int {
    switch self[position] {
    case 32, 9, 13: 1
    case 0xC2: position + 1 < end && self[position + 1] == 0xA0 ? 2 : 0
    case 0xE2: position + 2 < end && self[position + 1] == 0x80 && self[position + 2] == 0xAF ? 3 : 0
    default: 0
    }
  }

  /// The first position in a range that is no blank, or its end.
  func skippingBlanks(from start: Int, to end: Int) -> Int {
    var position = start
    while position < end {
      let width = blank(at: position, to: end)
      if width == 0 { break }
      position += width
    }
    return position
  }

  /// The end of a range without the blanks at its end.
  func droppingBlanks(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start {
      if [32, 9, 13].contains(self[end - 1]) {
        end -= 1
      } else if end - 2 >= start, blank(at: end - 2, to: end) == 2 {
        end -= 2
      } else if end - 3 >= start, blank(at: end - 3, to: end) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return end
  }
}

/// Finds the first NUL or the first byte that is not part of well-formed UTF-8, with its place.
///
/// - Complexity: O(bytes).
func firstInvalidByte(in bytes: UnsafeBufferPointer<UInt8>) -> FileFinding? {
  guard let invalid = firstInvalidOffset(in: bytes) else { return nil }
  let lineStart = (bytes[..<invalid].lastIndex(of: 10) ?? -1) + 1
  let line = bytes[..<invalid].reduce(1) { $1 == 10 ? $0 + 1 : $0 }
  let textStart = lineStart == 0 && bytes.startsWithByteOrderMark ? 3 : lineStart
  let column =
    String(decoding: bytes[min(textStart, invalid)..<invalid], as: UTF8.self).unicodeScalars.count + 1
  return FileFinding(
    bytes[invalid] == 0 ? .nulByte : .invalidUTF8(byte: bytes[invalid]), line: line, column: column)
}

/// The offset of the first NUL, or of the first character that is not well-formed UTF-8 (RFC 3629, section 4).
///
/// - Complexity: O(bytes).
func firstInvalidOffset(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var position = 0
  let count = bytes.count
  while position < count {
    // Eight bytes of plain ASCII at a time: none above 127, none of them 0.
    if position + 8 <= count {
      let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if (word | ((word &- 0x0101_0101_0101_0101) & ~word)) & 0x8080_8080_8080_8080 == 0 {
        position += 8
        continue
      }
    }
    let byte = bytes[position]
    if byte != 0, byte < 0x80 {
      position += 1
      continue
    }
    let (length, low, high): (Int, UInt8, UInt8)
    switch byte {
    case 0xC2...0xDF: (length, low, high) = (2, 0x80, 0xBF)
    case 0xE0: (length, low, high) = (3, 0xA0, 0xBF)
    case 0xE1...0xEC, 0xEE, 0xEF: (length, low, high) = (3, 0x80, 0xBF)
    case 0xED: (length, low, high) = (3, 0x80, 0x9F)
    case 0xF0: (length, low, high) = (4, 0x90, 0xBF)
    case 0xF1...0xF3: (length, low, high) = (4, 0x80, 0xBF)
    case 0xF4: (length, low, high) = (4, 0x80, 0x8F)
    default: return position
    }
    guard position + length <= count, (low...high).contains(bytes[position + 1]) else { return position }
    for offset in 2..<max(length, 2) where bytes[position + offset] & 0xC0 != 0x80 { return position }
    position += length
  }
  return nil
}
