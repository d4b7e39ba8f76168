import PlanTestSupport
import Testing

@testable import PlanCLI

/// What changes nothing is not recorded, by any verb, and not listed where it is many rows.
struct UnchangedTests {
  /// A plan whose deliverables inherit an owner, with a repository.
  private static func inherited() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      "title: P\nperiod: 2025-01-01 2027-12-31\nlevels: L line, M measure, D deliverable\n",
      to: "plans/p/plan.txt")
    try sandbox.write("title: Line\nowner: Boss\n", to: "plans/p/L1/L1.txt")
    try sandbox.write("title: M\n", to: "plans/p/L1/L1M1/L1M1.txt")
    try sandbox.write("title: D\n", to: "plans/p/L1/L1M1/L1M1D1.txt")
    try sandbox.write(
      "title: E\nowner: Ana; Bo\ntags: a, b\nsdg: 5, 11.a\ndue: 2026-12-31\nstatus: 2026-01-01 done First\n",
      to: "plans/p/L1/L1M1/L1M1D2.txt")
    try sandbox.initializeRepository()
    try sandbox.commitAll()
    return sandbox
  }

  private func commits(_ sandbox: Sandbox) throws -> String {
    try sandbox.git("rev-list", "--count", "HEAD").replacing("\n", with: "")
  }

  @Test(
    "no verb records an empty commit: every command here leaves HEAD, the index and the files as they are",
    arguments: [
      ("set - --format csv", "code,owner\nL1M1D1, Boss ;\n"),
      ("set - --format csv", "code,owner\nL1M1D2,Ana;Bo\n"),
      ("set - --format csv", "code,owner\nL1M1D2,\" Ana ;  Bo ;\"\n"),
      ("set - --format csv", "code,tags\nL1M1D2,\"a,b\"\n"),
      ("set - --format csv", "code,tags\nL1M1D2,\" a ,  b,\"\n"),
      ("set - --format csv", "code,sdg\nL1M1D2,\"5,11.a\"\n"),
      ("set - --format csv", "code,due\nL1M1D2,31/12/2026\n"),
      ("set - --format csv -m Note", "code,status,title\nL1M1D2, Done ,E \nL1M1D1,,D\n"),
      ("edit L1M1D1 owner=", ""), ("edit L1M1D2 due=2026-12-31 \"tags=a, b\"", ""),
      ("edit L1M1D2 tags+=a sdg+=5", ""), ("set L1M1D2 done", ""), ("set - ", "L1M1D2 done\n"),
      ("set L1M1D2 done -m First --at 2026-01-01", ""), ("set - -m Note", "L1M1D2 done\n"),
      ("set - ", "L1M1D2 done 2026-01-01 First\n"), ("save", ""),
    ])
  func nothing(line: String, input: String) throws {
    let sandbox = try Self.inherited()
    let index = try sandbox.git("ls-files", "-s")
    let run = CommandRun(line, in: sandbox, input: input)
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("nothing to record") || line == "save", "\(run.output)")
    #expect(!run.output.contains("→"), "\(run.output)")
    #expect(try commits(sandbox) == "1")
    #expect(try sandbox.git("ls-files", "-s") == index && sandbox.git("status", "--porcelain").isEmpty)
    let trial = CommandRun(line + " -n", in: sandbox, input: input)
    #expect(trial.output == run.output && trial.errors.isEmpty, "\(trial.output)")
  }

  @Test("a note is written once for a day and a status; another note, day or status is a line of its own")
  func notes() throws {
    let sandbox = try Self.inherited()
    let path = "plans/p/L1/L1M1/L1M1D1.txt"
    for line in ["done -m Board", "done -m Board", "done", "done -m Council"] {
      #expect(CommandRun("set L1M1D1 \(line) --at 2026-02-02", in: sandbox).code == 0)
    }
    #expect(
      try sandbox.text(of: path)
        == "title: D\nstatus: 2026-02-02 done Board\nstatus: 2026-02-02 done Council\n")
    #expect(try commits(sandbox) == "3")
    let again = CommandRun("set L1M1D1 done --at 2026-02-02 -m Board", in: sandbox)
    #expect(again.output == "L1M1D1  already ✓ done (since 2026-02-02)\nnothing to record\n")
    // The note's line no longer holds: it is written again.
    #expect(CommandRun("set L1M1D1 not-done --at 2026-02-02", in: sandbox).code == 0)
    #expect(CommandRun("set L1M1D1 done --at 2026-02-02 -m Board", in: sandbox).code == 0)
    #expect(
      try sandbox.text(of: path).hasSuffix("status: 2026-02-02 not-done\nstatus: 2026-02-02 done Board\n"))
  }

  @Test("the note of a batch is its commit's, and goes only into rows that change; these are counted apart")
  func notesOfBatches() throws {
    let sandbox = try Self.inherited()
    let input = "L1M1D1 done\nL1M1D2 done\nL1M1D2 done 2026-03-03 Own words\n"
    let trial = CommandRun("set - -m Council -n", in: sandbox, input: input)
    #expect(trial.output.contains("1 row changes nothing\n") && !trial.output.contains("already"))
    let run = CommandRun("set - -m Council", in: sandbox, input: input)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output.hasPrefix(
        "L1M1D1  on 2026-11-20: · unreported → ✓ done\nL1M1D2  on 2026-03-03: still ✓ done, with the note: Own words\n1 row changes nothing\nrecorded as "
      ), "\(run.output)")
    #expect(try sandbox.text(of: "plans/p/L1/L1M1/L1M1D1.txt").hasSuffix("status: 2026-11-20 done Council\n"))
    #expect(
      try sandbox.text(of: "plans/p/L1/L1M1/L1M1D2.txt").hasSuffix(
        "First\nstatus: 2026-03-03 done Own words\n"))
    #expect(
      try sandbox.git("log", "-1", "--format=%B")
        == "p: 2 deliverables\n\nCouncil\n\nL1M1D1: unreported → done (2026-11-20)\n"
        + "L1M1D2: done → done (2026-03-03) Own words\n\nPlan-Verb: set\n\n")
    let again = CommandRun("set - -m Council", in: sandbox, input: input)
    #expect(again.output == "nothing to record: 3 rows change nothing\n", "\(again.output)")
    let table = "code,plan,status,title\nL1M1D1,p,not-done,D\nL1M1D2,p,done,E\n"
    let csv = CommandRun("set - --format csv -m Audit", in: sandbox, input: table)
    #expect(
      csv.output.hasPrefix("L1M1D1  on 2026-11-20: ✓ done → ✗ not done\n1 row changes nothing\nrecorded"),
      "\(csv.output)")
    #expect(try sandbox.git("log", "-1", "--format=%b").hasPrefix("Audit\n\nPlan-Verb"))
    for (language, text) in [
      ("fr", "rien à enregistrer\u{A0}: 2 lignes ne changent rien\n"),
      ("es", "nada que registrar: 2 filas no cambian nada\n"),
    ] {
      let run = CommandRun("set - --format csv --lang \(language)", in: sandbox, input: table)
      #expect(run.output == text)
    }
  }

  @Test("two statuses of one day in a batch are refused, with both lines; the same status twice is one")
  func twoStatuses() throws {
    let sandbox = try Self.inherited()
    let run = CommandRun("set -", in: sandbox, input: "L1M1D1 done\n\nl1m1d1 not-done\n")
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(
      run.errors.hasPrefix("error: line 3: L1M1D1: line 1 says 'done' for 2026-11-20, this one 'not-done'\n"),
      "\(run.errors)")
    #expect(try commits(sandbox) == "1" && sandbox.git("status", "--porcelain").isEmpty)
    let days = CommandRun(
      "set -", in: sandbox, input: "L1M1D1 done\nL1M1D1 not-done 2026-01-01\nL1M1D1 done\n")
    #expect(days.code == 0 && days.output.contains("1 row changes nothing"), "\(days.errors)")
  }

  @Test("undo says what it passes over")
  func passedOver() throws {
    let sandbox = try Self.inherited()
    #expect(CommandRun("set L1M1D1 done", in: sandbox).code == 0)
    let set = try sandbox.git("rev-parse", "--short=7", "HEAD").replacing("\n", with: "")
    try sandbox.git("commit", "-q", "--allow-empty", "-m", "p: nothing", "-m", "Plan-Verb: set")
    let empty = try sandbox.git("rev-parse", "--short=7", "HEAD").replacing("\n", with: "")
    let trial = CommandRun("undo -n", in: sandbox)
    let note = "note: passed over \(empty), which changes nothing: p: nothing\n"
    #expect(trial.errors == note && trial.output.hasPrefix("would take back \(set)"))
    let french = CommandRun("undo -n --lang fr", in: sandbox)
    #expect(
      french.errors
        == "remarque\u{A0}: laissé de côté\u{A0}: \(empty), qui ne change rien\u{A0}: p: nothing\n",
      "\(french.errors)")
    let run = CommandRun("undo", in: sandbox)
    #expect(run.errors == note && run.output.hasPrefix("took back \(set)"), "\(run.errors)")
    // Only the first commit is left, and it stays: what was passed over on the way is named all the same.
    let end = CommandRun("undo", in: sandbox)
    #expect(end.code == 1 && end.errors.contains("note: passed over \(empty), which changes nothing"))
    #expect(end.errors.contains(", which took back \(set)\nnote: ") && end.errors.contains("\nerror: "))
    let named = CommandRun("undo \(empty)", in: sandbox)
    #expect(named.code == 1 && named.errors.hasPrefix("error: \(empty) changes nothing"))
  }
}
