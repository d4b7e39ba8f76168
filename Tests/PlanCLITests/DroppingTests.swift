import PlanTestSupport
import Testing

@testable import PlanCLI

struct DroppingTests {
  private func short(_ sandbox: Sandbox, at day: String) -> String {
    CommandRun("status 2018-2020 --short --at \(day)", in: sandbox).output
  }

  @Test("F25: a dropped deliverable counts until the day before, and its history stays; undo brings it back")
  func deliverable() throws {
    let sandbox = try Sandbox.publishedPlans()
    let run = CommandRun("drop l2m5d1 -m \"Merged with L2M5D2\" --at 2020-12-31", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("L2M5D1  dropped: none → 2020-12-31 Merged with L2M5D2\n"))
    #expect(run.errors.contains("from 2020-12-31 on, 1 deliverable no longer counts"))
    #expect(
      try sandbox.git("log", "-1", "--format=%s%n%b")
        == "2018-2020 L2M5D1: dropped (2020-12-31)\nMerged with L2M5D2\n\nPlan-Verb: drop\n\n")
    #expect(short(sandbox, at: "2020-12-31") == "64 deliverables: 49/9/6\n")
    #expect(short(sandbox, at: "2020-12-30").hasPrefix("65 deliverables"))
    #expect(CommandRun("log L2M5D1", in: sandbox).output.contains("in progress"))
    #expect(CommandRun("set L2M5D1 done --at 2020-12-31", in: sandbox).code == 1)
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(short(sandbox, at: "2020-12-31") == "65 deliverables: 49/10/6\n")
  }

  @Test("a parent takes all below it along; a trial writes nothing")
  func parent() throws {
    let sandbox = try Sandbox.publishedPlans()
    let trial = CommandRun("drop L2M5 -m Enough --at 2020-12-31 -n", in: sandbox)
    #expect(trial.code == 0 && trial.output.contains("+ dropped: 2020-12-31 Enough"))
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    let run = CommandRun("drop L2M5 -m Enough --at 2020-12-31", in: sandbox)
    #expect(run.errors.contains("2 deliverables no longer count"), "\(run.errors)")
    #expect(short(sandbox, at: "2020-12-31").hasPrefix("63 deliverables"))
    let again = CommandRun("drop L2M5D1 -m Again", in: sandbox)
    #expect(again.code == 1 && again.errors.contains("L2M5 does not count any more since 2020-12-31"))
  }

  @Test("several nodes are dropped in one commit, each once; what lies below another is not counted twice")
  func several() throws {
    let sandbox = try Sandbox.publishedPlans()
    let codes = "L2M5D1 L1M1D2 l2m5 L2M5D1 2018-2020/L2M5"
    let run = CommandRun(
      "drop \(codes.replacing("L1M1D2", with: "2018-2020/L1M1D2")) -m Enough --at 2020-12-31", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output.hasPrefix(
        "L2M5D1  dropped: none → 2020-12-31 Enough\nL1M1D2  dropped: none → 2020-12-31 Enough\nL2M5  dropped: none → 2020-12-31 Enough\nrecorded as "
      ))
    #expect(run.errors.contains("from 2020-12-31 on, 3 deliverables no longer count"), "\(run.errors)")
    #expect(
      try sandbox.git("log", "-1", "--format=%s%n%b")
        == "2018-2020: 3 nodes dropped (2020-12-31)\nEnough\n\n2018-2020/L2M5D1\n2018-2020/L1M1D2\n2018-2020/L2M5\n\nPlan-Verb: drop\n\n"
    )
    #expect(short(sandbox, at: "2020-12-31").hasPrefix("62 deliverables"))
    #expect(try sandbox.git("show", "--name-only", "--format=", "HEAD").split(separator: "\n").count == 3)
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(short(sandbox, at: "2020-12-31") == "65 deliverables: 49/10/6\n")
    // One that is wrong stops all of them.
    #expect(CommandRun("drop L2M5D1 L2M5D9 -m Enough", in: sandbox).code == 1)
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
  }
}
