import PlanCore
import PlanTestSupport
import Testing

@testable import PlanWeb

/// The day of a page is chosen in a form, and above all plans stands what is one's own.
struct WebDayTests {
  @Test(
    "every page that stands on a day has the form, and leads to an address of the day",
    arguments: [
      "", "a/index.html", "a/L1.html", "a/L1D1.html", "a/done.html", "a/summary.html", "a/matrix.html",
    ])
  func form(path: String) async throws {
    let plan = try ServedPlan()
    let rae = try await plan.enter("rae@example.org")
    let page = await rae.get("/en/\(path)")
    #expect(page.text.contains("<form method=\"get\" action=\"/en/\(path)\">"), "\(page.text)")
    #expect(page.text.contains("name=\"day\"") && !page.text.contains("<details class=\"days\" open"))
    let sent = await rae.get("/en/\(path)?day=1&month=3&year=2020")
    #expect(sent.status == 303 && sent.header("Location") == "/en/\(path)?at=2020-03-01")
    let then = await rae.get("/en/\(path)?at=2020-03-01")
    #expect(then.status == 200 && then.text.contains("This page stands on 1 March 2020."))
    #expect(then.text.contains("<a href=\"/en/\(path)\">Back to today</a>"))
    #expect(then.text.contains("value=\"3\" selected") && then.text.contains("value=\"2020\""))
  }

  @Test(
    "what is no day is said at its field, with what was typed",
    arguments: ["day=31&month=2&year=2020", "day=&month=3&year=", "day=x&month=3&year=2020", "at=2020-02-30"])
  func wrong(query: String) async throws {
    let plan = try ServedPlan()
    let rae = try await plan.enter("rae@example.org")
    for path in ["/en/", "/en/a/L1D1.html"] {
      let page = await rae.get("\(path)?\(query)")
      #expect(
        page.status == 422 && page.text.contains("id=\"day-error\" role=\"alert\">There is no such day."))
      #expect(
        page.text.contains("<details class=\"days\" open>") && page.text.contains("aria-invalid=\"true\""))
      if query.contains("day=31") {
        #expect(page.text.contains("value=\"31\"") && page.text.contains("value=\"2\" selected"))
      }
      #expect(!(await rae.get(path).text.contains("day-error")))
    }
    #expect(await rae.get("/en/a/L1D1.csv?\(query)").status != 200)
  }

  @Test("above all plans stands what is one's own, and what needs attention; not for visitors")
  func overview() async throws {
    let plan = try ServedPlan(strangers: .reader, plan: "round: 2020-Q3 2020-12-01 For the board\n")
    let ana = try await plan.enter("ana@example.org")
    let page = await ana.get("/en/")
    for part in [
      "<a href=\"/en/mine\">Mine</a> <small>2</small>", "0 of 2 answered", "/en/a/L1D1.html",
      "What needs attention", "/en/a/find?overdue=1", "Round about third quarter of 2020",
    ] { #expect(page.text.contains(part), "\(part)") }
    let rae = try await plan.enter("rae@example.org")
    let read = await rae.get("/en/")
    #expect(!read.text.contains("overview-mine") && read.text.contains("overview-attention"))
    #expect(!(await Browser(plan).get("/en/").text.contains("class=\"overview\"")))
    // What is recorded shows at once.
    let mark = await ana.get("/en/a/L1D2/mark")
    _ = await ana.post("/en/a/L1D2/mark", ana.form(mark, [("status", "done"), ("effect", "today")]))
    #expect(await ana.get("/en/").text.contains("Mine</a> <small>"))
  }

  @Test("editors are told above all plans of files edited by hand, within two seconds")
  func handEdits() async throws {
    let plan = try ServedPlan()
    let (eva, rae) = (try await plan.enter("eva@example.org"), try await plan.enter("rae@example.org"))
    #expect(!(await eva.get("/en/").text.contains("edited by hand")))
    try plan.sandbox.write("title: By hand\n", to: "plans/a/L2/L2D2.txt")
    plan.clock.advance(2)
    #expect(await eva.get("/en/").text.contains("1 file was edited by hand"))
    #expect(!(await rae.get("/en/").text.contains("edited by hand")))
  }
}
