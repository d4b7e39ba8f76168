package import PlanStore

extension Workspace {
  /// The change that takes another one back, unless it restates a closed period and has no note.
  ///
  /// - Parameter note: why; empty for none.
  package func prepareUndo(
    of target: UndoTarget, note: String, _ recording: RecordingContext
  ) throws(ServiceError) -> PreparedChange {
    let restatements = try orThrow(store: try restatements(byUndoing: target, recording))
    try orThrow(plan: try restatements.check(reason: note))
    let message = CommitMessage(
      subject: "undo: \(target.subject)", body: note, verb: "undo", undoes: target.commit)
    return PreparedChange(.undo(target), message: message, restatements: restatements)
  }
}
