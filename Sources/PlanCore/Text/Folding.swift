/// Folding and comparing of typed words (F11), and what was probably meant.
extension String {
  /// The text for comparison: small letters, Latin letters without their accents.
  ///
  /// Two texts that are canonically equivalent (NFC, NFD) fold to equal texts.
  public var folded: String {
    if let ascii = foldedASCII { return ascii }
    var result = ""
    for character in self {
      let scalars = character.unicodeScalars
      guard let first = scalars.first else { continue }
      if first.isASCII || scalars.count > 1 || first.properties.isAlphabetic,
        let base = first.latinBase
      {
        result.append(base)
      } else {
        result += character.lowercased()
      }
    }
    return result
  }

  /// The folded text of plain ASCII; nil for another, and for one with a carriage return, which may be half a character.
  private var foldedASCII: String? {
    var text = self
    return text.withUTF8 { bytes in
      guard bytes.allSatisfy({ $0 < 128 && $0 != 13 }) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { room in
        for (index, byte) in bytes.enumerated() {
          let isCapital = byte >= 65 && byte <= 90
          room.initializeElement(at: index, to: isCapital ? byte + 32 : byte)
        }
        return bytes.count
      }
    }
  }

  /// Whether two typed words are the same, ignoring case, accents, and the blanks at their ends.
  public func matches(_ other: String) -> Bool { trimmingBlanks.folded == other.trimmingBlanks.folded }

  /// Whether two typed words are the same but for blanks and hyphens between their parts, as `en-cours`, `encours`
  /// and `en cours` are.
  public func isSpelled(_ other: String) -> Bool {
    if matches(other) { return true }
    let letters = other.spelling
    return !letters.isEmpty && spelling == letters
  }

  /// The folded text without blanks and hyphens between its parts, and without the characters that choose how a mark
  /// is drawn; with hyphens at its ends. Two texts that are not empty are spelled alike if theirs are equal.
  public var spelling: String {
    let scalars = trimmingBlanks.folded.unicodeScalars.filter { $0 != "\u{FE0F}" && $0 != "\u{FE0E}" }
    if scalars.first == "-" || scalars.last == "-" { return String(scalars) }
    return String(scalars.filter { $0 != "-" && $0 != "_" && $0 != " " && $0 != "\u{A0}" })
  }

  /// The candidate nearest to the text, if one is near enough to be what was meant.
  ///
  /// - Parameter candidates: what would have been right, in order of preference.
  /// - Complexity: O(candidates × the product of lengths).
  public func nearest(of candidates: some Sequence<String>) -> String? {
    let typed = Array(folded)
    guard !typed.isEmpty else { return nil }
    let limit = Swift.max(1, typed.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = Array(candidate.folded)
      if abs(other.count - typed.count) > limit { continue }
      let distance = editDistance(typed, other)
      if distance <= limit, distance < other.count, distance < best?.distance ?? .max {
        best = (distance, candidate)
      }
    }
    return best?.candidate
  }
}

extension Unicode.Scalar {
  /// The small Latin letter (or other ASCII character) that this one is, without its accents.
  fileprivate var latinBase: Character? {
    if isASCII { return Character(properties.lowercaseMapping) }
    // Unicode's names say it: LATIN SMALL LETTER E WITH ACUTE.
    guard let name = properties.name, name.hasPrefix("LATIN "), let with = name.firstRange(of: " WITH ")
    else { return nil }
    let words = name[..<with].split(separator: " ")
    guard words.count == 4, words[2] == "LETTER", words[3].count == 1 else { return nil }
    return Character(words[3].lowercased())
  }
}

extension String {
  fileprivate func firstRange(of part: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(part) }
  }
}

/// The number of insertions, deletions, replacements and swaps of neighbours between two words.
func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var before: [Int] = []
  var last = Array(0...right.count)
  for i in 0..<left.count {
    var row = [i + 1] + Array(repeating: 0, count: right.count)
    for j in 0..<right.count {
      let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
      row[j + 1] = Swift.min(last[j + 1] + 1, row[j] + 1, replaced)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        row[j + 1] = Swift.min(row[j + 1], before[j - 1] + 1)
      }
    }
    (before, last) = (last, row)
  }
  return last[right.count]
}
