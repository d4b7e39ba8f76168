// Formulas as they are written: one text for each formula, which reads back as the same.

extension Formula: CustomStringConvertible {
  package var description: String { expression.text(within: 0) }
}

extension Expression {
  /// - Parameter strength: how strong what stands around it binds; parentheses are set where it binds as strong or stronger.
  fileprivate func text(within strength: Int) -> String {
    switch self {
    case .number(let number): return number.plainText
    case .aggregate(let aggregate): return aggregate.description
    case .indicator(let name, let part): return "[\(name)\(part.map { ".\($0)" } ?? "")]"
    case .previous(let name, let part): return "[\(name)\(part.map { ".\($0)" } ?? "")] previous"
    case .value: return "value"
    case .top(let inner): return "top(\(inner.text(within: 0)))"
    case .bottom(let inner): return "bottom(\(inner.text(within: 0)))"
    case .operation(let sign, let left, let right):
      let text =
        "\(left.text(within: sign.strength - 1)) \(sign.rawValue) \(right.text(within: sign.strength))"
      return sign.strength <= strength ? "(\(text))" : text
    }
  }
}

extension Rational {
  /// The number with as many decimals as it has, at most 18.
  package var plainText: String {
    for decimals in 0...18 where Rational(decimal: text(decimals: decimals)) == self {
      return text(decimals: decimals)
    }
    return text(decimals: 18)
  }
}

extension Aggregate: CustomStringConvertible {
  package var description: String {
    let subject = column.map { "\(table).\($0)" } ?? table.description
    return "\(function.rawValue)(\(subject)\(condition.map { " where \($0)" } ?? ""))"
  }
}

extension Condition: CustomStringConvertible {
  package var description: String { text(within: 0) }

  private func text(within strength: Int) -> String {
    func group(_ own: Int, _ text: String) -> String { own <= strength ? "(\(text))" : text }
    switch self {
    case .filled(let column): return column.description
    case .compared(let column, let relation, let operand): return "\(column) \(relation.rawValue) \(operand)"
    case .contains(let column, let text): return "\(column) contains \"\(text)\""
    case .isDay(let column): return "\(column) is day"
    case .inPeriod(let column): return "\(column) in period"
    case .not(let inner): return "not \(inner.text(within: 2))"
    case .and(let left, let right): return group(2, "\(left.text(within: 1)) and \(right.text(within: 2))")
    case .or(let left, let right): return group(1, "\(left.text(within: 0)) or \(right.text(within: 1))")
    }
  }
}

extension Condition.Operand: CustomStringConvertible {
  package var description: String {
    switch self {
    case .word(let word): word
    case .text(let text): "\"\(text)\""
    case .number(let number): number.plainText
    case .day(let day): day.description
    case .period(let period): period.description
    }
  }
}

extension Rule: CustomStringConvertible {
  /// The rule without its words.
  package var description: String {
    switch content {
    case .comparison(let left, let relation, let right):
      "\(left.text(within: 0)) \(relation.rawValue) \(right.text(within: 0))"
    case .every(let condition, let filter): "every \(condition)\(filter.map { " if \($0)" } ?? "")"
    }
  }
}
