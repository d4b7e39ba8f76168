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
  /// What was asked for each deliverable so far, and in which line.
  private var asked: [PlanPath: [Asked: (word: StatusWord, line: Int)]] = [:]

  /// What a line of a batch is about: a period, else a day.
  private enum Asked: Hashable {
    case day(PlanDate)
    case period(PeriodName)
  }

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
    guard !node.isUnreadable, let file = files[path] ?? node.file else {
      throw .unreadableNode(node.code, path: path)
    }
    // A confirmation is of the whole: it never stands for a mark (Y7).
    let period = request.status == nil ? nil : try MarkedPeriod(request, file, today: today)
    try checkAskedOnce(request, period?.name, path)
    if period == nil { try Self.checkCounted(index, of: plan, on: request.day) }
    var marking =
      if let period { try period.marking(request, file) } else { try wholeMarking(request, file) }
    let evidence = try newEvidence(of: request, in: file)
    marking.evidence = evidence.lines
    marking.seen = request.seen
    do throws(EditError) {
      files[path] = try file.applying(marking.edits)
    } catch .lineBreak {
      throw .lineBreakInNote
    } catch { throw .noteTooLong }
    plans[plan.id] = plan
    list.append(marking)
    attachments += evidence.files
  }

  /// Two lines of a batch may not say two statuses of one day or period.
  private mutating func checkAskedOnce(
    _ request: MarkRequest, _ period: PeriodName?, _ path: PlanPath
  ) throws(Refusal) {
    guard let line = request.line, let status = request.status else { return }
    let code = request.plan.nodes[request.node].code
    let key = period.map { Asked.period($0) } ?? .day(request.day)
    if let earlier = asked[path]?[key], earlier.word != status {
      if let period { throw .twoMarks(code, period, earlier.word, line: earlier.line, status) }
      throw .twoStatuses(code, on: request.day, earlier.word, line: earlier.line, status)
    }
    asked[path, default: [:]][key] = (status, line)
  }

  /// The evidence that the file has not yet.
  private func newEvidence(
    of request: MarkRequest, in file: NodeFile
  ) throws(Refusal) -> (lines: [Evidence], files: [AttachedFile]) {
    let known = Set(file.values(.evidence).compactMap { Evidence($0)?.reference })
    let kept = try evidence.kept(
      request.evidence, for: request.plan.nodes[request.node].code, of: request.plan.id)
    return (kept.map(\.evidence).filter { !known.contains($0.reference) }, kept.compactMap(\.attachment))
  }

  /// The marking of a deliverable as a whole.
  private func wholeMarking(_ request: MarkRequest, _ file: NodeFile) throws(Refusal) -> Marking {
    let plan = request.plan
    guard let word = request.status else { return try confirmation(request, file) }
    let lines = file.statusLines(plan.header.subStatuses)
    let stated = file.status(on: request.day, plan.header.subStatuses)
    let from = ReturnedMark(request, file, of: nil)?.word ?? stated
    if request.isAnswer, from == word, stated == word, request.note.isEmpty {
      return try confirmation(request, file)
    }
    let note = request.note.isEmpty && from != word ? request.sharedNote : request.note
    // The same day, status and note stand once.
    let stands = lines.contains { $0.date == request.day && $0.word == word && $0.note == note }
    let isNew = from != word || (!note.isEmpty || request.isAnswer) && !stands
    if isNew, note.isEmpty, let closed = plan.header.closedPeriods(holding: request.day).first {
      throw .reasonNeeded(closed, request.day)
    }
    let later = lines.filter { $0.date > request.day && $0.date <= today }.max { $0.date < $1.date }
    var marking = Marking(
      plan: plan, index: request.node, day: request.day, from: from, to: word, period: nil,
      line: isNew ? .status(StatusLine(date: request.day, word: word, note: note)) : nil,
      later: later.map { ($0.word, $0.date) },
      isHintedAt: request.about == .usual && plan.nodes[request.node].recurrence != nil)
    if isNew, let corrected = request.corrected, corrected.date == request.day,
      lines.contains(where: { $0.value == corrected.value }),
      plan.header.closedPeriods(holding: request.day).isEmpty
    {
      marking.corrected = corrected
    }
    return marking
  }

  /// The marking that confirms what a status line has said (Y7).
  private func confirmation(_ request: MarkRequest, _ file: NodeFile) throws(Refusal) -> Marking {
    let plan = request.plan
    let node = plan.nodes[request.node]
    if case .period(let period) = request.about {
      throw node.recurrence == nil
        ? .notRecurring(node.code, period) : .periodNotConfirmed(node.code, period)
    }
    if let recurrence = node.recurrence, file.statusLines(plan.header.subStatuses).isEmpty {
      throw .periodNotConfirmed(node.code, recurrence.period(holding: request.day))
    }
    guard let word = file.status(on: request.day, plan.header.subStatuses) else {
      throw .nothingToConfirm(plan.nodes[request.node].code, on: request.day)
    }
    let note = request.note.isEmpty ? request.sharedNote : request.note
    let confirmation = Confirmation(date: request.day, note: note)
    let sameDay = file.confirmations.filter { $0.date == request.day }
    let isSaid =
      note.isEmpty
      ? !sameDay.isEmpty
        || file.statusLines(plan.header.subStatuses).contains { $0.date == request.day }
      : sameDay.contains(confirmation)
    if !isSaid, note.isEmpty, let closed = plan.header.closedPeriods(holding: request.day).first {
      throw .reasonNeeded(closed, request.day)
    }
    return Marking(
      plan: plan, index: request.node, day: request.day, from: word, to: word, period: nil,
      line: isSaid ? nil : .confirmation(confirmation), later: nil, isHintedAt: false, isConfirmation: true)
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
