package import PlanCore
package import PlanStore

/// Makes markings of requests, one after the other: each finds the files as those before it leave them.
package struct MarkingPreparation {
  private let today: PlanDate
  private let evidence: EvidenceKeeper
  private var list: [Marking] = []
  private var attachments: [AttachedFile] = []
  /// The plans that are marked.
  private var plans: [PlanID: PlanTree] = [:]
  /// Files as they will be once the markings so far are written.
  private var files: [PlanPath: NodeFile] = [:]
  /// What was asked for each deliverable and day so far, and in which line.
  private var asked: [PlanPath: [PlanDate: (word: StatusWord, line: Int)]] = [:]

  package init(in workspace: Workspace, today: PlanDate) {
    self.today = today
    evidence = EvidenceKeeper(workspace: workspace)
  }

  /// What was added so far.
  package var markings: Markings {
    Markings(
      list: list, attachments: attachments,
      restatements: RestatementCheck(
        plans.values.sorted { $0.id < $1.id }, files: files.map { (path: $0, file: $1) }))
  }

  /// Adds a marking; one that is refused leaves the others as they are.
  package mutating func add(_ request: MarkRequest) throws(Refusal) {
    let (plan, index) = (request.plan, request.node)
    let node = plan.nodes[index]
    guard plan.isDeliverable(index) else {
      let below = plan.range(of: index).filter(plan.isDeliverable).map { plan.nodes[$0].code }
      throw .notADeliverable(node.code, of: plan.header, deliverables: below)
    }
    if request.day > today { throw .futureDate(request.day, today: today) }
    let path = plan.path(of: index)
    if let line = request.line {
      if let earlier = asked[path]?[request.day], earlier.word != request.status {
        throw .twoStatuses(
          node.code, on: request.day, earlier.word, line: earlier.line, request.status)
      }
      asked[path, default: [:]][request.day] = (request.status, line)
    }
    try Self.checkCounted(index, of: plan, on: request.day)
    guard !node.isUnreadable, let file = files[path] ?? node.file else {
      throw .unreadableNode(node.code, path: path)
    }
    try add(request, to: file)
  }

  private mutating func add(_ request: MarkRequest, to file: NodeFile) throws(Refusal) {
    let (plan, word) = (request.plan, request.status)
    let subStatuses = plan.header.subStatuses
    let from = file.status(on: request.day, subStatuses)
    let note = request.note.isEmpty && from != word ? request.sharedNote : request.note
    // The same day, status and note stand once.
    let stands = file.statusLines(subStatuses).contains {
      $0.date == request.day && $0.word == word && $0.note == note
    }
    let isNew = from != word || !note.isEmpty && !stands
    let line = isNew ? StatusLine(date: request.day, word: word, note: note) : nil
    if line != nil, note.isEmpty, let closed = plan.header.closedPeriods(holding: request.day).first {
      throw .reasonNeeded(closed, request.day)
    }
    let known = Set(file.values(.evidence).compactMap { Evidence($0)?.reference })
    let kept = try evidence.kept(request.evidence, for: plan.nodes[request.node].code, of: plan.id)
    let lines = kept.map(\.evidence).filter { !known.contains($0.reference) }
    let later = file.statusLines(subStatuses).filter { $0.date > request.day && $0.date <= today }
    let marking = Marking(
      plan: plan, index: request.node, day: request.day, from: from, to: word, line: line,
      evidence: lines, today: later.max { $0.date < $1.date })
    do throws(EditError) {
      files[marking.path] = try file.applying(marking.edits)
    } catch .lineBreak {
      throw .lineBreakInNote
    } catch { throw .noteTooLong }
    plans[plan.id] = plan
    list.append(marking)
    attachments += kept.compactMap(\.attachment)
  }

  /// A deliverable that does not count on a day cannot be marked on it (F25).
  private static func checkCounted(_ index: Int, of plan: PlanTree, on day: PlanDate) throws(Refusal) {
    for ancestor in sequence(first: index, next: { plan.parent(of: $0) }) {
      let node = plan.nodes[ancestor]
      if let added = node.added, added > day {
        throw .notCounted(plan.nodes[index].code, on: day, by: node.code, added: added, dropped: nil)
      }
      if let dropped = node.dropped, dropped <= day {
        throw .notCounted(plan.nodes[index].code, on: day, by: node.code, added: nil, dropped: dropped)
      }
    }
  }
}
