import PlanCore

/// Of how many deliverables of a part something was said in the period that a report is about (Y6).
struct Answered: Hashable, Sendable {
  let period: PeriodName
  let count: Int
}

extension Answered? {
  /// Whether the report is about a period in which nothing was said of the part: it has no percentage then.
  var isNone: Bool { self?.count == 0 }

  /// The member of the data.
  var members: [(String, JSON)] {
    guard let count = self?.count else { return [] }
    return [("answered", .number(count))]
  }
}
