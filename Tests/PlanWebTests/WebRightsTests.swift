import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanWeb

/// Who may do what in the web, and what hostile requests get (W82). HEAD never moves by them.
struct WebRightsTests {
  private static let mark = "/en/a/L1D1/mark"

  @Test("somebody else's deliverable is not marked, and somebody else's change not taken back")
  func others() async throws {
    let plan = try ServedPlan()
    let (ana, eva) = (try await plan.enter("ana@example.org"), try await plan.enter("eva@example.org"))
    let rae = try await plan.enter("rae@example.org")
    let head = try plan.head()
    for browser in [ana, rae] {
      #expect(await browser.get("/en/a/L2D1/mark").status == 403)
      #expect(await browser.get("/en/a/L2D1.html").text.contains("/mark\"") == false)
      let forged = await browser.post(
        "/en/a/L2D1/mark", browser.form(await browser.get("/en/account"), [("status", "done")]))
      #expect(try forged.status == 403 && plan.head() == head)
    }
    #expect(await rae.get(Self.mark).status == 403)
    let done = await eva.post(Self.mark, eva.form(await eva.get(Self.mark), [("status", "done")]))
    #expect(done.status == 303)
    let change = "/en/changes/\(try plan.head())"
    #expect(await ana.get(change).text.contains("not yours"))
    let back = await ana.post(change, ana.form(await ana.get("/en/account"), [("do", "record")]))
    #expect(back.status == 403)
    #expect(await ana.get("/en/people").status == 403)
    #expect(await eva.get("/en/people").status == 200)
    let invited = await eva.post(
      "/en/people", eva.form(await eva.get("/en/people"), [("person", "rae@example.org")]))
    #expect(invited.text.contains("\(ServedPlan.origin)/login/"))
  }

  @Test("a role that changes holds at once; who is taken out of people.txt may nothing")
  func roles() async throws {
    let plan = try ServedPlan()
    let ana = try await plan.enter("ana@example.org")
    let form = await ana.get(Self.mark)
    try plan.sandbox.write(
      ServedPlan.people.replacing("owns Training", with: "role reader"), to: "plans/people.txt")
    try plan.sandbox.commitAll("ana reads")
    let head = try plan.head()
    let answer = await ana.post(Self.mark, ana.form(form, [("status", "done")]))
    #expect(try answer.status == 403 && plan.head() == head)
    #expect(await ana.get("/en/a/index.html").status == 200)
    try plan.sandbox.write("person: Eva Roca <eva@example.org>; role editor\n", to: "plans/people.txt")
    try plan.sandbox.commitAll("ana has left")
    let left = await ana.get("/en/a/index.html")
    #expect(left.status == 403 && left.text.contains("You do not stand in plans/people.txt"))
    #expect(await ana.post(Self.mark, ana.form(form, [("status", "done")])).status == 403)
  }

  @Test("without people.txt whoever has a link is an editor, and nobody else sees anything")
  func withoutPeople() async throws {
    let plan = try ServedPlan(people: nil)
    let nobody = Browser(plan)
    for path in ["/en/", "/en/a/index.html", "/en/mine", "/en/changes", Self.mark, "/evidence/a/L1D1/x.pdf"] {
      #expect(await nobody.get(path).status == 403, "\(path)")
    }
    let guest = try await plan.enter("new@example.org", name: "New Body")
    let form = await guest.get(Self.mark)
    #expect(await guest.post(Self.mark, guest.form(form, [("status", "done")])).status == 303)
    #expect(try plan.sandbox.git("log", "-1", "--format=%an <%ae>") == "New Body <new@example.org>\n")
  }

