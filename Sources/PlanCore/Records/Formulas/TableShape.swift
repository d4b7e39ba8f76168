/// What a formula has to know of a table: its name and its columns.
package struct TableShape: Sendable {
  package let name: RecordName
  /// The columns in the order of the header file.
  package let columns: [RecordColumn]

  package init(_ name: RecordName, _ columns: [RecordColumn]) { (self.name, self.columns) = (name, columns) }

  /// The place of a column, without regard to capitals.
  package func index(of column: String) -> Int? {
    columns.firstIndex { $0.name.lowercased() == column.lowercased() }
  }

  func place(of path: ColumnPath, among others: TableShapes) throws(ShapeError) -> RowCondition.Place {
    guard let index = index(of: path.name) else {
      throw .unknownColumn(path.name, name, nearest: path.name.nearest(of: columns.map(\.name)))
    }
    let column = columns[index]
    guard let further = path.further else {
      return RowCondition.Place(index: index, type: column.type, further: nil)
    }
    guard case .reference(let table) = column.type else { throw .notAReference(path, name) }
    guard let shape = others[table] else { throw .unknownTable(table, nearest: others.nearest(to: table)) }
    guard let second = shape.index(of: further) else {
      throw .unknownColumn(further, table, nearest: further.nearest(of: shape.columns.map(\.name)))
    }
    return RowCondition.Place(
      index: index, type: shape.columns[second].type, further: (table, shape.columns[second].name))
  }
}

/// The tables of a plan, by their names.
package struct TableShapes: Sendable {
  private let shapes: [RecordName: TableShape]

  /// Of two tables of one name the first counts.
  package init(_ shapes: [TableShape]) {
    self.shapes = Dictionary(shapes.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(name: RecordName) -> TableShape? { shapes[name] }

  package func nearest(to name: RecordName) -> String? {
    name.description.nearest(of: shapes.keys.sorted().map(\.description))
  }
}

/// Why a formula does not fit the tables of its plan.
package enum ShapeError: Error, Hashable, Sendable {
  /// What a column would have to hold.
  package enum Kind: Hashable, Sendable { case text, number, time, yesNo }

  case unknownTable(RecordName, nearest: String?)
  case unknownColumn(String, RecordName, nearest: String?)
  /// A column after the dot of one that refers to no table.
  case notAReference(ColumnPath, RecordName)
  /// The column holds something else than it is compared with, or asked for.
  case wrongType(ColumnPath, RecordName, Kind)
  case notComparable(ColumnPath, ColumnPath, RecordName)
  /// Texts are the same or not; none is less than another.
  case notOrdered(ColumnPath, RecordName)
  /// The column's cells are some words, and this is none of them.
  case unknownWord(String, ColumnPath, RecordName, nearest: String?)
}

extension ColumnType {
  /// Whether its cells are texts.
  package var isText: Bool {
    switch self {
    case .integer, .number, .percent, .yesNo, .day, .when: false
    case .text, .word, .code, .name, .aliases, .reference, .node, .indicator, .link, .person: true
    }
  }

  fileprivate var kind: ShapeError.Kind {
    isNumber ? .number : isTime ? .time : self == .yesNo ? .yesNo : .text
  }

  func isComparable(with other: ColumnType) -> Bool { kind == other.kind }
}
