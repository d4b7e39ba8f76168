import Foundation
import PlanCLI
import PlanCore
import PlanReport
import PlanStore
import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanWeb

/// What programs ask: they get what commands print, to the byte, and nothing without a token.
struct ProgramTests {
  /// A program that comes with somebody's token.
  struct Program {
    let plan: ServedPlan
    let token: String?

    init(_ plan: ServedPlan, of address: String?, name: String = "Figures") throws {
      self.plan = plan
      token = try address.map {
        try plan.server.token(for: Guest(name: "Some Body", address: $0), named: name).text
      }
    }

    private var fields: [(name: String, value: String)] {
      [("Host", "127.0.0.1:8731")] + (token.map { [("Authorization", "Bearer \($0)")] } ?? [])
    }

    func get(_ target: String, _ headers: [(name: String, value: String)] = []) async -> WebAnswer {
      await plan.server.answer(WebRequest("GET", target, WebHeaders(fields + headers)))
    }

    func post(
      _ target: String, _ body: String, type: String = "application/json",
      _ headers: [(name: String, value: String)] = []
    ) async -> WebAnswer {
      await plan.server.answer(
        WebRequest(
          "POST", target, WebHeaders(fields + [("Content-Type", type)] + headers), body: Array(body.utf8)))
    }
  }

  /// What a command prints in the plan's folder.
  private func printed(_ words: [String], _ plan: ServedPlan) throws -> String {
    let workspace = try Workspace(searchingFrom: FilePath(plan.sandbox.path))
    let data = CommandLineTool.data(
      words, of: workspace, at: plan.clock.now, environment: ["HOME": plan.sandbox.path],
      renderReport: ReportRenderer.run)
    #expect(data.problem == nil)
    return String(decoding: data.bytes, as: UTF8.self)
  }

  static let questions: [(target: String, schema: String, words: [String])] = [
    ("/api/status", "status", ["status"]),
    ("/api/status?plan=a&code=L1&at=2020-02-15", "status", ["status", "a/L1", "--at=2020-02-15"]),
    (
      "/api/list?plan=a&status=in-progress&owner=Training", "list",
      ["list", "a", "--status=in-progress", "--owner=Training"]
    ),
    (
      "/api/list?status=done&status=in-progress&overdue=true&late=false", "list",
      ["list", "--status=done", "--status=in-progress", "--overdue"]
    ),
    ("/api/show/a/L1D1", "show", ["show", "a/L1D1"]),
    ("/api/log?plan=a&code=L1D1&status-only=true", "log", ["log", "a/L1D1", "--status-only"]),
    ("/api/diff?from=2020-01-31&to=2020-06-30", "diff", ["diff", "2020-01-31", "2020-06-30"]),
    ("/api/diff?from=2020&plan=a", "diff", ["diff", "2020", "a"]),
    ("/api/check", "check", ["check"]),
    ("/api/report/summary?plan=a", "report", ["report", "summary", "a"]),
    (
      "/api/report/annual?plan=a&period=2020&internal=true", "report",
      ["report", "annual", "a", "--period=2020", "--internal"]
    ),
    ("/api/report/matrix?lang=fr", "report", ["report", "matrix", "--lang=fr"]),
    ("/api/round", "round", ["round"]),
  ]

