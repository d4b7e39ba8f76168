import ArgumentParser
import PlanCore
import PlanService
import PlanStore
import PlanWords

struct ServeCommand: PlanCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", _superCommandName: RootCommand.name,
    abstract: "Serves the plans to browsers, where everybody marks what is theirs.",
    usage: "plan serve [invite WHO | token [WHO]] [OPTIONS]",
    discussion: """
      Prints a link for you; whoever follows her link is known from then on. There are no passwords. People, what they own \
      and what they may do stand in plans/people.txt (plan people). Every change is one commit of whoever made it.

      It listens at this machine alone. For others, a server such as nginx or Caddy stands in front of it and speaks \
      HTTPS; --url says how that one is called.

      Examples:
        plan serve
        plan serve invite ana@example.org
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
  @OptionGroup var common: CommonOptions

  /// Who may read.
  private enum Readers: String, CaseIterable {
    case invited, all
  }

  func run(in session: inout Session) throws(CommandError) {
    let address = try address
    let url = try front
    if !address.isOfThisMachine, url == nil { throw .serve(.plainAddress(address)) }
    let readers = try readers.map { word throws(CommandError) in
      try Choice.read(word, of: Readers.self, option: "--readers")
    }
    guard let serve = session.context.serve else {
      _ = session.context.replaceProcess("plan-web")
      throw .serve(.noProgram("plan-web"))
    }
    let workspace = try session.workspace()
    let environment = session.context.environment
    let recording = RecordingContext(environment: environment, now: session.context.now)
    let user = try orFail(store: try workspace.author(recording))
    if let people = try orFail(store: try workspace.people()), people.person(of: user.email) == nil {
      session.notice(session.warning(session.localized(ServePhrase.notInPeople, ["name": user.name.value])))
      session.notice(session.hint(session.localized(ServePhrase.hintPeople)))
    }
    let teller = session
    let order = ServeOrder(
      task: try task(session, workspace, user), workspace: workspace, listen: address, url: url,
      isOpen: readers == .all, user: user,
      environment: environment, signer: CommitSigner(session.context).signer,
      templates: try ReportTemplates(nil, workspace).read(), languages: ToolLanguage.allCases.map(\.tag),
      version: RootCommand.version, reports: ReportProgram(session.context, limit: .seconds(60)),
      tell: { teller.tell($0) })
    do throws(ServeFailure) { try serve(order) } catch { throw .serve(.failure(error)) }
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

  private func task(
    _ session: Session, _ workspace: Workspace, _ user: GitUser
  ) throws(CommandError) -> ServeOrder.Task {
    guard let first = words.first else {
      if name != nil { throw .conflictingOptions("--name", "plan serve") }
      return .serve
    }
    if words.count > 2 { throw .unexpectedArgument(words[2]) }
    let person = try words.dropFirst().first.map { who throws(CommandError) in try self.person(who, workspace)
    }
    switch first {
    case "invite":
      guard let person else { throw .missingArgument("WHO", usage: "plan serve invite WHO") }
      if name != nil { throw .conflictingOptions("--name", "plan serve invite") }
      return .invite(person)
    case "token": return .token(person ?? user, name: name ?? "")
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
}

extension Session {
  /// Says what a server says of itself, at once: it goes on.
  fileprivate func tell(_ event: ServeEvent) {
    func say(_ text: String) { try? context.output.write(Array((text.visible + "\n").utf8)) }
    switch event {
    case .serving(let address, let user, let link):
      say(localized(ServePhrase.serving, ["address": address.value]))
      say(localized(ServePhrase.ownLink, ["name": user.name.value]))
      say(link)
    case .invitation(let user, let link):
      say(localized(ServePhrase.invitation, ["name": user.name.value, "address": user.email.value]))
      say(link)
    case .token(let user, let secret):
      say(localized(ServePhrase.token, ["name": user.name.value]))
      say(secret)
    case .ended: say(localized(ServePhrase.stop))
    }
  }
}
