extension FileCheck {
  /// A closed period, which is named once (F26).
  mutating func checkClosed(_ value: String, _ field: Field) {
    guard let period = ClosedPeriod(value) else { return report(.badClosed(value), valueOf: field) }
    let first = file.all(.closed).first { ClosedPeriod(file.value(of: $0))?.name == period.name }
    if let first, first.line < field.line {
      report(.repeatedKey("closed: \(period.name)", first: Int(first.line)), keyOf: field)
    }
  }

  /// A day on which the plan was adopted, which is named once (Y13).
  mutating func checkAdopted(_ field: Field) {
    guard let day = Adoption(file.value(of: field))?.day else {
      checkFirstDay(field)
      return
    }
    let first = file.all(.adopted).first { Adoption(file.value(of: $0))?.day == day }
    if let first, first.line < field.line {
      report(.repeatedKey("adopted: \(day)", first: Int(first.line)), keyOf: field)
    }
  }

  /// A round, of which a period has one (Y8).
  mutating func checkRound(_ field: Field) {
    let value = file.value(of: field)
    guard let round = Round(value) else {
      let words = value.split(whereSeparator: \.isWhitespace).prefix(2).map(String.init)
      if words.count == 2, PeriodName(words[0]) != nil {
        return report(.badDate(words[1], suggestion: PlanDate(guessing: words[1])), valueOf: field)
      }
      return report(.badRound(value), valueOf: field)
    }
    let first = file.all(.round).first { Round(file.value(of: $0))?.period == round.period }
    if let first, first.line < field.line {
      report(.repeatedKey("round: \(round.period)", first: Int(first.line)), keyOf: field)
    }
  }

  /// Names the day that cannot be read; where both can, the period as a whole.
  mutating func reportPeriod(_ value: String, _ field: Field) {
    let words = value.split(whereSeparator: \.isWhitespace).map(String.init)
    for word in words where words.count == 2 && PlanDate(word) == nil {
      return report(.badDate(word, suggestion: PlanDate(guessing: word)), valueOf: field)
    }
    report(.badPeriod(value), valueOf: field)
  }

  /// A colour, which reports can use where it can be read on white.
  mutating func checkColour(_ value: String, _ field: Field) {
    guard let colour = HexColour(value) else { return report(.badColour(value), valueOf: field) }
    if colour.isReadableOnWhite { return }
    report(
      .paleColour(value, contrastTenths: Int(colour.contrastOnWhite * 10), readable: colour.readable.text),
      valueOf: field)
  }
}

/// What a plan can ask of its deliverables (`require:`).
public enum Requirement: String, CaseIterable, Sendable {
  /// A done deliverable needs evidence.
  case evidence
  /// A deliverable needs an owner, its own or inherited.
  case owner
  /// A deliverable needs a due date.
  case due
  /// What is marked as done needs to be accepted by somebody else; of a day on, where the line has one.
  case review

  /// Reads a value: the word, behind `review` also a day.
  init?(_ value: String) {
    if let plain = Requirement(rawValue: value) {
      self = plain
    } else if Self.reviewStart(value) != nil {
      self = .review
    } else {
      return nil
    }
  }

  /// The first day of which reviews are asked for: with `review` alone the earliest that there is. Nil for any other value.
  static func reviewStart(_ value: String) -> PlanDate? {
    let words = value.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, first == review.rawValue, words.count <= 2 else { return nil }
    return words.count == 1 ? PlanDate(year: 1, month: 1, day: 1) : PlanDate(words[1])
  }
}
