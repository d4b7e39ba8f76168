import PlanCore

/// The day on which somebody wants to see a page.
enum DayRequest {
  /// Nothing was said of it.
  case today
  case day(PlanDate)
  /// A form named a day: the page of that day has an address of its own.
  case toRead(PlanDate)
  /// What was typed is no day.
  case wrong(DayEntry)

  /// Reads the query of an address: `at`, or the fields of the form.
  init(_ query: Form?) {
    if let word = query?["at"] {
      self = PlanDate(word).map { .day($0) } ?? .wrong(DayEntry())
    } else if let query, query["day"] != nil || query["year"] != nil {
      var entry = DayEntry(query)
      entry.choice = "other"
      self = entry.date(today: PlanDate(daysSince1970: 0), end: nil).map { .toRead($0) } ?? .wrong(entry)
    } else {
      self = .today
    }
  }

  /// The day; nil where it is that of today.
  var day: PlanDate? { if case .day(let day) = self { day } else { nil } }

  var isWrong: Bool { if case .wrong = self { true } else { false } }
}
