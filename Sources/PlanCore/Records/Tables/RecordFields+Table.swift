// What a table's header file says (F38).
extension RecordFields {
  private func words(_ field: Field) -> [String] {
    file.value(of: field).split(separator: " ").map(String.init)
  }

  // MARK: Columns

  mutating func columns() -> [RecordColumn] {
    let fields = fields("column")
    if fields.isEmpty { report(missing: "column") }
    var columns: [RecordColumn] = []
    var lines: [String: Int] = [:]
    for field in fields {
      guard let column = column(field) else { continue }
      if let line = lines[column.name] {
        report(.repeatedColumn(column.name, line: line), field)
        continue
      }
      lines[column.name] = Int(field.line)
      columns.append(column)
    }
    return columns
  }

  private mutating func column(_ field: Field) -> RecordColumn? {
    var words = words(field)
    guard words.count > 1, Self.isName(words[0]) else {
      report(.badColumn(file.value(of: field)), field)
      return nil
    }
    let name = words.removeFirst().lowercased()
    let type = words.removeFirst().lowercased()
    let isRequired = words.last?.lowercased() == "required"
    if isRequired { words.removeLast() }
    guard let read = self.type(type, of: name, &words, field) else { return nil }
    if let word = words.first { report(.unexpected(word), field) }
    return RecordColumn(name, read, isRequired: isRequired)
  }

  /// Letters, digits, `-` and `_`, a letter first.
  private static func isName(_ text: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
    return text.utf8.first.map(isLetter) == true
      && text.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 }
  }

  private static let plainTypes: [(name: String, type: ColumnType)] = [
    ("integer", .integer), ("number", .number), ("percent", .percent), ("yes-no", .yesNo), ("day", .day),
    ("when", .when), ("code", .code), ("name", .name), ("aliases", .aliases), ("node", .node),
    ("indicator", .indicator), ("link", .link), ("person", .person),
  ]

  private mutating func type(
    _ word: String, of column: String, _ rest: inout [String], _ field: Field
  ) -> ColumnType? {
    switch word {
    case "text":
      let hasLanguages = rest.first?.lowercased() == "languages"
      if hasLanguages { rest.removeFirst() }
      return .text(hasLanguages: hasLanguages)
    case "word":
      if rest.isEmpty {
        report(.noWords(column), field)
        return nil
      }
      defer { rest = [] }
      return .word(rest)
    case "ref":
      guard let table = rest.first.flatMap({ RecordName($0) }) else {
        report(.noTable(column), field)
        return nil
      }
      rest.removeFirst()
      return .reference(table)
    default:
      if let found = Self.plainTypes.first(where: { $0.name == word }) { return found.type }
      let known = ["text", "word", "ref"] + Self.plainTypes.map(\.name)
      report(.unknownType(word, nearest: word.nearest(of: known)), field)
      return nil
    }
  }

  // MARK: Choices

  /// The column of a key, whose type has to be of a kind.
  mutating func column(
    _ key: String, among columns: [RecordColumn], where fits: (ColumnType) -> Bool
  ) -> String? {
    guard let field = fields(key).first else { return nil }
    let name = file.value(of: field).lowercased()
    guard let column = found(name, among: columns, field) else { return nil }
    if fits(column.type) { return name }
    report(.wrongType(column: name, key: key), field)
    return nil
  }

  private mutating func found(_ name: String, among columns: [RecordColumn], _ field: Field) -> RecordColumn?
  {
    if let column = columns.first(where: { $0.name == name }) { return column }
    report(.noSuchColumn(name, nearest: name.nearest(of: columns.map(\.name))), field)
    return nil
  }

  /// The columns of a key that names several; nil where it does not stand.
  mutating func names(_ key: String, among columns: [RecordColumn]) -> [String]? {
    guard let field = fields(key).first else { return nil }
    return words(field).map { $0.lowercased() }.filter { found($0, among: columns, field) != nil }
  }

  /// What empty cells mean: a word for `yes-no`, then one for numbers. A number of which nothing is said adds nothing to a sum; only `?`
  /// makes a sum a range.
  mutating func empty() -> (flag: Cell, number: Cell) {
    guard let field = fields("empty").first else { return (.unknown, .empty) }
    let words = words(field).map { $0.lowercased() }
    let flags: [String: Cell] = ["no": .flag(false), "yes": .flag(true), "unknown": .unknown]
    let numbers: [String: Cell] = ["0": .number(.zero), "unknown": .empty]
    guard words.count == 2, let flag = flags[words[0]], let number = numbers[words[1]] else {
      report(
        .notOneOf(words.joined(separator: " "), ["no 0", "no unknown", "unknown 0", "unknown unknown"]), field
      )
      return (.unknown, .empty)
    }
    return (flag, number)
  }

  mutating func show(among columns: [RecordColumn]) -> RecordTable.Show {
    guard let field = fields("show").first else { return .table }
    let words = words(field).map { $0.lowercased() }
    switch (words.first, words.count) {
    case ("table", 1): return .table
    case ("list", 1): return .list
    case ("calendar", 1): return .calendar
    case ("matrix", 1): return .matrix
    case ("bars", 2):
      if let column = found(words[1], among: columns, field) {
        if column.type.isNumber { return .bars(column.name) }
        report(.wrongType(column: column.name, key: "show"), field)
      }
    default:
      report(
        .notOneOf(words.joined(separator: " "), ["table", "list", "calendar", "matrix", "bars COLUMN"]), field
      )
    }
    return .table
  }

  // MARK: The key

  /// A table has a key; its columns name rows, and so hold what can be compared.
  mutating func checkKey(_ key: [String], _ columns: [RecordColumn]) {
    guard let field = fields("key").first else {
      report(missing: "key")
      return
    }
    for name in key {
      let type = columns.first { $0.name == name }?.type
      if type == .aliases || type == .yesNo { report(.wrongType(column: name, key: "key"), field) }
    }
  }
}
