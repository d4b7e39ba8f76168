package import PlanCore

/// Why fields or nodes cannot be changed as asked.
package enum EditRefusal: Error, Sendable {
  case field(FieldRefusal)
  /// The change would bring this into the file, and the file had it not.
  case broken(Finding)
  /// The format has no way to write a value.
  case valueNotStorable(String)
  /// The text of a plan's `plan.txt` cannot be read.
  case unreadablePlan(PlanPath)
  // Adding.
  case missingTitle(Code)
  case codeExists(Code, plan: PlanID)
  case noParent(Code, parent: Code, plan: PlanID)
  /// Several plans could have a new code.
  case fitsSeveral(Code, [PlanID])
  /// Two rows of a table add the same node.
  case addedTwice(Code)
  // Dropping.
  case alreadyDropped(Code, on: PlanDate)
  // Moving.
  case otherPlan(Code, String, plan: PlanID)
  case otherLevel(Code, Code, in: PlanHeader)
}
