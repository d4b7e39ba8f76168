import PlanTestSupport
import Testing

@testable import PlanCLI

/// Y12: due days that move. Today is 2026-11-20.
struct ReschedulingTests {
  /// A plan with two due days to come that once were earlier, and one that has not moved.
  private func sandbox(edits: Bool = true) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: P\nperiod: 2025-01-01 2027-12-31\nlevels: L line, D deliverable\n", to: "plans/p/plan.txt")
    try sandbox.write("title: L\n", to: "plans/p/L1/L1.txt")
    for number in 1...3 {
      try sandbox.write("title: D\(number)\ndue: 2026-06-30\n", to: "plans/p/L1/L1D\(number).txt")
    }
    try sandbox.write("title: D4\ndue: 2027-06-30\n", to: "plans/p/L1/L1D4.txt")
    try sandbox.commitAll("first")
    guard edits else { return sandbox }
    for line in [
      "edit L1D1 due=2026-12-31 -m \"Asked by the city\"", "edit L1D1 due=2027-03-31",
      "edit L1D2 due=2027-01-31 -m Agreed", "edit L1D4 due=2027-09-30", "edit L1D4 due=2027-06-30",
    ] { #expect(CommandRun(line, in: sandbox).code == 0, "\(line)") }
    return sandbox
  }

  @Test("Y12: show says the first day and how often it moved, in text and in data")
  func show() throws {
    let sandbox = try sandbox()
    func due(_ code: String, _ language: String = "en") -> String {
      CommandRun("show \(code) --lang \(language)", in: sandbox).output.split(separator: "\n").map(
        String.init
      )
      .first { $0.contains("2027") || $0.contains("2026-06-30") }?
      .replacing("\u{A0}", with: " ") ?? ""
    }
    #expect(due("L1D1").hasSuffix("2027-03-31 (first 2026-06-30, moved twice)"), "\(due("L1D1"))")
    #expect(due("L1D2").hasSuffix("2027-01-31 (first 2026-06-30, moved once)"))
    #expect(due("L1D3").contains("2026-06-30  ") && !due("L1D3").contains("moved"))
    #expect(due("L1D4").hasSuffix("2027-06-30 (first 2027-06-30, moved twice)"))
    #expect(due("L1D1", "fr").hasSuffix("2027-03-31 (initialement 2026-06-30, déplacée deux fois)"))
    #expect(due("L1D1", "es").hasSuffix("2027-03-31 (inicialmente 2026-06-30, cambiado dos veces)"))
    #expect(due("L1D1", "ca").hasSuffix("2027-03-31 (inicialment 2026-06-30, canviat dues vegades)"))
    for (code, first, moves) in [("L1D1", "2026-06-30", 2), ("L1D3", "2026-06-30", 0)] {
      let json = CommandRun("show \(code) --format json", in: sandbox).output
      #expect(try JSONSchema(documented: "show").faults(in: json) == [])
      let value = try JSONValue(parsing: json)
      #expect(value["first-due"]?.text == first && value["due-moves"] == .integer(moves), "\(json)")
    }
    #expect(!CommandRun("show L1 --format json", in: sandbox).output.contains("first-due"))
    // A day that is gone, and one that was only edited by hand.
    #expect(CommandRun("edit L1D3 due= -m \"No longer needed\"", in: sandbox).code == 0)
    #expect(CommandRun("show L1D3", in: sandbox).output.contains("none (first 2026-06-30, moved once)"))
    let path = "plans/p/L1/L1D2.txt"
    try sandbox.write(try sandbox.text(of: path).replacing("2027-01-31", with: "2027-02-28"), to: path)
    #expect(due("L1D2").hasSuffix("2027-02-28 (first 2026-06-30, moved twice)"))
  }

  @Test("Y12: list --rescheduled has what is due on another day than at first; other lists say nothing of it")
  func list() throws {
    let sandbox = try sandbox()
    let output = CommandRun("list --rescheduled", in: sandbox).output
    let lines = output.split(separator: "\n").map(String.init)
    #expect(lines.count == 2, "\(output)")
    #expect(lines[0].contains("L1D1") && lines[0].contains("due 2027-03-31 (first 2026-06-30, moved twice)"))
    #expect(lines[1].contains("L1D2") && lines[1].contains("due 2027-01-31 (first 2026-06-30, moved once)"))
    let json = CommandRun("list --rescheduled --format json", in: sandbox).output
    #expect(try JSONSchema(documented: "list").faults(in: json) == [])
    #expect(json.contains("\"due-moves\": 2") && json.contains("\"first-due\": \"2026-06-30\""))
    #expect(!CommandRun("list --format json", in: sandbox).output.contains("first-due"))
    #expect(CommandRun("list --rescheduled --overdue", in: sandbox).output.isEmpty)
    try sandbox.remove(".git")
    #expect(CommandRun("list --rescheduled", in: sandbox).code == 1)
    #expect(CommandRun("show L1D1", in: sandbox).output.contains("2027-03-31\n"))
  }

  @Test("Y12: the first day is that of the plan adopted last; what was moved before no longer counts")
  func adopted() throws {
    let sandbox = try sandbox()
    #expect(CommandRun("adopt --at 2026-11-01", in: sandbox).code == 0)
    #expect(CommandRun("list --rescheduled", in: sandbox).output.isEmpty)
    #expect(CommandRun("edit L1D1 due=2027-06-30", in: sandbox).code == 0)
    let shown = CommandRun("show L1D1", in: sandbox).output
    #expect(shown.contains("2027-06-30 (first 2027-03-31, moved once)"), "\(shown)")
    #expect(CommandRun("list --rescheduled", in: sandbox).output.contains("first 2027-03-31, moved once"))
    // On a day before the adoption it is not in force.
    #expect(CommandRun("show L1D1 --at 2026-10-31", in: sandbox).output.contains("first 2026-06-30"))
  }

