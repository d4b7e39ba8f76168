import Foundation
import PlanTestSupport
import Testing

@testable import PlanCLI

/// `plan round open` and `plan round`: what they write, what they say, and what takes them back (Y8, Y11).
struct RoundTests {
  /// Two plans with owners, and two people.
  static func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    let levels = "levels: L line, D deliverable\nlanguages: en fr\n"
    let files = [
      "plans/a/plan.txt": "title: Plan A\nperiod: 2021-01-01 2023-12-31\n" + levels,
      "plans/a/L1/L1.txt": "title: One\nowner: Finance team\n",
      "plans/a/L1/L1D1.txt": "title: Budget\nstatus: 2021-12-31 done\n",
      "plans/a/L1/L1D2.txt": "title: Audit\nstatus: 2021-12-31 in-progress\n",
      "plans/a/L1/L1D3.txt": "title: Fund\ntitle.fr: Fonds\nowner: Press office\n",
      "plans/b/plan.txt": "title: Plan B\nperiod: 2022-01-01 2024-12-31\n" + levels,
      "plans/b/L1/L1.txt": "title: One\n",
      "plans/b/L1/L1D1.txt": "title: Fair\nowner: Bo Lind\nevery: year\nstatus: 2022-06-30 in-progress\n",
      "plans/b/L1/L1D2.txt": "title: Atlas\n",
      "plans/people.txt":
        "person: Ana Ruiz <ana@example.org>; owns Finance team; lang fr\nperson: Bo Lind <bo@example.org>\n",
    ]
    for (path, text) in files { try sandbox.write(text, to: path) }
    try sandbox.commitAll("start")
    return sandbox
  }

  private func subject(_ sandbox: Sandbox) throws -> String {
    try sandbox.git("log", "-1", "--format=%s").trimmingCharacters(in: .newlines)
  }

  @Test("Y8: a round is opened in each plan that has a day in the period, as one commit; undo takes it back")
  func opened() throws {
    let sandbox = try Self.sandbox()
    let before = try (sandbox.text(of: "plans/a/plan.txt"), sandbox.text(of: "plans/b/plan.txt"))
    let line = "round open 2022 --due 2023-01-31 -m \"For the board\""
    let trial = CommandRun(line + " -n", in: sandbox)
    #expect(trial.code == 0 && trial.output.contains("+ round: 2022 2023-01-31 For the board"))
    #expect(try sandbox.text(of: "plans/a/plan.txt") == before.0)
    let run = CommandRun(line, in: sandbox)
    #expect(
      run.output.hasPrefix(
        """
        a: round about 2022 opened, 2 deliverables asked about, answers by 2023-01-31
        b: round about 2022 opened, 2 deliverables asked about, answers by 2023-01-31

        """), "\(run.output) \(run.errors)")
    #expect(
      run.errors == """
        note: nobody in plans/people.txt owns Press office: plan people add NAME MAIL owns='Press office'
        note: 1 deliverable has no owner: plan list --no-owner
        hint: plan round shows who has answered

        """, "\(run.errors)")
    #expect(try subject(sandbox) == "a, b: round about 2022, answers by 2023-01-31")
    #expect(try sandbox.git("log", "-1", "--format=%b") == "For the board\n\nPlan-Verb: round\n\n")
    #expect(try sandbox.text(of: "plans/a/plan.txt") == before.0 + "round: 2022 2023-01-31 For the board\n")
    #expect(CommandRun("check", in: sandbox).code == 0)
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(try sandbox.text(of: "plans/a/plan.txt") == before.0)
    #expect(try sandbox.text(of: "plans/b/plan.txt") == before.1)
  }

  @Test("Y8: a round that is open already is moved, keeps its note, or is nothing to record")
  func moved() throws {
    let sandbox = try Self.sandbox()
    #expect(CommandRun("round open 2022 a --due 2023-01-31 -m Board", in: sandbox).code == 0)
    let idle = CommandRun("round open 2022 a --due 2023-01-31", in: sandbox)
    #expect(
      idle.code == 0
        && idle.output
          == "a: the round about 2022 is open already, answers by 2023-01-31\nnothing to record\n",
      "\(idle.output)")
    let moved = CommandRun("round open 2022 --due 2023-02-15", in: sandbox)
    #expect(
      moved.output.hasPrefix(
        "a: round about 2022, answers by 2023-02-15 (was 2023-01-31)\nb: round about 2022 "),
      "\(moved.output)")
    #expect(try sandbox.text(of: "plans/a/plan.txt").hasSuffix("fr\nround: 2022 2023-02-15 Board\n"))
    let renoted = CommandRun("round open 2022 a --due 2023-02-15 -m Council", in: sandbox)
    #expect(renoted.output.hasPrefix("a: round about 2022, another note\n"))
    #expect(try sandbox.text(of: "plans/a/plan.txt").hasSuffix("fr\nround: 2022 2023-02-15 Council\n"))
    // Another period is another round.
    #expect(CommandRun("round open 2023-h1 a --due 2023-07-31", in: sandbox).code == 0)
    #expect(
      try sandbox.text(of: "plans/a/plan.txt").hasSuffix(
        "round: 2022 2023-02-15 Council\nround: 2023-H1 2023-07-31\n"))
  }

  @Test("Y8, Y11: the round says for each how many are answered and what is missing")
  func shown() throws {
    let sandbox = try Self.sandbox()
    #expect(CommandRun("round open 2022 --due 2023-01-31 -m \"For the board\"", in: sandbox).code == 0)
    #expect(CommandRun("set a/L1D2 unchanged --at 2022-12-31", in: sandbox).code == 0)
    let run = CommandRun("round --at 2023-01-21", in: sandbox)
    #expect(
      run.output == """
        a · round about 2022 · answers by 2023-01-31, 10 days left
        1 of 2 answered
        For the board

        Ana Ruiz      1 of 1 answered
        Press office  0 of 1 answered  missing: L1D3 · nobody in plans/people.txt owns it

        b · round about 2022 · answers by 2023-01-31, 10 days left
        1 of 2 answered
        For the board

        Bo Lind  1 of 1 answered

        without an owner: L1D2

        """, "\(run.output) \(run.errors)")
    let missing = CommandRun("round 2022 a --missing --at 2023-02-01", in: sandbox)
    #expect(
      missing.output == """
        a · round about 2022 · answers by 2023-01-31, 1 day over
        1 of 2 answered
        For the board

        Press office (nobody in plans/people.txt owns it) · 0 of 1 answered
          L1D3  · unreported  Fund

        """, "\(missing.output)")
    let one = CommandRun("round --owner BO@example.org --at 2023-01-31", in: sandbox)
    #expect(
      one.output == """
        b · round about 2022 · answers by 2023-01-31, today is the last day
        1 of 2 answered
        For the board

        Bo Lind <bo@example.org> · 1 of 1 answered

        """, "\(one.output)")
    #expect(CommandRun("round --owner press --at 2023-01-31", in: sandbox).output.contains("Fund"))
  }

  @Test("Y8: data of a round")
  func data() throws {
    let sandbox = try Self.sandbox()
    #expect(CommandRun("round open 2022 --due 2023-01-31", in: sandbox).code == 0)
    let json = CommandRun("round a --format json --at 2023-01-21", in: sandbox)
    #expect(try JSONSchema(documented: "round").faults(in: json.output) == [])
    let fund =
      #"{"person":null,"mail":null,"owners":["Press office"],"asked":1,"answered":0,"missing":["L1D3"]}"#
    let audit =
      #"{"person":"Ana Ruiz","mail":"ana@example.org","owners":["Finance team"],"asked":1,"answered":0,"missing":["L1D2"]}"#
    let expected = """
      [{"plan":"a","period":"2022","due":"2023-01-31","note":null,"at":"2023-01-21","asked":2,"answered":0,
      "owners":[\(audit),\(fund)],"unowned":[]}]
      """
    #expect(try JSONValue(parsing: json.output) == JSONValue(parsing: expected), "\(json.output)")
    let csv = CommandRun("round --format csv --at 2023-01-21", in: sandbox)
    #expect(
      csv.output.replacing("\r\n", with: "\n") == """
        plan,period,due,person,mail,owner,asked,answered,missing
        a,2022,2023-01-31,Ana Ruiz,ana@example.org,Finance team,1,0,L1D2
        a,2022,2023-01-31,,,Press office,1,0,L1D3
        b,2022,2023-01-31,Bo Lind,bo@example.org,Bo Lind,1,1,
        b,2022,2023-01-31,,,,1,0,L1D2

        """, "\(csv.output)")
    // As it was recorded before anybody was asked.
    #expect(CommandRun("round --rev HEAD~1", in: sandbox).code == 1)
  }

  @Test("Y8: plan alone has one line of the latest round, until all have answered or its period is closed")
  func attention() throws {
    let sandbox = try Self.sandbox()
    let line = "a: round about 2022: 2 of 2 not answered, 1,389 days over  (plan round)\n"
    #expect(CommandRun("round open 2022 a --due 2023-01-31", in: sandbox).code == 0)
    #expect(CommandRun("", in: sandbox).output.contains(line), "\(CommandRun("", in: sandbox).output)")
    #expect(CommandRun("status", in: sandbox).output.contains("round") == false)
    #expect(CommandRun("close 2022 a", in: sandbox).code == 0)
    #expect(!CommandRun("", in: sandbox).output.contains("round about"))
    #expect(CommandRun("round open 2023 a --due 2024-01-31", in: sandbox).code == 0)
    #expect(CommandRun("", in: sandbox).output.contains("a: round about 2023: 2 of 2 not answered"))
    for code in ["a/L1D2", "a/L1D3"] {
      #expect(CommandRun("set \(code) done --at 2023-12-31", in: sandbox).code == 0)
    }
    #expect(!CommandRun("", in: sandbox).output.contains("round about"))
  }

  @Test("Y8: a shell offers what can stand at each place")
  func completion() throws {
    let sandbox = try Self.sandbox()
    #expect(CommandRun("round open 2022 a --due 2023-01-31", in: sandbox).code == 0)
    let source = try #require(CompletionSource(CommandRun.context(in: sandbox)))
    func offered(_ words: [String]) -> [String] { source.candidates(.rounds, before: words).map(\.value) }
    #expect(offered(["plan", "round"]) == ["open", "sheet", "mail", "2022", "a", "b"])
    #expect(offered(["plan", "round", "2022"]) == ["a", "b"])
    #expect(offered(["plan", "round", "open"]) == ["2022"])
    #expect(offered(["plan", "round", "mail"]) == ["2022", "a", "b"])
    #expect(offered(["plan", "round", "open", "2022"]) == ["a", "b"])
  }
}
