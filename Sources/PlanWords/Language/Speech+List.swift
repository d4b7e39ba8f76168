import PlanCore

extension Speech {
  /// Words joined by commas and a last `and`.
  package func list(_ words: [String]) -> String { list(words, and: self(Word.and)) }

  /// A list of at most eight words: the first six, and how many more.
  package func shortList(_ words: [String]) -> String {
    words.count <= 8 ? list(words) : words.prefix(6).joined(separator: ", ") + ", … (\(grouped(words.count)))"
  }
}

extension [PlanPath] {
  /// The paths as a command takes them; more than three by a placeholder.
  package func typed(_ say: Speech) -> String {
    if count > 3 { return say(Placeholder.path) + "…" }
    return map { $0.description.contains(" ") ? "'\($0)'" : $0.description }.joined(separator: " ")
  }
}
