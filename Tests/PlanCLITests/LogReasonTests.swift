import PlanTestSupport
import Testing

/// What `plan log` says of why a change was made.
struct LogReasonTests {
  private func log(_ line: String, in sandbox: Sandbox) -> [String] {
    CommandRun("log \(line)", in: sandbox).output.split(separator: "\n").map(String.init)
  }

  private func run(_ lines: String..., input: String = "", in sandbox: Sandbox) {
    for line in lines {
      let run = CommandRun(line, in: sandbox, input: input)
      #expect(run.code == 0, "\(line): \(run.errors)")
    }
  }

  @Test(
    "the reason of an edit, an addition, a move's node, a drop and a closing stands in its row, and in JSON")
  func verbs() throws {
    let sandbox = try Sandbox.publishedPlans()
    run(
      "edit 2018-2020/L1M1D1 due=2020-12-31 -m \"Agreed with the board\"",
      "add 2018-2020/L1M1D9 Late -m \"Asked for by the assembly\"",
      "drop 2018-2020/L1M1D9 -m \"Given up\"", "close 2018 2018-2020",
      "set 2018-2020/L1M1D1 not-done --at 2018-06-30 -m Wrong",
      "close 2018 2018-2020 --again -m \"An error was found\"", in: sandbox)
    func has(_ part: String, _ reason: String, _ scope: String) {
      let rows = log("2018-2020/\(scope)", in: sandbox).filter { $0.contains(part) }
      #expect(rows.first?.contains(reason) == true, "\(rows)")
    }
    has("due", "– → 2020-12-31 · Agreed with the board  ", "L1M1D1")
    has("new", "  Asked for by the assembly  ", "L1M1D9")
    // What the row says already is not said twice.
    #expect(
      log("2018-2020/L1M1D9", in: sandbox).first { $0.contains("dropped") }?.contains("2026-11-20 Given up  ")
        == true)
    #expect(
      log("2018-2020/L1M1D1", in: sandbox).first { $0.contains("not done") }?.contains("  Wrong  ") == true)
    let closed = CommandRun("log 2018-2020", in: sandbox).output.split(separator: "\n").filter {
      $0.contains(" closed ")
    }
    #expect(closed.first?.contains("An error was found") == true, "\(closed)")
    let json = CommandRun("log 2018-2020/L1M1D9 --format json", in: sandbox).output
    #expect(
      json.contains(#""reason": "Given up""#) && json.contains(#""reason": "Asked for by the assembly""#))
    #expect(try JSONSchema(documented: "log").faults(in: json) == [])
    let csv = CommandRun("log 2018-2020/L1M1D9 --format csv", in: sandbox).output.split(separator: "\r\n")
    #expect(csv[0].hasSuffix(",recorded,reason,period") && csv[1].hasSuffix(",2026-11-20,Given up,"))
  }

  @Test(
    "a batch's note, an undo's and a table's stand beside the notes of the lines; a line's own is not repeated"
  )
  func notes() throws {
    let sandbox = try Sandbox.publishedPlans()
    run(
      "set - -m \"Board meeting\"",
      input: "L1M1D1 not-done 2026-01-02 No funds\nL1M1D2 in-progress 2026-01-02\n",
      in: sandbox)
    let first = log("2018-2020/L1M1D1", in: sandbox)
    run("undo -m \"The wrong meeting\"", in: sandbox)
    let second = log("2018-2020/L1M1D1", in: sandbox)
    #expect(
      first[0].hasPrefix("2026-01-02  ✗ not done  No funds · Board meeting  "), "\(first)")
    #expect(second[0].contains("✗ not done  No funds · The wrong meeting  "), "\(second)")
    #expect(log("2018-2020/L1M1D2", in: sandbox)[1].contains("  Board meeting  "))
  }

  @Test("the reason of a commit that brought many things stands once in text, with each in JSON and CSV")
  func once() throws {
    let sandbox = try Sandbox.publishedPlans()
    for code in ["L1M1D1", "L1M1D2", "L1M1D3"] {
      let path = "plans/2018-2020/L1/L1M1/\(code).txt"
      try sandbox.write(try sandbox.text(of: path) + "owner: Unit A\n", to: path)
    }
    try sandbox.commitAll("Owners from the spreadsheet of May\n\nAs agreed")
    run("edit 2018-2020/L1M1D1 2018-2020/L1M1D2 due=2020-12-31 -m Agreed", in: sandbox)
    let rows = log("2018-2020", in: sandbox)
    #expect(rows[0].contains("– → 2020-12-31 · Agreed  ") && rows[0].hasPrefix("L1M1D1 "), "\(rows[0])")
    #expect(rows[1].contains("– → 2020-12-31  ") && !rows[1].contains("Agreed"), "\(rows[1])")
    #expect(rows[2].contains("– → Unit A · Owners from the spreadsheet of May  "), "\(rows[2])")
    #expect(rows.filter { $0.contains("spreadsheet") }.count == 1)
    // Asked of one of them, it stands there.
    #expect(log("2018-2020/L1M1D2", in: sandbox)[0].contains(" · Agreed  "))
    #expect(
      log("2018-2020/L1M1D3", in: sandbox)[0].contains("– → Unit A · Owners from the spreadsheet of May  "))
    let json = try JSONValue(parsing: CommandRun("log 2018-2020 --format json", in: sandbox).output)
    let reasons = (json.elements ?? []).prefix(5).map { $0["reason"]?.text }
    #expect(
      reasons == ["Agreed", "Agreed"]
        + Array(repeating: "Owners from the spreadsheet of May\n\nAs agreed", count: 3))
  }

  @Test(
    "of several paragraphs the first is shown; a commit of git is told by its first line; hostile text is made safe"
  )
  func paragraphs() throws {
    let sandbox = try Sandbox.publishedPlans()
    run("edit 2018-2020/L1M1D1 due=2020-12-31 -m \"First\nline\n\nSecond \u{1B}[31m\"", in: sandbox)
    let path = "plans/2018-2020/L1/L1M1/L1M1D1.txt"
    try sandbox.write(
      try sandbox.text(of: path).replacing("due: 2020-12-31", with: "due: 2020-11-30"), to: path)
    try sandbox.commitAll("By hand \u{202E}\n\nMore of it\n\nSigned-off-by: A <a@b.c>")
    let rows = log("2018-2020/L1M1D1", in: sandbox)
    #expect(rows[0].contains("2020-12-31 → 2020-11-30 · By hand <U+202E>  "), "\(rows)")
    #expect(rows[1].contains("– → 2020-12-31 · First line  "), "\(rows)")
    let json = CommandRun("log 2018-2020/L1M1D1 --format json", in: sandbox).output
    #expect(
      json.contains(#""reason": "By hand \u202e\n\nMore of it""#)
        || json.contains(#"By hand \u202E\n\nMore of it""#))
    #expect(
      json.contains(#""reason": "First\nline\n\nSecond \u001b[31m""#) || json.contains(#"Second \u001B[31m""#)
    )
  }
}
