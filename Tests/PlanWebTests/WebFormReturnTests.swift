import PlanCore
import PlanTestSupport
import Testing

@testable import PlanWeb

/// Forms come back with what was typed (W20, W21).
struct WebFormReturnTests {
  /// The forms, each with something typed into it.
  private static let forms: [(path: String, field: String, value: String)] = [
    ("/en/a/L1D1/mark", "note", "Typed 1"), ("/en/mine", "note-a-L1D1", "Typed 1"),
    ("/en/a/L1D1/edit", "title", "Typed 1"), ("/en/review", "note-a-L1D1", "Typed 1"),
    ("/en/a/L1/tell", "text.en", "Typed 1"), ("/en/a/L1/add", "title", "Typed 1"),
    ("/en/a/L1D1/drop", "note", "Typed 1"),
  ]

  @Test(
    "a session that is over gives back what was typed and nothing of the plans; then the form is shown filled in",
    arguments: 0..<7)
  func sessionOver(place: Int) async throws {
    let (path, field, value) = Self.forms[place]
    let plan = try ServedPlan(plan: "reviews: required\n")
    let eva = try await plan.enter(path == "/en/mine" ? "ana@example.org" : "eva@example.org")
    let head = try plan.head()
    let page = await eva.get(path)
    let sent = eva.form(page, [(field, value), ("kept", "x")])
    let over = await Browser(plan).post(path, sent)
    #expect(over.status == 401 && over.text.contains("What you typed"), "\(over.text)")
    #expect(over.text.contains(">Typed 1</dd>") && over.text.contains("name=\"\(field)\" value=\"Typed 1\""))
    for secret in ["Budget", "Finance", "name=\"csrf\"", "name=\"kept\""] {
      #expect(!over.text.contains(secret), "\(secret)")
    }
    // In another tab she has come in again.
    let back = await eva.post(path, eva.form(over))
    if path == "/en/review" {
      // Nothing is to be reviewed: there is no row for what was typed.
      #expect(back.status == 403)
    } else {
      #expect(back.status == 403 && back.text.contains("Typed 1"), "\(back.text)")
      #expect(back.text.contains("Look through the form"))
    }
    #expect(try plan.head() == head)
  }

  @Test(
    "the focus is on the first field with which something is wrong",
    arguments: [
      (
        "<p id=\"a\"></p><input id=\"b\" name=\"b\">", "b",
        "<p id=\"a\"></p><input autofocus id=\"b\" name=\"b\">"
      ),
      (
        "<fieldset id=\"a\"><input type=\"hidden\" name=\"x\"><input type=\"radio\">", "a",
        "<fieldset id=\"a\"><input type=\"hidden\" name=\"x\"><input autofocus type=\"radio\">"
      ),
      ("<textarea id=\"a\"></textarea>", "a", "<textarea autofocus id=\"a\"></textarea>"),
      ("<select id=\"a\"></select>", "b", "<select id=\"a\"></select>"),
      ("<input id=\"b\"><input autofocus id=\"a\">", "b", "<input id=\"b\"><input autofocus id=\"a\">"),
      ("<div id=\"row\"><p>text</p></div>", "row", "<div id=\"row\"><p>text</p></div>"),
    ])
  func focus(html: String, field: String, expected: String) {
    #expect(FieldFocus.put(on: field, in: html) == expected)
  }

  @Test("every form puts it there")
  func everyForm() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let long = String(repeating: "x", count: 501)
    let cases: [(String, [(String, String)], String)] = [
      ("/en/a/L1D1/mark", [("status", "done"), ("note", long)], "autofocus id=\"note\""),
      ("/en/a/L1D1/mark", [("status", "done"), ("address", "nonsense")], "autofocus id=\"address\""),
      ("/en/a/L1D1/edit", [("title", "")], "autofocus id=\"field-title\""),
      ("/en/a/L1/tell", [("text.en", "## 2021")], "id=\"field-text-en\""),
    ]
    for (path, values, expected) in cases {
      let page = await eva.get(path)
      let answer = await eva.post(path, eva.form(page, values))
      #expect(answer.status == 422 && answer.text.contains(expected), "\(path): \(answer.text)")
      #expect(answer.text.matches(of: /\ autofocus/).count == 1)
    }
  }
}
