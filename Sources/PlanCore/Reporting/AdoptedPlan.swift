/// A plan as it was adopted (Y13).
package struct AdoptedPlan: Sendable {
  /// The day, and by whom or where.
  package let adoption: Adoption
  /// The full id of the commit that brought the line; nil where that is not recorded here.
  package let commit: String?
  /// The plan as it stands in that commit; nil where that is not here.
  package let tree: PlanTree?

  package init(_ adoption: Adoption, commit: String?, tree: PlanTree?) {
    (self.adoption, self.commit, self.tree) = (adoption, commit, tree)
  }

  /// What was recorded since, of the changes of the whole plan, newest first.
  package func changesSince(_ changes: [Change]) -> ArraySlice<Change> {
    guard let commit else { return [] }
    return changes.prefix { $0.recording?.commit != commit }
  }
}
