import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanCLI

/// Reports say what is known: what is behind, what is unknown, and from which day it is.
struct ReportFactsTests {
  private func report(
    _ line: String, in sandbox: Sandbox, _ format: String, language: String = "en",
    now: Timestamp = CommandRun.now
  ) -> String {
    let run = CommandRun("report \(line) --format \(format) --lang \(language)", in: sandbox, now: now)
    #expect(run.code == 0, "\(run.errors)")
    return run.output.replacing("\u{A0}", with: " ").replacing("&#39;", with: "'")
  }

  private func json(_ line: String, in sandbox: Sandbox) throws -> [String: Any] {
    let text = report(line, in: sandbox, "json")
    #expect(try JSONSchema(documented: "report").faults(in: text) == [])
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// The published plans; in the first, L2M5D1 (in progress) and L1M1D1 (done on 2020-12-31) were due on 2020-06-30.
  private func behind() throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    for path in ["L1/L1M1/L1M1D1", "L2/L2M5/L2M5D1"].map({ "plans/2018-2020/\($0).txt" }) {
      let lines = try sandbox.text(of: path).split(separator: "\n").filter { !$0.hasPrefix("due:") }
      try sandbox.write((lines + ["due: 2020-06-30"]).joined(separator: "\n") + "\n", to: path)
    }
    try sandbox.commitAll("due dates")
    return sandbox
  }

  static let late = [
    "en": "184 days late, due 30 June 2020", "fr": "avec 184 jours de retard, échéance : 30 juin 2020",
    "es": "con 184 días de retraso, vencimiento: 30 de junio de 2020",
  ]
  static let overdue = [
    "en": "overdue by 184 days, due 30 June 2020", "fr": "en retard de 184 jours, échéance : 30 juin 2020",
    "es": "plazo vencido hace 184 días, el 30 de junio de 2020",
  ]

