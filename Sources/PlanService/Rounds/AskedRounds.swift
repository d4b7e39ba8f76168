package import PlanCore

/// The rounds that a question is about: of each plan the latest, or that about a period.
package struct AskedRounds: Sendable {
  /// Plan by plan, with what each person is asked.
  package let rounds: [RoundShares]

  /// Finds the rounds.
  ///
  /// - Parameters:
  ///   - words: a period (`2026-Q1`), then plans; both may be left out. A word that is a plan's id is that plan.
  ///   - plans: all plans.
  ///   - people: nil where there is no `people.txt`.
  ///   - day: the day by which answers count.
  /// - Complexity: O(nodes of the plans).
  package init(
    _ words: [String], among plans: [PlanTree], people: People?, by day: PlanDate
  ) throws(Refusal) {
    var words = words[...]
    var period: PeriodName?
    if let first = words.first, let name = PeriodName(first), !plans.contains(where: { $0.isNamed(first) }) {
      period = name
      words = words.dropFirst()
    }
    var wanted: [PlanTree] = []
    for word in words {
      let plan = try plans.named(word)
      if !wanted.contains(where: { $0.id == plan.id }) { wanted.append(plan) }
    }
    let asked = words.isEmpty ? plans : wanted
    let found = asked.compactMap { plan -> RoundProgress? in
      let round = period.map { name in plan.header.rounds.last { $0.period == name } }
      return (round ?? plan.header.round(by: day)).map { RoundProgress($0, of: plan, by: day) }
    }
    if found.isEmpty {
      let known = asked.flatMap { $0.header.rounds.map(\.period) }.distinct
      if let period, !known.isEmpty { throw .round(.noneAbout(period, asked.map(\.id), known: known)) }
      throw .round(.none(asked.map(\.id)))
    }
    let ownership = Ownership(people ?? People(.bytes([])), in: plans, on: day)
    rounds = found.map { RoundShares($0, ownership) }
  }

  /// The shares of one person or owner: by her address, her name or a word of it, or the owner's name.
  ///
  /// - Returns: plan by plan, those plans left out in which she is not asked.
  package func shares(of who: String) throws(Refusal) -> [(round: RoundShares, shares: [RoundShares.Share])] {
    for isExact in [true, false] {
      let found = rounds.map { round in
        (round: round, shares: round.shares.filter { $0.isCalled(who, exactly: isExact) })
      }.filter { !$0.shares.isEmpty }
      if !found.isEmpty { return found }
    }
    let names = rounds.flatMap { $0.shares.flatMap { [$0.name] + $0.owners } }.distinct
    throw .round(.nobodyAsked(who, nearest: who.nearest(of: names)))
  }
}

extension RoundShares.Share {
  /// Whether a word means the person or one of the owners.
  fileprivate func isCalled(_ who: String, exactly: Bool) -> Bool {
    if let person, person.has(who) { return true }
    let names = [name] + owners
    if exactly { return names.contains { $0.matches(who) } }
    let wanted = who.trimmingBlanks.folded
    return !wanted.isEmpty && names.contains { $0.folded.contains(wanted) }
  }
}

extension PlanTree {
  fileprivate func isNamed(_ word: String) -> Bool { id.description == word.lowercased() }
}
