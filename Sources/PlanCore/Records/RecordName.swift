/// The name of an indicator or a table (F29): ASCII letters, digits and `-`, a letter first, at most 64.
///
/// Capitals do not matter: `gia6` is `GIA6`. It is written as its file has it.
public struct RecordName: Hashable, Sendable, CustomStringConvertible {
  /// The most characters that a name may have.
  public static let longest = 64

  /// The name as it is written.
  public let description: String
  /// The name in small letters, by which names are told apart.
  package let folded: String

  /// Reads a name; nil where the text is not one.
  public init?(_ text: some StringProtocol) {
    let bytes = text.utf8
    guard let first = bytes.first, Self.isLetter(first), bytes.count <= Self.longest,
      bytes.allSatisfy({ Self.isLetter($0) || Self.isDigit($0) || $0 == UInt8(ascii: "-") })
    else { return nil }
    description = String(text)
    folded = description.lowercased()
  }

  fileprivate static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
  fileprivate static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Whether names are the same, without regard to capitals.
  public static func == (left: RecordName, right: RecordName) -> Bool { left.folded == right.folded }

  /// Hashes what names are told apart by.
  public func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}

extension RecordName: Comparable {
  /// Orders names as people do: letters by the alphabet, numbers by their value, so that GIA9 comes before GIA10.
  ///
  /// - Complexity: O(characters).
  public static func < (left: RecordName, right: RecordName) -> Bool {
    let (a, b) = (Array(left.folded.utf8), Array(right.folded.utf8))
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if isDigit(a[i]), isDigit(b[j]) {
        let (first, second) = (number(a, &i), number(b, &j))
        if first.count != second.count { return first.count < second.count }
        if !first.elementsEqual(second) { return first.lexicographicallyPrecedes(second) }
      } else {
        if a[i] != b[j] { return a[i] < b[j] }
        (i, j) = (i + 1, j + 1)
      }
    }
    if a.count - i != b.count - j { return a.count - i < b.count - j }
    // Names that differ by leading zeros alone are still two names.
    return a.lexicographicallyPrecedes(b)
  }

  /// The digits at a place, without leading zeros; the place moves behind them.
  private static func number(_ bytes: [UInt8], _ place: inout Int) -> ArraySlice<UInt8> {
    let start = place
    while place < bytes.count, isDigit(bytes[place]) { place += 1 }
    return bytes[start..<place].drop { $0 == 48 }
  }
}
