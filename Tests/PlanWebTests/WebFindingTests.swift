import PlanCore
import PlanTestSupport
import Testing

@testable import PlanWeb

/// What is found, and what needs attention.
struct WebFindingTests {
  private func codes(_ page: WebAnswer) -> [String] {
    page.text.matches(of: /<th scope="row"><a href="[^"]*"><span class="code">([^<]*)<\/span>/).map {
      String($0.1)
    }
  }

  @Test(
    "deliverables are found by words in any language, by status, owner and what is missing",
    arguments: [
      ("", ["L1D1", "L1D2", "L2D1", "L2D2"]), ("q=PROGRAMME", ["L1D1"]), ("q=programme%20fr", ["L1D1"]),
      ("q=l2d", ["L2D1", "L2D2"]), ("q=nothing", []), ("status=done", ["L2D1"]),
      ("status=in-progress", ["L1D1", "L1D2"]), ("status=unreported", ["L2D2"]),
      ("status=nonsense", ["L1D1", "L1D2", "L2D1", "L2D2"]), ("owner=Finance", ["L2D1", "L2D2"]),
      ("owner=Finance&status=done", ["L2D1"]), ("overdue=1", ["L1D1"]), ("noowner=1", []),
    ])
  func find(query: String, expected: [String]) async throws {
    let plan = try ServedPlan()
    let rae = try await plan.enter("rae@example.org")
    let page = await rae.get("/en/a/find?\(query)")
    #expect(page.status == 200 && codes(page) == expected, "\(page.text)")
  }

  @Test("visitors cannot find by owner")
  func visitors() async throws {
    let plan = try ServedPlan(strangers: .reader)
    let page = await Browser(plan).get("/en/a/find?owner=Finance&noowner=1")
    #expect(page.status == 200 && codes(page).count == 4 && !page.text.contains("Finance"))
  }

  @Test("what needs attention leads to what is counted, and a round to what is missing of each")
  func attention() async throws {
    let plan = try ServedPlan(plan: "round: 2020-Q3 2020-12-01 For the board\n")
    let rae = try await plan.enter("rae@example.org")
    let page = await rae.get("/en/attention")
    for link in ["1 overdue", "1 unreported", "/en/a/find?overdue=1", "/en/a/find?status=unreported"] {
      #expect(page.text.contains(link), "\(link)")
    }
    #expect(page.text.contains("Round about third quarter of 2020, answers by 1 December 2020"))
    #expect(page.text.contains("<th scope=\"row\">Ana Ruiz</th><td>0 of 2</td>"))
    #expect(
      page.text.contains("<th scope=\"row\">Finance</th><td>0 of 1</td>"),
      "what was done before is not asked about")
    try plan.sandbox.write("title: By hand\n", to: "plans/a/L2/L2D2.txt")
    #expect(!(await rae.get("/en/attention").text.contains("by hand")))
    let eva = try await plan.enter("eva@example.org")
    #expect(
      await eva.get("/en/attention").text.contains("1 file was edited by hand and is not recorded yet."))
    try plan.sandbox.git("checkout", "-q", "plans")
    let ana = try await plan.enter("ana@example.org")
    let mine = await ana.get("/en/mine")
    #expect(mine.text.contains("0 of 2 answered") && mine.text.contains("Asked about in a round"))
    // The day that is proposed is the last one of the round's period.
    #expect(
      mine.text.contains("value=\"other\" checked")
        && mine.text.contains("name=\"day\" inputmode=\"numeric\""))
    let answer = await ana.post(
      "/en/mine",
      ana.form(
        mine,
        [
          ("status-a-L1D1", "in-progress"), ("status-a-L1D2", "done"), ("day", "30"), ("month", "9"),
          ("year", "2020"),
        ]))
    #expect(answer.status == 303, "\(answer.text)")
    #expect(await rae.get("/en/attention").text.contains("<th scope=\"row\">Ana Ruiz</th><td>2 of 2</td>"))
    #expect(await ana.get("/en/mine").text.contains("you have answered everything"))
  }

  @Test("editors get a text, a link and a draft for each who has not answered; others nothing of it")
  func letters() async throws {
    let plan = try ServedPlan(plan: "round: 2020-Q3 2020-12-01 For the board\n")
    let (eva, rae) = (try await plan.enter("eva@example.org"), try await plan.enter("rae@example.org"))
    let page = await eva.get("/fr/attention")
    for part in [
      "Texte pour Ana Ruiz", "Texte pour Finance", "L1D1 Programme",
      "href=\"mailto:ana%40example.org?subject=",
      "/fr/mail?to=ana%40example.org",
    ] { #expect(page.text.contains(part), "\(part): \(page.text)") }
    #expect(!(await rae.get("/fr/attention").text.contains("mailto:")))
    let draft = await eva.get("/fr/mail?to=ana%40example.org")
    #expect(draft.status == 200 && draft.header("Content-Type") == "message/rfc822")
    #expect(draft.text.contains("To: Ana Ruiz <ana@example.org>") && draft.text.contains("eva@example.org"))
    #expect(await rae.get("/fr/mail?to=ana%40example.org").status == 404)
    #expect(await eva.get("/fr/mail?to=nobody%40example.org").status == 404)
  }
}
