package import PlanCore

/// Days and periods in words, where a text for people has them.
extension Localizer {
  /// A day: `10 April 2026`, `1er mars 2026`.
  package func inWords(_ day: PlanDate) -> String {
    let values = [
      "day": String(day.day).value, "month": month(day.month).value, "year": String(day.year).value,
    ]
    return grammar.day(self(LetterPhrase.date, values))
  }

  /// A period: `2026`, `first quarter of 2026`, `March 2026`.
  package func inWords(_ name: PeriodName) -> String {
    let (year, month) = (name.period.first.year, name.period.first.month)
    let values = ["year": String(year).value, "month": self.month(month).value]
    return switch name.length {
    case .year: String(year)
    case .half: choice(LetterPhrase.halves, month / 6, values)
    case .quarter: choice(LetterPhrase.quarters, month / 3, values)
    case .month: self(LetterPhrase.month, values)
    }
  }

  /// The names of the months, January first.
  package var months: [String] { (1...12).map(month) }

  /// - Parameter month: 1…12.
  private func month(_ month: Int) -> String { choice(LetterPhrase.months, month - 1) }

  /// One of several texts that a phrase holds, with bars between them.
  private func choice(_ phrase: LetterPhrase, _ index: Int, _ values: [String: PhraseValue] = [:]) -> String {
    let texts = self(phrase, values).split(separator: "|")
    return texts.indices.contains(index) ? String(texts[index]) : ""
  }
}
