import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanCLI

/// Y7: that a status is still what it was is recorded as such.
struct ConfirmingTests {
  private static let file = "plans/2018-2020/L1/L1M8/L1M8D2.txt"

  private func commits(_ sandbox: Sandbox) throws -> String { try sandbox.git("rev-list", "--count", "HEAD") }

  private func shown(_ code: String, in sandbox: Sandbox) throws -> [String: Any] {
    let run = CommandRun("show \(code) --format json", in: sandbox)
    #expect(try JSONSchema(documented: "show").faults(in: run.output) == [])
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test(
    "Y7: plan confirm adds a line; the status and its day stay, last said moves; undo takes it back byte for byte"
  )
  func confirm() throws {
    let sandbox = try Sandbox.publishedPlans()
    let before = try sandbox.text(of: Self.file)
    let totals = CommandRun("status --short", in: sandbox).output
    let run = CommandRun("confirm 2018-2020/L1M8D2 --at 2021-03-01 -m \"Asked on the phone\"", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.output.hasPrefix(
        "L1M8D2  on 2021-03-01: still ○ in progress, confirmed with the note: Asked on the phone\n"))
    #expect(try sandbox.text(of: Self.file) == before + "confirmed: 2021-03-01 Asked on the phone\n")
    #expect(
      try sandbox.git("log", "-1", "--format=%s%n%b").hasPrefix(
        "2018-2020 L1M8D2: in-progress confirmed (2021-03-01)\nAsked on the phone\n"))
    #expect(CommandRun("status --short", in: sandbox).output == totals)
    let value = try shown("2018-2020/L1M8D2", in: sandbox)
    #expect(value["since"] as? String == "2020-12-31" && value["last-said"] as? String == "2021-03-01")
    #expect((value["confirmations"] as? [[String: Any]])?.first?["note"] as? String == "Asked on the phone")
    let text = CommandRun("show 2018-2020/L1M8D2", in: sandbox).output
    #expect(
      text.contains("confirmed  2021-03-01  Asked on the phone") && text.contains("last said  2021-03-01"))
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(try sandbox.text(of: Self.file) == before)
  }

  @Test("Y7: log and diff tell a confirmation as such, and that it was taken out")
  func told() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("confirm 2018-2020/L1M8D2 --at 2021-03-01 -m Asked", in: sandbox).code == 0)
    let log = CommandRun("log 2018-2020/L1M8D2", in: sandbox).output
    #expect(log.contains("2021-03-01  confirmed ") && log.contains(" Asked "))
    let json = CommandRun("log 2018-2020/L1M8D2 --format json", in: sandbox).output
    #expect(json.contains("\"field\": \"confirmed\"") && json.contains("\"to\": \"2021-03-01 Asked\""))
    #expect(try JSONSchema(documented: "log").faults(in: json) == [])
    let diff = CommandRun("diff HEAD~1 2018-2020/L1M8D2", in: sandbox).output
    #expect(diff.contains("confirmed (1)") && diff.contains("L1M8D2  2021-03-01 Asked"))
    let data = CommandRun("diff HEAD~1 2018-2020/L1M8D2 --format json", in: sandbox).output
    #expect(data.contains("\"change\": \"confirmed\""))
    #expect(try JSONSchema(documented: "diff").faults(in: data) == [])
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(
      CommandRun("log 2018-2020/L1M8D2", in: sandbox).output.contains("2021-03-01  withdrawn: confirmed"))
  }

  @Test(
    "Y7: the word stands in the place of a status, in every language, unless the plan calls a status so",
    arguments: ["unchanged", "Inchangé", "inchange", "sin cambios", "sense canvis", "idem", "no change"])
  func words(word: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    let line = "confirmed: 2021-03-01\n"
    #expect(CommandRun("set 2018-2020/L1M8D2 \(word) --at 2021-03-01", in: sandbox).code == 0)
    #expect(try sandbox.text(of: Self.file).hasSuffix(line))
    let batch = CommandRun("set -", in: sandbox, input: "2018-2020/L1M8D2 \(word) 2021-04-01 Mail of Ana\n")
    #expect(batch.code == 0, "\(batch.errors)")
    #expect(try sandbox.text(of: Self.file).hasSuffix(line + "confirmed: 2021-04-01 Mail of Ana\n"))
    let table = CommandRun(
      "set - --format csv --at 2021-05-01", in: sandbox,
      input:
        "plan,code,status,since\n2018-2020,L1M8D2,\(word),2020-12-31\n2018-2020,L1M8D1,not-done,2020-12-31\n")
    #expect(table.code == 0, "\(table.errors)")
    #expect(try sandbox.text(of: Self.file).hasSuffix("confirmed: 2021-05-01\n"))
    #expect(try sandbox.text(of: Self.file).contains("status: 2020-12-31 in-progress\n"))
    // What a plan calls a status is that status.
    let path = "plans/2018-2020/plan.txt"
    try sandbox.write(
      try sandbox.text(of: path).replacing("levels:", with: "sub-status: \(word) not-done\nlevels:"), to: path
    )
    try sandbox.commitAll("a further status")
    #expect(CommandRun("set 2018-2020/L1M8D2 \(word) --at 2021-06-01", in: sandbox).code == 0)
    #expect(try sandbox.text(of: Self.file).contains("status: 2021-06-01 \(word)\n"))
    #expect(
      CommandRun("set -", in: sandbox, input: "2018-2020/L1M8D2 \(word) 2021-07-01 x\n").code == 0)
    #expect(try sandbox.text(of: Self.file).contains("status: 2021-07-01 \(word) x\n"))
  }

  @Test("Y7: what was unreported on the day cannot be confirmed, alone or in a batch, and nothing is written")
  func unreported() throws {
    let sandbox = try Sandbox.publishedPlans()
    let before = try commits(sandbox)
    for (line, input) in [
      ("confirm 2018-2020/L1M8D2 --at 2020-12-30", ""), ("confirm L3A1D1 2018-2020/L1M8D2", ""),
      ("set -", "2018-2020/L1M8D2 unchanged\n2021-2023/L3A1D1 unchanged\n"),
      ("set - --format csv", "plan,code,status\n2021-2023,L3A1D1,unchanged\n"),
    ] {
      let run = CommandRun(line, in: sandbox, input: input)
      #expect(run.code == 1 && run.errors.contains("there is nothing to confirm"), "\(line): \(run.errors)")
    }
    #expect(try commits(sandbox) == before && sandbox.git("status", "--porcelain").isEmpty)
  }

  @Test("Y7: a confirmation within a closed period needs a note, since it changes how many were answered")
  func closed() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("close 2022 2021-2023", in: sandbox).code == 0)
    let refused = CommandRun("confirm 2021-2023/L1A1D1 --at 2022-06-30", in: sandbox)
    #expect(refused.code == 1 && refused.errors.contains("2022-06-30") && refused.errors.contains("reason"))
    #expect(CommandRun("confirm 2021-2023/L1A1D1 --at 2023-01-01", in: sandbox).code == 0)
    #expect(CommandRun("confirm 2021-2023/L1A1D1 --at 2022-06-30 -m Late", in: sandbox).code == 0)
    let report = CommandRun("report annual 2021-2023 --period 2022 --lang en", in: sandbox).output
    #expect(report.contains("Reported in 2022: 1 of 35.") && report.contains("reported in 2022: 1 of 10"))
    #expect(report.contains("L1A1D1  ") && report.contains("✓ done since 2021"))
    let csv = CommandRun("report annual 2021-2023 --period 2022 --format csv", in: sandbox).output
    #expect(csv.contains(",2022-06-30,,,,answered\r\n"))
  }

  @Test("Y7, F26: how many were answered is published: a confirmation restates it, whichever way it comes")
  func restated() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("close 2022 2021-2023", in: sandbox).code == 0)
    let run = CommandRun("confirm 2021-2023/L1A1D1 --at 2022-06-30 -m Late", in: sandbox)
    #expect(run.errors.contains("restates 2022") && run.errors.contains("last said 2021-12-31 → 2022-06-30"))
    #expect(run.errors.contains("this reason will be published"))
    let status = CommandRun("status 2021-2023 --at 2022-12-31", in: sandbox).output
    #expect(status.contains("last said 2021-12-31 → 2022-06-30") && status.contains("Late"))
    for format in ["json", "md"] {
      let report = CommandRun("report annual 2021-2023 --period 2022 --format \(format)", in: sandbox).output
      #expect(report.contains("Late"), "\(format)")
      if format == "json" { #expect(try JSONSchema(documented: "report").faults(in: report) == []) }
    }
    let data = CommandRun("status 2021-2023 --at 2022-12-31 --format json", in: sandbox).output
    #expect(data.contains("\"change\": \"answered\"") && data.contains("\"reason\": \"Late\""))
    #expect(try JSONSchema(documented: "status").faults(in: data) == [])
    // By hand it needs a reason as well; a second one of the same year changes no figure.
    let path = "plans/2021-2023/L1/L1A1/L1A1D2.txt"
    try sandbox.write(try sandbox.text(of: path) + "confirmed: 2022-07-01\n", to: path)
    let refused = CommandRun("save", in: sandbox)
    #expect(refused.code == 1 && refused.errors.contains("needs a reason: L1A1D2"), "\(refused.errors)")
    #expect(CommandRun("save -m \"By letter\"", in: sandbox).code == 0)
    try sandbox.write(try sandbox.text(of: path) + "confirmed: 2022-08-01\n", to: path)
    #expect(CommandRun("save", in: sandbox).code == 0)
    #expect(CommandRun("close 2022 2021-2023 --again -m Audit", in: sandbox).code == 0)
  }

  @Test("what was said on that day already is not recorded again, unless a note comes with it")
  func again() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("confirm 2018-2020/L1M8D2 --at 2021-03-01", in: sandbox).code == 0)
    let before = try commits(sandbox)
    for day in ["2021-03-01", "2020-12-31"] {
      let run = CommandRun("confirm 2018-2020/L1M8D2 --at \(day)", in: sandbox)
      #expect(
        run.code == 0 && run.output.contains("was said on \(day) already")
          && run.output.contains("nothing to record"))
      #expect(run.errors.isEmpty)
    }
    #expect(try commits(sandbox) == before)
    #expect(CommandRun("confirm 2018-2020/L1M8D2 --at 2021-03-01 -m Really", in: sandbox).code == 0)
    #expect(
      CommandRun("confirm 2018-2020/L1M8D2 --at 2021-03-01 -m Really", in: sandbox).output.contains(
        "nothing to record"))
    #expect(
      try sandbox.text(of: Self.file).hasSuffix("confirmed: 2021-03-01\nconfirmed: 2021-03-01 Really\n"))
  }

  @Test("setting a status that holds already names plan confirm; of what is done, nothing is to be confirmed")
  func hint() throws {
    let sandbox = try Sandbox.publishedPlans()
    let run = CommandRun("set 2018-2020/L1M8D2 in-progress", in: sandbox)
    #expect(run.code == 0 && run.output.contains("nothing to record"))
    #expect(run.errors == "hint: plan confirm 2018-2020/L1M8D2 records that it is still so\n")
    #expect(CommandRun("set 2018-2020/L1M1D1 done", in: sandbox).errors.isEmpty)
    // As it is written, it does so.
    #expect(CommandRun("confirm 2018-2020/L1M8D2", in: sandbox).code == 0)
  }

  @Test("several are one commit; a file edited without recording, and a trial, are not")
  func several() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(
      CommandRun("confirm 2018-2020/L1M8D2 2018-2020/L1M3D2 --at 2021-03-01 -m Asked", in: sandbox).code == 0)
    #expect(
      try sandbox.git("log", "-1", "--format=%s%n%b").hasPrefix(
        "2018-2020: 2 deliverables\nL1M8D2: in-progress confirmed (2021-03-01) Asked\n"))
    let before = try commits(sandbox)
    let trial = CommandRun("confirm 2018-2020/L1M8D2 --at 2021-04-01 -n", in: sandbox)
    #expect(trial.output.contains("+ confirmed: 2021-04-01") && trial.output.contains("nothing was written"))
    #expect(CommandRun("confirm 2018-2020/L1M8D2 --at 2021-04-01 --no-commit", in: sandbox).code == 0)
    #expect(try commits(sandbox) == before)
    #expect(try sandbox.text(of: Self.file).hasSuffix("confirmed: 2021-04-01\n"))
    // The subject is said again in the language of whoever reads.
    #expect(CommandRun("undo --lang fr -n", in: sandbox).output.isEmpty == false)
  }

  @Test("the site's page of a deliverable says when it was last said")
  func site() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("confirm 2018-2020/L1M8D2 --at 2020-12-31 -m Asked", in: sandbox).code == 0)
    #expect(CommandRun("confirm 2021-2023/L1A1D1 --at 2022-06-30", in: sandbox).code == 0)
    #expect(CommandRun("report site -o site", in: sandbox).code == 0)
    let page = try sandbox.text(of: "site/en/2021-2023/L1A1D1.html")
    #expect(page.contains("<dt>Last said</dt><dd>30 June 2022"))
    #expect(try !sandbox.text(of: "site/en/2018-2020/L1M8D2.html").contains("Last said"))
  }
}
