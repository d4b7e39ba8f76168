import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanWeb

/// People whom a server in front names in a field of each request.
struct WebNamingTests {
  private static let field = "X-Forwarded-User"
  private static let mark = "/en/a/L1D1/mark"

  private func served(
    people: String? = ServedPlan.people, strangers: Person.Role? = nil
  ) throws -> ServedPlan {
    try ServedPlan(people: people, strangers: strangers, adjust: { $0.userField = Self.field })
  }

  /// A browser whose requests the server in front gives a name.
  private func get(
    _ browser: Browser, _ path: String, as name: String...
  ) async -> WebAnswer {
    await browser.get(path, name.map { (Self.field, $0) })
  }

  private func post(
    _ browser: Browser, _ path: String, _ fields: [(String, String)], as name: String
  ) async -> WebAnswer {
    await browser.post(path, fields, [(Self.field, name)])
  }

  @Test("who is named by an address, or by a name that people.txt knows, is that person, and records as her")
  func naming() async throws {
    let plan = try served()
    for (place, name) in ["ana@example.org", "ANA@example.org", "Ana Ruiz", " ana ruiz "].enumerated() {
      let browser = Browser(plan)
      let mine = await get(browser, "/en/mine", as: name)
      #expect(mine.status == 200 && mine.text.contains("Ana Ruiz"), "\(name)")
      let form = await get(browser, Self.mark, as: name)
      let sent = await post(
        browser, Self.mark,
        browser.form(form, [("status", place % 2 == 0 ? "done" : "not-done"), ("note", "\(place)")]),
        as: name)
      #expect(sent.status == 303, "\(name): \(sent.text)")
      let log = try plan.sandbox.git("log", "-1", "--format=%an <%ae>").lowercased()
      #expect(log == "ana ruiz <ana@example.org>\n", "\(name): \(log)")
    }
  }

  @Test("who is not known, has left, or is not named reads nothing, and as a visitor where anybody may read")
  func strangers() async throws {
    let people = ServedPlan.people + "person: Old One <old@example.org>; until 2020-01-01\n"
    let closed = try served(people: people)
    let open = try served(people: people, strangers: .reader)
    for name in [
      "who@example.org", "old@example.org", "Nobody", "ana", "ana@example.org, eva@example.org", "<x>",
    ] {
      let refused = await get(Browser(closed), "/en/", as: name)
      #expect(refused.status == 403 && refused.text.contains("This server does not know you"), "\(name)")
      let visitor = await get(Browser(open), "/en/a/L1D1.html", as: name)
      #expect(visitor.status == 200 && visitor.text.contains("You read as a visitor"), "\(name)")
      #expect(!visitor.text.contains("Begun"), "\(name)")
      #expect(await get(Browser(open), Self.mark, as: name).status == 403)
    }
    #expect(await Browser(closed).get("/en/").status == 403)
    #expect(await get(Browser(closed), "/en/", as: "").status == 403)
    // Where nobody is listed, everybody with an address may do everything; commits need one.
    let free = try served(people: nil)
    #expect(await get(Browser(free), Self.mark, as: "new@example.org").status == 200)
    #expect(await get(Browser(free), Self.mark, as: "New").status == 403)
    #expect(await get(Browser(free), Self.mark, as: "a b@example.org").status == 403)
  }

  @Test("two names in a request are refused")
  func twoNames() async throws {
    let plan = try served()
    let browser = Browser(plan)
    #expect(await get(browser, "/en/", as: "ana@example.org", "eva@example.org").status == 400)
    #expect(await get(browser, "/en/", as: "ana@example.org", "ana@example.org").status == 400)
    let without = try ServedPlan()
    #expect(await get(Browser(without), "/healthz", as: "ana@example.org", "eva@example.org").status == 200)
  }

