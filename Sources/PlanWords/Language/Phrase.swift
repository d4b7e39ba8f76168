package import PlanCore

/// The languages that the tool itself speaks.
package enum ToolLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case french = "fr"
  case spanish = "es"

  /// The tool's language nearest to a tag: `fr` for `fr-CA`; nil if it speaks none such.
  package init?(_ tag: LanguageTag) { self.init(rawValue: tag.base.description) }

  package var tag: LanguageTag {
    switch self {
    case .english: .english
    case .french: .french
    case .spanish: .spanish
    }
  }
}

/// A topic of what the tool says: its keys, each with a text in every language.
///
/// A language has its texts in a folder of its own; one that is missing does not compile. In a text, `{name}` stands for
/// a value; `{count:file|files}` for the form of a word that goes with a number, and `{level:d'|de }` for what French puts
/// before a text, shortened or not, and `{level:an|a}` in English.
package protocol Phrase: CaseIterable, RawRepresentable<String>, Sendable {
  var english: String { get }
  var french: String { get }
  var spanish: String { get }
}

extension Phrase {
  /// The text in a language, its values not put in.
  package func text(in language: ToolLanguage) -> String {
    switch language {
    case .english: english
    case .french: french
    case .spanish: spanish
    }
  }
}

/// A value that goes into a phrase.
package enum PhraseValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, Sendable {
  case text(String)
  case number(Int)

  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .number(value) }
}

extension String {
  /// The text as a value of a phrase.
  package var value: PhraseValue { .text(self) }
}

extension CustomStringConvertible {
  /// The description as a value of a phrase.
  package var value: PhraseValue { .text(description) }
}

extension Int {
  /// The number as a value of a phrase, which decides its plurals.
  package var value: PhraseValue { .number(self) }
}
