import PlanCore
import PlanWords
import PlanService
import PlanStore

extension Session {
  /// Records edits of fields as one commit, or shows what would be recorded.
  ///
  /// - Parameters:
  ///   - reason: why, which a change inside a closed period needs.
  ///   - effect: what it means for the figures, said once it is done.
  mutating func record(
    _ edited: [Edited], _ message: CommitMessage, reason: String, effect: String? = nil,
    in workspace: Workspace, _ recording: RecordingContext, isDryRun: Bool
  ) throws(Failure) {
    let plans = Dictionary(edited.map { ($0.plan.id, $0.plan) }, uniquingKeysWith: { first, _ in first })
    let restatements = RestatementCheck(
      plans.values.sorted { $0.id < $1.id }, files: edited.map { (path: $0.path, file: $0.file) })
    try restatements.checkReason(reason)
    var notices = restatements.notices(self)
    if let effect { notices.append(note(effect)) }
    try record(
      PreparedChange(files: edited.map(\.fileEdits), message: message, restatements: restatements),
      Account(lines: edited.flatMap { $0.lines(say) }, notices: notices), in: workspace, recording,
      isDryRun: isDryRun)
  }
}

extension Edited {
  /// The edits, which the recorded lines of every key that was asked for must allow.
  var fileEdits: FileEdits { FileEdits(path: path, edits: edits, checking: Set(fields.map(\.key))) }

  /// A line for each field.
  func lines(_ say: Speech) -> [Account.Line] {
    fields.map { field in
      Account.Line(text: Text(name, .bold) + Text("  " + field.text(say)), isIdle: field.isIdle)
    }
  }
}

extension Edited.Field {
  /// Whether nothing changes.
  var isIdle: Bool { from == to }

  /// `due: 2020-06-30 → 2020-12-31`.
  func text(_ say: Speech) -> String {
    if isIdle { return say(EditPhrase.unchanged, ["key": say.fieldName(key).value]) }
    let values = [from, to].map { $0.isEmpty ? say(EditPhrase.nothingThere) : joined($0, say.semicolon) }
    return say(
      EditPhrase.changed, ["key": say.fieldName(key).value, "from": values[0].value, "to": values[1].value])
  }

  /// The values in one line; of a description its beginning.
  private func joined(_ values: [String], _ separator: String = "; ") -> String {
    let line = values.joined(separator: separator)
    guard key == NodeFile.descriptionKey else { return line }
    let first = line.prefix { !$0.isLineBreak }
    return first.count > 60
      ? Text(String(first)).truncated(to: 60).plain : first.count < line.count ? first + " …" : line
  }

  /// The same in every language, since it stands in commits.
  var summary: String {
    let values = [from, to].map { $0.isEmpty ? "none" : joined($0) }
    return "\(key): \(values[0]) → \(values[1])"
  }
}

extension [Edited] {
  /// One file's change by its keys, several by their number; the values stand in the body.
  func message(_ note: String) -> CommitMessage {
    let written = filter { !$0.edits.isEmpty }
    let plans = written.map(\.plan.id.description).distinct.joined(separator: ", ")
    let keys = written.flatMap { $0.fields.filter { !$0.isIdle }.map(\.key) }.distinct
    let what =
      written.count == 1 ? written[0].code.map { " \($0)" } ?? "" : ": \(written.count) files"
    let lines = written.flatMap { file in
      file.fields.filter { !$0.isIdle }.map { "\(file.name): \($0.summary)" }
    }
    return CommitMessage(
      subject: "\(plans)\(what): \(keys.joined(separator: ", "))",
      body: ([note] + [lines.joined(separator: "\n")]).filter { !$0.isEmpty }.joined(separator: "\n\n"),
      verb: "edit")
  }
}
