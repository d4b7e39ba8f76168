/// How far a node is behind the day on which it was due.
public struct Delay: Hashable, Sendable {
  /// The two ways of being behind.
  public enum Kind: String, Sendable {
    /// It was done after it was due.
    case late
    /// It was due before the day, and is not done.
    case overdue
  }

  /// The day on which it was due.
  public let due: PlanDate
  /// The day from which it is done; nil where it is not: then it is overdue.
  public let done: PlanDate?
  /// The days from then to the day on which it was done, or to the day of the question; 1 or more.
  public let days: Int

  /// Which of the two.
  public var kind: Kind { done == nil ? .overdue : .late }
  /// Whether it is past its due day and not done.
  public var isOverdue: Bool { kind == .overdue }
  /// Whether it was done after its due day.
  public var isLate: Bool { kind == .late }

  /// Compares the due day with the day of done, or with today; nil for what is neither late nor overdue.
  init?(due: PlanDate, done: PlanDate?, on day: PlanDate) {
    (self.due, self.done) = (due, done)
    days = (done ?? day).daysSince1970 - due.daysSince1970
    if days < 1 { return nil }
  }
}

extension Node {
  /// The day by which it is due.
  public var due: PlanDate? { file?.date(.due) }

  /// The day from which the deliverable is done without a break until a day; nil if it is not done on that day.
  ///
  /// A later line that says done once more, with another note, does not make it later.
  ///
  /// - Complexity: O(status lines).
  func doneSince(on day: PlanDate) -> PlanDate? {
    var since: PlanDate?
    var counted: PlanDate?
    for report in reports.reversed() where report.date <= day && report.date != counted {
      // Of several lines of one day only the last counts (F14).
      counted = report.date
      guard report.status == .done else { break }
      since = report.date
    }
    if counted == nil, case .marks(let found) = statusSource(.day(day)), found.status == .done {
      return found.since
    }
    return since
  }
}

extension Node {
  /// How far the deliverable is behind on a day or about a period, whether or not a later plan carries it on.
  ///
  /// - Complexity: O(status lines).
  func delay(_ basis: FigureBasis) -> Delay? {
    guard let due, !isUnreadable else { return nil }
    let done = doneSince(on: basis.day)
    if done == nil, hasReached(basis) { return nil }
    return Delay(due: due, done: done, on: basis.day)
  }

  /// Whether a recurring deliverable is done in the period that a figure is about, however the whole of it stands.
  fileprivate func hasReached(_ basis: FigureBasis) -> Bool {
    guard case .period = basis, recurrence != nil else { return false }
    return statusSource(basis)?.status == .done
  }
}

extension PlanTree {
  /// How far a node is behind on a day; nil where it does not count, is in time, has no due day, or is carried on by a
  /// later plan by then (`joinedByContinuations`).
  ///
  /// A line or a measure is done when the last deliverable below it is. Of an unreadable deliverable nothing is said.
  ///
  /// - Parameter figures: those of the day.
  /// - Complexity: O(nodes below).
  public func delay(of index: Int, _ figures: Figures) -> Delay? {
    guard figures.exists(index) else { return nil }
    if isDeliverable(index) { return delay(ofDeliverable: index, figures.basis) }
    guard let due = nodes[index].due else { return nil }
    guard figures.rollup(of: index).status == .done else { return overdue(index, due, figures.day) }
    let below = range(of: index).filter { isDeliverable($0) && figures.exists($0) }
    return below.compactMap { nodes[$0].doneSince(on: figures.day) }.max().flatMap {
      Delay(due: due, done: $0, on: figures.day)
    }
  }

  /// How far a deliverable that counts on a day is behind.
  ///
  /// - Complexity: O(its status lines).
  public func delay(ofDeliverable index: Int, _ basis: FigureBasis) -> Delay? {
    let node = nodes[index]
    guard let due = node.due, !node.isUnreadable else { return nil }
    if let done = node.doneSince(on: basis.day) { return Delay(due: due, done: done, on: basis.day) }
    return node.hasReached(basis) ? nil : overdue(index, due, basis.day)
  }

  private func overdue(_ index: Int, _ due: PlanDate, _ day: PlanDate) -> Delay? {
    if continuations(of: index).contains(where: { $0.has(begunBy: day) }) { return nil }
    return Delay(due: due, done: nil, on: day)
  }

  /// The newest day on which it was said where a deliverable stands, among those that count on a day; nil for none.
  ///
  /// - Parameters:
  ///   - figures: those of the day.
  ///   - scope: the node below which to look; nil for the whole plan.
  /// - Complexity: O(nodes).
  public func lastReport(_ figures: Figures, within scope: Int? = nil) -> PlanDate? {
    range(of: scope).lazy.filter { isDeliverable($0) && figures.exists($0) }
      .compactMap { nodes[$0].lastSaid(on: figures.day) }.max()
  }
}
