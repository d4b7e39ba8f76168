/// The people of all plans: what `plans/people.txt` says (Y18).
package struct People: Sendable {
  /// The persons whose lines can be understood, in the order of the file.
  package let persons: [Person]
  /// The file; nil if it cannot be read.
  package let file: NodeFile?
  /// Why the file cannot be read; empty if it can.
  let reasons: [FileFinding]
  /// The index of the person of each address in small letters: of two persons of one address the first.
  private let places: [String: Int]

  /// Reads what was found at the path of the file.
  ///
  /// - Complexity: O(bytes).
  package init(_ content: SourceFile.Content) {
    do throws(ParseError) {
      let file = try NodeFile(parsing: content)
      self.file = file
      reasons = []
      persons = file.all(.person).compactMap { Person(file.value(of: $0), line: Int($0.line)) }
    } catch {
      file = nil
      reasons = error.findings
      persons = []
    }
    var places: [String: Int] = [:]
    for (index, person) in persons.enumerated() {
      for address in person.addresses where places[address.lowercased()] == nil {
        places[address.lowercased()] = index
      }
    }
    self.places = places
  }

  /// The person of an address; capitals do not matter.
  package func person(of address: String) -> Person? {
    places[address.lowercased()].map { persons[$0] }
  }

  /// Whether two addresses are one person's: the same, or of one line.
  package func areOne(_ address: String, _ other: String) -> Bool {
    if address.lowercased() == other.lowercased() { return true }
    guard let place = places[address.lowercased()] else { return false }
    return places[other.lowercased()] == place
  }

  /// The persons of a name; capitals and accents do not matter.
  package func persons(named name: String) -> [Person] { persons.filter { $0.name.matches(name) } }
}
