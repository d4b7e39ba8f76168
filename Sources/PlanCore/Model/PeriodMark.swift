/// One `period-status:` line of a recurring deliverable (Y2): what was reached in a period.
public struct PeriodMark: Hashable, Sendable {
  /// The period.
  public let period: PeriodName
  /// The day from which the mark holds, where the line says one.
  public let date: PlanDate?
  /// The recorded word.
  public let word: StatusWord
  /// The note to the end of the line; empty where there is none.
  public let note: String
  /// The 1-based line of the file; 0 where the line is not of a file.
  public let line: Int

  /// Takes its parts, none of them checked; without a line it is not of a file.
  public init(_ period: PeriodName, date: PlanDate?, word: StatusWord, note: String = "", line: Int = 0) {
    (self.period, self.date, self.word) = (period, date, word)
    (self.note, self.line) = (note, line)
  }

  /// The first day on which the mark holds: the line's own, else the last one of the period.
  public var effectiveDay: PlanDate { date ?? period.period.last }

  /// The value of the field: `2019 done`, `2026-Q1 2026-03-15 in-progress Draft circulated`.
  public var value: String {
    "\(period)" + (date.map { " \($0)" } ?? "") + " \(word)" + (note.isEmpty ? "" : " \(note)")
  }

  /// Reads the value of a field; nil if it cannot be understood.
  ///
  /// - Parameter subStatuses: the plan's further words.
  public init?(_ value: String, _ subStatuses: [SubStatus]) {
    let line = "\(FieldName.periodStatus.text): \(value)"
    guard let file = try? NodeFile(parsing: Array(line.utf8)), let mark = file.periodMarks(subStatuses).first
    else { return nil }
    self = PeriodMark(mark.period, date: mark.date, word: mark.word, note: mark.note)
  }
}

extension NodeFile {
  /// The marks of periods that can be understood, in the order of the file.
  ///
  /// - Parameter subStatuses: the plan's further words.
  public func periodMarks(_ subStatuses: [SubStatus]) -> [PeriodMark] {
    fields.compactMap { $0.name == .periodStatus ? periodMark(of: $0, subStatuses) : nil }
  }

  /// The mark that a field says; nil if it cannot be understood.
  func periodMark(of field: Field, _ subStatuses: [SubStatus]) -> PeriodMark? {
    guard let parts = periodMarkParts(of: field, subStatuses), let period = PeriodName(text(parts.period)),
      let word = statusWord(parts.word, subStatuses)
    else { return nil }
    return PeriodMark(
      period, date: parts.date.flatMap { PlanDate(bytes: bytes[$0]) }, word: word, note: text(parts.note),
      line: Int(field.line))
  }

  /// The parts of a `PERIOD [DATE] STATUS [note]`; nil where there are fewer than two.
  func periodMarkParts(
    of field: Field, _ subStatuses: [SubStatus]
  ) -> (period: Range<Int>, date: Range<Int>?, word: Range<Int>, note: Range<Int>)? {
    bytes.withUnsafeBufferPointer { bytes in
      let end = field.value.upperBound
      let period = bytes.word(from: field.value.lowerBound, to: end)
      var start = bytes.skippingBlanks(from: period.upperBound, to: end)
      let first = bytes.word(from: start, to: end)
      let date = PlanDate(bytes: bytes[first]) == nil ? nil : first
      if date != nil { start = bytes.skippingBlanks(from: first.upperBound, to: end) }
      guard let parts = bytes.statusAndNote(from: start, to: end, subStatuses), !period.isEmpty else {
        return nil
      }
      return (period, date, parts.word, parts.note)
    }
  }
}
