/// A `closed:` line of `plan.txt` (F26): what was published for a period.
public struct ClosedPeriod: Hashable, Sendable {
  /// The period, as it is named.
  public let name: PeriodName
  /// The counts that were published; nothing is unreadable in them.
  public let published: Rollup

  /// The last day of the period, on which the counts stand.
  public var day: PlanDate { name.period.last }

  /// Makes a closed period.
  public init(_ name: PeriodName, published: Rollup) {
    (self.name, self.published) = (name, published)
  }

  /// Reads `PERIOD done/in-progress/not-done/unreported`; nil for anything else.
  public init?(_ value: String) {
    let words = value.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let name = PeriodName(words[0]) else { return nil }
    let counts = words[1].split(separator: "/", omittingEmptySubsequences: false).map { word -> Int? in
      word.utf8.count <= 9 && word.utf8.allSatisfy { (48...57).contains($0) } ? Int(word) : nil
    }
    guard counts.count == 4, let done = counts[0], let inProgress = counts[1], let notDone = counts[2],
      let unreported = counts[3]
    else { return nil }
    self.init(
      name,
      published: Rollup(done: done, inProgress: inProgress, notDone: notDone, unreported: unreported))
  }

  /// The four counts: `1/3/60/1`.
  public var counts: String {
    "\(published.done)/\(published.inProgress)/\(published.notDone)/\(published.unreported)"
  }

  /// The value of the field.
  public var value: String { "\(name) \(counts)" }
}

extension PlanHeader {
  /// The periods that are closed, in the order of the file; of two lines for one period the first.
  public var closedPeriods: [ClosedPeriod] {
    var periods: [ClosedPeriod] = []
    for value in file?.values(.closed) ?? [] {
      if let period = ClosedPeriod(value), !periods.contains(where: { $0.name == period.name }) {
        periods.append(period)
      }
    }
    return periods
  }

  /// The closed periods that a change of a day lies in: those that end on that day or later.
  public func closedPeriods(holding day: PlanDate) -> [ClosedPeriod] {
    closedPeriods.filter { $0.day >= day }
  }
}

/// What is known now about a closed period, where it differs from what was published.
public struct Restatement: Sendable {
  /// The period.
  public let period: ClosedPeriod
  /// The counts as they are known now.
  public let now: Rollup
  /// Where deliverables stand otherwise than published, and what has come to count or no longer does.
  public let differences: [Difference]

  /// Compares what was known with what is known, about the last day of a period.
  ///
  /// - Complexity: O(nodes × their fields).
  public init(of period: ClosedPeriod, from published: PlanTree, to current: PlanTree) {
    self.period = period
    let comparison = PlanComparison(.init(published, on: period.day), .init(current, on: period.day))
    now = comparison.totalAfter
    differences = comparison.differencesOfTrees.filter { difference in
      switch difference.detail {
      case .status, .dropped(.some): true
      // A node that comes or goes with its file counts only on the days that it says.
      case .added(.some): comparison.after.counts(difference.code)
      case .removed(.some): comparison.before.counts(difference.code)
      default: false
      }
    }
  }
}
