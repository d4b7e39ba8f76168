import PlanCore
package import PlanStore

/// A change that is ready to be recorded, and what it does to closed periods.
package struct PreparedChange: Sendable {
  /// The edits of files; none of a file only checks it.
  package var files: [FileEdits] = []
  /// Files that come with them.
  package var attachments: [AttachedFile] = []
  /// Files that go to another place.
  package var moves: [FileMove] = []
  package let message: CommitMessage
  package let restatements: RestatementCheck

  package init(
    files: [FileEdits] = [], attachments: [AttachedFile] = [], moves: [FileMove] = [],
    message: CommitMessage, restatements: RestatementCheck = .none
  ) {
    (self.files, self.attachments, self.moves) = (files, attachments, moves)
    (self.message, self.restatements) = (message, restatements)
  }

  /// Whether the change holds nothing, so that the repository need not be asked.
  fileprivate var isEmpty: Bool { files.isEmpty && attachments.isEmpty && moves.isEmpty }
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
  ///   - commits: whether the change is recorded; the files are edited in either case.
  package func apply(
    _ change: PreparedChange, _ recording: RecordingContext, isDryRun: Bool, commits: Bool = true
  ) throws(StoreError) -> Outcome {
    if change.isEmpty { return .nothing }
    guard commits else {
      let preview = try previewEdit(change.files, attaching: change.attachments)
      if isDryRun || preview.files.isEmpty { return Outcome(preview) }
      try edit(change.files, attaching: change.attachments)
      return .edited
    }
    if isDryRun {
      return Outcome(
        try preview(change.files, attaching: change.attachments, moving: change.moves, recording))
    }
    return Outcome(
      try record(
        change.files, attaching: change.attachments, moving: change.moves, message: change.message, recording)
    )
  }
}
