/// 256 random bits that nobody can guess: what a link or a session is known by. Only its digest is ever kept.
package struct Secret: Hashable, Sendable {
  /// The bits as letters, digits, hyphens and low lines: 43 characters.
  package let text: String

  /// Draws one.
  package init(using random: inout some RandomNumberGenerator) {
    text = Self.written((0..<32).map { _ in UInt8.random(in: 0...255, using: &random) })
  }

  /// Reads one; nil for what can be none.
  package init?(_ text: String) {
    guard text.utf8.count == 43, text.utf8.allSatisfy({ Self.letters.contains($0) }) else { return nil }
    self.text = text
  }

  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Base 64 for addresses, without filling (RFC 4648).
  private static func written(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in bytes {
      bits = (bits << 8 | Int(byte)) & 0xFFFF
      count += 8
      while count >= 6 {
        count -= 6
        text.append(letters[bits >> count & 63])
      }
    }
    if count > 0 { text.append(letters[bits << (6 - count) & 63]) }
    return String(decoding: text, as: UTF8.self)
  }
}

/// A digest that cannot be turned back, such as SHA-256: bytes to bytes. It comes from outside, with its library.
package typealias Digest = @Sendable ([UInt8]) -> [UInt8]

extension [UInt8] {
  /// Whether two texts are the same, in a time that does not tell where they differ.
  package func isSameSecret(as other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    return zip(self, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
