package import PlanCore

extension Workspace {
  /// The people of all plans: what `plans/people.txt` says (Y18).
  ///
  /// - Returns: nil if there is no such file.
  /// - Complexity: O(bytes of the file + names in `plans/`).
  package func people(from source: PlanSource = .workingTree) throws(StoreError) -> People? {
    let content: SourceFile.Content?
    switch source {
    case .workingTree: content = try workingPlans.content(of: PlanPath.peopleFile)
    case .revision(let revision): content = try recordedPlans(revision).content(of: PlanPath.peopleFile)
    }
    return content.map(People.init)
  }
}
