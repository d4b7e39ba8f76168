/// Which titles in other languages are older than the plan's own, by a history.
public struct TranslationAges: Sendable {
  private struct Place: Hashable {
    let plan: PlanID
    let item: PlanItem
  }

  /// The newest change of each `title` line: how many commits before the newest one it came.
  private var ages: [Place: [String: Int]] = [:]

  /// Reads a history.
  ///
  /// - Parameter changes: newest first; of whole plans, with every field.
  /// - Complexity: O(changes).
  public init(_ changes: [Change]) {
    // A code that a node had before means that node, from the commit on that moved it.
    var present: [Place: Place] = [:]
    var order = 0
    var commit: String?
    for change in changes {
      if change.recording?.commit != commit { order += 1 }
      commit = change.recording?.commit
      let named = Place(plan: change.plan, item: change.item)
      let place = present[named] ?? named
      switch change.detail {
      case .field(let change) where change.field.name == .title:
        let key = change.field.key
        if ages[place]?[key] == nil { ages[place, default: [:]][key] = order }
      case .moved(let old): present[Place(plan: change.plan, item: .node(old))] = place
      default: break
      }
    }
  }

  /// Whether the title of a key, such as `title.fr`, has stayed as it was while `title` has changed.
  ///
  /// What never changed has come with the node.
  public func isOutdated(_ key: String, of item: PlanItem, in plan: PlanID) -> Bool {
    let ages = ages[Place(plan: plan, item: item)] ?? [:]
    guard let own = ages["title"] else { return false }
    return ages[key].map { $0 > own } ?? true
  }
}
