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
