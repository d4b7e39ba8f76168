extension NodeFile {
  /// Reads a file's text.
  ///
  /// - Parameter bytes: the file, at most `maximumSize` bytes.
  /// - Throws: what F7 and F8 refuse: NUL, invalid UTF-8, a conflict, lines too long, lines that are no field.
  /// - Complexity: O(bytes).
  public init(parsing bytes: [UInt8]) throws(ParseError) {
    guard bytes.count <= Self.maximumSize else {
      throw ParseError(findings: [FileFinding(.fileTooLarge(bytes: bytes.count))])
    }
    var scan = HeaderScan()
    let damage = bytes.withUnsafeBufferPointer { buffer -> FileFinding? in
      scan.run(buffer)
      return scan.hasConflict ? nil : firstInvalidByte(in: buffer)
    }
    if scan.hasConflict {
      throw ParseError(findings: scan.findings.filter { $0.detail == .conflict })
    }
    if let damage { throw ParseError(findings: [damage]) }
    guard scan.findings.isEmpty else { throw ParseError(findings: scan.findings) }
    self.init(
      bytes: bytes, fields: scan.fields, headerEnd: scan.headerEnd, bodyLine: scan.bodyLine,
      bodyStart: scan.bodyStart)
  }
}

/// One pass over a file's lines.
struct HeaderScan: Sendable {
  var fields: [Field] = []
  var findings: [FileFinding] = []
  var hasConflict = false
  var headerEnd = 0
  var bodyStart = 0
  var bodyLine = 1

  /// Forgets a file, and keeps the room for the next one.
  mutating func reset() {
    fields.removeAll(keepingCapacity: true)
    findings.removeAll()
    (hasConflict, headerEnd, bodyStart, bodyLine) = (false, 0, 0, 1)
  }

  private static let conflictStart = Array("<<<<<<< ".utf8)

  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = bytes.startsWithByteOrderMark ? 3 : 0
    headerEnd = start
    var line = 1
    var inHeader = true
    fields.reserveCapacity(6)
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 10 { end += 1 }
      let next = min(end + 1, bytes.count)
      if end > start, bytes[end - 1] == 13 { end -= 1 }
      if bytes[start] == 60, bytes[start..<next].starts(with: Self.conflictStart) {
        hasConflict = true
        findings.append(FileFinding(.conflict, line: line, column: 1))
      }
      if inHeader {
        if bytes.skippingBlanks(from: start, to: end) == end {
          inHeader = false
          bodyStart = next
          bodyLine = line + 1
        } else {
          header(bytes, start, end, next, line)
          headerEnd = next
        }
      }
      start = next
      line += 1
    }
    if inHeader {
      bodyStart = bytes.count
      bodyLine = line
    }
  }

  private mutating func header(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ next: Int, _ line: Int
  ) {
    if end - start > NodeFile.maximumLineLength {
      findings.append(FileFinding(.lineTooLong(bytes: end - start), line: line, column: 1))
      return
    }
    if bytes[start] == UInt8(ascii: "#") { return }
    var colon = start
    while colon < end, bytes[colon] != UInt8(ascii: ":") { colon += 1 }
    guard colon < end else {
      findings.append(FileFinding(.notAField(excerpt(bytes, start, end)), line: line, column: 1))
      return
    }
    let keyEnd = bytes.droppingBlanks(from: start, to: colon)
    guard let name = FieldName(key: bytes, start, keyEnd) else {
      findings.append(FileFinding(.badKey(excerpt(bytes, start, keyEnd)), line: line, column: 1))
      return
    }
    let valueStart = bytes.skippingBlanks(from: colon + 1, to: end)
    let valueEnd = bytes.droppingBlanks(from: valueStart, to: end)
    fields.append(
      Field(
        name: name, line: Int32(line), keyStart: Int32(start), keyEnd: Int32(keyEnd),
        valueStart: Int32(valueStart), valueEnd: Int32(valueEnd), lineEnd: Int32(next)))
  }

  private func excerpt(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> String {
    let text = String(decoding: bytes[start..<min(end, start + 240)], as: UTF8.self)
    return text.count > 60 ? text.prefix(59) + "…" : text
  }
}

extension FieldName {
  /// Recognises a key by F9's pattern, or returns nil if the bytes are none.
  fileprivate init?(key bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var position = start
    func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
    func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || (48...57).contains(byte) || byte == 45 }
    guard position < end, isLetter(bytes[position]) else { return nil }
    while position < end, isWord(bytes[position]) { position += 1 }
    let nameEnd = position
    var parts = 0
    while position < end {
      guard bytes[position] == UInt8(ascii: "."), parts < 3 else { return nil }
      position += 1
      let partStart = position
      // A part may be a column of a table, whose name may have an underline.
      while position < end, isWord(bytes[position]) || bytes[position] == 95 { position += 1 }
      guard position > partStart else { return nil }
      parts += 1
    }
    if let usual = Self.usual(bytes, start, nameEnd) {
      self = usual
    } else {
      self.init(String(decoding: bytes[start..<nameEnd], as: UTF8.self))
    }
    if parts > 0, !mayHaveParts { self = .unknown }
  }

  /// The two names that make up nearly every file, told without making text of them: a plan of 100,000 files
  /// asks half a million times.
  private static func usual(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> FieldName? {
    func isAt(_ word: StaticString) -> Bool {
      for offset in 0..<word.utf8CodeUnitCount where bytes[start + offset] != word.utf8Start[offset] {
        return false
      }
      return true
    }
    switch end - start {
    case 5: return isAt("title") ? .title : nil
    case 6: return isAt("status") ? .status : nil
    default: return nil
    }
  }
}
