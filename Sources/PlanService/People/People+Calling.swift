package import PlanCore

extension People {
  /// The person whom a word means: by an address, by the name, else by a word of the name.
  package func person(called who: String) throws(Refusal) -> Person {
    if let person = person(of: who) { return person }
    var named = persons(named: who)
    if named.isEmpty {
      let wanted = who.trimmingBlanks.folded
      named = persons.filter { $0.name.folded.split(separator: " ").contains { $0 == wanted } }
    }
    if named.count > 1 { throw .people(.several(who, named.map { $0.addresses[0] })) }
    guard let person = named.first else {
      let known = persons.map(\.name) + persons.flatMap(\.addresses)
      throw .people(.unknown(who, nearest: who.nearest(of: known)))
    }
    return person
  }
}
