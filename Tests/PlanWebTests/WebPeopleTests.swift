import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanWeb

/// People are named, changed and relieved on pages (Y18, Y19).
struct WebPeopleTests {
  private static let add = "/en/people/add"
  private static let ana = "/en/people/ana@example.org"
  private static let eva = "/en/people/eva@example.org"
  private static let handOver = "/en/people/hand-over"

  @Test("the people are the editors' alone")
  func rights() async throws {
    let plan = try ServedPlan()
    let head = try plan.head()
    for address in ["ana@example.org", "rae@example.org"] {
      let browser = try await plan.enter(address)
      for path in [Self.add, Self.ana, Self.eva, Self.handOver] {
        #expect(await browser.get(path).status == 403, "\(path)")
        let fields = [
          ("name", "X"), ("mail", "x@example.org"), ("role", "editor"), ("old", "Training"), ("new", "X"),
          ("confirm", "1"),
        ]
        let forged = await browser.post(path, browser.form(await browser.get("/en/account"), fields))
        #expect(try forged.status == 403 && plan.head() == head, "\(path)")
      }
    }
    let eva = try await plan.enter("eva@example.org")
    #expect(await eva.get("/en/people/nobody@example.org").status == 404)
    #expect(await eva.get("/en/people/x").status == 404)
  }

