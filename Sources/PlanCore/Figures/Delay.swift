/// How far a deliverable is behind the day on which it was due.
public struct Delay: Hashable, Sendable {
  /// The two ways of being behind.
  public enum Kind: String, Sendable {
    /// It was done after it was due.
    case late
    /// It was due before the day, and is not done.
    case overdue
  }

  /// Which of the two.
  public let kind: Kind
  /// The day on which it was due.
  public let due: PlanDate
  /// The days from then to the day on which it was done, or to the day of the question; 1 or more.
  public let days: Int
}

extension Standing {
  /// How far a deliverable that stands so is behind; nil where it has no due date, or is in time.
  ///
  /// - Parameters:
  ///   - due: the day on which it was due.
  ///   - day: the day of the question.
  public func delay(after due: PlanDate?, on day: PlanDate) -> Delay? {
    guard let due else { return nil }
    let (kind, end): (Delay.Kind, PlanDate) =
      if status == .done { (.late, line?.date ?? due) } else { (.overdue, day) }
    return end > due ? Delay(kind: kind, due: due, days: end.daysSince1970 - due.daysSince1970) : nil
  }
}

extension PlanTree {
  /// How far the deliverable at an index is behind on a day; nil where it does not count, or is in time.
  ///
  /// - Parameter figures: those of the day.
  public func delay(of index: Int, _ figures: Figures) -> Delay? {
    let node = nodes[index]
    guard isDeliverable(index), figures.exists(index) else { return nil }
    return node.standing(on: figures.day, in: header).delay(after: node.file?.date(.due), on: figures.day)
  }

  /// The newest day from which a status holds, among the deliverables that count on a day; nil where none has one.
  ///
  /// - Parameters:
  ///   - figures: those of the day.
  ///   - scope: the node below which to look; nil for the whole plan.
  /// - Complexity: O(nodes).
  public func lastReport(_ figures: Figures, within scope: Int? = nil) -> PlanDate? {
    range(of: scope).lazy.filter { isDeliverable($0) && figures.exists($0) }
      .compactMap { nodes[$0].report(on: figures.day)?.date }.max()
  }
}