  @Test(
    "what is overdue and what was done late is marked in every report, with the due day and the delay",
    arguments: ["en", "fr", "es"])
  func delays(language: String) throws {
    let sandbox = try behind()
    let (late, overdue) = (try #require(Self.late[language]), try #require(Self.overdue[language]))
    for line in ["summary 2018-2020", "annual 2018-2020 --period 2020", "matrix 2018-2020"] {
      for format in ["html", "md"] {
        let text = report(line, in: sandbox, format, language: language)
        #expect(text.contains(late) && text.contains(overdue), "\(line) \(format)")
      }
    }
    for line in ["summary 2018-2020", "annual 2018-2020 --period 2020"] {
      let text = report(line, in: sandbox, "text", language: language)
      #expect(text.contains(late) && text.contains(overdue), "\(line)")
    }
    #expect(CommandRun("report site -o public", in: sandbox).code == 0)
    for (page, text) in [
      ("L1M1D1", late), ("L2M5D1", overdue), ("L1M1", late), ("L2M5", overdue), ("late", late),
      ("overdue", overdue),
    ] {
      let html = try sandbox.text(of: "public/\(language)/2018-2020/\(page).html")
      #expect(html.replacing("\u{A0}", with: " ").contains(text), "\(page)")
    }
  }

  @Test(
    "on a terminal of 80 columns nothing of a delay is cut off",
    arguments: ["summary 2018-2020", "matrix 2018-2020"], ["en", "fr", "es"])
  func narrow(line: String, language: String) throws {
    let run = CommandRun(
      "report \(line) --lang \(language) --no-pager --color never", in: try behind(),
      terminal: Terminal(isOutput: true, columns: 80, rows: 24))
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for text in [Self.late[language], Self.overdue[language]] {
      #expect(words.contains(try #require(text)), "\(run.output)")
    }
    #expect(run.output.split(separator: "\n").allSatisfy { String($0).columns <= 80 })
  }

  @Test(
    "reports name how many are overdue and how many were done late, beside the counts, which stay as they are"
  )
  func delayCounts() throws {
    let sandbox = try behind()
    for format in ["html", "md", "text"] {
      let text = report("summary 2018-2020", in: sandbox, format)
      #expect(text.contains("Overdue: 1. Done late: 1."), "\(format)")
      #expect(
        report("summary 2018-2020", in: sandbox, format, language: "fr")
          .contains("En retard : 1. Réalisés en retard : 1."))
      #expect(
        report("summary 2018-2020", in: sandbox, format, language: "es")
          .contains("Plazo vencido: 1. Realizados con retraso: 1."))
    }
    let matrix = report("matrix 2018-2020", in: sandbox, "text")
    #expect(matrix.contains("○ in progress, overdue by 184 days"), "\(matrix)")
    #expect((try json("summary 2018-2020", in: sandbox)["total"] as? [String: Int])?["done"] == 49)
    let without = report("summary 2018-2020", in: try Sandbox.publishedPlans(), "md")
    #expect(!without.contains("Overdue"))
  }

  @Test(
    "the data of reports and of a site says of each deliverable whether it is late or overdue, and by how many days"
  )
  func delayData() throws {
    let sandbox = try behind()
    #expect(CommandRun("report site -o public", in: sandbox).code == 0)
    let tables = [
      report("summary 2018-2020", in: sandbox, "csv"),
      report("annual 2018-2020 --period 2020", in: sandbox, "csv"),
      try sandbox.text(of: "public/en/2018-2020/index.csv"),
      try sandbox.text(of: "public/en/2018-2020/L2.csv"),
    ]
    for text in tables {
      let table = try CSVTable(text)
      func cells(_ code: String) throws -> [String] {
        let row = try #require(table.rows.first { $0.cells.contains(code) })
        return try ["due", "late", "overdue", "delay"].map { name in
          row.cells[try #require(table.header.firstIndex(of: name), "\(name)")]
        }
      }
      #expect(try cells("L2M5D1") == ["2020-06-30", "", "overdue", "184"])
      #expect(try cells("L2M5D2") == ["", "", "", ""])
      if text.contains("L1M1D1") { #expect(try cells("L1M1D1") == ["2020-06-30", "late", "", "184"]) }
    }
    let matrix = try CSVTable(report("matrix 2018-2020", in: sandbox, "csv"))
    let row = try #require(matrix.rows.first { $0.cells.contains("L2M5D1") })
    let columns = ["due", "2019-12-31 late", "2020-12-31 late", "2020-12-31 delay"]
    #expect(
      try columns.map { row.cells[try #require(matrix.header.firstIndex(of: $0), "\($0)")] }
        == ["2020-06-30", "", "overdue", "184"])
    let parts = try #require(try json("summary 2018-2020", in: sandbox)["parts"] as? [[String: Any]])
    let groups = parts.flatMap { $0["groups"] as? [[String: Any]] ?? [] }
    let rows = groups.flatMap { $0["deliverables"] as? [[String: Any]] ?? [] }
    let overdue = try #require(rows.first { $0["code"] as? String == "L2M5D1" })
    #expect(overdue["overdue"] as? Bool == true && overdue["late"] as? Bool == false)
    #expect(overdue["delay"] as? Int == 184)
    _ = try json("matrix 2018-2020", in: sandbox)
    _ = try json("annual 2018-2020 --period 2020", in: sandbox)
  }

  @Test("what no longer counts is not overdue")
  func droppedIsNotOverdue() throws {
    let sandbox = try behind()
    #expect(CommandRun("drop 2018-2020/L2M5D1 --at 2020-12-31 -m Merged", in: sandbox).code == 0)
    #expect(CommandRun("report site -o public", in: sandbox).code == 0)
    #expect(!sandbox.exists("public/en/2018-2020/overdue.html"))
    for page in ["L2M5D1", "dropped"] {
      #expect(!(try sandbox.text(of: "public/en/2018-2020/\(page).html")).contains("184 days"), "\(page)")
    }
  }

  @Test(
    "where nothing is reported there is no percentage, and the heads of reports say how much is reported",
    arguments: ["en", "fr", "es"])
  func unknown(language: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    let reported = [
      "en": "20 of 35 reported", "fr": "état renseigné : 20 sur 35", "es": "estado informado: 20 de 35",
    ]
    let ofPeriod = [
      "en": "reported in 2022: 0 of 35", "fr": "état renseigné en 2022 : 0 sur 35",
      "es": "estado informado en 2022: 0 de 35",
    ]
    let zero = /[^0-9]0[.,]0[ \u{202F}]?%/
    for (line, heads) in [("summary 2021-2023", reported), ("annual 2021-2023 --period 2022", ofPeriod)] {
      let head = try #require(heads[language])
      for format in ["html", "md", "text"] {
        let text = report(line, in: sandbox, format, language: language)
        #expect(text.lowercased().contains(head), "\(line) \(format)")
        #expect(text.firstMatch(of: zero) == nil, "\(line) \(format)")
      }
    }
    let row = report("summary 2021-2023", in: sandbox, "md", language: language).split(separator: "\n")
      .first { $0.hasPrefix("| L3 ") }
    #expect(row?.hasSuffix("| 13 | – |") == true, "\(row ?? "")")
    #expect(CommandRun("report site -o public", in: sandbox).code == 0)
    let head = try #require(reported[language])
    for page in ["index", "2021-2023/index", "2021-2023/L3"] {
      let html = try sandbox.text(of: "public/\(language)/\(page).html").replacing("\u{A0}", with: " ")
      #expect(html.firstMatch(of: zero) == nil, "\(page)")
      #expect(html.contains(page.hasSuffix("L3") ? "13" : head), "\(page)")
    }
    // The whole keeps its percentage: it is computed of all, and 18 of 35 is what is done.
    #expect(report("summary 2021-2023", in: sandbox, "md", language: language).contains(/51[.,]4/))
    let value = try json("summary 2018-2020 --at 2019-12-31", in: sandbox)
    #expect(value["done-tenths"] is NSNull)
    #expect(report("summary 2018-2020 --at 2019-12-31", in: sandbox, "md").contains("0 of 65 reported"))
  }

  @Test("plan status and plan show print no percentage where nothing is reported")
  func unknownStatus() throws {
    let sandbox = try Sandbox.publishedPlans()
    let lines = CommandRun("status 2021-2023", in: sandbox).output.split(separator: "\n")
    #expect(lines.first { $0.hasPrefix("L3") }?.hasSuffix("· 13       –") == true, "\(lines)")
    let show = CommandRun("show 2021-2023/L3", in: sandbox).output
    #expect(show.contains("13 unreported") && !show.contains("%"), "\(show)")
  }

  @Test("beside the day stands the day of the last report, where that is earlier")
  func lastReport() throws {
    let sandbox = try Sandbox.publishedPlans()
    let phrases = [
      "en": "last report: 31 December 2021", "fr": "dernier état renseigné : 31 décembre 2021",
      "es": "último estado informado: 31 de diciembre de 2021",
    ]
    for (language, phrase) in phrases {
      for line in ["summary 2021-2023", "matrix 2021-2023", "annual 2021-2023 --period 2022"] {
        for format in ["html", "md", "text"] {
          let text = report(line, in: sandbox, format, language: language)
          let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          #expect(
            words.lowercased().ranges(of: phrase.lowercased()).count == 2, "\(line) \(format) \(language)")
          if format == "text" {
            // A line of its own, below the day.
            #expect(
              text.split(separator: "\n")[2] == phrase.prefix(1).uppercased() + phrase.dropFirst() + ".",
              "\(text.prefix(300))")
          }
        }
      }
    }
    #expect(CommandRun("report site -o public", in: sandbox).code == 0)
    for page in ["index", "2021-2023/index", "2021-2023/L1", "2021-2023/done"] {
      #expect(try sandbox.text(of: "public/en/\(page).html").contains("last report: 31 December 2021"))
    }
    // Where the last report is of the day itself, nothing more is said.
    #expect(!report("summary 2018-2020", in: sandbox, "md").contains("last report"))
    #expect(try json("summary 2018-2020", in: sandbox)["last-report"] as? String == "2020-12-31")
    #expect(try json("annual 2021-2023 --period 2022", in: sandbox)["last-report"] as? String == "2021-12-31")
    let early = report("summary 2018-2020 --at 2019-06-30", in: sandbox, "md")
    #expect(early.contains("As it stood on 30 June 2019 · nothing reported yet"))
    #expect(try json("matrix 2018-2020 --at 2019-06-30", in: sandbox)["last-report"] is NSNull)
  }

  @Test("a plan that still runs is to deliver; one that is over was to deliver")
  func running() throws {
    let sandbox = try Sandbox.publishedPlans()
    for (now, language, sentence) in [
      ("2022-03-04", "en", "Between 2021 and 2023, Metropolis is to deliver 35 deliverables."),
      ("2022-03-04", "fr", "Entre 2021 et 2023, Metropolis doit produire 35 livrables."),
      ("2022-03-04", "es", "Entre 2021 y 2023, Metropolis debe producir 35 entregables."),
      ("2023-12-31", "en", "Between 2021 and 2023, Metropolis is to deliver 35 deliverables."),
      ("2024-01-01", "en", "Between 2021 and 2023, Metropolis was to deliver 35 deliverables."),
      ("2024-01-01", "fr", "Entre 2021 et 2023, Metropolis devait produire 35 livrables."),
    ] {
      let time = try #require(PlanCLITime(now)).timestamp
      #expect(
        report("summary 2021-2023", in: sandbox, "md", language: language, now: time).contains(sentence),
        "\(now) \(language)")
    }
  }

  @Test("before a plan begins, its reports say what it is to deliver, and why nothing counts yet")
  func beforePlan() throws {
    let sandbox = try Sandbox.publishedPlans()
    let now = try #require(PlanCLITime("2020-11-20")).timestamp
    for (language, sentence, note) in [
      (
        "en", "Between 2021 and 2023, Metropolis is to deliver 35 deliverables.",
        "The plan begins on 1 January 2021: nothing counts before that day."
      ),
      (
        "fr", "Entre 2021 et 2023, Metropolis doit produire 35 livrables.",
        "Le plan commence le 1er janvier 2021 : rien ne compte avant ce jour."
      ),
      (
        "es", "Entre 2021 y 2023, Metropolis debe producir 35 entregables.",
        "El plan empieza el 1 de enero de 2021: nada cuenta antes de ese día."
      ),
    ] {
      for format in ["html", "md", "text"] {
        let text = report("summary 2021-2023", in: sandbox, format, language: language, now: now)
        #expect(text.contains(sentence) && text.contains(note), "\(format) \(language)")
      }
    }
    #expect(CommandRun("report site -o public --lang en", in: sandbox, now: now).code == 0)
    #expect(
      try sandbox.text(of: "public/en/2021-2023/index.html").contains("The plan begins on 1 January 2021"))
  }
}
