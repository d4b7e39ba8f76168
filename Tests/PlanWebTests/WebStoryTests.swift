import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanWeb

/// What people do in a browser, from the link to the commit.
struct WebStoryTests {
  private static let mark = "/en/a/L1D1/mark"

  @Test(
    "who follows her link finds what is hers, marks two with notes and a file in one form, and takes it back")
  func story() async throws {
    let plan = try ServedPlan()
    let ana = try await plan.enter("ana@example.org")
    let mine = await ana.get("/en/mine")
    #expect(mine.status == 200)
    #expect(mine.text.contains("L1D1") && mine.text.contains("L1D2") && !mine.text.contains("L2D1"))
    #expect(mine.text.contains("Ana Ruiz") && mine.text.contains("Mine (2)"))
    let before = try plan.head()
    let sent = await ana.upload(
      "/en/mine",
      ana.form(
        mine,
        [
          ("status-a-L1D1", "done"), ("note-a-L1D1", "Approved by the board"), ("status-a-L1D2", "not-done"),
          ("note-a-L1D2", "Put off"), ("do", "record"),
        ]), files: [("file-a-L1D1", "Report 1.pdf", Array("%PDF-1.7 report".utf8))])
    #expect(sent.status == 303, "\(sent.text)")
    let parent = try plan.sandbox.git("rev-parse", "HEAD~1").trimmingCharacters(in: .newlines)
    #expect(parent == before, "one commit")
    let log = try plan.sandbox.git("log", "-1", "--format=%an <%ae>|%cn|%s|%b")
    #expect(log.hasPrefix("Ana Ruiz <ana@example.org>|") && !log.contains("Nobody"))
    #expect(log.contains("|a: 2 deliverables|"))
    let file = try plan.sandbox.text(of: "plans/a/L1/L1D1.txt")
    #expect(file.contains("status: 2020-11-20 done Approved by the board\n"))
    #expect(file.contains("evidence: <plans/a/evidence/L1D1/Report 1.pdf>"))
    #expect(try plan.sandbox.text(of: "plans/a/evidence/L1D1/Report 1.pdf") == "%PDF-1.7 report")
    let shown = await ana.get(
      try #require(sent.header("Location")).split(separator: "#").first.map(String.init) ?? "")
    #expect(shown.text.contains("2 deliverables recorded as ") && shown.text.contains("by Ana Ruiz."))
    let overview = await ana.get("/en/a/index.html")
    #expect(overview.text.contains("2 done") && overview.text.contains("1 not done"), "\(overview.text)")
    let page = await ana.get("/fr/a/L1D1.html")
    #expect(
      page.text.contains("Approved by the board") && page.text.contains("/evidence/a/L1D1/Report%201.pdf"))
    let evidence = await ana.get("/evidence/a/L1D1/Report%201.pdf")
    #expect(evidence.text == "%PDF-1.7 report" && evidence.header("Content-Type") == "application/pdf")
    #expect(evidence.header("Content-Disposition") == "attachment; filename*=UTF-8''Report%201.pdf")
    #expect(evidence.header("Content-Security-Policy") == "sandbox")

    let change = await ana.get("/en/changes/\(try plan.head())")
    #expect(change.text.contains("Take this change back?") && change.text.contains("Put off"))
    let back = await ana.post("/en/changes/\(try plan.head())", ana.form(change, [("do", "record")]))
    #expect(back.status == 303, "\(back.text)")
    #expect(try plan.sandbox.git("diff", "--stat", before, "HEAD").isEmpty)
    #expect(try plan.sandbox.git("log", "-1", "--format=%an %b").contains("Plan-Undoes: "))
    #expect(!plan.sandbox.exists("plans/a/evidence/L1D1/Report 1.pdf"))
    #expect(try plan.sandbox.git("status", "--porcelain").isEmpty)
    let changes = await ana.get(
      try #require(back.header("Location")).split(separator: "#").first.map(String.init) ?? "")
    #expect(changes.text.contains("Taken back: ") && changes.text.contains("Put off"))
  }

  @Test(
    "a mark is shown before it is recorded, recorded once however often it is sent, and taken to its page")
  func marking() async throws {
    let plan = try ServedPlan()
    let ana = try await plan.enter("ana@example.org")
    let form = await ana.get(Self.mark)
    let before = try plan.head()
    let values = [("status", "done"), ("note", "Approved")]
    let preview = await ana.post(Self.mark, ana.form(form, values + [("do", "preview")]))
    #expect(preview.status == 200 && preview.text.contains("+ status: 2020-11-20 done Approved"))
    #expect(try plan.head() == before)
    let fields = ana.form(preview, values + [("do", "record")])
    let first = await ana.post(Self.mark, fields)
    let second = await ana.post(Self.mark, fields)
    #expect(first.status == 303 && second.header("Location") == first.header("Location"))
    #expect(try plan.sandbox.git("rev-list", "--count", "\(before)..HEAD") == "1\n")
    // Sent with another mark of its own, it is about lines that are no longer as shown.
    let third = await ana.post(
      Self.mark, ana.form(preview, [("status", "done"), ("note", "Other"), ("once", "x"), ("do", "record")]))
    #expect(third.status == 409 && third.text.contains("Changed meanwhile"))
    let page = await ana.get("/en/a/L1D1.html?recorded=\(try plan.head().prefix(7))")
    #expect(page.text.contains("Recorded as ") && page.text.contains("autofocus"))
    let eva = try await plan.enter("eva@example.org")
    let forged = await eva.get("/en/a/L1D1.html?recorded=\(try plan.head().prefix(7))")
    #expect(!forged.text.contains("ecorded as "), "it is somebody else's")
  }

  @Test("a second mark of one day corrects her own line, and stands beside somebody else's")
  func corrections() async throws {
    let plan = try ServedPlan()
    func mark(_ browser: Browser, _ status: String, _ note: String) async throws {
      let form = await browser.get(Self.mark)
      let answer = await browser.post(Self.mark, browser.form(form, [("status", status), ("note", note)]))
      #expect(answer.status == 303, "\(answer.text)")
    }
    let ana = try await plan.enter("ana@example.org")
    try await mark(ana, "not-done", "First")
    try await mark(ana, "done", "Second")
    var lines = try plan.sandbox.text(of: "plans/a/L1/L1D1.txt").split(separator: "\n").filter {
      $0.hasPrefix("status")
    }
    #expect(lines == ["status: 2020-03-01 in-progress Begun", "status: 2020-11-20 done Second"])
    try await mark(try await plan.enter("eva@example.org"), "in-progress", "Third")
    lines = try plan.sandbox.text(of: "plans/a/L1/L1D1.txt").split(separator: "\n").filter {
      $0.hasPrefix("status")
    }
    #expect(lines.count == 3 && lines[1].hasSuffix("Second"))
  }

  @Test("what is wrong is told at its field, with everything that was typed, and nothing is recorded")
  func errors() async throws {
    let plan = try ServedPlan()
    let ana = try await plan.enter("ana@example.org")
    let before = try plan.head()
    func send(_ values: [(String, String)], _ files: [(field: String, name: String, bytes: [UInt8])] = [])
      async -> WebAnswer
    {
      let form = await ana.get(Self.mark)
      return await ana.upload(Self.mark, ana.form(form, values), files: files)
    }
    let none = await send([("note", "Only a note")])
    #expect(none.status == 422 && none.text.contains("<title>Error: Mark L1D1</title>"))
    #expect(none.text.contains("href=\"#status\"") && none.text.contains("value=\"Only a note\""))
    let day = await send([
      ("status", "done"), ("effect", "other"), ("day", "31"), ("month", "2"), ("year", "2020"),
    ])
    #expect(
      day.status == 422 && day.text.contains("There is no such day.") && day.text.contains("value=\"31\""))
    let future = await send([
      ("status", "done"), ("effect", "other"), ("day", "1"), ("month", "1"), ("year", "2021"),
    ])
    #expect(future.status == 422 && future.text.contains("id=\"effect-error\""))
    let long = await send([("status", "done"), ("note", String(repeating: "é", count: 501))])
    #expect(long.status == 422 && long.text.contains("id=\"note-error\""))
    let lines = await send([("status", "done"), ("note", "a\nb")])
    #expect(lines.status == 422 && lines.text.contains("id=\"note-error\""))
    let unknown = await send([("status", "--no-commit")])
    #expect(unknown.status == 422)
    let address = await send([("status", "done"), ("address", "javascript:alert(1)")])
    #expect(address.status == 422 && address.text.contains("id=\"address-error\""))
    let caption = await send([("status", "done"), ("caption", "Alone")])
    #expect(caption.status == 422 && caption.text.contains("value=\"Alone\""))
    let svg = await send([("status", "done")], [("file", "a.svg", Array("<svg/>".utf8))])
    #expect(svg.status == 422 && svg.text.contains("id=\"file-error\""))
    #expect(try plan.head() == before)
  }

