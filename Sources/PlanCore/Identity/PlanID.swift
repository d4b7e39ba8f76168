/// A plan's id: the name of its folder (F1), such as `2018-2020`.
public struct PlanID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as it is written.
  public let description: String

  /// Reads an id: 1 to 64 of `a-z 0-9 . _ -`, beginning with a letter or digit, without `..`, ending in
  /// neither `.` nor `.lock`. `templates` is no id.
  ///
  /// - Returns: nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    func isAlphanumeric(_ byte: UInt8) -> Bool { (97...122).contains(byte) || (48...57).contains(byte) }
    guard (1...64).contains(bytes.count), isAlphanumeric(bytes[0]), bytes.last != UInt8(ascii: "."),
      bytes.allSatisfy({ isAlphanumeric($0) || [46, 95, 45].contains($0) }),
      !text.hasSuffix(".lock"), !PlanPlace.isBesidePlans(bytes[...]),
      !zip(bytes, bytes.dropFirst()).contains(where: { $0 == 46 && $1 == 46 })
    else { return nil }
    description = text
  }

  /// Orders by the bytes of the ids.
  public static func < (left: PlanID, right: PlanID) -> Bool { left.description < right.description }
}
