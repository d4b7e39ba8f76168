package import PlanCore

/// A commit that stated that a plan was adopted (Y13).
package struct RecordedAdoption: Sendable {
  /// The day and the occasion, as the line said them when it came.
  package let adoption: Adoption
  /// The commit: the plan as it was adopted.
  package let revision: Revision
}

extension Workspace {
  /// Finds the commits that brought a plan's lines `adopted:`. A day makes the line: what else it says may be corrected, and
  /// the adopted plan stays what it was.
  ///
  /// - Parameter source: the working tree, whose HEAD is searched from, or a commit.
  /// - Returns: the adoptions, each after what it follows; of a day that was recorded more than once the last is the one that
  ///   holds. Without those to which a shallow clone does not reach back.
  /// - Complexity: as of `publications`.
  package func adoptions(
    of plan: PlanID, from source: PlanSource = .workingTree
  ) throws(StoreError) -> [RecordedAdoption] {
    let brought = try broughtLines(.adopted, of: plan, from: source) { Adoption($0)?.day.description }
    return brought.compactMap { line in
      Adoption(line.value).map { RecordedAdoption(adoption: $0, revision: line.revision) }
    }
  }
}
