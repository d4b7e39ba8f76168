extension Code: CustomStringConvertible {
  /// The code as it is written: `L2M5D1`.
  public var description: String {
    segments.reduce(into: "") { $0 += $1.description }
  }

  /// Reads a code written in any case.
  ///
  /// - Returns: nil if the text is no sequence of letters and numbers without leading zeros.
  public init?(_ text: some StringProtocol) {
    self.init(bytes: text.utf8)
  }

  /// Reads a code of bytes in any case.
  ///
  /// - Returns: nil if the bytes are no sequence of letters and numbers without leading zeros.
  public init?(bytes: some Collection<UInt8>) {
    var segments: [Segment] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let letters = rest.prefix { (65...90).contains($0 & 0xDF) && $0 >= 65 }
      let digits = rest[letters.endIndex...].prefix { (48...57).contains($0) }
      guard let first = digits.first, first != 48, digits.count <= 9 else { return nil }
      let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
      guard let segment = Segment(letters: letters, number: number) else { return nil }
      segments.append(segment)
      rest = rest[digits.endIndex...]
    }
    self.init(segments: segments)
  }
}

extension Code.Segment: CustomStringConvertible {
  /// The segment as it is written: `M5`.
  public var description: String { letters + String(number) }
}
