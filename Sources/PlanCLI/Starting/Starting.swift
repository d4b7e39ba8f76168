import PlanCore
import PlanStore
import SystemPackage

/// The start of a plan: what was asked for and answered, before anything is written.
struct Starting {
  private let command: InitCommand
  private let plan: NewPlan
  private let title: String
  private let makesRepository: Bool
  /// The person to be written into the repository's configuration; nil where git knows one.
  private let user: Person?
  private let workspace: Workspace

  init(_ command: InitCommand, _ session: Session) throws(Failure) {
    self.command = command
    let questions = Questions(session)
    workspace = Workspace(startingAt: session.context.workingDirectory)
    let word = try command.id.atMostOne()
    if command.example, command.continued != nil { throw .conflictingOptions("--example", "--continue") }
    makesRepository = try Self.makesRepository(command, workspace, questions, session)
    if command.example {
      plan = try NewPlan(exampleAs: word, in: workspace)
      title = session.say(InitPhrase.example)
    } else {
      let answers = try Self.answers(command, word, workspace, questions)
      let carried = try Self.carried(command, workspace, questions, session)
      plan = try NewPlan(answers, carrying: carried)
      title = answers.title
    }
    user = try Self.user(command, workspace, questions, session)
  }

  private static func makesRepository(
    _ command: InitCommand, _ workspace: Workspace, _ questions: Questions, _ session: Session
  ) throws(Failure) -> Bool {
    if workspace.workingTree != nil { return false }
    if command.makesRepository { return true }
    let path = ["path": workspace.root.string.value]
    guard questions.isPossible, try questions.agrees(session.say(InitPhrase.makeRepository, path)) else {
      throw .noRepositoryYet(path: workspace.root.string)
    }
    return true
  }

  private static func carried(
    _ command: InitCommand, _ workspace: Workspace, _ questions: Questions, _ session: Session
  ) throws(Failure) -> Carrying? {
    guard let word = command.continued else { return nil }
    return try Carrying(from: word, plans: try session.plans(in: workspace).plans, questions, session)
  }

  private static func answers(
    _ command: InitCommand, _ word: String?, _ workspace: Workspace, _ questions: Questions
  ) throws(Failure) -> PlanAnswers {
    let id = try NewPlan.id(questions.text(word, .id, fallback: nil, option: "ID"), in: workspace)
    let years = PlanAnswers.period(of: id)
    return PlanAnswers(
      id: id,
      title: try questions.text(command.title, .title, fallback: nil, option: "--title TITLE"),
      organisation: try questions.text(command.organisation, .organisation, fallback: "", option: ""),
      period: try questions.text(command.period, .period, fallback: years, option: "--period PERIOD"),
      languages: try questions.text(
        command.languages, .languages, fallback: questions.say.language.rawValue, option: ""),
      levels: try questions.text(
        command.levels, .levels, fallback: questions.say(InitPhrase.defaultLevels), option: ""))
  }

  private static func user(
    _ command: InitCommand, _ workspace: Workspace, _ questions: Questions, _ session: Session
  ) throws(Failure) -> Person? {
    if let word = command.user {
      guard let person = Person(word) else { throw .badPerson(word) }
      return person
    }
    let context = try command.write.context(session)
    let known: Person?
    do throws(StoreError) {
      known = try workspace.committer(context)
    } catch { throw .store(error) }
    if known != nil { return nil }
    guard questions.isPossible else { throw .store(.noIdentity) }
    let name = try questions.text(nil, .name, fallback: nil, option: "--user")
    let mail = try questions.text(nil, .mail, fallback: nil, option: "--user")
    guard let person = Person("\(name) <\(mail)>") else { throw .badPerson("\(name) <\(mail)>") }
    return person
  }

  /// Records the plan as one commit, or shows what would be recorded.
  func record(_ session: inout Session) throws(Failure) {
    let recording = try command.write.context(session)
    let values = ["plan": plan.id.value, "title": title.value]
    let line = Text(session.say(InitPhrase.started, values))
    let count = Text(session.say(InitPhrase.nodes, ["count": plan.nodes.value]))
    do throws(StoreError) {
      if command.write.dryRun {
        // Where there is no repository yet, there is nothing to check it against.
        if !makesRepository { _ = try workspace.previewStart(plan.files, recording) }
        session.print(line)
        for file in plan.files { session.print(Text("  + " + file.path.description, .green)) }
        session.print(Text("  + .gitattributes", .green))
        return session.print(Text(session.say(RecordPhrase.dryRun), .dim))
      }
      if makesRepository { try workspace.makeRepository() }
      let workspace = Workspace(startingAt: session.context.workingDirectory)
      if let user { try workspace.setUser(user) }
      let receipt = try workspace.start(plan.files, message: plan.message(title), recording)
      session.print(line)
      if plan.nodes > 0 { session.print(count) }
      if let receipt { session.printReceipt(receipt, .undone) }
    } catch { throw .store(error) }
    let next = plan.nodes == 0 ? InitPhrase.nextAdd : .nextStatus
    session.notice(session.note(session.say(next, ["plan": plan.id.value])))
    if makesRepository { session.notice(session.note(session.say(HookPhrase.offer))) }
  }
}
