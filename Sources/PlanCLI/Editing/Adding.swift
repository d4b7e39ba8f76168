import PlanCore
import PlanStore

/// One node to be added, as it was asked for.
struct AddRequest {
  let code: String
  let title: String
  let changes: [String]
  /// The line of a table, 1-based.
  var line: Int?
}

extension AddRequest {
  /// Reads a table: `CODE`, `TITLE`, `KEY=VALUE`…, separated by tabs; empty lines and lines that begin with `#` are
  /// left out.
  static func table(_ text: String) throws(Failure) -> [AddRequest] {
    var requests: [AddRequest] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak)
    for (index, line) in lines.enumerated() {
      let cells = line.drop { $0 == "\u{FEFF}" }.split(separator: "\t", omittingEmptySubsequences: false)
        .map { String($0).trimmingBlanks }
      guard let code = cells.first, !cells.allSatisfy(\.isEmpty), !code.hasPrefix("#") else { continue }
      requests.append(
        AddRequest(
          code: code, title: cells.count > 1 ? cells[1] : "",
          changes: cells.dropFirst(2).filter { !$0.isEmpty }, line: index + 1))
    }
    if requests.isEmpty { throw .emptyTable }
    return requests
  }
}

/// A node that is new.
struct AddedNode {
  let plan: PlanTree
  let code: Code
  let title: String
  let file: NodeFile

  var path: PlanPath { PlanPath.node(code, of: plan.id, levels: plan.header.levels.count) }
}

/// Turns what was asked for into new nodes, or says why it cannot be.
struct AddReader {
  let plans: [PlanTree]
  /// The day from which new nodes count where the plan has begun to report.
  let day: PlanDate
  let today: PlanDate
  let words: (PlanHeader) -> PlanWords
  /// Codes that come with the nodes read so far.
  private var coming: [PlanID: Set<Code>] = [:]

  init(
    plans: [PlanTree], day: PlanDate, today: PlanDate, words: @escaping (PlanHeader) -> PlanWords
  ) {
    (self.plans, self.day, self.today, self.words) = (plans, day, today, words)
  }

  /// Reads every request; one that is wrong stops all of them, named by its line in a table.
  mutating func nodes(_ requests: [AddRequest]) throws(Failure) -> [AddedNode] {
    var nodes: [AddedNode] = []
    for request in requests {
      do throws(Failure) { nodes.append(try node(request)) } catch {
        guard let line = request.line else { throw error }
        throw .atLine(line, error)
      }
    }
    return nodes
  }

  private mutating func node(_ request: AddRequest) throws(Failure) -> AddedNode {
    let (plan, code) = try place(request.code)
    if request.title.isEmpty { throw .missingArgument("TITLE", usage: "plan add CODE TITLE [KEY=VALUE…]") }
    let file = try file(request, code, plan)
    let wrong = plan.findings(of: file, for: code, on: today).first { $0.severity == .error }
    if let wrong { throw .brokenEdit(wrong) }
    coming[plan.id, default: []].insert(code)
    return AddedNode(plan: plan, code: code, title: request.title, file: file)
  }

  /// The plan that a new code belongs to: the one of that shape that has its parent; of several, the one whose period
  /// holds today.
  private func place(_ typed: String) throws(Failure) -> (PlanTree, Code) {
    let parts = typed.split(separator: "/", maxSplits: 1).map(String.init)
    guard let code = parts.last.flatMap({ Code($0) }) else { throw .notACode(typed) }
    let named = parts.count == 2 ? plans.filter { $0.id.description == parts[0].lowercased() } : plans
    let shaped = named.filter { $0.header.admits(code) }
    var places = shaped.filter { plan in code.parent.map { has($0, plan) } ?? true }
    if places.count > 1 { places = places.filter { $0.header.period?.contains(day) ?? false } }
    guard places.count == 1, let plan = places.first else {
      if shaped.isEmpty {
        // The error of a code that no plan can have, or of a plan that is none.
        _ = try CodeResolver(plans: plans, day: day, words: words).selection(code: typed)
      }
      if let plan = shaped.last, shaped.count == 1, let parent = code.parent {
        throw .noParent(code, parent: parent, plan: plan.id)
      }
      throw .fitsSeveral(code, (places.isEmpty ? shaped : places).map(\.id))
    }
    if has(code, plan) { throw .codeExists(code, plan: plan.id) }
    return (plan, code)
  }

