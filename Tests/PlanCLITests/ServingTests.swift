import PlanCore
import PlanStore
import PlanTestSupport
import Synchronization
import Testing

@testable import PlanCLI

/// `plan serve`: what is typed becomes an order for the server, or a refusal before anything is served.
struct ServingTests {
  private final class Server: Sendable {
    let orders = Mutex<[ServeOrder]>([])

    func run(_ order: ServeOrder) throws(ServeFailure) {
      orders.withLock { $0.append(order) }
      switch order.task {
      case .serve:
        if let field = order.userField {
          order.tell(.servingNamed(address: "http://localhost", field: field))
          return
        }
        order.show?("http://127.0.0.1:8731/login/x")
        order.tell(
          .serving(address: "http://127.0.0.1:8731", order.user, link: "http://127.0.0.1:8731/login/x"))
        order.tell(.ended)
      case .invite(let user):
        if user.email == "late@example.org" { throw .notServing }
        order.tell(.invitation(user, link: "http://127.0.0.1:8731/login/y"))
      case .token(let user, let name): order.tell(.token(user, secret: "secret of \(name)"))
      }
    }

    var last: ServeOrder? { orders.withLock { $0.last } }
  }

  private func run(
    _ line: String, _ server: Server, in sandbox: Sandbox, language: String = "en",
    environment: [String: String] = [:], terminal: Terminal = Terminal(),
    programs: (@Sendable (ProgramCall) -> ProgramOutcome?)? = nil
  ) -> CommandRun {
    CommandRun(
      "\(line) --lang \(language)", in: sandbox, environment: environment, terminal: terminal,
      programs: programs,
      serve: { order throws(ServeFailure) in try server.run(order) })
  }

