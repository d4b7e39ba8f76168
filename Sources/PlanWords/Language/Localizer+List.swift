import PlanCore

extension Localizer {
  /// Words joined by commas and a last `and`; Spanish has `e` before the sound of an i.
  package func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(series(words.dropLast())) \(grammar.and(before: last, self(Word.and))) \(last)"
  }

  /// A list of at most eight words: the first six, and how many more.
  package func shortList(_ words: [String]) -> String {
    words.count <= 8 ? list(words) : series(words.prefix(6) + ["… (\(grouped(words.count)))"])
  }

  /// Texts joined by commas alone, as they stand beside a label or behind other texts.
  package func series(_ texts: some Sequence<String>) -> String { texts.joined(separator: ", ") }

  /// Texts that may have commas of their own, joined by semicolons.
  package func clauses(_ texts: [String]) -> String { texts.joined(separator: grammar.semicolon) }

  /// Short statements side by side: `51.4% · 20 of 35 reported`.
  package func facts(_ texts: [String]) -> String { texts.joined(separator: " · ") }

  /// From one day or name to another, or a name and what it is part of: `1 January 2018 – 31 December 2020`.
  package func span(_ texts: [String]) -> String { texts.joined(separator: " – ") }

  /// A text with what stands between it and what it is about: `error: `.
  package func label(_ text: String) -> String { "\(text)\(colon) " }

  /// A phrase with what stands between it and what it is about: `error: `.
  package func label(_ phrase: some Phrase) -> String { label(self(phrase)) }

  /// A text, and a remark on it in brackets.
  package func remarked(_ text: String, _ remark: String) -> String { "\(text) (\(remark))" }

  /// A number and the word for what is counted, which goes with it: `12 nodes`.
  package func counted(_ number: Int, _ noun: String) -> String { "\(grouped(number)) \(noun)" }
}

extension [PlanPath] {
  /// The paths as a command takes them; more than three by a placeholder.
  package func typed(_ localized: Localizer) -> String {
    if count > 3 { return localized(Placeholder.path) + "…" }
    return map { $0.description.contains(" ") ? "'\($0)'" : $0.description }.joined(separator: " ")
  }
}
