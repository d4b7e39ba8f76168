/// Which deliverables a round asks about, and which of them are answered by a day (Y8).
package struct RoundProgress: Sendable {
  package let plan: PlanTree
  package let round: Round
  /// The day by which answers count.
  package let day: PlanDate
  /// The indices of the deliverables that are asked about, in the plan's order.
  package let asked: [Int]
  /// Those of them that are not answered.
  package let missing: [Int]

  /// Looks at every deliverable: asked about are those that count on the period's last day, were not done before it began, and
  /// are not dropped by now.
  ///
  /// - Complexity: O(nodes).
  package init(_ round: Round, of plan: PlanTree, by day: PlanDate) {
    (self.plan, self.round, self.day) = (plan, round, day)
    let last = round.period.period.last
    let figures = plan.figures(on: last)
    let later = day > last ? plan.figures(on: day) : figures
    asked = plan.nodes.indices.filter { index in
      plan.isDeliverable(index) && figures.exists(index) && later.exists(index)
        && !plan.nodes[index].wasDone(before: round.period)
    }
    missing = asked.filter { !plan.nodes[$0].answers(roundAbout: round.period, by: day) }
  }

  /// The days from the day to that of the answers; negative where it has passed.
  package var daysLeft: Int { round.due.daysSince1970 - day.daysSince1970 }
}

/// Who is asked what in a round, and what is missing of each (Y8, Y11).
package struct RoundShares: Sendable {
  /// What one person is asked, or an owner whom nobody owns.
  package struct Share: Sendable {
    /// The person; nil for an owner without one.
    package let person: Person?
    /// The owners, as the plan spells them, by which the deliverables are hers; none where they are hers by their codes.
    package fileprivate(set) var owners: [String] = []
    /// The indices of the deliverables that are asked about, in the plan's order.
    package fileprivate(set) var asked: [Int] = []
    /// Those of them that are not answered.
    package fileprivate(set) var missing: [Int] = []

    /// Her name, or that of the owner.
    package var name: String { person?.name ?? owners.first ?? "" }

    fileprivate mutating func add(_ index: Int, isMissing: Bool, _ names: [String]) {
      asked.append(index)
      if isMissing { missing.append(index) }
      for name in names where !owners.contains(where: { $0.matches(name) }) { owners.append(name) }
    }
  }

  package let progress: RoundProgress
  /// The people in the order of their file, then the owners without one, in the plan's order.
  package let shares: [Share]
  /// The indices of the deliverables that are asked about and have neither an owner nor a person.
  package let unowned: [Int]

  /// Gives each deliverable to whoever answers for it; one with several owners counts with each.
  ///
  /// - Complexity: O(deliverables asked about × owners of each).
  package init(_ progress: RoundProgress, _ ownership: Ownership) {
    self.progress = progress
    let plan = progress.plan
    let missing = Set(progress.missing)
    var persons = ownership.persons.map { Share(person: $0) }
    var others: [Share] = []
    var places: [String: Int] = [:]
    var unowned: [Int] = []
    for index in progress.asked {
      let isMissing = missing.contains(index)
      let keepers = ownership.keepers(of: index, in: plan)
      let names = plan.owners(of: index)
      for (place, share) in persons.enumerated() {
        guard let person = share.person, keepers.persons.contains(person) else { continue }
        persons[place].add(
          index, isMissing: isMissing, names.filter { ownership.persons(owning: $0).contains(person) })
      }
      for name in keepers.owners {
        let place = places[name.folded] ?? others.count
        if place == others.count { others.append(Share(person: nil)) }
        places[name.folded] = place
        others[place].add(index, isMissing: isMissing, [name])
      }
      if keepers.persons.isEmpty, keepers.owners.isEmpty { unowned.append(index) }
    }
    shares = persons.filter { !$0.asked.isEmpty } + others
    self.unowned = unowned
  }

  /// Those without an owner that are not answered.
  package var unownedMissing: [Int] {
    let missing = Set(progress.missing)
    return unowned.filter(missing.contains)
  }
}
