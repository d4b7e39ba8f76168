package import PlanCore

extension PlanTree {
  /// The years, halves, quarters and months that touch the plan's days and have begun by a day: the latest first, and of those that end
  /// together the longest first. None where the plan does not say its days.
  package func periods(begunBy day: PlanDate) -> [PeriodName] {
    guard let days = header.period else { return [] }
    var names: [PeriodName] = []
    for length in PeriodLength.allCases {
      var name = PeriodName(length, holding: days.first)
      while name.period.first <= min(day, days.last) {
        names.append(name)
        let next = PeriodName(length, holding: name.period.last.adding(days: 1))
        if next == name { break }
        name = next
      }
    }
    return names.sorted {
      ($1.period.last, $0.period.first) < ($0.period.last, $1.period.first)
    }
  }

  /// Those of them that are over on a day: what can be closed.
  package func periods(overBy day: PlanDate) -> [PeriodName] {
    periods(begunBy: day).filter { $0.period.last < day }
  }
}
