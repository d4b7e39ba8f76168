/// Collects what is wrong with one file's fields, each with its place.
struct FileCheck {
  let file: NodeFile
  let kind: PlanFileKind
  let plan: PlanHeader
  /// The ids of all plans, itself included: for `plan.txt`.
  let plans: [PlanID]
  /// The children of a line or a measure; nil for any other file.
  let children: [Code]?
  /// The day on which the check is made: for files of nodes.
  let day: PlanDate?
  /// How the deliverable recurs; nil where it does not.
  let recurrence: Recurrence?
  private(set) var findings: [FileFinding] = []

  init(
    _ file: NodeFile, _ kind: PlanFileKind, of plan: PlanHeader, among plans: [PlanID] = [],
    children: [Code]? = nil, on day: PlanDate? = nil, recurrence: Recurrence? = nil
  ) {
    (self.file, self.kind, self.plan, self.plans) = (file, kind, plan, plans)
    (self.children, self.day, self.recurrence) = (children, day, recurrence)
  }

  /// Checks the whole file: keys, values, body, and what its fields say together.
  mutating func check() {
    checkKeys()
    checkReplacementCharacters()
    checkRequired()
    for field in file.fields where field.name.stands(in: kind) { checkValue(field) }
    checkGoals()
    checkBody()
    if children == nil, FieldName.status.stands(in: kind) {
      checkContradictions()
      checkMarkContradictions()
    }
    if FieldName.due.stands(in: kind) { checkOrderOfDays() }
    if FieldName.person.stands(in: kind) { checkPersons() }
  }

  private mutating func report(_ detail: FindingDetail) { findings.append(FileFinding(detail)) }

  /// Reports what is wrong with the whole of a field's value, or with a part of it.
  mutating func report(_ detail: FindingDetail, valueOf field: Field, at offset: Int? = nil) {
    findings.append(
      FileFinding(
        detail, line: Int(field.line), column: column(of: offset ?? field.value.lowerBound, in: field)))
  }

  mutating func report(_ detail: FindingDetail, keyOf field: Field) {
    findings.append(FileFinding(detail, line: Int(field.line), column: 1))
  }

  mutating func report(_ detail: FindingDetail, line: Int) {
    findings.append(FileFinding(detail, line: line, column: 1))
  }

  private func column(of offset: Int, in field: Field) -> Int {
    file.text(field.key.lowerBound..<offset).unicodeScalars.count + 1
  }

  /// Characters that were lost where text of another encoding was read as UTF-8: each field once, each line of the body.
  private mutating func checkReplacementCharacters() {
    guard let first = file.bytes.firstReplacementCharacter(from: 0) else { return }
    for field in file.fields where field.value.upperBound > first {
      let value = file.bytes[field.value]
      guard let found = value.firstReplacementCharacter(from: value.startIndex) else { continue }
      report(.replacementCharacter(file.key(of: field)), valueOf: field, at: found)
    }
    var line = file.bodyLine
    for text in file.bytes[file.bodyRange].split(separator: 10, omittingEmptySubsequences: false) {
      if let found = text.firstReplacementCharacter(from: text.startIndex) {
        let column = file.text(text.startIndex..<found).unicodeScalars.count + 1
        findings.append(FileFinding(.replacementCharacter(""), line: line, column: column))
      }
      line += 1
    }
  }

  /// Keys: unknown, repeated, of the other kind of file; values that are empty (F9, F10).
  private mutating func checkKeys() {
    var seen: [String: Int] = [:]
    let known = FieldName.fields(of: kind)
    for field in file.fields where field.name != .custom {
      let key = file.key(of: field)
      if field.name == .unknown {
        report(.unknownKey(key, nearest: nearestKey(to: key, of: known)), keyOf: field)
        continue
      }
      if !field.name.stands(in: kind) {
        report(elsewhere(key, field.name), keyOf: field)
        continue
      }
      if field.value.isEmpty { report(.emptyValue(key), keyOf: field) }
      if let first = seen[key.lowercased()], !field.name.isRepeatable {
        report(.repeatedKey(key, first: first), keyOf: field)
      }
      seen[key.lowercased()] = seen[key.lowercased()] ?? Int(field.line)
      checkParts(of: field)
    }
  }

