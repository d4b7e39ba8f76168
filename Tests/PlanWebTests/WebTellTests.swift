import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanWeb

/// What is told of a period is written on a page, in all languages side by side (W19).
struct WebTellTests {
  private static let page = "/en/a/L1/tell?period=2020"
  private static let form = "/en/a/L1/tell"

  private func fields(_ browser: Browser, _ page: WebAnswer, _ values: [(String, String)]) -> [(
    String, String
  )] {
    var fields: [(String, String)] = []
    for match in page.text.matches(of: /<textarea id="[^"]*" name="([^"]*)"[^>]*>\n([^<]*)<\/textarea>/) {
      fields.append((String(match.1), String(match.2)))
    }
    let replaced = Set(values.map(\.0))
    return browser.form(page, []) + fields.filter { !replaced.contains($0.0) } + values
  }

  @Test("an owner writes about what she owns; only the language that she changed is written")
  func story() async throws {
    let plan = try ServedPlan()
    let ana = try await plan.enter("ana@example.org")
    #expect(await ana.get("/en/a/L1.html").text.contains("/en/a/L1/tell\""))
    #expect(!(await ana.get("/en/a/L2.html").text.contains("/en/a/L2/tell")))
    #expect(!(await ana.get("/en/a/index.html").text.contains("/en/a/tell")))
    let page = await ana.get(Self.form)
    #expect(page.status == 200 && page.text.contains("value=\"2020\" selected"), "\(page.text)")
    #expect(page.text.contains("Text (English)") && page.text.contains("Text (Français)"))
    let nothing = await ana.post(Self.form, fields(ana, page, [("do", "record")]))
    #expect(nothing.status == 422 && nothing.text.contains("Nothing was changed."))
    let text = "Three **courses** were held.\r\n\r\nThe fourth – <b>no</b> – follows."
    let preview = await ana.post(Self.form, fields(ana, page, [("text.en", text), ("do", "preview")]))
    #expect(preview.status == 200 && preview.text.contains("<strong>courses</strong>"), "\(preview.text)")
    #expect(preview.text.contains("<small>8 words</small>") && preview.text.contains("&lt;b&gt;"))
    #expect(preview.text.contains("+ ## 2020"))
    let head = try plan.head()
    #expect(try plan.sandbox.git("status", "--porcelain").isEmpty)
    let sent = await ana.post(Self.form, fields(ana, page, [("text.en", text), ("do", "record")]))
    #expect(
      sent.status == 303 && sent.header("Location")?.hasPrefix("/en/a/L1.html?recorded=") == true,
      "\(sent.text)")
    #expect(try plan.head() != head)
    let file = try plan.sandbox.text(of: "plans/a/L1/L1.txt")
    #expect(
      file
        == "title: First\nowner: Training\n\n## 2020\n\nThree **courses** were held.\n\nThe fourth – <b>no</b> – follows.\n"
    )
    #expect(try plan.sandbox.git("log", "-1", "--format=%an %s").contains("Ana Ruiz a L1: ## 2020"))
    #expect(await ana.get("/en/a/annual-2020.html").text.contains("<strong>courses</strong>"))
    let again = await ana.get(Self.page)
    let french = await ana.post(
      Self.form, fields(ana, again, [("text.fr", "Trois cours."), ("do", "record")]))
    #expect(french.status == 303, "\(french.text)")
    #expect(
      try plan.sandbox.text(of: "plans/a/L1/L1.txt").hasSuffix("follows.\n\n## 2020 fr\n\nTrois cours.\n"))
    let emptied = await ana.post(
      Self.form, fields(ana, await ana.get(Self.page), [("text.en", ""), ("do", "record")]))
    #expect(emptied.status == 303)
    #expect(
      try plan.sandbox.text(of: "plans/a/L1/L1.txt")
        == "title: First\nowner: Training\n\n## 2020 fr\n\nTrois cours.\n")
  }

  @Test("others may not; a heading of another period is refused at its field, with what was typed")
  func refusals() async throws {
    let plan = try ServedPlan()
    let (ana, rae, eva) = (
      try await plan.enter("ana@example.org"), try await plan.enter("rae@example.org"),
      try await plan.enter("eva@example.org")
    )
    let head = try plan.head()
    for (browser, path) in [(rae, "/en/a/L1/tell"), (ana, "/en/a/L2/tell"), (ana, "/en/a/tell")] {
      #expect(await browser.get(path).status == 403)
      let forged = browser.form(await browser.get("/en/account"), [("text.en", "x"), ("period", "2020")])
      #expect(await browser.post(path, forged).status == 403, "\(path)")
    }
    #expect(await Browser(plan).get("/en/a/L1/tell").status == 403)
    for path in ["/en/a/L9/tell", "/en/a/L1/tell?period=20x", "/en/a/L1/tell?period=summary", "/en/b/tell"] {
      #expect(await eva.get(path).status == 404, "\(path)")
    }
    let page = await ana.get(Self.page)
    let bad = await ana.post(
      Self.form, fields(ana, page, [("text.fr", "Bon\n## 2021\nfin"), ("do", "record")]))
    #expect(
      bad.status == 422 && bad.text.contains("id=\"field-text-fr-error\"")
        && bad.text.contains("Bon\n## 2021"))
    #expect(bad.text.contains("id=\"field-text-fr\"") && bad.text.contains(" autofocus"))
    #expect(try plan.head() == head)
    let intro = await eva.get("/en/a/tell?period=summary")
    let sent = await eva.post("/en/a/tell", fields(eva, intro, [("text.fr", "Bienvenue"), ("do", "record")]))
    #expect(sent.status == 303, "\(sent.text)")
    #expect(await eva.get("/fr/a/summary.html").text.contains("<p>Bienvenue</p>"))
  }

  @Test("a draft is kept for a week, for its writer alone, in a file that nobody else may read")
  func drafts() async throws {
    let plan = try ServedPlan()
    let (ana, eva) = (try await plan.enter("ana@example.org"), try await plan.enter("eva@example.org"))
    let head = try plan.head()
    let page = await ana.get(Self.page)
    let kept = await ana.post(Self.form, fields(ana, page, [("text.en", "Draft – 1"), ("do", "draft")]))
    #expect(kept.status == 303 && kept.header("Location") == Self.page, "\(kept.text)")
    #expect(try plan.head() == head && plan.sandbox.git("status", "--porcelain").isEmpty)
    let shown = await ana.get(Self.page)
    #expect(
      shown.text.contains("Draft – 1</textarea>") && shown.text.contains("kept until 27 November 2020"))
    #expect(!(await eva.get(Self.page).text.contains("Draft – 1")))
    #expect(!(await ana.get("/en/a/L1/tell?period=2021").text.contains("Draft – 1")))
    let folder = plan.sandbox.path + "/.git/plan.web/drafts"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.count == 1)
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(names[0])")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int == 0o700)
    // It is still about what it was begun with: what was recorded meanwhile is shown, not overwritten.
    try plan.sandbox.write("title: First\nowner: Training\n\n## 2020\n\nBy git\n", to: "plans/a/L1/L1.txt")
    try plan.sandbox.commitAll("told by git")
    let old = await ana.get(Self.page)
    let conflict = await ana.post(Self.form, fields(ana, old, [("do", "record")]))
    #expect(
      conflict.status == 409 && conflict.text.contains("Recorded meanwhile: By git"), "\(conflict.text)")
    #expect(conflict.text.contains("Draft – 1</textarea>"))
    let after = await ana.post(Self.form, fields(ana, conflict, [("do", "record")]))
    #expect(after.status == 303, "\(after.text)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty, "a draft goes with its recording")
    let second = await ana.get(Self.page)
    _ = await ana.post(Self.form, fields(ana, second, [("text.en", "Later"), ("do", "draft")]))
    _ = await ana.post(Self.form, fields(ana, await ana.get(Self.page), [("do", "drop")]))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    _ = await ana.post(
      Self.form, fields(ana, await ana.get(Self.page), [("text.en", "Later"), ("do", "draft")]))
    plan.clock.advance(7 * 86_400 + 1)
    #expect(!(await ana.get(Self.page).text.contains("Later")))
  }
}
