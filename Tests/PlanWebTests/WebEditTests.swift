import PlanCore
import PlanTestSupport
import Testing

@testable import PlanWeb

/// Fields are changed on a page.
struct WebEditTests {
  private static let edit = "/en/a/L1D1/edit"

  /// What a browser sends of the page: every field as it stands.
  private func fields(_ browser: Browser, _ page: WebAnswer, _ values: [(String, String)]) -> [(
    String, String
  )] {
    var fields: [(String, String)] = []
    for match in page.text.matches(of: /<input type="text" id="[^"]*" name="([^"]*)"[^>]* value="([^"]*)"/) {
      fields.append((String(match.1), String(match.2)))
    }
    for match in page.text.matches(of: /<textarea id="[^"]*" name="([^"]*)"[^>]*>\n([^<]*)<\/textarea>/) {
      fields.append((String(match.1), String(match.2)))
    }
    let replaced = Set(values.map(\.0))
    return browser.form(page, []) + fields.filter { !replaced.contains($0.0) } + values
  }

  @Test("an editor changes fields, and only those are written")
  func story() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    #expect(await eva.get("/en/a/L1D1.html").text.contains("/en/a/L1D1/edit"))
    #expect(await eva.get("/en/a/L1.html").text.contains("/en/a/L1/edit"))
    let page = await eva.get(Self.edit)
    #expect(page.status == 200 && page.text.contains("Title (Français)"), "\(page.text)")
    let nothing = await eva.post(Self.edit, fields(eva, page, []))
    #expect(nothing.status == 422 && nothing.text.contains("Nothing was changed."))
    let values = [
      ("title.fr", "Programme annuel"), ("owner", "Training; Board"), ("tags", "learning, gender"),
      ("sdg", "5, 11.a"),
      ("description", "First line\r\n\r\nSecond <b>line</b>"),
    ]
    let preview = await eva.post(Self.edit, fields(eva, page, values + [("do", "preview")]))
    #expect(preview.status == 200 && preview.text.contains("+ title.fr: Programme annuel"))
    let sent = await eva.post(Self.edit, fields(eva, page, values))
    #expect(sent.status == 303, "\(sent.text)")
    let text = try plan.sandbox.text(of: "plans/a/L1/L1D1.txt")
    #expect(text.contains("title: Programme\n") && text.contains("title.fr: Programme annuel\n"))
    #expect(text.contains("owner: Training\nowner: Board\n") && text.contains("due: 2020-10-31\n"))
    #expect(text.hasSuffix("\nFirst line\n\nSecond <b>line</b>\n"), "\(text)")
    #expect(try plan.sandbox.git("log", "-1", "--format=%an").contains("Eva Roca"))
    #expect(try plan.sandbox.git("status", "--porcelain").isEmpty)
    let again = await eva.get(Self.edit)
    #expect(again.text.contains("value=\"Training; Board\"") && again.text.contains("&lt;b&gt;"))
  }

  @Test(
    "a due day that has passed needs a reason; what cannot be is told at its field; owners and readers cannot edit"
  )
  func refusals() async throws {
    let plan = try ServedPlan()
    let (eva, ana) = (try await plan.enter("eva@example.org"), try await plan.enter("ana@example.org"))
    let head = try plan.head()
    let page = await eva.get(Self.edit)
    let due = await eva.post(Self.edit, fields(eva, page, [("due", "2021-01-31")]))
    #expect(
      due.status == 422 && due.text.contains("id=\"why-error\"") && due.text.contains("value=\"2021-01-31\""))
    let bad = await eva.post(Self.edit, fields(eva, page, [("due", "31/01/2021")]))
    #expect(bad.status == 422 && bad.text.contains("id=\"field-due-error\""), "\(bad.text)")
    let title = await eva.post(Self.edit, fields(eva, page, [("title", "")]))
    #expect(title.status == 422 && title.text.contains("id=\"field-title-error\""))
    #expect(await ana.get(Self.edit).status == 403)
    let forged = await ana.post(Self.edit, ana.form(await ana.get("/en/account"), [("title", "x")]))
    #expect(try forged.status == 403 && plan.head() == head)
    let reasoned = await eva.post(
      Self.edit, fields(eva, due, [("due", "2021-01-31"), ("why", "The trainer was ill")]))
    #expect(reasoned.status == 303, "\(reasoned.text)")
    #expect(try plan.sandbox.git("log", "-1", "--format=%b").contains("The trainer was ill"))
  }

  @Test("the same field changed meanwhile is shown; another one stays")
  func conflicts() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get(Self.edit)
    let text = try plan.sandbox.text(of: "plans/a/L1/L1D1.txt")
    try plan.sandbox.write(text.replacing("Programme fr", with: "Autre"), to: "plans/a/L1/L1D1.txt")
    try plan.sandbox.commitAll("title.fr by git")
    let other = await eva.post(Self.edit, fields(eva, page, [("title", "New title")]))
    #expect(other.status == 303, "\(other.text)")
    let head = try plan.head()
    let same = await eva.post(
      Self.edit, fields(eva, page, [("title.fr", "Mien")]).map { $0.0 == "once" ? ("once", "x") : $0 })
    #expect(
      same.status == 409 && same.text.contains("Recorded meanwhile: Autre")
        && same.text.contains("value=\"Mien\""))
    #expect(try plan.head() == head)
    let after = await eva.post(Self.edit, fields(eva, same, []))
    #expect(after.status == 303, "\(after.text)")
    let now = try plan.sandbox.text(of: "plans/a/L1/L1D1.txt")
    #expect(now.contains("title: New title\n") && now.contains("title.fr: Mien\n"))
  }
}
