extension String {
  /// The plural of a name of one or several words, by the usual rules of a language: what follows a preposition stays.
  package func plural(in language: ToolLanguage) -> String {
    var words = split(separator: " ").map(String.init)
    let end = words.dropFirst().firstIndex { Self.isPreposition($0, in: language) } ?? words.count
    switch language {
    case .english:
      // Only the noun has a plural, the last word.
      if end > 0 { words[end - 1] = words[end - 1].englishPlural }
    case .french: for index in 0..<end { words[index] = words[index].frenchPlural }
    case .spanish: for index in 0..<end { words[index] = words[index].spanishPlural }
    }
    return words.joined(separator: " ")
  }

  private static func isPreposition(_ word: String, in language: ToolLanguage) -> Bool {
    let known: Set<String> =
      switch language {
      case .english: ["of", "for", "in", "on", "to", "with"]
      case .french: ["de", "du", "des", "à", "au", "aux", "en", "pour", "sur", "par", "avec"]
      case .spanish: ["de", "del", "a", "al", "en", "para", "por", "con"]
      }
    let lowered = word.lowercased()
    return known.contains(lowered)
      || language == .french && (lowered.hasPrefix("d'") || lowered.hasPrefix("d\u{2019}"))
  }

  private func ends(with endings: String...) -> Bool { endings.contains { lowercased().hasSuffix($0) } }

  private var englishPlural: String {
    if ends(with: "s", "x", "z", "ch", "sh") { return self + "es" }
    if ends(with: "y"), !ends(with: "ay", "ey", "oy", "uy") { return dropLast() + "ies" }
    return self + "s"
  }

  private var frenchPlural: String {
    if ends(with: "s", "x", "z") { return self }
    if ends(with: "eau", "au", "eu") { return self + "x" }
    if ends(with: "al") { return dropLast(2) + "aux" }
    return self + "s"
  }

  private var spanishPlural: String {
    if ends(with: "z") { return dropLast() + "ces" }
    for (accented, plain) in [("ón", "ones"), ("án", "anes"), ("én", "enes"), ("és", "eses"), ("ín", "ines")]
    where ends(with: accented) {
      return dropLast(2) + plain
    }
    if ends(with: "a", "e", "i", "o", "u", "á", "é", "ó") { return self + "s" }
    // A word such as análisis stays as it is.
    if ends(with: "s"), count > 3 { return self }
    return self + "es"
  }
}