  @Test("a file that came with a mistake need not be chosen again")
  func keptFile() async throws {
    let plan = try ServedPlan()
    let ana = try await plan.enter("ana@example.org")
    let form = await ana.get(Self.mark)
    let wrong = await ana.upload(
      Self.mark, ana.form(form, [("note", "No status")]), files: [("file", "a.pdf", Array("%PDF-1".utf8))])
    #expect(wrong.status == 422 && wrong.text.contains("a.pdf is kept"))
    let eva = try await plan.enter("eva@example.org")
    let kept = try #require(ana.form(wrong).first { $0.0 == "kept" }?.1)
    let other = await eva.post(
      Self.mark, eva.form(await eva.get(Self.mark), [("kept", kept), ("note", "x")]))
    #expect(other.status == 422 && !other.text.contains("a.pdf"), "it is somebody else's")
    let right = await ana.post(Self.mark, ana.form(wrong, [("status", "done"), ("note", "Now")]))
    #expect(right.status == 303, "\(right.text)")
    #expect(try plan.sandbox.text(of: "plans/a/evidence/L1D1/a.pdf") == "%PDF-1")
  }

  @Test("lines that changed since the form was opened are shown beside what was typed")
  func conflict() async throws {
    let plan = try ServedPlan()
    let (ana, eva) = (try await plan.enter("ana@example.org"), try await plan.enter("eva@example.org"))
    let form = await ana.get(Self.mark)
    let theirs = await eva.post(
      Self.mark, eva.form(await eva.get(Self.mark), [("status", "not-done"), ("note", "Stopped")]))
    #expect(theirs.status == 303)
    let head = try plan.head()
    let answer = await ana.post(Self.mark, ana.form(form, [("status", "done"), ("note", "Approved")]))
    #expect(answer.status == 409 && answer.text.contains("Stopped") && answer.text.contains("Approved"))
    #expect(answer.text.contains("Eva Roca") && answer.text.contains("Record mine after it"))
    #expect(try plan.head() == head)
    let after = await ana.post(Self.mark, ana.form(answer, [("do", "record")]))
    #expect(after.status == 303, "\(after.text)")
    let text = try plan.sandbox.text(of: "plans/a/L1/L1D1.txt")
    #expect(text.contains("not-done Stopped") && text.contains("done Approved"))
  }

