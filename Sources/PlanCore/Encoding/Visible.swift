/// Text made safe to print, and how wide it is.
extension String {
  /// The text with what could command a terminal or turn the reading direction made visible: `<U+001B>`.
  ///
  /// A tab and a line break become a space: text of the plan never decides the layout.
  package var visible: String { showingHidden { $0 == "\t" || $0 == "\n" || $0 == "\r" ? " " : nil } }

  /// The text with hidden characters made visible, but its lines and tabs as they are.
  package var visibleLines: String { showingHidden { $0 == "\t" || $0 == "\n" ? $0 : nil } }

  /// Replaces each hidden scalar by what `kept` says, or else by its number.
  private func showingHidden(_ kept: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
    // Nearly every text is plain ASCII.
    if isPlainASCII || !unicodeScalars.contains(where: \.isHidden) { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isHidden {
        result.append(scalar)
      } else if let kept = kept(scalar) {
        result.append(kept)
      } else {
        result.append(contentsOf: "<U+\(scalar.hexadecimal)>".unicodeScalars)
      }
    }
    return String(result)
  }

  /// Whether every character is of ASCII and can be seen, or a space.
  @inlinable package var isPlainASCII: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }

  /// The number of columns that a terminal gives the text (Unicode Standard Annex 11).
  package var columns: Int {
    if isPlainASCII { return utf8.count }
    return reduce(0) { sum, character in
      guard let first = character.unicodeScalars.first else { return sum }
      if first.isASCII { return sum + 1 }
      if [.nonspacingMark, .format].contains(first.properties.generalCategory) { return sum }
      return sum + (first.isWide || character.unicodeScalars.contains("\u{FE0F}") ? 2 : 1)
    }
  }
}

extension [Character] {
  /// How many characters are kept of a text that is cut to a width, so that an ellipsis fits behind them: whole words,
  /// unless that would take more than two thirds of the width away.
  package func countFitting(_ width: Int) -> Int {
    var count = 0
    var left = Swift.max(width - 1, 0)
    while count < self.count {
      let own = String(self[count]).columns
      if own > left { break }
      count += 1
      left -= own
    }
    let isInsideOfWord = count < self.count && self[count] != " "
    if isInsideOfWord, let blank = self[..<count].lastIndex(of: " "), blank * 3 >= width { count = blank }
    while count > 0, self[count - 1] == " " { count -= 1 }
    return count
  }
}

extension String {
  /// The text cut to a width, with an ellipsis where something is missing.
  package func truncated(to width: Int) -> String {
    if columns <= width { return self }
    return prefix(Array(self).countFitting(width)) + "…"
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control, or one that changes the reading direction of what stands around it.
  package var isHidden: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFEFF: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }

  /// The scalar's number in at least four hexadecimal digits.
  package var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether a terminal gives the scalar two columns: East Asian wide and full width, and emoji.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
