/// A `confirmed:` line of a deliverable (Y7): on that day its status was still what it had been.
public struct Confirmation: Hashable, Sendable {
  /// The day.
  public let date: PlanDate
  /// The note to the end of the line; empty where there is none.
  public let note: String

  /// Takes its parts, none of them checked.
  public init(date: PlanDate, note: String = "") { (self.date, self.note) = (date, note) }

  /// Reads `DATE [note]`; nil if the text does not begin with a day.
  public init?(_ value: String) {
    let day = value.prefix { !$0.isWhitespace }
    guard let date = PlanDate(day) else { return nil }
    self.init(date: date, note: String(value.dropFirst(day.count)).trimmingBlanks)
  }

  /// The value of the field: `2022-12-31 Asked on the phone`.
  public var value: String { "\(date)" + (note.isEmpty ? "" : " \(note)") }
}

extension NodeFile {
  /// The confirmations that can be understood, in the order of the file.
  public var confirmations: [Confirmation] { values(.confirmed).compactMap { Confirmation($0) } }

  /// The last day, up to a day, on which the status was confirmed; nil for none.
  ///
  /// - Complexity: O(fields); nothing is decoded where there is none.
  func lastConfirmed(on day: PlanDate) -> PlanDate? {
    var last: PlanDate?
    for field in fields where field.name == .confirmed {
      let word = bytes.withUnsafeBufferPointer {
        $0.word(from: field.value.lowerBound, to: field.value.upperBound)
      }
      guard let date = PlanDate(bytes: bytes[word]), date <= day, last.map({ $0 < date }) ?? true
      else { continue }
      last = date
    }
    return last
  }
}

extension NodeFile {
  /// The note of what was said on a day: of a confirmation, else of a status line; nil where nothing says one.
  ///
  /// - Parameter subStatuses: the plan's further status words.
  func note(saidOn day: PlanDate, _ subStatuses: [SubStatus]) -> String? {
    let notes =
      statusLines(subStatuses).filter { $0.date == day }.map(\.note)
      + confirmations.filter { $0.date == day }.map(\.note)
    return notes.last { !$0.isEmpty }
  }
}