  @Test("of many rows one that changed meanwhile keeps all from being recorded, and nothing typed is lost")
  func conflictOfMany() async throws {
    let plan = try ServedPlan()
    let ana = try await plan.enter("ana@example.org")
    let mine = await ana.get("/en/mine")
    try plan.sandbox.write(
      "title: Report\nstatus: 2020-03-01 in-progress\nstatus: 2020-11-19 not-done Elsewhere\n",
      to: "plans/a/L1/L1D2.txt")
    try plan.sandbox.commitAll("by git")
    let values = [
      ("status-a-L1D1", "done"), ("note-a-L1D1", "Mine"), ("status-a-L1D2", "done"), ("note-a-L1D2", "Also"),
    ]
    let answer = await ana.post("/en/mine", ana.form(mine, values))
    #expect(
      answer.status == 409 && answer.text.contains("value=\"Mine\"") && answer.text.contains("value=\"Also\"")
    )
    let again = await ana.post("/en/mine", ana.form(answer, values))
    #expect(again.status == 303)
    #expect(
      try plan.sandbox.text(of: "plans/a/L1/L1D2.txt").contains("Elsewhere\nstatus: 2020-11-20 done Also"))
  }

  @Test("unchanged is one click")
  func unchanged() async throws {
    let plan = try ServedPlan()
    let ana = try await plan.enter("ana@example.org")
    let answer = await ana.post("/en/mine", ana.form(await ana.get("/en/mine"), [("unchanged", "a/L1D1")]))
    #expect(answer.status == 303, "\(answer.text)")
    #expect(try plan.sandbox.text(of: "plans/a/L1/L1D1.txt").contains("confirmed: 2020-11-20"))
  }

  @Test("a day in a closed period asks for a reason, which is recorded")
  func closed() async throws {
    let plan = try ServedPlan(plan: "closed: 2020-Q1 1/2/0/1\n")
    let ana = try await plan.enter("ana@example.org")
    let day = [("status", "not-done"), ("effect", "other"), ("day", "15"), ("month", "3"), ("year", "2020")]
    let asked = await ana.post(Self.mark, ana.form(await ana.get(Self.mark), day))
    #expect(
      asked.status == 422 && asked.text.contains("required") && asked.text.contains("Reason"), "\(asked.text)"
    )
    let given = await ana.post(Self.mark, ana.form(asked, day + [("note", "It was stopped")]))
    #expect(given.status == 303, "\(given.text)")
    #expect(try plan.sandbox.text(of: "plans/a/L1/L1D1.txt").contains("2020-03-15 not-done It was stopped"))
  }

  @Test("what others record stands on the next page, and so does the next day")
  func freshness() async throws {
    let plan = try ServedPlan()
    let ana = try await plan.enter("ana@example.org")
    #expect(await ana.get("/en/a/L1D1.html").text.contains("Programme"))
    try plan.sandbox.write("title: Renamed\nstatus: 2020-11-20 done\n", to: "plans/a/L1/L1D1.txt")
    try plan.sandbox.commitAll("by git")
    #expect(await ana.get("/en/a/L1D1.html").text.contains("Renamed"))
    #expect(await ana.get("/en/a/index.html").text.contains("20 November 2020"))
    plan.clock.advance(86_400)
    #expect(await ana.get("/en/a/index.html").text.contains("21 November 2020"))
    try await ConflictProofTests.compare(plan)
    // History that was written anew, and plans that have come.
    try plan.sandbox.git("commit", "-q", "--amend", "-m", "amended", "--date", "2020-01-05T00:00:00Z")
    try await ConflictProofTests.compare(plan)
    try plan.sandbox.write("title: B\nlevels: L line, D deliverable\n", to: "plans/b/plan.txt")
    try plan.sandbox.write("title: C\nstatus: 2020-03-01 done\n", to: "plans/b/L1/L1D1.txt")
    try plan.sandbox.commitAll("another plan")
    try await ConflictProofTests.compare(plan)
    let past = await ana.get("/en/a/index.html?at=2020-01-31")
    #expect(past.text.contains("31 January 2020") && !past.text.contains("2 done"))
  }
}
