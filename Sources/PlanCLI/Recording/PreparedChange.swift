import PlanCore
import PlanWords
import PlanStore

/// A change that is ready to be recorded, and what is said of it once it is.
struct PreparedChange {
  /// The edits of files; none of a file only checks it.
  var files: [FileEdits] = []
  /// Files that come with them.
  var attachments: [AttachedFile] = []
  /// Files that go to another place.
  var moves: [FileMove] = []
  let message: CommitMessage
  let account: Account

  /// Whether nothing is to be looked at in the repository.
  fileprivate var isEmpty: Bool { files.isEmpty && attachments.isEmpty && moves.isEmpty }
}

/// What is said of a change. Nothing of it is printed before the change is recorded.
struct Account {
  /// A line for each thing that was asked for.
  struct Line {
    let text: Text
    /// Whether it holds already, so that nothing of it is recorded.
    var isIdle = false
  }

  let lines: [Line]
  /// How many rows of a table or batch change nothing: they are counted, not listed.
  var idleRows = 0
  /// What is said on standard error.
  var notices: [String] = []
  /// How the receipt is worded.
  var receipt = RecordPhrase.recorded
}

/// What became of a change.
enum Outcome {
  /// There was nothing to record.
  case nothing
  /// It was tried out: what would be recorded.
  case trial(Preview)
  case recorded(Receipt)
  /// The files were edited, and nothing was recorded.
  case edited
}

extension Outcome {
  init(_ receipt: Receipt?) { self = receipt.map { .recorded($0) } ?? .nothing }
  init(_ preview: Preview) { self = preview.files.isEmpty ? .nothing : .trial(preview) }
}

extension Session {
  /// Records a change as one commit, or tries it out, or only edits the files; then says what was done.
  ///
  /// - Parameter commits: whether the change is recorded; the files are edited all the same.
  /// - Returns: the receipt; nil if nothing was recorded.
  @discardableResult
  mutating func record(
    _ change: PreparedChange, in workspace: Workspace, _ recording: RecordingContext, isDryRun: Bool,
    commits: Bool = true
  ) throws(Failure) -> Receipt? {
    let outcome: Outcome
    do throws(StoreError) {
      outcome = try Self.outcome(of: change, in: workspace, recording, isDryRun: isDryRun, commits: commits)
    } catch { throw .store(error) }
    report(outcome, change.account)
    if case .recorded(let receipt) = outcome { return receipt }
    return nil
  }

  private static func outcome(
    of change: PreparedChange, in workspace: Workspace, _ recording: RecordingContext, isDryRun: Bool,
    commits: Bool
  ) throws(StoreError) -> Outcome {
    if change.isEmpty { return .nothing }
    guard commits else {
      let preview = try workspace.previewEdit(change.files, attaching: change.attachments)
      if isDryRun || preview.files.isEmpty { return Outcome(preview) }
      try workspace.edit(change.files, attaching: change.attachments)
      return .edited
    }
    if isDryRun {
      return Outcome(
        try workspace.preview(
          change.files, attaching: change.attachments, moving: change.moves, recording))
    }
    return Outcome(
      try workspace.record(
        change.files, attaching: change.attachments, moving: change.moves, message: change.message, recording)
    )
  }

  /// Says what became of a change.
  mutating func report(_ outcome: Outcome, _ account: Account) {
    let rows = ["count": account.idleRows.value]
    if case .nothing = outcome {
      for line in account.lines where line.isIdle { print(line.text) }
      print(
        Text(
          account.idleRows > 0 ? say(RecordPhrase.nothingInRows, rows) : say(RecordPhrase.nothing), .dim))
      return
    }
    for line in account.lines { print(line.text) }
    if account.idleRows > 0 { print(Text(say(RecordPhrase.idleRows, rows), .dim)) }
    switch outcome {
    case .nothing: break
    case .trial(let preview):
      for line in preview.lines { print(line) }
      print(Text(say(RecordPhrase.dryRun), .dim))
    case .recorded(let receipt): printReceipt(receipt, account.receipt)
    case .edited: print(Text(say(RecordPhrase.edited), .dim))
    }
    for notice in account.notices { self.notice(notice) }
  }
}
