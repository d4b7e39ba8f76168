import PlanCore

extension Speech {
  /// Words joined by commas and a last `and`.
  func list(_ words: [String]) -> String { list(words, and: self(Word.and)) }
}

extension [PlanPath] {
  /// The paths as a command takes them; more than three by a placeholder.
  func typed(_ say: Speech) -> String {
    if count > 3 { return say(Placeholder.path) + "…" }
    return map { $0.description.contains(" ") ? "'\($0)'" : $0.description }.joined(separator: " ")
  }
}
