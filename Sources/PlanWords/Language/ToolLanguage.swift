package import PlanCore

/// The languages that the tool itself speaks.
///
/// A language is a folder of texts, a ``Grammar``, and its lines in this file.
package enum ToolLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case french = "fr"
  case spanish = "es"
  case catalan = "ca"

  /// The tool's language nearest to a tag: `fr` for `fr-CA`; nil if the tool does not speak that language.
  package init?(_ tag: LanguageTag) { self.init(rawValue: tag.base.description) }

  package var tag: LanguageTag { grammar.tag }

  /// What the language does with numbers, names and the texts that go into its sentences.
  package var grammar: any Grammar.Type {
    switch self {
    case .english: EnglishGrammar.self
    case .french: FrenchGrammar.self
    case .spanish: SpanishGrammar.self
    case .catalan: CatalanGrammar.self
    }
  }
}

/// A topic of what the tool says: its keys, each with a text in every language.
///
/// A language has its texts in a folder of its own; one that is missing does not compile. In a text, `{name}` stands for
/// a value, and `{count:file|files}` for the form of a word that goes with a number. `{level:d'|de }` stands for what goes
/// before a text, shortened or not: of French and Catalan, and `{level:an|a}` of English.
package protocol Phrase: CaseIterable, RawRepresentable<String>, Sendable {
  var english: String { get }
  var french: String { get }
  var spanish: String { get }
  var catalan: String { get }
}

extension Phrase {
  /// The text in a language, its values not put in.
  package func text(in language: ToolLanguage) -> String {
    switch language {
    case .english: english
    case .french: french
    case .spanish: spanish
    case .catalan: catalan
    }
  }
}
