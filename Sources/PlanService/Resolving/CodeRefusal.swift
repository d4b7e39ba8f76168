package import PlanCore

/// Why a word means no plan or node.
package enum CodeRefusal: Error, Sendable {
  case notACode(String)
  case noSuchPlan(String, nearest: String?, known: [PlanID])
  case noSuchNode(NoSuchNode)
  case movedCode(MovedCode)
  case otherShape(OtherShape)
  case ambiguousCode(Code, [PlanID])
  /// Several nodes were published under a label; their codes with their plans.
  case ambiguousLabel(String, [String])

  static func noSuchPlan(_ word: String, among plans: [PlanTree]) -> CodeRefusal {
    let ids = plans.map(\.id)
    return .noSuchPlan(word, nearest: word.nearest(of: ids.map(\.description)), known: ids)
  }
}

/// A code that a plan of its shape does not have.
package struct NoSuchNode: Sendable {
  package let code: Code
  package let plan: PlanHeader
  /// The nearest ancestor that exists; nil for the plan itself.
  package let parent: Code?
  /// The codes of that ancestor's children.
  package let siblings: [Code]
  package let nearest: Code?
}

/// A code whose letters are not the plan's.
package struct OtherShape: Sendable {
  package let code: Code
  package let plan: PlanID
  /// The letters that the plan has and the code has in their place.
  package let letters: (plan: String, typed: String)?
  package let example: String
  package let nearest: Code?
}
