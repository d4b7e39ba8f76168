/// Works out everything that formulas want of one table, in one pass over its rows.
///
/// Rows are not kept: of a column whose values are counted, the values are.
package struct TablePass: Sendable {
  private var sums: [RowSum]

  /// - Parameters:
  ///   - aggregates: what is wanted; those of other tables are left out.
  ///   - table: the table.
  ///   - others: the tables to which it may refer.
  /// - Throws: the first thing that does not fit the table.
  package init(_ aggregates: [Aggregate], of table: TableShape, among others: TableShapes) throws(ShapeError)
  {
    var sums: [RowSum] = []
    for aggregate in aggregates.distinct where aggregate.table == table.name {
      sums.append(try RowSum(aggregate, of: table, among: others))
    }
    self.sums = sums
  }

  /// Takes a row.
  ///
  /// - Complexity: O(aggregates).
  package mutating func add(_ row: [Cell], in period: Period, _ lookup: RowCondition.Lookup) {
    for index in sums.indices { sums[index].add(row, in: period, lookup) }
  }

  /// What came of the rows so far.
  package var results: [Aggregate: Result<Worked, WorkingError>] {
    Dictionary(sums.map { ($0.aggregate, $0.result) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What one aggregate is so far.
private struct RowSum: Sendable {
  let aggregate: Aggregate
  private let condition: RowCondition?
  private let place: RowCondition.Place?

  /// Rows that fulfil the condition, and rows that may.
  private var rows = (sure: 0, possible: 0)
  /// The least and the most that the sum may be.
  private var sum = (least: Rational.zero, most: Rational.zero)
  /// The values of sure rows, and of those that may count.
  private var values = (sure: Set<Cell>(), possible: Set<Cell>())
  /// The least and the greatest number of sure rows, and of those that may count.
  private var extremes = (sure: Rational?.none, possible: Rational?.none)
  /// Cells that nobody knows, in rows that count or may.
  private var unknownCells = (sure: 0, possible: 0)
  private var isTooLarge = false

  init(_ aggregate: Aggregate, of table: TableShape, among others: TableShapes) throws(ShapeError) {
    self.aggregate = aggregate
    if let path = aggregate.condition {
      condition = try RowCondition(path, of: table, among: others)
    } else {
      condition = nil
    }
    guard let path = aggregate.column else {
      place = nil
      return
    }
    let found = try table.place(of: path, among: others)
    if aggregate.function != .distinct, !found.type.isNumber { throw .wrongType(path, table.name, .number) }
    place = found
  }

  mutating func add(_ row: [Cell], in period: Period, _ lookup: RowCondition.Lookup) {
    let truth = condition?.holds(of: row, in: period, lookup) ?? .yes
    if truth == .no { return }
    let isSure = truth == .yes
    guard let place else {
      if isSure { rows.sure += 1 } else { rows.possible += 1 }
      return
    }
    let cell = place.cell(in: row, lookup)
    switch cell {
    case .empty: return
    case .unknown: if isSure { unknownCells.sure += 1 } else { unknownCells.possible += 1 }
    case .text(let text) where aggregate.function == .distinct:
      insert(.text(text.trimmingBlanks.folded), isSure)
    case .number(let number) where aggregate.function != .distinct: take(number, isSure)
    default: insert(cell, isSure)
    }
  }

  private mutating func insert(_ cell: Cell, _ isSure: Bool) {
    if isSure { values.sure.insert(cell) } else { values.possible.insert(cell) }
  }

  private mutating func take(_ number: Rational, _ isSure: Bool) {
    let least = isSure || number < .zero ? sum.least.adding(number) : sum.least
    let most = isSure || number > .zero ? sum.most.adding(number) : sum.most
    isTooLarge = isTooLarge || least == nil || most == nil
    sum = (least ?? sum.least, most ?? sum.most)
    let isLess = aggregate.function == .min
    func better(_ old: Rational?) -> Rational {
      old.map { isLess ? min($0, number) : max($0, number) } ?? number
    }
    extremes.possible = better(extremes.possible)
    if isSure { extremes.sure = better(extremes.sure) }
  }

  var result: Result<Worked, WorkingError> {
    if isTooLarge { return .failure(.overflow) }
    let unknown = unknownCells.sure + unknownCells.possible
    switch aggregate.function {
    case .count: return .success(Worked(rows.sure, rows.sure + rows.possible))
    case .distinct:
      let least = values.sure.isEmpty && unknownCells.sure > 0 ? 1 : values.sure.count
      return .success(Worked(least, values.sure.union(values.possible).count + unknown))
    case .sum:
      // A number that nobody knows is counted from zero up.
      let most = unknown > 0 ? nil : FigureRange.Bound(sum.most)
      return .success(
        Worked(FigureRange(.init(sum.least), most), isUncertain: unknown > 0 || sum.least != sum.most))
    case .min, .max: return extreme(unknown)
    }
  }

  private func extreme(_ unknown: Int) -> Result<Worked, WorkingError> {
    guard let possible = extremes.possible else {
      return unknown > 0
        ? .success(Worked(FigureRange(nil, nil), isUncertain: true)) : .failure(.noRows(aggregate))
    }
    let inner = extremes.sure.map { FigureRange.Bound($0) }
    let outer = unknown > 0 ? nil : FigureRange.Bound(possible)
    let range = aggregate.function == .min ? FigureRange(outer, inner) : FigureRange(inner, outer)
    return .success(Worked(range, isUncertain: range.number == nil))
  }
}
