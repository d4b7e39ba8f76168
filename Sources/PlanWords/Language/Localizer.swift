/// Says things in one of the tool's languages.
package struct Localizer: Sendable {
  package let language: ToolLanguage
  var grammar: any Grammar.Type { language.grammar }

  package init(language: ToolLanguage) { self.language = language }

  /// The text of a phrase with its values put in.
  ///
  /// - Precondition: every placeholder of the phrase has a value; a test holds the phrases to it.
  package func callAsFunction(_ phrase: some Phrase, _ values: [String: PhraseValue] = [:]) -> String {
    let text = grammar.typeset(phrase.text(in: language))
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
      return String(grammar.elides(before: text) ? forms[0] : forms[forms.count - 1])
    case .number(let number):
      guard parts.count == 2 else { return grouped(number) }
      let forms = parts[1].split(separator: "|", omittingEmptySubsequences: false)
      return String(isSingular(number) ? forms[0] : forms[forms.count - 1])
    }
  }

  /// Whether a number goes with the singular: French counts 0 as one too (CLDR).
  package func isSingular(_ number: Int) -> Bool { grammar.isSingular(number) }

  /// A number with its thousands separated as the language does it (CLDR).
  package func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    guard digits.count >= grammar.groupedDigits else { return String(number) }
    let separator = grammar.thousandsSeparator
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += separator }
      result.append(digit)
    }
    return (number < 0 ? "-" : "") + result
  }

  /// Tenths of a percent: `75.4%`, `75,4 %`.
  package func percent(tenths: Int) -> String {
    grouped(tenths / 10) + "\(grammar.decimalSeparator)\(tenths % 10)\(grammar.percentSign)"
  }

  /// Tenths as a number: `4.5`, `4,5`.
  package func tenths(_ value: Int) -> String { "\(value / 10)\(grammar.decimalSeparator)\(value % 10)" }

  /// A colon as the language sets it after a word.
  package var colon: String { grammar.colon }
}
