/// Holds somebody to so many attempts a minute.
package struct RateLimit: Sendable {
  private let limit: Int
  /// The moments of the last attempts, in seconds since 1970, by whoever made them.
  private var attempts: [String: [Int64]] = [:]

  /// - Parameter limit: how many attempts in 60 seconds.
  package init(perMinute limit: Int) { self.limit = limit }

  /// Whether a further attempt is allowed; it then counts.
  package mutating func admits(_ who: String, at now: Int64) -> Bool {
    if attempts.count > 10_000 { attempts = attempts.filter { $0.value.last.map { now - $0 < 60 } ?? false } }
    let recent = (attempts[who] ?? []).filter { now - $0 < 60 && $0 <= now }
    guard recent.count < limit else {
      attempts[who] = recent
      return false
    }
    attempts[who] = recent + [now]
    return true
  }
}
