import Foundation
import PlanCore
import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanCLI

@Suite struct WritingTests {
  private let file = "plans/2018-2020/L2/L2M5/L2M5D1.txt"

  private func commits(_ sandbox: Sandbox) throws -> String {
    try sandbox.git("rev-list", "--count", "HEAD").trimmingCharacters(in: .newlines)
  }

  @Test("a mark is one commit with one added line; undo restores the bytes; status follows")
  func setAndUndo() throws {
    let sandbox = try Sandbox.publishedPlans()
    let before = try sandbox.bytes(of: file)
    let set = CommandRun("set l2m5d1 done -m \"Approved by the board\" --at 2020-12-15", in: sandbox)
    let commit = try sandbox.git("rev-parse", "--short=7", "HEAD").trimmingCharacters(in: .newlines)
    #expect(
      set.code == 0
        && set.output
          == "L2M5D1  on 2020-12-15: · unreported → ✓ done; today unchanged: ○ in progress (since 2020-12-31)\nrecorded as \(commit) by Ana Ruiz; plan undo takes it back\n"
    )
    #expect(
      try sandbox.git("log", "-1", "--format=%B")
        == "2018-2020 L2M5D1: unreported → done (2020-12-15)\n\nApproved by the board\n\nPlan-Verb: set\n\n")
    #expect(
      try sandbox.git("diff", "--unified=0", "HEAD~1").hasSuffix(
        "\n+status: 2020-12-15 done Approved by the board\n"))
    let log = CommandRun("log L2M5D1", in: sandbox).output
    #expect(
      log
        == "2020-12-15  ✓ done         Approved by the board  \(commit) Ana Ruiz, recorded 2026-11-20\n2020-12-31  ○ in progress  the plans              \(try sandbox.git("rev-parse", "--short=7", "HEAD~1").trimmingCharacters(in: .newlines)) Ana Ruiz, recorded 2020-01-02\n"
    )
    #expect(CommandRun("set L2M5D1 ✓", in: sandbox).errors.contains("plan 2018-2020 ended on 2020-12-31"))
    #expect(CommandRun("status 2018-2020 --short", in: sandbox).output == "65 deliverables: 50/9/6\n")
    #expect(CommandRun("undo", in: sandbox).code == 0)
    let undo = CommandRun("undo", in: sandbox)
    #expect(
      undo.output.hasPrefix(
        "took back \(commit): 2018-2020 L2M5D1: unreported → done (2020-12-15)\nrecorded as "))
    #expect(try sandbox.bytes(of: file) == before && sandbox.git("status", "--porcelain").isEmpty)
    try sandbox.git("fsck", "--strict")
  }

  @Test("F20: what holds already is not recorded again, unless it brings a note or evidence")
  func already() throws {
    let sandbox = try Sandbox.publishedPlans()
    let again = CommandRun("set L2M5D1 \"en cours\"", in: sandbox)
    #expect(
      again.code == 0
        && again.output == "L2M5D1  already ○ in progress (since 2020-12-31)\nnothing to record\n")
    #expect(try commits(sandbox) == "1")
    #expect(CommandRun("set L2M5D1 in-progress -m note", in: sandbox).output.contains("recorded as"))
    let evidence = CommandRun("set L2M5D1 in-progress --evidence https://example.org/a", in: sandbox)
    #expect(evidence.output.hasPrefix("L2M5D1  evidence: https://example.org/a\n"))
    #expect(try sandbox.git("diff", "--unified=0", "HEAD~1").hasSuffix("+evidence: https://example.org/a\n"))
    #expect(
      CommandRun("set L2M5D1 in-progress --evidence https://example.org/a", in: sandbox).output.hasSuffix(
        "nothing to record\n"))
    #expect(try commits(sandbox) == "3")
  }

  @Test("several codes, a batch from standard input, and all or nothing")
  func batches() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("set L1M1D2 L1M4D1 réalisé", in: sandbox).code == 0)
    #expect(try sandbox.git("log", "-1", "--format=%s") == "2018-2020: 2 deliverables\n")
    let input =
      "\u{FEFF}# from the meeting\nL2M5D1 en cours 2020-05-01 Début, puis : suite\r\n\nL2M5D2 ✗\n2021-2023/L1A1D1 not done yet\n"
    let batch = CommandRun("set -", in: sandbox, input: input)
    #expect(batch.code == 0, "\(batch.errors)")
    #expect(try sandbox.text(of: file).contains("\nstatus: 2020-05-01 in-progress Début, puis : suite\n"))
    #expect(
      try sandbox.text(of: "plans/2021-2023/L1/L1A1/L1A1D1.txt").contains(
        "\nstatus: 2026-11-20 not-done yet\n"))
    #expect(
      try sandbox.git("log", "-1", "--format=%s") == "2018-2020, 2021-2023: 3 deliverables\n"
        && commits(sandbox) == "3")
    let status = try sandbox.git("status", "--porcelain")
    for (line, fault) in [
      ("L2M5D9 done", "line 2: no deliverable L2M5D9"),
      ("L1M1D1 finished", "line 2: 'finished' is not a status"),
      ("L1M1D1 done 31/12/2020", "line 2: '31/12/2020' is not a date"), ("L1M1D1", "line 2: missing: STATUS"),
      ("xx done", "line 2: 'xx' is not a code"), ("L1M1 done", "line 2: L1M1 is a measure"),
      ("L1M1D1 done 2027-01-01", "line 2: 2027-01-01 is in the future"),
    ] {
      let run = CommandRun("set -", in: sandbox, input: "L1M1D1 not-done\n\(line)\n")
      #expect(run.code != 0 && run.errors.contains(fault), "\(run.errors)")
    }
    #expect(try commits(sandbox) == "3" && sandbox.git("status", "--porcelain") == status)
    #expect(CommandRun("set -", in: sandbox, input: "\n# nothing\n").code == 64)
  }

  @Test("a trial writes nothing; --no-commit edits, and save records")
  func trialAndSave() throws {
    let sandbox = try Sandbox.publishedPlans()
    let trial = CommandRun("set L2M5D1 done -n", in: sandbox)
    #expect(
      trial.code == 0
        && trial.output
          == "L2M5D1  on 2026-11-20: ○ in progress → ✓ done\n  \(file)\n  + status: 2026-11-20 done\nnothing was written: this was a trial\n"
    )
    #expect(try sandbox.git("status", "--porcelain").isEmpty && commits(sandbox) == "1")
    #expect(
      CommandRun("set L2M5D1 done --no-commit", in: sandbox).output.hasSuffix(
        "edited, not recorded; plan save records it\n"))
    #expect(try commits(sandbox) == "1")
    #expect(
      CommandRun("log L2M5D1", in: sandbox).output.replacing(#/ {2,}/#, with: "  ")
        .hasPrefix("2026-11-20  ✓ done  not committed yet\n")
    )
    let other = CommandRun("set L2M5D1 not-done", in: sandbox)
    #expect(other.code == 1 && other.errors.contains("the 'status' lines of \(file) were edited by hand"))
    #expect(
      CommandRun("save -n", in: sandbox).output
        == "would save edited: \(file)\n  \(file)\n  + status: 2026-11-20 done\nnothing was written: this was a trial\n"
    )
    let save = CommandRun("save -m \"By hand\"", in: sandbox)
    #expect(save.code == 0 && save.output.hasPrefix("edited: \(file)\nrecorded as "))
    #expect(
      try sandbox.git("log", "-1", "--format=%B")
        == "2018-2020 L2M5D1: in-progress → done (2026-11-20)\n\nBy hand\n\nPlan-Verb: save\n\n")
    #expect(CommandRun("save", in: sandbox).output == "nothing was edited by hand\n")
  }

  @Test("save refuses files with errors, but not because of others; removals need a word")
  func saving() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write("title: x\nstatus: 2020-13-01 done\n", to: file)
    let faulty = CommandRun("save", in: sandbox)
    #expect(
      faulty.code == 1 && faulty.errors.contains("\(file):2:9: error: '2020-13-01' is not a date")
        && faulty.errors.contains("not saved: 1 error"))
    try sandbox.commitAll("the error is recorded now")
    try sandbox.write(
      try sandbox.text(of: "plans/2018-2020/plan.txt") + "website: https://example.org\n",
      to: "plans/2018-2020/plan.txt")
    #expect(CommandRun("save", in: sandbox).code == 0)
    try sandbox.remove("plans/2018-2020/L2/L2M5/L2M5D2.txt")
    let check = CommandRun("check", in: sandbox)
    #expect(
      check.output.contains("L2M5D2.txt: warning: deleted: L2M5D2 disappears from the past as well"), "F25")
    let removal = CommandRun("save", in: sandbox)
    #expect(
      removal.code == 1 && removal.errors.contains("L2M5D2.txt") && removal.errors.contains("plan drop"))
    #expect(
      CommandRun("save --allow-removals", in: sandbox).output.hasPrefix(
        "removed: plans/2018-2020/L2/L2M5/L2M5D2.txt\n"))
    #expect(
      CommandRun("status 2018-2020 --short", in: sandbox).output == "64 deliverables: 48/9/6, 1 unreadable\n")
  }

  @Test(
    "save refuses the removal of a parent's file, though its deliverables still stand; a moved file is none")
  func savingParents() throws {
    let sandbox = try Sandbox.publishedPlans()
    for (path, code) in [("plans/2018-2020/L2/L2M5/L2M5.txt", "L2M5"), ("plans/2018-2020/L1/L1.txt", "L1")] {
      try sandbox.remove(path)
      for line in ["save", "save --allow-removals"] {
        let run = CommandRun(line, in: sandbox)
        #expect(run.code == 1 && run.errors.contains("\(path): error: \(code) has no file of its own"))
      }
      #expect(try commits(sandbox) == "1" && !sandbox.exists(path))
      try sandbox.git("checkout", "--", "plans")
    }
    // A file that comes to its right place is not removed from the wrong one.
    try sandbox.git("mv", "plans/2018-2020/L2/L2M5/L2M5D1.txt", "plans/2018-2020/L2M5D1.txt")
    try sandbox.commitAll("misplaced")
    try sandbox.run("/bin/mv", ["plans/2018-2020/L2M5D1.txt", "plans/2018-2020/L2/L2M5/L2M5D1.txt"])
    #expect(CommandRun("save", in: sandbox).code == 0)
    #expect(try sandbox.git("status", "--porcelain").isEmpty && commits(sandbox) == "3")
    // A parent's file that lay elsewhere is removed all the same.
    try sandbox.git("mv", "plans/2018-2020/L2/L2M5/L2M5.txt", "plans/2018-2020/L2M5.txt")
    try sandbox.commitAll("misplaced")
    try sandbox.remove("plans/2018-2020/L2M5.txt")
    let run = CommandRun("save", in: sandbox)
    #expect(
      run.code == 1 && run.errors.contains("plans/2018-2020/L2M5.txt") && run.errors.contains("plan drop"))
  }

  @Test("a status cannot hold from tomorrow on; today is the day on the clock of the one who records")
  func tomorrow() throws {
    let sandbox = try Sandbox.publishedPlans()
    func run(_ day: String, _ now: Timestamp = CommandRun.now) -> CommandRun {
      CommandRun("set L2M5D1 done --at \(day)", in: sandbox, now: now)
    }
    let refused = run("2026-11-21")
    #expect(refused.code == 1 && refused.errors.contains("2026-11-21 is in the future (today is 2026-11-20)"))
    for line in ["L2M5D1 done 2026-11-21", "L1M1D1 not-done\nL2M5D1 done 2026-11-21"] {
      #expect(CommandRun("set -", in: sandbox, input: line + "\n").code == 1)
    }
    let table = CommandRun(
      "set - --format csv", in: sandbox, input: "code,status,since\nL2M5D1,done,2026-11-21\n")
    #expect(table.code != 0)
    #expect(try commits(sandbox) == "1" && sandbox.git("status", "--porcelain").isEmpty)
    // A minute before midnight in UTC is tomorrow east of it, and still today west of it.
    let late = CommandRun.now.seconds / 86_400 * 86_400 + 86_340
    #expect(run("2026-11-21", Timestamp(seconds: late, offsetMinutes: -60)).code == 1)
    #expect(run("2026-11-21", Timestamp(seconds: late, offsetMinutes: 0)).code == 1)
    #expect(run("2026-11-21", Timestamp(seconds: late, offsetMinutes: 60)).code == 0)
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(run("2026-11-20").code == 0)
  }

  @Test(
    "a near miss of any word that the plan knows is suggested: its own, a further status, another language's")
  func nearMisses() throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: Ziele\nperiod: 2020-01-01 2030-12-31\nlanguages: de\nlevels: OBJ objective, KR result\nsub-status: postponed not-done\nword.done: erreicht\nword.postponed: verschoben\n",
      to: "plans/okr/plan.txt")
    try sandbox.write("title: Eins\n", to: "plans/okr/OBJ1/OBJ1.txt")
    try sandbox.write("title: Ergebnis\n", to: "plans/okr/OBJ1/OBJ1KR1.txt")
    try sandbox.commitAll()
    for (typed, word) in [
      ("ereicht", "erreicht"), ("verschobn", "verschoben"), ("postpond", "postponed"), ("don", "done"),
      ("\"en cour\"", "en cours"), ("\"in progres\"", "in progress"),
    ] {
      let run = CommandRun("set OBJ1KR1 \(typed)", in: sandbox)
      #expect(run.code == 64 && run.errors.contains("hint: did you mean \(word)?"), "\(run.errors)")
    }
  }

  @Test("evidence: a URL, a file of the plan, a copy of a file from outside")
  func evidence() throws {
    let sandbox = try Sandbox.publishedPlans()
    let outside = try Sandbox()
    try outside.write("minutes", to: "the minutes.pdf")
    try sandbox.write("local", to: "docs/a.txt")
    let run = CommandRun(
      "set L2M5D1 done --evidence \"\(outside.path)/the minutes.pdf\" --evidence ../docs/a.txt", in: sandbox,
      folder: "plans")
    #expect(run.code == 0, "\(run.errors)")
    let text = try sandbox.text(of: file)
    #expect(
      text.contains("evidence: <plans/2018-2020/evidence/L2M5D1/the minutes.pdf>\nevidence: docs/a.txt\n"))
    #expect(try sandbox.text(of: "plans/2018-2020/evidence/L2M5D1/the minutes.pdf") == "minutes")
    #expect(try sandbox.git("status", "--porcelain").isEmpty, "all of it is in the commit")
    #expect(try sandbox.git("show", "--stat", "--format=", "HEAD").contains("3 files changed"))
    #expect(CommandRun("set L2M5D2 done --evidence nowhere.pdf", in: sandbox).code == 1)
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(!sandbox.exists("plans/2018-2020/evidence"))
    #expect(sandbox.exists("docs/a.txt"), "undo touches nothing outside of plans/")
  }

  @Test("what was recorded is said even if nobody can be told: exit 76 names the commit")
  func outputAfterRecording() throws {
    let sandbox = try Sandbox.publishedPlans()
    let run = CommandRun("set L2M5D1 done", in: sandbox, failing: .noSpace)
    let commit = try sandbox.git("rev-parse", "--short=7", "HEAD").trimmingCharacters(in: .newlines)
    #expect(run.code == 76 && run.errors.contains("recorded as \(commit)"))
    #expect(CommandRun("undo", in: sandbox, failing: .brokenPipe).code == 0)
  }

  @Test("hooks that were not run are named once; changes not shared are counted")
  func notices() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write("#!/bin/sh\nexit 1\n", to: ".git/hooks/pre-commit")
    try sandbox.run("/bin/chmod", ["+x", ".git/hooks/pre-commit"])
    #expect(CommandRun("set L2M5D1 done", in: sandbox).errors.contains("hooks were not run: pre-commit"))
    try sandbox.git("config", "plan.hooks", "ignore")
    #expect(!CommandRun("set L2M5D1 not-done", in: sandbox).errors.contains("hooks"))
    try sandbox.git("clone", "-q", ".", "clone")
    try sandbox.git("-C", "clone", "config", "user.name", "C")
    try sandbox.git("-C", "clone", "config", "user.email", "c@example.org")
    #expect(CommandRun("-C clone set L2M5D1 done", in: sandbox).output.contains("1 change not shared yet"))
  }

  @Test("a plan of two levels with words and a sub-status of its own")
  func otherShapes() throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: Ziele\nperiod: 2020-01-01 2030-12-31\nlanguages: de\nlevels: OBJ objective, KR result\nsub-status: cancelled not-done\nword.done: erreicht\n",
      to: "plans/okr/plan.txt")
    try sandbox.write("title: Eins\n", to: "plans/okr/OBJ1/OBJ1.txt")
    try sandbox.write(
      "title: Ergebnis\nadded: 2021-01-01\ndropped: 2025-01-01 enough\n", to: "plans/okr/OBJ1/OBJ1KR12.txt")
    try sandbox.commitAll()
    #expect(
      CommandRun("set obj1kr12 cancelled --at 2022-02-02", in: sandbox).output.contains(
        "→ ✗ not done (cancelled)"))
    #expect(CommandRun("set OBJ1KR12 erreicht --at 2023-02-02", in: sandbox).output.contains("→ ✓ erreicht"))
    #expect(CommandRun("list --status cancelled --at 2022-06-01", in: sandbox).output.contains("OBJ1KR12"))
    #expect(
      CommandRun("set OBJ1KR12 done --at 2020-06-01", in: sandbox).errors.contains(
        "it was added on 2021-01-01"))
    #expect(CommandRun("set OBJ1KR12 done", in: sandbox).errors.contains("it was dropped on 2025-01-01"))
    let json = CommandRun("log --format json", in: sandbox).output
    #expect(try JSONSchema(documented: "log").faults(in: json) == [])
    #expect(json.contains("\"to-sub-status\": \"cancelled\""))
  }
}
