import PlanCore
import PlanStore

/// What a table changes: statuses and other fields, recorded as one commit.
struct TableChanges {
  let markings: Markings
  let edited: [Edited]

  var isIdle: Bool { markings.isIdle && edited.allSatisfy(\.edits.isEmpty) }

  /// The edits by file: statuses first.
  fileprivate var files: [FileEdits] {
    var order: [PlanPath] = []
    var edits: [PlanPath: [NodeEdit]] = [:]
    var keys: [PlanPath: Set<String>] = [:]
    func add(_ path: PlanPath, _ own: [NodeEdit], _ checked: Set<String>) {
      if own.isEmpty { return }
      if edits[path] == nil { order.append(path) }
      edits[path, default: []] += own
      keys[path, default: []].formUnion(checked)
    }
    for file in markings.edits { add(file.path, file.edits, file.keys) }
    for file in edited { add(file.path, file.edits, Set(file.fields.map(\.key))) }
    return order.map { FileEdits(path: $0, edits: edits[$0] ?? [], checking: keys[$0] ?? []) }
  }

  /// Both kinds of changes as one plan's files will be.
  fileprivate var restating: Restating {
    let plans = Dictionary(
      (markings.list.map(\.plan) + edited.map(\.plan)).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return Restating(
      plans.values.sorted { $0.id < $1.id },
      files: files.map { file in
        let plan = plans.values.first { file.path.bytes.starts(with: PlanPath.plan($0.id).bytes + [47]) }
        let old = Code(bytes: file.path.name.dropLast(4)).flatMap { plan?.node($0)?.file }
        return (path: file.path, file: old.flatMap { try? $0.applying(file.edits) })
      })
  }

  /// One file by what changed, several by their number and a list.
  fileprivate func message(_ note: String) -> CommitMessage {
    if edited.isEmpty { return markings.message }
    let statuses = markings.list.filter { !$0.isIdle }.map { "\($0.code): \($0.summary)" }
    let fields = edited.flatMap { file in
      file.fields.filter { $0.from != $0.to }.map { "\(file.name): \($0.summary)" }
    }
    let plans = (markings.list.map(\.plan.id) + edited.map(\.plan.id)).map(\.description).distinct
    let list = (statuses + fields).joined(separator: "\n")
    return CommitMessage(
      subject: "\(plans.joined(separator: ", ")): \(files.count) nodes from a table",
      body: [note, list].filter { !$0.isEmpty }.joined(separator: "\n\n"), verb: "set")
  }
}

extension Session {
  /// Records what a table changes, or shows it, or only edits the files.
  mutating func record(
    _ changes: TableChanges, note: String, in workspace: Workspace, _ recording: RecordingContext,
    isDryRun: Bool,
    commits: Bool
  ) throws(Failure) {
    for marking in changes.markings.list where !marking.isIdle {
      print(marking.line(words(marking.plan.header)))
    }
    for file in changes.edited {
      for field in file.fields { print(Text(file.name, .bold) + Text("  " + field.text(say))) }
    }
    if changes.isIdle { return print(Text(say(RecordPhrase.nothing), .dim)) }
    let restating = changes.restating
    try restating.checkReason(note)
    var receipt: Receipt?
    do throws(StoreError) {
      if isDryRun {
        _ = try workspace.preview(changes.files, recording)
      } else if commits {
        receipt = try workspace.record(changes.files, message: changes.message(note), recording)
      } else {
        try workspace.edit(changes.files)
      }
    } catch { throw .store(error) }
    for notice in restating.notices(self) + changes.markings.notices(today: today, say) {
      self.notice(notice)
    }
    if let receipt { return printReceipt(receipt) }
    print(Text(say(isDryRun ? RecordPhrase.dryRun : .edited), .dim))
  }
}
