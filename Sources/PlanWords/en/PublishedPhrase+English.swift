extension PublishedPhrase {
  package var english: String {
    switch self {
    case .published: "Published for {period}: {counts}."
    case .publishedOn: "Published for {period}, recorded on {date}: {counts}."
    case .publishedAgain: "Published again for {period}, recorded on {date}: {counts}."
    case .withReason: "{text} Reason: {reason}"
    case .restated: "{period} restated: {old} → {new} {word}; {counts}."
    case .restatedParts: "{period} restated; the totals are the same: {counts}."
    case .asPublished: "What is known now is what was published."
    }
  }
}
