import PlanTestSupport
import Testing

/// What was edited by hand: what is recorded of it, what is left alone, and what is said until then.
struct SavingTests {
  private let file = "plans/2018-2020/L2/L2M5/L2M5D1.txt"

  private func lines(_ line: String, in sandbox: Sandbox, _ language: String = "en") -> [String] {
    CommandRun(line, in: sandbox, environment: ["PLAN_LANG": language]).output.split(separator: "\n").map {
      String($0)
    }
  }

  @Test("files that are not a plan's are named once, and neither recorded nor removed; records are recorded")
  func others() throws {
    let sandbox = try Sandbox.publishedPlans()
    let folder = "plans/2018-2020/L2/L2M5"
    let others = [
      "plans/2018-2020/L2/L2M5/#L2M5D1.txt#", "plans/2018-2020/L2/L2M5/L2M5D1.swp",
      "plans/2018-2020/L2/L2M5/L2M5D1.txt~", "plans/2018-2020/evidence/L2M5D1/~$minutes.docx",
      "plans/2018-2020/minutes.docx", "plans/drafts/L1.txt", "plans/readme.md",
    ]
    for other in others { try sandbox.write("x", to: other) }
    let alone = CommandRun("save", in: sandbox)
    #expect(alone.code == 0 && alone.output == "nothing was edited by hand\n")
    let note =
      "note: not recorded, since they are no files of a plan: \(others.dropLast().joined(separator: ", "))"
    #expect(alone.errors == note + " and plans/readme.md\n", "\(alone.errors)")

    let records = [
      "plans/2018-2020/evidence/L2M5D1/minutes.docx", "plans/2018-2020/indicators/I1.txt",
      "plans/2018-2020/projects/x/P1.md", "plans/2018-2020/signed.pdf", "plans/2018-2020/tables/t.csv",
      "plans/templates/style.css",
    ]
    for record in records { try sandbox.write("y", to: record) }
    try sandbox.write(try sandbox.text(of: file) + "evidence: plans/2018-2020/signed.pdf\n", to: file)
    let save = CommandRun("save", in: sandbox)
    // Named once: no finding of theirs is told as well.
    #expect(
      save.code == 0 && save.errors.hasPrefix(alone.errors) && !save.errors.contains("readme.md: "),
      "\(save.errors)")
    let saved = try sandbox.git("show", "--name-only", "--format=", "HEAD").split(separator: "\n").map(
      String.init)
    #expect(saved == (records + [file]).sorted())
    for other in others { #expect(sandbox.exists(other)) }
    // One file is spoken of as one; a recorded file that is none of a plan's is not missed either.
    try sandbox.git("add", "plans")
    try sandbox.git("commit", "-q", "-m", "by git")
    for other in others.dropFirst() { try sandbox.remove(other) }
    #expect(CommandRun("save", in: sandbox).errors.isEmpty)
    try sandbox.write("z", to: others[0])
    #expect(
      CommandRun("save", in: sandbox).errors
        == "note: not recorded, since it is no file of a plan: \(folder)/#L2M5D1.txt#\n")
  }

  @Test("an editor's backups keep no period from being closed, and make no report a draft")
  func backups() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write("x", to: file + "~")
    let report = CommandRun("report summary 2018-2020 --format json", in: sandbox)
    #expect(
      report.code == 0 && report.output.contains("\"uncommitted\": false"), "\(report.output.prefix(900))")
    let close = CommandRun("close 2019 2018-2020", in: sandbox)
    #expect(close.code == 0, "\(close.errors)")
  }

  @Test("F8: a field below the empty line is warned of by check and by save, and saved all the same")
  func keyInBody() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write(try sandbox.text(of: file) + "\nstatus: 2021-01-15 done\n", to: file)
    let warning =
      "\(file):7:1: warning: 'status' stands below an empty line: it is text there, and counts for nothing\n"
    #expect(CommandRun("check", in: sandbox).output.hasPrefix(warning))
    let save = CommandRun("save", in: sandbox)
    #expect(
      save.code == 0 && save.errors.hasPrefix(warning) && save.errors.contains("hint: move the line up"))
    #expect(CommandRun("show L2M5D1", in: sandbox).output.contains("in progress"))
  }

  @Test("plan alone says how many files have errors, and how many were edited by hand; in three languages")
  func told() throws {
    let sandbox = try Sandbox.publishedPlans()
    let quiet = lines("", in: sandbox)
    #expect(quiet.last == "15 unreported  (plan list --status unreported)")
    // As two people's merge leaves it: counted, but nobody knows which title is meant.
    try sandbox.write("title: Two\n" + (try sandbox.text(of: file)), to: file)
    #expect(
      lines("", in: sandbox).suffix(3) == [
        quiet[quiet.count - 1], "1 file has errors: plan check",
        "1 file edited by hand, not recorded yet: plan save",
      ])
    try sandbox.commitAll("merged")
    #expect(lines("", in: sandbox).suffix(2) == [quiet[quiet.count - 1], "1 file has errors: plan check"])
    let other = "plans/2021-2023/L1/L1A1/L1A1D1.txt"
    try sandbox.write("title: A\ntitle: B\nsdg: 99\n", to: other)
    try sandbox.remove("plans/2018-2020/L1/L1M1/L1M1D1.txt")
    #expect(
      lines("", in: sandbox, "fr").suffix(3) == [
        "2 fichiers ont des erreurs\u{A0}: plan check",
        "1 fichier modifié à la main, pas encore enregistré\u{A0}: plan save",
        "1 fichier supprimé à la main\u{A0}; pour le rétablir\u{A0}: git restore plans/2018-2020/L1/L1M1/L1M1D1.txt",
      ])
    #expect(
      lines("", in: sandbox, "es").suffix(3) == [
        "2 archivos tienen errores: plan check", "1 archivo editado a mano, aún sin registrar: plan save",
        "1 archivo eliminado a mano; para recuperarlo: git restore plans/2018-2020/L1/L1M1/L1M1D1.txt",
      ])
    // A revision has no hand edits; other commands say nothing of this, nor does plan where git is not.
    let revision = try sandbox.git("rev-parse", "--short=7", "HEAD").replacing("\n", with: "")
    #expect(
      lines("status --attention --rev HEAD", in: sandbox).last
        == "1 file has errors: plan check --rev \(revision)")
    #expect(!CommandRun("status", in: sandbox).output.contains("errors"))
    try sandbox.remove(".git")
    #expect(lines("", in: sandbox).last == "2 files have errors: plan check")
    try sandbox.write("title: X\n", to: "plans/Plan 4/plan.txt")
    #expect(lines("", in: sandbox).last == "3 files have errors: plan check")
  }

  @Test("plan alone tells new and removed evidence too, and no backups; without commits all is unrecorded")
  func toldRecords() throws {
    let sandbox = try Sandbox.publishedPlans()
    let quiet = lines("", in: sandbox)
    let told = quiet + ["1 file edited by hand, not recorded yet: plan save"]
    try sandbox.write("x", to: file + "~")
    #expect(lines("", in: sandbox) == quiet)
    let evidence = "plans/2018-2020/evidence/L2M5D1/minutes.pdf"
    try sandbox.write("x", to: evidence + "~")
    #expect(lines("", in: sandbox) == quiet)
    try sandbox.write("x", to: evidence)
    #expect(lines("", in: sandbox) == told)
    #expect(CommandRun("save", in: sandbox).code == 0)
    #expect(lines("", in: sandbox) == quiet)
    try sandbox.remove(evidence)
    #expect(
      lines("", in: sandbox) == quiet + ["1 file deleted by hand; git restore \(evidence) brings it back"])
    try sandbox.remove(".git")
    try sandbox.initializeRepository()
    #expect(
      lines("", in: sandbox).last?.hasSuffix("files edited by hand, not recorded yet: plan save") == true)
  }

  @Test("every report says how many files of its plans have errors, on standard error")
  func reports() throws {
    let sandbox = try Sandbox.publishedPlans()
    let reports = [
      "summary 2018-2020", "annual 2018-2020 --period 2019", "matrix 2018-2020", "site -o public",
      "summary 2018-2020 --format json",
    ]
    for report in reports { #expect(CommandRun("report \(report)", in: sandbox).errors.isEmpty) }
    try sandbox.write("title: Two\n" + (try sandbox.text(of: file)), to: file)
    for report in reports {
      let run = CommandRun("report \(report)", in: sandbox)
      #expect(
        run.code == 0 && run.errors == "warning: 1 file has errors: plan check\n", "\(report): \(run.errors)")
    }
    #expect(CommandRun("report summary 2021-2023", in: sandbox).errors.isEmpty)
    #expect(CommandRun("report summary 2018-2020 --rev HEAD", in: sandbox).errors.isEmpty)
  }
}
