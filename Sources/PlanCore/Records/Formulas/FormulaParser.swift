/// Reads the pieces of a formula, from the left to the right, without going back.
///
/// It ends for every text: each step takes a piece, and nesting is held to a depth.
struct FormulaParser {
  private let tokens: [FormulaToken]
  private var place = 0
  private var depth = 0

  /// How deep parentheses and functions may stand within each other.
  static let deepest = 32

  init(_ text: String) throws(FormulaError) { tokens = try FormulaScanner.tokens(of: text) }

  // MARK: Pieces

  private var token: FormulaToken { tokens[place] }

  private mutating func take() -> FormulaToken {
    let token = tokens[place]
    if place < tokens.count - 1 { place += 1 }
    return token
  }

  private func fail(_ wanted: FormulaError.Wanted) -> FormulaError {
    FormulaError(detail: .unexpected(token.kind.text, wanted: wanted), offset: token.offset)
  }

  private mutating func takes(sign: String) -> Bool {
    guard token.kind == .sign(sign) else { return false }
    _ = take()
    return true
  }

  private mutating func takes(word: String) -> Bool {
    guard case .word(let found) = token.kind, found.lowercased() == word else { return false }
    _ = take()
    return true
  }

  private mutating func close(_ sign: String) throws(FormulaError) {
    guard takes(sign: sign) else { throw fail(.closing(sign)) }
  }

