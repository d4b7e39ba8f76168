package import PlanCore

extension PlanTree {
  /// The code that is proposed for a new node: its number is one more than the highest that a node of that place has, or had before
  /// it was moved (`formerly:`), so that no old reference leads to it.
  ///
  /// - Parameter parent: the code above; nil for the topmost level.
  /// - Returns: nil below the last level.
  /// - Complexity: O(nodes).
  package func freeCode(below parent: Code?) -> Code? {
    let depth = (parent?.depth ?? 0) + 1
    guard depth <= header.levels.count else { return nil }
    var highest = 0
    for node in nodes {
      let former = node.code.depth == depth ? node.file?.values(.formerly).compactMap { Code($0) } ?? [] : []
      for code in [node.code] + former where code.depth == depth && code.parent == parent {
        highest = max(highest, code.last.number)
      }
    }
    guard let segment = Code.Segment(letters: header.levels[depth - 1].letters.utf8, number: highest + 1)
    else {
      return nil
    }
    return parent.map { $0.child(segment) } ?? Code(segments: [segment])
  }
}
