extension Localizer {
  /// How a command is typed, with the placeholders of the language: `plan add CODE TITLE [KEY=VALUE…]`.
  package func usage(_ text: String) -> String {
    guard language != .english else { return text }
    var result = ""
    var word = ""
    func finished() -> String {
      guard word.utf8.count > 1 else { return word }
      return Placeholder.allCases.first { $0.english == word }.map { self($0) } ?? word
    }
    for character in text {
      if character.isASCII, character.isUppercase {
        word.append(character)
      } else {
        result += finished() + String(character)
        word = ""
      }
    }
    return result + finished()
  }
}
