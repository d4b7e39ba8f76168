extension LogPhrase {
  package var english: String {
    switch self {
    case .noAuthor: "no change by '{author}'; the changes are by {people}"
    case .notInTime:
      "no change was recorded in that time; the first one is of {first}, the last one of {last}"
    case .noStatus: "no status has been recorded yet"
    case .badDay: "'{word}' is neither a date nor a period"
    case .hintDay: "write a day as 2020-12-31, a period as 2020, 2020-H1, 2020-Q3 or 2020-05"
    }
  }
}
