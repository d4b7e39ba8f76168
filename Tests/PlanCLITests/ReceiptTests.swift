import PlanTestSupport
import Testing

/// Nothing is said to be done before it is done: a command that records nothing prints nothing of what it meant to do.
struct ReceiptTests {
  private static let node = "plans/2018-2020/L2/L2M5/L2M5D1.txt"

  /// A command of each verb that writes, with its input.
  private static let commands = [
    ("set 2018-2020/L2M5D1 done", ""), ("set -", "2018-2020/L2M5D1 done\n2018-2020/L2M5D2 not-done\n"),
    ("set - --format csv", "plan,code,status,title\n2018-2020,L2M5D1,done,New title\n"),
    ("edit 2018-2020/L2M5D1 due=2020-12-31", ""), ("add 2018-2020/L2M5D3 Title", ""),
    ("drop 2018-2020/L2M5D1 -m Why", ""), ("move 2018-2020/L2M5 L3M9", ""), ("close 2019 2018-2020", ""),
    ("undo", ""), ("save", ""), ("init 2027-2029 --title Next", ""),
  ]

  private func prepared(_ line: String) throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    let status = CommandRun("set 2018-2020/L2M5D1 not-done -m First --at 2020-01-01", in: sandbox)
    #expect(status.code == 0)
    if line == "save" {
      try sandbox.write(try sandbox.text(of: Self.node) + "owner: Ana\n", to: Self.node)
    }
    return sandbox
  }

  @Test(
    "where recording fails, nothing is printed and nothing is noted of what would have been done",
    arguments: commands)
  func failing(line: String, input: String) throws {
    let sandbox = try prepared(line)
    // Everything that a verb checks by itself is well; what is damaged is found only while recording.
    try sandbox.write("plan-journal 1\n", to: ".git/plan.journal")
    let run = CommandRun(line, in: sandbox, input: input)
    #expect(run.code != 0 && run.output.isEmpty, "\(run.output)")
    #expect(run.errors.hasPrefix("error: "), "\(run.errors)")
  }

  @Test(
    "a status line edited by hand refuses every verb that writes the file, and nothing is printed",
    arguments: [
      ("set 2018-2020/L2M5D1 done", ""),
      ("set - --format csv", "plan,code,status\n2018-2020,L2M5D1,not-done\n"),
      ("close 2019 2018-2020", ""), ("undo", ""),
    ])
  func handEdit(line: String, input: String) throws {
    let sandbox = try prepared("")
    try sandbox.write(
      try sandbox.text(of: Self.node).replacing("in-progress", with: "done").replacing(
        "First", with: "Other"), to: Self.node)
    let run = CommandRun(line, in: sandbox, input: input)
    #expect(run.code == 1 && run.output.isEmpty, "\(run.output)")
    #expect(run.errors.hasPrefix("error: "), "\(run.errors)")
  }

  @Test("a trial of every verb shows the lines that would come, and writes nothing", arguments: commands)
  func trial(line: String, input: String) throws {
    let sandbox = try prepared(line)
    let before = try [sandbox.git("rev-parse", "HEAD"), sandbox.git("status", "--porcelain")]
    let run = CommandRun(line + " -n", in: sandbox, input: input)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasSuffix("nothing was written: this was a trial\n"))
    #expect(run.output.contains("\n  + ") || run.output.contains("\n  - "), "\(run.output)")
    #expect(try [sandbox.git("rev-parse", "HEAD"), sandbox.git("status", "--porcelain")] == before)
  }

  @Test("the trial of a table and of a move, line by line")
  func trials() throws {
    let sandbox = try prepared("")
    let table = CommandRun(
      "set - --format csv -n", in: sandbox,
      input:
        "plan,code,status,title\n2018-2020,L2M5D1,done,New title\n2018-2020,L2M5D2,done,Schedule of training events and programmes\n"
    )
    #expect(
      table.output.hasPrefix(
        """
        L2M5D1  on 2026-11-20: ○ in progress → ✓ done
        L2M5D1  title: Yearly gender-aware learning and skills plan → New title
        1 row changes nothing
          \(Self.node)
          - title: Yearly gender-aware learning and skills plan
          + title: New title
          + status: 2026-11-20 done
        nothing was written
        """), "\(table.output)")
    let move = CommandRun("move 2018-2020/L2M5D1 L2M5D9 -n", in: sandbox)
    #expect(
      move.output == """
        L2M5D1 → L2M5D9
          \(Self.node) → plans/2018-2020/L2/L2M5/L2M5D9.txt
          + formerly: L2M5D1
        nothing was written: this was a trial

        """, "\(move.output)")
    let files = CommandRun("set 2018-2020/L2M5D1 done --no-commit -n", in: sandbox)
    #expect(files.output.contains("  + status: 2026-11-20 done\nnothing was written"), "\(files.output)")
  }
}