  /// A key that stands in files of other kinds.
  private func elsewhere(_ key: String, _ name: FieldName) -> FindingDetail {
    if kind == .people { return .unknownKey(key, nearest: nil) }
    if name.stands(in: .people) { return .keyOfPeople(key) }
    return name.stands(in: .plan) ? .keyOfPlan(key) : .keyOfNode(key)
  }

  private func nearestKey(to key: String, of known: [FieldName]) -> String? {
    let name = String(key.prefix { $0 != "." })
    return name.nearest(of: known.map(\.text)) ?? (FieldName(name) == .unknown ? nil : FieldName(name).text)
  }

  /// What follows the dots of a key: a language, a level's letters, a status.
  private mutating func checkParts(of field: Field) {
    let parts = file.parts(of: field)
    func isLanguage(_ index: Int) -> Bool { parts.count <= index || LanguageTag(parts[index]) != nil }
    switch field.name.parts {
    case .none: break
    case .language:
      if parts.count > 1 || !isLanguage(0) {
        report(.badLanguage(parts.joined(separator: ".")), keyOf: field)
      }
    case .deliverables:
      if parts.first?.lowercased() != "deliverables" {
        report(.unknownKey(file.key(of: field), nearest: "\(field.name.text).deliverables"), keyOf: field)
      } else if !isLanguage(1) {
        report(.badLanguage(parts[1]), keyOf: field)
      }
    case .letters:
      let letters = parts.first ?? ""
      if !plan.levels.isEmpty, !plan.levels.contains(where: { $0.letters == letters.uppercased() }) {
        report(.unknownLevelKey(letters), keyOf: field)
      } else if !isLanguage(1) {
        report(.badLanguage(parts[1]), keyOf: field)
      }
    case .status:
      let word = parts.first ?? ""
      let known = Status.allCases.map(\.description) + plan.subStatuses.map(\.keyPart) + ["unreported"]
      if !known.contains(word.lowercased()), !known.contains(word) {
        report(.unknownStatusKey(word, nearest: word.nearest(of: known)), keyOf: field)
      } else if !isLanguage(1) {
        report(.badLanguage(parts[1]), keyOf: field)
      }
    }
    if field.name.row.value == .forms { checkForms(field) }
  }

  private mutating func checkForms(_ field: Field) {
    let value = file.value(of: field)
    if !field.value.isEmpty, WordForms(value) == nil { report(.badForms(value), valueOf: field) }
  }

  /// A field that must be a date (F12).
  mutating func checkDate(_ field: Field, bytes range: Range<Int>? = nil) {
    let range = range ?? field.value
    guard !range.isEmpty, PlanDate(bytes: file.bytes[range]) == nil else { return }
    let text = file.text(range)
    report(.badDate(text, suggestion: PlanDate(guessing: text)), valueOf: field, at: range.lowerBound)
  }

  /// Fields that the kind of file must have.
  private mutating func checkRequired() {
    for name in FieldName.fields(of: kind) where name.row.occurrence == .required {
      if file.value(name) == nil { report(.missingKey(name.text)) }
    }
  }

  private mutating func checkGoals() {
    guard let field = file.first(.sdg) else { return }
    for word in file.list(.sdg) where SustainableGoal(word) == nil {
      report(.badGoal(word), valueOf: field)
    }
  }
}

extension PlanHeader {
  /// The tokens that a status line of this plan may hold: the three, then the sub-statuses.
  public var statusTokens: [String] { Status.allCases.map(\.description) + subStatuses.map(\.name) }
}

extension PlanDate {
  /// Guesses what a date in another notation means: `31/12/2020`, `31.12.2020`, `2020/12/31`, `2020-1-5`.
  public init?(guessing text: String) {
    let parts = text.split { "/.- ".contains($0) }.map { Int($0) }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2] else {
      return nil
    }
    if first > 31 {
      self.init(year: first, month: second, day: third)
    } else if let date = PlanDate(year: third, month: second, day: first), third > 99 {
      self = date
    } else {
      return nil
    }
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The position of the first U+FFFD at or after a position.
  fileprivate func firstReplacementCharacter(from start: Int) -> Int? {
    var position = start
    while position + 2 < endIndex {
      if self[position] == 0xEF, self[position + 1] == 0xBF, self[position + 2] == 0xBD { return position }
      position += 1
    }
    return nil
  }
}
