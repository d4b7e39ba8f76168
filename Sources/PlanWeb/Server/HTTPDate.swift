import PlanCore

/// A moment as heads of answers write it: `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7).
package struct HTTPDate: CustomStringConvertible, Sendable {
  package let description: String

  /// - Parameter seconds: since 1970.
  package init(_ seconds: Int64) {
    let second = Int((seconds % 86_400 + 86_400) % 86_400)
    let day = PlanDate(daysSince1970: (Int(seconds) - second) / 86_400)
    let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let weekday = weekdays[(day.daysSince1970 % 7 + 7) % 7]
    let time = [second / 3600, second / 60 % 60, second % 60].map(two).joined(separator: ":")
    description = "\(weekday), \(two(day.day)) \(months[day.month - 1]) \(day.year) \(time) GMT"
  }
}
