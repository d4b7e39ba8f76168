extension DiffPhrase {
  package var english: String {
    switch self {
    case .nothing: "nothing changed"
    case .files: "the files"
    case .onDay: "status on {date}"
    case .mixed: "a day or period and a revision cannot be compared: {first}, {second}"
    case .hintMixed: "plan diff A B --rev REV compares two days as they had been recorded then"
    case .reversed: "{to} comes before {from}"
    case .hintReversed: "plan diff {to} {from} compares them"
    }
  }
}
