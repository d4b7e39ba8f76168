import PlanCore
import PlanWords
import PlanService
import PlanStore
import SystemPackage

extension Session {
  /// Finds the plan root from the working directory upwards.
  ///
  /// - Parameter recovers: whether the command finishes what a crash has interrupted; others only mention it.
  func workspace(recovers: Bool = false) throws(CommandError) -> Workspace {
    let workspace = try orFail(store: try Workspace(searchingFrom: context.workingDirectory))
    if !recovers, workspace.isRecordingInterrupted { notice(note(localized(RecordPhrase.interrupted))) }
    return workspace
  }

  /// Reads plans; at least one.
  ///
  /// - Parameter wanted: the plans to read; nil for all.
  func plans(
    _ wanted: [PlanID]? = nil, from source: PlanSource = .workingTree, detail: ReadingDetail = .whole,
    in workspace: Workspace
  ) throws(CommandError) -> PlanSet {
    let progress = ReadingProgress(self)
    let set = try orFail(
      store: try workspace.plans(wanted, from: source, detail: detail, progress: progress.add))
    progress.clear()
    if set.plans.isEmpty, set.findings.isEmpty {
      throw .emptyWorkspace(path: workspace.root.appending("plans").string)
    }
    if isLanguageExplicit, let language = requestedLanguage, ToolLanguage(language) == nil {
      let known = set.plans.flatMap(\.header.languages)
      guard language.matched(in: known) != nil else {
        throw .badLanguage(language.description, known: known.map(\.description).distinct)
      }
    }
    return set
  }

  /// What a word of the command line selects: every plan for nil, a plan by its id, or a node by its code. For
  /// commands that read: a code that the node had before does.
  ///
  /// - Parameters:
  ///   - day: decides between plans that have the same code.
  ///   - source: the working tree, or a commit.
  ///   - detail: how much is kept of whole plans; below a node everything is.
  func selections(
    _ word: String?, at day: PlanDate, from source: PlanSource = .workingTree,
    detail: ReadingDetail = .whole, in workspace: Workspace
  ) throws(CommandError) -> [Selection] {
    guard let word else {
      return try plans(from: source, detail: detail, in: workspace).plans.map {
        Selection(plan: $0, node: nil)
      }
    }
    let ids = try orFail(store: try workspace.planIDs(from: source))
    if let id = ids.first(where: { $0.description == word.lowercased() }) {
      return try plans([id], from: source, detail: detail, in: workspace).plans.map {
        Selection(plan: $0, node: nil)
      }
    }
    let all = try plans(from: source, in: workspace).plans
    let resolver = CodeResolver(plans: all, day: day)
    return [
      try following(all, from: source, in: workspace) { () throws(Refusal) in
        try resolver.selection(planOrLabel: word)
      }
    ]
  }

  /// The same selections, whose plans know which of their nodes other plans carry on. Those are read only where
  /// something is overdue without them.
  func joined(
    _ selections: [Selection], on day: PlanDate, from source: PlanSource, in workspace: Workspace
  ) throws(CommandError) -> [Selection] {
    let asks = selections.contains { selection in
      let figures = selection.plan.figures(on: day)
      return selection.plan.range(of: selection.node).contains {
        selection.plan.delay(of: $0, figures)?.isOverdue == true
      }
    }
    guard asks else { return selections }
    let ids = try orFail(store: try workspace.planIDs(from: source))
    let known = selections.map(\.plan)
    let others = ids.filter { id in !known.contains { $0.id == id } }
    let read = others.isEmpty ? [] : try plans(others, from: source, in: workspace).plans
    let plans = (known + read).joinedByContinuations
    return zip(plans, selections).map { Selection(plan: $0, node: $1.node) }
  }

  /// How a plan is spoken of in this session.
  func words(_ header: PlanHeader) -> PlanTerms { PlanTerms(header, in: self) }
}
