package import PlanCore
package import PlanStore

/// How the due days of a plan's nodes have moved, as its history tells it (Y12).
package struct DueHistory: Sendable {
  /// Since the adoption that is in force, else since the days were recorded.
  package let courses: DueCourses
  /// The commits at which a shallow clone cuts the history off.
  package let cutOff: [String]

  package init(_ courses: DueCourses, cutOff: [String] = []) {
    (self.courses, self.cutOff) = (courses, cutOff)
  }
}

extension Workspace {
  /// Reads how the due days of a plan's nodes have moved.
  ///
  /// - Parameters:
  ///   - plan: the plan as it is known now.
  ///   - code: the node that is asked about, with all below it; nil for the whole plan.
  ///   - day: the day whose adoption counts.
  ///   - source: where the plan was read from.
  ///   - limit: how many commits that the kept history does not know may be read; nil for all.
  /// - Returns: nil where more would have to be read.
  /// - Complexity: that of the plan's history, and of an adopted plan that of reading it once.
  package func dueHistory(
    of plan: PlanTree, within code: Code? = nil, on day: PlanDate, from source: PlanSource,
    limit: Int? = nil, progress: @Sendable (Int) -> Void = { _ in }
  ) throws(StoreError) -> DueHistory? {
    let isAdopted = plan.header.adoption(by: day) != nil
    // Of one node the commit of the adoption is not among the changes.
    let target = HistoryTarget(plan.header, code: isAdopted ? nil : code)
    guard let history = try self.history(of: [target], from: source, limit: limit, progress: progress) else {
      return nil
    }
    let adopted = try adoptedPlans(of: plan, from: source, inForceOn: day).first
    let since = adopted?.commit == nil ? history.changes[...] : adopted?.changesSince(history.changes) ?? []
    return DueHistory(DueCourses(since, since: adopted?.tree, of: plan), cutOff: history.cutOff)
  }
}
