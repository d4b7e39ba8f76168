import PlanCore

/// A plan on a day as reports tell it: the topmost nodes as sections, the deliverables in groups by their parent.
struct Outline: Sendable {
  let basis: FigureBasis
  let total: Rollup
  /// Of how many something was said in the period that it is about; nil where it is about a day.
  let answered: Answered?
  /// Whether it is for the house alone.
  let isInternal: Bool
  let sections: [Section]

  /// The day on which it is told.
  var day: PlanDate { basis.day }

  /// A topmost node.
  struct Section: Sendable {
    let head: NodeHead
    let total: Rollup
    let answered: Answered?
    let groups: [Group]
  }

  /// Deliverables with the same parent.
  struct Group: Sendable {
    /// The nodes between the section and the deliverables, from the top; empty in a plan of two levels.
    let heads: [NodeHead]
    let rows: [DeliverableRow]
  }

  /// Tells a plan on a day.
  ///
  /// - Complexity: O(nodes).
  init(
    _ plan: PlanTree, on day: PlanDate, _ locale: ReportLocale, _ course: PlanCourse = PlanCourse()
  ) { self.init(plan, .day(day), locale, course) }

  /// Tells a plan on a day or about a period.
  ///
  /// - Parameters:
  ///   - course: what has become of the plan itself.
  ///   - period: the period that the report is about; what was said before it is only carried.
  ///   - isInternal: whether it is for the house alone.
  /// - Complexity: O(nodes).
  init(
    _ plan: PlanTree, _ basis: FigureBasis, _ locale: ReportLocale, _ course: PlanCourse = PlanCourse(),
    about period: PeriodName? = nil, isInternal: Bool = false
  ) {
    let figures = plan.figures(basis)
    let answers = period.map { Answers(of: plan, in: $0.period, figures) }
    func count(_ index: Int?) -> Answered? {
      guard let period, let answers else { return nil }
      return Answered(period: period, count: answers.count(in: plan.range(of: index)))
    }
    self.basis = basis
    self.isInternal = isInternal
    total = figures.total
    answered = count(nil)
    sections = plan.children(of: nil).filter { figures.exists($0) }.map { top in
      var groups: [Group] = []
      if plan.isDeliverable(top) {
        groups = [
          Group(
            heads: [],
            rows: [
              DeliverableRow(top, of: plan, basis, locale, course, about: period, isInternal: isInternal)
            ])
        ]
      }
      Self.collect(top, [], plan, figures, locale, course, period, isInternal, into: &groups)
      return Section(
        head: NodeHead(plan.nodes[top], locale), total: figures.rollup(of: top), answered: count(top),
        groups: groups)
    }
  }

  private static func collect(
    _ parent: Int, _ heads: [NodeHead], _ plan: PlanTree, _ figures: Figures, _ locale: ReportLocale,
    _ course: PlanCourse, _ period: PeriodName?, _ isInternal: Bool, into groups: inout [Group]
  ) {
    let children = plan.children(of: parent).filter { figures.exists($0) }
    let rows = children.filter(plan.isDeliverable).map {
      DeliverableRow($0, of: plan, figures.basis, locale, course, about: period, isInternal: isInternal)
    }
    if !rows.isEmpty || (children.isEmpty && !heads.isEmpty) {
      groups.append(Group(heads: heads, rows: rows))
    }
    for child in children where !plan.isDeliverable(child) {
      collect(
        child, heads + [NodeHead(plan.nodes[child], locale)], plan, figures, locale, course, period,
        isInternal,
        into: &groups)
    }
  }

  /// Every deliverable, in the plan's order.
  var rows: [DeliverableRow] { sections.flatMap { $0.groups.flatMap(\.rows) } }
}

/// A node as a report names it.
struct NodeHead: Sendable {
  let code: Code
  /// The code as it was published, where it differs.
  let label: String?
  let title: ReportText

  init(_ node: Node, _ locale: ReportLocale) {
    code = node.code
    label = node.label
    title = locale.title(node)
  }
}

/// A deliverable on a day.
struct DeliverableRow: Sendable {
  let head: NodeHead
  let effectiveStatus: EffectiveStatus
  let due: PlanDate?
  /// How far it is behind; nil where it is in time, or does not count.
  let delay: Delay?
  /// The nodes of other plans that carry it on.
  let continuations: [Continuation]
  /// How its due day has moved; nil where it has not.
  let dueCourse: DueCourse?
  /// The day from which it counts, if it was added after the plan's adoption.
  let added: PlanDate?
  /// The mark and the word of where it stands.
  let mark: String
  let word: String
  /// The last day on which it was said where it stands; nil for none.
  let lastSaid: PlanDate?
  /// Whether something was said in the period that the report is about; nil where it is about a day.
  let isAnswered: Bool?
  /// Since when the status is only carried, in words: `since 2021`; nil where it is not.
  let carried: String?
  /// What a report for the house says of it; nil in one for the public.
  let inside: InternalFacts?

  init(
    _ index: Int, of plan: PlanTree, on day: PlanDate, _ locale: ReportLocale, _ course: PlanCourse,
    isCounted: Bool = true
  ) {
    self.init(index, of: plan, .day(day), locale, course, isCounted: isCounted)
  }

  init(
    _ index: Int, of plan: PlanTree, _ basis: FigureBasis, _ locale: ReportLocale, _ course: PlanCourse,
    isCounted: Bool = true, about period: PeriodName? = nil, isInternal: Bool = false
  ) {
    let node = plan.nodes[index]
    head = NodeHead(node, locale)
    let effectiveStatus = node.effectiveStatus(basis, in: plan.header)
    self.effectiveStatus = effectiveStatus
    due = node.file?.date(.due)
    delay = isCounted ? plan.delay(ofDeliverable: index, basis) : nil
    continuations = plan.continuations(of: index)
    dueCourse = course.due(node.code)
    added = course.added(node.code)
    mark = locale.mark(effectiveStatus.status)
    word = locale.word(effectiveStatus)
    let lastSaid = node.lastSaid(on: basis.day)
    self.lastSaid = lastSaid
    inside = isInternal ? InternalFacts(index, of: plan, effectiveStatus) : nil
    isAnswered = period.map { node.isAnswered(in: $0.period, by: basis.day) }
    carried = period.flatMap { locale.carried(effectiveStatus, lastSaid, over: $0.period) }
  }

  var status: NodeStatus { effectiveStatus.status }
  /// The day from which its status holds.
  var since: PlanDate? { effectiveStatus.since }
  var isLate: Bool { delay?.kind == .late }
  var isOverdue: Bool { delay?.kind == .overdue }
}
