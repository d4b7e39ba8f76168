import PlanCore
import PlanWords
import PlanService
import PlanStore

/// Turns a table that `plan list --format csv` has printed, and somebody has edited, into changes: of each row, what
/// differs from the node.
struct TableReader {
  let plans: [PlanTree]
  /// The day that the table shows, on which changed statuses take effect unless `since` says another one.
  let day: PlanDate
  /// Whether that day was named.
  let isDayNamed: Bool
  /// What the statuses of rows without a period are of.
  let about: MarkTarget
  let today: PlanDate
  let words: (PlanHeader) -> PlanTerms
  let note: String

  /// One row's differences.
  private struct Difference {
    let selection: Selection
    var mark: CellMark?
    var cells: [RowCells.CellEdit] = []
    /// The row, where cells that are worked out say something else.
    var derived: RowCells?
    /// What is wrong with the cells.
    var errors: [CommandError] = []
  }

  /// What differs, ready to be recorded.
  func read(_ table: CSVTable, in workspace: Workspace) throws(CommandError) -> ReadTable {
    var errors = RowErrors(CommandError.atRow)
    let columns = columns(of: table, &errors)
    if columns[.code] == nil { try errors.check() }
    let figures = Dictionary(
      plans.map { ($0.id, $0.figures(on: day)) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<PlanPath> = []
    var differences: [(line: Int, difference: Difference)] = []
    for row in table.rows {
      do throws(CommandError) {
        let found = try difference(row, columns, table.header.count, figures)
        for error in found.errors { errors.add(error, line: row.line) }
        if let index = found.selection.node, !seen.insert(found.selection.plan.path(of: index)).inserted {
          throw .table(.repeatedRow(found.selection.plan.nodes[index].code.description))
        }
        differences.append((row.line, found))
      } catch { errors.add(error, line: row.line) }
    }
    var preparation = MarkingPreparation(in: workspace, today: today)
    for (line, difference) in differences {
      do throws(CommandError) {
        if let request = try request(difference, line) { try preparation.addOrFail(request) }
      } catch { errors.add(error, line: line) }
    }
    let markings = preparation.markings
    var edited: [EditedFile] = []
    var ignored = IgnoredCells()
    let derived = differences.compactMap { row in
      row.difference.derived.map { PrintedDay.Row(line: row.line, cells: $0) }
    }
    for change in PrintedDay(day: day, printed: printed(figures)).changes(derived) {
      ignored.add(.derived, change.column, line: change.line)
    }
    for (line, difference) in differences where !difference.cells.isEmpty {
      do throws(CommandError) {
        let edits = try self.edited(difference)
        for (cell, field) in zip(difference.cells, edits.fields) where field.from == field.to {
          ignored.add(.inherited, cell.column, line: line)
        }
        edited.append(edits)
      } catch { errors.add(error, line: line) }
    }
    try errors.check()
    return ReadTable(
      changes: TableChanges(markings: markings, edited: edited), ignored: ignored, rows: table.rows.count)
  }

  /// The place of each column that is known.
  ///
  /// - Parameter errors: gains what is wrong with names; `code` must be among them.
  private func columns(of table: CSVTable, _ errors: inout RowErrors) -> [TableColumn: Int] {
    var columns: [TableColumn: Int] = [:]
    for (index, name) in table.header.enumerated() where !name.isEmpty {
      guard let column = TableColumn(rawValue: name) else {
        errors.addToHeader(
          .table(.unknownColumn(name, nearest: name.nearest(of: NodeList.columns), known: NodeList.columns)))
        continue
      }
      if columns.updateValue(index, forKey: column) != nil {
        errors.addToHeader(.table(.repeatedColumn(name)))
      }
    }
    if columns[.code] == nil { errors.addToHeader(.table(.noCode(known: table.header))) }
    return columns
  }

  private func difference(
    _ row: CSVTable.Row, _ columns: [TableColumn: Int], _ width: Int, _ figures: [PlanID: Figures]
  ) throws(CommandError) -> Difference {
    // A spreadsheet leaves empty cells out at the end of a row.
    guard row.cells.dropFirst(width).allSatisfy(\.isEmpty) else {
      throw .table(.rowLength(cells: row.cells.count, columns: width))
    }
    func typed(_ column: TableColumn) -> String? {
      columns[column].map { $0 < row.cells.count ? row.cells[$0].withoutGuard : "" }
    }
    let code = typed(.code) ?? ""
    let plan = typed(.plan).flatMap { $0.isEmpty ? nil : $0 }
    let resolver = CodeResolver(plans: plans, day: day)
    let selection = try orFail(
      plan: try resolver.selection(code: plan.map { "\($0)/\(code)" } ?? code))
    guard let index = selection.node else { throw .refusal(.code(.notACode(code))) }
    let shown = shown(selection.plan, index, figures)
    var cells = RowCells(selection: selection, shown: shown, typed: [:])
    for column in TableColumn.allCases { if let value = typed(column) { cells.typed[column] = value } }
    var difference = Difference(selection: selection)
    difference.errors = cells.fixedFailures
    if !cells.derivedChanges(from: shown).isEmpty { difference.derived = cells }
    do throws(CommandError) {
      difference.mark = try cells.mark(day: day, isDayNamed: isDayNamed, about: about)
    } catch {
      difference.errors.append(error)
    }
    do throws(CommandError) { difference.cells = try cells.edits(words(selection.plan.header)) } catch {
      difference.errors.append(error)
    }
    return difference
  }

  /// The row of a node as it is printed on a day; the figures of each day are worked out once.
  private func printed(_ figures: [PlanID: Figures]) -> (RowCells, PlanDate) -> [TableColumn: String] {
    var known = [day: figures]
    return { cells, day in
      let plan = cells.selection.plan
      guard let index = cells.selection.node else { return [:] }
      let own = known[day]?[plan.id] ?? plan.figures(on: day)
      known[day, default: [:]][plan.id] = own
      return shown(plan, index, [plan.id: own])
    }
  }

  /// What is to be marked; nil where the status stays.
  private func request(_ difference: Difference, _ line: Int) throws(CommandError) -> MarkRequest? {
    let plan = difference.selection.plan
    guard let mark = difference.mark, let node = difference.selection.node else { return nil }
    guard mark.status != nil || mark.isUnchanged else {
      throw StatusVocabulary.unknown(mark.typed, [StatusVocabulary(plan.header)], words)
    }
    return MarkRequest(
      plan: plan, node: node, status: mark.status, about: mark.about, day: mark.day,
      isDayNamed: mark.isDayNamed,
      sharedNote: note, line: line)
  }

  /// What the node's row says as it is printed, by column.
  private func shown(_ plan: PlanTree, _ index: Int, _ figures: [PlanID: Figures]) -> [TableColumn: String] {
    guard let figures = figures[plan.id] else { return [:] }
    // As they are printed: what a table hides is no change.
    let record = NodeRecord(index, of: plan, figures, words(plan.header))
    return Dictionary(
      TableColumn.allCases.map { ($0, record.cell($0).visibleLines) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// The edits of one node's fields, checked as `plan edit` checks them.
  private func edited(_ difference: Difference) throws(CommandError) -> EditedFile {
    try orFail(
      plan: try EditedFile(
        difference.selection, difference.cells.flatMap(\.edits), keys: difference.cells.map(\.key),
        today: today))
  }
}

extension String {
  /// A cell without the `'` that keeps a spreadsheet from reading it as a formula, and without blanks at its ends.
  var withoutGuard: String {
    let isGuarded =
      first == "'" && (String(dropFirst()).isFormula || hasPrefix("''") && String(dropFirst(2)).isFormula)
    return (isGuarded ? String(dropFirst()) : self).trimmingBlanks
  }
}
