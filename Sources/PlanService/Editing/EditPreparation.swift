package import PlanCore
import PlanStore

/// The same changes of fields in several files: one commit.
package struct EditPreparation {
  private let changes: [FieldEdit]
  private let today: PlanDate
  /// The files so far, each once, in the order in which they were asked for.
  package private(set) var files: [EditedFile] = []

  /// - Parameters:
  ///   - changes: what is asked for; a list that is set by several of them gets the values of all.
  ///   - today: the day on which the new files are checked.
  package init(_ changes: [FieldEdit], today: PlanDate) throws(Refusal) {
    self.changes = try orRefuse(field: try FieldEdit.combined(changes))
    self.today = today
  }

  /// Changes one more file; nothing is done for one that is changed already.
  ///
  /// - Parameter seen: the version of the file that was shown to whoever asks; nil where nothing was shown.
  package mutating func add(_ selection: Selection, seen: String? = nil) throws(Refusal) {
    var file = try EditedFile(selection, changes, today: today)
    file.seen = seen
    if !files.contains(where: { $0.path == file.path }) { files.append(file) }
  }
}

extension [EditedFile] {
  /// The change that records them, unless it restates a closed period and has no reason.
  ///
  /// - Parameters:
  ///   - message: the commit's.
  ///   - reason: why; empty for none.
  func prepared(_ message: CommitMessage, reason: String) throws(Refusal) -> PreparedChange {
    let restatements = RestatementCheck(
      of: map(\.plan), files: map { (path: $0.path, file: $0.file) })
    try restatements.check(reason: reason)
    return PreparedChange(files: map(\.fileEdits), message: message, restatements: restatements)
  }

  /// The change that records edits of fields, unless it restates a closed period, or moves a due day that has passed, and has no
  /// note.
  ///
  /// - Parameters:
  ///   - note: why; empty for none.
  ///   - verb: the verb that the commit names.
  package func prepared(note: String, verb: String = "edit") throws(Refusal) -> PreparedChange {
    let change = try prepared(message(note, verb), reason: note)
    try checkDueDays(reason: note)
    return change
  }

  /// One file's change by its keys, several by their number; the values stand in the body.
  private func message(_ note: String, _ verb: String) -> CommitMessage {
    let written = filter { !$0.edits.isEmpty }
    let plans = written.map(\.plan.id.description).distinct.joined(separator: ", ")
    let keys = written.flatMap { $0.fields.filter { !$0.isIdle }.map(\.key) }.distinct
    let what = written.count == 1 ? written[0].code.map { " \($0)" } ?? "" : ": \(written.count) files"
    let lines = written.flatMap(\.summaries).joined(separator: "\n")
    return CommitMessage(
      subject: "\(plans)\(what): \(keys.joined(separator: ", "))",
      body: [note, lines].filter { !$0.isEmpty }.joined(separator: "\n\n"), verb: verb)
  }
}
