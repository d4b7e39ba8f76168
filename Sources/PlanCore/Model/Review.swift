/// A `review:` line of a deliverable (Y15): what somebody else found who looked at a status line or a mark that says done.
public struct Review: Hashable, Sendable {
  /// What was found.
  public enum Verdict: String, CaseIterable, Sendable {
    /// It is done.
    case accepted
    /// It is not done yet.
    case returned
  }

  /// What was looked at.
  public enum Target: Hashable, Sendable, CustomStringConvertible {
    /// The status line of a day.
    case day(PlanDate)
    /// The mark of a period.
    case period(PeriodName)

    /// Reads a day or the name of a period; nil if the text is neither.
    public init?(_ text: some StringProtocol) {
      if let day = PlanDate(text) {
        self = .day(day)
      } else if let period = PeriodName(text) {
        self = .period(period)
      } else {
        return nil
      }
    }

    /// The day or the period as files name it.
    public var description: String {
      switch self {
      case .day(let day): day.description
      case .period(let period): period.description
      }
    }
  }

  /// The day on which it was looked at.
  public let date: PlanDate
  /// What was found.
  public let verdict: Verdict
  /// What was looked at.
  public let target: Target
  /// The note to the end of the line; empty where there is none.
  public let note: String

  /// Takes its parts, none of them checked.
  public init(date: PlanDate, _ verdict: Verdict, of target: Target, note: String = "") {
    (self.date, self.verdict, self.target, self.note) = (date, verdict, target, note)
  }

  /// Reads `DATE accepted|returned DAY|PERIOD [note]`; nil if the text is not so.
  public init?(_ value: String) {
    let words = value.split(maxSplits: 3, whereSeparator: \.isWhitespace)
    guard words.count >= 3, let date = PlanDate(words[0]), let target = Target(words[2]),
      let verdict = Verdict(rawValue: words[1].lowercased())
    else { return nil }
    self.init(date: date, verdict, of: target, note: words.count > 3 ? String(words[3]).trimmingBlanks : "")
  }

  /// The value of the field: `2026-04-02 accepted 2026-03-31 Seen the minutes`.
  public var value: String { "\(date) \(verdict) \(target)" + (note.isEmpty ? "" : " \(note)") }
}

/// Where the review of something stands that was marked as done, in a plan that requires reviews (Y15).
public enum ReviewState: String, CaseIterable, Sendable {
  /// Nobody has looked at it yet.
  case claimed
  /// It counts as done.
  case accepted
  /// Somebody found that it is not done yet.
  case returned

  init(_ verdict: Review.Verdict) { self = verdict == .accepted ? .accepted : .returned }
}

extension NodeFile {
  /// The reviews that can be understood, in the order of the file.
  public var reviews: [Review] { values(.review).compactMap { Review($0) } }
}
