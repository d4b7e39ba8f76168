import Foundation
import PlanCore
import PlanTestSupport
import Testing

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
    if format == "text" { try dropRows(sandbox) }
    // The measure's reason is that of each deliverable below it.
    #expect(text.split(separator: "No funds", omittingEmptySubsequences: false).count >= 3)
    #expect(!text.contains("The year before"))
  }

  /// The rows of the CSV: each deliverable that was dropped in the period in its place, with the reason.
  private func dropRows(_ sandbox: Sandbox) throws {
    let rows = try report("annual 2018-2020 --period 2019 --format csv", in: sandbox).split(
      separator: "\r\n", omittingEmptySubsequences: true
    ).map(String.init)
    let columns = rows[0].split(separator: ",").map(String.init)
    #expect(Array(columns.suffix(4)) == ["change", "from", "reason", "answered"])
    let dropped = rows.filter { $0.contains(",dropped,") }
    #expect(dropped.count == 3, "\(dropped)")
    let place = "2018-2020,2019-12-31,L1,Metropolitan voice: city diplomacy and advocacy,L1M1,"
    #expect(dropped[0].hasPrefix(place), "\(dropped[0])")
    #expect(
      dropped[0].hasSuffix(
        ",L1M1D1,,Agenda of international meetings,,,,,,,,,,dropped,unreported,Merged into the agenda,"),
      "\(dropped[0])")
    #expect(dropped[1].hasSuffix(",dropped,unreported,No funds,") && dropped[1].contains(",L2M5D1,"))
    #expect(rows.count == 1 + 65 - 1)
    let codes = rows.dropFirst().compactMap { row in
      row.split(separator: ",").first { $0.wholeMatch(of: /L\d+M\d+D\d+/) != nil }.flatMap { Code($0) }
    }
    #expect(codes == codes.sorted() && codes.count == 64)
  }

  private func continued() throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    let path = "plans/2018-2020/L2/L2M5/L2M5D1.txt"
    try sandbox.write(try sandbox.text(of: path) + "due: 2020-06-30\n", to: path)
    // Another one that is overdue, and that no plan carries on.
    let other = "plans/2018-2020/L1/L1M1/L1M1D2.txt"
    try sandbox.write(try sandbox.text(of: other) + "due: 2020-12-01\n", to: other)
    let next = "plans/2021-2023/L2/L2A1/L2A1D1.txt"
    try sandbox.write(try sandbox.text(of: next) + "continues: 2018-2020/L2M5D1\n", to: next)
    try sandbox.commitAll("carried on")
    return sandbox
  }

  @Test("the ended plan says what carries a deliverable on, beside how it stood on its last day")
  func reports() throws {
    let sandbox = try continued()
    for (language, words, count) in [
      (
        "en", "overdue by 184 days on 31 December 2020, due 30 June 2020; continued by 2021-2023/L2A1D1",
        "Overdue: 2, of which a later plan continues 1."
      ),
      (
        "fr",
        "en retard de 184 jours au 31 décembre 2020, échéance : 30 juin 2020 ; prolongé par 2021-2023/L2A1D1",
        "En retard : 2, dont 1 qu'un plan ultérieur prolonge."
      ),
      (
        "es",
        "con el plazo vencido desde hacía 184 días a 31 de diciembre de 2020, el 30 de junio de 2020; continuado por 2021-2023/L2A1D1",
        "Plazo vencido: 2; un plan posterior continúa 1."
      ),
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
          #expect(
            plain(text).replacing("&#39;", with: "'").replacing("’", with: "'").contains(count),
            "\(kind) \(format)")
        }
      }
    }
    let json = try report("summary 2018-2020 --format json", in: sandbox).filter { !$0.isWhitespace }
    #expect(json.contains(#""continued-by":["2021-2023/L2A1D1"]"#))
    let rows = try report("summary 2018-2020 --format csv", in: sandbox).split(separator: "\r\n")
    #expect(rows[0].hasSuffix(",continued-by,last-said"))
    #expect(rows.filter { $0.contains(",2021-2023/L2A1D1,") }.count == 1)
    let later = try report("summary 2018-2020 --format html --at 2021-01-01", in: sandbox)
    #expect(later.contains(#"<small class="continued">continued by 2021-2023/L2A1D1</small>"#))
    // From the day on which the next plan begins it is overdue no longer.
    func overdue(_ line: String) throws -> Int {
      try report("summary 2018-2020 --format json\(line)", in: sandbox).components(
        separatedBy: #""overdue": true"#
      )
      .count - 1
    }
    #expect(try overdue("") == 2 && overdue(" --at 2021-01-01") == 1)
  }

  @Test(
    "the matrix says what carries a deliverable on, in its text, HTML, Markdown, JSON and CSV; of a row without it nothing",
    arguments: [
      ("en", "continued by 2021-2023/L2A1D1"), ("fr", "prolongé par 2021-2023/L2A1D1"),
      ("es", "continuado por 2021-2023/L2A1D1"),
    ])
  func matrix(language: String, words: String) throws {
    let sandbox = try continued()
    for format in ["text", "md", "html"] {
      let text = try report("matrix 2018-2020 --format \(format) --lang \(language)", in: sandbox)
      // Text is broken into lines of a terminal's width.
      let plain = text.replacing("\u{A0}", with: " ").replacing("\n", with: format == "text" ? " " : "\n")
      let lines = plain.split(separator: "\n").filter { $0.contains("2021-2023/") }
      #expect(lines.count == 1 && lines[0].contains(words) && lines[0].contains("L2M5D1"), "\(lines)")
      #expect(plain.components(separatedBy: "2021-2023/").count == 2)
    }
    let json = try report("matrix 2018-2020 --format json", in: sandbox).filter { !$0.isWhitespace }
    #expect(json.components(separatedBy: #""continued-by":["2021-2023/L2A1D1"]"#).count == 2)
    #expect(json.components(separatedBy: #""continued-by":[]"#).count == 65)
    let rows = try report("matrix 2018-2020 --format csv", in: sandbox).split(separator: "\r\n")
    #expect(rows[0].hasSuffix(",continued-by"))
    #expect(rows.filter { $0.hasSuffix(",2021-2023/L2A1D1") && $0.contains(",L2M5D1,") }.count == 1)
    #expect(rows.dropFirst().filter { $0.hasSuffix(",") }.count == 64)
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