  @Test(
    "each answer is what the command prints of what is recorded, to the byte, and keeps to its schema",
    arguments: questions)
  func bytes(question: (target: String, schema: String, words: [String])) async throws {
    let plan = try ServedPlan(plan: "round: 2020-Q1 2020-04-10 For the board\n")
    let program = try Program(plan, of: "rae@example.org")
    // What is not recorded is not answered.
    try plan.sandbox.write("title: Programme\nstatus: 2020-03-01 done\n", to: "plans/a/L1/L1D1.txt")
    let answer = await program.get(question.target)
    try #require(answer.status == 200, "\(answer.text)")
    #expect(answer.header("Content-Type") == "application/json")
    #expect(try answer.header("Plan-Commit") == plan.head())
    let head = try plan.head()
    let language = question.words.contains { $0.hasPrefix("--lang=") } ? [] : ["--lang=en"]
    #expect(
      try answer.text
        == printed(question.words + ["--rev=\(head)", "--format=json"] + language, plan))
    #expect(try JSONSchema(documented: question.schema).faults(in: answer.text) == [])
  }

  @Test("two revisions are compared, and the one that is left out is what readers see")
  func revisions() async throws {
    let plan = try ServedPlan()
    let program = try Program(plan, of: "rae@example.org")
    let first = try plan.head()
    try plan.sandbox.write("title: Account\nstatus: 2020-04-01 done\n", to: "plans/a/L2/L2D2.txt")
    try plan.sandbox.commitAll("account")
    let answer = await program.get("/api/diff?from=\(first)")
    #expect(answer.status == 200 && answer.header("ETag") == nil)
    #expect(
      try answer.text == printed(["diff", first, plan.head(), "--format=json", "--lang=en"], plan))
    #expect(answer.text.contains("\"completed\""))
    let asRecorded = await program.get("/api/status?rev=\(first)")
    #expect(asRecorded.text.contains(first) && asRecorded.header("ETag") == nil)
  }

  @Test(
    "what still holds need not be sent again; a commit, another day or another language is something else")
  func kept() async throws {
    let plan = try ServedPlan()
    let program = try Program(plan, of: "rae@example.org")
    let first = await program.get("/api/status")
    let mark = try #require(first.header("ETag"))
    let again = await program.get("/api/status", [("If-None-Match", "W/\(mark), \"x\"")])
    #expect(again.status == 304 && again.body.isEmpty && again.header("ETag") == mark)
    #expect(await program.get("/api/status").text == first.text)
    #expect(await program.get("/api/status?lang=fr", [("If-None-Match", mark)]).status == 200)
    try plan.sandbox.write("title: Account\nstatus: 2020-04-01 done\n", to: "plans/a/L2/L2D2.txt")
    try plan.sandbox.commitAll("account")
    let changed = await program.get("/api/status", [("If-None-Match", mark)])
    #expect(changed.status == 200 && changed.text != first.text)
    let second = try #require(changed.header("ETag"))
    plan.clock.advance(86_400)
    let tomorrow = await program.get("/api/status", [("If-None-Match", second)])
    #expect(tomorrow.status == 200 && tomorrow.text.contains("2020-11-21"))
  }

  @Test("without a token, or with one that does not work, there is nothing; a page's session may read")
  func tokens() async throws {
    let plan = try ServedPlan(strangers: .reader)
    for program in [try Program(plan, of: nil)] {
      let refused = await program.get("/api/status")
      #expect(refused.status == 401 && refused.header("WWW-Authenticate") == "Bearer realm=\"plan\"")
      #expect(refused.header("Content-Type") == "application/problem+json")
      #expect(refused.text.contains("plan serve token"))
      #expect(await program.get("/api/openapi.json").status == 200)
    }
    let unknown = await plan.server.answer(
      WebRequest(
        "GET", "/api/status",
        [("Host", "127.0.0.1:8731"), ("Authorization", "Bearer \(String(repeating: "a", count: 43))")]))
    #expect(unknown.status == 401 && unknown.text.contains("no longer works"))
    let stranger = try Program(try ServedPlan(), of: "nobody@example.org")
    #expect(await stranger.get("/api/status").status == 403)
    let ana = try await plan.enter("ana@example.org")
    #expect(await ana.get("/api/status").status == 200)
    // A token that does not work is not made good by a session.
    #expect(await ana.get("/api/status", [("Authorization", "Bearer x")]).status == 401)
  }

  @Test("a token ends after a year, and when it is taken back; it lets nobody see a page")
  func ends() async throws {
    let plan = try ServedPlan()
    let program = try Program(plan, of: "ana@example.org", name: "Figures <b>")
    #expect(await program.get("/api/status").status == 200)
    #expect(await program.get("/en/mine").status == 403)
    let ana = try await plan.enter("ana@example.org")
    let account = await ana.get("/en/account")
    #expect(account.text.contains("Figures &lt;b&gt;"))
    let id = try #require(account.text.firstMatch(of: /value="(end [0-9a-f]+)"/))
    // Nobody else takes it back.
    let eva = try await plan.enter("eva@example.org")
    _ = await eva.post("/en/account", eva.form(await eva.get("/en/account"), [("do", String(id.1))]))
    #expect(await program.get("/api/status").status == 200)
    let back = await ana.post("/en/account", ana.form(account, [("do", String(id.1))]))
    #expect(back.status == 303)
    #expect(await program.get("/api/status").status == 401)
    let other = try Program(plan, of: "ana@example.org")
    plan.clock.advance(365 * 86_400 + 1)
    #expect(await other.get("/api/status").status == 401)
  }

  @Test("a page makes a token, and shows it once")
  func made() async throws {
    let plan = try ServedPlan()
    let ana = try await plan.enter("ana@example.org")
    let answer = await ana.post(
      "/en/account", ana.form(await ana.get("/en/account"), [("do", "token"), ("name", "Sheet")]))
    let secret = try #require(answer.text.firstMatch(of: /<code>([A-Za-z0-9_-]{43})<\/code>/))
    let answered = await plan.server.answer(
      WebRequest(
        "GET", "/api/show/a/L1D1",
        [("Host", "127.0.0.1:8731"), ("Authorization", "bearer \(String(secret.1))")]))
    #expect(answered.status == 200)
    #expect(await ana.get("/en/account").text.contains(secret.1) == false)
    #expect(await ana.get("/en/account").text.contains("<b>Sheet</b>"))
  }

  @Test(
    "what cannot be meant gets a sentence and its status",
    arguments: [
      ("/api", 303, ""), ("/api/nothing", 404, "openapi.json"), ("/api/show/a", 404, ""),
      ("/api/show/a/x", 404, ""), ("/api/show/a/L9", 404, "L9"), ("/api/show/zz/L1", 404, "zz"),
      ("/api/report/site", 404, ""), ("/api/status?plan=zz", 404, "zz"), ("/api/status?code=L1", 400, "plan"),
      ("/api/status?plan=--help", 404, "--help"), ("/api/status?verbose=1", 400, "verbose"),
      ("/api/status?at=31.12.2020", 422, "31.12.2020"),
      ("/api/status?at=2020-01-01&at=2020-01-02", 400, "at"),
      ("/api/status?rev=--all", 404, "--all"), ("/api/list?overdue=1", 400, "true or false"),
      ("/api/list?status=great", 422, "great"), ("/api/list?stale=-1", 422, "-1"),
      ("/api/diff", 400, "from"), ("/api/diff?from=--format", 404, "--format"),
      ("/api/diff?from=2020&to=-h", 404, "-h"), ("/api/diff?from=a%20b", 404, "a b"),
      ("/api/report/annual?plan=a", 422, "period"), ("/api/status?lang=xx-bad-", 422, ""),
      ("/api/log?author=--help", 200, ""), ("/api/status?plan=", 404, ""), ("/api/status?at=", 422, ""),
      ("/api/list?late=", 400, "true or false"), ("/api/diff?from=", 404, ""), ("/api/show/a/%FF", 404, ""),
      ("/api/../status", 404, ""), ("/api/marks", 405, ""), ("/api/round", 404, ""),
    ])
  func refused(target: String, status: Int, text: String) async throws {
    let plan = try ServedPlan()
    let program = try Program(plan, of: "eva@example.org")
    let answer = await program.get(target)
    #expect(
      answer.status == status && (text.isEmpty || answer.text.contains(text)),
      "\(answer.status) \(answer.text)")
    if status >= 400 { #expect(answer.header("Content-Type") == "application/problem+json") }
    let inFrench = await program.get(target, [("Accept-Language", "fr")])
    #expect(inFrench.status == status)
  }

  @Test("methods that are none here, and other hosts and origins, are refused as for pages")
  func guarded() async throws {
    let plan = try ServedPlan()
    let program = try Program(plan, of: "eva@example.org")
    let body = #"{"code":"L1D1","status":"done"}"#
    let head = try plan.head()
    for method in ["PUT", "DELETE", "OPTIONS", "PATCH"] {
      let answer = await plan.server.answer(
        WebRequest(method, "/api/marks", [("Host", "127.0.0.1:8731")], body: Array(body.utf8)))
      #expect(answer.status == 405 && answer.header("Content-Type") == "application/problem+json")
    }
    #expect(await program.post("/api/status", body).status == 405)
    #expect(await program.post("/api/marks", body, [("Origin", "https://evil.example")]).status == 403)
    #expect(
      await program.post(
        "/api/marks", body, [("Origin", ServedPlan.origin), ("Sec-Fetch-Site", "cross-site")]
      ).status == 403)
    let elsewhere = await plan.server.answer(WebRequest("GET", "/api/status", [("Host", "evil.example")]))
    #expect(elsewhere.status == 421)
    #expect(try plan.head() == head)
  }
}