  private func has(_ code: Code, _ plan: PlanTree) -> Bool {
    coming[plan.id]?.contains(code) ?? false || plan.node(code).map { !$0.isMissing } ?? false
  }

  /// The file's text: the title, what was typed, and from when on it counts, once the plan has begun to report.
  private func file(_ request: AddRequest, _ code: Code, _ plan: PlanTree) throws(Failure) -> NodeFile {
    guard let empty = try? NodeFile(parsing: []) else { preconditionFailure("an empty file can be read") }
    var file = try applied([.field(key: "title", value: request.title)], to: empty, request.title)
    for word in request.changes {
      guard let change = FieldEdit(word) else { throw .notAnEdit(word) }
      let edits: [NodeEdit]
      do throws(FieldRefusal) { edits = try change.edits(of: file, isPlan: false) } catch {
        throw .field(error)
      }
      file = try applied(edits, to: file, word)
    }
    if plan.hasBegunToReport(by: day), file.first(.added) == nil {
      file = try applied([.field(key: "added", value: day.description)], to: file, "added")
    }
    return file
  }

  private func applied(_ edits: [NodeEdit], to file: NodeFile, _ typed: String) throws(Failure) -> NodeFile {
    do throws(EditError) { return try file.applying(edits) } catch { throw .valueNotStorable(typed) }
  }
}

extension Session {
  /// Records new nodes as one commit, or shows what would be recorded.
  ///
  /// - Parameter reason: why, which a node that counts inside a closed period needs.
  mutating func record(
    _ nodes: [AddedNode], reason: String, in workspace: Workspace, _ recording: RecordingContext,
    isDryRun: Bool
  ) throws(Failure) {
    let plans = Dictionary(nodes.map { ($0.plan.id, $0.plan) }, uniquingKeysWith: { first, _ in first })
    let restating = Restating(
      plans.values.sorted { $0.id < $1.id }, files: nodes.map { (path: $0.path, file: $0.file) })
    try restating.checkReason(reason)
    let files = nodes.map { AttachedFile(path: $0.path, bytes: $0.file.bytes, isRequired: true) }
    var preview: Preview?
    var receipt: Receipt?
    do throws(StoreError) {
      if isDryRun {
        preview = try workspace.preview([], attaching: files, recording)
      } else {
        receipt = try workspace.record([], attaching: files, message: nodes.message(reason), recording)
      }
    } catch { throw .store(error) }
    for node in nodes {
      let since = node.file.date(.added).map { say(EditPhrase.countsFrom, ["date": $0.value]) }
      let line = say(EditPhrase.added, ["title": node.title.value]) + (since.map { "; \($0)" } ?? "")
      print(Text(node.code.description, .bold) + Text("  " + line))
    }
    for line in preview?.lines ?? [] { print(line) }
    for notice in restating.notices(self) { self.notice(notice) }
    if let receipt { return printReceipt(receipt) }
    print(Text(say(RecordPhrase.dryRun), .dim))
  }
}

extension [AddedNode] {
  /// One node by its code, several by their number and a list.
  fileprivate func message(_ reason: String) -> CommitMessage {
    let note = reason.isEmpty ? [] : [reason]
    if count == 1, let only = first {
      return CommitMessage(
        subject: "\(only.plan.id) \(only.code): added", body: (note + [only.title]).joined(separator: "\n\n"),
        verb: "add")
    }
    let plans = map(\.plan.id.description).distinct.joined(separator: ", ")
    return CommitMessage(
      subject: "\(plans): \(count) nodes added",
      body: (note + [map { "\($0.code): \($0.title)" }.joined(separator: "\n")]).joined(separator: "\n\n"),
      verb: "add")
  }
}
