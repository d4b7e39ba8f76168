import PlanCore
import PlanWords
import PlanService
import PlanStore

/// What a table changes: statuses and other fields, recorded as one commit.
struct TableChanges {
  let markings: Markings
  let edited: [Edited]
  /// What differs, and is not recorded.
  let ignored: IgnoredCells
  /// How many rows the table has.
  let rows: Int

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
  private var restatements: RestatementCheck {
    let plans = Dictionary(
      (markings.list.map(\.plan) + edited.map(\.plan)).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return RestatementCheck(
      plans.values.sorted { $0.id < $1.id },
      files: files.map { file in
        let plan = plans.values.first { file.path.bytes.starts(with: PlanPath.plan($0.id).bytes + [47]) }
        let old = Code(bytes: file.path.name.dropLast(4)).flatMap { plan?.node($0)?.file }
        return (path: file.path, file: old.flatMap { try? $0.applying(file.edits) })
      })
  }

  /// One file by what changed, several by their number and a list.
  fileprivate func message(_ note: String) -> CommitMessage {
    if edited.allSatisfy(\.edits.isEmpty) { return markings.message(note: note) }
    let statuses = markings.list.filter { !$0.isIdle }.map { "\($0.code): \($0.summary)" }
    let fields = edited.flatMap { file in
      file.fields.filter { !$0.isIdle }.map { "\(file.name): \($0.summary)" }
    }
    let plans = (markings.list.map(\.plan.id) + edited.map(\.plan.id)).map(\.description).distinct
    let list = (statuses + fields).joined(separator: "\n")
    return CommitMessage(
      subject:
        "\(plans.joined(separator: ", ")): \(files.count) \(files.count == 1 ? "node" : "nodes") from a table",
      body: [note, list].filter { !$0.isEmpty }.joined(separator: "\n\n"), verb: "set")
  }
}

extension TableChanges {
  /// The change that records a table, unless it needs a reason and has none.
  ///
  /// - Parameter note: the commit's note, which is a reason too.
  func prepared(note: String) throws(Failure) -> PreparedChange {
    let restatements = restatements
    try restatements.checkReason(note)
    return PreparedChange(files: files, message: message(note), restatements: restatements)
  }

  /// What is said of it.
  func account(of change: PreparedChange, _ session: Session) -> Account {
    let marked = markings.list.filter { !$0.isIdle }
    let fields = edited.flatMap { $0.lines(session.say) }.filter { !$0.isIdle }
    return Account(
      lines: marked.map { .init(text: $0.line(session.words($0.plan.header))) } + fields,
      idleRows: idleRows,
      notices: change.restatements.notices(session) + markings.daysOutside.map { $0.text(session.say) })
  }

  /// How many rows change nothing.
  private var idleRows: Int {
    let changed =
      markings.list.filter { !$0.isIdle }.map(\.path) + edited.filter { !$0.edits.isEmpty }.map(\.path)
    return rows - Set(changed).count
  }
}
