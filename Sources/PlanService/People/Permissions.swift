package import PlanCore

/// What somebody may do where roles are asked for: in the web and on a hub (Y18). A clone's files are open, so the command line does not ask.
package struct Permissions: Sendable {
  /// The person of `people.txt`; nil where there is no such file, or she does not stand in it.
  package let person: Person?
  /// What she may at most; nil for nothing.
  package let role: Person.Role?
  private let people: People?
  private let address: String
  private let ownership: Ownership

  /// - Parameters:
  ///   - address: the e-mail address of whoever asks.
  ///   - people: nil where there is no `people.txt`: then everybody who is let in may do everything.
  ///   - strangers: what somebody may do who does not stand in the file, or no longer; nil for nothing.
  ///   - plans: all plans.
  ///   - day: the day on which people are active.
  package init(
    of address: String, _ people: People?, strangers: Person.Role? = nil, in plans: [PlanTree],
    on day: PlanDate
  ) {
    (self.people, self.address) = (people, address)
    let person = people?.person(of: address).flatMap { $0.isActive(on: day) ? $0 : nil }
    self.person = person
    role = people == nil ? .editor : person?.role ?? strangers
    ownership = Ownership(people ?? People(.bytes([])), in: plans, on: day)
  }

  /// Whether she may read plans.
  package var mayRead: Bool { role != nil }

  /// Whether she may change whatever there is, and review.
  package var mayEdit: Bool { role == .editor }

  /// Whether she may mark a deliverable, and give its evidence and what is told of it: an editor all, an owner her own.
  package func mayMark(_ index: Int, in plan: PlanTree) -> Bool {
    switch role {
    case .editor: true
    case .owner: person.map { ownership.owns($0, index, in: plan) } ?? false
    case .reader, nil: false
    }
  }

  /// Whether she may write what is told of a node, or of a plan for nil: an editor everything, an owner of what she owns.
  package func mayTell(of node: Int?, in plan: PlanTree) -> Bool {
    node.map { mayMark($0, in: plan) } ?? mayEdit
  }

  /// Whether she may take a change back: an editor any, an owner her own, under whatever address she made it.
  ///
  /// - Parameter author: the e-mail address of the change's author.
  package func mayTakeBack(changeOf author: String) -> Bool {
    switch role {
    case .editor: true
    case .owner: people?.areOne(author, address) ?? false
    case .reader, nil: false
    }
  }

  /// The nodes of a plan that are hers, with what is below them, by their indices.
  package func own(in plan: PlanTree) -> [Int] {
    guard let person else { return [] }
    return plan.nodes.indices.filter { ownership.owns(person, $0, in: plan) }
  }
}
