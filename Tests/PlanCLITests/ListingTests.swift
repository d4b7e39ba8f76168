import PlanCore
import PlanTestSupport
import Testing

@testable import PlanCLI

/// Which nodes a filter lets through: on the day itself, above and below.
struct ListingTests {
  /// Today is 2026-11-20.
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: P\nperiod: 2025-01-01 2027-12-31\nlevels: L line, M measure, D deliverable\nrequire: evidence\n",
      to: "plans/p/plan.txt")
    try sandbox.write("title: L\nowner: Office\nsdg: 11\n", to: "plans/p/L1/L1.txt")
    try sandbox.write("title: M\ntags: gender\nsdg: 5.2\n", to: "plans/p/L1/L1M1/L1M1.txt")
    for (number, lines) in [
      (1, "due: 2026-11-19\n"), (2, "due: 2026-11-20\n"), (3, "due: 2026-11-19\nstatus: 2026-11-20 done\n"),
      (4, "due: 2026-11-19\nstatus: 2026-10-21 in-progress\n"),
      (5, "status: 2026-10-20 in-progress\nowner: Ana\n"),
      (6, "added: 2026-10-21\n"), (7, "added: 2026-10-20\n"),
    ] {
      try sandbox.write("title: D\n\(lines)", to: "plans/p/L1/L1M1/L1M1D\(number).txt")
    }
    try sandbox.write("title: M\n", to: "plans/p/L1/L1M2/L1M2.txt")
    try sandbox.write("title: D\ntags: youth\nsdg: 5\n", to: "plans/p/L1/L1M2/L1M2D1.txt")
    try sandbox.commitAll()
    return sandbox
  }

  private func codes(_ line: String, _ sandbox: Sandbox) -> [String] {
    CommandRun("list \(line) --format csv", in: sandbox).output.split(separator: "\r\n").dropFirst().map {
      String($0.split(separator: ",", omittingEmptySubsequences: false)[1])
    }
  }

  @Test("overdue is what was due before today and is not done; bare plan counts the same")
  func overdue() throws {
    let sandbox = try sandbox()
    #expect(codes("--overdue", sandbox) == ["L1M1D1", "L1M1D4"])
    #expect(codes("--overdue --at 2026-11-21", sandbox) == ["L1M1D1", "L1M1D2", "L1M1D4"])
    #expect(codes("--overdue --at 2026-11-19", sandbox) == [])
    #expect(CommandRun("", in: sandbox).output.contains("2 overdue · 1 done without evidence"))
  }

  @Test(
    "what was done late is listed with both days; overdue with its due day, the days since, and its owner")
  func dueDays() throws {
    let sandbox = try sandbox()
    #expect(codes("--late", sandbox) == ["L1M1D3"] && codes("--late --at 2026-11-19", sandbox) == [])
    #expect(codes("--late --overdue", sandbox) == ["L1M1D1", "L1M1D3", "L1M1D4"])
    #expect(codes("--late --status in-progress", sandbox) == [])
    #expect(
      CommandRun("list --late", in: sandbox).output
        == "L1M1D3  ✓ done  2026-11-20  due 2026-11-19  1 day late  Office  D\n")
    let overdue = CommandRun("list --overdue --at 2026-12-01", in: sandbox).output
    #expect(
      overdue.hasPrefix("L1M1D1  · unreported   due 2026-11-19  12 days overdue  Office  D\n"), "\(overdue)")
    #expect(
      CommandRun("list --late --lang fr", in: sandbox).output
        == "L1M1D3  ✓ réalisé  2026-11-20  échéance 2026-11-19  1 jour de retard  Office  D\n")
    #expect(
      CommandRun("list --overdue --status in-progress --at 2026-11-21 --lang es", in: sandbox).output
        == "L1M1D4  ○ en curso  vencimiento 2026-11-19  plazo vencido hace 2 días  Office  D\n")
  }

  @Test(
    "on a narrow terminal neither owner nor title of what is behind is cut off", arguments: [72, 80, 120])
  func narrowDueDays(columns: Int) throws {
    let sandbox = try sandbox()
    let (owner, title) = (
      "Office of the president of the assembly", "Yearly gender-aware learning and skills plan"
    )
    try sandbox.write("title: L\nowner: \(owner)\n", to: "plans/p/L1/L1.txt")
    try sandbox.write("title: \(title)\ndue: 2026-11-01\n", to: "plans/p/L1/L1M1/L1M1D1.txt")
    let output = CommandRun(
      "list --overdue --late", in: sandbox, environment: ["NO_COLOR": "1"],
      terminal: Terminal(isOutput: true, columns: columns, rows: 10_000)
    ).output
    #expect(output.split(separator: "\n").allSatisfy { String($0).columns <= columns }, "\(output)")
    let words = output.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
    #expect(words.contains("19 days overdue \(owner)") && words.contains(title), "\(output)")
  }

  @Test("late and overdue stand in JSON, CSV and show, with the days between")
  func dueData() throws {
    let sandbox = try sandbox()
    let json = CommandRun("list L1M1 --format json", in: sandbox).output
    #expect(json.contains(#""due": "2026-11-19""#))
    let members = json.split(separator: "\n").filter {
      $0.contains(#""late""#) || $0.contains(#""overdue""#) || $0.contains(#""delay""#)
    }.map { $0.split(separator: ": ")[1].filter { $0 != "," } }
    #expect(
      members.prefix(9) == ["false", "true", "1", "false", "false", "null", "true", "false", "1"],
      "\(members)")
    let rows = CommandRun("list L1M1 --format csv", in: sandbox).output.split(separator: "\r\n")
    #expect(rows[0].hasSuffix(",description,late,overdue,delay,period"))
    #expect(rows[1].hasSuffix(",,overdue,1,") && rows[2].hasSuffix(",,,,") && rows[3].hasSuffix(",late,,1,"))
    #expect(
      CommandRun("show L1M1D3", in: sandbox).output.contains(
        "due      2026-11-19  ✓ done 2026-11-20, 1 day late\n"))
    #expect(
      CommandRun("show L1M1D1 --at 2027-11-19", in: sandbox).output.contains(
        "due      2026-11-19  365 days overdue\n"))
    #expect(CommandRun("show L1M1D2", in: sandbox).output.contains("due      2026-11-20\n"))
    #expect(CommandRun("show L1M1D3 --format json", in: sandbox).output.contains(#""late": true"#))
  }

  @Test("a table that comes back another day, when more is overdue, changes nothing by that")
  func dueTable() throws {
    let sandbox = try sandbox()
    let table = CommandRun("list --format csv", in: sandbox).output
    let run = CommandRun(
      "set - --format csv", in: sandbox, input: table,
      now: .init(seconds: CommandRun.now.seconds + 30 * 86_400, offsetMinutes: 0))
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "1\n")
  }

  @Test("what the next plan carries on says so, and is overdue in the ended plan only until that plan begins")
  func continued() throws {
    let sandbox = try sandbox()
    try sandbox.write(
      "title: Q\nperiod: 2026-11-20 2029-12-31\nlevels: L line, D deliverable\n", to: "plans/q/plan.txt")
    try sandbox.write("title: L\n", to: "plans/q/L1/L1.txt")
    try sandbox.write("title: D\ncontinues: p/L1M1D1\n", to: "plans/q/L1/L1D1.txt")
    #expect(codes("--overdue", sandbox) == ["L1M1D4"] && codes("p --overdue", sandbox) == ["L1M1D4"])
    #expect(codes("L1M1 --overdue --at 2026-11-20", sandbox) == ["L1M1D4"])
    try sandbox.write(
      "title: Q\nperiod: 2026-11-21 2029-12-31\nlevels: L line, D deliverable\n", to: "plans/q/plan.txt")
    #expect(codes("p --overdue", sandbox) == ["L1M1D1", "L1M1D4"])
    #expect(codes("p --overdue --at 2026-11-21", sandbox) == ["L1M1D2", "L1M1D4"])
    #expect(CommandRun("status --attention --at 2026-11-21", in: sandbox).output.contains("2 overdue"))
    let show = CommandRun("show p/L1M1D1", in: sandbox).output
    #expect(show.contains("continued by  q/L1D1\n"), "\(show)")
    #expect(
      CommandRun("show p/L1M1D1 --format json", in: sandbox).output.filter { !$0.isWhitespace }.contains(
        #""continued-by":["q/L1D1"]"#))
    #expect(CommandRun("show p/L1M1D1 --lang fr", in: sandbox).output.contains("prolongé par"))
    #expect(CommandRun("show p/L1M1D1 --lang es", in: sandbox).output.contains("continuado por"))
  }

  @Test("stale for thirty days is what has been silent for more than thirty, since it was there")
  func stale() throws {
    let sandbox = try sandbox()
    #expect(codes("L1M1 --stale 30", sandbox) == ["L1M1D1", "L1M1D2", "L1M1D5", "L1M1D7"])
    #expect(codes("L1M1 --stale 31", sandbox) == ["L1M1D1", "L1M1D2"])
    #expect(
      codes("L1M1 --stale 29", sandbox) == [
        "L1M1D1", "L1M1D2", "L1M1D4", "L1M1D5", "L1M1D6", "L1M1D7",
      ])
  }

  @Test("owners, tags and goals above are one's own; a target serves its goal, a goal no target")
  func above() throws {
    let sandbox = try sandbox()
    #expect(
      codes("--tag gender", sandbox).count == 7 && codes("--tag GENDER --tag youth", sandbox).count == 8)
    #expect(codes("--owner office", sandbox).count == 7 && codes("--owner ana", sandbox) == ["L1M1D5"])
    #expect(codes("--no-owner", sandbox) == [])
    #expect(codes("--sdg 5", sandbox).count == 8 && codes("--sdg 5.2", sandbox).count == 7)
    #expect(codes("--sdg 11", sandbox).count == 8 && codes("--sdg 5.1", sandbox) == [])
    #expect(codes("--level measure --tag youth", sandbox) == [])
  }

  @Test("warnings make plan check exit 1 only with --strict")
  func strict() throws {
    let sandbox = try sandbox()
    #expect(CommandRun("check", in: sandbox).code == 0 && CommandRun("check --strict", in: sandbox).code == 1)
    try sandbox.write(
      "title: D\nevidence: https://example.org\nstatus: 2026-11-20 done\n", to: "plans/p/L1/L1M1/L1M1D3.txt")
    #expect(CommandRun("check --strict", in: sandbox).code == 0)
  }

  @Test("a node that comes with a status is one line of the log; one that comes without is told as new")
  func log() throws {
    let log = CommandRun("log L1M1D3", in: try sandbox()).output
    #expect(log.split(separator: "\n").count == 1 && log.hasPrefix("2026-11-20  ✓ done"), "\(log)")
    let bare = CommandRun("log L1M1D1", in: try sandbox()).output
    #expect(bare.split(separator: "\n").count == 1 && bare.contains("new"), "\(bare)")
  }

  @Test("what a period brought begins on its first day, in diff and in an annual report")
  func firstDay() throws {
    let sandbox = try Sandbox.publishedPlans()
    for (day, isIn) in [
      ("2018-12-31", false), ("2019-01-01", true), ("2019-12-31", true), ("2020-01-01", false),
    ] {
      #expect(CommandRun("set 2018-2020/L1M1D1 in-progress --at \(day) -m x", in: sandbox).code == 0)
      for line in ["diff 2019 2018-2020 --format csv", "report annual 2018-2020 --period 2019 --format csv"] {
        let rows = CommandRun(line, in: sandbox).output.split(separator: "\r\n").filter {
          $0.contains("started")
        }
        #expect(rows.count == (isIn ? 1 : 0), "\(day): \(line)")
      }
      #expect(CommandRun("undo", in: sandbox).code == 0)
    }
  }
}
