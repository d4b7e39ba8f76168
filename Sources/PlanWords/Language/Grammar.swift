package import PlanCore

/// What a language does with numbers, names and the texts that go into its sentences.
///
/// Each language has one in its folder. Most rules have the answer that fits most languages; a language names those that
/// differ.
package protocol Grammar: Sendable {
  static var tag: LanguageTag { get }
  /// The names of the Sustainable Development Goals, as the United Nations give them.
  static var goalNames: [String] { get }

  /// Before the tenths: `75.4`, `75,4`.
  static var decimalSeparator: String { get }
  /// Between the thousands (CLDR).
  static var thousandsSeparator: String { get }
  /// The least number of digits that has its thousands separated (CLDR).
  static var groupedDigits: Int { get }
  static var percentSign: String { get }
  /// A colon as it is set after a word.
  static var colon: String { get }
  /// A semicolon and a blank, as they are set between two sentences.
  static var semicolon: String { get }

  /// Whether a number goes with the singular (CLDR's plural rules for whole numbers).
  static func isSingular(_ number: Int) -> Bool
  /// The word between the last two of a list, before that last one.
  static func and(before word: String, _ and: String) -> String
  /// Whether the first form of `{name:d'|de }` goes before a text.
  static func elides(before text: String) -> Bool
  /// Text with the spaces that its language sets.
  static func typeset(_ text: String) -> String
  /// A day in words as it is written, from what CLDR gives.
  static func day(_ text: String) -> String

  /// The plural of one word.
  static func plural(of word: String) -> String
  /// Whether only the last word of a name has a plural, not the adjectives too.
  static var onlyNounHasPlural: Bool { get }
  /// Whether a word of a name is a preposition, after which nothing has a plural.
  static func isPreposition(_ word: String) -> Bool
}

extension Grammar {
  package static var decimalSeparator: String { "," }
  package static var groupedDigits: Int { 4 }
  package static var percentSign: String { "\u{A0}%" }
  package static var colon: String { ":" }
  package static var semicolon: String { "; " }
  package static func isSingular(_ number: Int) -> Bool { number == 1 }
  package static func and(before word: String, _ and: String) -> String { and }
  package static func elides(before text: String) -> Bool { false }
  package static func typeset(_ text: String) -> String { text }
  package static func day(_ text: String) -> String { text }
  package static var onlyNounHasPlural: Bool { false }
}

extension String {
  /// The plural of a name of one or several words, by the usual rules of a language: what follows a preposition stays.
  package func plural(in language: ToolLanguage) -> String {
    let grammar = language.grammar
    var words = split(separator: " ").map(String.init)
    let end = words.dropFirst().firstIndex { grammar.isPreposition($0.lowercased()) } ?? words.count
    for index in (grammar.onlyNounHasPlural ? max(0, end - 1) : 0)..<end {
      words[index] = grammar.plural(of: words[index])
    }
    return words.joined(separator: " ")
  }

  func ends(with endings: String...) -> Bool { endings.contains { lowercased().hasSuffix($0) } }
}
