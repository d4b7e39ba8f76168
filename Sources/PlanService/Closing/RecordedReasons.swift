import PlanCore
import PlanStore

/// The reasons that were given when changes were recorded; read only if something has none in the files.
struct RecordedReasons {
  private let header: PlanHeader
  private let workspace: Workspace
  /// What was recorded, by the commit that it was asked of; the empty name stands for the files.
  private var changes: [String: [Change]] = [:]

  init(_ header: PlanHeader, _ workspace: Workspace) { (self.header, self.workspace) = (header, workspace) }

  /// Adds to a restatement the reasons that the files do not say.
  ///
  /// - Parameters:
  ///   - tree: the later state that it compares.
  ///   - source: where that was read.
  mutating func add(
    to restatement: inout Restatement?, of tree: PlanTree, from source: PlanSource
  ) throws(StoreError) {
    guard let found = restatement, found.differences.contains(where: { found.reason(of: $0).isEmpty }) else {
      return
    }
    let changes = try changes(from: source)
    var reasons: [Difference: String] = [:]
    for difference in found.differences where found.reason(of: difference).isEmpty {
      reasons[difference] = changes.reason(of: difference, in: tree)
    }
    restatement?.addReasons { reasons[$0] }
  }

  private mutating func changes(from source: PlanSource) throws(StoreError) -> [Change] {
    let name = source.revision?.commit ?? ""
    if let known = changes[name] { return known }
    let history = try workspace.history(of: [HistoryTarget(header)], HistoryQuery(), from: source)
    changes[name] = history.changes
    return history.changes
  }
}
