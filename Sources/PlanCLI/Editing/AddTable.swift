import PlanCore
import PlanService

/// One node to be added, as it was typed.
struct AddRow {
  let code: TypedCode
  let title: String
  /// Changes as they are typed: `KEY=VALUE`.
  let changes: [String]
  /// The line of a table, 1-based.
  var line: Int?
  /// Cells of a table that only say where the node is, by column.
  var place: [String: String] = [:]
  /// What is wrong with cells whatever the plan says.
  var errors: [CommandError] = []
}

/// The table of `plan add -`: a row is a code, a title and changes, or what a first row says of its columns.
struct AddTable {
  let rows: [AddRow]
  /// What is wrong with the names of columns.
  private(set) var headerFailures: [CommandError] = []

  /// Reads a table; empty lines, and lines that begin with `#` where a code would, are left out.
  init(_ text: String) throws(CommandError) {
    var rows = try CSVTable.rows(of: text, comments: true)
    guard let first = rows.first else { throw .emptyTable }
    guard let columns = Columns(first.cells) else {
      self.rows = rows.map(Self.row)
      return
    }
    headerFailures = columns.errors
    // Where the code does not come first, a title may begin with #.
    if !columns.isCodeFirst { rows = try CSVTable.rows(of: text) }
    rows.removeAll { $0.line <= first.line }
    if rows.isEmpty { throw .emptyTable }
    self.rows = rows.map(columns.row)
  }

  /// A row without names: CODE, TITLE, KEY=VALUE….
  private static func row(_ row: CSVTable.Row) -> AddRow {
    let cells = row.cells.map(\.withoutGuard)
    return AddRow(
      code: TypedCode(cells[0]), title: cells.count > 1 ? cells[1] : "",
      changes: cells.dropFirst(2).filter { !$0.isEmpty }, line: row.line)
  }
}

/// What the first row of a table says of its columns.
private struct Columns {
  private enum Column: Hashable {
    case plan, code, title
    /// A key of the node's file.
    case key(String)
    /// What only says where the node is.
    case place(String)
    /// What is recorded by `plan set`.
    case status(String)
    /// A cell that holds KEY=VALUE itself.
    case change
    /// A column that nothing knows.
    case unknown
  }

  private let columns: [Column]
  /// What is wrong with the names.
  let errors: [CommandError]

  private static let names: [String: Column] = [
    "plan": .plan, "code": .code, "codigo": .code, "title": .title, "titre": .title, "titulo": .title,
  ]

  /// What a column of `plan list --format csv` is here; nil for keys of the file, and for what is worked out.
  private static func column(_ column: TableColumn) -> Column? {
    switch column.content {
    case .place: .place(column.rawValue)
    case .field(let name) where name.row.verb != .edit: .status(column.rawValue)
    case .key, .field, .body, .derived: nil
    }
  }

  var isCodeFirst: Bool { columns.first == .code }

  /// Reads the names; nil if the row is one of a node itself.
  init?(_ cells: [String]) {
    let names = cells.map { $0.trimmingBlanks }
    let isHeader = names.contains { Self.names[$0.folded] == .code }
    guard isHeader, names.first?.split(separator: "/").last.flatMap({ Code($0) }) == nil else { return nil }
    var columns: [Column] = []
    var errors: [CommandError] = []
    for name in names {
      let column = Self.column(name)
      if column == .unknown {
        let known = Self.known
        errors.append(.table(.unknownColumn(name, nearest: name.nearest(of: known), known: known)))
      } else if column != .change, columns.contains(column) {
        errors.append(.table(.repeatedColumn(name)))
      }
      columns.append(column)
    }
    (self.columns, self.errors) = (columns, errors)
  }

  /// The names that are understood.
  private static var known: [String] {
    let fields = FieldName.fields(of: .node).filter { $0 != .title && $0.row.verb == .edit }
    return ["code", "title", "plan"] + fields.map(\.text) + [NodeFile.descriptionKey]
  }

  private static func column(_ name: String) -> Column {
    if let known = names[name.folded] ?? TableColumn(rawValue: name.folded).flatMap(column) { return known }
    if name.isEmpty || name.contains("=") { return .change }
    if name.lowercased() == NodeFile.descriptionKey { return .key(NodeFile.descriptionKey) }
    let field = FieldName(key: name)
    return field == .custom || field.stands(in: .node) ? .key(name.lowercased()) : .unknown
  }

  func row(_ row: CSVTable.Row) -> AddRow {
    var (plan, code, title) = ("", "", "")
    var changes: [String] = []
    var place: [String: String] = [:]
    var errors: [CommandError] = []
    let cells = row.cells.map(\.withoutGuard)
    for (cell, column) in zip(cells, columns) where !cell.isEmpty {
      switch column {
      case .plan: plan = cell
      case .code: code = cell
      case .title: title = cell
      case .place(let name): place[name] = cell
      case .key("evidence"): changes += cell.split(separator: " ").map { "evidence+=\($0)" }
      case .key(let key): changes.append("\(key)=\(cell)")
      case .status(let name):
        // A new node is unreported, and one above deliverables has no status of its own.
        if name != "status" || !["unreported", "none"].contains(cell.lowercased()) {
          errors.append(.refusal(.edit(.field(.otherVerb(name, verb: "set")))))
        }
      case .change: changes.append(cell)
      case .unknown: break
      }
    }
    let further = cells.dropFirst(columns.count).filter { !$0.isEmpty }
    if columns.last == .change {
      changes += further
    } else if !further.isEmpty {
      errors.append(.table(.rowLength(cells: cells.count, columns: columns.count)))
    }
    return AddRow(
      code: TypedCode(plan.isEmpty || code.contains("/") ? code : "\(plan)/\(code)"), title: title,
      changes: changes, line: row.line, place: place, errors: errors)
  }
}
