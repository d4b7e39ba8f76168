import PlanTestSupport
import Testing

@testable import PlanCLI

struct InitTests {
  @Test("a plan by flags, where there is no repository and git knows nobody; then a line, a measure, figures")
  func flags() throws {
    let sandbox = try Sandbox()
    let line =
      "init 2024-2026 --title \"Next plan\" --languages \"fr, en\" --organisation Metropolis --levels \"A axis, B action\""
    #expect(CommandRun(line, in: sandbox).code == 1)
    #expect(!sandbox.exists("plans") && !sandbox.exists(".git"))
    let run = CommandRun(line + " --git --user \"Ana Ruiz <ana@example.org>\"", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("new plan 2024-2026: Next plan\nrecorded as "))
    #expect(
      try sandbox.text(of: "plans/2024-2026/plan.txt")
        == "title: Next plan\norganisation: Metropolis\nperiod: 2024-01-01 2026-12-31\nlanguages: fr en\nlevels: A axis, B action\n"
    )
    #expect(try sandbox.text(of: ".gitattributes") == "plans/** merge=union\n")
    #expect(try sandbox.git("config", "user.name") == "Ana Ruiz\n")
    #expect(try sandbox.git("show", "--stat", "--format=%s|%an", "HEAD").contains("2 files changed"))
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    #expect(CommandRun("check", in: sandbox).code == 0)
    let french = CommandRun("init 2027 --title Suite --lang fr -n", in: sandbox)
    #expect(french.code == 0 && french.output.contains("  plans/2027/plan.txt\n"))
    #expect(CommandRun("init 2027 --title Suite --lang fr", in: sandbox).code == 0)
    #expect(
      try sandbox.text(of: "plans/2027/plan.txt").hasSuffix(
        "languages: fr\nlevels: L ligne directrice, M mesure, D livrable\n"))
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(CommandRun("status --short", in: sandbox).output == "0 action\u{A0}: 0/0/0\n")
    for line in ["add A1 Voice", "add A1B1 Agenda", "set A1B1 done --at 2024-05-01"] {
      #expect(CommandRun(line, in: sandbox).code == 0)
    }
    #expect(CommandRun("status --short --at 2024-06-01", in: sandbox).output == "1 action\u{A0}: 1/0/0\n")
  }

  @Test("the example is the published plan, file by file")
  func example() throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write("*.pdf binary", to: ".gitattributes")
    try sandbox.commitAll("attributes")
    let run = CommandRun("init --example", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("95 nodes with it"))
    let published = try Sandbox.publishedPlans()
    for path in try published.git("ls-files", "plans/2018-2020").split(separator: "\n").map(String.init) {
      #expect(try sandbox.bytes(of: path) == published.bytes(of: path), "\(path)")
    }
    let count = try published.git("ls-files", "plans/2018-2020").split(separator: "\n").count
    #expect(try sandbox.git("ls-files", "plans").split(separator: "\n").count == count)
    #expect(try sandbox.text(of: ".gitattributes") == "*.pdf binary\nplans/** merge=union\n")
    #expect(CommandRun("status --short", in: sandbox).output == "65 deliverables: 49/10/6\n")
    #expect(CommandRun("init --example", in: sandbox).code == 1)
    #expect(CommandRun("init trial --example -n", in: sandbox).code == 0 && !sandbox.exists("plans/trial"))
  }

  @Test("a user's own .gitattributes that is not recorded keeps its other lines to itself")
  func attributes() throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write("*.pdf binary\n", to: ".gitattributes")
    #expect(CommandRun("init 2024 --title X", in: sandbox).code == 0)
    #expect(try sandbox.git("show", "HEAD:.gitattributes") == "plans/** merge=union\n")
    #expect(try sandbox.text(of: ".gitattributes") == "*.pdf binary\nplans/** merge=union\n")
  }

  @Test("the next plan carries over what is not done, with other levels")
  func continued() throws {
    let sandbox = try Sandbox.publishedPlans()
    let run = CommandRun(
      "init 2024-2026 --title Next --levels \"L line, D deliverable\" --continue 2018-2020", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("19 nodes with it"))
    #expect(
      CommandRun("list 2024-2026 --format csv", in: sandbox).output.split(separator: "\r\n").count == 17)
    #expect(try sandbox.text(of: "plans/2024-2026/plan.txt").hasSuffix("continues: 2018-2020\n"))
    let show = CommandRun("show 2024-2026/L2D2 --format json", in: sandbox).output
    #expect(show.contains("\"continues\": [\"2018-2020/L2M5D1\"]"), "\(show)")
    #expect(show.contains("Yearly gender-aware learning and skills plan"))
    #expect(CommandRun("check", in: sandbox).code == 0)
  }

  @Test("on a terminal, questions; an empty answer takes what stands in brackets")
  func questions() throws {
    let sandbox = try Sandbox()
    // Git knows nobody here.
    try sandbox.initializeRepository()
    try sandbox.git("config", "user.name", "")
    try sandbox.git("config", "user.email", "")
    let terminal = Terminal(isOutput: true, isError: true, isInput: true, columns: 80, rows: 40)
    let answers = ["2024-2026", "", "My plan", "", "", "en fr", "", "Ana Ruiz", "ana@example.org"]
    let run = CommandRun(
      "init", in: sandbox, terminal: terminal, answers: answers)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.errors.contains("[2024-01-01 2026-12-31]: "))
    #expect(
      try sandbox.text(of: "plans/2024-2026/plan.txt")
        == "title: My plan\nperiod: 2024-01-01 2026-12-31\nlanguages: en fr\nlevels: L line, M measure, D deliverable\n"
    )
    #expect(try sandbox.git("log", "-1", "--format=%an <%ae>") == "Ana Ruiz <ana@example.org>\n")
    let more = ["2027", "Next", "", "", "", "", "y", "no"] + Array(repeating: "n", count: 30)
    try sandbox.write("title: L\n", to: "plans/2024-2026/L1/L1.txt")
    try sandbox.write("title: M\n", to: "plans/2024-2026/L1/L1M1/L1M1.txt")
    for number in 1...3 {
      try sandbox.write("title: D\(number)\n", to: "plans/2024-2026/L1/L1M1/L1M1D\(number).txt")
    }
    let next = CommandRun(
      "init --continue 2024-2026", in: sandbox, terminal: terminal,
      answers: more)
    #expect(next.code == 0, "\(next.errors)")
    #expect(next.errors.contains("L1M1D2 D2 (· unreported): carry over? [Y/n]: "))
    #expect(
      try sandbox.git("ls-files", "plans/2027").split(separator: "\n").map(String.init) == [
        "plans/2027/L1/L1.txt", "plans/2027/L1/L1M1/L1M1.txt", "plans/2027/L1/L1M1/L1M1D1.txt",
        "plans/2027/plan.txt",
      ])
    let refused = CommandRun("init", in: try Sandbox(), terminal: terminal, answers: ["n"])
    #expect(refused.errors.contains("Make one there? [Y/n]: "))
    #expect(refused.code == 1 && refused.errors.contains("plan init --git makes one"))
  }

  @Test("the line for merges is added once, below what .gitattributes has, whatever its last line ends with")
  func attributeLines() throws {
    for (before, after) in [
      ("a b", "a b\nplans/** merge=union\n"), ("a b\n", "a b\nplans/** merge=union\n"),
      ("plans/** merge=union", "plans/** merge=union"),
      ("plans/** merge=union\r\nx y\r\n", "plans/** merge=union\r\nx y\r\n"),
    ] {
      let sandbox = try Sandbox()
      try sandbox.initializeRepository()
      try sandbox.write(before, to: ".gitattributes")
      try sandbox.commitAll()
      #expect(CommandRun("init 2027 --title Next", in: sandbox).code == 0)
      #expect(try sandbox.text(of: ".gitattributes") == after)
      #expect(CommandRun("init 2028 --title After", in: sandbox).code == 0)
      #expect(try sandbox.text(of: ".gitattributes") == after)
    }
  }
}