  @Test("somebody is added, with what is wrong told at its field")
  func adding() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    #expect(await eva.get("/en/people").text.contains(Self.add))
    let page = await eva.get(Self.add)
    #expect(page.status == 200 && page.text.contains("<option value=\"owner\" selected>"), "\(page.text)")
    let bare = await eva.post(Self.add, eva.whole(page, [("owns", "Kept")]))
    #expect(
      bare.status == 422 && bare.text.contains("field-name-error") && bare.text.contains("field-mail-error"))
    #expect(bare.text.contains("value=\"Kept\""))
    let known = await eva.post(
      Self.add, eva.whole(page, [("name", "ana ruiz"), ("mail", "new@example.org")]))
    #expect(known.status == 422 && known.text.contains("field-name-error"))
    let shared = await eva.post(Self.add, eva.whole(page, [("name", "Bo"), ("mail", "ana@example.org")]))
    #expect(shared.status == 422 && shared.text.contains("field-mail-error"), "\(shared.text)")
    let noDay = await eva.post(
      Self.add,
      eva.whole(
        page,
        [
          ("name", "Bo"), ("mail", "bo@example.org"), ("until-day", "31"), ("until-month", "2"),
          ("until-year", "2021"),
        ]))
    #expect(noDay.status == 422 && noDay.text.contains("field-until-error"))
    let values = [
      ("name", "Bo Lind"), ("mail", "bo@example.org, bo@example.com"), ("role", "reader"), ("lang", "fr"),
      ("until-day", "31"), ("until-month", "12"), ("until-year", "2021"), ("note", "Trainee"),
    ]
    let preview = await eva.post(Self.add, eva.whole(page, values + [("do", "preview")]))
    #expect(preview.status == 200 && preview.text.contains("+ person: Bo Lind"), "\(preview.text)")
    let sent = await eva.post(Self.add, eva.whole(page, values))
    #expect(sent.status == 303, "\(sent.text)")
    let text = try plan.sandbox.text(of: "plans/people.txt")
    #expect(
      text.contains(
        "person: Bo Lind <bo@example.org>, bo@example.com; role reader; lang fr; until 2021-12-31\n"),
      "\(text)")
    #expect(try plan.sandbox.git("log", "-1", "--format=%an|%s") == "Eva Roca|people Bo Lind: added\n")
    let shown = await eva.get(try #require(sent.header("Location")).replacing("#recorded", with: ""))
    #expect(
      shown.text.contains("Recorded as") && shown.text.contains("Bo Lind")
        && shown.text.contains("until 31 December 2021"))
  }

  @Test(
    "what is said of somebody changes: only what was typed, and nothing over what somebody else recorded meanwhile"
  )
  func editing() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get(Self.ana)
    #expect(page.text.contains("name=\"owns\"") && page.text.contains("value=\"Training\""), "\(page.text)")
    let nothing = await eva.post(Self.ana, eva.whole(page))
    #expect(nothing.status == 422 && nothing.text.contains("Nothing was changed."))
    try plan.sandbox.write(
      ServedPlan.people.replacing("owns Training", with: "owns Training; lang es"), to: "plans/people.txt")
    try plan.sandbox.commitAll("lang by git")
    let other = await eva.post(Self.ana, eva.whole(page, [("role", "editor")]))
    #expect(other.status == 303, "\(other.text)")
    var text = try plan.sandbox.text(of: "plans/people.txt")
    #expect(
      text.contains("owns Training; lang es; role editor")
        || text.contains("role editor; owns Training; lang es"), "\(text)")
    let head = try plan.head()
    let same = await eva.post(
      Self.ana, eva.whole(page, [("lang", "fr")]).map { $0.0 == "once" ? ("once", "x") : $0 })
    #expect(same.status == 409 && same.text.contains("Recorded meanwhile: Ana Ruiz"), "\(same.text)")
    #expect(try plan.head() == head && same.text.contains("<option value=\"fr\" selected>"))
    #expect(
      same.text.contains("<option value=\"editor\" selected>"),
      "what was left as it was is shown as it is now")
    let after = await eva.post(Self.ana, eva.whole(same))
    #expect(after.status == 303)
    text = try plan.sandbox.text(of: "plans/people.txt")
    #expect(
      text.contains("lang fr") && text.contains("owns Training")
        && text.components(separatedBy: "role editor").count == 3, "\(text)")
  }

  @Test("the last editor is told before nobody is one any more; and who would lose her own rights is told")
  func lastEditor() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let head = try plan.head()
    let page = await eva.get(Self.eva)
    for (field, value) in [("role", "owner"), ("until-year", "2020")] {
      let more = field == "role" ? [] : [("until-day", "1"), ("until-month", "1")]
      let told = await eva.post(Self.eva, eva.whole(page, [(field, value)] + more))
      #expect(told.status == 422 && told.text.contains("Nobody would be an editor any more"), "\(field)")
      #expect(try told.text.contains("name=\"confirm\"") && plan.head() == head)
    }
    let promoted = await eva.post(Self.ana, eva.whole(await eva.get(Self.ana), [("role", "editor")]))
    #expect(promoted.status == 303)
    let own = await eva.post(Self.eva, eva.whole(page, [("role", "owner")]))
    #expect(own.status == 422 && own.text.contains("You would no longer be an editor yourself."))
    let sent = await eva.post(Self.eva, eva.whole(own, [("confirm", "1")]))
    #expect(sent.status == 303, "\(sent.text)")
    #expect(await eva.get("/en/people").status == 403)
  }

  @Test(
    "without people.txt the first person begins it, and whoever begins it is told if she locks herself out")
  func beginning() async throws {
    let plan = try ServedPlan(people: nil)
    let (guest, other) = (try await plan.enter("new@example.org"), try await plan.enter("other@example.org"))
    #expect(await guest.get("/en/people").text.contains("Nobody is named yet"))
    let page = await guest.get(Self.add)
    let out = await guest.post(
      Self.add, guest.whole(page, [("name", "Bo"), ("mail", "bo@example.org"), ("role", "editor")]))
    #expect(out.status == 422 && out.text.contains("You would no longer be an editor yourself."))
    let own = [("name", "New Body"), ("mail", "new@example.org"), ("role", "editor")]
    let sent = await guest.post(Self.add, guest.whole(page, own))
    #expect(sent.status == 303, "\(sent.text)")
    #expect(
      try plan.sandbox.text(of: "plans/people.txt") == "person: New Body <new@example.org>; role editor\n")
    #expect(await guest.get("/en/people").status == 200)
    #expect(await other.get("/en/people").status == 403)
  }

  @Test("what an owner has is handed over, once the lines have been shown")
  func handingOver() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get(Self.handOver)
    #expect(
      page.text.contains("<option value=\"Training\">")
        && page.text.contains("<option value=\"a/L1\">L1 First"), "\(page.text)")
    #expect(!page.text.contains("value=\"record\""))
    let bare = await eva.post(Self.handOver, eva.whole(page, [("old", "Training")]))
    #expect(bare.status == 422 && bare.text.contains("Name the new owner."))
    let values = [("old", "Training"), ("new", "School; Board"), ("do", "record")]
    let head = try plan.head()
    let preview = await eva.post(Self.handOver, eva.whole(page, values))
    #expect(
      try preview.status == 200 && plan.head() == head && preview.text.contains("+ owner: School"),
      "\(preview.text)")
    #expect(preview.text.contains("Ana Ruiz still owns “Training”"))
    try plan.sandbox.write("title: Account\nowner: Training\n", to: "plans/a/L2/L2D2.txt")
    try plan.sandbox.commitAll("another line")
    let conflict = await eva.post(Self.handOver, eva.whole(preview, values))
    #expect(conflict.status == 409 && conflict.text.contains("a/L2D2"), "\(conflict.text)")
    let sent = await eva.post(Self.handOver, eva.whole(conflict, values))
    #expect(sent.status == 303, "\(sent.text)")
    #expect(try plan.sandbox.text(of: "plans/a/L1/L1.txt") == "title: First\nowner: School\nowner: Board\n")
    let told = await eva.get(try #require(sent.header("Location")).replacing("#recorded", with: ""))
    let change = "/en/changes/\(try plan.head())"
    #expect(told.text.contains("Recorded as") && told.text.contains(change), "\(told.text)")
    let within = await eva.post(
      Self.handOver,
      eva.whole(await eva.get(Self.handOver), [("old", "Finance"), ("new", "Treasury"), ("place", "a/L1")]))
    #expect(within.status == 200 && within.text.contains("Nothing to record."), "\(within.text)")
  }
}
