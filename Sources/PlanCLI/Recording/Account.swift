import PlanService
import PlanStore
import PlanWords

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
  /// What to do where something holds already.
  var hints: [String] = []
  /// What is said on standard error.
  var notices: [String] = []
  /// How the receipt is worded.
  var receipt = RecordPhrase.recorded
}

extension Session {
  /// Records a change as one commit, or tries it out, or only edits the files; then says what was done.
  ///
  /// - Parameters:
  ///   - account: what is said of it.
  ///   - commits: whether the change is recorded; the files are edited all the same.
  /// - Returns: the receipt; nil if nothing was recorded.
  @discardableResult
  mutating func record(
    _ change: PreparedChange, _ account: Account, in workspace: Workspace, _ recording: RecordingContext,
    isDryRun: Bool, commits: Bool = true
  ) throws(CommandError) -> Receipt? {
    let outcome = try orFail(
      store: try workspace.apply(change, recording, isDryRun: isDryRun, commits: commits))
    report(outcome, account)
    if case .recorded(let receipt) = outcome { return receipt }
    return nil
  }

  /// Says what became of a change.
  mutating func report(_ outcome: Outcome, _ account: Account) {
    let rows = ["count": account.idleRows.value]
    if case .nothing = outcome {
      for line in account.lines where line.isIdle { print(line.text) }
      print(
        Text(
          account.idleRows > 0
            ? localized(RecordPhrase.nothingInRows, rows) : localized(RecordPhrase.nothing), .dim))
      for hint in account.hints { notice(self.hint(hint)) }
      return
    }
    for line in account.lines { print(line.text) }
    if account.idleRows > 0 { print(Text(localized(RecordPhrase.idleRows, rows), .dim)) }
    switch outcome {
    case .nothing: break
    case .trial(let preview):
      for line in preview.lines { print(line) }
      print(Text(localized(RecordPhrase.dryRun), .dim))
    case .recorded(let receipt): printReceipt(receipt, account.receipt)
    case .edited: print(Text(localized(RecordPhrase.edited), .dim))
    }
    for notice in account.notices { self.notice(notice) }
  }
}
