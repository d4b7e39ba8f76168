import PlanTestSupport
import Testing

/// A code that a node had before: who reads is shown the node, who writes is asked for the new code.
struct MovedCodeTests {
  private func moved(_ lines: String...) throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    for line in lines {
      let run = CommandRun(line, in: sandbox)
      #expect(run.code == 0, "\(line): \(run.errors)")
    }
    return sandbox
  }

  @Test(
    "readers follow it, say so with the day, and answer as for the new code",
    arguments: [
      "log L1M1D1", "log 2018-2020/l1m1d1 --format json", "show L1M1D1", "show L1M1D1 --format json",
      "status L1M1D1", "list L1M1D1", "diff 2020 L1M1D1", "diff HEAD~1 HEAD 2018-2020/L1M1D1",
    ])
  func readers(line: String) throws {
    let sandbox = try moved("move 2018-2020/L1M1D1 L2M1D9")
    let run = CommandRun(line, in: sandbox)
    let new = CommandRun(
      line.replacing("L1M1D1", with: "2018-2020/L2M1D9").replacing("2018-2020/2018", with: "2018").replacing(
        "2018-2020/l1m1d1", with: "2018-2020/L2M1D9"), in: sandbox)
    #expect(run.code == 0 && new.code == 0, "\(run.errors)\(new.errors)")
    #expect(!new.output.isEmpty && run.output == new.output)
    #expect(run.errors == "note: L1M1D1 is now L2M1D9 (moved on 2026-11-20)\n" + new.errors)
  }

  @Test("in French and Spanish, and outside of git without a day")
  func languages() throws {
    let sandbox = try moved("move 2018-2020/L1M1D1 L2M1D9")
    #expect(
      CommandRun("show L1M1D1 --lang fr", in: sandbox).errors
        == "remarque\u{A0}: L1M1D1 est maintenant L2M1D9 (déplacé le 2026-11-20)\n")
    #expect(
      CommandRun("show L1M1D1 --lang es", in: sandbox).errors
        == "nota: L1M1D1 es ahora L2M1D9 (trasladado el 2026-11-20)\n")
    try sandbox.remove(".git")
    let run = CommandRun("show L1M1D1", in: sandbox)
    #expect(run.code == 0 && run.errors == "note: L1M1D1 is now L2M1D9\n", "\(run.errors)")
  }

  @Test("through several moves, and with what lies below a measure that moved")
  func chain() throws {
    let sandbox = try moved(
      "move 2018-2020/L2M5 L3M20", "move 2018-2020/L3M20D1 L3M1D9", "move 2018-2020/L3M1D9 L1M1D8")
    #expect(CommandRun("show L2M5D1", in: sandbox).errors.contains("L2M5D1 is now L1M1D8 (moved on"))
    #expect(CommandRun("log L3M20D1", in: sandbox).errors.contains("L3M20D1 is now L1M1D8"))
    #expect(CommandRun("status L2M5", in: sandbox).output.contains("L3M20"))
  }

  @Test(
    "a code that was given again and left again means the node that had it last; one that is in use, that node"
  )
  func again() throws {
    let sandbox = try moved(
      "move 2018-2020/L1M1D1 L1M1D21", "add 2018-2020/L1M1D1 Another", "move 2018-2020/L1M1D1 L1M1D9")
    let run = CommandRun("show L1M1D1", in: sandbox)
    #expect(run.output.contains("Another") && run.errors.contains("L1M1D1 is now L1M1D9"), "\(run.errors)")
    #expect(CommandRun("add 2018-2020/L1M1D1 Third", in: sandbox).code == 0)
    let third = CommandRun("show 2018-2020/L1M1D1", in: sandbox)
    #expect(third.output.contains("Third") && third.errors.isEmpty)
    let refused = CommandRun("set L1M1D21 done", in: sandbox)
    #expect(refused.code == 0, "\(refused.errors)")
  }

  @Test("an earlier revision has the code still; a move that is not recorded yet is followed as well")
  func revisions() throws {
    let sandbox = try moved("move 2018-2020/L1M1D1 L2M1D9")
    let old = CommandRun("show L1M1D1 --rev HEAD~1", in: sandbox)
    #expect(old.code == 0 && old.errors.isEmpty && old.output.hasPrefix("L1M1D1"))
    let text = try sandbox.text(of: "plans/2018-2020/L1/L1M1/L1M1D2.txt")
    try sandbox.write(text + "formerly: L1M1D2\n", to: "plans/2018-2020/L2/L2M1/L2M1D10.txt")
    try sandbox.remove("plans/2018-2020/L1/L1M1/L1M1D2.txt")
    #expect(
      CommandRun("show L1M1D2", in: sandbox).errors == "note: L1M1D2 is now L2M1D10\n")
  }

  @Test(
    "writers ask for the new code, and change nothing",
    arguments: [
      "set L1M1D1 done", "edit L1M1D1 due=2020-12-31", "drop L1M1D1 -m Enough", "move L1M1D1 L1M1D7",
      "set - --format csv",
    ])
  func writers(line: String) throws {
    let sandbox = try moved("move 2018-2020/L1M1D1 L2M1D9")
    let run = CommandRun(line, in: sandbox, input: "code,status\nL1M1D1,done\n")
    #expect(run.code == 1 && run.errors.contains("L1M1D1 is now L2M1D9 in 2018-2020\n"), "\(run.errors)")
    #expect(run.errors.contains("hint: type the new code: 2018-2020/L2M1D9\n"))
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "2\n")
  }
}
