/// A plan: its header and its nodes in natural order, depth first.
///
/// Whatever is wrong with a file hides no other: it is a finding, and the rest stands (F5).
public struct PlanTree: Sendable {
  /// What `plan.txt` says.
  public let header: PlanHeader
  /// The nodes, parents before children, numbers as numbers.
  public let nodes: [Node]
  /// The index of each node's parent, -1 at the top.
  let parents: [Int32]
  /// The index after each node's last descendant.
  let ends: [Int32]
  /// Deliverables that were counted instead of kept, by their parent; empty in a whole tree.
  var tallies: [Code: Rollup]
  /// The nodes of other plans that carry on one of this plan's, by its code; empty until the plans are joined.
  var continuations: [Code: [Continuation]] = [:]
  /// What is wrong with where files are and what they are called.
  let misplacements: [Finding]

  /// The plan's id.
  public var id: PlanID { header.id }

  /// The index of a node.
  ///
  /// - Complexity: O(log(nodes)).
  public func index(of code: Code) -> Int? {
    var low = 0
    var high = nodes.count
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < nodes.count && nodes[low].code == code ? low : nil
  }

  /// The node of a code.
  public func node(_ code: Code) -> Node? { index(of: code).map { nodes[$0] } }

  /// The indices of a node and all below it, or of all nodes for nil.
  public func range(of index: Int?) -> Range<Int> {
    index.map { $0..<Int(ends[$0]) } ?? 0..<nodes.count
  }

  /// The indices of a node's children in order, or of the topmost nodes for nil.
  public func children(of index: Int?) -> [Int] {
    var children: [Int] = []
    var child = index.map { $0 + 1 } ?? 0
    let end = index.map { Int(ends[$0]) } ?? nodes.count
    while child < end {
      children.append(child)
      child = Int(ends[child])
    }
    return children
  }

  /// The index of a node's parent; nil at the top.
  public func parent(of index: Int) -> Int? { parents[index] < 0 ? nil : Int(parents[index]) }

  /// Whether a node is a deliverable: of the plan's last level.
  public func isDeliverable(_ index: Int) -> Bool { header.isDeliverable(nodes[index].code) }

  /// The path of a node's file relative to the plan root, or where it would be.
  public func path(of index: Int) -> PlanPath { path(of: nodes[index]) }

  /// The path of a node's file relative to the plan root, or where it would be.
  func path(of node: Node) -> PlanPath {
    if let misplaced = node.misplaced { return PlanPath.plan(id).appending(misplaced.bytes) }
    return PlanPath.node(node.code, of: id, levels: header.levels.count)
  }

  /// Who owns a node: its own owners, else those of the nearest ancestor or the plan that has any.
  public func owners(of index: Int) -> [String] {
    var current: Int? = index
    while let position = current {
      let own = nodes[position].file?.values(.owner) ?? []
      if !own.isEmpty { return own }
      current = parent(of: position)
    }
    return header.file?.values(.owner) ?? []
  }
}
