/// Who owns which deliverables, and where these stand on a day (Y19).
package struct OwnedFigures: Sendable {
  /// Deliverables, and their counts.
  package struct Share: Sendable {
    /// The counts.
    package private(set) var total = Rollup()
    /// The deliverables, `PLAN/CODE`, in the plans' order.
    package private(set) var deliverables: [String] = []

    mutating func add(_ index: Int, of plan: PlanTree, _ figures: Figures) {
      total += figures.rollup(of: index)
      deliverables.append("\(plan.id)/\(plan.nodes[index].code)")
    }
  }

  /// A person, and what is hers: nothing where she is not active.
  package struct Owned: Sendable {
    package let person: Person
    package let isActive: Bool
    package fileprivate(set) var share = Share()
  }

  /// An owner whom nobody owns, and what is in its charge.
  package struct Unowned: Sendable {
    /// The name, as it is spelled first.
    package let owner: String
    package fileprivate(set) var share = Share()
  }

  /// The day.
  package let day: PlanDate
  /// The persons, in the order of the file.
  package private(set) var persons: [Owned]
  /// The owners whom nobody owns, neither by name nor by the code of the deliverable, in the plans' order.
  package private(set) var unowned: [Unowned] = []
  /// The deliverables that have neither an owner nor a person who owns their code.
  package private(set) var withoutOwner = Share()

  /// Counts the deliverables of some plans that count on a day.
  ///
  /// - Parameters:
  ///   - people: nil if there is no `people.txt`.
  ///   - plans: the plans whose deliverables are counted.
  ///   - all: all plans, by which owners are known.
  /// - Complexity: O(nodes).
  package init(_ people: People?, in plans: [PlanTree], among all: [PlanTree], on day: PlanDate) {
    self.day = day
    let people = people ?? People(.bytes([]))
    persons = people.persons.map { Owned(person: $0, isActive: $0.isActive(on: day)) }
    let places = Dictionary(
      persons.enumerated().map { ($1.person.line, $0) }, uniquingKeysWith: { first, _ in first })
    let ownership = Ownership(people, in: all, on: day)
    var owners: [String: Int] = [:]
    for plan in plans {
      let figures = plan.figures(on: day)
      for index in plan.nodes.indices where plan.isDeliverable(index) && figures.exists(index) {
        let keepers = ownership.keepers(of: index, in: plan)
        for person in keepers.persons {
          if let place = places[person.line] { persons[place].share.add(index, of: plan, figures) }
        }
        if keepers.persons.isEmpty, keepers.owners.isEmpty { withoutOwner.add(index, of: plan, figures) }
        for name in keepers.owners {
          let place = owners[name.folded] ?? unowned.count
          if place == unowned.count { unowned.append(Unowned(owner: name)) }
          owners[name.folded] = place
          unowned[place].share.add(index, of: plan, figures)
        }
      }
    }
  }
}
