/// A colour written `#RRGGBB` or `#RGB`.
package struct HexColour: Hashable, Sendable {
  /// Red, green and blue, 0…255.
  package let parts: [Int]

  package init?(_ text: String) {
    guard text.first == "#", text.dropFirst().allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
    let digits = text.dropFirst().compactMap(\.hexDigitValue)
    switch digits.count {
    case 3: parts = digits.map { $0 * 17 }
    case 6: parts = [0, 2, 4].map { digits[$0] * 16 + digits[$0 + 1] }
    default: return nil
    }
  }

  private init(parts: [Int]) { self.parts = parts }

  /// The contrast with white, 1…21 (WCAG 2.2, "contrast ratio").
  package var contrastOnWhite: Double { 1.05 / (luminance + 0.05) }

  /// Whether text of this colour can be read on white (WCAG 2.2, AA).
  package var isReadableOnWhite: Bool { contrastOnWhite >= 4.5 }

  /// The lightest shade of the colour that can be read on white.
  package var readable: HexColour {
    (0...100).lazy.map { step in HexColour(parts: parts.map { $0 * (100 - step) / 100 }) }
      .first(where: \.isReadableOnWhite) ?? HexColour(parts: [0, 0, 0])
  }

  /// `#rrggbb`.
  package var text: String {
    "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The relative luminance, 0…1 (WCAG 2.2).
  private var luminance: Double {
    let linear = parts.map { part -> Double in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : Self.power12Fifths((value + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// A number of 0…1 to the power of 2.4: the fifth root of its twelfth power, by Newton's method.
  private static func power12Fifths(_ base: Double) -> Double {
    let fourth = base * base * base * base
    let power = fourth * fourth * fourth
    var root = 1.0
    for _ in 0..<64 { root -= (root - power / (root * root * root * root)) / 5 }
    return root
  }
}