  @Test("without the option the field says nothing")
  func ignored() async throws {
    let plan = try ServedPlan()
    #expect(await get(Browser(plan), "/en/", as: "eva@example.org").status == 403)
    let ana = try await plan.enter("ana@example.org")
    #expect(await get(ana, "/en/people", as: "eva@example.org").status == 403)
  }

  @Test("a session is begun with the first form, and ended when somebody else is named")
  func sessions() async throws {
    let plan = try served()
    let browser = Browser(plan)
    let read = await get(browser, "/en/a/L1D1.html", as: "ana@example.org")
    #expect(read.status == 200 && read.header("Set-Cookie") == nil, "what is only read needs none")
    let form = await get(browser, Self.mark, as: "ana@example.org")
    #expect(form.header("Set-Cookie")?.contains("HttpOnly; SameSite=Lax") == true)
    let old = try #require(browser.cookieText)
    #expect(await get(browser, Self.mark, as: "ana@example.org").header("Set-Cookie") == nil)
    // Ana's form is not sent as Eva's.
    let stolen = await post(
      browser, Self.mark, browser.form(form, [("status", "done"), ("note", "x")]), as: "eva@example.org")
    #expect(stolen.status == 403 && stolen.text.contains("Look through the form"))
    #expect(browser.cookieText != old)
    let again = Browser(plan, cookie: old)
    let late = await post(again, Self.mark, again.form(form, [("status", "done")]), as: "ana@example.org")
    #expect(late.status == 403, "her session was ended")
    // Who is named no longer is nobody, whatever cookie there is.
    #expect(await again.get("/en/mine").status == 403)
    let forged = await again.post(Self.mark, again.form(form, [("status", "done")]))
    #expect(forged.status == 401)
    #expect(try plan.sandbox.git("log", "--format=%an").split(separator: "\n").count == 1)
  }

  @Test("sessions of links and of names are apart, and links let nobody in")
  func apart() async throws {
    let plan = try served()
    let link = try plan.server.link(for: Guest(name: "Eva", address: "eva@example.org"), lasting: 900)
    let path = String(link.dropFirst(ServedPlan.origin.count))
    let browser = Browser(plan)
    #expect(await browser.post(path, [("address", "eva@example.org")]).header("Location") == "/")
    #expect(browser.cookieText == nil)
    _ = await get(browser, Self.mark, as: "ana@example.org")
    let cookie = try #require(browser.cookieText)
    let secret = try #require(Secret(String(cookie.drop { $0 != "=" }.dropFirst())))
    #expect(plan.server.access.guest(ofSession: secret, isNamed: true, at: plan.server.now) != nil)
    #expect(plan.server.access.guest(ofSession: secret, at: plan.server.now) == nil)
    for page in ["/en/account", "/en/people"] {
      let shown = await get(browser, page, as: "eva@example.org")
      #expect(shown.status == 200 && shown.text.contains("The server in front") == (page == "/en/account"))
      #expect(!shown.text.contains("Make a link") && !shown.text.contains("Log out"), "\(page)")
    }
  }

  @Test("somebody whose programs keep no cookie has no more than twenty sessions")
  func many() throws {
    var book = AccessBook { $0 }
    var random = SystemRandomNumberGenerator()
    let ana = Guest(name: "Ana", address: "ana@example.org")
    let first = Secret(using: &random)
    book.begin(first, for: ana, at: 1)
    for moment in 2...40 { book.begin(Secret(using: &random), for: ana, at: Int64(moment)) }
    let bo = Secret(using: &random)
    book.begin(bo, for: Guest(name: "Bo", address: "bo@example.org"), at: 41)
    #expect(book.text(at: 41).split(separator: "\n").count == 21)
    #expect(book.guest(ofSession: first, isNamed: true, at: 41) == nil)
    #expect(book.guest(ofSession: bo, isNamed: true, at: 41) != nil)
    book.end(bo)
    #expect(book.guest(ofSession: bo, isNamed: true, at: 41) == nil)
  }
}