  @Test("Y12: another due day in the place of one that has passed needs a reason, by edit and by table")
  func reason() throws {
    let sandbox = try sandbox(edits: false)
    for line in ["edit L1D1 due=2027-03-31", "edit L1D1 due="] {
      let refused = CommandRun(line, in: sandbox)
      #expect(
        refused.code == 1 && refused.errors.contains("L1D1 was due on 2026-06-30, which has passed"),
        "\(refused.errors)")
    }
    #expect(CommandRun("edit L1D1 due=2027-03-31 -m Agreed -n", in: sandbox).code == 0)
    // What stays as it is, and what is still to come, asks for none.
    #expect(CommandRun("edit L1D1 due=2026-06-30 owner=A", in: sandbox).code == 0)
    #expect(CommandRun("edit L1D4 due=2027-03-31", in: sandbox).code == 0)
    let table = "code,due\nL1D2,2027-03-31\n"
    #expect(CommandRun("set - --format csv", in: sandbox, input: table).code == 1)
    #expect(CommandRun("set - --format csv -m Agreed", in: sandbox, input: table).code == 0)
  }

  @Test("Y12: the data of the matrix has the first due day, and how often it moved")
  func matrix() throws {
    let sandbox = try sandbox()
    let json = CommandRun("report matrix --format json", in: sandbox).output
    #expect(try JSONSchema(documented: "report").faults(in: json) == [])
    #expect(
      json.contains("\"first-due\": \"2026-06-30\"") && json.contains("\"due-moves\": 2"), "\(json)")
    let csv = CommandRun("report matrix --format csv", in: sandbox).output.split(whereSeparator: \.isNewline)
    #expect(csv[0].hasSuffix(",continued-by,added,first-due,due-moves"), "\(csv)")
    #expect(csv[1].hasSuffix(",,2026-06-30,2") && csv[3].hasSuffix(",,,"), "\(csv)")
  }

  @Test("Y12: by hand as well: plan save asks for the reason, and not where the day is still to come")
  func reasonByHand() throws {
    let sandbox = try sandbox(edits: false)
    func write(_ code: String, _ due: String, for old: String) throws {
      let file = "plans/p/L1/\(code).txt"
      let text = try sandbox.text(of: file)
      #expect(text.contains(old))
      try sandbox.write(text.replacing(old, with: due), to: file)
    }
    try write("L1D4", "due: 2027-03-31", for: "due: 2027-06-30")
    #expect(CommandRun("save", in: sandbox).code == 0)
    try write("L1D1", "due: 2027-03-31", for: "due: 2026-06-30")
    for line in ["save", "save --dry-run", "save -m \" \""] {
      let refused = CommandRun(line, in: sandbox)
      #expect(refused.code == 1 && refused.errors.contains("L1D1 was due on 2026-06-30"), "\(refused.errors)")
    }
    try write("L1D1", "owner: A", for: "due: 2027-03-31")
    #expect(CommandRun("save", in: sandbox).code == 1)
    #expect(CommandRun("save -m Agreed", in: sandbox).code == 0)
  }

  @Test("Y12: plan alone counts what would be overdue had its day not moved, and names the command")
  func attention() throws {
    let sandbox = try sandbox()
    let output = CommandRun("", in: sandbox).output
    #expect(
      output.contains(
        "1 overdue · 2 with a due day that has moved · 4 unreported  (plan list --overdue, plan list --rescheduled, "
      ),
      "\(output)")
    #expect(CommandRun("set L1D1 L1D2 done --at 2026-11-01", in: sandbox).code == 0)
    #expect(!CommandRun("", in: sandbox).output.contains("moved"))
    // Without anything to come nothing is asked.
    #expect(!CommandRun("", in: try Sandbox.publishedPlans()).output.contains("moved"))
  }

  @Test("Y12: where the history is long and not kept, plan alone only names the command")
  func notKept() throws {
    let sandbox = try sandbox()
    for number in 1...70 {
      try sandbox.git("commit", "-q", "--allow-empty", "-m", "x\(number)")
    }
    let output = CommandRun("", in: sandbox).output
    #expect(output.hasSuffix("\ndue days that have moved: plan list --rescheduled\n"), "\(output)")
    #expect(CommandRun("log p", in: sandbox).code == 0)
    #expect(CommandRun("", in: sandbox).output.contains("2 with a due day that has moved"))
  }

  @Test("Y12: reports of a plan that was never adopted count and mark what has moved")
  func reports() throws {
    let sandbox = try sandbox()
    for format in ["text", "md", "html"] {
      let output = CommandRun("report summary --format \(format)", in: sandbox).output
      #expect(output.contains("The due day of 3 deliverables has moved."), "\(output)")
      #expect(output.contains("due 31 March 2027 (first 30 June 2026, moved twice)"), "\(output)")
      #expect(!output.contains("dopted"))
    }
    let json = CommandRun("report summary --format json", in: sandbox).output
    #expect(try JSONSchema(documented: "report").faults(in: json) == [])
    #expect(json.contains("\"first-due\": \"2026-06-30\""))
  }
}
