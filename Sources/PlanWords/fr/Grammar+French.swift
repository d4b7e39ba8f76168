package import PlanCore

package enum FrenchGrammar: Grammar {
  package static var tag: LanguageTag { .french }
  package static var goalNames: [String] { GoalNames.french }
  package static var thousandsSeparator: String { "\u{202F}" }
  package static var colon: String { "\u{A0}:" }
  package static var semicolon: String { "\u{A0}; " }

  /// 0 and 1 are singular.
  package static func isSingular(_ number: Int) -> Bool { number == 0 || number == 1 }

  /// Whether `de` and `le` are shortened before the text, since it begins with a vowel or a silent h.
  package static func elides(before text: String) -> Bool {
    let word = text.folded.prefix { $0.isLetter }
    // Before these the h is sounded, or the vowel is treated as one that is.
    let exceptions = [
      "hackathon", "hall", "hameau", "handicap", "hangar", "hausse", "haut", "hierarchie", "hors", "hub",
      "huit",
      "onze",
    ]
    if exceptions.contains(where: { word.hasPrefix($0) }) { return false }
    // Yves, but Yann: before a vowel, y is sounded as a consonant.
    if word.first == "y", let second = word.dropFirst().first, "aeiou".contains(second) { return false }
    return word.first.map { "aeiouyhœæ".contains($0) } ?? false
  }

  /// Puts no-break spaces where French typography wants them, in the place of spaces that stand there.
  package static func typeset(_ text: String) -> String {
    guard text.utf8.contains(0x20) else { return text }
    var result = ""
    var previous: Character = "\n"
    for character in text {
      if previous == " ", ":;!?»%".contains(character) {
        result.removeLast()
        result += "\u{A0}"
      }
      result.append(previous == "«" && character == " " ? "\u{A0}" : character)
      previous = character
    }
    return result
  }

  /// `1er mars 2021`.
  package static func day(_ text: String) -> String {
    text.hasPrefix("1 ") ? "1er" + text.dropFirst() : text
  }

  package static func plural(of word: String) -> String {
    if word.ends(with: "s", "x", "z") { return word }
    if word.ends(with: "eau", "au", "eu") { return word + "x" }
    if word.ends(with: "al") { return word.dropLast(2) + "aux" }
    return word + "s"
  }

  package static func isPreposition(_ word: String) -> Bool {
    ["de", "du", "des", "à", "au", "aux", "en", "pour", "sur", "par", "avec"].contains(word)
      || word.hasPrefix("d'") || word.hasPrefix("d\u{2019}")
  }
}
