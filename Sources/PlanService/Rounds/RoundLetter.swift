package import PlanCore

/// What one person, or an owner without one, has still to say in the rounds of some plans: what a sheet or a mail is about
/// (Y9, Y10).
package struct RoundLetter: Sendable {
  /// What is asked in the round of one plan.
  package struct Part: Sendable {
    package let plan: PlanTree
    package let round: Round
    /// The questions, in the plan's order; at least one.
    package let questions: [RoundQuestion]
    /// How many deliverables they are about.
    package let deliverables: Int
  }

  /// The person; nil for an owner without one.
  package let person: Person?
  /// Her name, or the owner's.
  package let name: String
  /// Plan by plan; at least one.
  package fileprivate(set) var parts: [Part]

  /// How many deliverables are asked about.
  package var deliverables: Int { parts.reduce(0) { $0 + $1.deliverables } }

  /// The language in which she is written to: her own, else the first of the first plan.
  package var language: LanguageTag { person?.language ?? parts[0].plan.header.languages[0] }

  /// The day by which answers are asked for, and whether it has passed: the next one, else the last that was.
  package func due(on today: PlanDate) -> (day: PlanDate, hasPassed: Bool) {
    let days = parts.map(\.round.due)
    if let next = days.filter({ $0 >= today }).min() { return (next, false) }
    return (days.max() ?? today, true)
  }
}

extension AskedRounds {
  /// A letter for each person, then for each owner without one, who has something missing.
  ///
  /// - Parameter who: the one person or owner that is meant; nil for all.
  /// - Complexity: O(deliverables that are missing × shares).
  package func letters(to who: String?) throws(Refusal) -> [RoundLetter] {
    let asked =
      if let who { try shares(of: who) } else { rounds.map { (round: $0, shares: $0.shares) } }
    var letters: [RoundLetter] = []
    for (round, shares) in asked {
      for share in shares where !share.missing.isEmpty {
        let part = RoundLetter.Part(
          plan: round.progress.plan, round: round.progress.round,
          questions: share.missing.flatMap(round.progress.questions), deliverables: share.missing.count)
        if let place = letters.firstIndex(where: { $0.isTo(share) }) {
          letters[place].parts.append(part)
        } else {
          letters.append(RoundLetter(person: share.person, name: share.name, parts: [part]))
        }
      }
    }
    return letters.filter { $0.person != nil } + letters.filter { $0.person == nil }
  }
}

extension RoundLetter {
  fileprivate func isTo(_ share: RoundShares.Share) -> Bool {
    person == share.person && (person != nil || name.matches(share.name))
  }
}
