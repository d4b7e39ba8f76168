import ArgumentParser
import PlanCore
import PlanService
import PlanStore
import PlanWords

struct ServeCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", _superCommandName: RootCommand.name,
    abstract: "Serves the plans to browsers, where everybody marks what is theirs.",
    usage: "plan serve [invite WHO [--owner NAME] | token [WHO]] [OPTIONS]",
    discussion: """
      Prints a link for you; whoever follows her link is known from then on. There are no passwords. People, what they own \
      and what they may do stand in plans/people.txt (plan people). Every change is one commit of whoever made it.

      It listens at this machine alone. For others, a server such as nginx or Caddy stands in front of it and speaks \
      HTTPS; --url says how that one is called.

      Examples:
        plan serve
        plan serve invite ana@example.org
        plan serve invite "Ana Ruiz <ana@example.org>" --owner "Finance team"
        plan serve token --name "Monthly figures"
                                           lets a program read and mark in your name (/api/openapi.json)
        plan serve --listen unix:/run/plan.sock --url https://plan.example.org
      """)

  @Argument(help: "invite or token, and a person of plans/people.txt or \"Name <mail>\".") var words:
    [String] = []
  @Option(help: .init("Where to listen: 127.0.0.1:8731, or unix:/run/plan.sock.", valueName: "address"))
  var listen: String?
  @Option(help: .init("How the server in front is called: https://plan.example.org.", valueName: "url"))
  var url: String?
  @Option(
    help: .init("Who may read: invited (who has a link), or all.", valueName: "who"),
    completion: .list(["invited", "all"]))
  var readers: String?
  @Option(help: .init("What a token is for.", valueName: "text")) var name: String?
  @Option(
    name: .customLong("proxy-user"),
    help: .init(
      "The field by which the server in front names who sends a request; needs --listen unix:PATH.",
      valueName: "field"))
  var userField: String?
  @Option(
    name: .customLong("owner"),
    help: .init(
      "With invite: what becomes hers in plans/people.txt, an owner or a code.", valueName: "owner"),
    completion: Completing.kind(.owners))
  var owners: [String] = []
  @Flag(name: .customLong("no-open"), help: "Do not open the link in a browser.") var noOpen = false
  @OptionGroup var common: CommonOptions

  /// Who may read.
  private enum Readers: String, CaseIterable {
    case invited, all
  }

  func run(in session: inout Session) throws(CommandError) {
    let address = try address
    let url = try front
    if !address.isOfThisMachine, url == nil { throw .serve(.plainAddress(address)) }
    let userField = try namingField(address)
    let readers = try readers.map { word throws(CommandError) in
      try Choice.read(word, of: Readers.self, option: "--readers")
    }
    guard let serve = session.context.serve else {
      _ = session.context.replaceProcess("plan-web")
      throw .serve(.noProgram("plan-web"))
    }
    let workspace = try session.workspace()
    let environment = session.context.environment
    var recording = RecordingContext(environment: environment, now: session.context.now)
    recording.signer = CommitSigner(session.context).signer
    let user = try orFail(store: try workspace.author(recording))
    if userField == nil, let people = try orFail(store: try workspace.people()),
      people.person(of: user.email) == nil
    {
      session.notice(session.warning(session.localized(ServePhrase.notInPeople, ["name": user.name.value])))
      session.notice(session.hint(session.localized(ServePhrase.hintPeople)))
    }
    let (task, change) = try task(session, workspace, user)
    let teller = session
    let order = ServeOrder(
      task: task, workspace: workspace, listen: address, url: url, isOpen: readers == .all,
      userField: userField, show: noOpen ? nil : session.context.browser, user: user,
      environment: environment, signer: CommitSigner(session.context).signer,
      templates: try ReportTemplates(nil, workspace).read(), languages: ToolLanguage.allCases.map(\.tag),
      version: RootCommand.version, reports: ReportProgram(session.context, limit: .seconds(60)),
      tell: { teller.tell($0, of: workspace) })
    do throws(ServeFailure) { try serve(order) } catch { throw .serve(.failure(error)) }
    if let change {
      try session.record(
        change.prepared(note: ""), change.account(session), in: workspace, recording, isDryRun: false)
    }
  }

  /// The field by which people are named: only where no other program can say so, and none that says something else already.
  private func namingField(_ address: ListenAddress) throws(CommandError) -> String? {
    guard let userField else { return nil }
    let taken = ["host", "cookie", "origin", "connection", "authorization", "date", "expect", "upgrade"]
    let name = userField.lowercased()
    guard !name.isEmpty,
      name.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }),
      !taken.contains(name),
      !["content-", "transfer-", "sec-", "if-", "accept"].contains(where: name.hasPrefix)
    else { throw .serve(.badField(userField)) }
    guard case .unix = address else { throw .serve(.openPort(address)) }
    return userField
  }

  private var address: ListenAddress {
    get throws(CommandError) {
      guard let listen else { return .usual }
      guard let address = ListenAddress(listen) else { throw .serve(.badListen(listen)) }
      return address
    }
  }

  /// The address of the server in front, without a slash at its end.
  private var front: String? {
    get throws(CommandError) {
      guard var url else { return nil }
      while url.hasSuffix("/") { url.removeLast() }
      let host = url.dropFirst("https://".count)
      guard url.lowercased().hasPrefix("https://"), !host.isEmpty,
        !host.contains(where: { "/?#@ ".contains($0) || !$0.isASCII })
      else { throw .serve(.badURL(self.url ?? "")) }
      return url.lowercased()
    }
  }

  /// What the server is to do, and what is recorded then.
  private func task(
    _ session: Session, _ workspace: Workspace, _ user: GitUser
  ) throws(CommandError) -> (ServeOrder.Task, PersonChange?) {
    let verb = "plan \((["serve"] + words.prefix(1)).joined(separator: " "))"
    if words.first != "invite", !owners.isEmpty { throw .conflictingOptions("--owner", verb) }
    if words.first != "token", name != nil { throw .conflictingOptions("--name", verb) }
    guard let first = words.first else { return (.serve, nil) }
    if words.count > 2 { throw .unexpectedArgument(words[2]) }
    let who = words.dropFirst().first
    switch first {
    case "invite":
      guard let who else { throw .missingArgument("WHO", usage: "plan serve invite WHO") }
      if owners.isEmpty { return (.invite(try self.person(who, workspace)), nil) }
      let change = try ownership(of: GitUser(who), who, session, workspace)
      return (.invite(GitUser(name: change.person.name, email: change.person.addresses[0])), change)
    case "token":
      let person = try who.map { who throws(CommandError) in
        try self.person(who, workspace)
      }
      return (.token(person ?? user, name: name ?? ""), nil)
    default: throw .unexpectedArgument(first)
    }
  }

  /// The person that a word means: one of people.txt where there is one, else whoever it names.
  private func person(_ who: String, _ workspace: Workspace) throws(CommandError) -> GitUser {
    if let people = try orFail(store: try workspace.people()) {
      let person = try orFail(plan: try people.person(called: GitUser(who)?.email ?? who))
      return GitUser(name: person.name, email: person.addresses[0])
    }
    guard let user = GitUser(who) else { throw .serve(.unknownPerson(who)) }
    return user
  }

  /// What lets the owners be those of whoever is invited; who does not stand in `people.txt` is added. Without that file everybody who is let
  /// in may do everything, and a first line would take that from all others.
  private func ownership(
    of user: GitUser?, _ who: String, _ session: Session, _ workspace: Workspace
  ) throws(CommandError) -> PersonChange {
    guard let people = try orFail(store: try workspace.people()) else {
      throw .refusal(.people(.noFile))
    }
    let plans = try session.plans(in: workspace).plans
    let editing = try orFail(store: try PeopleEditing(plans, today: session.today, in: workspace))
    let edits = try owners.map { owner throws(CommandError) in
      guard let edit = FieldEdit("owns+=\(owner)") else { throw .notAnEdit(owner) }
      return edit
    }
    if let user, people.person(of: user.email) == nil {
      return try orFail(plan: try editing.adding(user.name, [user.email], edits))
    }
    return try orFail(plan: try editing.editing(user?.email ?? who, edits))
  }
}
