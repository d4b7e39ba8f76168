/// What has become of a plan since it was adopted (Y14): which deliverables came and went, which were reworded, and which
/// have another due day.
package struct AdoptionComparison: Sendable {
  /// What can become of a deliverable, in the order in which it is told.
  package enum Kind: String, CaseIterable, Sendable { case added, dropped, reworded, rescheduled }

  /// One thing that has become of one deliverable.
  package struct Item: Sendable {
    package let kind: Kind
    /// The deliverable's present code; the adopted one where its file is gone.
    package let code: Code
    /// The node as it is now; as it was adopted where its file is gone.
    package let node: Node
    /// The day from which it counts, or no longer does; nil where nothing says it, and for the other kinds.
    package let day: PlanDate?
    /// What differs: one thing, and of a rewording one for each language.
    package let differences: [Difference]
    /// Why: the reason of the `dropped:` line, or what was given when it was recorded; nil where nothing says it.
    package let reason: String?
  }

  /// The adoption that is in force on the day.
  package let adoption: Adoption
  /// How many deliverables were adopted; nil where the adopted plan is not recorded here.
  package let deliverables: Int?
  /// What has become of them, by kind, then by code.
  package let items: [Item]

  /// Compares an adopted plan with what it is on a day.
  ///
  /// - Parameters:
  ///   - adopted: the plan as it was adopted.
  ///   - current: the plan as it is known now.
  ///   - changes: what was recorded since the adoption, newest first.
  /// - Complexity: O(nodes × their fields), and O(changes) for each item.
  package init(
    _ adopted: AdoptedPlan, to current: PlanTree, on day: PlanDate, _ changes: some Sequence<Change>
  ) {
    adoption = adopted.adoption
    guard let tree = adopted.tree else {
      (deliverables, items) = (nil, [])
      return
    }
    deliverables = tree.adoptedDeliverables(on: adoption.day).count
    let comparison = PlanComparison(.init(tree, on: day), .init(current, on: day))
    var found: [Kind: [Code: [Difference]]] = [:]
    for difference in comparison.differencesOfTrees {
      guard let code = difference.code, current.header.isDeliverable(code),
        let kind = Kind(difference, after: comparison.after)
      else { continue }
      found[kind, default: [:]][code, default: []].append(difference)
    }
    items = Kind.allCases.flatMap { kind in
      (found[kind] ?? [:]).sorted { $0.key < $1.key }.compactMap { code, differences -> Item? in
        guard let node = current.node(code) ?? tree.node(code) else { return nil }
        let stated = kind == .dropped ? current.statedReason(of: differences[0]) : nil
        let reasons = differences.lazy.compactMap { changes.reason(of: $0, in: current) }
        return Item(
          kind: kind, code: code, node: node, day: current.day(of: kind, code, changes),
          differences: differences, reason: stated ?? reasons.first)
      }
    }
  }

  /// What became of the adopted deliverables in one way.
  package func items(_ kind: Kind) -> [Item] { items.filter { $0.kind == kind } }
}

extension AdoptionComparison.Kind {
  /// What a difference is for an adopted plan; nil for what is none of its matters.
  fileprivate init?(_ difference: Difference, after: PlanComparison.Side) {
    switch difference.detail {
    case .added where after.counts(difference.code): self = .added
    case .dropped, .removed: self = .dropped
    case .title(_, .some, .some): self = .reworded
    // A first due day moves nothing.
    case .field(.due, let change) where !change.from.isEmpty: self = .rescheduled
    default: return nil
    }
  }
}

extension PlanTree {
  /// The day from which a deliverable counts or no longer does: as the files say it, of itself or of what is above it, else
  /// the day on which it was recorded.
  fileprivate func day(
    of kind: AdoptionComparison.Kind, _ code: Code, _ changes: some Sequence<Change>
  ) -> PlanDate? {
    let lineage = ([code] + code.ancestors).compactMap { node($0) }
    func recorded(_ detail: Change.Detail) -> PlanDate? {
      changes.first { $0.code == code && $0.detail == detail }?.recording?.day
    }
    switch kind {
    case .added: return lineage.compactMap(\.added).max() ?? recorded(.added)
    case .dropped: return lineage.compactMap(\.dropped).min() ?? recorded(.removed)
    case .reworded, .rescheduled: return nil
    }
  }
}
