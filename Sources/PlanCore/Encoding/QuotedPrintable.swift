/// Text as mails carry it: printable ASCII in lines of at most 76 characters (RFC 2045, 6.7).
struct QuotedPrintable {
  /// The encoded text; its lines end in CR LF, the last one too.
  private(set) var text = ""
  private var column = 0

  /// The longest line, without the `=` that breaks it.
  private static let width = 75

  /// Encodes a text, whatever its line breaks are.
  ///
  /// - Complexity: O(bytes).
  init(_ source: String) {
    let bytes = Array(source.utf8)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
      add(line: bytes[start..<end])
      let isPair = end + 1 < bytes.count && bytes[end] == 13 && bytes[end + 1] == 10
      start = end + (isPair ? 2 : 1)
    }
  }

  private mutating func add(line: ArraySlice<UInt8>) {
    // A lone point ends a mail on its way, and some programs take "From " for the beginning of another mail.
    let isRisky = line.elementsEqual(".".utf8) || line.starts(with: "From ".utf8)
    for position in line.indices {
      let byte = line[position]
      let isBlank = byte == 32 || byte == 9
      let isPlain = isBlank ? position + 1 < line.endIndex : (33...126).contains(byte) && byte != 61
      add(byte, isPlain: isPlain && !(isRisky && position == line.startIndex), before: line[position...])
    }
    text += "\r\n"
    column = 0
  }

  /// Adds a byte; one that begins a character only where the whole character has room.
  private mutating func add(_ byte: UInt8, isPlain: Bool, before rest: ArraySlice<UInt8>) {
    let bytes = byte & 0xC0 == 0xC0 ? 1 + rest.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count : 1
    if column + (isPlain ? 1 : 3 * bytes) > Self.width, byte & 0xC0 != 0x80 {
      text += "=\r\n"
      column = 0
    }
    let letters = isPlain ? String(Unicode.Scalar(byte)) : "=" + byte.hexadecimal
    text += letters
    column += letters.utf8.count
  }
}

extension UInt8 {
  /// The byte in two hexadecimal digits.
  var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
