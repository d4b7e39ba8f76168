/// One level of a plan: the letters in its codes, and its name (`M measure`).
public struct Level: Hashable, Sendable {
  /// The ASCII capitals that begin this level's segments.
  public let letters: String
  /// The level's name in the plan's first language, as it stands in `levels:`.
  public let name: String

  /// Takes both as they are to stand in `levels:`; neither is checked.
  public init(letters: String, name: String) {
    self.letters = letters
    self.name = name
  }
}

/// A word of the plan in its singular and plural: `measure | measures`.
public struct WordForms: Hashable, Sendable {
  /// The form for one.
  public let singular: String
  /// The form for many.
  public let plural: String

  /// Takes both forms; neither is checked.
  public init(singular: String, plural: String) {
    self.singular = singular
    self.plural = plural
  }

  /// Reads `singular | plural`; a single word serves as both.
  ///
  /// - Returns: nil if a form is empty or there are more than two.
  public init?(_ value: String) {
    let parts = value.split(separator: "|", omittingEmptySubsequences: false).map {
      String($0).trimmingBlanks
    }
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(singular: parts[0], plural: parts[parts.count - 1])
  }
}

/// A span of days, both ends included.
public struct Period: Hashable, Sendable {
  /// The first day.
  public let first: PlanDate
  /// The last day.
  public let last: PlanDate

  /// The days from one to another, both of them in it; nil if it would end before it begins.
  public init?(first: PlanDate, last: PlanDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// The days up to one, from another that is not later; from a later one, the last day alone.
  package init(from first: PlanDate, through last: PlanDate) {
    (self.first, self.last) = (min(first, last), last)
  }

  /// Whether the periods have a day in common.
  package func touches(_ other: Period) -> Bool { first <= other.last && last >= other.first }

  /// Whether a day lies in the period.
  public func contains(_ day: PlanDate) -> Bool { first <= day && day <= last }
}
