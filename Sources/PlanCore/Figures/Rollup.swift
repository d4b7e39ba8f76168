/// How many deliverables stand where (F21). The five counts always add up to the number of deliverables.
public struct Rollup: Hashable, Sendable {
  /// Deliverables that are done.
  public var done = 0
  /// Deliverables that are in progress.
  public var inProgress = 0
  /// Deliverables that are not done.
  public var notDone = 0
  /// Deliverables without a status line in force.
  public var unreported = 0
  /// Deliverables whose file cannot be read.
  public var unreadable = 0
  /// Of those in progress, how many are done as whoever marked them says, and to be reviewed (Y15).
  public var claimed = 0

  /// The rollup of no deliverables.
  public init() {}

  /// Takes the five counts, each ≥ 0.
  public init(done: Int = 0, inProgress: Int = 0, notDone: Int = 0, unreported: Int = 0, unreadable: Int = 0)
  {
    self.done = done
    self.inProgress = inProgress
    self.notDone = notDone
    self.unreported = unreported
    self.unreadable = unreadable
  }

  /// The number of deliverables.
  public var deliverables: Int { done + inProgress + notDone + unreported + unreadable }

  /// The number of deliverables with a status.
  public var reported: Int { done + inProgress + notDone }

  /// Done ÷ deliverables in tenths of a percent, 0…1000, half away from zero, in integers (F22); nil where nothing is
  /// reported, since nothing is known then.
  public var doneTenths: Int? {
    let count = deliverables
    return reported == 0 ? nil : (2000 * done + count) / (2 * count)
  }

  /// The five counts alone, which are published.
  var fiveCounts: Rollup {
    var counts = self
    counts.claimed = 0
    return counts
  }

  /// Counts one deliverable more by its recorded status; nil for unreported.
  mutating func count(_ status: Status?) {
    switch status {
    case .done: done += 1
    case .inProgress: inProgress += 1
    case .notDone: notDone += 1
    case nil: unreported += 1
    }
  }

  /// The count of a status; 0 for `none`.
  public func count(of status: NodeStatus) -> Int {
    switch status {
    case .done: done
    case .inProgress: inProgress
    case .notDone: notDone
    case .unreported: unreported
    case .unreadable: unreadable
    case .none: 0
    }
  }

  /// The status of a node above these deliverables (F23).
  public var status: NodeStatus {
    let unknown = unreported + unreadable
    if deliverables == 0 { return .none }
    if done == deliverables { return .done }
    if unknown == deliverables { return .unreported }
    return notDone + unknown == deliverables ? .notDone : .inProgress
  }

  /// Adds the counts of another rollup.
  public static func += (left: inout Rollup, right: Rollup) {
    left.done += right.done
    left.inProgress += right.inProgress
    left.notDone += right.notDone
    left.unreported += right.unreported
    left.unreadable += right.unreadable
    left.claimed += right.claimed
  }
}
