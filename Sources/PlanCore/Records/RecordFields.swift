/// Reads fields of a file of records by their keys, and gathers what cannot be understood.
struct RecordFields {
  let file: NodeFile
  private(set) var faults: [RecordFault] = []

  init(_ file: NodeFile) { self.file = file }

  mutating func report(_ detail: RecordFault.Detail, _ field: Field, at offset: Int = 0) {
    let before = file.text(field.wholeLine.lowerBound..<field.value.lowerBound).unicodeScalars.count
    faults.append(RecordFault(detail: detail, line: Int(field.line), column: before + 1 + offset))
  }

  /// The fields of a name: their keys are the name, or the name and parts.
  func fields(_ name: String, hasParts: Bool = false) -> [Field] {
    file.fields.filter { field in
      let key = file.key(of: field).lowercased()
      return key == name && !hasParts || hasParts && key.hasPrefix(name + ".")
    }
  }

  mutating func report(missing key: String) {
    faults.append(RecordFault(detail: .missing(key), line: 1, column: 1))
  }

  /// The word of a key that takes one of some; nil where it does not stand, or is none of them.
  mutating func choice(_ key: String, of known: [String]) -> String? {
    guard let field = fields(key).first else { return nil }
    let value = file.value(of: field).lowercased()
    if known.contains(value) { return value }
    report(.notOneOf(value, known), field)
    return nil
  }

  /// The rules of all names; `rule.NAME.fr` has only words.
  mutating func rules() -> [NamedRule] {
    var rules: [NamedRule] = []
    for field in fields("rule", hasParts: true) {
      let parts = file.key(of: field).split(separator: ".")
      if parts.count != 2 { continue }
      do throws(FormulaError) {
        let rule = try Rule(parsing: file.value(of: field))
        rules.append(NamedRule(name: String(parts[1]), rule: rule, line: Int(field.line)))
      } catch { report(.badFormula(error.detail), field, at: error.offset) }
    }
    return rules
  }
}
