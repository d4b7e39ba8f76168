extension FileCheck {
  /// Warns of lines of the body that look like fields of this kind of file: below the first empty line they are text,
  /// and count for nothing (F8).
  ///
  /// Lines without a value, and lines inside fenced code blocks, are left alone.
  ///
  /// - Complexity: O(bytes of the body).
  mutating func checkBody() {
    var line = file.bodyLine
    var fence: CodeFence?
    var start = file.bodyRange.lowerBound
    while start < file.bytes.count {
      var end = start
      while end < file.bytes.count, file.bytes[end] != 10 { end += 1 }
      if let open = fence {
        if open.isClosed(by: file.bytes[start..<end]) { fence = nil }
      } else if let opened = CodeFence(file.bytes[start..<end]) {
        fence = opened
      } else if let key = bodyKey(start..<end) {
        report(.keyInBody(key), line: line)
      }
      start = end + 1
      line += 1
    }
  }

  /// The key with which a line of the body begins, if it would be one with a value in the header of this file.
  private func bodyKey(_ line: Range<Int>) -> String? {
    // The longest key is not long: text without a colon near its beginning is not decoded.
    guard let colon = file.bytes[line.prefix(80)].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let text = file.text(line.lowerBound..<colon)
    // An indented line is Markdown, not a field.
    guard let first = text.utf8.first, first != 32, first != 9 else { return nil }
    let key = text.trimmingBlanks
    let parts = key.split(separator: ".", omittingEmptySubsequences: false)
    let name = FieldName(String(parts[0]))
    guard name.stands(in: kind), parts.count <= 3 else { return nil }
    switch name.parts {
    case .none: if parts.count > 1 { return nil }
    case .language: if parts.count > 2 || parts.count == 2 && LanguageTag(parts[1]) == nil { return nil }
    case .letters, .deliverables, .status: if parts.count == 1 { return nil }
    }
    let value = file.text(colon + 1..<line.upperBound).filter { $0 != "\r" }
    return value.trimmingBlanks.isEmpty ? nil : key
  }
}

/// The line that opens a fenced code block of Markdown: three or more backticks or tildes.
private struct CodeFence {
  private let mark: UInt8
  private let length: Int

  /// Recognises an opening line.
  init?(_ line: ArraySlice<UInt8>) {
    let text = Self.unindented(line)
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let length = text.prefix { $0 == mark }.count
    guard length >= 3 else { return nil }
    // Backticks that close on the same line are code within a line.
    if mark == UInt8(ascii: "`"), text.dropFirst(length).contains(mark) { return nil }
    (self.mark, self.length) = (mark, length)
  }

  /// Whether a line closes the block.
  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let text = Self.unindented(line)
    let count = text.prefix { $0 == mark }.count
    return count >= length && text.dropFirst(count).allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 }
  }

  /// The line without up to three blanks before it.
  private static func unindented(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.dropFirst(min(3, line.prefix { $0 == 32 }.count))
  }
}
