/// What a formula works out (F35).
package indirect enum Expression: Hashable, Sendable {
  /// A number that stands in the formula.
  case number(Rational)
  /// What rows of a table give.
  case aggregate(Aggregate)
  /// The figure of an indicator for the period, or of one of its parts.
  case indicator(RecordName, part: String?)
  /// The same for the period before.
  case previous(RecordName, part: String?)
  /// The figure of the indicator whose formula or rule it is.
  case value
  /// The upper part of a ratio.
  case top(Expression)
  /// The lower part of a ratio.
  case bottom(Expression)
  case operation(Operator, Expression, Expression)

  /// What is done with two numbers.
  package enum Operator: String, CaseIterable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case by = "/"

    /// Times and by bind stronger.
    var strength: Int { self == .plus || self == .minus ? 1 : 2 }
  }
}

/// How two numbers, or a cell and a word, are compared.
package enum Relation: String, CaseIterable, Sendable {
  case atMost = "<="
  case atLeast = ">="
  case other = "!="
  case equal = "="
  case less = "<"
  case more = ">"
}

/// What rows of a table give: how many there are, a sum, how many different values.
package struct Aggregate: Hashable, Sendable {
  package enum Function: String, CaseIterable, Sendable {
    case count, sum, distinct, min, max

    /// Whether it is about the cells of a column; else about rows.
    package var takesColumn: Bool { self != .count }
  }

  package let function: Function
  package let table: RecordName
  /// The column; nil for `count`.
  package let column: ColumnPath?
  /// Which rows; nil for all.
  package let condition: Condition?

  package init(_ function: Function, of table: RecordName, _ column: ColumnPath?, where condition: Condition?)
  {
    (self.function, self.table, self.column, self.condition) = (function, table, column, condition)
  }
}

/// A column of a table, or of the row to which a reference in it leads: `region`, `member.region`.
package struct ColumnPath: Hashable, Sendable, CustomStringConvertible {
  package let name: String
  /// The column of the table that is referred to; nil for the cell itself.
  package let further: String?

  package init(_ name: String, _ further: String? = nil) { (self.name, self.further) = (name, further) }

  package var description: String { further.map { "\(name).\($0)" } ?? name }
}

/// Which rows are meant.
package indirect enum Condition: Hashable, Sendable {
  /// The cell is filled, and neither `no` nor `0`.
  case filled(ColumnPath)
  case compared(ColumnPath, Relation, Operand)
  /// The cell's text, or its aliases, hold a text.
  case contains(ColumnPath, String)
  /// The cell is a day, not a period.
  case isDay(ColumnPath)
  /// The cell's day or period lies in the period that is worked out.
  case inPeriod(ColumnPath)
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)

  /// What a cell is compared with.
  package enum Operand: Hashable, Sendable {
    /// A word without quotes: another column if there is one of that name, else the text.
    case word(String)
    /// A text in quotes.
    case text(String)
    case number(Rational)
    case day(PlanDate)
    case period(PeriodName)
  }
}

extension Expression {
  /// Everything in it that is worked out of rows.
  package var aggregates: [Aggregate] {
    switch self {
    case .aggregate(let aggregate): [aggregate]
    case .top(let inner), .bottom(let inner): inner.aggregates
    case .operation(_, let left, let right): left.aggregates + right.aggregates
    case .number, .indicator, .previous, .value: []
    }
  }

  /// The indicators whose figures it needs for the same period.
  package var indicators: [RecordName] {
    switch self {
    case .indicator(let name, _): [name]
    case .top(let inner), .bottom(let inner): inner.indicators
    case .operation(_, let left, let right): left.indicators + right.indicators
    case .number, .aggregate, .previous, .value: []
    }
  }
}
