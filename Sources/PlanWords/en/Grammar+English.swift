package import PlanCore

package enum EnglishGrammar: Grammar {
  package static var tag: LanguageTag { .english }
  package static var goalNames: [String] { GoalNames.english }
  package static var decimalSeparator: String { "." }
  package static var thousandsSeparator: String { "," }
  package static var percentSign: String { "%" }
  package static var onlyNounHasPlural: Bool { true }

  /// Whether `an` goes before the text.
  package static func elides(before text: String) -> Bool {
    text.folded.prefix { $0.isLetter }.first.map { "aeio".contains($0) } ?? false
  }

  package static func plural(of word: String) -> String {
    if word.ends(with: "s", "x", "z", "ch", "sh") { return word + "es" }
    if word.ends(with: "y"), !word.ends(with: "ay", "ey", "oy", "uy") { return word.dropLast() + "ies" }
    return word + "s"
  }

  package static func isPreposition(_ word: String) -> Bool {
    ["of", "for", "in", "on", "to", "with"].contains(word)
  }
}
