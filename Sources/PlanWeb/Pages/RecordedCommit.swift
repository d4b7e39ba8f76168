import PlanCore

/// What one commit did to the plans, with its changes in the order of history.
struct RecordedCommit: Sendable {
  let recording: Recording
  let changes: [Change]

  /// The commits of changes that stand as history has them: those of one commit together.
  ///
  /// - Complexity: O(changes).
  static func list(_ changes: [Change]) -> [RecordedCommit] {
    var commits: [RecordedCommit] = []
    var own: [Change] = []
    func add() {
      if let recording = own.first?.recording {
        commits.append(RecordedCommit(recording: recording, changes: own))
      }
      own = []
    }
    for change in changes where change.recording != nil {
      if let last = own.last, last.recording?.commit != change.recording?.commit { add() }
      own.append(change)
    }
    add()
    return commits
  }

  /// The changes, without those that another one tells: a node that came with a status is told by its status.
  var told: [Change] {
    changes.indices.filter { index in
      guard case .added = changes[index].detail, index + 1 < changes.count else { return true }
      let next = changes[index + 1]
      return !(next.isStatus && next.plan == changes[index].plan && next.item == changes[index].item)
    }.map { changes[$0] }
  }
}
