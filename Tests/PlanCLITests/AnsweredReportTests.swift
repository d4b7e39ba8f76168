import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanCLI

/// Y6: reports about a period say how much was said in it, and mark what is only carried.
struct AnsweredReportTests {
  private func report(_ line: String, in sandbox: Sandbox, _ format: String, language: String = "en")
    -> String
  {
    let run = CommandRun("report \(line) --format \(format) --lang \(language)", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    return run.output.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").replacing(
      "&#39;", with: "'")
  }

  private func json(_ line: String, in sandbox: Sandbox) throws -> [String: Any] {
    let text = report(line, in: sandbox, "json")
    #expect(try JSONSchema(documented: "report").faults(in: text) == [])
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(
    "Y6: of 2022, in which nothing was said, 0 of 35 are reported, what is carried is marked, and no percentage stands",
    arguments: [
      ("en", "reported in 2022: 0 of 35", "since 2021", "last said 31 December 2021"),
      (
        "fr", "état renseigné en 2022 : 0 sur 35", "depuis 2021",
        "renseigné pour la dernière fois le 31 décembre 2021"
      ),
      (
        "es", "estado informado en 2022: 0 de 35", "desde 2021",
        "informado por última vez el 31 de diciembre de 2021"
      ),
      (
        "ca", "amb informació el 2022: 0 de 35", "des del 2021",
        "informat per darrera vegada el 31 de desembre de 2021"
      ),
    ])
  func nothing(language: String, reported: String, since: String, said: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    for format in ["text", "md", "html"] {
      let text = report("annual 2021-2023 --period 2022", in: sandbox, format, language: language)
      let page = text.split(separator: "<main").last.map(String.init) ?? text
      #expect(page.lowercased().contains(reported), "\(format)")
      #expect(page.components(separatedBy: since).count - 1 == 18, "\(format)")
      #expect(page.components(separatedBy: said).count - 1 == 2, "\(format)")
      #expect(!page.replacing(/<style>[^<]*<\/style>/, with: "").contains("%"), "\(format)")
    }
  }

  @Test("Y6: the report of 2021 has its figures, says of how many each is, and marks nothing as carried")
  func year() throws {
    let sandbox = try Sandbox.publishedPlans()
    for format in ["text", "md", "html"] {
      let text = report("annual 2021-2023 --period 2021", in: sandbox, format)
      #expect(text.lowercased().contains("reported in 2021: 20 of 35"), "\(format)")
      #expect(text.contains("51.4%") && text.contains("18 ÷ 35 deliverables, 31 December 2021"), "\(format)")
      #expect(text.contains("10/0/0 · 100.0% · reported in 2021: 10 of 10"), "\(format)")
      #expect(text.contains("0/0/0, 13 unreported · reported in 2021: 0 of 13"), "\(format)")
      #expect(!text.contains("last said") && !text.contains("since 2"), "\(format)")
    }
  }

  @Test(
    "Y6: data says of how many something was said, of which, and when; a percentage only where something was")
  func data() throws {
    let sandbox = try Sandbox.publishedPlans()
    for (year, answered, tenths) in [("2021", 20, 514 as Int?), ("2022", 0, nil)] {
      let value = try json("annual 2021-2023 --period \(year) --explain", in: sandbox)
      #expect(value["answered"] as? Int == answered && value["done-tenths"] as? Int == tenths)
      let parts = try #require(value["parts"] as? [[String: Any]])
      #expect(parts.compactMap { $0["answered"] as? Int }.reduce(0, +) == answered)
      let rows = parts.flatMap { $0["groups"] as? [[String: Any]] ?? [] }
        .flatMap { $0["deliverables"] as? [[String: Any]] ?? [] }
      #expect(rows.count { $0["answered"] as? Bool == true } == answered)
      #expect(rows.count { $0["last-said"] as? String == "2021-12-31" } == 20)
      let explained = try #require(value["explanation"] as? [[String: Any]])
      #expect((explained.first?["answered"] as? [String])?.count == answered)
      let csv = try CSVTable(report("annual 2021-2023 --period \(year)", in: sandbox, "csv"))
      let column = try #require(csv.header.firstIndex(of: "answered"))
      #expect(csv.rows.count { $0.cells[column] == "answered" } == answered)
    }
  }

  @Test("Y6: the matrix marks what is carried in each of its years, and counts what was said in each")
  func matrix() throws {
    let sandbox = try Sandbox.publishedPlans()
    let value = try json("matrix 2021-2023", in: sandbox)
    #expect(value["answered"] as? [Int] == [20, 0, 0])
    for format in ["md", "html"] {
      let text = report("matrix 2021-2023", in: sandbox, format)
      #expect(text.components(separatedBy: "since 2021").count - 1 == 36, "\(format)")
      #expect(text.components(separatedBy: "last said 31 December 2021").count - 1 == 4, "\(format)")
      #expect(text.contains("Reported in the year"), "\(format)")
    }
    let text = report("matrix 2021-2023", in: sandbox, "md")
    #expect(text.contains("| Done | 51.4% | – | – |"))
  }

  @Test("a carried status within the year of the period says its day, not only the year")
  func partOfYear() throws {
    let sandbox = try Sandbox.publishedPlans()
    let path = "plans/2021-2023/L1/L1A1/L1A1D1.txt"
    let text = try sandbox.text(of: path).replacing("status: 2021-12-31", with: "status: 2021-02-03")
    try sandbox.write(text, to: path)
    try sandbox.commitAll("earlier")
    let report = report("annual 2021-2023 --period 2021-Q2", in: sandbox, "md")
    #expect(report.contains("✓ done since 3 February 2021"))
    #expect(report.contains("1 deliverable stands as it was reported before 2021-Q2, and is marked so."))
  }

  @Test("Y6: show says when it was last said of a line; of a deliverable its status says it")
  func show() throws {
    let sandbox = try Sandbox.publishedPlans()
    let line = CommandRun("show 2021-2023/L1 --format json", in: sandbox).output
    #expect(line.contains("\"last-said\": \"2021-12-31\""))
    #expect(CommandRun("show 2021-2023/L1", in: sandbox).output.contains("last said  2021-12-31"))
    #expect(!CommandRun("show 2021-2023/L1A1D1", in: sandbox).output.contains("last said"))
    let nothing = CommandRun("show 2021-2023/L3", in: sandbox).output
    #expect(!nothing.contains("last said"))
  }
}
