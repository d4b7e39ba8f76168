import PlanCore
import PlanStore

extension Session {
  /// Records edits of fields as one commit, or shows what would be recorded.
  ///
  /// - Parameter reason: why, which a change inside a closed period needs.
  mutating func record(
    _ edited: [Edited], _ message: CommitMessage, reason: String, in workspace: Workspace,
    _ recording: RecordingContext, isDryRun: Bool
  ) throws(Failure) {
    let plans = Dictionary(edited.map { ($0.plan.id, $0.plan) }, uniquingKeysWith: { first, _ in first })
    let restating = Restating(
      plans.values.sorted { $0.id < $1.id }, files: edited.map { (path: $0.path, file: $0.file) })
    try restating.checkReason(reason)
    let files = edited.map { file in
      FileEdits(path: file.path, edits: file.edits, checking: Set(file.fields.map(\.key)))
    }
    var preview: Preview?
    var receipt: Receipt?
    do throws(StoreError) {
      if isDryRun {
        preview = try workspace.preview(files, recording)
      } else {
        receipt = try workspace.record(files, message: message, recording)
      }
    } catch { throw .store(error) }
    for file in edited {
      for field in file.fields { print(Text(file.name, .bold) + Text("  " + field.text(say))) }
    }
    for line in preview?.lines ?? [] { print(line) }
    for notice in restating.notices(self) { self.notice(notice) }
    if let receipt { return printReceipt(receipt) }
    let isIdle = edited.allSatisfy(\.edits.isEmpty)
    print(Text(say(isIdle ? RecordPhrase.nothing : .dryRun), .dim))
  }
}

extension Edited.Field {
  /// `due: 2020-06-30 → 2020-12-31`.
  func text(_ say: Speech) -> String {
    if from == to { return say(EditPhrase.unchanged, ["key": key.value]) }
    let values = [from, to].map { $0.isEmpty ? say(EditPhrase.nothingThere) : joined($0) }
    return say(EditPhrase.changed, ["key": key.value, "from": values[0].value, "to": values[1].value])
  }

  /// The values in one line; of a description its beginning.
  private func joined(_ values: [String]) -> String {
    let line = values.joined(separator: "; ")
    guard key == NodeFile.descriptionKey else { return line }
    let first = line.prefix { !$0.isLineBreak }
    return first.count > 60 ? first.prefix(59) + "…" : first.count < line.count ? first + " …" : line
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
    let keys = written.flatMap { $0.fields.filter { $0.from != $0.to }.map(\.key) }.distinct
    let what =
      written.count == 1 ? written[0].code.map { " \($0)" } ?? "" : ": \(written.count) files"
    let lines = written.flatMap { file in
      file.fields.filter { $0.from != $0.to }.map { "\(file.name): \($0.summary)" }
    }
    return CommitMessage(
      subject: "\(plans)\(what): \(keys.joined(separator: ", "))",
      body: ([note] + [lines.joined(separator: "\n")]).filter { !$0.isEmpty }.joined(separator: "\n\n"),
      verb: "edit")
  }
}
