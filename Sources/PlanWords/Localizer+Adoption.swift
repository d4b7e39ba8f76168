package import PlanCore

extension Localizer {
  /// `adopted: 65 deliverables (15 January 2018); since then 2 added, 1 dropped`.
  ///
  /// - Parameters:
  ///   - deliverables: a number of deliverables, in words.
  ///   - date: the day, in words.
  package func became(
    _ comparison: AdoptionComparison, deliverables: (Int) -> String, date: String
  ) -> String {
    guard let adopted = comparison.deliverables else {
      return self(AdoptionPhrase.unknown, ["date": date.value])
    }
    let values: [String: PhraseValue] = ["deliverables": deliverables(adopted).value, "date": date.value]
    let counts = AdoptionComparison.Kind.allCases.compactMap { kind -> String? in
      let count = comparison.items(kind).count
      return count == 0 ? nil : self(kind.counted, ["count": count.value])
    }
    if counts.isEmpty { return self(AdoptionPhrase.unchanged, values) }
    return self(AdoptionPhrase.since, values.merging(["changes": series(counts).value]) { $1 })
  }
}

extension AdoptionComparison.Kind {
  /// `2 added`.
  package var counted: AdoptionPhrase {
    switch self {
    case .added: .added
    case .dropped: .dropped
    case .reworded: .reworded
    case .rescheduled: .rescheduled
    }
  }
}
