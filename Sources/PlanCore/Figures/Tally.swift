/// How much of a plan is kept when it is read.
public enum ReadingDetail: Sendable {
  /// Everything.
  case whole
  /// The figures of one day: ordinary deliverables are counted where they are read and let go of, so that
  /// memory does not grow with their number. Such a tree has no nodes for them, and no other day.
  case figures(on: PlanDate)
}

/// Deliverables of one parent, counted on a day.
public struct Tally: Sendable {
  /// The parent.
  public let parent: Code
  /// How many stand where.
  public internal(set) var rollup: Rollup

  /// Counts a file's deliverable, if it is an ordinary one: in its right place, readable, neither added nor
  /// dropped later than the plan.
  ///
  /// - Parameters:
  ///   - tallies: the counts so far; files of one folder follow each other.
  /// - Returns: false if the file is anything else, and must be kept.
  public static func count(
    _ file: ReadFile, of plan: PlanHeader, on day: PlanDate, in tallies: inout [Tally]
  ) -> Bool {
    guard let node = file.node, plan.isDeliverable(node.code), file.path.bytes.isEmpty, !node.isUnreadable,
      node.added == nil, node.dropped == nil, let parent = node.code.parent
    else { return false }
    if tallies.last?.parent != parent { tallies.append(Tally(parent: parent, rollup: Rollup())) }
    let isBeforeStart = plan.period.map { day < $0.first } ?? false
    if !isBeforeStart || node.hasReport(by: day) { tallies[tallies.count - 1].rollup.count(node, on: day) }
    return true
  }
}

extension PlanTree {
  /// Assembles a plan of the files that were kept and the deliverables that were counted.
  ///
  /// - Returns: nil if a file is in a wrong place or a parent has none: only a whole tree can tell whether a
  ///   deliverable would count twice.
  public init?(header: PlanHeader, pieces: [[ReadFile]], tallies: [[Tally]]) {
    self.init(header: header, pieces: pieces)
    guard misplacements.allSatisfy({ $0.code.map { !header.isDeliverable($0) } ?? true }) else { return nil }
    for tally in tallies.joined() {
      guard let parent = node(tally.parent), !parent.isMissing else { return nil }
      self.tallies[tally.parent, default: Rollup()] += tally.rollup
    }
  }
}
