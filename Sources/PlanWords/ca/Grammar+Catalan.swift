package import PlanCore

package enum CatalanGrammar: Grammar {
  package static var tag: LanguageTag { .catalan }
  package static var goalNames: [String] { GoalNames.catalan }
  package static var thousandsSeparator: String { "." }

  /// Whether `de` and `el` are shortened before the text: before a vowel, and an h, which is always silent; in a date,
  /// before the days 1 and 11.
  package static func elides(before text: String) -> Bool {
    let number = text.prefix { $0.isASCII && $0.isNumber }
    if !number.isEmpty { return number == "1" || number == "11" }
    var word = text.folded.prefix { $0.isLetter }
    if word.first == "h" { word.removeFirst() }
    // Before a vowel, i and u are sounded as consonants: iode, hiena, uadi.
    if let first = word.first, "iu".contains(first), let second = word.dropFirst().first,
      "aeou".contains(second)
    {
      return false
    }
    return word.first.map { "aeiou".contains($0) } ?? false
  }

  /// `1 d'abril de 2021`, as documents of administrations write it (CLDR has `del 2021`), with the apostrophe of the
  /// tool's sentences.
  package static func day(_ text: String) -> String {
    text.replacing("\u{2019}", with: "'").replacing(" del ", with: " de ")
  }

  package static func plural(of word: String) -> String {
    // One syllable, which is stressed without an accent.
    if word.lowercased() == "pla" { return word + "ns" }
    // What is written otherwise before an e: tasca, tasques.
    for (singular, plural) in [
      ("qua", "qües"), ("gua", "gües"), ("ca", "ques"), ("ga", "gues"), ("ça", "ces"), ("ja", "ges"),
      ("a", "es"),
    ] where word.ends(with: singular) {
      return word.dropLast(singular.count) + plural
    }
    // A stressed vowel at the end brings an n: acció, accions.
    for (accented, plain) in [("à", "ans"), ("í", "ins"), ("ó", "ons"), ("ú", "uns")]
    where word.ends(with: accented) {
      return word.dropLast() + plain
    }
    // A stressed syllable that ends in s: procés, avís.
    for (accented, plain) in [
      ("és", "essos"), ("ès", "essos"), ("ís", "isos"), ("ós", "osos"), ("rs", "rsos"),
    ] where word.ends(with: accented) {
      return word.dropLast(2) + plain
    }
    if word.ends(with: "s") { return word }
    if word.ends(with: "ç", "sc", "st", "xt") { return word + "os" }
    // An accent elsewhere means that the last syllable is not stressed: índexs, but eixos.
    if word.ends(with: "x") { return word + (word.folded == word.lowercased() ? "os" : "s") }
    return word + "s"
  }

  package static func isPreposition(_ word: String) -> Bool {
    ["de", "del", "dels", "a", "al", "als", "en", "per", "pel", "pels", "amb"].contains(word)
      || word.hasPrefix("d'") || word.hasPrefix("d\u{2019}")
  }
}
