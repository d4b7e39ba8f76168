import PlanCore
import PlanService
import PlanStore
import PlanWords
import PlanWording

/// Turns a sheet that `plan round sheet` has written, and somebody has filled in, into marks (Y9). A row without an answer
/// records nothing; what stands in the other cells only tells what the row is about.
struct SheetReader {
  let plans: [PlanTree]
  /// The language of its headings.
  let language: ToolLanguage
  /// The day from which answers hold where neither the row nor a round says one, and whether it was named.
  let day: PlanDate
  let isDayNamed: Bool
  /// What the answers of rows without a period are about.
  let about: MarkTarget
  let today: PlanDate
  let words: (PlanHeader) -> PlanTerms
  let note: String

  /// The answers, ready to be recorded.
  func read(_ table: CSVTable, in workspace: Workspace) throws(CommandError) -> ReadTable {
    var errors = RowErrors(CommandError.atRow)
    let columns = columns(of: table, &errors)
    if columns[.code] == nil { try errors.check() }
    var preparation = MarkingPreparation(in: workspace, today: today)
    var ignored = IgnoredCells()
    for row in table.rows {
      do throws(CommandError) {
        guard row.cells.dropFirst(table.header.count).allSatisfy(\.isEmpty) else {
          throw .table(.rowLength(cells: row.cells.count, columns: table.header.count))
        }
        var cells = SheetCells()
        for (column, index) in columns {
          cells.texts[column] = index < row.cells.count ? row.cells[index].withoutGuard : ""
        }
        let selection = try selection(cells)
        if try cells.hasOtherTitle(than: selection) { ignored.add(.informative, .title, line: row.line) }
        if let request = try request(cells, selection, line: row.line) {
          try preparation.addOrFail(request)
        }
      } catch { errors.add(error, line: row.line) }
    }
    try errors.check()
    let changes = TableChanges(markings: preparation.markings, edited: [])
    let written = changes.markings.list.count { !$0.isIdle }
    return ReadTable(
      changes: changes, ignored: ignored, rows: table.rows.count - written + changes.changedFiles.count)
  }

  private func columns(of table: CSVTable, _ errors: inout RowErrors) -> [SheetColumn: Int] {
    var columns: [SheetColumn: Int] = [:]
    let known = SheetColumn.allCases.map { Localizer(language: language)($0.phrase) }
    for (index, name) in table.header.enumerated() where !name.isEmpty {
      guard let column = SheetColumn.read(name)?.column else {
        errors.addToHeader(.table(.unknownColumn(name, nearest: name.nearest(of: known), known: known)))
        continue
      }
      if columns.updateValue(index, forKey: column) != nil {
        errors.addToHeader(.table(.repeatedColumn(name)))
      }
    }
    if columns[.code] == nil { errors.addToHeader(.table(.noCode(known: table.header))) }
    return columns
  }

  private func selection(_ cells: SheetCells) throws(CommandError) -> Selection {
    let (code, plan) = (cells[.code], cells[.plan])
    let resolver = CodeResolver(plans: plans, day: day)
    let selection = try orFail(plan: try resolver.selection(code: plan.isEmpty ? code : "\(plan)/\(code)"))
    if selection.node == nil { throw .refusal(.code(.notACode(code))) }
    return selection
  }

  /// What a row answers; nil where it says nothing.
  private func request(
    _ cells: SheetCells, _ selection: Selection, line: Int
  ) throws(CommandError) -> MarkRequest? {
    guard let node = selection.node else { return nil }
    let plan = selection.plan
    let answer = cells[.answer].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let note = cells[.note].split(whereSeparator: \.isNewline).joined(separator: " ")
    if answer.isEmpty {
      if note.isEmpty { return nil }
      throw .table(.noteAlone(cells[.code], column: Localizer(language: language)(LetterPhrase.columnAnswer)))
    }
    let vocabulary = StatusVocabulary(plan.header)
    let status = vocabulary.status(answer)
    if status == nil, case .status(.unreported) = vocabulary.filter(answer) {
      throw .table(.unreported(cells[.code]))
    }
    guard status != nil || UnchangedWord.matches(answer) else {
      throw StatusVocabulary.unknown(answer, [vocabulary], words)
    }
    let name = cells[.period].withoutRemark
    let period = name.isEmpty ? nil : try PeriodName(typed: name)
    let proposed = plan.header.round(by: today)?.proposedDay(of: period)
    let typed = try cells.day(proposed: proposed, in: language)
    let usual = isDayNamed ? day : proposed ?? day
    // The last day of a period that still runs was proposed: until then it is so today.
    let answered =
      typed.map { $0 == proposed ? min($0, today) : $0 } ?? min(usual, isDayNamed ? usual : today)
    return MarkRequest(
      plan: plan, node: node, status: status, about: period.map { .period($0) } ?? about, day: answered,
      isDayNamed: answered != period?.period.last, note: note, sharedNote: self.note, line: line,
      isAnswer: true)
  }
}

/// The cells of one row.
struct SheetCells {
  fileprivate(set) var texts: [SheetColumn: String] = [:]

  subscript(column: SheetColumn) -> String { texts[column] ?? "" }

  /// Whether the title is another one than the node's, in whatever language.
  ///
  /// - Throws: where it is that of another node of the plan: whoever sorted one column alone has mixed up the answers.
  fileprivate func hasOtherTitle(than selection: Selection) throws(CommandError) -> Bool {
    let title = self[.title]
    guard !title.isEmpty, let index = selection.node else { return false }
    let plan = selection.plan
    func bears(_ index: Int) -> Bool {
      let texts = plan.nodes[index].file?.texts(.title, of: plan.header.languages) ?? []
      return texts.contains { $0.text.visible.withoutGuard.matches(title) }
    }
    if bears(index) || plan.nodes[index].file == nil { return false }
    if let other = plan.nodes.indices.first(where: { plan.isDeliverable($0) && bears($0) }) {
      throw .table(.otherTitle(plan.nodes[index].code.description, of: plan.nodes[other].code.description))
    }
    return true
  }

  /// The day, also as spreadsheets write it; nil for an empty cell.
  ///
  /// - Parameters:
  ///   - proposed: the day that stood there.
  ///   - language: the language of the sheet; in all but English the day comes before the month.
  fileprivate func day(proposed: PlanDate?, in language: ToolLanguage) throws(CommandError) -> PlanDate? {
    let text = self[.day]
    if text.isEmpty { return nil }
    if let date = PlanDate(text) { return date }
    var parts = text.split { "/.-".contains($0) }.compactMap { Int($0) }
    // 31/03/26, as some spreadsheets shorten the year; with hyphens it would come first.
    if parts.count == 3, parts[0] <= 31, parts[2] < 100, !text.contains("-") { parts[2] += 2000 }
    if parts.count == 3, parts[0] > 31, let date = PlanDate(year: parts[0], month: parts[1], day: parts[2]) {
      return date
    }
    if parts.count == 3 {
      let dayFirst = PlanDate(year: parts[2], month: parts[1], day: parts[0])
      let monthFirst = PlanDate(year: parts[2], month: parts[0], day: parts[1])
      let days = Set([dayFirst, monthFirst].compactMap(\.self))
      if language != .english, let dayFirst { return dayFirst }
      if let proposed, days.contains(proposed) { return proposed }
      // 3/4/2026 is two days in English.
      if days.count == 1, let day = days.first { return day }
    }
    throw .table(.date(column: Localizer(language: language)(LetterPhrase.columnDay), typed: text))
  }
}