  private mutating func nested<Value>(
    _ read: (inout FormulaParser) throws(FormulaError) -> Value
  ) throws(FormulaError) -> Value {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw FormulaError(detail: .tooLong, offset: token.offset) }
    return try read(&self)
  }

  /// Nothing more may stand there.
  mutating func end() throws(FormulaError) {
    guard token.kind == .end else { throw fail(.end) }
  }

  // MARK: Rules

  /// Whether the text begins with `every`.
  mutating func takesEvery() -> Bool { takes(word: "every") }
  /// Whether `if` stands there.
  mutating func takesIf() -> Bool { takes(word: "if") }

  /// What is compared.
  mutating func relation() throws(FormulaError) -> Relation {
    guard case .sign(let sign) = token.kind, let relation = Relation(rawValue: sign) else {
      throw fail(.relation)
    }
    _ = take()
    return relation
  }

  // MARK: Expressions

  /// An expression, up to what cannot belong to it.
  ///
  /// - Parameter strength: only operators that bind at least so strong are taken.
  mutating func expression(_ strength: Int = 1) throws(FormulaError) -> Expression {
    var left = try factor()
    while case .sign(let sign) = token.kind, let found = Expression.Operator(rawValue: sign),
      found.strength >= strength
    {
      _ = take()
      let right = try nested { parser throws(FormulaError) in try parser.expression(found.strength + 1) }
      left = .operation(found, left, right)
    }
    return left
  }

  private mutating func factor() throws(FormulaError) -> Expression {
    switch token.kind {
    case .number(let number):
      _ = take()
      return .number(number)
    case .sign("("):
      _ = take()
      let inner = try nested { parser throws(FormulaError) in try parser.expression() }
      try close(")")
      return inner
    case .sign("["):
      _ = take()
      return try indicator()
    case .word(let word): return try named(word.lowercased())
    default: throw fail(.number)
    }
  }

  /// `[NAME]`, `[NAME.PART]`, and `previous` after it.
  private mutating func indicator() throws(FormulaError) -> Expression {
    let start = token
    guard case .word(let text) = token.kind else { throw fail(.name) }
    _ = take()
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    guard let name = RecordName(parts[0]), parts.count == 1 || RecordName(parts[1]) != nil else {
      throw FormulaError(detail: .badName(text), offset: start.offset)
    }
    try close("]")
    let part = parts.count > 1 ? parts[1] : nil
    return takes(word: "previous") ? .previous(name, part: part) : .indicator(name, part: part)
  }

  private mutating func named(_ word: String) throws(FormulaError) -> Expression {
    if word == "value" {
      _ = take()
      return .value
    }
    let start = take()
    if word == "top" || word == "bottom" {
      guard takes(sign: "(") else { throw fail(.closing("(")) }
      let inner = try nested { parser throws(FormulaError) in try parser.expression() }
      try close(")")
      return word == "top" ? .top(inner) : .bottom(inner)
    }
    guard let function = Aggregate.Function(rawValue: word) else {
      let known = Aggregate.Function.allCases.map(\.rawValue) + ["value", "top", "bottom"]
      throw FormulaError(
        detail: .unknownFunction(start.kind.text, nearest: word.nearest(of: known)), offset: start.offset)
    }
    guard takes(sign: "(") else { throw fail(.closing("(")) }
    let aggregate = try aggregate(function)
    try close(")")
    return .aggregate(aggregate)
  }

  private mutating func aggregate(_ function: Aggregate.Function) throws(FormulaError) -> Aggregate {
    let start = token
    guard case .word(let text) = token.kind else { throw fail(.name) }
    _ = take()
    let parts = text.split(separator: ".").map(String.init)
    guard let table = RecordName(parts[0]), parts.count <= 3 else {
      throw FormulaError(detail: .badName(text), offset: start.offset)
    }
    if !function.takesColumn, parts.count > 1 {
      throw FormulaError(detail: .noColumn(function.rawValue), offset: start.offset)
    }
    if function.takesColumn, parts.count == 1 {
      throw FormulaError(detail: .columnNeeded(function.rawValue), offset: start.offset)
    }
    let column = parts.count > 1 ? ColumnPath(parts[1], parts.count > 2 ? parts[2] : nil) : nil
    var condition: Condition?
    if takes(word: "where") {
      condition = try nested { parser throws(FormulaError) in try parser.condition() }
    }
    return Aggregate(function, of: table, column, where: condition)
  }

  // MARK: Conditions

  /// A condition, up to what cannot belong to it.
  mutating func condition() throws(FormulaError) -> Condition {
    var left = try conjunction()
    while takes(word: "or") {
      left = .or(left, try nested { parser throws(FormulaError) in try parser.conjunction() })
    }
    return left
  }

  private mutating func conjunction() throws(FormulaError) -> Condition {
    var left = try negation()
    while takes(word: "and") {
      left = .and(left, try nested { parser throws(FormulaError) in try parser.negation() })
    }
    return left
  }

  private mutating func negation() throws(FormulaError) -> Condition {
    if takes(word: "not") { return .not(try nested { parser throws(FormulaError) in try parser.negation() }) }
    if takes(sign: "(") {
      let inner = try nested { parser throws(FormulaError) in try parser.condition() }
      try close(")")
      return inner
    }
    guard case .word(let text) = token.kind, !Self.isReserved(text) else { throw fail(.condition) }
    let start = take()
    let parts = text.split(separator: ".").map(String.init)
    guard parts.count <= 2 else { throw FormulaError(detail: .badName(text), offset: start.offset) }
    return try comparison(of: ColumnPath(parts[0], parts.count > 1 ? parts[1] : nil))
  }

  private static func isReserved(_ word: String) -> Bool {
    ["and", "or", "not", "where", "if"].contains(word.lowercased())
  }

  private mutating func comparison(of column: ColumnPath) throws(FormulaError) -> Condition {
    if takes(word: "is") {
      guard takes(word: "day") else { throw fail(.day) }
      return .isDay(column)
    }
    if takes(word: "in") {
      guard takes(word: "period") else { throw fail(.period) }
      return .inPeriod(column)
    }
    if takes(word: "contains") {
      switch token.kind {
      case .text(let text), .word(let text):
        _ = take()
        return .contains(column, text)
      default: throw fail(.word)
      }
    }
    guard case .sign(let sign) = token.kind, let relation = Relation(rawValue: sign) else {
      return .filled(column)
    }
    _ = take()
    return .compared(column, relation, try operand())
  }

  private mutating func operand() throws(FormulaError) -> Condition.Operand {
    let operand: Condition.Operand
    switch token.kind {
    case .word(let word) where !Self.isReserved(word): operand = .word(word)
    case .text(let text): operand = .text(text)
    case .number(let number): operand = .number(number)
    case .day(let day): operand = .day(day)
    case .period(let period): operand = .period(period)
    default: throw fail(.word)
    }
    _ = take()
    return operand
  }
}

extension FormulaToken.Kind {
  /// What is written there; empty at the end.
  fileprivate var text: String {
    switch self {
    case .word(let text), .text(let text), .sign(let text): text
    case .number(let number): number.plainText
    case .day(let day): day.description
    case .period(let period): period.description
    case .end: ""
    }
  }
}
