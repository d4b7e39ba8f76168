/// A calendar day without a time zone, written `2020-12-31` (F12); years 1…9999, Gregorian throughout.
public struct PlanDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let ordinal: Int32

  /// The year, 1…9999.
  public var year: Int { Int(ordinal) / 10_000 }
  /// The month, 1…12.
  public var month: Int { Int(ordinal) / 100 % 100 }
  /// The day of the month, 1…31.
  public var day: Int { Int(ordinal) % 100 }

  /// A day of the Gregorian calendar, of the years 1…9999; nil if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(in: month, of: year)
    else { return nil }
    ordinal = Int32(year * 10_000 + month * 100 + day)
  }

  /// Reads `YYYY-MM-DD`, or nil if the text is anything else or no day of the calendar.
  public init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  /// Reads the bytes `YYYY-MM-DD`, or nil if they are anything else or no day of the calendar.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 10 else { return nil }
    var numbers = (0, 0, 0)
    for (index, byte) in bytes.enumerated() {
      switch index {
      case 4, 7: if byte != UInt8(ascii: "-") { return nil }
      default:
        guard (48...57).contains(byte) else { return nil }
        let digit = Int(byte - 48)
        if index < 4 {
          numbers.0 = numbers.0 * 10 + digit
        } else if index < 7 {
          numbers.1 = numbers.1 * 10 + digit
        } else {
          numbers.2 = numbers.2 * 10 + digit
        }
      }
    }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  /// The date as it is written in files: `2020-12-31`.
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      var rest = year * 10_000 + month * 100 + day
      for index in [9, 8, 6, 5, 3, 2, 1, 0] {
        buffer[index] = UInt8(48 + rest % 10)
        rest /= 10
      }
      (buffer[4], buffer[7]) = (45, 45)
      return 10
    }
  }

  /// Orders earlier days first.
  public static func < (left: PlanDate, right: PlanDate) -> Bool { left.ordinal < right.ordinal }

  /// The number of days in a month (1…12) of a year.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}

extension PlanDate {
  /// Days since 1970-01-01; negative before it.
  public var daysSince1970: Int {
    // March-based years put the leap day last, so that month lengths follow one formula.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day so many days after 1970-01-01 (before it where negative), held to the years 1…9999.
  public init(daysSince1970 days: Int) {
    let day = min(max(days, -719_162), 2_932_896) + 719_468
    let era = day / 146_097
    let dayOfEra = day - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
    ordinal = Int32(year * 10_000 + civilMonth * 100 + dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// The day of a moment, as a clock with the given offset from UTC shows it.
  ///
  /// - Parameters:
  ///   - seconds: since 1970-01-01 00:00 UTC.
  ///   - offsetMinutes: minutes east of UTC.
  public init(secondsSince1970 seconds: Int64, offsetMinutes: Int) {
    let local = seconds.addingReportingOverflow(Int64(offsetMinutes) * 60)
    let value = local.overflow ? seconds : local.partialValue
    self.init(daysSince1970: Int((value >= 0 ? value : value - 86_399) / 86_400))
  }

  /// The day so many days later (earlier where negative).
  public func adding(days: Int) -> PlanDate { PlanDate(daysSince1970: daysSince1970 + days) }
}
