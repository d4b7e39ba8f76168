import PlanCore
import PlanTestSupport
import Testing

@testable import PlanWeb

/// What was marked as done is reviewed by somebody else (Y15).
struct WebReviewTests {
  @Test(
    "an editor accepts one and returns another in one form; nobody reviews her own; readers and owners see no such page"
  )
  func story() async throws {
    let plan = try ServedPlan(plan: "require: review\n")
    let (ana, eva) = (try await plan.enter("ana@example.org"), try await plan.enter("eva@example.org"))
    #expect(await ana.get("/en/review").status == 403)
    #expect(!(await ana.get("/en/").text.contains("/en/review")))
    for code in ["L1D1", "L1D2"] {
      let address = "/en/a/\(code)/mark"
      let sent = await ana.post(
        address, ana.form(await ana.get(address), [("status", "done"), ("note", "Signed \(code)")]))
      #expect(sent.status == 303)
    }
    #expect(await eva.get("/en/").text.contains("/en/review"))
    let page = await eva.get("/en/review")
    #expect(page.status == 200 && page.text.contains("Signed L1D1") && page.text.contains("Training"))
    let none = await eva.post("/en/review", eva.form(page, [("note-a-L1D1", "Typed")]))
    #expect(none.status == 422 && none.text.contains("value=\"Typed\""))
    let sent = await eva.post(
      "/en/review",
      eva.form(
        page,
        [("verdict-a-L1D1", "accept"), ("verdict-a-L1D2", "return"), ("note-a-L1D2", "The annex is missing")])
    )
    #expect(sent.status == 303, "\(sent.text)")
    let log = try plan.sandbox.git("log", "-1", "--format=%an|%s")
    #expect(log == "Eva Roca|a: 2 deliverables\n")
    let text = try plan.sandbox.text(of: "plans/a/L1/L1D2.txt")
    #expect(text.contains("review: 2020-11-20 returned 2020-11-20 The annex is missing"), "\(text)")
    #expect(!(await eva.get("/en/review").text.contains("L1D2")))
    let own = await eva.post(
      "/en/a/L2D2/mark", eva.form(await eva.get("/en/a/L2D2/mark"), [("status", "done")]))
    #expect(own.status == 303)
    let refused = await eva.post(
      "/en/review", eva.form(await eva.get("/en/review"), [("verdict-a-L2D2", "accept")]))
    #expect(refused.status == 422, "\(refused.text)")
    let head = try plan.head()
    let forged = await ana.post(
      "/en/review", ana.form(await ana.get("/en/account"), [("verdict-a-L2D2", "accept")]))
    #expect(try forged.status == 403 && plan.head() == head)
  }

  @Test("what was corrected since it was shown is not reviewed unseen")
  func changed() async throws {
    let plan = try ServedPlan(plan: "require: review\n")
    let (ana, eva) = (try await plan.enter("ana@example.org"), try await plan.enter("eva@example.org"))
    let address = "/en/a/L1D1/mark"
    _ = await ana.post(address, ana.form(await ana.get(address), [("status", "done"), ("note", "First")]))
    let page = await eva.get("/en/review")
    _ = await ana.post(address, ana.form(await ana.get(address), [("status", "done"), ("note", "Second")]))
    let head = try plan.head()
    let answer = await eva.post("/en/review", eva.form(page, [("verdict-a-L1D1", "accept")]))
    #expect(try answer.status == 409 && answer.text.contains("Second") && plan.head() == head)
  }
}
