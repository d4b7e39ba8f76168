import PlanCore
import PlanWords
import PlanService
import PlanStore

/// A node that is new.
struct AddedNode {
  let plan: PlanTree
  let code: Code
  let title: String
  let file: NodeFile
  /// Whether it counts from the plan's last day on because the plan has ended.
  let isAtEnd: Bool

  var path: PlanPath { PlanPath.node(code, of: plan.id, levels: plan.header.levels.count) }
}

/// Turns what was asked for into new nodes, or says why it cannot be.
struct AddReader {
  let plans: [PlanTree]
  /// The day from which new nodes are to count; nil if none was asked for.
  let day: PlanDate?
  let today: PlanDate
  let words: (PlanHeader) -> PlanTerms
  /// Codes that come with the nodes read so far.
  private var coming: [PlanID: Set<Code>] = [:]
  /// Codes of the table that no plan can take; what is wrong with them is not said again of what is below them.
  private var unplaced: Set<Code> = []

  init(
    plans: [PlanTree], day: PlanDate?, today: PlanDate, words: @escaping (PlanHeader) -> PlanTerms
  ) {
    (self.plans, self.day, self.today, self.words) = (plans, day, today, words)
  }

  /// Reads every request, parents before children wherever they stand; what is wrong with lines of a table is gathered.
  mutating func nodes(_ requests: [AddRequest], _ faults: inout RowFaults) throws(Failure) -> [AddedNode] {
    let depths = requests.map { $0.typedCode?.depth ?? 0 }
    let order = requests.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }
    var nodes: [(index: Int, node: AddedNode)] = []
    for index in order {
      let request = requests[index]
      if let code = request.typedCode, let parent = code.parent, unplaced.contains(parent) {
        unplaced.insert(code)
        continue
      }
      do throws(Failure) { nodes.append((index, try node(request))) } catch {
        guard let line = request.line else { throw error }
        faults.add(error, line: line)
      }
    }
    return nodes.sorted { $0.index < $1.index }.map(\.node)
  }

  private mutating func node(_ request: AddRequest) throws(Failure) -> AddedNode {
    let (plan, code): (PlanTree, Code)
    do throws(Failure) { (plan, code) = try place(request.code) } catch {
      if let code = request.typedCode, !plans.contains(where: { has(code, $0) }) { unplaced.insert(code) }
      throw error
    }
    coming[plan.id, default: []].insert(code)
    var failures = request.failures + fixedFailures(request, code, plan)
    if request.title.isEmpty {
      failures.append(.missingArgument("TITLE", usage: "plan add CODE TITLE [KEY=VALUE…]"))
    }
    let file = try file(request, code, plan, &failures)
    failures += plan.findings(of: file, for: code, on: today)
      .filter { $0.severity == .error && $0.problem != .missingKey("title") }.map { .brokenEdit($0) }
    if let failure = Failure(failures) { throw failure }
    let isAtEnd = day == nil && !request.setsAdded && start(in: plan).map { $0 < today } == true
    return AddedNode(plan: plan, code: code, title: request.title, file: file, isAtEnd: isAtEnd)
  }

  /// Cells that only say where the node is, and say it otherwise.
  private func fixedFailures(_ request: AddRequest, _ code: Code, _ plan: PlanTree) -> [Failure] {
    let level = plan.header.level(of: code)
    let levels = [level?.name, level.map { words(plan.header).name(of: $0) }].compactMap { $0 }
    let path = PlanPath.node(code, of: plan.id, levels: plan.header.levels.count).description
    let known = ["level": levels, "path": [path]]
    return ["level", "path"].compactMap { column in
      guard let typed = request.place[column], !typed.isEmpty, let actual = known[column],
        !actual.contains(typed)
      else { return nil }
      return .table(.fixed(column: column, typed: typed, actual: actual.first ?? ""))
    }
  }

  /// The plan that a new code belongs to: the one of that shape that has its parent; of several, the one whose period
  /// holds today.
  private func place(_ typed: String) throws(Failure) -> (PlanTree, Code) {
    let parts = typed.split(separator: "/", maxSplits: 1).map(String.init)
    guard let code = parts.last.flatMap({ Code($0) }) else { throw .refusal(.code(.notACode(typed))) }
    let isNamed = parts.count == 2
    let named = isNamed ? plans.filter { $0.id.description == parts[0].lowercased() } : plans
    let shaped = named.filter { $0.header.admits(code) }
    var places = shaped.filter { plan in code.parent.map { has($0, plan) } ?? true }
    let candidates = places
    if places.count > 1 { places = places.filter { $0.header.period?.contains(day ?? today) ?? false } }
    guard places.count == 1, let plan = places.first else {
      if shaped.isEmpty {
        // The error of a code that no plan can have, or of a plan that is none.
        _ = try orFail(plan: try CodeResolver(plans: plans, day: day ?? today).selection(code: typed))
      }
      // Where no plan has the parent, naming a plan would not help: the one of today, else the last, lacks it.
      let current = shaped.last { $0.header.period?.contains(day ?? today) ?? false }
      if candidates.isEmpty, let parent = code.parent, let plan = current ?? shaped.last {
        throw .noParent(code, parent: parent, plan: plan.id)
      }
      throw .fitsSeveral(code, (places.isEmpty ? candidates : places).map(\.id))
    }
    if coming[plan.id]?.contains(code) == true { throw .table(.repeatedRow(code.description)) }
    if has(code, plan) { throw .codeExists(code, plan: plan.id) }
    return (plan, code)
  }

  private func has(_ code: Code, _ plan: PlanTree) -> Bool {
    coming[plan.id]?.contains(code) ?? false || plan.node(code).map { !$0.isMissing } ?? false
  }

  /// The file's text: the title, what was typed, and from when on it counts, once the plan has begun to report.
  ///
  /// - Parameter failures: gains what is wrong with single changes, which are left out then.
  private func file(
    _ request: AddRequest, _ code: Code, _ plan: PlanTree, _ failures: inout [Failure]
  ) throws(Failure) -> NodeFile {
    guard var file = try? NodeFile(parsing: []) else { preconditionFailure("an empty file can be read") }
    func attempt(_ change: () throws(Failure) -> NodeFile) {
      do throws(Failure) { file = try change() } catch { failures.append(error) }
    }
    attempt { () throws(Failure) in
      try applied([.field(key: "title", value: request.title)], to: file, request.title)
    }
    for change in changes(request, &failures) {
      let change = change.matched(to: plan.header.languages, in: file)
      attempt { () throws(Failure) in
        let edits: [NodeEdit]
        do throws(FieldRefusal) { edits = try change.edits(of: file, isPlan: false) } catch {
          throw .field(error)
        }
        return try applied(edits, to: file, change.value)
      }
    }
    if let start = start(in: plan), file.first(.added) == nil {
      file = try applied([.field(key: "added", value: start.description)], to: file, "added")
    }
    return file
  }

  /// The changes as they were typed, those of one list together.
  private func changes(_ request: AddRequest, _ failures: inout [Failure]) -> [FieldEdit] {
    var typed: [FieldEdit] = []
    for word in request.changes {
      if let change = FieldEdit(word) { typed.append(change) } else { failures.append(.notAnEdit(word)) }
    }
    do throws(FieldRefusal) { return try FieldEdit.combined(typed) } catch {
      failures.append(.field(error))
      return []
    }
  }

  /// The day from which a node counts that says nothing else: the day asked for; else today, at most the plan's last
  /// day, once the plan has begun to report, so that earlier figures stay; nil for the plan's start.
  private func start(in plan: PlanTree) -> PlanDate? {
    if let day { return day }
    guard plan.hasBegunToReport(by: today) else { return nil }
    return min(today, plan.header.period?.last ?? today)
  }

  private func applied(_ edits: [NodeEdit], to file: NodeFile, _ typed: String) throws(Failure) -> NodeFile {
    do throws(EditError) { return try file.applying(edits) } catch .periodHeading(let line) {
      throw .field(.periodHeading(line))
    } catch { throw .valueNotStorable(typed) }
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
    let restatements = RestatementCheck(
      plans.values.sorted { $0.id < $1.id }, files: nodes.map { (path: $0.path, file: $0.file) })
    try restatements.checkReason(reason)
    let files = nodes.map { AttachedFile(path: $0.path, bytes: $0.file.bytes, isRequired: true) }
    let lines = nodes.map { node in
      let since = node.file.date(.added).map { say(EditPhrase.countsFrom, ["date": $0.value]) }
      let line = say(EditPhrase.added, ["title": node.title.value]) + (since.map { say.semicolon + $0 } ?? "")
      return Account.Line(text: Text(node.code.description, .bold) + Text("  " + line))
    }
    try record(
      PreparedChange(attachments: files, message: nodes.message(reason), restatements: restatements),
      Account(lines: lines, notices: restatements.notices(self) + nodes.endNotices(self)), in: workspace,
      recording, isDryRun: isDryRun)
  }
}

extension [AddedNode] {
  /// What is said of plans that have ended, each once.
  fileprivate func endNotices(_ session: Session) -> [String] {
    filter(\.isAtEnd).compactMap { node in
      node.plan.header.period.map { period in
        session.note(
          session.say(EditPhrase.addedAtEnd, ["plan": node.plan.id.value, "date": period.last.value]))
      }
    }.distinct
  }

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
