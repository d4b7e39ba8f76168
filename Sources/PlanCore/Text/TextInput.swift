/// Text that comes from outside of the plan's files, such as standard input or an argument.
///
/// It is UTF-8, or UTF-16 with a byte order mark; anything else is refused, never repaired.
package struct TextInput: Sendable, Hashable {
  /// The text, without a byte order mark.
  package let text: String

  /// Reads bytes as text.
  ///
  /// - Throws: the first place that is no text.
  /// - Complexity: O(bytes).
  package init(_ bytes: [UInt8]) throws(TextError) {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): text = try Self.utf16(bytes) { UInt16($0) | UInt16($1) << 8 }
    case (0xFE, 0xFF): text = try Self.utf16(bytes) { UInt16($0) << 8 | UInt16($1) }
    default:
      let mark = bytes.withUnsafeBufferPointer { $0.startsWithByteOrderMark ? 3 : 0 }
      text = try Self.utf8(bytes.dropFirst(mark))
    }
  }

  /// Reads bytes that can only be UTF-8, such as an argument.
  package init(utf8 bytes: [UInt8]) throws(TextError) { text = try Self.utf8(bytes[...]) }

  private static func utf8(_ bytes: ArraySlice<UInt8>) throws(TextError) -> String {
    guard let invalid = bytes.withUnsafeBufferPointer({ firstInvalidOffset(in: $0) }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let byte = bytes[bytes.startIndex + invalid]
    throw TextError(
      byte == 0 ? .nul : .byte(byte), after: String(decoding: bytes.prefix(invalid), as: UTF8.self))
  }

  /// - Parameter unit: makes a unit of two bytes, in their order.
  private static func utf16(
    _ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16
  ) throws(TextError) -> String {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    var decoder = UTF16()
    var rest = units.makeIterator()
    var text = String.UnicodeScalarView()
    while true {
      switch decoder.decode(&rest) {
      case .scalarValue("\0"): throw TextError(.nul, after: String(text))
      case .scalarValue(let scalar): text.append(scalar)
      case .error: throw TextError(.surrogate, after: String(text))
      case .emptyInput:
        if bytes.count % 2 == 1 { throw TextError(.surrogate, after: String(text)) }
        return String(text)
      }
    }
  }
}

/// The first place of an input that is no text.
package struct TextError: Error, Hashable, Sendable {
  /// What stands there.
  package enum Kind: Hashable, Sendable {
    /// A byte that is not part of well-formed UTF-8.
    case byte(UInt8)
    /// A NUL.
    case nul
    /// Half a character of UTF-16.
    case surrogate
  }

  /// What stands there.
  package let kind: Kind
  /// The 1-based line.
  package let line: Int
  /// The 1-based column in Unicode scalars.
  package let column: Int

  /// The finding of what follows a text.
  init(_ kind: Kind, after text: String) {
    self.kind = kind
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak)
    line = lines.count
    column = (lines.last?.unicodeScalars.count ?? 0) + 1
  }
}

extension Character {
  /// Whether it ends a line: LF, CR LF or CR, and none of the other characters that Unicode calls line breaks.
  package var isLineBreak: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}
