import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanWeb

/// What the script is told that others have recorded while a page is open.
struct WebNewsTests {
  /// Asks as the script does, by what stands on a page.
  private func ask(_ browser: Browser, _ page: WebAnswer) async throws -> WebAnswer {
    let found = try #require(page.text.firstMatch(of: /data-ask="([^"]*)" data-state="([^"]*)"/))
    return await browser.get(String(found.1), [("If-None-Match", "\"\(found.2)\"")])
  }

  private func sentence(_ answer: WebAnswer) throws -> String {
    let words = try JSONDecoder().decode([String: String].self, from: Data(answer.body))
    return try #require(words["text"])
  }

  private func mark(_ plan: ServedPlan, _ code: String, by address: String) async throws {
    let somebody = try await plan.enter(address)
    let form = await somebody.get("/en/a/\(code)/mark")
    let answer = await somebody.post(
      "/en/a/\(code)/mark", somebody.form(form, [("status", "done"), ("note", "By \(address)")]))
    #expect(answer.status == 303, "\(answer.text)")
  }

  @Test(
    "while nothing happens there is nothing to tell; then it is told who did what, in the page's language")
  func sentences() async throws {
    let plan = try ServedPlan()
    let rae = try await plan.enter("rae@example.org")
    let pages = [
      "en": await rae.get("/en/a/L1D1.html"), "fr": await rae.get("/fr/mine"), "ca": await rae.get("/ca/"),
    ]
    for page in pages.values {
      #expect(page.text.contains("<p class=\"live\" role=\"status\"></p>\n<script src=\"/live.js\" "))
      let quiet = try await ask(rae, page)
      #expect(quiet.status == 304 && quiet.body.isEmpty && quiet.header("ETag") != nil)
    }
    try await mark(plan, "L1D1", by: "ana@example.org")
    let told = try await ask(rae, pages["en"] ?? WebAnswer(500))
    #expect(told.status == 200 && told.header("Content-Type") == "application/json")
    #expect(try sentence(told) == "Ana Ruiz marked L1D1.")
    #expect(try sentence(try await ask(rae, pages["fr"] ?? WebAnswer(500))) == "Ana Ruiz a marqué L1D1.")
    #expect(try sentence(try await ask(rae, pages["ca"] ?? WebAnswer(500))) == "Ana Ruiz ha marcat L1D1.")
    let fresh = await rae.get("/en/a/L1D1.html")
    #expect(try await ask(rae, fresh).status == 304)
    try await mark(plan, "L1D2", by: "ana@example.org")
    #expect(
      try sentence(try await ask(rae, pages["en"] ?? WebAnswer(500))) == "Ana Ruiz recorded 2 changes.")
    try await mark(plan, "L1D2", by: "eva@example.org")
    #expect(try sentence(try await ask(rae, fresh)) == "2 changes were recorded.")
    // A commit that changes nothing of the plans is no news.
    let latest = await rae.get("/en/a/L1D1.html")
    try plan.sandbox.write("else", to: "other.txt")
    try plan.sandbox.commitAll("something else")
    #expect(try await ask(rae, latest).status == 304)
  }

  @Test("visitors are told no names, and who may not read is told nothing")
  func visitors() async throws {
    let open = try ServedPlan(strangers: .reader)
    let visitor = Browser(open)
    let page = await visitor.get("/en/a/L1D1.html")
    try await mark(open, "L1D1", by: "ana@example.org")
    let told = try await ask(visitor, page)
    #expect(try sentence(told) == "The plans have changed." && !told.text.contains("Ana"))
    let closed = try ServedPlan()
    let stranger = Browser(closed)
    let answer = await stranger.get("/en/live", [("If-None-Match", "\"x\"")])
    #expect(answer.status == 204 && answer.body.isEmpty)
    let refused = await stranger.get("/en/")
    #expect(!refused.text.contains("live.js"))
    let ana = try await closed.enter("ana@example.org")
    let rewritten = await ana.get("/en/live", [("If-None-Match", "\"0123456789\"")])
    #expect(try sentence(rewritten) == "The plans have changed.")
    #expect(await ana.get("/en/live").status == 400)
    #expect(await ana.post("/en/live", []).status == 405)
  }

  @Test("the script is a file of its own, which browsers keep")
  func script() async throws {
    let plan = try ServedPlan()
    let browser = Browser(plan)
    let script = await browser.get("/live.js")
    #expect(script.status == 200 && script.header("Content-Type") == "text/javascript; charset=utf-8")
    #expect(script.body.count < 2_500 && script.text.contains("If-None-Match"))
    let again = await browser.get("/live.js", [("If-None-Match", script.header("ETag") ?? "")])
    #expect(again.status == 304)
  }
}
