import PlanTestSupport
import Testing

@testable import PlanCLI

/// F26: what changes any published figure asks for a reason, and is shown.
struct RestatingTests {
  private func run(_ line: String, _ sandbox: Sandbox, input: String = "") -> CommandRun {
    CommandRun(line, in: sandbox, input: input)
  }

  private func closed() throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    #expect(run("close 2020 2018-2020", sandbox).code == 0)
    return sandbox
  }

  @Test("a move out of a line needs a reason and is restated; without one nothing is moved")
  func movedOut() throws {
    let sandbox = try closed()
    let head = try sandbox.git("rev-parse", "HEAD")
    let refused = run("move 2018-2020/L1M1D1 L2M1D9", sandbox)
    #expect(
      refused.code == 1
        && refused.errors.hasPrefix(
          "error: this restates 2020, which is closed (published 49/10/6/0), and needs a reason: L2M1D9 moved from L1M1D1\n"
        ),
      "\(refused.errors)")
    #expect(try sandbox.git("rev-parse", "HEAD") == head)
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    let moved = run("move 2018-2020/L1M1D1 L2M1D9 -m \"Belongs to communication\"", sandbox)
    #expect(moved.code == 0, "\(moved.errors)")
    #expect(
      moved.errors.contains("this restates 2020, published as 49/10/6/0: L2M1D9 moved from L1M1D1"),
      "\(moved.errors)")
    #expect(
      try sandbox.git("log", "-1", "--format=%s%n%n%b")
        == "2018-2020 L1M1D1: moved to L2M1D9\n\nBelongs to communication\n\nPlan-Verb: move\n\n")
    // Back again is a change of the figures too.
    #expect(run("undo", sandbox).code == 1)
    #expect(run("undo -m Mistaken", sandbox).code == 0)
  }

  @Test(
    "a new number below the same parent, of a deliverable or a measure, asks for no reason; undoing it neither"
  )
  func renumbered() throws {
    let sandbox = try closed()
    for line in ["move 2018-2020/L1M1D1 L1M1D9", "move 2018-2020/L2M5 L2M30", "undo", "undo"] {
      let moved = run(line, sandbox)
      #expect(moved.code == 0 && !moved.errors.contains("restates"), "\(line): \(moved.errors)")
    }
    #expect(run("move 2018-2020/L1M1D1 L1M1D9 -m \"New order\"", sandbox).code == 0)
    #expect(try sandbox.git("log", "-1", "--format=%b") == "New order\n\nPlan-Verb: move\n\n")
    #expect(!run("status 2018-2020 --at 2020-12-31", sandbox).output.contains("restated"))
  }

  @Test("a measure that goes to another line needs a reason, one line of it is told")
  func measure() throws {
    let sandbox = try closed()
    #expect(run("move 2018-2020/L2M5 L3M20", sandbox).code == 1)
    let moved = run("move 2018-2020/L2M5 L3M20 -m \"New structure\"", sandbox)
    #expect(moved.errors.contains("published as 49/10/6/0: L3M20 moved from L2M5\n"), "\(moved.errors)")
    #expect(
      try sandbox.git("log", "-1", "--format=%b").hasPrefix(
        "New structure\n\nL2M5 → L3M20\nL2M5D1 → L3M20D1\n"))
  }

  @Test("due is a published fact where it makes a deliverable late: edit, table and save ask for a reason")
  func due() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(run("edit 2018-2020/L1M1D1 due=2020-06-30", sandbox).code == 0)
    #expect(run("close 2020 2018-2020", sandbox).code == 0)
    let refused = run("edit 2018-2020/L1M1D1 due=2020-12-31", sandbox)
    #expect(refused.code == 1 && refused.errors.contains("needs a reason: L1M"), "\(refused.errors)")
    let trial = run("edit 2018-2020/L1M1D1 due=2020-12-31 -m Agreed -n", sandbox)
    #expect(trial.code == 0)
    #expect(
      trial.errors.contains(
        "this restates 2020, published as 49/10/6/0: L1M1D1 ✓ done, late (2020-12-31, due 2020-06-30) → ✓ done\n"
      ), "\(trial.errors)")
    let table = run("list 2018-2020/L1M1D1 --format csv --at 2020-12-31", sandbox).output
    let changed = table.replacing("2020-06-30", with: "")
    #expect(run("set - --format csv", sandbox, input: changed).code == 1)
    #expect(run("set - --format csv -m Agreed -n", sandbox, input: changed).code == 0)
    let path = "plans/2018-2020/L1/L1M1/L1M1D1.txt"
    let text = try sandbox.text(of: path)
    try sandbox.write(text.replacing("due: 2020-06-30", with: "due: 2020-12-31"), to: path)
    #expect(run("save", sandbox).code == 1)
    #expect(run("save -m Agreed -n", sandbox).errors.contains("this restates 2020"))
    try sandbox.write(text, to: path)
    // A day that makes nothing late or in time asks for none.
    #expect(run("edit 2018-2020/L1M1D2 due=2020-12-31", sandbox).code == 0)
    #expect(run("edit 2018-2020/L1M1D2 due=2021-06-30 -m Later", sandbox).code == 0)
    // Where it was overdue, that was published too.
    #expect(run("edit 2018-2020/L2M5D1 due=2020-06-30", sandbox).code == 1)
  }

  @Test("what plan.txt says of statuses changes figures as well: another meaning, another period")
  func header() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(run("edit 2018-2020 \"sub-status=held in-progress\"", sandbox).code == 0)
    #expect(run("set 2018-2020/L1M1D1 held --at 2020-12-31", sandbox).code == 0)
    #expect(run("close 2020 2018-2020", sandbox).code == 0)
    let refused = run("edit 2018-2020 \"sub-status=held not-done\"", sandbox)
    #expect(refused.code == 1 && refused.errors.contains("this restates 2020"), "\(refused.errors)")
    #expect(run("edit 2018-2020 \"sub-status=held not-done\" -m \"By the board\" -n", sandbox).code == 0)
    #expect(run("edit 2018-2020 website=https://example.org", sandbox).code == 0)
  }

  @Test("a line of published figures goes or changes only with a reason; undo of a closing takes it back")
  func line() throws {
    let sandbox = try closed()
    let path = "plans/2018-2020/plan.txt"
    let text = try sandbox.text(of: path)
    for line in ["", "closed: 2020 50/9/6/0\n"] {
      try sandbox.write(text.replacing("closed: 2020 49/10/6/0\n", with: line), to: path)
      let refused = run("save", sandbox)
      #expect(
        refused.code == 1
          && refused.errors.hasPrefix(
            "error: what was published for 2020 (49/10/6/0) would no longer stand in the plan: the change needs a reason\n"
          ), "\(refused.errors)")
      #expect(run("save -m Mistaken -n", sandbox).code == 0)
    }
    // Where the line stands is no matter.
    try sandbox.write(
      "closed: 2020  49/10/6/0\n" + text.replacing("closed: 2020 49/10/6/0\n", with: ""), to: path)
    #expect(run("save -n", sandbox).code == 0)
    try sandbox.write(text, to: path)
    #expect(run("undo", sandbox).code == 0)
  }

  /// The text with ordinary blanks in place of those that must not break.
  private func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  /// A closed plan in which something was moved, something is no longer late, and which was published again.
  private func publishedAgain() throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    #expect(run("edit 2018-2020/L1M1D2 due=2020-06-30", sandbox).code == 0)
    #expect(
      run("close 2020 2018-2020 -m \"Board of March\" --author \"Zoé Lund <zoe@example.org>\"", sandbox).code
        == 0)
    #expect(run("set 2018-2020/L1M1D3 not-done --at 2020-12-31 -m Audit", sandbox).code == 0)
    let again = "close 2020 2018-2020 --again -m \"After the audit\" --author \"Zoé Lund <zoe@example.org>\""
    #expect(run(again, sandbox).code == 0)
    #expect(run("move 2018-2020/L1M1D1 L2M1D9 -m \"Wrong line\"", sandbox).code == 0)
    #expect(run("edit 2018-2020/L1M1D2 due=2020-12-31 -m \"Agreed in May\"", sandbox).code == 0)
    return sandbox
  }

  @Test(
    "the annual report tells every publication and what restates it, with reasons and without persons",
    arguments: [
      (
        "en",
        [
          "Published for 2020, recorded on 20 November 2026: 49/10/6. Reason: Board of March",
          "Published again for 2020, recorded on 20 November 2026: 48/10/7. Reason: After the audit",
          "2020 restated; the totals are the same: 48/10/7.", ": 11/2/4 → 10/2/4", ": 22/2/3 → 23/2/3",
          "L1M1D1 → L2M1D9 – Wrong line",
          "✗ not done, overdue by 184 days, due 30 June 2020 → ✗ not done – Agreed in May",
        ]
      ),
      (
        "fr",
        [
          "Publié pour 2020, enregistré le 20 novembre 2026 : 49/10/6. Motif : Board of March",
          "Publié à nouveau pour 2020, enregistré le 20 novembre 2026 : 48/10/7. Motif : After the audit",
          "Période 2020 rectifiée ; les totaux sont les mêmes : 48/10/7.", "L1M1D1 → L2M1D9 – Wrong line",
        ]
      ),
      (
        "es",
        [
          "Publicado para 2020, registrado el 20 de noviembre de 2026: 49/10/6. Motivo: Board of March",
          "Publicado de nuevo para 2020, registrado el 20 de noviembre de 2026: 48/10/7. Motivo: After the audit",
          "Período 2020 rectificado; los totales son los mismos: 48/10/7.",
        ]
      ),
    ])
  func annual(language: String, sentences: [String]) throws {
    let sandbox = try publishedAgain()
    let order = "report annual 2018-2020 --period 2020 --lang \(language)"
    for form in ["md", "html", "text", "json"] {
      let report = run("\(order) --format \(form)", sandbox)
      #expect(report.code == 0 && !report.output.contains("Zoé"), "\(report.errors)")
      if form == "json" {
        #expect(try JSONSchema(documented: "report").faults(in: report.output) == [])
        let published = try JSONValue(parsing: report.output)["published"]?[0]
        #expect(published?["publications"]?.elements?.count == 2)
        #expect(
          published?["figures"]?.elements?.compactMap { $0["code"]?.text } == ["L1", "L1M1", "L2", "L2M1"])
        continue
      }
      // The words that HTML and text have are those of Markdown, with other marks between them.
      let words = plain(report.output).replacing(/<\/?span[^>]*>/, with: "")
      for sentence in sentences where form == "md" || !sentence.contains("→") && form == "html" {
        #expect(words.contains(sentence), "\(form) \(sentence)\n\(words)")
      }
      #expect(words.contains("Wrong line") && words.contains("Agreed in May"))
    }
  }

  @Test("the site's annual pages tell what was published and what restates it, and name nobody")
  func site() throws {
    let sandbox = try publishedAgain()
    #expect(run("report site -o public", sandbox).code == 0)
    let page = try sandbox.text(of: "public/en/2018-2020/annual-2020.html")
    #expect(page.contains("Published again for 2020") && page.contains("Wrong line"))
    #expect(page.contains("<td>L1M1D1</td><td>L2M1D9</td><td>Wrong line</td>"))
    #expect(!page.contains("Zoé"))
  }

  @Test("status and diff tell restatements in the language that is asked for")
  func languages() throws {
    let sandbox = try publishedAgain()
    let french = run("status 2018-2020 --at 2020-12-31 --lang fr", sandbox)
    for text in [
      "publié pour 2020 : 49/10/6/0 (", "publié à nouveau : 48/10/7/0 (", ") : After the audit",
      "rectifié depuis, les totaux sont les mêmes : 48/10/7/0",
      "L1M1D2  ✗ non élaboré, en retard (échéance : 2020-06-30) → ✗ non élaboré",
      "déplacé depuis L1M1D1", "11/2/4/0 → 10/2/4/0",
    ] { #expect(plain(french.output).contains(text), "\(text)\n\(french.output)") }
    let spanish = run("diff 2020 2018-2020 --lang es", sandbox)
    for text in [
      "publicado de nuevo: 48/10/7/0 (", "rectificado desde entonces, los totales son los mismos: 48/10/7/0",
      "fuera de plazo (vencimiento: 2020-06-30)", "trasladado desde L1M1D1",
    ] { #expect(plain(spanish.output).contains(text), "\(text)\n\(spanish.output)") }
  }
}
