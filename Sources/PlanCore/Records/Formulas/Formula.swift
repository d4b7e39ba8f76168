/// A formula by which records give a figure (F35), such as `count(publications where gender) / count(publications)`.
package struct Formula: Hashable, Sendable {
  package let expression: Expression

  package init(_ expression: Expression) { self.expression = expression }

  /// Reads a formula. It ends for every text, in time that grows with its length.
  package init(parsing text: String) throws(FormulaError) {
    var parser = try FormulaParser(text)
    expression = try parser.expression()
    try parser.end()
  }
}

/// What should hold of a figure or of each row of a table: `FORMULA | words`, `every COND if COND | words`.
package struct Rule: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// Two numbers are compared.
    case comparison(Expression, Relation, Expression)
    /// Each row fulfils a condition, or only those that fulfil another.
    case every(Condition, if: Condition?)
  }

  package let content: Content
  /// What the rule says, for people; empty where nothing is said.
  package let words: String

  /// Reads a rule. The first bar that does not stand in quotes sets the words apart.
  package init(parsing text: String) throws(FormulaError) {
    let (formula, words) = Self.pieces(text)
    self.words = words
    var parser = try FormulaParser(formula)
    if parser.takesEvery() {
      let condition = try parser.condition()
      content = .every(condition, if: parser.takesIf() ? try parser.condition() : nil)
    } else {
      let left = try parser.expression()
      let relation = try parser.relation()
      content = .comparison(left, relation, try parser.expression())
    }
    try parser.end()
  }

  /// The formula and the words.
  private static func pieces(_ text: String) -> (formula: String, words: String) {
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index] == "|", !isQuoted {
        return (String(text[..<index]), String(text[text.index(after: index)...]).trimmingBlanks)
      }
    }
    return (text, "")
  }
}

extension Rule {
  /// Everything in it that is worked out of rows.
  package var aggregates: [Aggregate] {
    switch content {
    case .comparison(let left, _, let right): left.aggregates + right.aggregates
    case .every: []
    }
  }
}
