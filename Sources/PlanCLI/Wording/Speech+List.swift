import PlanCore

extension Speech {
  /// Words joined by commas and a last `and`.
  func list(_ words: [String]) -> String { list(words, and: self(Word.and)) }
}
