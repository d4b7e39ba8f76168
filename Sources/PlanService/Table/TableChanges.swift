package import PlanCore
import PlanStore

/// What the rows of a table change: statuses and other fields, recorded as one commit.
package struct TableChanges {
  package let markings: Markings
  package let edited: [EditedFile]

  package init(markings: Markings, edited: [EditedFile]) {
    (self.markings, self.edited) = (markings, edited)
  }

  /// The files that are changed.
  package var changedFiles: Set<PlanPath> {
    Set(
      markings.list.filter { !$0.isIdle }.map(\.path) + edited.filter { !$0.edits.isEmpty }.map(\.path))
  }

  /// The change that records a table, unless it restates a closed period, or moves a due day that has passed, and has no
  /// reason.
  ///
  /// - Parameter note: the commit's note, which is a reason too; empty for none.
  package func prepared(note: String) throws(Refusal) -> PreparedChange {
    let files = files
    let restatements = restatements(of: files)
    try restatements.check(reason: note)
    try edited.checkDueDays(reason: note)
    return PreparedChange(files: files, message: message(note, files), restatements: restatements)
  }

  /// The edits by file: statuses first.
  private var files: [FileEdits] {
    var order: [PlanPath] = []
    var edits: [PlanPath: [NodeEdit]] = [:]
    var keys: [PlanPath: Set<String>] = [:]
    for file in markings.edits + edited.map(\.fileEdits) where !file.edits.isEmpty {
      if edits[file.path] == nil { order.append(file.path) }
      edits[file.path, default: []] += file.edits
      keys[file.path, default: []].formUnion(file.keys)
    }
    return order.map { FileEdits(path: $0, edits: edits[$0] ?? [], checking: keys[$0] ?? []) }
  }

  /// Both kinds of changes as one plan's files will be.
  private func restatements(of files: [FileEdits]) -> RestatementCheck {
    let plans = markings.list.map(\.plan) + edited.map(\.plan)
    return RestatementCheck(
      of: plans,
      files: files.map { file in
        let plan = plans.first { file.path.bytes.starts(with: PlanPath.plan($0.id).bytes + [47]) }
        let old = Code(bytes: file.path.name.dropLast(4)).flatMap { plan?.node($0)?.file }
        return (path: file.path, file: old.flatMap { try? $0.applying(file.edits) })
      })
  }

  /// One file by what changed, several by their number and a list.
  private func message(_ note: String, _ files: [FileEdits]) -> CommitMessage {
    if edited.allSatisfy(\.edits.isEmpty) { return markings.message(note: note) }
    let statuses = markings.list.filter { !$0.isIdle }.map { "\($0.code): \($0.summary)" }
    let plans = (markings.list.map(\.plan.id) + edited.map(\.plan.id)).map(\.description).distinct
    let list = (statuses + edited.flatMap(\.summaries)).joined(separator: "\n")
    return CommitMessage(
      subject:
        "\(plans.joined(separator: ", ")): \(files.count) \(files.count == 1 ? "node" : "nodes") from a table",
      body: [note, list].filter { !$0.isEmpty }.joined(separator: "\n\n"), verb: "set")
  }
}
