import PlanTestSupport
import Testing

/// What needs attention, and what only `plan check` sees with git or the file system.
struct AttentionTests {
  private func sandbox(require: String = "") throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: P\nperiod: 2025-01-01 2027-12-31\nlanguages: en fr\nlevels: L line, D deliverable\n" + require,
      to: "plans/p/plan.txt")
    try sandbox.write("title: L\ntitle.fr: L\n", to: "plans/p/L1/L1.txt")
    try sandbox.write("title: A\ntitle.fr: A\ndue: 2026-01-01\n", to: "plans/p/L1/L1D1.txt")
    try sandbox.write("title: B\ntitle.fr: B\nstatus: 2026-01-01 done\n", to: "plans/p/L1/L1D2.txt")
    try sandbox.write(
      "title: C\nstatus: 2026-01-01 done\nevidence: plans/p/evidence/c.pdf\nevidence: docs/gone.pdf Minutes\n",
      to: "plans/p/L1/L1D3.txt")
    try sandbox.write("x", to: "plans/p/evidence/c.pdf")
    try sandbox.commitAll("first")
    return sandbox
  }

  @Test("plan alone ends with one line of what needs attention, and the commands that list it")
  func line() throws {
    let sandbox = try sandbox(require: "require: evidence\n")
    let run = CommandRun("", in: sandbox)
    #expect(
      run.output.hasSuffix(
        "\n\n1 overdue · 1 done without evidence · 1 unreported  (plan list --overdue, plan list --status done --no-evidence, plan list --status unreported)\n"
      ), "\(run.output)")
    #expect(!CommandRun("status", in: sandbox).output.contains("overdue"))
    for (line, code) in [
      ("--overdue", "L1D1"), ("--status done --no-evidence", "L1D2"), ("--status unreported", "L1D1"),
    ] {
      let list = CommandRun("list \(line)", in: sandbox).output
      #expect(list.split(separator: "\n").count == 1 && list.contains(code))
    }
    // A plan that asks for no evidence lacks none; where nothing needs attention, nothing is said.
    #expect(!CommandRun("", in: try self.sandbox()).output.contains("without evidence"))
    let published = CommandRun("", in: try Sandbox.publishedPlans()).output
    #expect(published.hasSuffix("\n15 unreported  (plan list --status unreported)\n"))
  }

  @Test(
    "a file that was deleted by hand is not counted as edited: plan save refuses it, and git restore brings it back",
    arguments: [
      (
        "en",
        "1 file edited by hand, not recorded yet: plan save\n1 file deleted by hand; git restore PATH brings it back\n"
      ),
      (
        "fr",
        "1 fichier modifié à la main, pas encore enregistré\u{A0}: plan save\n1 fichier supprimé à la main\u{A0}; pour le rétablir\u{A0}: git restore PATH\n"
      ),
      (
        "es",
        "1 archivo editado a mano, aún sin registrar: plan save\n1 archivo eliminado a mano; para recuperarlo: git restore PATH\n"
      ),
    ])
  func removal(language: String, lines: String) throws {
    let sandbox = try sandbox()
    let path = "plans/p/L1/L1D2.txt"
    try sandbox.write(try sandbox.text(of: "plans/p/L1/L1.txt") + "owner: A\n", to: "plans/p/L1/L1.txt")
    let text = try sandbox.text(of: path)
    try sandbox.remove(path)
    let output = CommandRun("", in: sandbox, environment: ["PLAN_LANG": language]).output
    #expect(output.hasSuffix(lines.replacing("PATH", with: path)), "\(output)")
    // What it says is what plan save says, and helps.
    let refused = CommandRun("save", in: sandbox, environment: ["PLAN_LANG": language])
    #expect(refused.code == 1 && refused.errors.contains("git restore \(path)"), "\(refused.errors)")
    _ = try sandbox.git("restore", path)
    #expect(!CommandRun("", in: sandbox).output.contains("restore"))
    // What was moved by hand is no removal, here as there.
    try sandbox.remove(path)
    try sandbox.write(text, to: "plans/p/L1D2.txt")
    #expect(CommandRun("", in: sandbox).output.contains("3 files edited by hand"))
    for number in 4...7 {
      try sandbox.write("title: N\n", to: "plans/p/L1/L1D\(number).txt")
    }
    try sandbox.commitAll()
    for number in 4...7 { try sandbox.remove("plans/p/L1/L1D\(number).txt") }
    #expect(
      CommandRun("", in: sandbox).output.contains(
        "4 files deleted by hand; git restore PATH… brings them back"))
  }

  @Test("evidence that is not there is a warning, at its place; in the files and at a revision")
  func evidence() throws {
    let sandbox = try sandbox()
    for options in ["", "--rev HEAD"] {
      let run = CommandRun("check \(options)", in: sandbox)
      #expect(
        run.code == 0
          && run.output.contains("plans/p/L1/L1D3.txt:4:11: warning: the evidence docs/gone.pdf is not there")
      )
      #expect(!run.output.contains("c.pdf is not there"))
      #expect(CommandRun("check --strict \(options)", in: sandbox).code == 1)
    }
    try sandbox.write("x", to: "docs/gone.pdf")
    #expect(!CommandRun("check", in: sandbox).output.contains("gone.pdf"))
    #expect(CommandRun("check --rev HEAD", in: sandbox).output.contains("gone.pdf"))
  }

  @Test("translations that are missing, and those older than the title, by the history; through a move")
  func translations() throws {
    let sandbox = try sandbox()
    func list(_ options: String = "") -> [String] {
      CommandRun("check --translations \(options)", in: sandbox).output.split(separator: "\n").filter {
        !$0.hasPrefix(" ")
      }
      .map(String.init)
    }
    let missing = [
      "plans/p/L1/L1D3.txt: note: no title in 'fr'", "plans/p/plan.txt: note: no title in 'fr'",
    ]
    #expect(list() == missing)
    #expect(CommandRun("edit L1D1 title=New", in: sandbox).code == 0)
    let old = "plans/p/L1/L1D1.txt:2:1: note: the title in 'fr' is older than the plan's own"
    #expect(list() == [old] + missing)
    #expect(CommandRun("move L1D1 L1D7", in: sandbox).code == 0)
    #expect(list().contains("plans/p/L1/L1D7.txt:2:1: note: the title in 'fr' is older than the plan's own"))
    #expect(CommandRun("edit L1D7 title.fr=Nouveau", in: sandbox).code == 0)
    #expect(list() == missing)
    // Both at once, and a title edited by hand.
    #expect(CommandRun("edit L1D2 title=X title.fr=Y", in: sandbox).code == 0)
    #expect(list() == missing)
    let path = "plans/p/L1/L1D2.txt"
    try sandbox.write(try sandbox.text(of: path).replacing("title: X", with: "title: Z"), to: path)
    #expect(list().count == 3 && list("--rev HEAD") == missing)
  }
}
