/// Changes of a person as they are typed: `role=editor`, `owns+=L2M5`, `until=`.
package struct PersonEdit: Sendable {
  /// What can be changed of a person.
  package enum Key: String, CaseIterable, Sendable {
    case name, mail, role, owns, lang, until

    fileprivate var isList: Bool { self == .mail || self == .owns }
  }

  private let changes: [(key: Key, change: FieldEdit)]

  /// The keys that are changed, each once.
  package var keys: [Key] { changes.map(\.key).distinct }

  /// Reads changes.
  ///
  /// - Throws: an unknown key; a list's operation on a key that holds one value; such a key set twice.
  package init(_ changes: [FieldEdit]) throws(FieldRefusal) {
    let known = Key.allCases.map(\.rawValue)
    var read: [(key: Key, change: FieldEdit)] = []
    for change in changes {
      guard let key = Key(rawValue: change.key.lowercased()) else {
        throw .unknownKey(change.key, nearest: change.key.nearest(of: known), known: known)
      }
      if change.operation != .set, !key.isList { throw .notAList(change.key) }
      if !key.isList, read.contains(where: { $0.key == key && $0.change.values != change.values }) {
        throw .repeated(change.key)
      }
      read.append((key, change))
    }
    self.changes = read
  }

  /// A value that would be more than one part of the line; nil if there is none.
  package var unstorable: String? {
    changes.first { !$0.key.isList && $0.change.value.contains(";") }?.change.value
  }

  /// The value of a `person:` line with the changes made.
  ///
  /// - Parameter owners: the folded names of all owners, by which `A, B` is one of them or two things.
  /// - Throws: `noSuchValue` if a list does not have what is to leave it.
  package func applied(to value: String, owners: Set<String>) throws(FieldRefusal) -> String {
    var value = value
    var isSet: Set<Key> = []
    for (key, change) in changes {
      let text = change.values.first ?? ""
      switch key {
      case .name: value = PersonLine(value).renaming(to: text)
      case .role: value = PersonLine(value).setting(.role, to: text.isEmpty ? nil : text.lowercased())
      case .lang:
        let tag = LanguageTag(text)?.description ?? text
        value = PersonLine(value).setting(.lang, to: text.isEmpty ? nil : tag)
      case .until: value = PersonLine(value).setting(.until, to: text.isEmpty ? nil : text)
      case .mail:
        let typed = FieldEdit.owners(change.value).flatMap { Person.Holding($0).pieces }
        value = try addresses(typed, change, value, isFirst: isSet.insert(key).inserted)
      case .owns:
        let typed = FieldEdit.owners(change.value).flatMap { Person.Holding($0).owned(among: owners) }
        value = try owned(typed, change, value, owners, isFirst: isSet.insert(key).inserted)
      }
    }
    return value
  }

  private func addresses(
    _ typed: [String], _ change: FieldEdit, _ value: String, isFirst: Bool
  ) throws(FieldRefusal) -> String {
    var own = Person(value)?.addresses ?? []
    switch change.operation {
    case .set: own = isFirst ? typed : own + typed
    case .add: own += typed
    case .remove:
      for address in typed {
        guard own.contains(where: { $0.lowercased() == address.lowercased() }) else {
          throw .noSuchValue(change.key, address, known: own)
        }
        own.removeAll { $0.lowercased() == address.lowercased() }
      }
    }
    var seen: Set<String> = []
    own = own.filter { seen.insert($0.lowercased()).inserted }
    return own == Person(value)?.addresses ? value : PersonLine(value).setting(addresses: own)
  }

  private func owned(
    _ typed: [String], _ change: FieldEdit, _ value: String, _ owners: Set<String>, isFirst: Bool
  ) throws(FieldRefusal) -> String {
    func owned(_ value: String) -> [String] {
      (Person(value)?.holdings ?? []).flatMap { $0.owned(among: owners) }
    }
    var value = value
    switch change.operation {
    case .remove:
      for text in typed {
        guard let removed = PersonLine(value).removing(owned: text) else {
          throw .noSuchValue(change.key, text, known: owned(value))
        }
        value = removed
      }
    case .set, .add:
      if change.operation == .set, isFirst, owned(value).map(\.folded) != typed.map(\.folded) {
        value = PersonLine(value).removingAllOwned()
      }
      for text in typed where !owned(value).contains(where: { $0.matches(text) }) {
        value = PersonLine(value).adding(owned: text) { owners.contains($0.folded) }
      }
    }
    return value
  }
}

extension Person {
  /// What a key of `PersonEdit` holds.
  package func values(of key: PersonEdit.Key) -> [String] {
    switch key {
    case .name: [name]
    case .mail: addresses
    case .role: [role.rawValue]
    case .owns: holdings.map(\.text)
    case .lang: language.map { [$0.description] } ?? []
    case .until: until.map { [$0.description] } ?? []
    }
  }
}
