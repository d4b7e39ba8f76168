/// One `status:` line of a deliverable (F13): from a day on, this status holds.
public struct StatusLine: Hashable, Sendable {
  /// The first day on which the status holds.
  public let date: PlanDate
  /// The recorded word.
  public let word: StatusWord
  /// The note to the end of the line; empty where there is none.
  public let note: String
  /// The 1-based line of the file; 0 where the line is not of a file.
  public let line: Int

  /// Takes its parts, none of them checked; without a line it is not of a file.
  public init(date: PlanDate, word: StatusWord, note: String = "", line: Int = 0) {
    self.date = date
    self.word = word
    self.note = note
    self.line = line
  }

  /// The value of the field: `2019-03-04 in-progress Draft circulated`.
  public var value: String { "\(date) \(word)" + (note.isEmpty ? "" : " \(note)") }
}

extension NodeFile {
  /// The status lines that can be understood, in the order of the file.
  ///
  /// - Parameter subStatuses: the plan's further words.
  public func statusLines(_ subStatuses: [SubStatus]) -> [StatusLine] {
    fields.compactMap { field in
      guard field.name == .status, let parts = statusParts(of: field, subStatuses),
        let date = PlanDate(bytes: bytes[parts.date]),
        let word = statusWord(parts.word, subStatuses)
      else { return nil }
      return StatusLine(date: date, word: word, note: text(parts.note), line: Int(field.line))
    }
  }

  /// The three parts of a status line's value; nil where there are fewer than two.
  ///
  /// - Parameter subStatuses: the plan's further words; the longest that stands there is the status.
  func statusParts(
    of field: Field, _ subStatuses: [SubStatus]
  ) -> (date: Range<Int>, word: Range<Int>, note: Range<Int>)? {
    bytes.withUnsafeBufferPointer { $0.statusParts(of: field, subStatuses) }
  }

  /// The recorded word of a token in the file.
  func statusWord(_ token: Range<Int>, _ subStatuses: [SubStatus]) -> StatusWord? {
    let token = text(token)
    if let status = Status(token: token) { return StatusWord(status) }
    return subStatuses.first { $0.isWritten(token) }.map { StatusWord($0) }
  }
}

extension SubStatus {
  /// Whether a text is the name, whatever blanks are between its words.
  func isWritten(_ text: String) -> Bool {
    if name == text { return true }
    guard name.contains(" ") else { return false }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ") == name
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The three parts of a status line's value; nil where there are fewer than two.
  ///
  /// - Parameter subStatuses: the plan's further words; the longest that stands there is the status.
  func statusParts(
    of field: Field, _ subStatuses: [SubStatus]
  ) -> (date: Range<Int>, word: Range<Int>, note: Range<Int>)? {
    let end = field.value.upperBound
    let date = word(from: field.value.lowerBound, to: end)
    let start = skippingBlanks(from: date.upperBound, to: end)
    guard !date.isEmpty, let parts = statusAndNote(from: start, to: end, subStatuses) else { return nil }
    return (date, parts.word, parts.note)
  }

  /// The status at a position, and the note behind it; nil where nothing stands there.
  ///
  /// - Parameter subStatuses: the plan's further words; the longest that stands there is the status.
  func statusAndNote(
    from start: Int, to end: Int, _ subStatuses: [SubStatus]
  ) -> (word: Range<Int>, note: Range<Int>)? {
    var word = word(from: start, to: end)
    if word.isEmpty { return nil }
    for subStatus in subStatuses where subStatus.name.utf8.contains(32) {
      if let found = words(subStatus.name, from: start, to: end), found.count > word.count { word = found }
    }
    return (word, skippingBlanks(from: word.upperBound, to: end)..<end)
  }

  /// The range of words that stand at a position, with any blanks between them; nil if they do not.
  private func words(_ name: String, from start: Int, to end: Int) -> Range<Int>? {
    var position = start
    var last = start
    for part in name.split(separator: " ") {
      let found = word(from: position, to: end)
      guard self[found].elementsEqual(part.utf8) else { return nil }
      last = found.upperBound
      position = skippingBlanks(from: last, to: end)
    }
    return start..<last
  }

  /// The range from a position to the next blank.
  func word(from start: Int, to end: Int) -> Range<Int> {
    var position = start
    while position < end, skippingBlanks(from: position, to: end) == position { position += 1 }
    return start..<position
  }
}

extension NodeFile {
  /// The status in force on a day by this file (F14); nil for unreported.
  public func status(on day: PlanDate, _ subStatuses: [SubStatus]) -> StatusWord? {
    VersionComparison.inForce(statusLines(subStatuses), on: day)
  }
}
