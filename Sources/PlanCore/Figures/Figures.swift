/// The rollups of every node of a plan on one day, or about one period.
public struct Figures: Sendable {
  /// What they are about.
  public let basis: FigureBasis
  /// The whole plan's rollup.
  public let total: Rollup
  /// The rollups by the nodes' indices; a deliverable's counts itself.
  private let rollups: [Rollup]
  private let existing: [Bool]

  /// The day on which they stand.
  public var day: PlanDate { basis.day }

  /// Counts a plan.
  ///
  /// - Complexity: O(nodes).
  init(of tree: PlanTree, _ basis: FigureBasis) {
    self.basis = basis
    let day = basis.day
    var rollups = [Rollup](repeating: Rollup(), count: tree.nodes.count)
    var existing = [Bool](repeating: true, count: tree.nodes.count)
    let isBeforeStart = tree.header.period.map { day < $0.first } ?? false
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if let parent = tree.parent(of: index), !existing[parent] { existing[index] = false }
      if let added = node.added, added > day { existing[index] = false }
      if let dropped = node.dropped, dropped <= day { existing[index] = false }
      guard tree.isDeliverable(index) else {
        if existing[index], let tally = tree.tallies[node.code] { rollups[index] += tally }
        continue
      }
      if isBeforeStart, !node.hasReport(by: day) { existing[index] = false }
      if existing[index] {
        if node.isUnreadable {
          rollups[index].unreadable += 1
        } else {
          let source = node.statusSource(basis)
          rollups[index].count(source?.status)
          if source?.isClaimed == true { rollups[index].claimed += 1 }
        }
      }
    }
    var total = Rollup()
    for index in tree.nodes.indices.reversed() {
      if let parent = tree.parent(of: index) {
        rollups[parent] += rollups[index]
      } else {
        total += rollups[index]
      }
    }
    self.total = total
    self.rollups = rollups
    self.existing = existing
  }

  /// The rollup of the node at an index, or of the whole plan for nil.
  public func rollup(of index: Int?) -> Rollup { index.map { rollups[$0] } ?? total }

  /// Whether the node at an index exists on the day (F25).
  public func exists(_ index: Int) -> Bool { existing[index] }
}

extension PlanTree {
  /// Counts the plan on a day.
  ///
  /// - Complexity: O(nodes).
  public func figures(on day: PlanDate) -> Figures { figures(.day(day)) }

  /// Counts the plan on a day or about a period.
  ///
  /// - Complexity: O(nodes).
  public func figures(_ basis: FigureBasis) -> Figures { Figures(of: self, basis) }
}
