import Foundation
import PlanCore
import PlanStore
import PlanTestSupport
import Synchronization
import Testing

@testable import PlanWeb

/// What is in the files and not recorded, and what git is in the middle of (W13).
struct WebHandEditTests {
  @Test("editors see what was edited by hand, and record it as one commit of theirs; others may not")
  func story() async throws {
    let plan = try ServedPlan()
    let (eva, ana) = (try await plan.enter("eva@example.org"), try await plan.enter("ana@example.org"))
    #expect(await eva.get("/en/edits").text.contains("No file was edited by hand."))
    try plan.sandbox.write("title: By hand\n", to: "plans/a/L2/L2D2.txt")
    try plan.sandbox.write("x\n", to: "plans/a/notes.bak")
    let home = await eva.get("/en/")
    #expect(
      home.text.contains("1 file was edited by hand")
        && home.text.contains("<a href=\"/en/edits\">Look at them</a>"))
    let page = await eva.get("/en/edits")
    #expect(
      page.text.contains("+ title: By hand") && page.text.contains("plans/a/L2/L2D2.txt"), "\(page.text)")
    #expect(page.text.contains("notes.bak"))
    #expect(await ana.get("/en/edits").status == 403)
    let head = try plan.head()
    let forged = ana.form(await ana.get("/en/account"), [("shown", "x")])
    #expect(try await ana.post("/en/edits", forged).status == 403 && plan.head() == head)
    // What was not shown is not recorded.
    try plan.sandbox.write("title: By hand again\n", to: "plans/a/L2/L2D2.txt")
    let other = await eva.post("/en/edits", eva.form(page))
    #expect(
      other.status == 409 && other.text.contains("Files have changed since")
        && other.text.contains("By hand again"))
    #expect(try plan.head() == head)
    let sent = await eva.post("/en/edits", eva.form(other))
    #expect(
      sent.status == 303 && sent.header("Location")?.hasPrefix("/en/?recorded=") == true, "\(sent.text)")
    #expect(try plan.sandbox.git("log", "-1", "--format=%an").contains("Eva Roca"))
    #expect(try plan.sandbox.git("show", "HEAD:plans/a/L2/L2D2.txt") == "title: By hand again\n")
    #expect(
      await eva.get(String((sent.header("Location") ?? "").prefix { $0 != "#" })).text.contains(
        "by Eva Roca."))
    #expect(!(await eva.get("/en/").text.contains("edited by hand")))
  }

  @Test(
    "files with errors are named and not recorded; removed ones ask to be allowed; a due day that has passed asks why"
  )
  func refusals() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let head = try plan.head()
    try plan.sandbox.write("title: Budget\nstatus: 2020-02-30 done\n", to: "plans/a/L2/L2D1.txt")
    let faulty = await eva.get("/en/edits")
    #expect(
      faulty.text.contains("What was found in them") && faulty.text.contains("plans/a/L2/L2D1.txt:2"),
      "\(faulty.text)")
    #expect(await eva.post("/en/edits", eva.form(faulty)).status == 422)
    try plan.sandbox.git("checkout", "-q", "plans")
    try FileManager.default.removeItem(atPath: plan.sandbox.path + "/plans/a/L2/L2D2.txt")
    let page = await eva.get("/en/edits")
    #expect(page.text.contains("name=\"removals\""))
    let refused = await eva.post("/en/edits", eva.form(page))
    #expect(refused.status == 422 && refused.text.contains("id=\"removals-error\""), "\(refused.text)")
    #expect(try plan.head() == head)
    #expect(await eva.post("/en/edits", eva.form(refused, [("removals", "1")])).status == 303)
    let text = try plan.sandbox.text(of: "plans/a/L1/L1D1.txt").replacing("2020-10-31", with: "2021-01-31")
    try plan.sandbox.write(text, to: "plans/a/L1/L1D1.txt")
    let late = await eva.post("/en/edits", eva.form(await eva.get("/en/edits")))
    #expect(
      late.status == 422 && late.text.contains("id=\"why-error\"")
        && late.text.contains("autofocus id=\"why\""))
    #expect(await eva.post("/en/edits", eva.form(late, [("why", "The trainer was ill")])).status == 303)
    #expect(try plan.sandbox.git("log", "-1", "--format=%b").contains("The trainer was ill"))
  }

  @Test("while git merges, forms answer 503 and pages go on")
  func merging() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let mark = await eva.get("/en/a/L1D1/mark")
    let head = try plan.head()
    try plan.sandbox.write(head + "\n", to: ".git/MERGE_HEAD")
    let sent = await eva.post("/en/a/L1D1/mark", eva.form(mark, [("status", "done"), ("effect", "today")]))
    #expect(sent.status == 503 && sent.text.contains("Nothing was recorded"), "\(sent.text)")
    for path in ["/en/", "/en/a/index.html", "/en/a/L1D1.html", "/en/mine", "/en/attention"] {
      #expect(await eva.get(path).status == 200, "\(path)")
    }
    try FileManager.default.removeItem(atPath: plan.sandbox.path + "/.git/MERGE_HEAD")
    let again = await eva.post("/en/a/L1D1/mark", eva.form(mark, [("status", "done"), ("effect", "today")]))
    #expect(again.status == 303, "\(again.text)")
  }

  @Test("editors are told of a file that cannot be read, by its name")
  func unreadable() async throws {
    let plan = try ServedPlan()
    let (eva, rae) = (try await plan.enter("eva@example.org"), try await plan.enter("rae@example.org"))
    try plan.sandbox.write("no field at all\n", to: "plans/a/L2/L2D2.txt")
    try plan.sandbox.commitAll("broken by git")
    #expect(await eva.get("/en/").text.contains("1 file cannot be read: plans/a/L2/L2D2.txt."))
    #expect(!(await rae.get("/en/").text.contains("cannot be read")))
  }

  @Test("what did not work after a recording is told beside what was recorded")
  func unfinished() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let mark = await eva.get("/en/a/L1D1/mark")
    let sent = await eva.post("/en/a/L1D1/mark", eva.form(mark, [("status", "done"), ("effect", "today")]))
    let head = try plan.head()
    plan.server.followUps.withLock { $0[head] = [.unverified] }
    let page = await eva.get(String((sent.header("Location") ?? "").prefix { $0 != "#" }))
    #expect(page.text.contains("<p class=\"error\" role=\"alert\">"), "\(page.text)")
  }
}
