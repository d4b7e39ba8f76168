/// Which of the people owns what of some plans on a day (Y18).
///
/// A person owns what an `owner:` line gives to her name or to an owner that she `owns`, the lines above it included,
/// and the nodes whose codes she owns, with all below them. Capitals and accents do not matter.
package struct Ownership: Sendable {
  /// The persons who are active on the day, in the order of the file.
  package let persons: [Person]
  /// The indices of the persons who own an owner, by the folded name of that.
  private var byOwner: [String: [Int]] = [:]
  /// Those who own a code in every plan.
  private var byCode: [Code: [Int]] = [:]
  /// Those who own a code in one plan.
  private var byPlanCode: [PlanID: [Code: [Int]]] = [:]

  /// Joins people to plans.
  ///
  /// - Complexity: O(nodes + owned things).
  package init(_ people: People, in plans: [PlanTree], on day: PlanDate) {
    persons = people.persons.filter { $0.isActive(on: day) }
    let known = plans.ownerNames
    for (index, person) in persons.enumerated() {
      byOwner[person.name.folded, default: []].append(index)
      for holding in person.holdings {
        for text in holding.owned(among: known) { add(text, index) }
      }
    }
  }

  private mutating func add(_ text: String, _ person: Int) {
    byOwner[text.folded, default: []].append(person)
    if let code = Code(text) {
      byCode[code, default: []].append(person)
    } else if let (plan, code) = PlanTree.reference(text) {
      byPlanCode[plan, default: [:]][code, default: []].append(person)
    }
  }

  /// The persons who own an owner, whatever it owns.
  package func persons(owning owner: String) -> [Person] { ordered(byOwner[owner.folded] ?? []) }

  /// The persons who own a node.
  ///
  /// - Complexity: O(levels + owners of the node).
  package func persons(of index: Int, in plan: PlanTree) -> [Person] {
    ordered(plan.owners(of: index).flatMap { byOwner[$0.folded] ?? [] } + holders(of: index, in: plan))
  }

  /// Who answers for a node: the persons who own it, and the owners of its lines whom nobody owns, as they are spelled.
  /// Where a person owns its code, its owners need nobody else.
  ///
  /// - Complexity: O(levels + owners of the node).
  package func keepers(of index: Int, in plan: PlanTree) -> (persons: [Person], owners: [String]) {
    let persons = persons(of: index, in: plan)
    if !personsByCode(of: index, in: plan).isEmpty { return (persons, []) }
    var seen: Set<String> = []
    let owners = plan.owners(of: index).filter {
      seen.insert($0.folded).inserted && self.persons(owning: $0).isEmpty
    }
    return (persons, owners)
  }

  /// Whether a person owns a node.
  package func owns(_ person: Person, _ index: Int, in plan: PlanTree) -> Bool {
    persons(of: index, in: plan).contains(person)
  }

  /// The persons who own a node by its code or one above it.
  package func personsByCode(of index: Int, in plan: PlanTree) -> [Person] {
    ordered(holders(of: index, in: plan))
  }

  private func holders(of index: Int, in plan: PlanTree) -> [Int] {
    if byCode.isEmpty, byPlanCode.isEmpty { return [] }
    let code = plan.nodes[index].code
    return ([code] + code.ancestors).flatMap { code in
      (byCode[code] ?? []) + (byPlanCode[plan.id]?[code] ?? [])
    }
  }

  private func ordered(_ indices: [Int]) -> [Person] {
    indices.count > 1 ? Set(indices).sorted().map { persons[$0] } : indices.map { persons[$0] }
  }
}

extension Person.Holding {
  /// The owners and codes that are owned: the whole text where it is an owner's name, else each piece.
  ///
  /// - Parameter known: the folded names of all owners.
  package func owned(among known: Set<String>) -> [String] {
    pieces.count > 1 && known.contains(text.folded) ? [text] : pieces
  }
}

extension PlanTree {
  /// Reads `PLAN/CODE`; nil for anything else.
  static func reference(_ text: String) -> (PlanID, Code)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let plan = PlanID(parts[0].lowercased()), let code = Code(parts[1]) else {
      return nil
    }
    return (plan, code)
  }
}

extension [PlanTree] {
  /// The folded names of all owners.
  ///
  /// - Complexity: O(nodes).
  package var ownerNames: Set<String> {
    var names: Set<String> = []
    for plan in self {
      for file in [plan.header.file].compactMap(\.self) + plan.nodes.compactMap(\.file) {
        for name in file.values(.owner) { names.insert(name.folded) }
      }
    }
    return names
  }
}
