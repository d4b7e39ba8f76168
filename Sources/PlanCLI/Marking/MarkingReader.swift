import PlanCore
import PlanWords
import PlanService
import PlanStore
import SystemPackage

/// Turns what was asked for into markings, or says why it cannot be.
struct MarkingReader {
  let plans: [PlanTree]
  let today: PlanDate
  let words: (PlanHeader) -> PlanTerms
  let evidence: EvidenceReader
  private var vocabularies: [PlanID: StatusVocabulary] = [:]
  /// Files as they will be once the markings before this one are written.
  private var files: [PlanPath: NodeFile] = [:]
  /// What a batch says of each deliverable and day so far, and in which line.
  private var said: [PlanPath: [PlanDate: (word: StatusWord, line: Int)]] = [:]

  init(
    plans: [PlanTree], today: PlanDate, words: @escaping (PlanHeader) -> PlanTerms, evidence: EvidenceReader
  ) {
    (self.plans, self.today, self.words, self.evidence) = (plans, today, words, evidence)
  }

  /// Reads every request of a command line; the first that is wrong stops all of them.
  mutating func markings(_ requests: [MarkRequest]) throws(Failure) -> Markings {
    var faults = RowFaults(Failure.atLine)
    let markings = try markings(requests, &faults)
    try faults.check()
    return markings
  }

  /// Reads every request; what is wrong with the lines of a table is gathered.
  mutating func markings(_ requests: [MarkRequest], _ faults: inout RowFaults) throws(Failure) -> Markings {
    var list: [Marking] = []
    var attachments: [AttachedFile] = []
    for request in requests {
      do throws(Failure) {
        let (marking, attached) = try marking(request)
        list.append(marking)
        attachments += attached
      } catch {
        guard let line = request.line else { throw error }
        faults.add(error, line: line)
      }
    }
    return Markings(
      list: list, attachments: attachments,
      restatements: RestatementCheck(plans, files: files.map { (path: $0, file: $1) }))
  }

  private mutating func marking(_ request: MarkRequest) throws(Failure) -> (Marking, [AttachedFile]) {
    let resolver = CodeResolver(plans: plans, day: request.day, words: words)
    let selection = try selection(request.code, resolver)
    let plan = selection.plan
    guard let index = selection.node else { throw .notACode(request.code) }
    let node = plan.nodes[index]
    let word = try status(request.status, of: plan)
    guard plan.isDeliverable(index) else {
      let below = plan.range(of: index).filter(plan.isDeliverable).map { plan.nodes[$0].code }
      let level = plan.header.level(of: node.code).map(words(plan.header).name) ?? ""
      throw .notADeliverable(node.code, level: level, deliverables: below)
    }
    if request.day > today { throw .futureDate(request.day, today: today) }
    let path = plan.path(of: index)
    if let line = request.line {
      if let earlier = said[path]?[request.day], earlier.word != word {
        throw .twoStatuses(node.code, on: request.day, earlier.word, line: earlier.line, word)
      }
      said[path, default: [:]][request.day] = (word, line)
    }
    try checkCounted(index, of: plan, on: request.day)
    guard !node.isUnreadable, let file = files[path] ?? node.file else {
      throw .unreadableNode(node.code, path: path)
    }
    return try marking(request, word, index, file, plan)
  }

  /// The node of a code; one that is recorded, but whose file is not here, is told from one that is not at all.
  private func selection(_ code: String, _ resolver: CodeResolver) throws(Failure) -> Selection {
    do throws(Failure) {
      return try resolver.selection(code: code)
    } catch .noSuchNode(let missing) {
      if let plan = plans.first(where: { $0.id == missing.plan }) {
        let path = PlanPath.node(missing.code, of: plan.id, levels: plan.header.levels.count)
        if let obstacle = evidence.workspace.absence(of: path) { throw .store(.file(path: path, obstacle)) }
      }
      throw .noSuchNode(missing)
    }
  }

  private mutating func marking(
    _ request: MarkRequest, _ word: StatusWord, _ index: Int, _ file: NodeFile, _ plan: PlanTree
  ) throws(Failure) -> (Marking, [AttachedFile]) {
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
      throw .refusal(.reasonNeeded(closed, request.day))
    }
    let known = Set(file.values(.evidence).compactMap { Evidence($0)?.reference })
    let read = try evidence.read(request.evidence, for: plan.nodes[index].code, of: plan.id)
    let lines = read.map(\.evidence).filter { !known.contains($0.reference) }
    let later = file.statusLines(subStatuses).filter { $0.date > request.day && $0.date <= today }
    let marking = Marking(
      plan: plan, index: index, day: request.day, from: from, to: word, line: line, evidence: lines,
      today: later.max { $0.date < $1.date })
    do throws(EditError) {
      files[marking.path] = try file.applying(marking.edits)
    } catch .lineBreak {
      throw .lineBreakInNote
    } catch { throw .noteTooLong }
    return (marking, read.compactMap(\.attachment))
  }

  private mutating func status(_ typed: [String], of plan: PlanTree) throws(Failure) -> StatusWord {
    let vocabulary = vocabularies[plan.id] ?? StatusVocabulary(plan.header)
    vocabularies[plan.id] = vocabulary
    if let word = vocabulary.status(typed.joined(separator: " ")) { return word }
    throw StatusVocabulary.unknown(typed.joined(separator: " "), [vocabulary], words)
  }

  /// A deliverable that does not count on a day cannot be marked on it (F25).
  private func checkCounted(_ index: Int, of plan: PlanTree, on day: PlanDate) throws(Failure) {
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
