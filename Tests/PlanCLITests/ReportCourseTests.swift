import Foundation
import PlanTestSupport
import Testing

@testable import PlanCLI

/// What annual reports tell of a period, and sites of the last days: each thing once, and of the days that are meant.
struct ReportCourseTests {
  private func report(_ line: String, in sandbox: Sandbox, _ format: String, language: String = "en")
    -> String
  {
    let run = CommandRun("report \(line) --format \(format) --lang \(language)", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    return run.output.replacing("\u{A0}", with: " ").replacing("&#39;", with: "'")
  }

  @Test(
    "where everything was reported on one day, an annual report says so in a sentence, and each deliverable stands in it once",
    arguments: [
      (
        "en", "Everything that is reported takes effect on 31 December 2021; nothing was reported before.",
        "Done: from 0 to 18 of 35, on 31 December 2021."
      ),
      (
        "fr", "Tout ce qui est renseigné prend effet le 31 décembre 2021 ; rien ne l'était avant.",
        "Réalisation : de 0 à 18 sur 35, le 31 décembre 2021."
      ),
      (
        "es", "Todo lo informado rige desde el 31 de diciembre de 2021; antes no había nada informado.",
        "Realización: de 0 a 18 de 35, el 31 de diciembre de 2021."
      ),
    ])
  func oneDay(language: String, sentence: String, course: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    for format in ["html", "md", "text"] {
      let text = report("annual 2021-2023 --period 2021", in: sandbox, format, language: language)
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains(sentence), "\(format)")
      #expect(text.ranges(of: format == "html" ? ">L1A1D1" : "L1A1D1").count == 1, "\(format)")
      if format == "text" { continue }
      #expect(text.contains(course), "\(format)")
      #expect(!text.contains("polyline") && !text.contains("| 31 "), "\(format)")
    }
    // The data is as it was.
    let data = report("annual 2021-2023 --period 2021", in: sandbox, "json")
    #expect(data.contains("\"change\": \"completed\"") && data.contains("\"course\""))
  }

