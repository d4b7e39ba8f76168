import PlanTestSupport
import Testing

@testable import PlanCLI

/// Y14: what has become of an adopted plan, in `plan diff adopted` and in reports.
struct AdoptedPlanTests {
  /// The published plan, adopted, and then changed in every way.
  private func changed() throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    for line in [
      "edit 2018-2020/L2M5D1 due=2020-06-30 -m Plan",
      "adopt 2018-2020 --at 2018-01-15 -m \"Board, 12th meeting\"",
      "add 2018-2020/L1M1D9 \"New one\" --at 2019-06-15 -m \"Asked by the assembly\"",
      "drop 2018-2020/L1M1D1 --at 2019-06-30 -m \"Not funded\"",
      "edit 2018-2020/L1M1D2 \"title=Other words\" -m Clearer",
      "edit 2018-2020/L2M5D1 due=2020-12-31 -m \"Asked by the city\"",
    ] {
      let run = CommandRun(line, in: sandbox)
      #expect(run.code == 0, "\(line): \(run.errors)")
    }
    return sandbox
  }

  private static let sentence =
    "dopted: 65 deliverables (15 January 2018); since then 1 added, 1 dropped, 1 reworded, 1 rescheduled"

  /// Text without the line breaks that its width has brought.
  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("Y14: plan diff adopted tells what differs in the plan, with the reasons, and no statuses")
  func difference() throws {
    let sandbox = try changed()
    #expect(CommandRun("set 2018-2020/L1M1D3 not-done --at 2020-12-31", in: sandbox).code == 0)
    let run = CommandRun("diff adopted 2018-2020", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines[0].contains("adopted 2018-01-15 (") && lines[0].contains("→ the files"), "\(run.output)")
    #expect(run.output.contains("added (1)\n  L1M1D9") && run.output.contains("Asked by the assembly"))
    #expect(run.output.contains("dropped (1)\n  L1M1D1") && run.output.contains("Not funded"))
    #expect(run.output.contains("  L1M1D2") && run.output.contains("Clearer"))
    #expect(run.output.contains("2020-06-30 → 2020-12-31") && run.output.contains("Asked by the city"))
    #expect(!run.output.contains("L1M1D3"))
    #expect(
      lines.last
        == "adopted: 65 deliverables (2018-01-15); since then 1 added, 1 dropped, 1 reworded, 1 rescheduled")
    let json = CommandRun("diff ADOPTED 2018-2020 --format json", in: sandbox).output
    let faults = try JSONSchema(documented: "diff").faults(in: json)
    #expect(faults == [])
    let value = try JSONValue(parsing: json)[0]
    #expect(value?["adopted"]?["deliverables"] == .integer(65))
    #expect(value?["changes"]?.elements?.contains { $0["reason"]?.text == "Asked by the city" } == true)
    let csv = try CSVTable(CommandRun("diff adopted --format csv", in: sandbox).output)
    #expect(csv.header.last == "reason" && csv.rows.count == 4)
    // A part of the plan is told without the sentence about the whole.
    let part = CommandRun("diff adopted 2018-2020/L2", in: sandbox).output
    #expect(part.contains("L2M5D1") && !part.contains("L1M1D9") && !part.contains("since then"))
    // As it was recorded before the changes.
    let before = CommandRun("diff adopted 2018-2020 --rev HEAD~5", in: sandbox).output
    #expect(before.contains("nothing changed\nadopted: 65 deliverables (2018-01-15); unchanged since"))
    #expect(CommandRun("diff adopted L1 L2", in: sandbox).code == 64)
  }

  @Test(
    "Y14: reports say what has become of it and why, and mark what came later",
    arguments: ["text", "md", "html"])
  func reports(format: String) throws {
    let sandbox = try changed()
    for report in ["summary 2018-2020", "annual 2018-2020 --period 2020"] {
      let run = CommandRun("report \(report) --format \(format)", in: sandbox)
      #expect(run.code == 0, "\(run.errors)")
      let output = Self.onOneLine(run.output)
      #expect(output.contains("A" + Self.sentence + "."), "\(run.output)")
      for text in [
        "Asked by the assembly", "Not funded", "Clearer", "Asked by the city", "added 15 June 2019",
        "dropped 30 June 2019", "30 June 2020 → 31 December 2020",
        "due 31 December 2020 (first 30 June 2020, moved once)",
      ] { #expect(output.contains(text), "\(report): \(text)") }
    }
    // Before anything had taken effect: what is known now of titles and due days is told all the same.
    let early = Self.onOneLine(
      CommandRun("report annual 2018-2020 --period 2018 --format \(format)", in: sandbox).output)
    #expect(early.contains("since then 1 reworded, 1 rescheduled") && !early.contains("added 15 June 2019"))
  }

  @Test("Y14: data has the counts, the changes and the days; a plan that was not adopted has nothing of it")
  func data() throws {
    let sandbox = try changed()
    for report in ["summary 2018-2020", "annual 2018-2020 --period 2020"] {
      let json = CommandRun("report \(report) --format json", in: sandbox).output
      #expect(try JSONSchema(documented: "report").faults(in: json) == [])
      let adopted = try JSONValue(parsing: json)["adopted"]
      #expect(adopted?["deliverables"] == .integer(65) && adopted?["where"]?.text == "Board, 12th meeting")
      #expect(adopted?["changes"]?.elements?.count == 4)
      let csv = CommandRun("report \(report) --format csv", in: sandbox).output
      let header = csv.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      #expect(header.hasSuffix("added,first-due,due-moves"), "\(header)")
      #expect(
        csv.split(whereSeparator: \.isNewline).contains {
          $0.contains("L2M5D1") && $0.hasSuffix(",2020-06-30,1")
        })
    }
    let other = CommandRun("report summary 2021-2023 --format json", in: sandbox).output
    #expect(!other.contains("adopted") && !other.contains("first-due"))
  }

  @Test(
    "the sentence in each language",
    arguments: [
      (
        "fr",
        "Adopté : 65 livrables (15 janvier 2018) ; depuis : 1 ajout, 1 abandon, 1 reformulation, 1 échéance déplacée."
      ),
      (
        "es",
        "Aprobado: 65 entregables (15 de enero de 2018); desde entonces: 1 incorporación, 1 retirada, 1 reformulación, 1 vencimiento cambiado."
      ),
    ])
  func languages(language: String, sentence: String) throws {
    let run = CommandRun("report summary 2018-2020 --format md --lang \(language)", in: try changed())
    #expect(run.output.replacing("\u{A0}", with: " ").contains(sentence), "\(run.output)")
  }

  @Test(
    "Y14, Y12: a site says it on the plan's page and in its reports, and on the pages of what came or moved")
  func site() throws {
    let sandbox = try changed()
    #expect(CommandRun("report site -o public --lang en", in: sandbox).code == 0)
    func page(_ name: String) throws -> String { try sandbox.text(of: "public/en/2018-2020/\(name).html") }
    for name in ["index", "summary"] { #expect(try page(name).contains("A" + Self.sentence), "\(name)") }
    // What was dropped has a page of its own; so has what came.
    #expect(try page("index").contains("href=\"L1M1D1.html\"") && page("index").contains("Not funded"))
    #expect(try page("L1M1D9").contains("added 15 June 2019"))
    #expect(try page("L2M5D1").contains("31 December 2020 (first 30 June 2020, moved once)"))
    #expect(try !page("L2M5D2").contains("moved"))
  }

  @Test("a line that is not recorded here is told as such, in reports too")
  func notRecorded() throws {
    let sandbox = try Sandbox.publishedPlans()
    let path = "plans/2018-2020/plan.txt"
    try sandbox.write(try sandbox.text(of: path) + "adopted: 2018-01-15\n", to: path)
    let run = CommandRun("report summary 2018-2020 --format md", in: sandbox)
    #expect(run.output.contains("Adopted on 15 January 2018; what was adopted is not recorded here."))
  }
}
