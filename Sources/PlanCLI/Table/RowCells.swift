import PlanCore
import PlanWords
import PlanService
import PlanWording

/// The cells of one row, beside what the node shows in their columns.
struct RowCells {
  let selection: Selection
  let shown: [TableColumn: String]
  var typed: [TableColumn: String]

  /// Whether a cell says something else than is shown, however it is spaced.
  private func isChanged(_ column: TableColumn) -> Bool {
    guard let typed = typed[column] else { return false }
    let shown = shown[column] ?? ""
    if column.content == .body {
      return Narrative.normalized(typed) != Narrative.normalized(shown.trimmingBlanks)
    }
    return switch column.field?.row.value {
    case .words, .goals: Self.words(typed) != Self.words(shown)
    case .names: FieldEdit.owners(typed) != FieldEdit.owners(shown)
    case .evidence: Set(typed.split(separator: " ")) != Set(shown.split(separator: " "))
    default: typed != shown.trimmingBlanks
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
  }

  /// The cells that say where the node is, and say it otherwise; an empty one says nothing.
  var fixedFailures: [CommandError] {
    TableColumn.allCases.filter { $0.content == .place && isChanged($0) && typed[$0] != "" }.map {
      .table(.fixed(column: $0.rawValue, typed: typed[$0] ?? "", actual: shown[$0] ?? ""))
    }
  }

  /// The columns that are worked out, where the cell says something else than a printed row.
  func derivedChanges(from printed: [TableColumn: String]) -> [TableColumn] {
    TableColumn.allCases.filter { column in
      column.content == .derived && typed[column].map { $0 != printed[column] } == true
    }
  }

  /// What is to be marked: another status or sub-status, or the same one since another day.
  ///
  /// - Parameters:
  ///   - day: the day from which it holds where the row says no other, and whether that was named.
  ///   - about: what it is of where the row names no period.
  func mark(day: PlanDate, isDayNamed: Bool, about: MarkTarget) throws(CommandError) -> CellMark? {
    let status = typed[.status] ?? shown[.status] ?? ""
    let subStatus = typed[.subStatus] ?? ""
    let vocabulary = StatusVocabulary(selection.plan.header)
    let since = try date(.since)
    let period = try typed[.period].flatMap { text throws(CommandError) in
      text.isEmpty ? nil : try PeriodName(typed: text)
    }
    let isSame =
      !isChanged(.status) || vocabulary.filter(status)?.isStatus(named: shown[.status] ?? "") == true
    if isSame, !isChanged(.subStatus), since == nil, period == nil { return nil }
    if status.isEmpty, shown[.status] == NodeStatus.unreported.rawValue, since == nil, period == nil {
      return nil
    }
    guard vocabulary.filter(status)?.isStatus(named: NodeStatus.unreported.rawValue) != true, !status.isEmpty
    else {
      throw .table(.unreported(typed[.code] ?? ""))
    }
    let typed = (subStatus.isEmpty || !isSame && !isChanged(.subStatus) ? status : subStatus)
      .split(separator: " ").joined(separator: " ")
    let word = vocabulary.status(typed)
    return CellMark(
      typed: typed, status: word, about: period.map { .period($0) } ?? about,
      isUnchanged: word == nil && UnchangedWord.matches(typed), day: since ?? day,
      isDayNamed: since != nil || isDayNamed)
  }

  /// A day that has changed; nil if it is as shown, however a spreadsheet writes it.
  private func date(_ column: TableColumn) throws(CommandError) -> PlanDate? {
    guard isChanged(column), let value = typed[column], !value.isEmpty else { return nil }
    if let date = PlanDate(value) { return date }
    // 31/12/2020 or 12/31/2020 for the day that was printed: the spreadsheet's own way.
    let parts = value.split { "/.-".contains($0) }.compactMap { Int($0) }
    if parts.count == 3, let old = PlanDate(shown[column] ?? "") {
      let forms = [
        PlanDate(year: parts[2], month: parts[1], day: parts[0]),
        PlanDate(year: parts[2], month: parts[0], day: parts[1]),
      ]
      if forms.contains(old) { return nil }
    }
    throw .table(.date(column: column.rawValue, typed: value))
  }

  /// The columns that are written as `plan edit` writes them, in the order of what they hold.
  private static let edited: [TableColumn] = {
    func order(_ column: TableColumn) -> Int? {
      switch column.content {
      case .body: FieldRow.Value.names.rawValue
      case .field(let name): name.row.verb == .edit ? name.row.value.rawValue : nil
      case .key, .place, .derived: nil
      }
    }
    return FieldRow.Value.allCases.flatMap { value in
      TableColumn.allCases.filter { order($0) == value.rawValue }
    }
  }()

  /// A changed cell as edits of the file.
  struct CellEdit {
    let column: TableColumn
    let key: String
    let edits: [NodeEdit]
  }

  /// What the changed cells of other fields than the status do to the file.
  func edits(_ words: PlanTerms) throws(CommandError) -> [CellEdit] {
    var edits: [CellEdit] = []
    var errors: [CommandError] = []
    for column in Self.edited where isChanged(column) {
      do throws(CommandError) { edits += [try edit(column, words)].compactMap(\.self) } catch {
        errors.append(error)
      }
    }
    if let error = CommandError(errors) { throw error }
    return edits
  }

  /// What a changed cell does to the file; nil for a day that the spreadsheet has only rewritten.
  private func edit(_ column: TableColumn, _ words: PlanTerms) throws(CommandError) -> CellEdit? {
    let cell = typed[column] ?? ""
    guard let field = column.field else {
      return CellEdit(column: column, key: NodeFile.descriptionKey, edits: [.description(cell)])
    }
    let isOwn = !field.isTranslatable || words.language == words.header.languages[0]
    let key = isOwn ? field.text : "\(field.text).\(words.language)"
    let edits: [NodeEdit]
    switch field.row.value {
    case .date:
      let day = try cell.isEmpty ? nil : date(column)
      if day == nil, !cell.isEmpty { return nil }
      edits = [.field(key: key, value: day?.description ?? "")]
    case .evidence: edits = evidenceEdits
    // What is inherited is shown too; it is written only where something else is typed.
    case _ where field.isRepeatable:
      edits = .lines(key: key, values: FieldEdit.owners(cell), insteadOf: file?.values(ofKey: key) ?? [])
    default: edits = [.field(key: key, value: cell)]
    }
    return CellEdit(column: column, key: key, edits: edits)
  }

  /// The deliverable's file as it was read.
  private var file: NodeFile? { selection.node.map { selection.plan.nodes[$0] }?.file }

  /// References that have come, and lines of those that have gone.
  private var evidenceEdits: [NodeEdit] {
    let wanted = (typed[.evidence] ?? "").split(separator: " ").map(String.init)
    let known = file?.values(.evidence) ?? []
    let gone = known.filter { line in Evidence(line).map { !wanted.contains($0.reference) } ?? false }
    let references = known.compactMap { Evidence($0)?.reference }
    return gone.map { .withoutLine(key: "evidence", value: $0) }
      + wanted.filter { !references.contains($0) }.map { .evidence(Evidence(reference: $0)) }
  }
}

/// A status that the cells of a row say.
struct CellMark {
  let typed: String
  /// What it means; nil for no status of the plan.
  let status: StatusWord?
  let about: MarkTarget
  /// Whether they say that the status is still what it was.
  let isUnchanged: Bool
  let day: PlanDate
  let isDayNamed: Bool
}

extension NodeFilter.Selected {
  /// Whether it means a status, however it was typed.
  fileprivate func isStatus(named name: String) -> Bool {
    switch self {
    case .status(let status): status.rawValue == name
    case .word(let word): word.subStatus == nil && word.status.description == name
    }
  }
}