  @Test("visitors read what plans publish: no names, no notes, no way to change anything")
  func visitors() async throws {
    for people in [ServedPlan.people, nil] {
      let plan = try ServedPlan(people: people, strangers: .reader)
      let visitor = Browser(plan)
      let page = await visitor.get("/en/a/L1D1.html")
      #expect(page.status == 200 && page.text.contains("Programme"))
      for word in ["Begun", "Training", "Ana", "/mark", "Author", "evidence/"] {
        #expect(!page.text.contains(word), "\(word)")
      }
      for path in ["/en/mine", "/en/changes", "/en/account", Self.mark, "/evidence/a/L1D1/x.pdf"] {
        #expect(await visitor.get(path).status == 403, "\(path)")
      }
      let head = try plan.head()
      let answer = await visitor.post(Self.mark, [("status", "done"), ("csrf", ""), ("once", "x")])
      #expect(try answer.status == 401 && plan.head() == head)
    }
  }

  @Test(
    "without a session, with a forged one, and without its token nothing is recorded; what was typed is shown again"
  )
  func sessions() async throws {
    let plan = try ServedPlan()
    let ana = try await plan.enter("ana@example.org")
    let form = ana.form(await ana.get(Self.mark), [("status", "done"), ("note", "Typed")])
    let head = try plan.head()
    let over = await Browser(plan).post(Self.mark, form)
    #expect(over.status == 401 && over.text.contains("value=\"Typed\""))
    for token in ["", "0", String(repeating: "a", count: 64)] {
      let answer = await ana.post(Self.mark, form.filter { $0.0 != "csrf" } + [("csrf", token)])
      #expect(answer.status == 403 && answer.text.contains("value=\"Typed\""))
    }
    #expect(await ana.post(Self.mark, form.filter { $0.0 != "csrf" }).status == 403)
    let eva = try await plan.enter("eva@example.org")
    #expect(await eva.post(Self.mark, form).status == 403, "another session's token")
    #expect(try plan.head() == head)
    let out = await ana.post("/en/account", ana.form(await ana.get("/en/account"), [("do", "out")]))
    #expect(out.status == 303)
    #expect(await ana.get("/en/mine").status == 403)
  }

  @Test(
    "a link that was opened still works, one that was used does not, and neither does one of another address")
  func links() async throws {
    let plan = try ServedPlan()
    let link = try plan.server.link(for: Guest(name: "", address: "ana@example.org"), lasting: 900)
    let path = String(link.dropFirst(ServedPlan.origin.count))
    for _ in 0..<2 {
      let page = await Browser(plan).get(path)
      #expect(page.status == 200 && page.text.contains("Ana Ruiz"))
      #expect(page.header("Cache-Control") == "no-store" && page.header("Set-Cookie") == nil)
    }
    let other = await Browser(plan).post(path, [("address", "eva@example.org")])
    #expect(other.status == 422 && other.header("Set-Cookie") == nil)
    let first = await Browser(plan).post(path, [("address", "ANA@example.org")])
    #expect(first.status == 303)
    #expect(
      try #require(first.header("Set-Cookie")).contains("; Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax"))
    #expect(await Browser(plan).get(path).status == 410)
    #expect(await Browser(plan).post(path, [("address", "ana@example.org")]).status == 410)
    let guessed = try plan.server.link(for: Guest(name: "", address: "ana@example.org"), lasting: 900)
    let guess = String(guessed.dropFirst(ServedPlan.origin.count))
    var codes: [Int] = []
    for number in 0..<12 {
      codes.append(await Browser(plan).post(guess, [("address", "\(number)@example.org")]).status)
    }
    #expect(codes == Array(repeating: 422, count: 10) + [429, 429])
  }

