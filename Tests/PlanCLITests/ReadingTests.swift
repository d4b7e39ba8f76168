import PlanCore
import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanCLI

@Suite struct ReadingTests {
  static let plans = Result { try Sandbox.publishedPlans() }

  private func run(
    _ line: String, _ environment: [String: String] = [:], terminal: Terminal = Terminal(),
    failing: Errno? = nil
  ) throws -> CommandRun {
    CommandRun(line, in: try Self.plans.get(), environment: environment, terminal: terminal, failing: failing)
  }

  /// The rows of an expected table: code, label, status, titles.
  private func expected(_ plan: String) throws -> [[String]] {
    try RepositoryFiles.text(at: "Tests/PlanCLITests/Expected/plan-\(plan).tsv").split(separator: "\n")
      .dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test("the published figures, in one line for each plan")
  func short() throws {
    let run = try run("--short")
    #expect(
      run.output == "2018-2020  65 deliverables: 49/10/6\n2021-2023  35 deliverables: 18/0/2, 15 unreported\n"
        && run.code == 0)
    #expect(try self.run("status 2018-2020 --short").output == "65 deliverables: 49/10/6\n")
    #expect(try self.run("status 2018-2020 --short --lang fr").output == "65 livrables\u{A0}: 49/10/6\n")
    #expect(
      try self.run("status 2021-2023/L2 --short --lang es").output
        == "12 entregables: 8/0/2, 2 sin informar\n")
    #expect(try self.run("status 2018-2020 --short --at 2017-06-01").output == "0 deliverables: 0/0/0\n")
    #expect(
      try self.run("status 2018-2020 --short --at 2018-06-01").output
        == "65 deliverables: 0/0/0, 65 unreported\n")
  }

  @Test(
    "each line's counts",
    arguments: [
      ("L1", "17", "✓ 12  ○ 2  ✗ 3  70.6%"), ("L2", "27", "✓ 22  ○ 2  ✗ 3  81.5%"),
      ("L3", "21", "✓ 15  ○ 6  ✗ 0  71.4%"),
    ])
  func lines(code: String, count: String, marks: String) throws {
    let line = try #require(
      try run("status 2018-2020").output.split(separator: "\n").first { $0.hasPrefix(code + " ") })
    #expect(line.contains("  \(count)  \(marks)"))
  }

  @Test(
    "list says what the expected table says, row by row, in three languages",
    arguments: ["2018-2020", "2021-2023"], ["en", "fr", "es"])
  func list(plan: String, language: String) throws {
    let output = try run("list \(plan) --format json --lang \(language)").output
    let rows = try #require(try JSONValue(parsing: output).elements)
    let column = ["en": 3, "fr": 4, "es": 5][language] ?? 3
    let expected = try expected(plan).filter { $0[0].contains("D") }
    #expect(rows.count == expected.count)
    for (row, wanted) in zip(rows, expected) {
      #expect(row["code"]?.text == wanted[0] && row["title"]?.text == wanted[column])
      #expect(row["status"]?.text == (wanted[2].isEmpty ? "unreported" : wanted[2]))
      #expect((row["label"]?.text ?? "") == wanted[1])
    }
  }

  @Test(
    "filters",
    arguments: [
      ("2018-2020 --status not-done", 6), ("2018-2020 --status ✗ --status \"en cours\"", 16),
      ("2018-2020 --status réalisés", 49), ("--status unreported", 15),
      ("--status atteint", 67), ("2018-2020 --level measure", 27), ("2018-2020 --level M", 27),
      ("2018-2020 --level línea", 0), ("2018-2020 --level \"ligne directrice\"", 3),
      ("L2M5", 2), ("2018-2020 --no-owner", 65), ("2018-2020 --no-evidence --status done", 49),
      ("2018-2020 --owner ana", 0), ("2018-2020 --stale 90", 16),
      ("2018-2020 --stale 90 --at 2021-01-15", 0), ("2018-2020 --overdue", 0), ("--level action", 11),
      ("2018-2020 --sdg 5", 0), ("2018-2020 --tag gender", 0),
    ])
  func filters(line: String, count: Int) throws {
    let run = try run("list \(line) --format json")
    if line.contains("línea") {
      #expect(run.code == 1)
    } else {
      #expect(try JSONValue(parsing: run.output).elements?.count == count, "\(run.errors)")
    }
  }

  @Test(
    "JSON is what its schema says",
    arguments: [
      ("status", "status --format json"), ("status", "status L2M5 --format json"),
      ("status", "status 2021-2023/L3A3D4 --format json"), ("list", "list --format json"),
      ("list", "list --level line --format json"), ("show", "show L2M5D1 --format json"),
      ("show", "show L2M5 --format json"), ("show", "show L3A3D4 --format json"),
      ("status", "status --rev HEAD --format json"), ("diff", "diff 2020 --format json"),
      ("diff", "diff HEAD --format json"), ("diff", "diff 2020 2018-2020/L2 --format json --rev HEAD"),
      ("check", "check --format json"), ("log", "log --format json"), ("log", "log L2M5D1 --format json"),
    ])
  func schemas(schema: String, line: String) throws {
    let run = try run(line)
    #expect(run.code == 0 && run.errors.isEmpty)
    #expect(try JSONSchema(documented: schema).faults(in: run.output) == [])
  }

  @Test(
    "every command's text in three languages",
    arguments: [
      "status", "status L2M5", "list 2021-2023/L2", "show L2M5D1", "show L3A3D4", "show L2M5", "check",
      "diff 2020 2018-2020/L2M5", "help", "help set",
    ], ["en", "fr", "es"])
  func snapshots(line: String, language: String) throws {
    let run = try run(line + (line.hasPrefix("help") ? "" : " --lang \(language)"))
    #expect(run.errors.isEmpty && run.code == 0)
    if line.hasPrefix("help"), language != "en" { return }
    let name = line.split { " /".contains($0) }.joined(separator: "-") + "." + language
    let difference = try Snapshot.difference(run.output, from: "Tests/PlanCLITests/Snapshots/\(name).txt")
    #expect(difference == nil)
  }

  @Test(
    "the language comes from the option, PLAN_LANG, LC_ALL, LC_MESSAGES, LANG, then the plan",
    arguments: [
      ("--lang es", ["PLAN_LANG": "fr"], "entregables"),
      ("", ["PLAN_LANG": "fr", "LC_ALL": "es_ES.UTF-8"], "livrables"),
      ("", ["LC_ALL": "es_MX.UTF-8", "LANG": "fr_FR.UTF-8"], "entregables"),
      ("", ["LC_MESSAGES": "fr_CA.UTF-8"], "livrables"), ("", ["LANG": "de_DE.UTF-8"], "deliverables"),
      ("", ["LANG": "C"], "deliverables"), ("", [:], "deliverables"),
    ])
  func languages(option: String, environment: [String: String], word: String) throws {
    #expect(try run("status 2018-2020 --short \(option)", environment).output.contains(word))
  }

  @Test("marks are ASCII where the locale is not UTF-8, and always stand beside a word")
  func marks() throws {
    let ascii = try run("status L1M1", ["LC_ALL": "en_US.ISO-8859-1"]).output
    #expect(ascii.contains("[x] done") && ascii.contains("[!] not done") && !ascii.contains("✓"))
    #expect(try run("status L1M1").output.contains("✓ done"))
  }

  @Test(
    "colours only on a terminal, unless NO_COLOR, TERM=dumb or --color say otherwise",
    arguments: [
      ("", [:], true, true), ("", [:], false, false), ("", ["NO_COLOR": "1"], true, false),
      ("", ["TERM": "dumb"], true, false), ("--color always", [:], false, true),
      ("--color never", [:], true, false), ("--color auto", ["NO_COLOR": ""], true, true),
    ] as [(String, [String: String], Bool, Bool)])
  func colours(option: String, environment: [String: String], isTerminal: Bool, isColoured: Bool) throws {
    let run = try run(
      "status 2018-2020 \(option)", environment,
      terminal: Terminal(isOutput: isTerminal, columns: 100, rows: 50))
    #expect(run.output.contains("\u{1B}[") == isColoured)
  }

  @Test("titles give way on a narrow terminal", arguments: [64, 80, 120])
  func narrow(columns: Int) throws {
    for line in ["status", "list 2018-2020", "log", "diff 2020"] {
      let output = try run(
        line, ["NO_COLOR": "1"], terminal: Terminal(isOutput: true, columns: columns, rows: 10_000)
      ).output
      for line in output.split(separator: "\n") { #expect(String(line).columns <= columns, "\(line)") }
    }
  }

  @Test("CSV: rows as RFC 4180 has them, and as Excel expects them")
  func csv() throws {
    let output = try run("list L2M5 --format csv").output
    #expect(
      output.hasPrefix(
        "plan,code,label,level,title,status,sub-status,since,owner,start,due,tags,sdg,evidence,path,description,late,overdue,delay,period\r\n2018-2020,L2M5D1,,deliverable,"
      ))
    #expect(output.hasSuffix("\r\n") && output.split(separator: "\r\n").count == 3)
    let excel = try run("list L2M5 --excel --lang fr").output
    #expect(excel.hasPrefix("\u{FEFF}plan;code;label"))
    let status = try run("status 2018-2020 --format csv").output
    #expect(
      status.contains("2018-2020,,,Action Plan 2018-2020,2026-11-20,in-progress,65,49,10,6,0,0,75.4\r\n"))
    #expect(try run("log L2M5D1 --format csv").output.hasPrefix("plan,code,field,event,date,from,to,"))
    #expect(
      try run("check --format csv").output == "severity,rule,plan,code,path,line,column,message,hint\r\n")
  }

  @Test("output that cannot be written is a failure; a closed pipe is quiet")
  func outputFailures() throws {
    for line in ["status", "list", "show L2M5D1", "log", "diff 2020", "check --format json", "help"] {
      let full = try run(line, failing: .noSpace)
      #expect(full.code == 74 && full.errors.contains("cannot write the output"))
      let closed = try run(line, failing: .brokenPipe)
      #expect(closed.code == 0 && closed.errors.isEmpty)
    }
  }

  @Test("-C runs in another folder; the plan is found from below")
  func folders() throws {
    #expect(try run("-C plans -C 2018-2020 status 2018-2020 --short").output == "65 deliverables: 49/10/6\n")
    #expect(try run("--version").output == "0.1.0\n")
    // `swift test` links the system's libgit2; CI asks the released program.
    let linked = /plan 0\.1\.0\nlibgit2 \d+\.\d+\.\d+ \(shared\)\n/
    #expect(try run("--version --verbose").output.wholeMatch(of: linked) != nil)
    #expect(
      try run("help set").output == run("set --help").output && run("help").output == run("--help").output)
    #expect(try run("help set").output.contains("plan set L1M1D1 L1M1D3 in-progress --dry-run"))
    #expect(try run("help stauts").code == 64)
  }

  @Test("show finds a node by its published label where no code fits; several are listed, codes come first")
  func labels() throws {
    let sandbox = try Sandbox.publishedPlans()
    func show(_ word: String, _ options: String = "") -> String {
      let run = CommandRun("show \(word) \(options)", in: sandbox)
      return run.code == 0 ? String(run.output.prefix { $0 != "\n" }) : "\(run.code) \(run.errors)"
    }
    // L3A4D1 was published as L3A5D1, and L3A3D4 as L3A3D3; these are others' codes, which come first.
    #expect(show("L3A5D1").hasPrefix("L3A5D1  ") && show("L3A3D3").hasPrefix("L3A3D3  "))
    try sandbox.remove("plans/2021-2023/L3/L3A5")
    #expect(show("2021-2023/l3a5d1").hasPrefix("L3A4D1 (published as L3A5D1)"))
    let path = "plans/2018-2020/L2/L2M5/"
    for (name, label) in [("L2M5", "2.5"), ("L2M5D1", "2.5.1"), ("L2M5D2", "2.5.1")] {
      try sandbox.write(
        try sandbox.text(of: path + name + ".txt") + "label: \(label)\n", to: path + name + ".txt")
    }
    #expect(show("2.5").hasPrefix("L2M5 (published as 2.5)") && show("2018-2020/2.5").hasPrefix("L2M5 "))
    #expect(
      show("2.5.1").hasPrefix(
        "1 error: several were published as 2.5.1: 2018-2020/L2M5D1 and 2018-2020/L2M5D2\n"))
    #expect(show("2.6").hasPrefix("64 error: '2.6' is not a code") && show("2021-2023/2.5").hasPrefix("64 "))
    // In two plans the one whose period holds the day is meant.
    let other = "plans/2021-2023/L1/L1A1/L1A1.txt"
    try sandbox.write(try sandbox.text(of: other) + "label: 2.5\n", to: other)
    #expect(
      show("2.5", "--at 2019-12-31").hasPrefix("L2M5 ") && show("2.5", "--at 2022-12-31").hasPrefix("L1A1 "))
    #expect(
      show("2.5").hasPrefix("1 error: several were published as 2.5: 2018-2020/L2M5 and 2021-2023/L1A1\n"))
    // `plan diff` takes one as its last word, with its plan or without; a tag of that name is a revision.
    for word in ["2020 2.5", "2020 2018-2020/2.5", "2019-12-31 2020-12-31 2018-2020/2.5"] {
      #expect(
        CommandRun("diff \(word)", in: sandbox).output.hasPrefix("L2M5  2019-12-31 → 2020-12-31\n"), "\(word)"
      )
    }
    #expect(CommandRun("diff 2020 2.5.1", in: sandbox).errors.contains("several were published as 2.5.1"))
    #expect(CommandRun("diff 2020 2.6", in: sandbox).errors.contains("cannot be compared: 2020, 2.6"))
    try sandbox.git("tag", "2018-2020/2.5")
    #expect(CommandRun("diff 2020 2018-2020/2.5", in: sandbox).errors.contains("cannot be compared"))
    // What writes takes codes only.
    #expect(CommandRun("set 2.5.1 done", in: sandbox).code == 64)
  }
}
