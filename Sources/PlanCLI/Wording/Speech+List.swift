import PlanCore

extension Speech {
  /// Words joined by commas and a last `and`.
  func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(self(Word.and)) " + last
  }
}
