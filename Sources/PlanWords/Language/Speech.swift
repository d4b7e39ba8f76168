import PlanCore

/// Says things in one of the tool's languages.
package struct Speech: Sendable {
  package let language: ToolLanguage

  package init(language: ToolLanguage) { self.language = language }

  /// The text of a phrase with its values put in.
  ///
  /// - Precondition: every placeholder of the phrase has a value; a test holds the phrases to it.
  package func callAsFunction(_ phrase: some Phrase, _ values: [String: PhraseValue] = [:]) -> String {
    let text = typeset(phrase.text(in: language))
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let slot = rest[rest.index(after: open)..<close]
      result += fill(slot, values)
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private func fill(_ slot: Substring, _ values: [String: PhraseValue]) -> String {
    let parts = slot.split(separator: ":", maxSplits: 1)
    guard let name = parts.first, let value = values[String(name)] else { return "{\(slot)}" }
    switch value {
    case .text(let text):
      guard parts.count == 2 else { return text }
      let forms = parts[1].split(separator: "|", omittingEmptySubsequences: false)
      return String(text.elides(in: language) ? forms[0] : forms[forms.count - 1])
    case .number(let number):
      guard parts.count == 2 else { return grouped(number) }
      let forms = parts[1].split(separator: "|", omittingEmptySubsequences: false)
      return String(isSingular(number) ? forms[0] : forms[forms.count - 1])
    }
  }

  /// Words joined by commas and a last `and`; Spanish has `e` before the sound of an i.
  package func list(_ words: [String], and: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    let and = language == .spanish && last.soundsAsI ? "e" : and
    return words.dropLast().joined(separator: ", ") + " \(and) " + last
  }

  /// CLDR's plural rules for whole numbers: French counts 0 and 1 as singular, English and Spanish 1 alone.
  package func isSingular(_ number: Int) -> Bool {
    number == 1 || (number == 0 && language == .french)
  }

  /// A number with its thousands separated as the language does it (CLDR).
  package func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    // Spanish separates from five digits on.
    guard digits.count > (language == .spanish ? 4 : 3) else { return String(number) }
    let separator =
      switch language {
      case .english: ","
      case .french: "\u{202F}"
      case .spanish: "."
      }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += separator }
      result.append(digit)
    }
    return (number < 0 ? "-" : "") + result
  }

  /// Tenths of a percent: `75.4%`, `75,4 %`.
  package func percent(tenths: Int) -> String {
    let whole = grouped(tenths / 10)
    return language == .english ? "\(whole).\(tenths % 10)%" : "\(whole),\(tenths % 10)\u{A0}%"
  }

  /// A semicolon and a blank, as the language sets them between two sentences.
  package var semicolon: String { language == .french ? "\u{A0}; " : "; " }

  /// A colon as the language sets it after a word.
  package var colon: String { language == .french ? "\u{A0}:" : ":" }

  private func typeset(_ text: String) -> String {
    language == .french ? Self.typesetFrench(text) : text
  }

  /// Puts no-break spaces where French typography wants them, in the place of spaces that stand there.
  package static func typesetFrench(_ text: String) -> String {
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
}

extension String {
  /// Whether French shortens `de` and `le` before the text, since it begins with a vowel or a silent h; whether English
  /// has `an` before it.
  fileprivate func elides(in language: ToolLanguage) -> Bool {
    let word = folded.prefix { $0.isLetter }
    if language == .english { return word.first.map { "aeio".contains($0) } ?? false }
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

  /// Whether Spanish says `e` for `y` before the text.
  fileprivate var soundsAsI: Bool {
    let word = folded
    if word.hasPrefix("hie") || word.hasPrefix("hia") { return false }
    return word.hasPrefix("i") || word.hasPrefix("hi")
  }
}
