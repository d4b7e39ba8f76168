import PlanCore
import PlanWords

/// Every deliverable at the end of each year of the plan.
struct MatrixReport: Sendable {
  let frame: ReportFrame
  /// The days: the last of each year, or the report's own where the year is not over.
  let days: [PlanDate]
  /// The counts on each day.
  let totals: [Rollup]
  let sections: [Section]

  /// A topmost node with its deliverables.
  struct Section: Sendable {
    let head: NodeHead
    let rows: [Row]
  }

  /// A deliverable over the years.
  struct Row: Sendable {
    let head: NodeHead
    let due: PlanDate?
    /// The nodes of other plans that carry it on.
    let continuations: [Continuation]
    let cells: [Cell]
  }

  /// A deliverable on a day.
  struct Cell: Sendable {
    /// Where it stands; nil where it does not count.
    let effectiveStatus: EffectiveStatus?
    /// What changed since the day before it; nil for nothing, and in the first year for what was reported then.
    let change: DifferenceWord?
    /// How far it was behind on the day.
    let delay: Delay?
  }

  init(_ order: ReportOrder, _ plan: ReportPlan, _ terms: PlanTerms) {
    let tree = plan.tree
    let frame = ReportFrame(order, plan, terms, last: tree.header.period?.last)
    self.frame = frame
    let days = Self.days(tree.header.period, until: frame.day)
    self.days = days
    let figures = days.map { tree.figures(on: $0) }
    totals = figures.map(\.total)
    sections = tree.children(of: nil).map { top in
      let rows = tree.range(of: top).filter(tree.isDeliverable).compactMap { index -> Row? in
        guard figures.contains(where: { $0.exists(index) }) else { return nil }
        return Row(
          head: NodeHead(tree.nodes[index], frame.locale), due: tree.nodes[index].file?.date(.due),
          continuations: tree.continuations(of: index),
          cells: days.indices.map { Self.cell(index, $0, tree, figures) })
      }
      return Section(head: NodeHead(tree.nodes[top], frame.locale), rows: rows)
    }
  }

  /// The last day of each year of a period as far as they are over, and the day itself.
  private static func days(_ period: Period?, until day: PlanDate) -> [PlanDate] {
    guard let period, period.first <= day else { return [day] }
    let ends = (period.first.year...min(period.last, day).year).compactMap { year in
      PlanDate(year: year, month: 12, day: 31).map { min($0, period.last) }
    }
    return ends.filter { $0 < day } + [day]
  }

  private static func cell(_ index: Int, _ column: Int, _ tree: PlanTree, _ figures: [Figures]) -> Cell {
    let node = tree.nodes[index]
    func effectiveStatus(_ column: Int) -> EffectiveStatus? {
      figures[column].exists(index) ? node.effectiveStatus(on: figures[column].day, in: tree.header) : nil
    }
    let now = effectiveStatus(column)
    let was = column > 0 ? effectiveStatus(column - 1) : nil
    let change: DifferenceWord? =
      switch (was, now) {
      case (let was?, let now?):
        was.status == now.status ? nil : DifferenceWord(from: was.status, to: now.status)
      case (.some, nil): .dropped
      case (nil, .some): column > 0 ? .added : nil
      case (nil, nil): nil
      }
    return Cell(effectiveStatus: now, change: change, delay: tree.delay(of: index, figures[column]))
  }
}
