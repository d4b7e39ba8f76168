import PlanTestSupport
import Testing

/// Deliverables that recur, from the mark to the reports (Y1–Y5).
struct RecurringTests {
  private let file = "plans/2018-2020/L1/L1M6/L1M6D1.txt"

  @Test(
    "Y5: a mark of a period is one line and one commit; the total stays; undo takes it back byte for byte")
  func marked() throws {
    let sandbox = try Sandbox.publishedPlans()
    let before = try sandbox.bytes(of: file)
    let total = CommandRun("status 2018-2020", in: sandbox).output
    let run = CommandRun("set 2018-2020/L1M6D1 done --period 2019", in: sandbox)
    #expect(
      run.code == 0 && run.output.contains("for 2019: · unreported → ✓ done"), "\(run.output)\(run.errors)")
    #expect(try sandbox.text(of: file).hasSuffix("\nperiod-status: 2019 done\n"))
    #expect(try sandbox.git("log", "-1", "--format=%s") == "2018-2020 L1M6D1: 2019 unreported → done\n")
    #expect(CommandRun("status 2018-2020", in: sandbox).output == total && total.contains("49"))
    let show = CommandRun("show 2018-2020/L1M6D1", in: sandbox).output
    #expect(show.contains("2018 ·  2019 ✓  2020 ✓"), "\(show)")
    #expect(show.contains("every year"))
    let matrix = CommandRun("report matrix 2018-2020 --format csv", in: sandbox).output
    let row = try #require(matrix.split(whereSeparator: \.isNewline).first { $0.contains("L1M6D1") })
    #expect(row.contains("unreported") && row.split(separator: ",").count { $0 == "done" } == 2, "\(row)")
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(try sandbox.bytes(of: file) == before)
  }

  @Test("Y3: JSON says whether a line or the marks say the status; history and diff tell the mark")
  func data() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write("title: x\nevery: half\n", to: file)
    try sandbox.commitAll("recurs")
    let code = "2018-2020/L1M6D1"
    #expect(CommandRun("set \(code) done --period 2018-H1 -m Held", in: sandbox).code == 0)
    #expect(CommandRun("set \(code) not-done --period 2018-H2", in: sandbox).code == 0)
    let json = CommandRun("show \(code) --format json", in: sandbox).output
    for text in [
      "\"every\": \"half\"", "\"status-from\": \"marks\"", "\"status\": \"in-progress\"",
      "\"since\": \"2018-12-31\"",
    ] {
      #expect(json.contains(text), "\(text)\n\(json)")
    }
    let log = CommandRun("log \(code) --status-only --format csv", in: sandbox).output
      .split(whereSeparator: \.isNewline)
    let marks = log.filter { $0.contains("period-status") }
    try #require(marks.count == 2, "\(log)")
    #expect(marks[0].contains("recorded,2018-12-31,unreported,not-done") && marks[0].hasSuffix(",2018-H2"))
    #expect(marks[1].contains(",Held,") && marks[1].hasSuffix(",2018-H1"), "\(marks)")
    let text = CommandRun("log \(code)", in: sandbox).output
    #expect(text.contains("2018-H2") && text.contains("✗ not done"), "\(text)")
    let diff = CommandRun("diff 2018-01-01 2018-12-31 2018-2020 --format csv", in: sandbox).output
    #expect(diff.contains("L1M6D1,marked,,done,2018-H1 done Held"), "\(diff)")
    let list = CommandRun("list 2018-2020/L1M6 --marks", in: sandbox).output
    #expect(list.contains("2018-H1 ✓  2018-H2 ✗  2019-H1 ·"), "\(list)")
  }

  @Test(
    "Y5: a status line stays what it is, and a note says how to mark a period; --overall says that it is meant"
  )
  func whole() throws {
    let sandbox = try Sandbox.publishedPlans()
    let run = CommandRun("set L2M5D1 done --at 2020-12-31 -m x", in: sandbox)
    #expect(run.code == 0 && run.errors.contains("--period 2020"), "\(run.errors)")
    let overall = CommandRun("set L2M5D1 not-done --at 2020-12-31 -m y --overall", in: sandbox)
    #expect(overall.code == 0 && overall.errors.isEmpty, "\(overall.errors)")
  }

  @Test("Y5: a batch and a table mark periods too")
  func batches() throws {
    let sandbox = try Sandbox.publishedPlans()
    let batch = CommandRun(
      "set - --period 2018", in: sandbox,
      input: "2018-2020/L1M6D1 done\n2018-2020/L1M6D2 not-done period=2019 Late\n")
    #expect(batch.code == 0, "\(batch.errors)")
    #expect(try sandbox.text(of: file).hasSuffix("period-status: 2018 done\n"))
    #expect(
      try sandbox.text(of: file.replacing("D1.txt", with: "D2.txt")).hasSuffix(
        "period-status: 2019 not-done Late\n"))
    let table = CommandRun("list 2018-2020/L1M6 --format csv", in: sandbox).output
    #expect(table.split(whereSeparator: \.isNewline)[0].hasSuffix(",delay,period"))
    let edited = "plan,code,status,period\n2018-2020,L1M6D1,not-done,2019\n2018-2020,L1M6D2,done,\n"
    let run = CommandRun("set - --format csv", in: sandbox, input: edited)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(try sandbox.text(of: file).hasSuffix("period-status: 2018 done\nperiod-status: 2019 not-done\n"))
  }

  @Test(
    "Y4: the annual report counts what recurs by the mark of its period, and says where the plan stands otherwise"
  )
  func annual() throws {
    let sandbox = try Sandbox.publishedPlans()
    let before = CommandRun("report annual 2018-2020 --period 2020", in: sandbox).output
    #expect(before.contains("49") && !before.contains("On 2020-12-31 the whole plan"))
    #expect(CommandRun("set 2018-2020/L1M6D1 done --period 2019", in: sandbox).code == 0)
    let report = CommandRun("report annual 2018-2020 --period 2019", in: sandbox).output
    #expect(report.contains("Reported in 2019: 1 of 65."), "\(report)")
    // As a whole it is in progress then: of two years one is done.
    #expect(report.contains("the whole plan stands at 0/1/0, 64 unreported"), "\(report)")
    for (period, standing) in [("2019", JSONValue.integer(1)), ("2018", nil)] {
      let json = CommandRun("report annual 2018-2020 --period \(period) --format json", in: sandbox).output
      #expect(try JSONSchema(documented: "report").faults(in: json) == [])
      #expect(try JSONValue(parsing: json)["standing"]?["in-progress"] == standing, "\(json.prefix(900))")
    }
    // Marked otherwise in its period than the whole stands.
    #expect(CommandRun("set 2018-2020/L1M6D1 not-done --period 2020", in: sandbox).code == 0)
    let last = CommandRun("report annual 2018-2020 --period 2020", in: sandbox).output
    #expect(last.contains("the whole plan stands at 49/10/6"), "\(last)")
    #expect(CommandRun("status 2018-2020 --at 2020-12-31 --short", in: sandbox).output.contains("49/10/6"))
  }

  @Test("adopt offers the plans, and diff what was adopted only where a plan was")
  func adoptedCompletion() throws {
    let sandbox = try Sandbox.publishedPlans()
    func offered(_ words: String, at place: Int) -> [Substring] {
      CommandRun("---completion \(words) -- positional@0 \(place) 0 plan \(words) x", in: sandbox).output
        .split(whereSeparator: \.isNewline)
    }
    let plans: [Substring] = ["2018-2020", "2021-2023"]
    #expect(offered("adopt", at: 2) == plans)
    #expect(!offered("diff", at: 2).contains("adopted") && offered("diff", at: 2).prefix(2) == plans[...])
    #expect(CommandRun("adopt 2018-2020 --at 2018-01-15", in: sandbox).code == 0)
    #expect(offered("diff", at: 2).first == "adopted")
  }

  @Test("Y4: what a closed period counts is altered by a late mark and by every: both need a reason")
  func closed() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("close 2019 2018-2020", in: sandbox).code == 0)
    #expect(CommandRun("set 2018-2020/L1M6D1 done --period 2019", in: sandbox).code == 1)
    #expect(CommandRun("set 2018-2020/L1M6D1 done --period 2019 -m Late", in: sandbox).code == 0)
    #expect(CommandRun("edit 2018-2020/L1M6D1 every=once", in: sandbox).code == 1)
    let status = CommandRun("status 2018-2020 --at 2019-12-31", in: sandbox).output
    #expect(status.contains("Late"), "\(status)")
  }

  @Test("a site shows the periods of what recurs, and its marks in the history, as pages and as data")
  func site() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("set 2018-2020/L1M6D1 done --period 2019 -m Quetzal", in: sandbox).code == 0)
    #expect(CommandRun("report site -o public", in: sandbox).code == 0)
    let page = try sandbox.text(of: "public/fr/2018-2020/L1M6D1.html")
    #expect(page.contains("chaque année") && page.contains("2019\u{A0}: ✓ réalisé"), "\(page)")
    #expect(page.contains(">2019<"), "the mark stands in the history by its period")
    #expect(!page.contains("Quetzal"), "a note is internal")
    let annual = "report annual 2018-2020 --period 2019 --format csv"
    #expect(CommandRun(annual + " --internal", in: sandbox).output.contains("Quetzal"))
    #expect(!CommandRun(annual, in: sandbox).output.contains("Quetzal"))
    let data = try sandbox.text(of: "public/fr/2018-2020/L1M6D1.csv")
    #expect(
      data.contains("L1M6D1,recorded,2019-12-31,unreported,done,,") && data.contains(",2019\r\n"), "\(data)")
    #expect(try sandbox.text(of: "public/en/2018-2020/changes.json").contains("\"period\": \"2019\""))
  }

  @Test("shells offer the periods of what recurs")
  func completion() throws {
    let sandbox = try Sandbox.publishedPlans()
    let run = CommandRun("---completion set -- --period 5 0 plan set L1M6D1 done --period x", in: sandbox)
    #expect(run.output.contains("2019") && run.output.contains("2020-H2"), "\(run.output)\(run.errors)")
  }
}
