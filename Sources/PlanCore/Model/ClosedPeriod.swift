/// A `closed:` line of `plan.txt` (F26): what was published for a period.
public struct ClosedPeriod: Hashable, Sendable {
  /// The period, as it is named.
  public let name: PeriodName
  /// The counts that were published; nothing is unreadable in them.
  public let published: Rollup
  /// Which publication of the period it is, from 1.
  public let edition: Int

  /// The last day of the period, on which the counts stand.
  public var day: PlanDate { name.period.last }

  /// Takes the counts on the period's last day, and which publication of it that is, from 1.
  public init(_ name: PeriodName, published: Rollup, edition: Int = 1) {
    (self.name, self.published, self.edition) = (name, published, edition)
  }

  /// Reads `PERIOD done/in-progress/not-done/unreported`, and the number of the publication from the second on; nil for
  /// anything else.
  public init?(_ value: String) {
    let words = value.split(whereSeparator: \.isWhitespace)
    guard (2...3).contains(words.count), let name = PeriodName(words[0]) else { return nil }
    func number(_ word: Substring) -> Int? {
      word.utf8.count <= 9 && word.utf8.allSatisfy { (48...57).contains($0) } ? Int(word) : nil
    }
    let counts = words[1].split(separator: "/", omittingEmptySubsequences: false).map(number)
    guard let edition = words.count == 3 ? number(words[2]) : 1, words.count == 2 || edition >= 2 else {
      return nil
    }
    guard counts.count == 4, let done = counts[0], let inProgress = counts[1], let notDone = counts[2],
      let unreported = counts[3]
    else { return nil }
    self.init(
      name,
      published: Rollup(done: done, inProgress: inProgress, notDone: notDone, unreported: unreported),
      edition: edition)
  }

  /// The four counts: `1/3/60/1`.
  public var counts: String { published.counts }

  /// The value of the field.
  public var value: String { "\(name) \(counts)" + (edition > 1 ? " \(edition)" : "") }
}

extension Rollup {
  /// The counts as `closed:` has them: `1/3/60/1`.
  public var counts: String { "\(done)/\(inProgress)/\(notDone)/\(unreported)" }
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
