import PlanTestSupport
import Testing

@testable import PlanCLI

/// F26: published figures, and what restates them.
struct ClosingTests {
  private func run(_ line: String, _ sandbox: Sandbox, input: String = "") -> CommandRun {
    CommandRun(line, in: sandbox, input: input)
  }

  @Test("closing writes one line as an ordinary recorded edit; a tag stands beside it; undo takes it back")
  func close() throws {
    let sandbox = try Sandbox.publishedPlans()
    let trial = run("close 2020 2018-2020 -n", sandbox)
    #expect(trial.code == 0 && trial.output.contains("+ closed: 2020 49/10/6/0"), "\(trial.errors)")
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    let closed = run("close 2020 2018-2020 --tag", sandbox)
    #expect(closed.code == 0, "\(closed.errors)")
    #expect(closed.output.hasPrefix("2020 closed: 65 deliverables: 49/10/6 on 2020-12-31\nrecorded as "))
    #expect(closed.output.contains("tagged as 2018-2020/2020"))
    #expect(try sandbox.git("cat-file", "-t", "2018-2020/2020") == "tag\n")
    #expect(try sandbox.git("rev-parse", "2018-2020/2020^{commit}") == sandbox.git("rev-parse", "HEAD"))
    #expect(
      try sandbox.git("log", "-1", "--format=%s%n%b")
        == "2018-2020: 2020 closed, 49/10/6/0\nPlan-Verb: close\n\n")
    #expect(try sandbox.text(of: "plans/2018-2020/plan.txt").contains("\nclosed: 2020 49/10/6/0\n"))
    #expect(
      run("status 2018-2020 --at 2020-12-31", sandbox).output.contains("published for 2020: 49/10/6/0 ("))
    #expect(!run("status 2018-2020 --at 2020-12-30", sandbox).output.contains("published"))
    #expect(run("check", sandbox).code == 0)
    #expect(run("undo", sandbox).code == 0)
    #expect(!(try sandbox.text(of: "plans/2018-2020/plan.txt").contains("closed")))
  }

  @Test(
    "a correction inside a closed period needs a reason, says what it restates, and shows in status and diff")
  func restate() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(run("close 2020 2018-2020", sandbox).code == 0)
    #expect(run("set 2018-2020/L1M1D1 not-done --at 2020-12-31", sandbox).code == 1)
    let set = run("set 2018-2020/L1M1D1 not-done --at 2020-12-31 -m Audit", sandbox)
    #expect(set.code == 0)
    #expect(
      set.errors.contains("this restates 2020, published as 49/10/6/0: L1M1D1 ✓ done → ✗ not done"),
      "\(set.errors)")
    // Inside the period, but nothing of the published day changes.
    let early = run("set 2018-2020/L1M1D2 in-progress --at 2019-01-01 -m Found", sandbox)
    #expect(early.code == 0 && !early.errors.contains("restates"))
    for line in ["status 2018-2020 --at 2020-12-31", "diff 2020 2018-2020"] {
      let shown = run(line, sandbox).output
      #expect(shown.contains("published for 2020: 49/10/6/0 ("), "\(shown)")
      #expect(shown.contains("restated since: 48/10/7/0\n"))
      #expect(shown.contains("  L1M1D1  ✓ done → ✗ not done  Audit\n"))
    }
    let json = run("status 2018-2020 --at 2020-12-31 --format json", sandbox).output
    #expect(try JSONSchema(documented: "status").faults(in: json) == [])
    #expect(json.contains("\"reason\": \"Audit\""))
    // As it was known before the correction.
    let before = run("status 2018-2020 --at 2020-12-31 --rev HEAD~2", sandbox).output
    #expect(before.contains("published for 2020") && !before.contains("restated"))
    let undo = run("undo \(try sandbox.git("rev-parse", "HEAD~1").prefix(40))", sandbox)
    #expect(undo.code == 1 && undo.errors.contains("and needs a reason: L1M1D1 ✗ not done → ✓ done"))
    #expect(run("undo \(try sandbox.git("rev-parse", "HEAD~1").prefix(40)) -m Mistake", sandbox).code == 0)
    #expect(!run("status 2018-2020 --at 2020-12-31", sandbox).output.contains("restated"))
  }

  @Test(
    "published again: the line is replaced and numbered; every publication is shown with day, person and reason"
  )
  func again() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(
      run("close 2020 2018-2020 --tag -m \"Board of March\" --author \"Ana <ana@example.org>\"", sandbox).code
        == 0)
    #expect(run("set 2018-2020/L1M1D1 not-done --at 2020-12-31 -m Audit", sandbox).code == 0)
    #expect(run("close 2020 2018-2020", sandbox).code == 1)
    #expect(run("close 2020 2018-2020 --again", sandbox).code == 64)
    let again = run("close 2020 2018-2020 --again -m \"After the audit\" --tag", sandbox)
    #expect(again.code == 0, "\(again.errors)")
    #expect(
      again.output.contains("published again: 65 deliverables: 48/10/7 on 2020-12-31, before 49/10/6/0"))
    #expect(again.output.contains("tagged as 2018-2020/2020-2"))
    let text = try sandbox.text(of: "plans/2018-2020/plan.txt")
    #expect(text.contains("closed: 2020 48/10/7/0 2\n") && !text.contains("49/10/6/0"))
    #expect(run("check", sandbox).code == 0)
    let shown = run("status 2018-2020 --at 2020-12-31", sandbox).output
    let lines = shown.split(separator: "\n").suffix(4)
    let first = try #require(lines.first)
    #expect(
      first.hasPrefix("published for 2020: 49/10/6/0 (") && first.hasSuffix("): Board of March"), "\(shown)")
    #expect(first.contains(" Ana, recorded "))
    let second = try #require(lines.dropFirst().first)
    #expect(second.hasPrefix("published again: 48/10/7/0 (") && second.hasSuffix("): After the audit"))
    #expect(
      lines.dropFirst(2) == ["  L1      12/2/3/0 → 11/2/4/0", "  L1M1D1  ✓ done → ✗ not done  Audit"],
      "\(shown)")
    let json = run("status 2018-2020 --at 2020-12-31 --format json", sandbox).output
    #expect(try JSONSchema(documented: "status").faults(in: json) == [])
    let published = try #require(try JSONValue(parsing: json)[0]?["published"]?[0])
    #expect(published["reason"]?.text == "After the audit" && published["total"]?["done"] == .integer(48))
    let all = published["publications"]?.elements ?? []
    #expect(all.map { $0["total"]?["done"] } == [.integer(49), .integer(48)])
    #expect(all.map { $0["reason"]?.text } == ["Board of March", "After the audit"])
    #expect(all.first?["author"]?["name"]?.text == "Ana")
    #expect(all.map { $0["restatements"]?.elements?.count } == [0, 1])
    #expect(published["restatements"]?.elements?.isEmpty == true)
    // The annual report tells both, and nobody's name.
    let report = run("diff 2020 2018-2020 --format json", sandbox).output
    #expect(try JSONSchema(documented: "diff").faults(in: report) == [])
  }

  @Test(
    "published again with the same totals: a part's figures are others, so there is another edition; else nothing"
  )
  func againWithTheSameTotals() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(run("close 2020 2018-2020", sandbox).code == 0)
    let head = try sandbox.git("rev-parse", "HEAD")
    #expect(run("close 2020 2018-2020 --again -m Twice", sandbox).code == 0)
    #expect(try sandbox.git("rev-parse", "HEAD") == head)
    #expect(run("move 2018-2020/L1M1D1 L2M1D9 -m \"Wrong line\"", sandbox).code == 0)
    let restated = run("status 2018-2020 --at 2020-12-31", sandbox).output
    #expect(
      restated.hasSuffix(
        """
        restated since, the totals are the same: 49/10/6/0
          L1      12/2/3/0 → 11/2/3/0
          L2      22/2/3/0 → 23/2/3/0
          L2M1D9  moved from L1M1D1    Wrong line

        """), "\(restated)")
    for number in 2...3 {
      if number == 3 { #expect(run("move 2018-2020/L2M1D9 L1M1D1 -m \"After all\"", sandbox).code == 0) }
      #expect(run("close 2020 2018-2020 --again -m Structure", sandbox).code == 0)
      #expect(try sandbox.text(of: "plans/2018-2020/plan.txt").contains("closed: 2020 49/10/6/0 \(number)\n"))
      let shown = run("status 2018-2020 --at 2020-12-31", sandbox).output
      #expect(!shown.contains("restated since"), "\(shown)")
      #expect(shown.split(separator: "\n").count { $0.hasPrefix("published") } == number)
    }
  }

  @Test("what an older version wrote is read as before: lines without a number, published again or not")
  func older() throws {
    let sandbox = try Sandbox.publishedPlans()
    let path = "plans/2018-2020/plan.txt"
    let text = try sandbox.text(of: path)
    for (counts, reason) in [("49/10/6/0", ""), ("48/10/7/0", "After the audit\n\n")] {
      try sandbox.write(text + "closed: 2020 \(counts)\n", to: path)
      try sandbox.git("commit", "-aqm", "2018-2020: 2020 closed, \(counts)\n\n\(reason)Plan-Verb: close\n")
      if reason.isEmpty {
        #expect(run("set 2018-2020/L1M1D1 not-done --at 2020-12-31 -m Audit", sandbox).code == 0)
      }
    }
    let shown = run("status 2018-2020 --at 2020-12-31", sandbox).output
    let published = shown.split(separator: "\n").filter { $0.hasPrefix("published") }
    #expect(published.count == 2 && published[0].hasPrefix("published for 2020: 49/10/6/0"), "\(shown)")
    #expect(published.last?.hasSuffix(": After the audit") == true)
    #expect(!shown.contains("restated since"))
    #expect(run("check 2018-2020", sandbox).code == 0)
    // A move that asked for no reason then is told now.
    try sandbox.git("mv", "plans/2018-2020/L1/L1M1/L1M1D2.txt", "plans/2018-2020/L2/L2M1/L2M1D9.txt")
    let moved = "plans/2018-2020/L2/L2M1/L2M1D9.txt"
    try sandbox.write(try sandbox.text(of: moved) + "formerly: L1M1D2\n", to: moved)
    try sandbox.git("commit", "-aqm", "2018-2020 L1M1D2: moved to L2M1D9\n\nPlan-Verb: move\n")
    #expect(run("status 2018-2020 --at 2020-12-31", sandbox).output.contains("  L2M1D9  moved from L1M1D2\n"))
  }

  @Test("what undo takes back was never published, and what it brings back is what it was")
  func undone() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(run("close 2020 2018-2020", sandbox).code == 0)
    #expect(run("set 2018-2020/L1M1D1 not-done --at 2020-12-31 -m Audit", sandbox).code == 0)
    #expect(run("close 2020 2018-2020 --again -m Early", sandbox).code == 0)
    let undo = run("undo", sandbox)
    #expect(undo.code == 0, "\(undo.errors)")
    let shown = run("status 2018-2020 --at 2020-12-31", sandbox).output
    #expect(shown.contains("published for 2020: 49/10/6/0") && !shown.contains("published again"))
    #expect(shown.contains("restated since: 48/10/7/0"), "\(shown)")
    // The undo taken back: it was published after all.
    #expect(run("undo \(try sandbox.git("rev-parse", "HEAD").prefix(40))", sandbox).code == 0)
    let again = run("status 2018-2020 --at 2020-12-31", sandbox).output
    #expect(again.contains("published again: 48/10/7/0") && !again.contains("restated since"), "\(again)")
    // What an annual report says behind the reason is a sentence of its own.
    let report = run("report annual 2018-2020 --period 2020 --format md", sandbox).output
    #expect(report.contains("Reason: Early. What is known now is what was published."), "\(report)")
  }

  @Test("a plan.txt that could not be read for a while was not published again when it was mended")
  func unreadable() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(run("close 2020 2018-2020", sandbox).code == 0)
    let path = "plans/2018-2020/plan.txt"
    let text = try sandbox.text(of: path)
    try sandbox.write([0xFF, 0x00] + Array(text.utf8), to: path)
    try sandbox.commitAll("broken")
    try sandbox.write([0xFF, 0x01] + Array(text.utf8), to: path)
    try sandbox.commitAll("still broken")
    try sandbox.write(text, to: path)
    try sandbox.commitAll("mended")
    let shown = run("status 2018-2020 --at 2020-12-31", sandbox).output
    #expect(
      shown.contains("published for 2020: 49/10/6/0 (") && !shown.contains("published again"), "\(shown)")
  }

  @Test("log: a period published again is a row of its own, without the other years")
  func log() throws {
    let sandbox = try Sandbox.publishedPlans()
    for year in [2018, 2019, 2020] { #expect(run("close \(year) 2018-2020", sandbox).code == 0) }
    #expect(run("set 2018-2020/L1M1D1 not-done --at 2019-12-31 -m Audit", sandbox).code == 0)
    #expect(run("close 2019 2018-2020 --again -m Audit", sandbox).code == 0)
    let text = try sandbox.text(of: "plans/2018-2020/plan.txt")
    #expect(
      text.split(separator: "\n").filter { $0.hasPrefix("closed") }.map { $0.dropFirst(8).prefix(4) } == [
        "2018", "2019", "2020",
      ])
    let json = try JSONValue(parsing: run("log 2018-2020 --format json", sandbox).output)
    let rows = (json.elements ?? []).filter { $0["field"]?.text == "closed" }
    #expect(rows.map { $0["from"]?.text } == ["2019 0/0/0/65", nil, nil, nil])
    #expect(
      rows.map { $0["to"]?.text } == ["2019 0/0/1/64 2", "2020 49/10/6/0", "2019 0/0/0/65", "2018 0/0/0/65"])
    #expect(run("log 2018-2020", sandbox).output.contains("2019 0/0/0/65 → 2019 0/0/1/64 2"))
    // The other years were published once.
    let first = run("status 2018-2020 --at 2018-12-31", sandbox).output
    #expect(first.split(separator: "\n").count { $0.hasPrefix("published") } == 1, "\(first)")
  }

  @Test("a line or a measure: its own published figures, what left it and what came to it")
  func ofANode() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(run("close 2020 2018-2020", sandbox).code == 0)
    #expect(run("move 2018-2020/L1M1D1 L2M1D9 -m \"Wrong line\"", sandbox).code == 0)
    #expect(run("set 2018-2020/L3M1D1 not-done --at 2020-12-31 -m Audit", sandbox).code == 0)
    let line = run("status 2018-2020/L1 --at 2020-12-31", sandbox).output
    #expect(
      line.contains("published for 2020: 12/2/3/0 (") && line.contains("restated since: 11/2/3/0\n"),
      "\(line)")
    #expect(line.contains("  L2M1D9  moved from L1M1D1  Wrong line\n") && !line.contains("Audit"))
    let other = run("diff 2020 2018-2020/L2", sandbox).output
    #expect(other.contains("published for 2020: 22/2/3/0 (") && other.contains("restated since: 23/2/3/0\n"))
    let json = run("status 2018-2020/L1 --at 2020-12-31 --format json", sandbox).output
    #expect(try JSONSchema(documented: "status").faults(in: json) == [])
    #expect(json.contains("\"from-code\": \"L1M1D1\""))
  }

  @Test("every verb that changes a closed period's figures needs a reason: set -, edit, add, drop, save")
  func verbs() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(run("close 2020 2018-2020", sandbox).code == 0)
    func refused(_ line: String, input: String = "") {
      let run = self.run(line, sandbox, input: input)
      #expect(run.code == 1 && run.errors.contains("needs a reason"), "\(line): \(run.errors)")
    }
    refused("set -", input: "2018-2020/L1M1D1 not-done 2020-12-31\n")
    #expect(run("set - -n", sandbox, input: "2018-2020/L1M1D1 not-done 2020-12-31 Because\n").code == 0)
    refused("edit 2018-2020/L1M1D1 added=2021-02-02")
    #expect(run("edit 2018-2020/L1M1D1 added=2021-02-02 -m Why -n", sandbox).code == 0)
    // The reason stands in the line itself.
    let dropped = run("edit 2018-2020/L1M1D1 \"dropped=2020-06-01 Gone\" -n", sandbox)
    #expect(dropped.code == 0 && dropped.errors.contains("this restates 2020"))
    #expect(run("edit 2018-2020/L1M1D1 owner=Ana", sandbox).code == 0)
    refused("add 2018-2020/L1M1D9 Late --at 2020-05-01")
    #expect(run("add 2018-2020/L1M1D9 Late --at 2020-05-01 -m Why -n", sandbox).code == 0)
    // After its end, what is new counts from the plan's last day on.
    refused("add 2018-2020/L1M1D9 Later")
    #expect(run("add 2018-2020/L1M1D9 Later --at 2021-01-01", sandbox).code == 0)
    #expect(
      run("drop 2018-2020/L1M1D3 -m Gone --at 2020-05-01 -n", sandbox).errors.contains("this restates 2020"))
    let path = "plans/2018-2020/L1/L1M1/L1M1D1.txt"
    try sandbox.write(try sandbox.text(of: path) + "status: 2020-12-31 not-done\n", to: path)
    refused("save")
    #expect(run("save -m Audit", sandbox).errors.contains("this restates 2020"))
  }

  @Test("a moved deliverable is restated under its present code")
  func moved() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(run("close 2020 2018-2020", sandbox).code == 0)
    #expect(run("move 2018-2020/L2M5 L2M20", sandbox).code == 0)
    #expect(!run("status 2018-2020 --at 2020-12-31", sandbox).output.contains("restated"))
    #expect(run("set 2018-2020/L2M20D1 done --at 2020-12-31 -m Found", sandbox).code == 0)
    let shown = run("status 2018-2020 --at 2020-12-31", sandbox).output
    #expect(shown.contains("  L2M20D1  ○ in progress → ✓ done  Found\n"), "\(shown)")
  }

  @Test("a period can be closed on the day after its last, not on it")
  func over() throws {
    let sandbox = try Sandbox.publishedPlans()
    for (day, code) in [("2022-12-31", 1), ("2023-01-01", 0)] {
      let now = try #require(PlanCLITime(day)).timestamp
      #expect(CommandRun("close 2022 2021-2023", in: sandbox, now: now).code == code, "\(day)")
    }
  }

  @Test("edits of another plan, and files beside the plans, do not hinder a closing; its own do")
  func othersEdits() throws {
    let sandbox = try Sandbox.publishedPlans()
    let header = "plans/2021-2023/plan.txt"
    try sandbox.write(try sandbox.text(of: header) + "website: https://example.org\n", to: header)
    try sandbox.write("x", to: "beside.txt")
    #expect(run("close 2021 2021-2023", sandbox).code == 1)
    #expect(run("close 2020 2018-2020", sandbox).code == 0)
  }

  @Test("the last day of a closed period belongs to it, the day after does not")
  func lastDay() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(run("close 2018 2018-2020", sandbox).code == 0)
    #expect(run("set 2018-2020/L1M1D1 not-done --at 2018-12-31", sandbox).code == 1)
    #expect(run("set 2018-2020/L1M1D1 not-done --at 2019-01-01", sandbox).code == 0)
    // A deliverable that is new and counts only from later on restates nothing.
    #expect(!run("add L2M5D9 New added=2019-01-01", sandbox).errors.contains("restates"))
    #expect(run("add L2M5D8 Older added=2018-12-31 -m Found", sandbox).errors.contains("restates"))
  }
}
