import PlanCore
import PlanTestSupport
import Testing

@testable import PlanWeb

/// What a plan consists of is changed on pages: nodes are added, dropped and moved.
struct WebStructureTests {
  private static let add = "/en/a/L1/add"
  private static let drop = "/en/a/L1/drop"
  private static let move = "/en/a/L1D1/move"

  @Test(
    "the ways to the forms stand folded on the pages of editors alone; owners and readers get none, and their posts 403"
  )
  func rights() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let line = await eva.get("/en/a/L1.html").text
    for way in ["/en/a/L1/add", "/en/a/L1/drop", "/en/a/L1/move", "Add: deliverable"] {
      #expect(line.contains(way), "\(way)")
    }
    #expect(await eva.get("/en/a/index.html").text.contains("/en/a/add\""))
    #expect(!(await eva.get("/en/a/L1D1.html").text.contains("/add\"")))
    let head = try plan.head()
    for address in ["ana@example.org", "rae@example.org"] {
      let browser = try await plan.enter(address)
      #expect(!(await browser.get("/en/a/L1.html").text.contains("<details class=\"more\"")))
      for path in ["/en/a/add", Self.add, Self.drop, "/en/a/L1D1/drop", Self.move] {
        #expect(await browser.get(path).status == 403, "\(path)")
        let fields = [("title", "x"), ("code", "L1D9"), ("note", "x"), ("shown", "L1D1")]
        let forged = await browser.post(path, browser.form(await browser.get("/en/account"), fields))
        #expect(try forged.status == 403 && plan.head() == head, "\(path)")
      }
    }
    #expect(await Browser(plan).get(Self.add).status == 403)
    for path in ["/en/a/L9/add", "/en/a/L1D1/add", "/en/a/L9/drop", "/en/b/add", "/en/a/l1/move"] {
      #expect(await eva.get(path).status == 404, "\(path)")
    }
  }

  @Test(
    "an editor adds a deliverable: the next free code, titles in all languages, and from today on, since the plan has begun"
  )
  func adding() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get(Self.add)
    #expect(page.status == 200 && page.text.contains("Add below L1: deliverable"), "\(page.text)")
    #expect(page.text.contains("name=\"code\" autocomplete=\"off\" value=\"L1D3\""))
    let values = [
      ("title", "Third"), ("title.fr", "Troisième"), ("due", "2021-06-30"), ("owner", "Board; Training"),
      ("description", "First line\r\n\r\nSecond"),
    ]
    let preview = await eva.post(Self.add, eva.whole(page, values + [("do", "preview")]))
    #expect(preview.status == 200 && preview.text.contains("+ title.fr: Troisième"), "\(preview.text)")
    #expect(preview.text.contains("Counts from 20 November 2020 on."))
    let sent = await eva.post(Self.add, eva.whole(preview, [("do", "record")]))
    #expect(sent.status == 303, "\(sent.text)")
    #expect(try #require(sent.header("Location")).hasPrefix("/en/a/L1D3.html?recorded="))
    let text = try plan.sandbox.text(of: "plans/a/L1/L1D3.txt")
    for line in [
      "title: Third\ntitle.fr: Troisième\n", "\nowner: Board\nowner: Training\n", "\ndue: 2021-06-30\n",
      "\nadded: 2020-11-20\n",
    ] { #expect(text.contains(line), "\(text)") }
    #expect(text.hasSuffix("\n\nFirst line\n\nSecond\n"), "\(text)")
    #expect(try plan.sandbox.git("log", "-1", "--format=%an|%s") == "Eva Roca|a L1D3: added\n")
    let shown = await eva.get(try #require(sent.header("Location")).replacing("#recorded", with: ""))
    #expect(shown.text.contains("Recorded as") && shown.text.contains("Eva Roca"))
    let twice = await eva.post(Self.add, eva.whole(preview, [("do", "record")]))
    #expect(twice.header("Location") == sent.header("Location"))
    let top = await eva.post(
      "/en/a/add", eva.whole(await eva.get("/en/a/add"), [("title", "New line"), ("do", "record")]))
    #expect(top.header("Location")?.hasPrefix("/en/a/L3.html") == true, "\(top.text)")
  }

  @Test("what is wrong with a new node is told at its field, and everything typed is kept")
  func wrongAdding() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let head = try plan.head()
    let page = await eva.get(Self.add)
    let wrong = await eva.post(
      Self.add, eva.whole(page, [("due", "31/12/2020"), ("owner", "Kept"), ("sdg", "99")]))
    #expect(wrong.status == 422)
    for text in [
      "field-title-error", "field-due-error", "field-sdg-error", "value=\"Kept\"", "value=\"31/12/2020\"",
    ] {
      #expect(wrong.text.contains(text), "\(text)")
    }
    for (code, text) in [
      ("L1D1", "has L1D1 already"), ("L2D9", "does not stand below L1"), ("Q1", "field-code-error"),
    ] {
      let answer = await eva.post(Self.add, eva.whole(page, [("title", "T"), ("code", code)]))
      #expect(
        answer.status == 422 && answer.text.contains(text) && answer.text.contains("field-code-error"),
        "\(code)")
    }
    #expect(try plan.head() == head)
  }

  @Test("a code that somebody else took meanwhile: 409, with the next free one and all that was typed")
  func takenCode() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get(Self.add)
    try plan.sandbox.write("title: Theirs\n", to: "plans/a/L1/L1D3.txt")
    try plan.sandbox.commitAll("by git")
    let head = try plan.head()
    let conflict = await eva.post(Self.add, eva.whole(page, [("title", "Mine")]))
    #expect(conflict.status == 409 && conflict.text.contains("L1D3 is taken meanwhile; L1D4 is free."))
    #expect(try plan.head() == head && conflict.text.contains("value=\"Mine\""))
    let sent = await eva.post(Self.add, eva.whole(conflict))
    #expect(sent.header("Location")?.hasPrefix("/en/a/L1D4.html") == true, "\(sent.text)")
    #expect(try plan.sandbox.text(of: "plans/a/L1/L1D3.txt") == "title: Theirs\n")
  }

  @Test(
    "a line is dropped with what is below it, on a day, with a reason; what changed meanwhile is shown first")
  func dropping() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get(Self.drop)
    #expect(page.status == 200 && page.text.contains("What goes with it") && page.text.contains("L1D2"))
    let bare = await eva.post(Self.drop, eva.whole(page, [("effect", "other"), ("day", "32")]))
    #expect(
      bare.status == 422 && bare.text.contains("Say why.") && bare.text.contains("There is no such day."))
    let later = await eva.post(
      Self.drop,
      eva.whole(
        page, [("effect", "other"), ("day", "1"), ("month", "12"), ("year", "2020"), ("note", "Late")]))
    #expect(
      later.status == 422 && later.text.contains("effect-error") && later.text.contains("value=\"Late\""))
    let day = [("effect", "other"), ("day", "1"), ("month", "7"), ("year", "2020"), ("note", "Not funded")]
    let preview = await eva.post(Self.drop, eva.whole(page, day + [("do", "preview")]))
    #expect(preview.text.contains("From 1 July 2020 on, 2 deliverables no longer count."), "\(preview.text)")
    let text = try plan.sandbox.text(of: "plans/a/L1/L1D1.txt")
    try plan.sandbox.write(
      text.replacing("in-progress Begun", with: "done Signed"), to: "plans/a/L1/L1D1.txt")
    try plan.sandbox.commitAll("done by git")
    let head = try plan.head()
    let conflict = await eva.post(Self.drop, eva.whole(preview, day))
    #expect(
      conflict.status == 409 && conflict.text.contains("when you opened the form: ○ in progress"),
      "\(conflict.text)")
    #expect(try plan.head() == head && conflict.text.contains("value=\"Not funded\""))
    let sent = await eva.post(Self.drop, eva.whole(conflict, day))
    #expect(sent.status == 303, "\(sent.text)")
    #expect(try plan.sandbox.text(of: "plans/a/L1/L1.txt").contains("dropped: 2020-07-01 Not funded\n"))
    #expect(!(await eva.get("/en/a/L1.html").text.contains("/en/a/L1/drop")))
    let again = await eva.post(Self.drop, eva.whole(await eva.get(Self.drop), day))
    #expect(again.status == 422)
  }

  @Test("the node's own line changed between: nothing is dropped over it")
  func droppedMeanwhile() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get("/en/a/L2D2/drop")
    try plan.sandbox.write("title: Account\ndropped: 2020-11-01 Theirs\n", to: "plans/a/L2/L2D2.txt")
    try plan.sandbox.commitAll("dropped by git")
    let head = try plan.head()
    let answer = await eva.post("/en/a/L2D2/drop", eva.whole(page, [("note", "Mine")]))
    #expect(try answer.status == 409 && plan.head() == head, "\(answer.status)")
  }

  @Test(
    "a deliverable is moved below another line; the codes are shown before, and a code that is taken meanwhile is told"
  )
  func moving() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get(Self.move)
    #expect(
      page.status == 200 && page.text.contains("<option value=\"L2\">L2 Second</option>"), "\(page.text)")
    let preview = await eva.post(Self.move, eva.whole(page, [("below", "L2"), ("do", "preview")]))
    #expect(
      preview.text.contains("L1D1 → L2D3") && preview.text.contains("value=\"L2D3\""), "\(preview.text)")
    try plan.sandbox.write("title: Theirs\n", to: "plans/a/L2/L2D3.txt")
    try plan.sandbox.commitAll("by git")
    let head = try plan.head()
    let conflict = await eva.post(Self.move, eva.whole(preview))
    #expect(conflict.status == 409 && conflict.text.contains("L2D3 is taken meanwhile; L2D4 is free."))
    #expect(try plan.head() == head)
    let sent = await eva.post(Self.move, eva.whole(conflict))
    #expect(sent.header("Location")?.hasPrefix("/en/a/L2D4.html?recorded=") == true, "\(sent.text)")
    #expect(try plan.sandbox.text(of: "plans/a/L2/L2D4.txt").contains("formerly: L1D1\n"))
    #expect(await eva.get("/en/a/L1D1.html").status == 404)
    let other = await eva.post(
      "/en/a/L1D2/move", eva.whole(await eva.get("/en/a/L1D2/move"), [("below", "L2"), ("code", "L1D7")]))
    #expect(other.status == 422 && other.text.contains("L1D7 does not stand below L2."))
    let last = await eva.post("/en/a/L1D2/move", eva.whole(other, [("code", "")]))
    #expect(last.header("Location")?.hasPrefix("/en/a/L2D5.html") == true, "\(last.text)")
    // What was called so once is not proposed again.
    #expect(await eva.get(Self.add).text.contains("value=\"L1D3\""))
  }

  @Test("a line is moved with what is below it; what was added below meanwhile is shown first")
  func movingMany() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get("/en/a/L1/move")
    try plan.sandbox.write("title: Theirs\n", to: "plans/a/L1/L1D3.txt")
    try plan.sandbox.commitAll("by git")
    let conflict = await eva.post("/en/a/L1/move", eva.whole(page, [("code", "L7")]))
    #expect(conflict.status == 409 && conflict.text.contains("new since you opened the form"))
    let sent = await eva.post("/en/a/L1/move", eva.whole(conflict))
    #expect(sent.status == 303, "\(sent.text)")
    #expect(try plan.sandbox.text(of: "plans/a/L7/L7D3.txt").contains("formerly: L1D3"))
  }

  @Test("where a closed period's figures change, a reason is asked for, and what is restated is shown")
  func restating() async throws {
    let plan = try ServedPlan(plan: "closed: 2020-Q1 1/2/0/1\n")
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get(Self.move)
    let bare = await eva.post(Self.move, eva.whole(page, [("below", "L2")]))
    #expect(bare.status == 422 && bare.text.contains("field-why-error"), "\(bare.text)")
    let day = [("effect", "other"), ("day", "1"), ("month", "3"), ("year", "2020"), ("note", "Merged")]
    let drop = await eva.get("/en/a/L1D2/drop")
    let preview = await eva.post("/en/a/L1D2/drop", eva.whole(drop, day + [("do", "preview")]))
    #expect(preview.text.contains("This restates 2020-Q1, published as 1/2/0/1"), "\(preview.text)")
    let sent = await eva.post(Self.move, eva.whole(bare, [("why", "Wrong line")]))
    #expect(sent.status == 303, "\(sent.text)")
    #expect(try plan.sandbox.git("log", "-1", "--format=%b").contains("Wrong line"))
  }

  @Test("hostile reasons and texts are refused or stand as text; HEAD does not move")
  func hostile() async throws {
    let plan = try ServedPlan()
    let eva = try await plan.enter("eva@example.org")
    let head = try plan.head()
    let lines = "x\r\n\r\nPlan-Undoes: \(head)"
    for (path, field) in [
      (Self.drop, "note"), (Self.move, "why"), (Self.add, "why"), ("/en/a/round", "note"),
    ] {
      let answer = await eva.post(path, eva.whole(await eva.get(path), [("title", "T"), (field, lines)]))
      #expect(try answer.status == 422 && plan.head() == head, "\(path)")
    }
    let title = await eva.post(
      Self.add, eva.whole(await eva.get(Self.add), [("title", "T\nstatus: 2020-01-01 done")]))
    #expect(try title.status == 422 && plan.head() == head)
    let name = await eva.post(
      "/en/people/add",
      eva.whole(
        await eva.get("/en/people/add"),
        [("name", "X\nperson: Y <y@example.org>; role editor"), ("mail", "x@example.org")]))
    #expect(try name.status == 422 && plan.head() == head, "\(name.text)")
    let part = await eva.post(
      "/en/people/add",
      eva.whole(
        await eva.get("/en/people/add"),
        [("name", "X <y@example.org>; role editor"), ("mail", "x@example.org")]))
    #expect(try part.status == 422 && plan.head() == head, "\(part.text)")
  }

  @Test("of a very long list a form keeps the digest: it stays within what a form may hold")
  func longList() async throws {
    let plan = try ServedPlan()
    for number in 10..<1_300 {
      try plan.sandbox.write("title: Number \(number)\n", to: "plans/a/L2/L2D\(number).txt")
    }
    try plan.sandbox.commitAll("many")
    let eva = try await plan.enter("eva@example.org")
    let page = await eva.get("/en/a/L2/drop")
    let fields = eva.whole(page, [("note", "Not funded")])
    #expect(fields.first { $0.0 == "shown" }?.1.hasPrefix("#") == true)
    try plan.sandbox.write("title: Number 10\nstatus: 2020-11-01 done\n", to: "plans/a/L2/L2D10.txt")
    try plan.sandbox.commitAll("done by git")
    let conflict = await eva.post("/en/a/L2/drop", fields)
    #expect(conflict.status == 409, "\(conflict.status)")
    let sent = await eva.post("/en/a/L2/drop", eva.whole(conflict))
    #expect(sent.status == 303, "\(sent.status)")
  }
}
