/// A piece of a formula's text.
struct FormulaToken: Hashable {
  enum Kind: Hashable {
    /// A word, a name or a path without quotes; dots and hyphens within it belong to it.
    case word(String)
    /// A text in quotes.
    case text(String)
    case number(Rational)
    case day(PlanDate)
    case period(PeriodName)
    /// `(`, `)`, `[`, `]`, and what is done or compared.
    case sign(String)
    case end
  }

  let kind: Kind
  /// Where it begins, in Unicode scalars.
  let offset: Int
}

/// Why a formula cannot be read: what, and where.
package struct FormulaError: Error, Hashable, Sendable {
  package enum Detail: Hashable, Sendable {
    /// A character that no formula has.
    case character(String)
    /// A text in quotes that does not end.
    case openQuote
    /// Something else stands there than may stand there: what does; empty at the end.
    case unexpected(String, wanted: Wanted)
    /// It is no function; the nearest one.
    case unknownFunction(String, nearest: String?)
    /// The function is about a column, and none is named.
    case columnNeeded(String)
    /// The function counts rows, and a column is named.
    case noColumn(String)
    /// It is no name of a table or an indicator.
    case badName(String)
    /// It is longer, or nested deeper, than a formula may be.
    case tooLong
  }

  /// What may stand at a place.
  package enum Wanted: Hashable, Sendable {
    case number, relation, condition, word, closing(String), end, day, period, name
  }

  package let detail: Detail
  /// The place of the fault, in Unicode scalars from the formula's beginning.
  package let offset: Int
}

/// Cuts a formula's text into pieces.
struct FormulaScanner {
  private let scalars: [Unicode.Scalar]
  private var place = 0

  /// The most characters that a formula may have.
  static let longest = 4_000

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// All pieces; the last one is the end.
  static func tokens(of text: String) throws(FormulaError) -> [FormulaToken] {
    var scanner = FormulaScanner(text)
    if scanner.scalars.count > longest { throw FormulaError(detail: .tooLong, offset: longest) }
    var tokens: [FormulaToken] = []
    repeat { tokens.append(try scanner.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private mutating func next() throws(FormulaError) -> FormulaToken {
    while place < scalars.count, Self.isBlank(scalars[place]) { place += 1 }
    let start = place
    guard place < scalars.count else { return FormulaToken(kind: .end, offset: start) }
    let scalar = scalars[place]
    let kind: FormulaToken.Kind
    if scalar == "\"" {
      kind = .text(try quoted(from: start))
    } else if Self.isDigit(scalar) {
      kind = try number(from: start)
    } else if Self.isLetter(scalar) {
      kind = .word(word())
    } else if let sign = ["<=", ">=", "!="].first(where: { starts(with: $0) }) {
      place += 2
      kind = .sign(sign)
    } else if "()[]+-*/=<>".unicodeScalars.contains(scalar) {
      place += 1
      kind = .sign(String(scalar))
    } else {
      throw FormulaError(detail: .character(String(scalar)), offset: start)
    }
    return FormulaToken(kind: kind, offset: start)
  }

  private func starts(with sign: String) -> Bool { scalars[place...].starts(with: sign.unicodeScalars) }

  private mutating func quoted(from start: Int) throws(FormulaError) -> String {
    guard let end = scalars[(start + 1)...].firstIndex(of: "\"") else {
      throw FormulaError(detail: .openQuote, offset: start)
    }
    place = end + 1
    return Self.text(scalars[(start + 1)..<end])
  }

  /// A number, a day or a period: the longest run of letters, digits, hyphens and points that is one.
  private mutating func number(from start: Int) throws(FormulaError) -> FormulaToken.Kind {
    var end = start
    while end < scalars.count, Self.isInWord(scalars[end]) { end += 1 }
    let run = Self.text(scalars[start..<end])
    if let day = PlanDate(run) {
      place = end
      return .day(day)
    }
    if run.contains("-"), let period = PeriodName(run) {
      place = end
      return .period(period)
    }
    end = start
    while end < scalars.count, Self.isDigit(scalars[end]) || scalars[end] == "." { end += 1 }
    let digits = Self.text(scalars[start..<end])
    guard let number = Rational(decimal: digits) else {
      throw FormulaError(detail: .unexpected(digits, wanted: .number), offset: start)
    }
    place = end
    return .number(number)
  }

  /// A word; a hyphen or a dot belongs to it where a letter or a digit follows.
  private mutating func word() -> String {
    let start = place
    while place < scalars.count, Self.isInWord(scalars[place]) {
      if scalars[place] == "-" || scalars[place] == "." {
        guard place + 1 < scalars.count, Self.isLetter(scalars[place + 1]) || Self.isDigit(scalars[place + 1])
        else { break }
      }
      place += 1
    }
    return Self.text(scalars[start..<place])
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\u{202F}"
  }
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar == "_"
  }
  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || isDigit(scalar) || scalar == "-" || scalar == "." || scalar == "&"
      || scalar.properties.generalCategory == .nonspacingMark
  }
}
