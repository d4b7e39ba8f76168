package import PlanCore

package enum SpanishGrammar: Grammar {
  package static var tag: LanguageTag { .spanish }
  package static var goalNames: [String] { GoalNames.spanish }
  package static var thousandsSeparator: String { "." }
  package static var groupedDigits: Int { 5 }

  /// `e` for `y` before the sound of an i.
  package static func and(before word: String, _ and: String) -> String {
    let word = word.folded
    if word.hasPrefix("hie") || word.hasPrefix("hia") { return and }
    return word.hasPrefix("i") || word.hasPrefix("hi") ? "e" : and
  }

  package static func plural(of word: String) -> String {
    if word.ends(with: "z") { return word.dropLast() + "ces" }
    for (accented, plain) in [("ón", "ones"), ("án", "anes"), ("én", "enes"), ("és", "eses"), ("ín", "ines")]
    where word.ends(with: accented) {
      return word.dropLast(2) + plain
    }
    if word.ends(with: "a", "e", "i", "o", "u", "á", "é", "ó") { return word + "s" }
    // A word such as análisis stays as it is.
    if word.ends(with: "s"), word.count > 3 { return word }
    return word + "es"
  }

  package static func isPreposition(_ word: String) -> Bool {
    ["de", "del", "a", "al", "en", "para", "por", "con"].contains(word)
  }
}
