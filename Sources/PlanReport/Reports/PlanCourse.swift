import PlanCore

/// What has become of a plan itself by the day of a report: since it was adopted (Y14), and of its due days (Y12).
struct PlanCourse: Sendable {
  /// What has become of the adopted plan; nil where none had been adopted by the day.
  let adoption: AdoptionComparison?
  private let dueDays: DueCourses
  /// The deliverables that came after the adoption, with the day; nil where nothing says it.
  private let added: [Code: PlanDate?]

  /// Nothing is told.
  init() { (adoption, dueDays, added) = (nil, DueCourses(), [:]) }

  init(_ plan: ReportPlan, on day: PlanDate) {
    let adopted = plan.adoptions.last { $0.adoption.day <= day }
    let since = adopted?.commit == nil ? plan.changes[...] : adopted?.changesSince(plan.changes) ?? []
    adoption = adopted.map { AdoptionComparison($0, to: plan.tree, on: day, since) }
    dueDays = DueCourses(since, since: adopted?.tree, of: plan.tree)
    added = Dictionary(
      (adoption?.items(.added) ?? []).map { ($0.code, $0.day) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether anything is told that tables have columns for.
  var hasColumns: Bool { adoption != nil || !dueDays.isEmpty }

  /// How the due day of a node has moved; nil where it has not.
  func due(_ code: Code) -> DueCourse? { dueDays[code] }

  /// The day from which a deliverable counts that was added after the adoption; nil for others, and where nothing says it.
  func added(_ code: Code) -> PlanDate? { added[code] ?? nil }
}
