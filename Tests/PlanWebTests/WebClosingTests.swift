import PlanCore
import PlanTestSupport
import Testing

@testable import PlanWeb

/// Periods are closed on a page, and rounds opened.
struct WebClosingTests {
  private static let close = "/en/a/close"
  private static let round = "/en/a/round"

  @Test("the forms are the editors' alone")
  func rights() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get("/en/a/index.html").text
    #expect(page.contains(Self.close) && page.contains(Self.round))
    #expect(await eva.get("/en/attention").text.contains(Self.round))
    #expect(await eva.get("/en/b/close").status == 404)
    let head = try plan.head()
    for address in ["ana@example.org", "rae@example.org"] {
      let browser = try await plan.enter(address)
      #expect(!(await browser.get("/en/attention").text.contains(Self.round)))
      for path in [Self.close, Self.round] {
        #expect(await browser.get(path).status == 403)
        let fields = [
          ("period", "2020-H1"), ("shown", "2020-H1 1/2/0/1"), ("due-day", "1"), ("due-month", "12"),
          ("due-year", "2020"),
        ]
        let forged = await browser.post(path, browser.form(await browser.get("/en/account"), fields))
        #expect(try forged.status == 403 && plan.head() == head)
      }
    }
  }

  @Test("a period is closed once its figures have been shown; what was said meanwhile is shown first")
  func closing() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get(Self.close)
    #expect(page.status == 200 && page.text.contains("<option value=\"2020-H1\" selected>"), "\(page.text)")
    #expect(
      !page.text.contains("value=\"record\"") && !page.text.contains("2020-11\"")
        && !page.text.contains("\"2021"))
    let head = try plan.head()
    let preview = await eva.post(Self.close, eva.whole(page, [("do", "record")]))
    #expect(
      preview.status == 200 && preview.text.contains("1 done, 2 in progress, 1 unreported."),
      "\(preview.text)")
    #expect(try plan.head() == head && preview.text.contains("Still missing: 1 unreported."))
    let text = try plan.sandbox.text(of: "plans/a/L1/L1D1.txt")
    try plan.sandbox.write(
      text.replacing("in-progress Begun", with: "done Signed"), to: "plans/a/L1/L1D1.txt")
    try plan.sandbox.commitAll("done by git")
    let moved = try plan.head()
    let conflict = await eva.post(Self.close, eva.whole(preview, [("do", "record")]))
    #expect(
      conflict.status == 409 && conflict.text.contains("2 done, 1 in progress, 1 unreported."),
      "\(conflict.text)")
    #expect(conflict.text.contains("When you opened the form: 1 done, 2 in progress, 1 unreported."))
    #expect(try plan.head() == moved)
    let other = await eva.post(Self.close, eva.whole(conflict, [("period", "2020-Q1"), ("do", "record")]))
    #expect(try other.status == 200 && plan.head() == moved, "figures of another period have not been seen")
    let sent = await eva.post(Self.close, eva.whole(conflict, [("do", "record")]))
    #expect(sent.header("Location")?.hasPrefix("/en/a/index.html?recorded=") == true, "\(sent.text)")
    #expect(try plan.sandbox.text(of: "plans/a/plan.txt").contains("closed: 2020-H1 2/1/0/1\n"))
    let shown = await eva.get(try #require(sent.header("Location")).replacing("#recorded", with: ""))
    #expect(shown.text.contains("Recorded as"))
    let after = await eva.get(Self.close)
    #expect(
      after.text.contains("Closed already") && after.text.contains("20 November 2020, Eva Roca"),
      "\(after.text)")
  }

  @Test("a closed period is published again with a reason, and only if something is known otherwise")
  func again() async throws {
    let plan = try ServedPlan(plan: "closed: 2020-Q1 1/2/0/1\n")
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get(Self.close)
    #expect(
      page.text.contains("<optgroup label=\"Publish again\"><option value=\"2020-Q1\">"), "\(page.text)")
    let bare = await eva.post(Self.close, eva.whole(page, [("period", "2020-Q1")]))
    #expect(bare.status == 422 && bare.text.contains("field-why-error"))
    let values = [("period", "2020-Q1"), ("why", "A report came late")]
    let same = await eva.post(Self.close, eva.whole(page, values))
    #expect(
      same.status == 422 && same.text.contains("What is published is still what is known."), "\(same.text)")
    try plan.sandbox.write("title: Account\nstatus: 2020-03-30 done Late\n", to: "plans/a/L2/L2D2.txt")
    try plan.sandbox.commitAll("late")
    let preview = await eva.post(Self.close, eva.whole(page, values))
    #expect(
      preview.text.contains("Published before: 1 done, 2 in progress, 1 unreported."), "\(preview.text)")
    let sent = await eva.post(Self.close, eva.whole(preview, values + [("do", "record")]))
    #expect(sent.status == 303, "\(sent.text)")
    #expect(try plan.sandbox.text(of: "plans/a/plan.txt").contains("closed: 2020-Q1 2/2/0/0 2\n"))
    #expect(try plan.sandbox.git("log", "-1", "--format=%b").contains("A report came late"))
  }

  @Test(
    "what was edited by hand is not published unrecorded; a period that is not over cannot be chosen by hand either"
  )
  func refusals() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get(Self.close)
    let early = await eva.post(Self.close, eva.whole(page, [("period", "2020")]))
    #expect(early.status == 422 && early.text.contains("field-period-error"))
    let none = await eva.post(Self.close, eva.whole(page, [("period", "soon")]))
    #expect(none.status == 422 && none.text.contains("field-period-error"))
    try plan.sandbox.write("title: Account\nstatus: 2020-03-30 done\n", to: "plans/a/L2/L2D2.txt")
    let edited = await eva.post(Self.close, eva.whole(page))
    #expect(edited.status == 422 && edited.text.contains("L2D2.txt"), "\(edited.text)")
  }

  @Test(
    "a round is opened, with whom nobody can ask; another one of the same period meanwhile is shown first")
  func opening() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get(Self.round)
    #expect(page.status == 200 && page.text.contains("<option value=\"2020-Q3\" selected>"), "\(page.text)")
    #expect(page.text.contains("name=\"due-day\"") && page.text.contains("value=\"4\""))
    let early = await eva.post(Self.round, eva.whole(page, [("due-day", "1"), ("due-month", "6")]))
    #expect(early.status == 422 && early.text.contains("field-due-error"), "\(early.text)")
    let noDay = await eva.post(Self.round, eva.whole(page, [("due-day", ""), ("note", "Kept")]))
    #expect(
      noDay.status == 422 && noDay.text.contains("There is no such day.")
        && noDay.text.contains("value=\"Kept\""))
    let preview = await eva.post(Self.round, eva.whole(page, [("note", "Short, please"), ("do", "preview")]))
    #expect(preview.text.contains("Nobody of the people stands for Finance."), "\(preview.text)")
    #expect(preview.text.contains("3 deliverables asked about, answers by 4 December 2020."))
    let sent = await eva.post(Self.round, eva.whole(preview, [("do", "record")]))
    #expect(sent.status == 303, "\(sent.text)")
    #expect(
      try plan.sandbox.text(of: "plans/a/plan.txt").contains("round: 2020-Q3 2020-12-04 Short, please\n"))
    #expect(await eva.get(Self.round).text.contains("Open now: round about"))
    let stale = await eva.post(
      Self.round, eva.whole(page, [("due-day", "9")]).map { $0.0 == "once" ? ("once", "x") : $0 })
    #expect(stale.status == 409 && stale.text.contains("answers by 4 December 2020"), "\(stale.status)")
    let after = await eva.post(Self.round, eva.whole(stale))
    #expect(after.status == 303)
    #expect(
      try plan.sandbox.text(of: "plans/a/plan.txt").contains("round: 2020-Q3 2020-12-09 Short, please\n"))
  }
}
