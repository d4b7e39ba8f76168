extension Code: CustomStringConvertible {
  /// The code as it is written: `L2M5D1`.
  public var description: String {
    String(unsafeUninitializedCapacity: Self.maximumDepth * 15) { buffer in
      var count = 0
      for segment in segments { segment.write(to: buffer, from: &count) }
      return count
    }
  }

  /// Reads a code written in any case.
  ///
  /// - Returns: nil if the text is no sequence of letters and numbers without leading zeros.
  public init?(_ text: some StringProtocol) {
    self.init(bytes: Array(text.utf8)[...])
  }

  /// Reads a code of bytes in any case.
  ///
  /// - Returns: nil if the bytes are no sequence of letters and numbers without leading zeros.
  public init?(bytes: ArraySlice<UInt8>) {
    guard let code = bytes.withUnsafeBytes({ Code(raw: $0) }) else { return nil }
    self = code
  }

  /// Reads a code of bytes in any case; not generic and without allocations, since every file name is asked.
  ///
  /// - Returns: nil if the bytes are no sequence of letters and numbers without leading zeros.
  public init?(raw bytes: UnsafeRawBufferPointer) {
    self.init()
    var position = 0
    var depth = 0
    while position < bytes.count {
      var letters: UInt64 = 0
      var shift: UInt64 = 57
      while position < bytes.count, bytes[position] >= 65 {
        let upper = bytes[position] & 0xDF
        guard upper >= 65, upper <= 90, bytes[position] < 128, shift >= 32 else { return nil }
        letters |= UInt64(upper - 64) << shift
        shift -= 5
        position += 1
      }
      let start = position
      var number: UInt64 = 0
      while position < bytes.count, bytes[position] >= 48, bytes[position] <= 57 {
        number = number * 10 + UInt64(bytes[position] - 48)
        position += 1
        if position - start > 9 { return nil }
      }
      guard letters != 0, position > start, bytes[start] != 48, depth < Self.maximumDepth else { return nil }
      set(depth, letters | number)
      depth += 1
    }
    if depth == 0 { return nil }
  }
}

extension Code.Segment: CustomStringConvertible {
  /// The segment as it is written: `M5`.
  public var description: String { letters + String(number) }

  /// Writes the segment as ASCII: at most six letters and nine digits.
  fileprivate func write(to buffer: UnsafeMutableBufferPointer<UInt8>, from count: inout Int) {
    for shift in stride(from: 57, through: 32, by: -5) {
      let letter = UInt8((packed >> UInt64(shift)) & 31)
      if letter == 0 { break }
      buffer[count] = letter + 64
      count += 1
    }
    var divisor = 1
    while divisor * 10 <= number { divisor *= 10 }
    while divisor > 0 {
      buffer[count] = UInt8(48 + number / divisor % 10)
      count += 1
      divisor /= 10
    }
  }
}
