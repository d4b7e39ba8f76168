/// A moment, and the offset of the clock that told it.
public struct Timestamp: Hashable, Sendable {
  /// Seconds since 1970-01-01 00:00 UTC.
  public let seconds: Int64
  /// Minutes east of UTC.
  public let offsetMinutes: Int

  /// Takes what a clock gives; git writes both into its signatures.
  public init(seconds: Int64, offsetMinutes: Int) {
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }

  /// The day on that clock.
  public var day: PlanDate { PlanDate(secondsSince1970: seconds, offsetMinutes: offsetMinutes) }
}
