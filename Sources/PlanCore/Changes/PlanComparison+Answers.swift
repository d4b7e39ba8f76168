extension PlanComparison {
  /// Deliverables that stand where they stood, and of which something was said in a period that was not, or no longer (Y6):
  /// how many are answered is published too.
  ///
  /// - Parameter former: the code that a node of the later tree had in the earlier one; nil where it was not there.
  /// - Complexity: O(nodes × their fields).
  func answerDifferences(in period: Period, _ former: (Code) -> Code?) -> [Difference] {
    guard let old = before.plan, let new = after.plan else { return [] }
    return new.nodes.indices.compactMap { index -> Difference? in
      let node = new.nodes[index]
      guard new.isDeliverable(index), let code = former(node.code), let was = old.index(of: code),
        after.counts(node.code), before.counts(code), let from = effectiveStatus(was, old, before),
        let to = effectiveStatus(index, new, after), from.status == to.status
      else { return nil }
      let earlier = old.nodes[was]
      guard
        earlier.isAnswered(in: period, by: period.last) != node.isAnswered(in: period, by: period.last)
      else { return nil }
      return difference(
        node, new,
        .answered(
          from: from, to: to, was: earlier.lastSaid(on: period.last), now: node.lastSaid(on: period.last)))
    }
  }
}
