extension PlanTree {
  /// The deliverables that a plan has on the day of its adoption (Y14), by their indices: all but those that are dropped by
  /// then, themselves or with something above them.
  ///
  /// - Complexity: O(nodes).
  package func adoptedDeliverables(on day: PlanDate) -> [Int] {
    var isDropped = [Bool](repeating: false, count: nodes.count)
    return nodes.indices.filter { index in
      let own = nodes[index].dropped.map { $0 <= day } ?? false
      isDropped[index] = own || parent(of: index).map { isDropped[$0] } ?? false
      return isDeliverable(index) && !isDropped[index]
    }
  }
}
