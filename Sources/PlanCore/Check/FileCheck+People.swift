extension FileCheck {
  /// Checks the `person:` lines, each by itself and against those above it (Y18).
  mutating func checkPersons() {
    var addresses: [String: Int] = [:]
    var names: [String: Int] = [:]
    for field in file.all(.person) where !field.value.isEmpty {
      let line = PersonLine(file.value(of: field))
      guard let who = line.who else {
        report(.badPerson(line.head.text), valueOf: field)
        continue
      }
      var isShared = false
      for address in [who.address] + who.others {
        guard Person.isAddress(address.text) else {
          report(.badAddress(address.text), in: field, at: address)
          continue
        }
        let key = address.text.lowercased()
        if let first = addresses[key], first != field.line {
          report(.sharedAddress(address.text, first: first), in: field, at: address)
          isShared = true
        }
        addresses[key] = addresses[key] ?? Int(field.line)
      }
      let name = who.name.text.folded
      if !isShared, let first = names[name] {
        report(.sameName(who.name.text, first: first), in: field, at: who.name)
      }
      names[name] = names[name] ?? Int(field.line)
      checkParts(of: line, field)
    }
  }

  /// What stands behind the semicolons of a `person:` line.
  private mutating func checkParts(of line: PersonLine, _ field: Field) {
    var seen: Set<PersonLine.Key> = []
    for part in line.parts {
      guard let key = part.key else {
        report(
          .unknownPart(part.word.text, nearest: Self.part(meantBy: part.word.text)), in: field, at: part.word)
        continue
      }
      let text = part.value.text
      if text.isEmpty {
        report(.emptyPart(key.rawValue), in: field, at: part.word)
        continue
      }
      if key != .owns, !seen.insert(key).inserted {
        report(.repeatedPart(key.rawValue), in: field, at: part.word)
        continue
      }
      switch key {
      case .owns: break
      case .role where Person.Role(rawValue: text.lowercased()) == nil:
        let known = Person.Role.allCases.map(\.rawValue)
        report(.badRole(text, nearest: text.nearest(of: known)), in: field, at: part.value)
      case .lang where LanguageTag(text) == nil: report(.badLanguage(text), in: field, at: part.value)
      case .until where PlanDate(text) == nil:
        report(.badDate(text, suggestion: PlanDate(guessing: text)), in: field, at: part.value)
      case .role, .lang, .until: break
      }
    }
  }

  /// What was probably meant by an unknown first word of a part.
  private static func part(meantBy word: String) -> String? {
    if let role = Person.Role(rawValue: word.lowercased()) { return "role \(role)" }
    return word.nearest(of: PersonLine.Key.allCases.map(\.rawValue))
  }

  private mutating func report(_ detail: FindingDetail, in field: Field, at piece: PersonLine.Piece) {
    report(detail, valueOf: field, at: field.value.lowerBound + piece.range.lowerBound)
  }
}
