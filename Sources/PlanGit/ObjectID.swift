import CLibgit2

/// The id of an object of git: the SHA-1 of its content (`git_oid`).
package struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  init(_ oid: git_oid) {
    (high, middle, low) = withUnsafeBytes(of: oid) { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
      )
    }
  }

  private init(high: UInt64, middle: UInt64, low: UInt32) {
    (self.high, self.middle, self.low) = (high, middle, low)
  }

  /// Takes the first 20 bytes; there must be so many.
  package init(bytes: UnsafeRawBufferPointer) {
    precondition(bytes.count >= 20, "an id has 20 bytes")
    high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    middle = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    low = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
  }

  /// Takes the first 20 bytes; what is missing counts as 0.
  package init(bytes: ArraySlice<UInt8>) {
    self = bytes.withUnsafeBytes { whole in
      if whole.count >= 20 { return ObjectID(bytes: whole) }
      let padded = Array(whole) + Array(repeating: 0, count: 20 - whole.count)
      return padded.withUnsafeBytes { ObjectID(bytes: $0) }
    }
  }

  /// Adds the 20 bytes to others.
  package func append(to bytes: inout [UInt8]) {
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: high >> UInt64(shift)))
    }
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: middle >> UInt64(shift)))
    }
    for shift in stride(from: 24, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: low >> UInt32(shift)))
    }
  }

  /// The id that stands for no object.
  package static let zero = ObjectID(high: 0, middle: 0, low: 0)

  /// Reads 40 hexadecimal digits; nil for anything else.
  package init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 40, digits.allSatisfy({ (48...57).contains($0) || (97...102).contains($0 | 0x20) }),
      let high = UInt64(hex.prefix(16), radix: 16),
      let middle = UInt64(hex.dropFirst(16).prefix(16), radix: 16),
      let low = UInt32(hex.dropFirst(32), radix: 16)
    else { return nil }
    self.init(high: high, middle: middle, low: low)
  }

  /// The 40 hexadecimal digits.
  package var hex: String {
    func digits(_ number: some BinaryInteger, _ width: Int) -> String {
      let text = String(number, radix: 16)
      return String(repeating: "0", count: width - text.count) + text
    }
    return digits(high, 16) + digits(middle, 16) + digits(low, 8)
  }

  /// The 40 hexadecimal digits.
  package var description: String { hex }

  /// The id as libgit2 wants it.
  var oid: git_oid {
    var oid = git_oid()
    withUnsafeMutableBytes(of: &oid) { bytes in
      bytes.storeBytes(of: high.bigEndian, as: UInt64.self)
      bytes.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      bytes.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return oid
  }

  /// Orders by bytes.
  package static func < (left: ObjectID, right: ObjectID) -> Bool {
    (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
  }
}
