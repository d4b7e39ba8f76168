import ArgumentParser
import PlanCore
import PlanService
import PlanStore
import PlanWords

/// What can be done with people beside listing them.
enum PeopleAction: String, CaseIterable, Sendable {
  case add, edit, end
}

struct PeopleCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", _superCommandName: RootCommand.name,
    abstract: "Lists who owns what, and keeps the file of the people.",
    usage: """
      plan people [PLAN] [OPTIONS]
      plan people add NAME MAIL… [KEY=VALUE…] [OPTIONS]
      plan people edit WHO KEY=VALUE… [OPTIONS]
      plan people end WHO [--at DATE] [OPTIONS]
      """,
    discussion: """
      Keys are name, mail, role (editor, owner, reader), owns (owners and codes), lang and until; mail and owns are lists: \
      owns+=L2M5, owns-=L2M5. WHO is an address, a name, or a part of one that only one person has. With end, the day \
      of --at, else today, is the person's last.

      Examples:
        plan people
        plan people add "Ana Ruiz" ana@example.org role=editor lang=es
        plan people edit ana@example.org owns+="Learning team"
        plan people end "Bo Lind" --at 2026-06-30
      """)

  @Argument(
    help: "A plan to list, or add, edit or end and what belongs to it.", completion: Completing.kind(.people))
  var words: [String] = []
  @Option(name: [.customShort("m"), .customLong("note")], help: "A note for the record.") var note: String?
  @OptionGroup var day: DayOption
  @OptionGroup var revision: RevisionOption
  @OptionGroup var format: FormatOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws(CommandError) {
    guard let action = words.first.flatMap({ PeopleAction(rawValue: $0) }) else {
      return try list(in: &session)
    }
    let command = "plan people \(action.rawValue)"
    if format.format != nil { throw .conflictingOptions("--format", command) }
    if format.excel { throw .conflictingOptions("--excel", command) }
    if revision.revision != nil { throw .conflictingOptions("--rev", command) }
    if action != .end, day.day != nil { throw .noDay(verb: "people \(action.rawValue)") }
    let workspace = try session.workspace(recovers: !write.dryRun)
    let context = try write.context(session)
    let day = try day.resolved(today: session.today)
    let plans = try session.plans(in: workspace).plans
    let editing = try orFail(store: try PeopleEditing(plans, today: session.today, in: workspace))
    let change = try change(action, Array(words.dropFirst()), day, editing)
    try session.record(
      change.prepared(note: note ?? ""), change.account(session), in: workspace, context,
      isDryRun: write.dryRun)
  }

  private func change(
    _ action: PeopleAction, _ words: [String], _ day: PlanDate, _ editing: PeopleEditing
  ) throws(CommandError) -> PersonChange {
    switch action {
    case .add: return try added(words, editing)
    case .edit:
      let usage = "plan people edit WHO KEY=VALUE…"
      guard let who = words.first else { throw .missingArgument("WHO", usage: usage) }
      if words.count < 2 { throw .missingArgument("KEY=VALUE", usage: usage) }
      let changes = try Self.changes(words.dropFirst())
      return try orFail(plan: try editing.editing(who, changes))
    case .end:
      guard let who = words.first else { throw .missingArgument("WHO", usage: "plan people end WHO") }
      if words.count > 1 { throw .unexpectedArgument(words[1]) }
      return try orFail(plan: try editing.ending(who, on: day))
    }
  }

  /// A name and addresses, in words of their own or as `Name <mail>`, then changes.
  private func added(_ words: [String], _ editing: PeopleEditing) throws(CommandError) -> PersonChange {
    let usage = "plan people add NAME MAIL… [KEY=VALUE…]"
    guard let first = words.first else { throw .missingArgument("NAME", usage: usage) }
    let user = GitUser(first)
    let mails = words.dropFirst().prefix { $0.contains("@") && !$0.prefix { $0 != "@" }.contains("=") }
    let addresses = (user.map { [$0.email] } ?? []) + mails
    if addresses.isEmpty { throw .missingArgument("MAIL", usage: usage) }
    let changes = try Self.changes(words.dropFirst(1 + mails.count))
    return try orFail(plan: try editing.adding(user?.name ?? first, addresses, changes))
  }

  private static func changes(_ words: ArraySlice<String>) throws(CommandError) -> [FieldEdit] {
    try words.map { word throws(CommandError) in
      guard let change = FieldEdit(word) else { throw .notAnEdit(word) }
      return change
    }
  }

  private func list(in session: inout Session) throws(CommandError) {
    if words.count > 1 {
      _ = try Choice.read(words[0], of: PeopleAction.self, option: "plan people")
    }
    if note != nil { throw .conflictingOptions("-m", "plan people") }
    let format = try format.resolved()
    let day = try day.resolved(today: session.today)
    let workspace = try session.workspace()
    let source = try revision.resolved(in: workspace)
    let all = try session.plans(from: source, in: workspace).plans
    let plans =
      try words.first.map { word throws(CommandError) in [try orFail(plan: try all.named(word))] } ?? all
    let people = try orFail(store: try workspace.people(from: source))
    let figures = OwnedFigures(people, in: plans, among: all, on: day)
    guard let header = plans.first?.header else { return }
    let list = PeopleList(figures, session.words(header))
    switch format {
    case .text:
      list.print(in: &session)
      if people == nil { session.notice(session.note(session.localized(PeoplePhrase.noFile))) }
    case .json: session.print(list.json)
    case .csv: session.print(raw: list.csv(session.csv(PeopleList.columns, self.format)))
    }
    session.reportUnreadable(plans.map { Selection(plan: $0, node: nil) })
  }
}
