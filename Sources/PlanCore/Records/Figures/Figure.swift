/// A figure as a file has it (F31): `24`, `72.7%`, `21/24`, `>33`, `~250`, `unknown`.
public struct Figure: Hashable, Sendable {
  /// What is said of the amount.
  public enum Qualifier: String, CaseIterable, Sendable {
    case exactly = ""
    case atLeast = ">="
    case over = ">"
    case atMost = "<="
    case under = "<"
    case about = "~"
  }

  /// How much it is.
  public enum Amount: Hashable, Sendable {
    /// A number, and with how many decimals it is written.
    case number(Rational, decimals: Int)
    /// A share of 100, as a fraction of 1, and with how many decimals of a percent it is written: `72.7%` is 0.727 and 1.
    case share(Rational, decimals: Int)
    /// So many out of so many.
    case ratio(Int, of: Int)
    /// It is known that nobody knows. That is not the same as missing.
    case unknown
  }

  /// What is said of the amount.
  public let qualifier: Qualifier
  /// How much it is.
  public let amount: Amount

  /// `unknown` has no qualifier.
  public init(_ qualifier: Qualifier = .exactly, _ amount: Amount) {
    self.qualifier = amount == .unknown ? .exactly : qualifier
    self.amount = amount
  }

  /// The most digits that a figure may have.
  package static let mostDigits = 18

  /// Whether it says that nobody knows.
  public var isUnknown: Bool { amount == .unknown }

  /// The number that is written, a ratio and a share as a fraction of 1, whatever is said of it; nil for `unknown` and `0/0`.
  package var number: Rational? {
    switch amount {
    case .number(let number, _), .share(let number, _): number
    case .ratio(let top, let bottom): Rational(Int128(top), Int128(bottom))
    case .unknown: nil
    }
  }
}

/// Why a text is no figure.
public enum FigureError: Error, Hashable, Sendable {
  /// It is none, and nothing tells what was meant.
  case none
  /// A comma stands where decimals have a point: what was probably meant.
  case comma(String)
  /// Thousands are set apart: what was probably meant.
  case separated(String)
  /// The upper part of a ratio is larger than the lower one.
  case ratioAboveOne
  /// It has more digits than a figure may have.
  case tooLong
}

extension Figure {
  /// Reads a figure.
  ///
  /// - Parameter text: without blanks at its ends.
  public init(reading text: String) throws(FigureError) {
    if text.lowercased() == "unknown" {
      self.init(.exactly, .unknown)
      return
    }
    // `>=` before `>`: the longer one is what is written.
    let qualifier =
      Qualifier.allCases.filter { $0 != .exactly }.first { text.hasPrefix($0.rawValue) } ?? .exactly
    let rest = String(text.dropFirst(qualifier.rawValue.count)).trimmingBlanks
    if rest.utf8.count(where: { (48...57).contains($0) }) > Self.mostDigits { throw .tooLong }
    if let slash = rest.firstIndex(of: "/") {
      guard let top = Self.count(rest[..<slash]), let bottom = Self.count(rest[rest.index(after: slash)...])
      else { throw .none }
      if top > bottom { throw .ratioAboveOne }
      self.init(qualifier, .ratio(top, of: bottom))
      return
    }
    let isShare = rest.hasSuffix("%")
    let digits = isShare ? String(rest.dropLast()).trimmingBlanks : rest
    guard let number = Rational(decimal: digits) else { throw Self.error(digits, qualifier, isShare) }
    let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
    guard isShare else {
      self.init(qualifier, .number(number, decimals: decimals))
      return
    }
    guard let share = number.divided(by: Rational(100)) else { throw .tooLong }
    self.init(qualifier, .share(share, decimals: decimals))
  }

  /// Reads a figure; nil where the text is not one.
  public init?(_ text: String) {
    do throws(FigureError) { try self.init(reading: text) } catch { return nil }
  }

  private static func count(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  /// What is wrong with digits that are no number: the groups and the comma of other ways of writing are recognised.
  private static func error(_ text: String, _ qualifier: Qualifier, _ isShare: Bool) -> FigureError {
    func written(_ digits: String) -> String? {
      Rational(decimal: digits).map { _ in qualifier.rawValue + digits + (isShare ? "%" : "") }
    }
    let blanks: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’"]
    let groups = text.split(whereSeparator: { blanks.contains($0) || $0 == "," || $0 == "." })
    let separators = text.filter { blanks.contains($0) || $0 == "," || $0 == "." }
    if let first = groups.first, groups.count > 1, first.count <= 3,
      groups.dropFirst().allSatisfy({ $0.count == 3 }),
      Set(separators).count == 1, separators.count == groups.count - 1, separators.first != ".",
      separators.first != ","
        || groups.count > 2
    {
      if let text = written(groups.joined()) { return .separated(text) }
    }
    let commas = text.filter { $0 == "," }.count
    if commas == 1, let text = written(text.replacing(",", with: ".")) {
      // `1,200` may be either; the point is said, and whoever meant a thousand sees it.
      return .comma(text)
    }
    return .none
  }
}

extension Figure: CustomStringConvertible {
  /// The figure as files have it. A text that is read and written again is the same, but for blanks and zeros before it.
  public var description: String {
    switch amount {
    case .number(let number, let decimals): qualifier.rawValue + number.text(decimals: decimals)
    case .share(let share, let decimals):
      qualifier.rawValue + (share.multiplied(by: Rational(100))?.text(decimals: decimals) ?? "?") + "%"
    case .ratio(let top, let bottom): "\(qualifier.rawValue)\(top)/\(bottom)"
    case .unknown: "unknown"
    }
  }
}

extension Rational {
  /// The number with a point and so many decimals, rounded half away from zero; `?` where it does not fit.
  package func text(decimals: Int) -> String {
    guard let steps = steps(of: decimals) else { return "?" }
    var digits = String(steps.magnitude)
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    let sign = steps < 0 ? "-" : ""
    return decimals == 0 ? sign + digits : "\(sign)\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
  }
}
