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

  /// Makes a status line.
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
      guard field.name == .status, let parts = statusParts(of: field),
        let date = PlanDate(bytes: bytes[parts.date]),
        let word = statusWord(parts.word, subStatuses)
      else { return nil }
      return StatusLine(date: date, word: word, note: text(parts.note), line: Int(field.line))
    }
  }

  /// The three parts of a status line's value; nil where there are fewer than two.
  func statusParts(of field: Field) -> (date: Range<Int>, word: Range<Int>, note: Range<Int>)? {
    bytes.withUnsafeBufferPointer { $0.statusParts(of: field) }
  }

  /// The recorded word of a token in the file.
  func statusWord(_ token: Range<Int>, _ subStatuses: [SubStatus]) -> StatusWord? {
    let token = text(token)
    if let status = Status(token: token) { return StatusWord(status) }
    return subStatuses.first { $0.name == token }.map { StatusWord($0) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The three parts of a status line's value; nil where there are fewer than two.
  func statusParts(of field: Field) -> (date: Range<Int>, word: Range<Int>, note: Range<Int>)? {
    let end = field.value.upperBound
    let date = word(from: field.value.lowerBound, to: end)
    let word = word(from: skippingBlanks(from: date.upperBound, to: end), to: end)
    guard !date.isEmpty, !word.isEmpty else { return nil }
    return (date, word, skippingBlanks(from: word.upperBound, to: end)..<end)
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