  @Test(
    "it listens at this machine unless another address is asked for, and prints a link for whoever runs it")
  func serving() throws {
    let sandbox = try Sandbox.publishedPlans()
    let server = Server()
    let plain = run("serve", server, in: sandbox)
    #expect(plain.code == 0 && plain.errors.isEmpty)
    #expect(
      plain.output
        == "the plans are served at http://127.0.0.1:8731; Ctrl-C ends it\na link for Ana Ruiz; it works once, for 15 minutes:\nhttp://127.0.0.1:8731/login/x\nthe server has ended\n",
      "\(plain.output)")
    #expect(server.last?.listen == .usual && server.last?.url == nil && server.last?.isOpen == false)
    #expect(server.last?.languages.map(\.description) == ["en", "fr", "es", "ca"])
    let front = run(
      "serve --listen 0.0.0.0:80 --url https://Plan.example.org/ --readers all", server, in: sandbox)
    #expect(front.code == 0, "\(front.errors)")
    #expect(server.last?.listen == .tcp(host: "0.0.0.0", port: 80) && server.last?.isOpen == true)
    #expect(server.last?.url == "https://plan.example.org")
    #expect(run("serve", server, in: sandbox, language: "fr").output.contains("un lien pour Ana Ruiz"))
  }

  @Test(
    "addresses to listen on",
    arguments: [
      ("8000", ListenAddress.tcp(host: "127.0.0.1", port: 8000)), ("[::1]:80", .tcp(host: "::1", port: 80)),
      ("unix:/run/plan.sock", .unix(path: "/run/plan.sock")), ("host:0", .tcp(host: "host", port: 0)),
    ])
  func addresses(text: String, address: ListenAddress) {
    #expect(ListenAddress(text) == address)
    #expect(ListenAddress(address.description) == address)
  }

  @Test(
    "what is no address, or could be read on the way, is refused before anything is served",
    arguments: [
      "serve --listen nowhere", "serve --listen 127.0.0.1:99999", "serve --listen ::1:80",
      "serve --listen unix:plan.sock", "serve --listen :80", "serve --listen 0.0.0.0:8731",
      "serve --url http://plan.example.org", "serve --url https://plan.example.org/x",
      "serve --url https://a@plan.example.org", "serve --url plan.example.org", "serve --readers some",
      "serve invite", "serve invite a b", "serve now", "serve invite Nobody",
      "serve --name Figures", "serve invite Bo --name Figures", "serve token a b", "serve token Nobody",
      "serve --proxy-user X-Forwarded-User", "serve --listen 127.0.0.1:8732 --proxy-user X-Forwarded-User",
      "serve --listen unix:/run/plan.sock --proxy-user Host",
      "serve --listen unix:/run/plan.sock --proxy-user X_User",
      "serve --listen unix:/run/plan.sock --proxy-user Sec-Fetch-Site", "serve --owner Finance",
    ])
  func refusals(line: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    let server = Server()
    let refused = run(line, server, in: sandbox)
    #expect(refused.code == 64 && refused.errors.hasPrefix("error: "), "\(refused.errors)")
    #expect(server.last == nil)
  }

  @Test(
    "an invitation is for a person of people.txt, by a name or an address, or for anybody where there is none"
  )
  func invitations() throws {
    let sandbox = try Sandbox.publishedPlans()
    let server = Server()
    let anybody = run("serve invite \"Bo Lind <bo@example.org>\"", server, in: sandbox)
    #expect(anybody.output.contains("a link for Bo Lind") && anybody.output.contains("bo@example.org"))
    let late = run("serve invite \"Late <late@example.org>\"", server, in: sandbox)
    #expect(late.code == 1 && late.errors.contains("none has run here yet"))
    #expect(CommandRun("people add \"Ana Ruiz\" ana@example.org", in: sandbox).code == 0)
    let stranger = CommandRun("people edit Ana mail=new@example.org", in: sandbox)
    #expect(stranger.code == 0, "\(stranger.errors)")
    let warned = run("serve", server, in: sandbox)
    #expect(
      warned.code == 0 && warned.errors.contains("Ana Ruiz does not stand in plans/people.txt"),
      "\(warned.errors)")
    #expect(CommandRun("people edit Ana mail=ana@example.org", in: sandbox).code == 0)
    for who in ["ana@example.org", "Ana", "\"Somebody <ana@example.org>\""] {
      #expect(
        run("serve invite \(who)", server, in: sandbox).output.contains("a link for Ana Ruiz"), "\(who)")
    }
    let unknown = run("serve invite \"Bo Lind <bo@example.org>\"", server, in: sandbox)
    #expect(unknown.code == 1 && unknown.errors.contains("nobody in plans/people.txt"), "\(unknown.errors)")
  }

  @Test("a token is for whoever asks, or for somebody who is named, and may have a name")
  func tokens() throws {
    let sandbox = try Sandbox.publishedPlans()
    let server = Server()
    let own = run("serve token --name \"Monthly figures\"", server, in: sandbox)
    #expect(
      own.output
        == "a token for Ana Ruiz; it works for 365 days, and is shown only now:\nsecret of Monthly figures\n",
      "\(own.output)\(own.errors)")
    let other = run("serve token \"Bo Lind <bo@example.org>\"", server, in: sandbox)
    #expect(other.output.contains("a token for Bo Lind"), "\(other.errors)")
    #expect(CommandRun("people add \"Ana Ruiz\" ana@example.org", in: sandbox).code == 0)
    #expect(run("serve token Ana", server, in: sandbox).output.contains("a token for Ana Ruiz"))
    #expect(run("serve token \"Bo Lind <bo@example.org>\"", server, in: sandbox).code == 1)
  }

  @Test("a server in front names people where nothing else can reach this one; then nobody gets a link")
  func naming() throws {
    let sandbox = try Sandbox.publishedPlans()
    let server = Server()
    let served = run(
      "serve --listen unix:/run/plan.sock --proxy-user X-Forwarded-User", server, in: sandbox)
    #expect(served.code == 0, "\(served.errors)")
    #expect(server.last?.userField == "X-Forwarded-User" && !served.output.contains("login"))
    #expect(
      served.output.hasSuffix(
        "people are known by the field X-Forwarded-User, which the server in front sets\n"))
    let open = run("serve --proxy-user X-Forwarded-User", server, in: sandbox)
    #expect(open.errors.contains("on 127.0.0.1:8731 any program could say whom it stands for"))
  }

  @Test("whoever is invited with an owner gets what is that owner's, in a commit; people.txt must be there")
  func invitedOwners() throws {
    let sandbox = try Sandbox.publishedPlans()
    let server = Server()
    let none = run("serve invite \"Bo Lind <bo@example.org>\" --owner L2M5", server, in: sandbox)
    #expect(none.code == 1 && none.errors.contains("plans/people.txt"), "\(none.errors)")
    #expect(server.last == nil && !sandbox.exists("plans/people.txt"))
    #expect(CommandRun("people add \"Ana Ruiz\" ana@example.org role=editor", in: sandbox).code == 0)
    let added = run(
      "serve invite \"Bo Lind <bo@example.org>\" --owner 2018-2020/L2M5 --owner 2018-2020/L1", server,
      in: sandbox)
    #expect(added.code == 0, "\(added.errors)")
    #expect(added.output.contains("a link for Bo Lind") && added.output.contains("Bo Lind"))
    #expect(
      try sandbox.text(of: "plans/people.txt").contains(
        "person: Bo Lind <bo@example.org>; owns 2018-2020/L2M5, 2018-2020/L1\n"))
    let subject = try sandbox.git("log", "-1", "--format=%s")
    #expect(subject == "people Bo Lind: added\n", "\(subject)")
    let more = run("serve invite bo@example.org --owner 2018-2020/L3", server, in: sandbox)
    #expect(more.code == 0, "\(more.errors)")
    #expect(try sandbox.text(of: "plans/people.txt").contains("2018-2020/L1, 2018-2020/L3\n"))
    let before = try sandbox.git("rev-parse", "HEAD")
    let again = run("serve invite bo@example.org --owner 2018-2020/L3", server, in: sandbox)
    #expect(again.code == 0 && again.output.contains("a link for Bo Lind"), "\(again.errors)")
    #expect(try sandbox.git("rev-parse", "HEAD") == before)
    let unknown = run("serve invite Nobody --owner 2018-2020/L3", server, in: sandbox)
    #expect(unknown.code == 1, "\(unknown.errors)")
    #expect(try sandbox.git("rev-parse", "HEAD") == before)
  }

  #if os(Linux)
    @Test(
      "the link is opened where somebody sits at a screen",
      arguments: [
        ("serve", ["DISPLAY": ":0"], true, true), ("serve", ["WAYLAND_DISPLAY": "wayland-0"], true, true),
        ("serve", ["DISPLAY": ""], true, false), ("serve", [:], true, false),
        ("serve", ["DISPLAY": ":0"], false, false), ("serve --no-open", ["DISPLAY": ":0"], true, false),
      ])
    func opening(line: String, environment: [String: String], isTerminal: Bool, opens: Bool) throws {
      let sandbox = try Sandbox.publishedPlans()
      let calls = Mutex<[ProgramCall]>([])
      let served = run(
        line, Server(), in: sandbox, environment: environment, terminal: Terminal(isOutput: isTerminal),
        programs: { call in
          calls.withLock { $0.append(call) }
          return ProgramOutcome(code: 0, output: [], errors: [])
        })
      #expect(served.code == 0, "\(served.errors)")
      let opened = calls.withLock { $0.filter { $0.program == "xdg-open" } }
      #expect(opened.map(\.arguments) == (opens ? [["http://127.0.0.1:8731/login/x"]] : []))
      #expect(opened.map(\.isApart) == opened.map { _ in true })
    }
  #endif

  @Test("how much is not shared is said at the start and at the end, where the branch has an upstream")
  func unshared() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(!run("serve", Server(), in: sandbox).output.contains("not shared"))
    _ = try sandbox.git("clone", "-q", "--bare", ".", ".git/server.git")
    _ = try sandbox.git("remote", "add", "origin", ".git/server.git")
    _ = try sandbox.git("fetch", "-q", "origin")
    let branch = try sandbox.git("symbolic-ref", "--short", "HEAD").split(separator: "\n").first ?? ""
    _ = try sandbox.git("branch", "-q", "-u", "origin/\(branch)")
    #expect(!run("serve", Server(), in: sandbox).output.contains("not shared"))
    #expect(CommandRun("people add \"Ana Ruiz\" ana@example.org role=editor", in: sandbox).code == 0)
    let served = run("serve", Server(), in: sandbox)
    let said = served.output.split(separator: "\n").filter { $0.hasPrefix("1 change not shared yet") }
    #expect(said.count == 2, "\(served.output)")
  }

  @Test("where the program is not installed, that is said")
  func missing() throws {
    let refused = CommandRun("serve", in: try Sandbox.publishedPlans())
    #expect(
      refused.code == 69 && refused.errors.contains("plan-web") && refused.errors.contains("make install-web")
    )
  }
}
