package import PlanCore

/// What is meant by a word: a plan, or one node of it and all below.
package struct Selection: Sendable {
  package let plan: PlanTree
  /// The node's index in the plan; nil for the whole plan.
  package let node: Int?

  package init(plan: PlanTree, node: Int?) { (self.plan, self.node) = (plan, node) }

  /// The node's code; nil for the whole plan.
  package var code: Code? { node.map { plan.nodes[$0].code } }

  /// The path of the file: the node's, or `plan.txt`.
  package var path: PlanPath { node.map { plan.path(of: $0) } ?? plan.header.path }
}
