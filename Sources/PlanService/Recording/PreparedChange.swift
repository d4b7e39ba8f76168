package import PlanStore

/// A change that is ready to be recorded, and what it does to closed periods.
package struct PreparedChange: Sendable {
  /// What is recorded.
  package enum Content: Sendable {
    /// Edits of files (none of a file only checks it), files that come with them, and files that go to another place.
    case edits([FileEdits], attaching: [AttachedFile], moving: [FileMove])
    /// What was edited by hand.
    case handEdits([HandEdit])
    /// Another change is taken back.
    case undo(UndoTarget)
    /// The files of a new plan.
    case newPlan([AttachedFile])
  }

  package let content: Content
  package let message: CommitMessage
  package let restatements: RestatementCheck

  package init(_ content: Content, message: CommitMessage, restatements: RestatementCheck = .none) {
    (self.content, self.message, self.restatements) = (content, message, restatements)
  }

  package init(
    files: [FileEdits] = [], attachments: [AttachedFile] = [], moves: [FileMove] = [],
    message: CommitMessage, restatements: RestatementCheck = .none
  ) {
    self.init(
      .edits(files, attaching: attachments, moving: moves), message: message, restatements: restatements)
  }

  /// Whether the change holds nothing, so that the repository need not be asked.
  fileprivate var isEmpty: Bool {
    if case .edits(let files, let attachments, let moves) = content {
      return files.isEmpty && attachments.isEmpty && moves.isEmpty
    }
    return false
  }
}

/// What became of a change.
package enum Outcome: Sendable {
  /// There was nothing to record.
  case nothing
  /// It was tried out: what would be recorded.
  case trial(Preview)
  case recorded(Receipt)
  /// The files were edited, and nothing was recorded.
  case edited
}

extension Outcome {
  package init(_ receipt: Receipt?) { self = receipt.map { .recorded($0) } ?? .nothing }
  package init(_ preview: Preview) { self = preview.files.isEmpty ? .nothing : .trial(preview) }
}

extension Workspace {
  /// Records a change as one commit, or tries it out, or only edits the files.
  ///
  /// - Parameters:
  ///   - isDryRun: whether nothing is written.
  ///   - commits: whether edits are recorded, or only written to the files; every other content is always recorded.
  package func apply(
    _ change: PreparedChange, _ recording: RecordingContext, isDryRun: Bool, commits: Bool = true
  ) throws(StoreError) -> Outcome {
    if change.isEmpty { return .nothing }
    if !commits, case .edits(let files, let attachments, _) = change.content {
      let preview = try previewEdit(files, attaching: attachments)
      if isDryRun || preview.files.isEmpty { return Outcome(preview) }
      try edit(files, attaching: attachments)
      return .edited
    }
    return isDryRun
      ? Outcome(try preview(change, recording)) : Outcome(try record(change, recording))
  }

  private func preview(
    _ change: PreparedChange, _ recording: RecordingContext
  ) throws(StoreError) -> Preview {
    switch change.content {
    case .edits(let files, let attachments, let moves):
      try preview(files, attaching: attachments, moving: moves, recording)
    case .handEdits(let edits): Preview(of: edits)
    case .undo(let target): try previewUndo(target, recording)
    case .newPlan(let files): try previewStart(files, recording)
    }
  }

  private func record(
    _ change: PreparedChange, _ recording: RecordingContext
  ) throws(StoreError) -> Receipt? {
    let message = change.message
    return switch change.content {
    case .edits(let files, let attachments, let moves):
      try record(files, attaching: attachments, moving: moves, message: message, recording)
    case .handEdits(let edits): try save(edits, message: message, recording)
    case .undo(let target): try undo(target, message: message, recording)
    case .newPlan(let files): try start(files, message: message, recording)
    }
  }
}
