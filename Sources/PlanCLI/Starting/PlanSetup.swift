import PlanCore
import PlanWords
import PlanService
import PlanStore
import SystemPackage

/// The start of a plan: what was asked for and answered, before anything is written.
struct PlanSetup {
  private let command: InitCommand
  private let plan: NewPlan
  private let title: String
  private let makesRepository: Bool
  /// The person to be written into the repository's configuration; nil where git knows one.
  private let user: GitUser?
  private let workspace: Workspace

  init(_ command: InitCommand, _ session: Session) throws(CommandError) {
    self.command = command
    let questions = Questions(session)
    let workspace = Workspace(startingAt: session.context.workingDirectory)
    self.workspace = workspace
    let word = try command.id.atMostOne()
    if command.example, command.continued != nil { throw .conflictingOptions("--example", "--continue") }
    makesRepository = try Self.makesRepository(command, workspace, questions, session)
    if command.example {
      plan = try orFail(plan: try NewPlan(exampleAs: word, in: workspace))
      title = session.localized(InitPhrase.example)
    } else {
      let old = try command.continued.map { word throws(CommandError) in
        let plans = try session.plans(in: workspace).plans
        return try orFail(plan: try plans.named(word))
      }
      let answers = try Self.answers(command, word, old?.header, workspace, questions)
      let carried = try old.map { plan throws(CommandError) in
        try Self.carried(from: plan, questions, session)
      }
      plan = try orFail(plan: try NewPlan(answers, carrying: carried))
      title = answers.title
    }
    user = try Self.user(command, workspace, questions, session)
  }

  private static func makesRepository(
    _ command: InitCommand, _ workspace: Workspace, _ questions: Questions, _ session: Session
  ) throws(CommandError) -> Bool {
    if let tree = workspace.workingTree {
      let folder = session.context.workingDirectory.lexicallyNormalized()
      if command.makesRepository, tree != folder {
        throw .insideRepository(folder: folder.string, repository: tree.string)
      }
      return false
    }
    if command.makesRepository { return true }
    let path = ["path": workspace.root.string.value]
    guard questions.isPossible, try questions.agrees(session.localized(InitPhrase.makeRepository, path))
    else {
      throw .noRepositoryYet(path: workspace.root.string)
    }
    return true
  }

  /// What was asked for, or is answered; a plan that continues another one is like that one, unless something else is
  /// said.
  private static func answers(
    _ command: InitCommand, _ word: String?, _ old: PlanHeader?, _ workspace: Workspace,
    _ questions: Questions
  ) throws(CommandError) -> PlanAnswers {
    let typed = try questions.text(word, .id, fallback: nil, option: "ID")
    let id = try orFail(plan: try NewPlan.id(typed, in: workspace))
    let years = PlanAnswers.period(of: id)
    let carried = old.map { CarriedHeader($0) }
    return PlanAnswers(
      id: id,
      title: try questions.text(command.title, .title, fallback: nil, option: "--title TITLE"),
      organisation: try questions.text(
        command.organisation, .organisation, fallback: carried?.value(.organisation) ?? "", option: ""),
      period: try questions.text(command.period, .period, fallback: years, option: "--period PERIOD"),
      languages: try questions.text(
        command.languages, .languages,
        fallback: old?.languages.map(\.description).joined(separator: " ")
          ?? questions.localized.language.rawValue,
        option: ""),
      levels: try questions.text(
        command.levels, .levels,
        fallback: carried?.value(.levels) ?? questions.localized(InitPhrase.defaultLevels),
        option: ""))
  }

  /// Offers each deliverable that could be carried on; where nobody can be asked, all come along.
  private static func carried(
    from plan: PlanTree, _ questions: Questions, _ session: Session
  ) throws(CommandError) -> CarriedDeliverables {
    let words = session.words(plan.header)
    var carried = CarriedDeliverables(of: plan, today: session.today)
    let day = carried.day
    try carried.keep { node throws(CommandError) in
      let values = [
        "code": node.code.value, "title": words.title(of: node).value,
        "status": words.text(node.effectiveStatus(on: day, in: plan.header)).plain.value,
      ]
      return try questions.agrees(session.localized(InitPhrase.carryOver, values))
    }
    return carried
  }

  private static func user(
    _ command: InitCommand, _ workspace: Workspace, _ questions: Questions, _ session: Session
  ) throws(CommandError) -> GitUser? {
    if let word = command.user {
      guard let person = GitUser(word) else { throw .badPerson(word, option: "--user") }
      return person
    }
    let context = try command.write.context(session)
    let known = try orFail(store: try workspace.committer(context))
    if known != nil { return nil }
    guard questions.isPossible else { throw .store(.noIdentity) }
    let name = try questions.text(nil, .name, fallback: nil, option: "--user")
    let mail = try questions.text(nil, .mail, fallback: nil, option: "--user")
    guard let person = GitUser("\(name) <\(mail)>") else {
      throw .badPerson("\(name) <\(mail)>", option: "--user")
    }
    return person
  }

  /// Records the plan as one commit, or shows what would be recorded.
  func record(_ session: inout Session) throws(CommandError) {
    let recording = try command.write.context(session)
    let values = ["plan": plan.id.value, "title": title.value]
    var lines = [Account.Line(text: Text(session.localized(InitPhrase.started, values)))]
    if plan.nodes > 0 {
      lines.append(.init(text: Text(session.localized(InitPhrase.nodes, ["count": plan.nodes.value]))))
    }
    let outcome = try orFail(store: try self.outcome(session, recording))
    var notices: [String] = []
    if case .recorded = outcome { notices = self.notices(session) }
    session.report(outcome, Account(lines: lines, notices: notices, receipt: .undone))
  }

  private func outcome(_ session: Session, _ recording: RecordingContext) throws(StoreError) -> Outcome {
    let change = plan.prepared(title)
    if command.write.dryRun {
      if makesRepository { return .trial(workspace.previewStart(withoutRepository: plan.files)) }
      return try workspace.apply(change, recording, isDryRun: true)
    }
    if makesRepository { try workspace.makeRepository() }
    let workspace = Workspace(startingAt: session.context.workingDirectory)
    if let user { try workspace.setUser(user) }
    return try workspace.apply(change, recording, isDryRun: false)
  }

  /// Where the plan is, what can be done with it, and from when on it counts.
  private func notices(_ session: Session) -> [String] {
    var notices: [String] = []
    if workspace.root != session.context.workingDirectory.lexicallyNormalized() {
      let folder = workspace.root.appending("plans").appending(plan.id.description)
      notices.append(session.localized(InitPhrase.startedIn, ["path": folder.string.value]))
    }
    let next = plan.nodes == 0 ? InitPhrase.nextAdd : .nextStatus
    let levels = plan.header.levels.map(session.words(plan.header).plural)
    notices.append(
      session.localized(next, ["plan": plan.id.value, "levels": session.localized.list(levels).value]))
    if let first = plan.firstDay, first > session.today {
      notices.append(
        session.localized(Word.notBegun, ["plan": plan.id.value, "date": first.value]))
    }
    if makesRepository { notices.append(session.localized(HookPhrase.offer)) }
    return notices.map { session.note($0) }
  }
}
