import PlanCore
import PlanService
import PlanStore
import PlanWords
import PlanWording

/// Finds what is meant by typed marks: the deliverable and its plan's status.
struct MarkResolver {
  let plans: [PlanTree]
  let workspace: Workspace
  let words: (PlanHeader) -> PlanTerms
  private var vocabularies: [PlanID: StatusVocabulary] = [:]

  init(_ plans: [PlanTree], in workspace: Workspace, _ session: Session) {
    (self.plans, self.workspace, words) = (plans, workspace, session.words)
  }

  mutating func request(_ mark: TypedMark) throws(CommandError) -> MarkRequest {
    let selection = try selection(mark.code, on: mark.planDay)
    guard let node = selection.node else { throw .refusal(.code(.notACode(mark.code.text))) }
    return MarkRequest(
      plan: selection.plan, node: node, status: try status(mark.status, of: selection.plan.header),
      about: mark.about, day: mark.day, isDayNamed: mark.isDayNamed, note: mark.note,
      sharedNote: mark.sharedNote, evidence: mark.evidence, line: mark.line)
  }

  /// The node of a code; one that is recorded, but whose file is not here, is told from one that is not at all.
  private func selection(_ code: TypedCode, on day: PlanDate) throws(CommandError) -> Selection {
    do throws(Refusal) {
      return try CodeResolver(plans: plans, day: day).selection(code: code)
    } catch {
      if case .code(.noSuchNode(let missing)) = error {
        let plan = missing.plan
        let path = PlanPath.node(missing.code, of: plan.id, levels: plan.levels.count)
        if let error = workspace.absence(of: path) { throw .store(.file(path: path, error)) }
      }
      throw .refusal(error)
    }
  }

  /// The status of the plan; nil where it is said to be still what it was.
  private mutating func status(_ typed: TypedStatus, of plan: PlanHeader) throws(CommandError) -> StatusWord?
  {
    if typed.isUnchanged == true { return nil }
    if let word = typed.meanings?[plan.id] { return word }
    let vocabulary = vocabularies[plan.id] ?? StatusVocabulary(plan)
    vocabularies[plan.id] = vocabulary
    if typed.meanings == nil, let word = vocabulary.status(typed.text) { return word }
    if UnchangedWord.matches(typed.text) { return nil }
    throw StatusVocabulary.unknown(typed.text, [vocabulary], words)
  }
}

extension Session {
  /// The markings that are typed on a command line or in a batch.
  ///
  /// - Parameter errors: gains what is wrong with the lines of a batch; elsewhere the first error is thrown.
  func markings(
    _ marks: [TypedMark], in workspace: Workspace, _ errors: inout RowErrors
  ) throws(CommandError) -> Markings {
    var resolver = MarkResolver(try plans(for: marks, in: workspace), in: workspace, self)
    var preparation = MarkingPreparation(in: workspace, today: today)
    for mark in marks {
      do throws(CommandError) {
        try preparation.add(mark, &resolver)
      } catch {
        guard let line = mark.line else { throw error }
        errors.add(error, line: line)
      }
    }
    return preparation.markings
  }

  /// The plans as far as they are needed to mark some nodes; whole ones where a code is not simply in its place.
  private func plans(for marks: [TypedMark], in workspace: Workspace) throws(CommandError) -> [PlanTree] {
    let codes = marks.compactMap(\.code.last)
    if codes.count == marks.count {
      do throws(StoreError) {
        if let set = try workspace.plans(holding: Set(codes)) { return set.plans }
      } catch { throw .store(error) }
    }
    return try plans(in: workspace).plans
  }
}

extension MarkingPreparation {
  fileprivate mutating func add(_ mark: TypedMark, _ resolver: inout MarkResolver) throws(CommandError) {
    let request = try resolver.request(mark)
    try addOrFail(request)
  }

  /// Adds a marking; a refusal is the command's error.
  mutating func addOrFail(_ request: MarkRequest) throws(CommandError) {
    do throws(Refusal) { try add(request) } catch { throw .refusal(error) }
  }
}
