import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanCLI

/// Y15: what is marked as done is accepted or returned by somebody else.
struct ReviewingTests {
  private static let file = "plans/p/L1/L1D1.txt"
  private static let bo = ["GIT_AUTHOR_NAME": "Bo Lind", "GIT_AUTHOR_EMAIL": "bo@example.org"]

  /// A plan that requires reviews, with three deliverables of which Ana has marked the first, and one that recurs.
  private func sandbox(plan: String = "require: review\n") throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      "title: P\nperiod: 2018-01-01 2026-12-31\nlevels: L line, D deliverable\n" + plan,
      to: "plans/p/plan.txt")
    try sandbox.write("title: One\n", to: "plans/p/L1/L1.txt")
    for number in 1...3 { try sandbox.write("title: D\(number)\n", to: "plans/p/L1/L1D\(number).txt") }
    try sandbox.write("title: D4\nevery: year\n", to: "plans/p/L1/L1D4.txt")
    try sandbox.initializeRepository()
    try sandbox.commitAll("the plan")
    #expect(CommandRun("set L1D1 done --at 2026-03-31", in: sandbox).code == 0)
    return sandbox
  }

  private func review(_ line: String, in sandbox: Sandbox, as who: [String: String] = bo) -> CommandRun {
    CommandRun("review " + line, in: sandbox, environment: who)
  }

  private func total(_ sandbox: Sandbox, _ options: String = "") -> String {
    CommandRun("status p --short \(options)", in: sandbox).output
  }

  @Test(
    "Y15: what is marked as done is in progress until somebody else accepts it, then done from its own day on"
  )
  func accepted() throws {
    let sandbox = try sandbox()
    #expect(total(sandbox) == "4 deliverables: 0/1/0, 1 to be reviewed, 3 unreported\n")
    #expect(CommandRun("status L1", in: sandbox).output.contains("○ done, to be reviewed since 2026-03-31"))
    #expect(
      CommandRun("status p", in: sandbox).output.contains("1 in progress (1 of them done, to be reviewed)"))
    let before = try sandbox.text(of: Self.file)
    let run = review("L1D1 accept --at 2026-04-02 -m \"Seen the report\"", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("L1D1  2026-03-31 ✓ done: accepted with the note: Seen the report\n"))
    #expect(
      try sandbox.text(of: Self.file) == before + "review: 2026-04-02 accepted 2026-03-31 Seen the report\n")
    #expect(
      try sandbox.git("log", "-1", "--format=%an%n%s%n%b").hasPrefix(
        "Bo Lind\np L1D1: accepted (2026-03-31)\nSeen the report\n\nPlan-Verb: review"))
    #expect(total(sandbox) == "4 deliverables: 1/0/0, 3 unreported\n")
    #expect(total(sandbox, "--at 2026-03-31") == total(sandbox))
    #expect(total(sandbox, "--at 2026-03-30") == "4 deliverables: 0/0/0, 4 unreported\n")
    // Once more is nothing, and undo takes it back byte for byte.
    let again = review("L1D1 accept", in: sandbox)
    #expect(again.code == 0 && again.output.hasPrefix("L1D1  2026-03-31 ✓ done: accepted already\n"))
    #expect(CommandRun("undo", in: sandbox, environment: Self.bo).code == 0)
    #expect(try sandbox.text(of: Self.file) == before)
    #expect(total(sandbox) == "4 deliverables: 0/1/0, 1 to be reviewed, 3 unreported\n")
  }

  @Test("Y15: what is returned says why, and done after it is a new line that needs a review again")
  func returned() throws {
    let sandbox = try sandbox()
    #expect(review("L1D1 return -m \"No annex\" --at 2026-04-02", in: sandbox).code == 0)
    let shown = CommandRun("show L1D1", in: sandbox).output
    #expect(shown.contains("○ in progress, returned since 2026-03-31  No annex"))
    #expect(shown.contains("reviewed  2026-03-31  returned on 2026-04-02  No annex"))
    #expect(total(sandbox) == "4 deliverables: 0/1/0, 3 unreported\n")
    // The same day and the same word: F20 would see no change.
    let set = CommandRun("set L1D1 done --at 2026-03-31", in: sandbox)
    #expect(set.output.hasPrefix("L1D1  on 2026-03-31: ○ in progress → ○ done, to be reviewed\n"))
    #expect(set.errors.contains("plan review p/L1D1 accept"))
    #expect(
      try sandbox.text(of: Self.file) == """
        title: D1
        status: 2026-03-31 done
        review: 2026-04-02 returned 2026-03-31 No annex
        status: 2026-03-31 done

        """)
    #expect(total(sandbox) == "4 deliverables: 0/1/0, 1 to be reviewed, 3 unreported\n")
    #expect(
      CommandRun("set L1D1 done --at 2026-03-31", in: sandbox).output.contains(
        "already ○ done, to be reviewed"))
    #expect(review("L1D1 accept", in: sandbox).code == 0)
    #expect(total(sandbox) == "4 deliverables: 1/0/0, 3 unreported\n")
    #expect(CommandRun("check --strict", in: sandbox).code == 0)
  }

  @Test("Y15: nobody reviews what she has recorded, under whichever address; only editors do")
  func refused() throws {
    let sandbox = try sandbox()
    let before = try sandbox.text(of: Self.file)
    let ana = ["GIT_AUTHOR_NAME": "A. Ruiz", "GIT_AUTHOR_EMAIL": "Ana.Ruiz@example.net"]
    #expect(review("L1D1 accept", in: sandbox, as: [:]).code == 1)
    // Without a people.txt another address is somebody else.
    #expect(review("L1D1 accept -n", in: sandbox, as: ana).code == 0)
    let people = "person: Ana Ruiz <ana@example.org>, ana.ruiz@example.net; role editor\n"
    try sandbox.write(people + "person: Bo Lind <bo@example.org>; role owner\n", to: "plans/people.txt")
    try sandbox.commitAll("people")
    let own = review("L1D1 accept", in: sandbox, as: ana)
    #expect(own.code == 1 && own.errors.contains("as ana@example.org"))
    #expect(review("L1D1 accept", in: sandbox).errors.contains("bo@example.org is no editor's address"))
    #expect(review("L1D1 return", in: sandbox, as: ["GIT_AUTHOR_EMAIL": "cy@example.org"]).code == 1)
    #expect(try sandbox.text(of: Self.file) == before)
    try sandbox.write(
      people + "person: Bo Lind <bo@example.org>; role editor; until 2026-06-30\n", to: "plans/people.txt")
    #expect(review("L1D1 accept", in: sandbox).code == 1)
    try sandbox.write(people + "person: Bo Lind <bo@example.org>; role editor\n", to: "plans/people.txt")
    #expect(review("L1D1 accept", in: sandbox).code == 0)
  }

  @Test(
    "Y15: an undo that is undone, a note that somebody else corrects and a move make the claim no other's")
  func evasions() throws {
    let sandbox = try sandbox()
    #expect(CommandRun("undo --any", in: sandbox, environment: Self.bo).code == 0)
    #expect(CommandRun("undo HEAD --any", in: sandbox, environment: Self.bo).code == 0)
    #expect(try sandbox.text(of: Self.file).contains("status: 2026-03-31 done"))
    #expect(review("L1D1 accept", in: sandbox, as: [:]).code == 1)
    let text = try sandbox.text(of: Self.file)
    try sandbox.write(text.replacing("done", with: "done Delivered"), to: Self.file)
    #expect(CommandRun("save", in: sandbox, environment: Self.bo).code == 0)
    #expect(CommandRun("move L1D1 L1D7", in: sandbox, environment: Self.bo).code == 0)
    #expect(review("L1D7 accept", in: sandbox, as: [:]).code == 1)
    let cy = ["GIT_AUTHOR_NAME": "Cy", "GIT_AUTHOR_EMAIL": "cy@example.org"]
    #expect(review("L1D7 accept", in: sandbox, as: cy).code == 0)
  }

  @Test("Y15: a review that was written by hand is saved by whoever could have given it")
  func byHand() throws {
    let sandbox = try sandbox()
    let before = try sandbox.text(of: Self.file)
    let accepted = "review: 2026-04-02 accepted 2026-03-31\n"
    try sandbox.write(before + accepted, to: Self.file)
    let own = CommandRun("save", in: sandbox)
    #expect(own.code == 1 && own.errors.contains("you recorded yourself that it is done (2026-03-31)"))
    #expect(CommandRun("save", in: sandbox, environment: Self.bo).code == 0)
    // Neither is it saved together with what it accepts, nor in a file that comes with it.
    let again = "status: 2026-05-01 done\nreview: 2026-05-02 accepted 2026-05-01\n"
    try sandbox.write(before + accepted + again, to: Self.file)
    #expect(CommandRun("save", in: sandbox, environment: Self.bo).code == 1)
    try sandbox.write(before + accepted, to: Self.file)
    try sandbox.write("title: D5\n" + again, to: "plans/p/L1/L1D5.txt")
    #expect(CommandRun("save", in: sandbox, environment: Self.bo).code == 1)
    let marked = "title: D5\nevery: year\nperiod-status: 2024 done\nreview: 2026-05-02 accepted 2024\n"
    try sandbox.write(marked, to: "plans/p/L1/L1D5.txt")
    #expect(CommandRun("save", in: sandbox, environment: Self.bo).code == 1)
    // A mark that came with its file is whose file it was, also where somebody else corrects its note.
    let mark = "period-status: 2024 done\n"
    try sandbox.write("title: D5\nevery: year\n" + mark, to: "plans/p/L1/L1D5.txt")
    #expect(CommandRun("save", in: sandbox).code == 0)
    try sandbox.write(
      "title: D5\nevery: year\n" + "period-status: 2024 done Delivered\n", to: "plans/p/L1/L1D5.txt")
    #expect(CommandRun("save", in: sandbox, environment: Self.bo).code == 0)
    #expect(review("L1D5 accept", in: sandbox, as: [:]).code == 1)
    #expect(review("L1D5 accept", in: sandbox).code == 1)
    #expect(CommandRun("undo --any", in: sandbox).code == 0)
    // What was said of an earlier line is no new review.
    try sandbox.write(before + accepted + "owner: Ana\n", to: Self.file)
    #expect(CommandRun("save", in: sandbox).code == 0)
  }

  @Test("Y15: the marks of periods are reviewed, all that are to be or one; whoever marked one cannot")
  func periods() throws {
    let sandbox = try sandbox()
    for period in ["2024", "2025"] {
      #expect(CommandRun("set L1D4 done --period \(period)", in: sandbox).code == 0)
    }
    let path = "plans/p/L1/L1D4.txt"
    #expect(review("L1D4 accept", in: sandbox, as: [:]).code == 1)
    let one = review("L1D4 accept --period 2024 --at 2026-01-10", in: sandbox)
    #expect(one.output.hasPrefix("L1D4  2024 ✓ done: accepted\n"))
    #expect(CommandRun("show L1D4", in: sandbox).output.contains("2024 ✓  2025 ○  2026 ·"))
    let other = review("L1D4 return --at 2026-01-11", in: sandbox)
    #expect(other.output.hasPrefix("L1D4  2025 ✓ done: returned\n"))
    // A mark of the period that was returned is a new line.
    let set = CommandRun("set L1D4 done --period 2025", in: sandbox)
    #expect(set.output.hasPrefix("L1D4  for 2025: ○ in progress → ○ done, to be reviewed\n"))
    #expect(
      try sandbox.text(of: path) == """
        title: D4
        every: year
        period-status: 2024 done
        period-status: 2025 done
        review: 2026-01-10 accepted 2024
        review: 2026-01-11 returned 2025
        period-status: 2025 done

        """)
    #expect(CommandRun("list --to-review", in: sandbox).output.contains("L1D4"))
    #expect(review("L1D4 accept", in: sandbox).code == 0)
    #expect(!CommandRun("list --to-review", in: sandbox).output.contains("L1D4"))
    #expect(CommandRun("set L1D4 done --period 2025", in: sandbox).output.contains("already ✓ done for 2025"))
  }

  @Test("Y15: several are reviewed in one commit, all or none; a trial writes nothing")
  func several() throws {
    let sandbox = try sandbox()
    #expect(CommandRun("set L1D2 done --at 2026-04-01", in: sandbox).code == 0)
    #expect(CommandRun("list --to-review", in: sandbox).output.split(separator: "\n").count == 2)
    #expect(CommandRun("set L1D3 done --at 2026-04-01", in: sandbox, environment: Self.bo).code == 0)
    let count = try sandbox.git("rev-list", "--count", "HEAD")
    #expect(review("L1D1 L1D2 L1D3 accept", in: sandbox).code == 1)
    let trial = review("L1D1 L1D2 accept -n", in: sandbox)
    #expect(trial.output.contains("+ review: ") && trial.output.contains("nothing was written"))
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == count)
    #expect(review("L1D1 L1D2 L1D1 accepter -m Vu --at 2026-04-03", in: sandbox).code == 0)
    #expect(
      try sandbox.git("log", "-1", "--format=%s%n%b").hasPrefix(
        "p: 2 deliverables\nVu\n\nL1D1: accepted (2026-03-31)\nL1D2: accepted (2026-04-01)\n"))
    #expect(total(sandbox) == "4 deliverables: 2/1/0, 1 to be reviewed, 1 unreported\n")
  }

  @Test("Y15: plan alone counts what is to be reviewed; shells offer it, and what can be found of it")
  func offered() throws {
    let sandbox = try sandbox()
    let line = CommandRun("", in: sandbox).output
    #expect(line.contains("1 to be reviewed · 3 unreported") && line.contains("plan list --to-review"))
    let source = try #require(CompletionSource(CommandRun.context(in: sandbox)))
    func offered(_ words: [String]) -> [String] { source.candidates(.reviewing, before: words).map(\.value) }
    #expect(offered(["plan", "review"]) == ["L1D1"])
    #expect(offered(["plan", "review", "L1D1"]) == ["L1D1", "accept", "return"])
  }

  @Test("Y15: log, diff, list and show tell reviews as such, as text and as data")
  func told() throws {
    let sandbox = try sandbox()
    #expect(review("L1D1 accept -m Seen --at 2026-04-02", in: sandbox).code == 0)
    let log = CommandRun("log L1D1", in: sandbox).output
    #expect(log.contains("2026-03-31  accepted on 2026-04-02  Seen"))
    let json = CommandRun("log L1D1 --format json", in: sandbox).output
    #expect(json.contains("\"field\": \"review\""))
    #expect(try JSONSchema(documented: "log").faults(in: json) == [])
    let diff = CommandRun("diff HEAD~1 p", in: sandbox).output
    #expect(diff.contains("completed (1)") && diff.contains("○ done, to be reviewed → ✓ done"))
    #expect(diff.contains("reviewed (1)") && diff.contains("L1D1  2026-04-02 accepted 2026-03-31 Seen"))
    let data = CommandRun("diff HEAD~1 p --format json", in: sandbox).output
    #expect(data.contains("\"change\": \"reviewed\"") && data.contains("\"to-review\": 1"))
    #expect(try JSONSchema(documented: "diff").faults(in: data) == [])
    let list = CommandRun("list L1 --format json", in: sandbox).output
    #expect(list.contains("\"review\": \"accepted\"") && list.contains("\"review\": null"))
    #expect(try JSONSchema(documented: "list").faults(in: list) == [])
    let show = CommandRun("show L1D1 --format json", in: sandbox).output
    #expect(show.contains("\"verdict\": \"accepted\"") && show.contains("\"of\": \"2026-03-31\""))
    #expect(try JSONSchema(documented: "show").faults(in: show) == [])
    // What was taken out by hand is told as withdrawn, and counts no longer.
    let text = try sandbox.text(of: Self.file)
    try sandbox.write(
      text.replacing("review: 2026-04-02 accepted 2026-03-31 Seen\n", with: ""), to: Self.file)
    #expect(CommandRun("save -m Mistake", in: sandbox).code == 0)
    #expect(CommandRun("log L1D1", in: sandbox).output.contains("withdrawn: accepted on 2026-04-02"))
    #expect(CommandRun("list L1 --format json", in: sandbox).output.contains("\"review\": \"claimed\""))
    let status = CommandRun("status --format json", in: sandbox).output
    #expect(try JSONSchema(documented: "status").faults(in: status) == [])
  }

  @Test("Y15: filters, owners and confirmations take what is to be reviewed for in progress")
  func counted() throws {
    let sandbox = try sandbox()
    #expect(CommandRun("list --status in-progress", in: sandbox).output.contains("L1D1"))
    #expect(!CommandRun("list --status done", in: sandbox).output.contains("L1D1"))
    let confirmed = CommandRun("confirm L1D1 --at 2026-05-01", in: sandbox)
    #expect(confirmed.output.hasPrefix("L1D1  on 2026-05-01: still ○ done, to be reviewed\n"))
    #expect(total(sandbox) == "4 deliverables: 0/1/0, 1 to be reviewed, 3 unreported\n")
    #expect(review("L1D1 accept", in: sandbox).code == 0)
  }

  @Test(
    "Y15, Y9: the sheet of a round says what is to be reviewed and why something was returned; done comes back as a claim"
  )
  func sheet() throws {
    let sandbox = try sandbox()
    try sandbox.write(
      "person: Ana Ruiz <ana@example.org>; role editor; owns L1; lang en\n"
        + "person: Bo Lind <bo@example.org>; role editor\n", to: "plans/people.txt")
    try sandbox.commitAll("people")
    #expect(CommandRun("set L1D2 done --at 2026-03-31", in: sandbox).code == 0)
    #expect(review("L1D1 return -m \"No annex\" --at 2026-04-02", in: sandbox).code == 0)
    #expect(CommandRun("round open 2026-Q4 p --due 2027-01-10", in: sandbox).code == 0)
    #expect(CommandRun("round sheet -o sheets", in: sandbox).code == 0)
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: sandbox.path + "/sheets").first { $0.hasSuffix(".csv") }
    )
    let sheet = try sandbox.text(of: "sheets/\(name)")
    #expect(sheet.contains("in progress, returned since 31 March 2026; No annex"))
    #expect(sheet.contains("done, to be reviewed since 31 March 2026"))
    let header = try #require(sheet.split(whereSeparator: \.isNewline).first).split(separator: ",").count
    #expect(header > 5)
    let answered = CommandRun(
      "set - --format csv", in: sandbox, input: "plan,code,answer,day\np,L1D1,done,2026-11-01\n")
    #expect(answered.code == 0, "\(answered.errors)")
    #expect(total(sandbox) == "4 deliverables: 0/2/0, 2 to be reviewed, 2 unreported\n")
  }

  @Test("Y15: to accept what is in a closed period needs a note, which is the published reason")
  func closed() throws {
    let sandbox = try sandbox(plan: "require: review\n")
    #expect(CommandRun("set L1D1 done --at 2025-12-01", in: sandbox).code == 0)
    #expect(CommandRun("close 2025 p", in: sandbox).code == 0)
    #expect(try sandbox.text(of: "plans/p/plan.txt").contains("closed: 2025 0/1/0/3"))
    #expect(review("L1D1 accept --at 2025-12-05", in: sandbox).code == 1)
    // To return it changes no figure.
    #expect(review("L1D1 return --at 2025-12-05 -n", in: sandbox).code == 0)
    let run = review("L1D1 accept --at 2025-12-05 -m \"Report seen\"", in: sandbox)
    #expect(run.code == 0 && run.errors.contains("this reason will be published"), "\(run.errors)")
    let status = CommandRun("status p --at 2025-12-31", in: sandbox).output
    #expect(status.contains("Report seen") && status.contains("0/1/0/3"))
  }

  @Test("Y15: nothing of reviews shows in a plan that does not ask for them")
  func notAsked() throws {
    let sandbox = try sandbox(plan: "")
    for line in [
      "status p", "list", "show L1D1", "list --format json", "show L1D1 --format json", "log", "check",
    ] {
      let run = CommandRun(line, in: sandbox)
      #expect(run.code == 0 && !(run.output + run.errors).contains("review"), "\(line)")
    }
    #expect(review("L1D1 accept", in: sandbox).errors.contains("plan p requires no reviews"))
    #expect(CommandRun("list --to-review", in: sandbox).output.isEmpty)
  }
}
