/// A condition of a table's rows, with its columns found and its types compared: only rows are missing.
package struct RowCondition: Sendable {
  /// Where a cell stands: in the row, or in the row to which a reference in it leads.
  struct Place: Sendable {
    let index: Int
    let type: ColumnType
    /// The table and the column that are referred to; nil for the cell itself.
    let further: (table: RecordName, column: String)?
  }

  /// Gives the cell of another table: of the row that a key names, in a column.
  package typealias Lookup = (_ table: RecordName, _ key: Cell, _ column: String) -> Cell

  fileprivate indirect enum Step: Sendable {
    case filled(Place)
    case compared(Place, Relation, Value)
    case columns(Place, Relation, Place)
    case contains(Place, String)
    case isDay(Place)
    case inPeriod(Place)
    case not(Step)
    case and(Step, Step)
    case or(Step, Step)
  }

  fileprivate enum Value: Sendable {
    case text(String)
    case flag(Bool)
    case number(Rational)
    case days(Period)
  }

  private let step: Step

  /// Finds the columns of a condition, and compares their types with what they are compared with.
  package init(_ condition: Condition, of table: TableShape, among others: TableShapes) throws(ShapeError) {
    step = try Self.step(condition, table, others)
  }

  private static func step(
    _ condition: Condition, _ table: TableShape, _ others: TableShapes
  ) throws(ShapeError) -> Step {
    func place(_ path: ColumnPath) throws(ShapeError) -> Place { try table.place(of: path, among: others) }
    switch condition {
    case .filled(let path): return .filled(try place(path))
    case .not(let inner): return .not(try step(inner, table, others))
    case .and(let left, let right): return .and(try step(left, table, others), try step(right, table, others))
    case .or(let left, let right): return .or(try step(left, table, others), try step(right, table, others))
    case .contains(let path, let text):
      let found = try place(path)
      if !found.type.isText { throw .wrongType(path, table.name, .text) }
      return .contains(found, text.folded)
    case .isDay(let path), .inPeriod(let path):
      let found = try place(path)
      if !found.type.isTime { throw .wrongType(path, table.name, .time) }
      if case .isDay = condition { return .isDay(found) }
      return .inPeriod(found)
    case .compared(let path, let relation, let operand):
      return try compared(path, relation, operand, table, others)
    }
  }

  private static func compared(
    _ path: ColumnPath, _ relation: Relation, _ operand: Condition.Operand, _ table: TableShape,
    _ others: TableShapes
  ) throws(ShapeError) -> Step {
    let found = try table.place(of: path, among: others)
    let isOrder = relation != .equal && relation != .other
    switch operand {
    case .number(let number):
      // A year is written like any number.
      if found.type.isTime, let year = number.whole.flatMap({ PeriodName("\($0)") }) {
        return .compared(found, relation, .days(year.period))
      }
      if !found.type.isNumber { throw .wrongType(path, table.name, .number) }
      return .compared(found, relation, .number(number))
    case .day(let day):
      if !found.type.isTime { throw .wrongType(path, table.name, .time) }
      guard let days = Period(first: day, last: day) else { throw .wrongType(path, table.name, .time) }
      return .compared(found, relation, .days(days))
    case .period(let period):
      if !found.type.isTime { throw .wrongType(path, table.name, .time) }
      return .compared(found, relation, .days(period.period))
    case .word(let word):
      let parts = word.split(separator: ".").map(String.init)
      if parts.count <= 2, let first = parts.first, table.index(of: first) != nil {
        let other = ColumnPath(first, parts.count > 1 ? parts[1] : nil)
        let second = try table.place(of: other, among: others)
        guard found.type.isComparable(with: second.type), !isOrder || !found.type.isText,
          found.type != .yesNo || !isOrder
        else { throw .notComparable(path, other, table.name) }
        return .columns(found, relation, second)
      }
      return .compared(found, relation, try value(word, found, path, isOrder, table))
    case .text(let text): return .compared(found, relation, try value(text, found, path, isOrder, table))
    }
  }

  private static func value(
    _ text: String, _ place: Place, _ path: ColumnPath, _ isOrder: Bool, _ table: TableShape
  ) throws(ShapeError) -> Value {
    switch place.type {
    case .yesNo:
      guard !isOrder, ["yes", "no"].contains(text.lowercased()) else {
        throw .wrongType(path, table.name, .yesNo)
      }
      return .flag(text.lowercased() == "yes")
    case .word(let words):
      if !words.contains(where: { $0.matches(text) }) {
        throw .unknownWord(text, path, table.name, nearest: text.nearest(of: words))
      }
    default:
      if !place.type.isText { throw .wrongType(path, table.name, place.type.isNumber ? .number : .time) }
    }
    if isOrder { throw .notOrdered(path, table.name) }
    return .text(text.folded)
  }

  // MARK: Rows

  /// Whether a row fulfils the condition.
  ///
  /// - Parameters:
  ///   - row: the cells in the order of the table's columns.
  ///   - period: the period that is worked out.
  ///   - lookup: gives cells of other tables.
  package func holds(of row: [Cell], in period: Period, _ lookup: Lookup) -> Truth {
    Self.holds(step, row, period, lookup)
  }

  private static func holds(_ step: Step, _ row: [Cell], _ period: Period, _ lookup: Lookup) -> Truth {
    switch step {
    case .not(let inner): return holds(inner, row, period, lookup).opposite
    case .and(let left, let right):
      let first = holds(left, row, period, lookup)
      return first == .no ? .no : first.and(holds(right, row, period, lookup))
    case .or(let left, let right):
      let first = holds(left, row, period, lookup)
      return first == .yes ? .yes : first.or(holds(right, row, period, lookup))
    case .filled(let place):
      switch place.cell(in: row, lookup) {
      case .empty, .flag(false): return .no
      case .unknown: return .unknown
      case .number(let number): return Truth(number != .zero)
      case .text, .flag, .day, .period: return .yes
      }
    case .contains(let place, let text):
      switch place.cell(in: row, lookup) {
      case .unknown: return .unknown
      case .text(let found): return Truth(found.folded.contains(text))
      default: return .no
      }
    case .isDay(let place):
      let cell = place.cell(in: row, lookup)
      if case .day = cell { return .yes }
      return cell == .unknown ? .unknown : .no
    case .inPeriod(let place):
      let cell = place.cell(in: row, lookup)
      if cell == .unknown { return .unknown }
      return cell.days?.lies(.equal, to: period) ?? .no
    case .compared(let place, let relation, let value):
      return place.cell(in: row, lookup).compared(relation, value)
    case .columns(let first, let relation, let second):
      let other = second.cell(in: row, lookup)
      if other == .unknown { return .unknown }
      guard let value = Value(other) else { return relation == .other ? .yes : .no }
      return first.cell(in: row, lookup).compared(relation, value)
    }
  }
}