  @Test("a note that all of them share stands in the sentence; notes of their own are printed in the tables")
  func notes() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.publishNotes()
    let lines = "L1A1D1 done 2022-05-31\nL1A1D2 done 2022-05-31\n"
    func clear() throws {
      for path in try sandbox.git("ls-files", "plans/2021-2023").split(separator: "\n") {
        let lines = try sandbox.text(of: String(path)).split(separator: "\n").filter {
          !$0.hasPrefix("status:")
        }
        try sandbox.write(lines.joined(separator: "\n") + "\n", to: String(path))
      }
      try sandbox.commitAll("nothing reported")
    }
    try clear()
    #expect(CommandRun("set - -m \"Board of May\"", in: sandbox, input: lines).code == 0)
    let shared = report("annual 2021-2023 --period 2022", in: sandbox, "md")
    #expect(shared.contains("nothing was reported before. Note: Board of May"))
    #expect(!shared.contains("### Completed"))
    try clear()
    let own = "L1A1D1 done 2022-05-31 One\nL1A1D2 done 2022-05-31 Two\n"
    #expect(CommandRun("set -", in: sandbox, input: own).code == 0)
    let table = report("annual 2021-2023 --period 2022", in: sandbox, "md")
    #expect(table.contains("### Completed (2)") && table.contains("– One") && table.contains("– Two"))
  }

  @Test("a course of several steps is drawn and listed; one step, or none, is a sentence")
  func course() throws {
    let sandbox = try Sandbox.publishedPlans()
    func set(_ code: String, _ day: String) {
      #expect(CommandRun("set 2018-2020/\(code) done --at \(day) --no-commit", in: sandbox).code == 0)
    }
    let none = report("annual 2018-2020 --period 2019", in: sandbox, "html")
    #expect(!none.contains("polyline") && !none.contains("Done in the course of"))
    set("L1M1D1", "2019-05-05")
    set("L1M1D2", "2019-05-20")
    let one = report("annual 2018-2020 --period 2019", in: sandbox, "html")
    #expect(!one.contains("polyline"))
    #expect(one.contains("Done: from 0 to 2 of 65, between 1 May 2019 and 31 May 2019."), "\(one)")
    #expect(one.contains("Completed (2)"), "two days are a table")
    set("L1M1D3", "2019-09-20")
    let two = report("annual 2018-2020 --period 2019", in: sandbox, "html")
    #expect(two.contains("polyline") && two.contains("30 September 2019") && !two.contains("Done: from"))
  }

  @Test(
    "where only the number of deliverables changed, the sentence says of how many",
    arguments: [
      ("en", "Done: from 0 of 65 to 0 of 64, on 30 June 2019."),
      ("fr", "Réalisation : de 0 sur 65 à 0 sur 64, le 30 juin 2019."),
      ("es", "Realización: de 0 de 65 a 0 de 64, el 30 de junio de 2019."),
    ])
  func fewer(language: String, sentence: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("drop 2018-2020/L1M8D2 --at 2019-06-30 -m Merged", in: sandbox).code == 0)
    let text = report("annual 2018-2020 --period 2019", in: sandbox, "md", language: language)
    #expect(text.contains(sentence), "\(text)")
  }

  @Test(
    "the data of a deliverable's page is the deliverable's own; the whole plan's history is linked from the plan's page"
  )
  func ownData() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.publishNotes()
    #expect(CommandRun("set 2018-2020/L2M5D1 done --at 2020-12-31 -m Checked", in: sandbox).code == 0)
    #expect(CommandRun("report site -o public", in: sandbox).code == 0)
    let page = try sandbox.text(of: "public/en/2018-2020/L2M5D1.html")
    #expect(page.contains("href=\"L2M5D1.csv\"") && page.contains("href=\"L2M5D1.json\""))
    #expect(!page.contains("changes.csv"))
    let table = try CSVTable(try sandbox.text(of: "public/en/2018-2020/L2M5D1.csv"))
    let code = try #require(table.header.firstIndex(of: "code"))
    #expect(!table.rows.isEmpty && table.rows.allSatisfy { $0.cells[code] == "L2M5D1" })
    let data = try sandbox.text(of: "public/en/2018-2020/L2M5D1.json")
    let value = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    #expect(value["code"] as? String == "L2M5D1" && value["status"] as? String == "done")
    #expect((value["history"] as? [[String: Any]])?.first?["note"] as? String == "Checked")
    for (language, label) in [
      ("en", "Every change of a status as data:"), ("fr", "Tous les changements d'état, en données :"),
      ("es", "Todos los cambios de estado como datos:"),
    ] {
      let page = try sandbox.text(of: "public/\(language)/2018-2020/index.html")
        .replacing("&#39;", with: "'").replacing("\u{A0}", with: " ")
      #expect(page.contains(label) && page.contains("href=\"changes.csv\""), "\(language)")
    }
  }

  @Test("what changed in the last 90 days is counted from today, or from the day asked for")
  func lastDays() throws {
    let sandbox = try Sandbox.publishedPlans()
    func changed(_ options: String, now: String) throws -> (rows: Int, page: String) {
      let time = try #require(PlanCLITime(now)).timestamp
      #expect(CommandRun("report site -o public \(options)", in: sandbox, now: time).code == 0)
      // Without any changes there is no such page.
      guard sandbox.exists("public/en/2018-2020/changed.csv") else { return (0, "") }
      return (
        try CSVTable(try sandbox.text(of: "public/en/2018-2020/changed.csv")).rows.count,
        try sandbox.text(of: "public/en/2018-2020/changed.html")
      )
    }
    #expect(try changed("", now: "2026-11-20").rows == 0)
    #expect(!sandbox.exists("public/en/2018-2020/changed.html"), "the plan had ended before")
    let soon = try changed("", now: "2021-01-15")
    #expect(soon.rows == 65 && soon.page.contains("From 18 October 2020 to 15 January 2021."))
    #expect(try changed("--at 2020-12-31", now: "2026-11-20").rows == 65)
    #expect(try changed("--at 2020-11-30", now: "2026-11-20").rows == 0)
    #expect(try changed("", now: "2021-03-30").rows == 65)
    #expect(try changed("", now: "2021-03-31").rows == 0)
  }
}
