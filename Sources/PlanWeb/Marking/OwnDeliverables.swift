import PlanCore
import PlanService

/// A deliverable that is somebody's own.
struct OwnDeliverable: Sendable {
  let plan: PlanTree
  let index: Int
  let status: NodeStatus
  let due: PlanDate?
  /// Whether it is asked about in an open round and not answered.
  let isMissing: Bool
  /// Whether it is asked about in an open round at all.
  let isAsked: Bool

  var code: Code { plan.nodes[index].code }
  /// What stands behind the names of its fields.
  var suffix: String { "-\(plan.id)-\(code)" }
}

/// What is somebody's own, in the order in which it matters to her (W12).
struct OwnDeliverables: Sendable {
  enum Group: String, CaseIterable {
    /// Asked about in an open round.
    case asked
    case overdue, soon, inProgress, unreported, notDone
  }

  /// Within how many days something is due soon.
  static let soon = 60

  private(set) var groups: [(group: Group, rows: [OwnDeliverable])] = []
  private(set) var done: [OwnDeliverable] = []
  /// The open rounds in which she is asked, with how many she has answered.
  private(set) var rounds: [(round: Round, asked: Int, missing: Int)] = []

  /// - Complexity: O(nodes).
  init(_ permissions: Permissions, _ state: SiteState) {
    let today = state.today
    var byGroup: [Group: [OwnDeliverable]] = [:]
    for plan in state.plans {
      let own = permissions.own(in: plan).filter(plan.isDeliverable)
      if own.isEmpty { continue }
      let figures = plan.figures(on: today)
      let round = plan.header.round(by: today).flatMap { round in
        plan.header.closedPeriods.contains { $0.name == round.period } ? nil : round
      }
      let progress = round.map { RoundProgress($0, of: plan, by: today) }
      let (asked, missing) = (Set(progress?.asked ?? []), Set(progress?.missing ?? []))
      for index in own where figures.exists(index) || asked.contains(index) {
        let node = plan.nodes[index]
        let item = OwnDeliverable(
          plan: plan, index: index, status: node.effectiveStatus(on: today, in: plan.header).status,
          due: node.due, isMissing: missing.contains(index), isAsked: asked.contains(index))
        if let group = Group(item, isOverdue: plan.delay(of: index, figures)?.isOverdue ?? false, today) {
          byGroup[group, default: []].append(item)
        } else {
          done.append(item)
        }
      }
      let mine = own.filter(asked.contains)
      if let round, !mine.isEmpty {
        rounds.append((round, mine.count, mine.count { missing.contains($0) }))
      }
    }
    groups = Group.allCases.compactMap { group in byGroup[group].map { (group, $0) } }
  }

  /// How many are not done.
  var openCount: Int { groups.reduce(0) { $0 + $1.rows.count } }

  var isEmpty: Bool { groups.isEmpty && done.isEmpty }
}

extension OwnDeliverables.Group {
  /// Nil for what is done.
  fileprivate init?(_ item: OwnDeliverable, isOverdue: Bool, _ today: PlanDate) {
    if item.isMissing {
      self = .asked
    } else if item.status == .done {
      return nil
    } else if isOverdue {
      self = .overdue
    } else if let due = item.due, due >= today, due <= today.adding(days: OwnDeliverables.soon) {
      self = .soon
    } else {
      switch item.status {
      case .inProgress: self = .inProgress
      case .notDone: self = .notDone
      default: self = .unreported
      }
    }
  }
}
