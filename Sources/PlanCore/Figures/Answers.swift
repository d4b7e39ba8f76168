/// Of which deliverables something was said in a period (Y6), among those that count on a day.
package struct Answers: Sendable {
  /// How many of the deliverables before each node are answered; one number more than nodes.
  private let before: [Int]

  /// Looks at every deliverable.
  ///
  /// - Parameters:
  ///   - period: what is said with an effective day in it is an answer.
  ///   - figures: those of the day by which it was said.
  /// - Complexity: O(nodes).
  package init(of tree: PlanTree, in period: Period, _ figures: Figures) {
    var before = [0]
    before.reserveCapacity(tree.nodes.count + 1)
    for index in tree.nodes.indices {
      let isAnswered =
        tree.isDeliverable(index) && figures.exists(index)
        && tree.nodes[index].isAnswered(in: period, by: figures.day)
      before.append(before[index] + (isAnswered ? 1 : 0))
    }
    self.before = before
  }

  /// How many of some nodes are answered: a node and all below it, or all (`PlanTree.range`).
  package func count(in nodes: Range<Int>) -> Int { before[nodes.upperBound] - before[nodes.lowerBound] }
}
