import PlanTestSupport
import Testing

@testable import PlanCLI

/// What reports say of what was dropped, and of what a later plan carries on.
struct ReportContinuationTests {
  private func report(_ line: String, in sandbox: Sandbox) throws -> String {
    let run = CommandRun("report \(line)", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    if line.contains("json") { #expect(try JSONSchema(documented: "report").faults(in: run.output) == []) }
    return run.output
  }

  @Test(
    "the annual report says why something was dropped, itself or with the measure above it",
    arguments: ["text", "md", "html", "json"])
  func drop(format: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    for line in [
      "drop 2018-2020/L1M1D1 --at 2019-06-30 -m \"Merged into the agenda\"",
      "drop 2018-2020/L2M5 --at 2019-07-01 -m \"No funds\"",
      "drop 2018-2020/L3M1D1 --at 2018-07-01 -m \"The year before\"",
    ] {
      #expect(CommandRun(line, in: sandbox).code == 0)
    }
    let text = try report("annual 2018-2020 --period 2019 --format \(format)", in: sandbox)
    #expect(
      text.split(separator: "Merged into the agenda", omittingEmptySubsequences: false).count == 2, "\(text)")
    // The measure's reason is that of each deliverable below it.
    #expect(text.split(separator: "No funds", omittingEmptySubsequences: false).count >= 3)
    #expect(!text.contains("The year before"))
  }

  private func continued() throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    let path = "plans/2018-2020/L2/L2M5/L2M5D1.txt"
    try sandbox.write(try sandbox.text(of: path) + "due: 2020-06-30\n", to: path)
    let next = "plans/2021-2023/L2/L2A1/L2A1D1.txt"
    try sandbox.write(try sandbox.text(of: next) + "continues: 2018-2020/L2M5D1\n", to: next)
    try sandbox.commitAll("carried on")
    return sandbox
  }

  @Test("the ended plan says what carries a deliverable on, beside how it stood on its last day")
  func reports() throws {
    let sandbox = try continued()
    for (language, words) in [
      ("en", "due 30 June 2020; continued by 2021-2023/L2A1D1"),
      ("fr", "échéance\u{A0}: 30\u{A0}juin 2020\u{A0}; prolongé par 2021-2023/L2A1D1"),
      ("es", "el 30 de junio de 2020; continuado por 2021-2023/L2A1D1"),
    ] {
      for format in ["text", "md", "html"] {
        for kind in ["summary 2018-2020", "annual 2018-2020 --period 2020"] {
          let text = try report("\(kind) --format \(format) --lang \(language)", in: sandbox)
          func plain(_ text: String) -> String {
            text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").replacing("\n", with: " ")
          }
          #expect(
            plain(text).contains(plain(words)),
            "\(kind) \(format): \(text.split(separator: "\n").filter { $0.contains("L2A1D1") })")
        }
      }
    }
    let json = try report("summary 2018-2020 --format json", in: sandbox).filter { !$0.isWhitespace }
    #expect(json.contains(#""continued-by":["2021-2023/L2A1D1"]"#))
    let rows = try report("summary 2018-2020 --format csv", in: sandbox).split(separator: "\r\n")
    #expect(rows[0].hasSuffix(",continued-by"))
    #expect(rows.filter { $0.hasSuffix(",2021-2023/L2A1D1") }.count == 1)
    let later = try report("summary 2018-2020 --format html --at 2021-01-01", in: sandbox)
    #expect(later.contains(#"<small class="continued">continued by 2021-2023/L2A1D1</small>"#))
    // From the day on which the next plan begins it is overdue no longer.
    #expect(try report("summary 2018-2020 --format json", in: sandbox).contains(#""overdue": true"#))
    #expect(
      try !report("summary 2018-2020 --format json --at 2021-01-01", in: sandbox).contains(
        #""overdue": true"#))
  }

  @Test("the deliverable's page of the site says so as well")
  func site() throws {
    let sandbox = try continued()
    _ = try report("site -o public", in: sandbox)
    for (language, words) in [("en", "Continued by"), ("fr", "Prolongé par"), ("es", "Continuado por")] {
      let page = try sandbox.text(of: "public/\(language)/2018-2020/L2M5D1.html")
      #expect(page.contains("<dt>\(words)</dt><dd>2021-2023/L2A1D1"), "\(page)")
    }
  }
}
