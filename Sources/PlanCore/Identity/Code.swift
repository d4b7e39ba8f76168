/// A node's code: one segment per level, each the level's letters and a number, such as `L2M5D1` (F3).
///
/// Codes order naturally: a parent before its children, and `L2M9` before `L2M10`. Because of that, a sorted
/// array of codes is the plan's tree in depth-first order.
///
/// A code holds 1 to 6 segments; a segment has 1 to 6 ASCII capitals and a number in 1…999,999,999.
public struct Code: Hashable, Comparable, Sendable {
  /// The most segments that a code can have, and so the most levels of a plan.
  public static let maximumDepth = 6

  /// The segments, each as letters in the upper half and number in the lower; 0 where there is none.
  private var packed: SIMD8<UInt64>

  /// The number of segments, 1…6: the level of the node, 1 for the topmost.
  public var depth: Int {
    var depth = 0
    while depth < Self.maximumDepth, packed[depth] != 0 { depth += 1 }
    return depth
  }

  /// The segments from the topmost level down.
  public var segments: [Segment] {
    (0..<depth).map { Segment(packed: packed[$0]) }
  }

  /// The last segment: `D1` of `L2M5D1`.
  public var last: Segment { Segment(packed: packed[depth - 1]) }

  /// The codes above this one, the parent first.
  public var ancestors: [Code] { parent.map { [$0] + $0.ancestors } ?? [] }

  /// The code less its last segment, or nil at the topmost level.
  public var parent: Code? {
    let depth = depth
    guard depth > 1 else { return nil }
    var parent = self
    parent.packed[depth - 1] = 0
    return parent
  }

  /// The code of these segments, the topmost first.
  ///
  /// - Returns: nil if there are none or more than six.
  public init?(segments: [Segment]) {
    guard (1...Self.maximumDepth).contains(segments.count) else { return nil }
    packed = SIMD8()
    for (index, segment) in segments.enumerated() { packed[index] = segment.packed }
  }

  /// No segments: only the beginning of a code that has some.
  init() { packed = SIMD8() }

  /// Sets the segment at a depth, 0…5.
  mutating func set(_ depth: Int, _ segment: UInt64) { packed[depth] = segment }

  /// Returns this code's child with the given segment, or nil at the sixth level.
  public func child(_ segment: Segment) -> Code? {
    let depth = depth
    guard depth < Self.maximumDepth else { return nil }
    var child = self
    child.packed[depth] = segment.packed
    return child
  }

  /// Whether a code is this one's child with the letters of a level.
  ///
  /// - Complexity: O(1), without allocations.
  public func isParent(of code: Code, letters: String) -> Bool {
    code.parent == self && code.last.letters == letters
  }

  /// Returns the ancestor (or the code itself) with the given number of segments.
  ///
  /// - Precondition: `depth` is in 1…`self.depth`.
  public func prefix(_ depth: Int) -> Code {
    precondition(depth >= 1 && depth <= self.depth, "a prefix is within the code")
    var prefix = self
    for index in depth..<Self.maximumDepth { prefix.packed[index] = 0 }
    return prefix
  }

  /// Tells whether the node of this code is the other's or lies below it.
  public func isWithin(_ other: Code) -> Bool {
    let depth = other.depth
    return self.depth >= depth && prefix(depth) == other
  }

  /// Orders by segments: letters first, then the number as a number.
  public static func < (left: Code, right: Code) -> Bool {
    for index in 0..<maximumDepth where left.packed[index] != right.packed[index] {
      return left.packed[index] < right.packed[index]
    }
    return false
  }
}

extension Code {
  /// One level's part of a code: letters and a number.
  public struct Segment: Hashable, Sendable {
    /// Six letters of five bits (A = 1), the first in the highest bits, above the 32 bits of the number.
    let packed: UInt64

    init(packed: UInt64) { self.packed = packed }

    /// The number, 1…999,999,999.
    public var number: Int { Int(packed & 0xFFFF_FFFF) }

    /// The level's letters, 1 to 6 ASCII capitals.
    public var letters: String {
      var text = ""
      for shift in stride(from: 57, through: 32, by: -5) {
        let letter = UInt8((packed >> UInt64(shift)) & 31)
        if letter == 0 { break }
        text.unicodeScalars.append(Unicode.Scalar(letter + 64))
      }
      return text
    }

    /// A segment of letters and a number; small letters become capitals.
    ///
    /// - Parameters:
    ///   - letters: 1 to 6 ASCII letters, in any case.
    ///   - number: 1…999,999,999.
    /// - Returns: nil if either is out of its range.
    public init?(letters: some Collection<UInt8>, number: Int) {
      guard (1...6).contains(letters.count), (1...999_999_999).contains(number) else { return nil }
      var packed: UInt64 = 0
      var shift: UInt64 = 57
      for byte in letters {
        let upper = byte & 0xDF
        guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(upper), byte >= 65 else { return nil }
        packed |= UInt64(upper - 64) << shift
        shift -= 5
      }
      self.packed = packed | UInt64(number)
    }
  }
}
