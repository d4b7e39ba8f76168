import PlanTestSupport
import Testing

@testable import PlanCLI

/// Y13: `plan adopt`, and where the adoption of a plan is told.
struct AdoptingTests {
  private static let file = "plans/2018-2020/plan.txt"

  @Test("Y13: one line, one commit; log and status tell it, undo takes it back byte for byte")
  func adopt() throws {
    let sandbox = try Sandbox.publishedPlans()
    let before = try sandbox.text(of: Self.file)
    let line = "adopt 2018-2020 --at 2018-01-15 -m \"Board, 12th meeting\""
    let trial = CommandRun(line + " -n", in: sandbox)
    #expect(trial.code == 0 && trial.output.contains("+ adopted: 2018-01-15 Board, 12th meeting"))
    #expect(try sandbox.text(of: Self.file) == before)
    let run = CommandRun(line, in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("2018-2020 adopted on 2018-01-15: 65 deliverables\nrecorded as "))
    #expect(
      try sandbox.git("log", "-1", "--format=%s%n%b")
        == "2018-2020: adopted on 2018-01-15\nBoard, 12th meeting\n\nPlan-Verb: adopt\n\n")
    #expect(
      try sandbox.text(of: Self.file).contains("\nadopted: 2018-01-15 Board, 12th meeting\n"))
    #expect(CommandRun("check 2018-2020", in: sandbox).code == 0)
    let log = CommandRun("log 2018-2020 --since 2026", in: sandbox).output
    #expect(log.contains("adopted") && log.contains("2018-01-15 Board, 12th meeting"), "\(log)")
    let french = CommandRun("log 2018-2020 --since 2026 --lang fr", in: sandbox).output
    #expect(french.contains("adoption"), "\(french)")
    let json = CommandRun("status 2018-2020 --format json", in: sandbox).output
    #expect(try JSONSchema(documented: "status").faults(in: json) == [])
    let adopted = try JSONValue(parsing: json)[0]?["adopted"]?[0]
    #expect(adopted?["date"]?.text == "2018-01-15" && adopted?["where"]?.text == "Board, 12th meeting")
    #expect(!CommandRun("status 2021-2023 --format json", in: sandbox).output.contains("adopted"))
    let undo = CommandRun("undo --lang fr", in: sandbox)
    #expect(undo.code == 0 && undo.output.contains("adopté le 2018-01-15"), "\(undo.output)")
    #expect(try sandbox.text(of: Self.file) == before)
  }

  @Test("the plan is the only one that had not ended by the day; an amended plan is adopted again")
  func amended() throws {
    let sandbox = try Sandbox.publishedPlans()
    let first = CommandRun("adopt --at 2021-02-01", in: sandbox)
    #expect(
      first.code == 0 && first.output.hasPrefix("2021-2023 adopted on 2021-02-01: 35 "), "\(first.errors)")
    let second = CommandRun("adopt 2021-2023 --at 2022-06-01 -m Amended", in: sandbox)
    #expect(second.code == 0, "\(second.errors)")
    let text = try sandbox.text(of: "plans/2021-2023/plan.txt")
    #expect(text.contains("\nadopted: 2021-02-01\nadopted: 2022-06-01 Amended\n"))
  }

  @Test("a line that is written by hand is recorded by plan save, and plan edit names the verb")
  func byHand() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write(try sandbox.text(of: Self.file) + "adopted: 2018-01-15\n", to: Self.file)
    #expect(CommandRun("save -m Board", in: sandbox).code == 0)
    let edit = CommandRun("edit 2018-2020 adopted=2018-01-16", in: sandbox)
    #expect(edit.code == 64 && edit.errors.contains("plan adopt"), "\(edit.errors)")
  }
}