extension RowCondition.Place {
  func cell(in row: [Cell], _ lookup: RowCondition.Lookup) -> Cell {
    guard let further else { return row[index] }
    switch row[index] {
    case .empty: return .empty
    case .unknown: return .unknown
    case let key: return lookup(further.table, key, further.column)
    }
  }
}

extension RowCondition.Value {
  fileprivate init?(_ cell: Cell) {
    switch cell {
    case .empty, .unknown: return nil
    case .text(let text): self = .text(text.folded)
    case .flag(let flag): self = .flag(flag)
    case .number(let number): self = .number(number)
    case .day, .period:
      guard let days = cell.days else { return nil }
      self = .days(days)
    }
  }
}

extension Cell {
  /// An empty cell is like nothing, and so other than everything.
  fileprivate func compared(_ relation: Relation, _ value: RowCondition.Value) -> Truth {
    switch (self, value) {
    case (.unknown, _): .unknown
    case (.text(let own), .text(let text)): Truth((own.trimmingBlanks.folded == text) == (relation == .equal))
    case (.flag(let own), .flag(let flag)): Truth((own == flag) == (relation == .equal))
    case (.number(let own), .number(let number)): Truth(relation.holds(own, number))
    case (.day, .days(let period)), (.period, .days(let period)): days?.lies(relation, to: period) ?? .no
    default: Truth(relation == .other)
    }
  }
}

extension Relation {
  /// Whether two values stand in the relation.
  package func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .other: left != right
    case .less: left < right
    case .more: left > right
    case .atMost: left <= right
    case .atLeast: left >= right
    }
  }
}

extension Period {
  /// Whether a day of the period, of which it may be any, stands so to another period: equal is a day in it.
  fileprivate func lies(_ relation: Relation, to other: Period) -> Truth {
    switch relation {
    case .equal:
      if first >= other.first, last <= other.last { return .yes }
      return first > other.last || last < other.first ? .no : .unknown
    case .other: return lies(.equal, to: other).opposite
    case .less: return last < other.first ? .yes : first >= other.first ? .no : .unknown
    case .atLeast: return lies(.less, to: other).opposite
    case .more: return first > other.last ? .yes : last <= other.last ? .no : .unknown
    case .atMost: return lies(.more, to: other).opposite
    }
  }
}
