import PlanCore
import PlanWords

/// One node as data: what JSON and CSV say of it.
struct NodeRecord {
  let index: Int
  let plan: PlanTree
  let node: Node
  let words: PlanTerms
  let status: NodeStatus
  /// Where the deliverable stands; nil for a line or a measure.
  let effectiveStatus: EffectiveStatus?
  /// The last day on which it was said where it stands, or anything below it.
  let lastSaid: PlanDate?
  /// What a recurring deliverable reached in each period so far.
  let periods: [(period: PeriodName, status: EffectiveStatus)]
  private let day: PlanDate
  /// By how much it has missed its due day.
  let delay: Delay?

  init(_ index: Int, of plan: PlanTree, _ figures: Figures, _ words: PlanTerms) {
    self.index = index
    self.plan = plan
    self.words = words
    node = plan.nodes[index]
    day = figures.day
    delay = plan.delay(of: index, figures)
    if plan.isDeliverable(index) {
      let effectiveStatus = node.effectiveStatus(figures.basis, in: plan.header)
      status = effectiveStatus.status
      self.effectiveStatus = effectiveStatus
      lastSaid = node.lastSaid(on: figures.day)
    } else {
      status = figures.rollup(of: index).status
      effectiveStatus = nil
      lastSaid = plan.lastReport(figures, within: index)
    }
    periods = node.periodStatuses(on: figures.day, in: plan.header)
  }

  /// The description, without the narratives of periods; nil where there is none.
  var description: String? { node.file.map(\.descriptionText).flatMap { $0.isEmpty ? nil : $0 } }

  private var level: String { plan.header.level(of: node.code)?.name ?? "" }
  private var path: String { plan.path(of: index).description }

  /// The members of the object that `plan list --format json` prints.
  var members: [(String, JSON)] {
    let members: [(String, JSON)] = [
      ("plan", .string(plan.id.description)),
      ("code", .string(node.code.description)),
      ("label", .optional(node.label)),
      ("level", .string(level)),
      ("title", .string(words.title(of: node))),
      ("titles", Self.texts(node.file?.texts(.title, of: plan.header.languages) ?? [])),
      ("status", .string(status.rawValue)),
      ("sub-status", .optional(effectiveStatus?.word?.subStatus)),
      ("since", .optional(effectiveStatus?.since?.description)),
      ("owner", .strings(plan.owners(of: index))),
      ("start", .optional(node.file?.date(.start)?.description)),
      ("due", .optional(node.due?.description)),
      ("tags", .strings(node.file?.list(.tags) ?? [])),
      ("sdg", .strings(node.goals.map(\.description))),
      (
        "evidence",
        .array(
          node.evidence.map {
            .object([("ref", .string($0.reference)), ("caption", .string($0.caption))])
          })
      ),
      ("path", node.isMissing ? .null : .string(path)),
      ("late", .boolean(delay?.isLate ?? false)), ("overdue", .boolean(delay?.isOverdue ?? false)),
      ("delay", delay.map { .number($0.days) } ?? .null),
      ("last-said", .optional(lastSaid?.description)),
      ("every", .optional(node.recurrence?.length.description)),
      ("status-from", .optional(effectiveStatus?.source)),
      (
        "marks",
        .array(
          periods.map { period, status in
            .object([
              ("period", .string(period.description)), ("status", .string(status.status.rawValue)),
              ("note", .optional(status.note.isEmpty ? nil : status.note)),
            ])
          })
      ),
    ]
    return plan.header.requiresReview ? members + [("review", .optional(review?.rawValue))] : members
  }

  /// Where the review of what stands now stands: in a plan that requires one.
  private var review: ReviewState? { plan.isDeliverable(index) ? node.reviewState(on: day) : nil }

  /// The cell of a column in the row that `plan list --format csv` prints.
  func cell(_ column: TableColumn) -> String {
    switch column {
    case .plan: plan.id.description
    case .code: node.code.description
    case .label: node.label ?? ""
    case .level: level
    case .title: words.title(of: node)
    case .status: status.rawValue
    case .subStatus: effectiveStatus?.word?.subStatus ?? ""
    case .since: effectiveStatus?.since?.description ?? ""
    case .owner: plan.owners(of: index).joined(separator: "; ")
    case .start: node.file?.date(.start)?.description ?? ""
    case .due: node.due?.description ?? ""
    case .tags: (node.file?.list(.tags) ?? []).joined(separator: ", ")
    case .sdg: node.goals.map(\.description).joined(separator: ", ")
    case .evidence: node.evidence.map(\.reference).joined(separator: " ")
    case .path: node.isMissing ? "" : path
    case .description: description ?? ""
    case .late: delay?.isLate == true ? "late" : ""
    case .overdue: delay?.isOverdue == true ? "overdue" : ""
    case .delay: delay.map { String($0.days) } ?? ""
    // Empty until somebody says which period the row's status is of.
    case .period: ""
    }
  }

  /// The cells of that row.
  var cells: [String] { TableColumn.allCases.map(cell) }

  static func texts(_ texts: [LocalizedText]) -> JSON {
    .object(texts.map { ($0.language.description, .string($0.text)) })
  }
}