  @Test(
    "paths that lead nowhere",
    arguments: [
      "/../plans/people.txt", "/.git/config", "//evil.example", "/en/..%2f..%2fetc", "/en/a/%2e%2e/x.html",
      "/xx/",
      "/en/a/L9D9.html", "/en/b/index.html", "/en/a/l1d1.html", "/evidence/a/L1D1/people.txt",
      "/evidence/a/L1D1/..%2fplan.txt", "/en/a/L1D1/mark/x", "/login/short", "/en/changes/zzz",
      "/plans/people.txt",
      "/en/a/plan.txt",
    ])
  func paths(path: String) async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    #expect(await eva.get(path).status == 404)
  }

  @Test("what plans say is shown as text, wherever it stands")
  func hostileText() async throws {
    let plan = try ServedPlan()
    try plan.sandbox.write(
      "title: <img src=x onerror=alert(1)>\nowner: Training\nstatus: 2020-03-01 done <!--top--><script>x</script>\nevidence: https://example.org/\"onmouseover=x <b>caption</b>\n",
      to: "plans/a/L1/L1D1.txt")
    try plan.sandbox.commitAll("hostile")
    let eva = try await plan.enter("eva@example.org", name: "<i>Eva</i>")
    let mine = try await plan.enter("ana@example.org").get("/en/mine")
    #expect(mine.text.contains("&lt;script&gt;") && !mine.text.contains("<script>"))
    for path in [
      "/en/", "/en/mine", "/en/changes", "/en/a/index.html", "/en/a/L1D1.html", "/en/a/L1D2.html", Self.mark,
      "/en/account", "/en/people", "/en/changes/\(try plan.head())", "/en/a/summary.html",
      "/en/a/L1/add", "/en/a/L1/drop", "/en/a/L1D1/drop", "/en/a/L1/move", "/en/a/L1D1/move", "/en/a/close",
      "/en/a/round", "/en/people/ana@example.org", "/en/people/hand-over", "/en/a/find",
      "/en/a/find?q=%3Cimg%20src=x%3E&owner=%22%3E%3Cscript%3E", "/en/attention",
    ] {
      let page = await eva.get(path)
      #expect(page.status == 200, "\(path)")
      for tag in ["<img", "<script>", "<b>caption", "<i>Eva"] {
        #expect(!page.text.contains(tag), "\(path): \(tag)")
      }
      let policy = try #require(page.header("Content-Security-Policy"))
      #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
      #expect(
        page.header("Referrer-Policy") == "same-origin" && page.header("X-Content-Type-Options") == "nosniff")
    }
  }

  @Test("thirty writes a minute, and no more")
  func rate() async throws {
    let plan = try ServedPlan()
    let ana = try await plan.enter("ana@example.org")
    var codes: [Int] = []
    for _ in 0..<32 {
      codes.append(await ana.post(Self.mark, ana.form(await ana.get("/en/account"), [("note", "x")])).status)
    }
    #expect(codes == Array(repeating: 422, count: 30) + [429, 429])
    plan.clock.advance(61)
    #expect(await ana.post(Self.mark, ana.form(await ana.get("/en/account"), [("note", "x")])).status == 422)
  }

  @Test("forms of another kind, and too large ones")
  func forms() async throws {
    let plan = try ServedPlan()
    let ana = try await plan.enter("ana@example.org")
    let large = await ana.post(Self.mark, [("note", String(repeating: "x", count: 70_000))])
    #expect(large.status == 413)
    #expect(await ana.post("/en/", []).status == 405)
    let form = ana.form(await ana.get(Self.mark), [("status", "done")])
    let big = await ana.upload(
      Self.mark, form, files: [("file", "a.pdf", Array(repeating: 37, count: 11 << 20))])
    #expect(big.status == 413)
  }

  @Test("by its head alone: another host, another origin, and files of somebody who is not logged in")
  func heads() async throws {
    let plan = try ServedPlan()
    let ana = try await plan.enter("ana@example.org")
    func code(_ fields: (name: String, value: String)..., method: String = "POST") -> Int? {
      plan.server.answer(toHeadOf: WebRequest(method, Self.mark, WebHeaders(fields)))?.status
    }
    let (host, origin) = (("Host", "127.0.0.1:8731"), ("Origin", ServedPlan.origin))
    let (large, small) = (("Content-Length", "65537"), ("Content-Length", "65536"))
    #expect(code(host, origin, small) == nil && code(host, large, method: "GET") == nil)
    #expect(code(host, origin, large) == 403 && code(host, origin, ("Transfer-Encoding", "chunked")) == 403)
    #expect(code(host, origin, large, ("Cookie", try #require(ana.cookieText))) == nil)
    #expect(code(("Host", "evil.example"), origin) == 421 && code(host, ("Origin", "null")) == 403)
  }
}
