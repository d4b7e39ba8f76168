/// What is known now about a closed period, where it differs from what was published (F26).
///
/// Published are the figures of every node: the counts of the plan and of each part of it, where each deliverable
/// stands and below what, whether it is late, and whether something was said of it in the period.
public struct Restatement: Sendable {
  /// The counts of a line or a measure that have become others.
  public struct Figures: Hashable, Sendable {
    /// The node, by its present code; by the one it had where it is no more.
    public let code: Code
    /// What was published; nil where the node was not there.
    public let was: Rollup?
    /// What is known now; nil where the node is no more.
    public let now: Rollup?
  }

  /// The period.
  public let period: ClosedPeriod
  /// The node, by its present code; nil for the whole plan.
  public let scope: Code?
  /// The counts as they were published.
  public let was: Rollup
  /// The counts as they are known now.
  public let now: Rollup
  /// Where deliverables stand otherwise than published, are late otherwise or answered otherwise, what has come to count or
  /// no longer does, and what counts below another parent.
  public let differences: [Difference]
  /// The parts whose counts are others, in the order of the tree; no deliverables.
  public let figures: [Figures]
  private var reasons: [Difference: String] = [:]

  /// Compares what was known with what is known, about the last day of a period.
  ///
  /// - Parameter scope: the node that is asked about, by its present code; nil for the whole plan.
  /// - Complexity: O(nodes × their fields).
  public init(
    of period: ClosedPeriod, from published: PlanTree, to current: PlanTree, scope: Code? = nil
  ) {
    (self.period, self.scope) = (period, scope)
    let basis = FigureBasis(period.name, until: period.day)
    let comparison = PlanComparison(.init(published, basis), .init(current, basis))
    let codes = comparison.predecessors
    let formerScope = scope.map { codes[$0] ?? $0 }
    // What is to be reviewed is in progress: how many are is not published.
    (was, now) = (
      comparison.before.total(of: formerScope).fiveCounts, comparison.after.total(of: scope).fiveCounts
    )
    var found = comparison.differencesOfTrees.filter { comparison.restates($0, codes) }
    found += comparison.delayDifferences(codes)
    let known = Set(found.compactMap(\.code))
    found += comparison.answerDifferences(in: period.name.period) { codes[$0] }.filter {
      $0.code.map { !known.contains($0) } ?? true
    }
    if let scope, let formerScope {
      found = found.filter { $0.touches(scope, before: formerScope) }
    }
    differences = PlanComparison.sorted(found)
    figures = comparison.changedFigures(codes).filter { figures in
      guard let scope, let formerScope else { return true }
      let isBelow = figures.code != scope && figures.code.isWithin(scope)
      return isBelow || figures.now == nil && figures.code.isWithin(formerScope)
    }
    for difference in differences { reasons[difference] = current.reason(of: difference) }
  }

  /// Whether there is nothing to tell.
  public var isEmpty: Bool { differences.isEmpty && figures.isEmpty }

  /// Why something differs: the note of the status line, the reason of a `dropped:` line, or what was given when it was
  /// recorded; empty where nothing says it.
  public func reason(of difference: Difference) -> String { reasons[difference] ?? "" }

  /// Adds the reasons that the files do not say.
  ///
  /// - Parameter reason: of a difference; asked only where there is none yet.
  public mutating func addReasons(_ reason: (Difference) -> String?) {
    for difference in differences where self.reason(of: difference).isEmpty {
      reasons[difference] = reason(difference)
    }
  }
}

extension PlanTree {
  /// What a file says of why a deliverable stands or counts as it does now. A status line's note is no reason for another
  /// place or another `due`.
  fileprivate func reason(of difference: Difference) -> String? {
    switch difference.detail {
    case .status, .added, .dropped: statedReason(of: difference)
    case .answered(_, _, _, let day?):
      difference.code.flatMap { node($0)?.file?.note(saidOn: day, header.subStatuses) }
    default: nil
    }
  }
}

extension Difference {
  /// Whether it is about a node that is, or was, within another one.
  fileprivate func touches(_ scope: Code, before: Code) -> Bool {
    guard let code else { return false }
    switch detail {
    case .recoded(let old): return code.isWithin(scope) || old.isWithin(before)
    case .removed: return code.isWithin(before)
    default: return code.isWithin(scope)
    }
  }
}

/// The codes that nodes of a later tree had in an earlier one.
private struct Predecessors {
  private let former: [Code: Code]
  private let left: Set<Code>

  init(_ former: [Code: Code]) { (self.former, left) = (former, Set(former.values)) }

  /// The same code or a former one; nil where another node had that code and has left it.
  subscript(code: Code) -> Code? { former[code] ?? (left.contains(code) ? nil : code) }
}

extension PlanComparison {
  fileprivate var predecessors: Predecessors { Predecessors(formerCodes) }

  /// Whether a difference makes a figure of the day other than it was.
  fileprivate func restates(_ difference: Difference, _ codes: Predecessors) -> Bool {
    switch difference.detail {
    case .status, .dropped(.some): return true
    // A node that comes or goes with its file counts only on the days that it says.
    case .added(.some): return after.counts(difference.code)
    case .removed(.some): return before.counts(difference.code)
    // A new number below the same parent changes no figure, and neither does the move of what does not count.
    case .recoded(let old):
      guard let code = difference.code, code.parent.flatMap({ codes[$0] }) != old.parent else {
        return false
      }
      return after.total(of: code).deliverables > 0 || before.total(of: old).deliverables > 0
    default: return false
    }
  }

  /// Deliverables that stand where they stood and are late otherwise than they were.
  fileprivate func delayDifferences(_ codes: Predecessors) -> [Difference] {
    guard let old = before.plan, let new = after.plan else { return [] }
    return new.nodes.indices.compactMap { index -> Difference? in
      let node = new.nodes[index]
      guard new.isDeliverable(index), let code = codes[node.code], let was = old.index(of: code),
        after.counts(node.code),
        before.counts(code), let from = effectiveStatus(was, old, before),
        let to = effectiveStatus(index, new, after),
        from.status == to.status
      else { return nil }
      let earlier = old.nodes[was].delay(before.basis)
      let later = node.delay(after.basis)
      return earlier == later
        ? nil : difference(node, new, .late(from: from, to: to, was: earlier, now: later))
    }
  }

  /// The counts of lines and measures that are others than they were.
  fileprivate func changedFigures(_ codes: Predecessors) -> [Restatement.Figures] {
    guard let old = before.plan, let new = after.plan else { return [] }
    var found: [Restatement.Figures] = []
    var known: Set<Code> = []
    for index in new.nodes.indices where !new.isDeliverable(index) {
      let code = new.nodes[index].code
      let name = codes[code]
      let was = name.flatMap { old.index(of: $0) == nil ? nil : before.total(of: $0).fiveCounts }
      if let name { known.insert(name) }
      let now = after.total(of: code).fiveCounts
      if was ?? Rollup() != now { found.append(.init(code: code, was: was, now: now)) }
    }
    for index in old.nodes.indices where !old.isDeliverable(index) {
      let code = old.nodes[index].code
      let was = before.total(of: code).fiveCounts
      if !known.contains(code), was != Rollup() { found.append(.init(code: code, was: was, now: nil)) }
    }
    return found
  }
}
