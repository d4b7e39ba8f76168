import PlanCore
import PlanWords

/// Every deliverable at the end of each year of the plan.
struct MatrixReport: Sendable {
  let frame: ReportFrame
  /// The days: the last of each year, or the report's own where the year is not over.
  let days: [PlanDate]
  /// The counts on each day.
  let totals: [Rollup]
  /// Of how many something was said since the day before, on each day.
  let answered: [Int]
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
    /// How its due day has moved; nil where it has not.
    let dueCourse: DueCourse?
    /// The day from which it counts, if it was added after the plan's adoption.
    let added: PlanDate?
    let cells: [Cell]
    /// What a report for the house says of it on the last day; nil in one for the public.
    let inside: InternalFacts?
  }

  /// A deliverable on a day.
  struct Cell: Sendable {
    /// Where it stands; nil where it does not count.
    let effectiveStatus: EffectiveStatus?
    /// What changed since the day before it; nil for nothing, and in the first year for what was reported then.
    let change: DifferenceWord?
    /// How far it was behind on the day.
    let delay: Delay?
    /// The last day on which it was said where it stands; nil where it does not count, or nothing was.
    let lastSaid: PlanDate?
    /// Since when the status is only carried, in words: `since 2021`; nil where it was said since the day before.
    let carried: String?
  }

  init(_ order: ReportOrder, _ plan: ReportPlan, _ terms: PlanTerms) {
    let tree = plan.tree
    let frame = ReportFrame(order, plan, terms, last: tree.header.period?.last)
    let days = Self.days(tree.header.period, until: frame.day)
    self.days = days
    let figures = days.map { tree.figures(Self.basis($0)) }
    totals = figures.map(\.total)
    let years = days.indices.map { Self.year($0, days) }
    answered = zip(years, figures).map { year, figures in
      Answers(of: tree, in: year, figures).count(in: tree.range(of: nil))
    }
    self.frame = frame.counting(totals.last ?? Rollup(), Self.basis(frame.day))
    sections = tree.children(of: nil).map { top in
      let rows = tree.range(of: top).filter(tree.isDeliverable).compactMap { index -> Row? in
        guard figures.contains(where: { $0.exists(index) }) else { return nil }
        let now = tree.nodes[index].effectiveStatus(on: frame.day, in: tree.header)
        return Row(
          head: NodeHead(tree.nodes[index], frame.locale), due: tree.nodes[index].file?.date(.due),
          continuations: tree.continuations(of: index),
          dueCourse: frame.course.due(tree.nodes[index].code),
          added: frame.course.added(tree.nodes[index].code),
          cells: days.indices.map { Self.cell(index, $0, tree, figures, years, frame.locale) },
          inside: order.isInternal ? InternalFacts(index, of: tree, now) : nil)
      }
      return Section(head: NodeHead(tree.nodes[top], frame.locale), rows: rows)
    }
  }

  /// What the figures of a day are about: its year.
  static func basis(_ day: PlanDate) -> FigureBasis { .period(PeriodName(.year, holding: day), by: day) }

  /// The last day of each year of a period as far as they are over, and the day itself.
  private static func days(_ period: Period?, until day: PlanDate) -> [PlanDate] {
    guard let period, period.first <= day else { return [day] }
    let ends = (period.first.year...min(period.last, day).year).compactMap { year in
      PlanDate(year: year, month: 12, day: 31).map { min($0, period.last) }
    }
    return ends.filter { $0 < day } + [day]
  }

  /// The days of a column: from the day after the column before it; of the first one all days up to its own.
  static func year(_ column: Int, _ days: [PlanDate]) -> Period {
    let start = column > 0 ? days[column - 1].adding(days: 1) : PlanDate(daysSince1970: .min)
    return Period(from: start, through: days[column])
  }

  private static func cell(
    _ index: Int, _ column: Int, _ tree: PlanTree, _ figures: [Figures], _ years: [Period],
    _ locale: ReportLocale
  ) -> Cell {
    let node = tree.nodes[index]
    func effectiveStatus(_ column: Int) -> EffectiveStatus? {
      figures[column].exists(index) ? node.effectiveStatus(figures[column].basis, in: tree.header) : nil
    }
    let now = effectiveStatus(column)
    let was = column > 0 ? effectiveStatus(column - 1) : nil
    let change: DifferenceWord? =
      switch (was, now) {
      case (let was?, let now?):
        // Each year of what recurs stands for itself.
        node.recurrence != nil || was.status == now.status
          ? nil : DifferenceWord(from: was.status, to: now.status)
      case (.some, nil): .dropped
      case (nil, .some): column > 0 ? .added : nil
      case (nil, nil): nil
      }
    let lastSaid = now == nil ? nil : node.lastSaid(on: figures[column].day)
    return Cell(
      effectiveStatus: now, change: change, delay: tree.delay(of: index, figures[column]), lastSaid: lastSaid,
      carried: now.flatMap { locale.carried($0, lastSaid, over: years[column]) })
  }
}
