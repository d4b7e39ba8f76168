import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanCLI

/// Reports on the two published plans, against the data itself and against what was recorded.
struct ReportTests {
  /// A report, as it is typed.
  static let reports = [
    "summary 2018-2020", "annual 2021-2023 --period 2021", "matrix 2018-2020", "summary 2021-2023",
  ]
  static let languages = ["en", "fr", "es"]

  private func report(_ line: String, in sandbox: Sandbox, _ format: String = "json", language: String = "en")
    -> CommandRun
  {
    CommandRun("report \(line) --format \(format) --lang \(language)", in: sandbox)
  }

  private func json(_ line: String, in sandbox: Sandbox) throws -> [String: Any] {
    let run = report(line, in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test("each report in each language and form of text is what was recorded", arguments: reports, languages)
  func golden(line: String, language: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    let name = line.replacing(" --period ", with: "-").replacing(" ", with: "-")
    for format in ["text", "md", "html", "csv", "json"] {
      let run = report(line, in: sandbox, format, language: language)
      #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
      #expect(
        !run.output.contains(/\{[a-z]+[:}]/) || format == "html" || format == "json", "a value is missing")
      let path = "Tests/PlanCLITests/Reports/\(name).\(language).\(format == "text" ? "txt" : format)"
      // The stylesheet is a file of its own in the sources.
      let text = run.output.replacing(/<style>[^<]*<\/style>/, with: "<style></style>")
      #expect(try Snapshot.difference(text, from: path) == nil)
    }
  }

  /// The rows of the expected table: code, label, status, titles in English, French and Spanish.
  private func expected(_ plan: String) throws -> [[String]] {
    try RepositoryFiles.text(at: "Tests/PlanCLITests/Expected/\(plan).tsv").split(separator: "\n").dropFirst()
      .map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
  }

  @Test("the French summary has all lines, measures and deliverables in the plan's order, with their marks")
  func frenchSummary() throws {
    let sandbox = try Sandbox.publishedPlans()
    let rows = try expected("plan-2018-2020")
    let marks = ["done": "✓ réalisé", "in-progress": "○ en cours", "not-done": "✗ non élaboré"]
    for format in ["md", "html", "text"] {
      var text = report("summary 2018-2020", in: sandbox, format, language: "fr").output
      for (escape, character) in [("&#39;", "'"), ("&quot;", "\""), ("&amp;", "&"), ("\u{A0}", " ")] {
        text = text.replacing(escape, with: character)
      }
      text = text.replacing(/<[^>]*>/, with: "")
      // Behind the table of lines, in which their titles stand too.
      var rest = text[...]
      if format != "text" { rest = text[try #require(text.firstRange(of: "Ensemble du plan")).upperBound...] }
      for row in rows {
        let title = try #require(rest.firstRange(of: row[4]), "\(row[0]) in \(format)")
        #expect(rest[..<title.lowerBound].suffix(60).contains(row[0]), "\(row[0]) in \(format)")
        rest = rest[title.upperBound...]
        if let mark = marks[row[2]] {
          #expect(rest.trimmingPrefix(/[\s|]+/).hasPrefix(mark), "\(row[0]) in \(format)")
        }
      }
      for count in ["✓ réalisés : 49", "○ en cours : 10", "✗ non élaborés : 6"] {
        #expect(text.replacing(/\ +/, with: " ").contains(count), "\(count) in \(format)")
      }
      #expect(text.contains("75,4") && text.contains("Plan 2018-2020, tel qu'il était au 31 décembre 2020."))
    }
    #expect(rows.count { $0[0].count == 2 } == 3 && rows.count == 95)
  }

  @Test("the totals of every report are those of plan list and of the expected table", arguments: reports)
  func totals(line: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    let plan = line.split(separator: " ")[1]
    let value = try json(line, in: sandbox)
    let total = try #require(value["total"] as? [String: Int])
    let day = try #require(value["at"] as? String)
    let list = CommandRun("list \(plan) --at \(day) --format json", in: sandbox).output
    let nodes = try #require(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
    let rows = try expected("plan-\(plan)")
    let deepest = try #require(rows.map { $0[0].filter(\.isLetter).count }.max())
    let deliverables = rows.filter { $0[0].filter(\.isLetter).count == deepest }
    #expect(total["deliverables"] == nodes.count && nodes.count == deliverables.count)
    for status in ["done", "in-progress", "not-done", "unreported"] {
      let listed = nodes.count { $0["status"] as? String == status }
      #expect(total[status] == listed, "\(status)")
      #expect(listed == deliverables.count { $0[2] == (status == "unreported" ? "" : status) }, "\(status)")
    }
    // Every deliverable stands in the report with the status that the table says.
    let csv = try CSVTable(report(line, in: sandbox, "csv").output)
    let column = try #require(csv.header.lastIndex { $0 == "status" || $0 == "2020-12-31" })
    let code = try #require(csv.header.firstIndex(of: "code"))
    #expect(csv.rows.map { $0.cells[code] } == deliverables.map { $0[0] })
    #expect(csv.rows.map { $0.cells[column] } == deliverables.map { $0[2].isEmpty ? "unreported" : $0[2] })
  }

  @Test("the parts add up to the whole, and the codes behind each figure to the figure", arguments: reports)
  func explanation(line: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    let value = try json(line + " --explain", in: sandbox)
    let total = try #require(value["total"] as? [String: Int])
    for options in ["", " --explain"] {
      #expect(
        try JSONSchema(documented: "report").faults(in: report(line + options, in: sandbox).output) == [])
    }
    let parts = try #require(value["explanation"] as? [[String: Any]])
    for status in ["done", "in-progress", "not-done", "unreported"] {
      let lists = parts.map { $0[status] as? [String] ?? [] }
      #expect(lists[0].count == total[status], "\(status)")
      #expect(lists.dropFirst().flatMap(\.self) == lists[0], "\(status)")
      #expect(Set(lists[0]).count == lists[0].count)
    }
    let tenths = try #require(value["done-tenths"] as? Int)
    #expect(tenths == Int((1000 * Double(total["done"] ?? 0) / Double(total["deliverables"] ?? 1)).rounded()))
    for format in ["text", "md", "html"] {
      let text = report(line + " --explain", in: sandbox, format).output
      #expect(text.contains("What the figures are made of"))
      #expect(text.contains("\(total["done"] ?? 0) done ÷ \(total["deliverables"] ?? 0) deliverables"))
    }
  }

  @Test("a report stands on the last day of its period, or today if that is earlier, or the day asked for")
  func days() throws {
    let sandbox = try Sandbox.publishedPlans()
    func day(_ line: String, _ now: String = "2026-11-20") throws -> String {
      let date = try #require(PlanCLITime(now))
      let run = CommandRun("report \(line) --format json", in: sandbox, now: date.timestamp)
      #expect(run.code == 0, "\(run.errors)")
      let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      return value?["at"] as? String ?? ""
    }
    #expect(try day("summary 2018-2020") == "2020-12-31")
    #expect(try day("summary 2018-2020", "2019-05-01") == "2019-05-01")
    #expect(try day("summary 2018-2020 --at 2021-06-30") == "2021-06-30")
    #expect(try day("annual 2021-2023 --period 2021-H1") == "2021-06-30")
    #expect(try day("annual 2021-2023 --period 2022", "2022-03-04") == "2022-03-04")
    #expect(try day("matrix 2021-2023", "2022-03-04") == "2022-03-04")
    let matrix = CommandRun(
      "report matrix 2021-2023 --format csv", in: sandbox,
      now: try #require(PlanCLITime("2022-03-04")).timestamp)
    #expect(
      matrix.output.hasPrefix(
        "plan,part,code,label,title,due,2021-12-31,2021-12-31 change,2021-12-31 late,2021-12-31 delay,2021-12-31 last-said,2022-03-04,"
      ))
  }

  @Test("a matrix for a day after the plan's end has that day as a column, and its figures are of that day")
  func matrixLater() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("set 2018-2020/L2M5D1 done --at 2021-02-01 --no-commit", in: sandbox).code == 0)
    let value = try json("matrix 2018-2020 --at 2021-06-30", in: sandbox)
    #expect(value["days"] as? [String] == ["2018-12-31", "2019-12-31", "2020-12-31", "2021-06-30"])
    #expect((value["totals"] as? [[String: Int]])?.map { $0["done"] } == [0, 0, 49, 50])
    #expect((value["total"] as? [String: Int])?["done"] == 50)
    let ended = try json("matrix 2018-2020 --at 2020-12-31", in: sandbox)
    #expect((ended["days"] as? [String])?.count == 3 && (ended["total"] as? [String: Int])?["done"] == 49)
  }

  @Test("the figures of other days have their codes too: the matrix's years, the points of the burn-up")
  func explainedDays() throws {
    let sandbox = try Sandbox.publishedPlans()
    for (code, day) in [("L1M1D1", "2019-05-05"), ("L1M1D2", "2019-09-05")] {
      #expect(CommandRun("set 2018-2020/\(code) done --at \(day) --no-commit", in: sandbox).code == 0)
    }
    for format in ["text", "md", "html"] {
      let text = report("matrix 2018-2020 --explain", in: sandbox, format).output
      #expect(
        text.contains("31 December 2019") && text.contains("2 done ÷ 65 deliverables = 3.1%"), "\(format)")
      #expect(text.contains(/\(2\)(: |<\/dt><dd>)L1M1D1, L1M1D2/), "\(format)")
    }
    let annual = report("annual 2018-2020 --period 2019 --explain", in: sandbox, "md").output
    let part = try #require(annual.firstRange(of: "### 31 May 2019"))
    #expect(annual[part.upperBound...].prefix(120).contains("- ✓ done (1): L1M1D1\n"))
    #expect(!annual.contains("### 31 December 2019"), "the report's own day is explained by part")
  }

  @Test("on a terminal of 80 columns no line of a report is longer", arguments: reports, languages)
  func narrow(line: String, language: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    let run = CommandRun(
      "report \(line) --lang \(language) --no-pager --color never", in: sandbox,
      terminal: Terminal(isOutput: true, columns: 80, rows: 24))
    let long = run.output.split(separator: "\n").filter { String($0).columns > 80 }
    #expect(run.code == 0 && long.isEmpty, "\(long)")
  }

  @Test("a change that takes effect after the plan's end is not in its summary")
  func laterChange() throws {
    let sandbox = try Sandbox.publishedPlans()
    let before = report("summary 2018-2020", in: sandbox, "csv").output
    #expect(CommandRun("set L2M5D1 done --at 2021-02-01 --no-commit", in: sandbox).code == 0)
    #expect(report("summary 2018-2020", in: sandbox, "csv").output == before)
    let later = report("summary 2018-2020 --at 2021-02-01", in: sandbox, "csv").output
    #expect(later.contains("L2M5D1") && later != before)
  }

  @Test("the same inputs give the same bytes, and the report says what it stands on")
  func provenance() throws {
    let sandbox = try Sandbox.publishedPlans()
    let head = try sandbox.git("rev-parse", "HEAD").prefix(12)
    let clean = report("summary 2018-2020", in: sandbox, "md").output
    #expect(clean.contains("Revision \(head), recorded on 2 January 2020."))
    #expect(clean.contains("65 deliverables: 49/10/6 · 49 done ÷ 65 deliverables = 75.4%"))
    #expect(clean.contains("Made with plan 0.1.0."))
    for line in Self.reports {
      for format in ["html", "md", "csv", "json", "text"] {
        let first = report(line, in: sandbox, format).output
        let elsewhere = CommandRun(
          "report \(line) --format \(format) --lang en", in: sandbox, environment: ["TZ": "Pacific/Auckland"],
          now: Timestamp(seconds: CommandRun.now.seconds, offsetMinutes: 13 * 60))
        #expect(first == elsewhere.output, "\(line) \(format)")
      }
    }
    // The revision alone decides, whatever the files say since.
    let recorded = CommandRun("report summary 2018-2020 --rev HEAD --format md --lang en", in: sandbox).output
    #expect(recorded == clean)
    #expect(CommandRun("set L2M5D1 done --no-commit", in: sandbox).code == 0)
    #expect(
      report("summary 2018-2020", in: sandbox, "md").output.contains(
        "Revision \(head), recorded on 2 January 2020, with uncommitted changes."))
    #expect(
      CommandRun("report summary 2018-2020 --rev HEAD --format md --lang en", in: sandbox).output == clean)
    // Without git there is no revision to name.
    let bare = try Sandbox()
    try bare.copyPlans()
    #expect(report("summary 2018-2020", in: bare, "md").output.contains("files that no repository records"))
  }

  @Test("an annual report prints what was published for a closed year, and what restates it, with its reason")
  func restatement() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("close 2020 2018-2020", in: sandbox).code == 0)
    let same = report("annual 2018-2020 --period 2020", in: sandbox, "md").output
    #expect(same.contains("Published for 2020, recorded on 20 November 2026: 49/10/6."))
    #expect(same.contains("What is known now is what was published."))
    #expect(CommandRun("set 2018-2020/L1M1D1 in-progress --at 2020-12-31 -m Audit", in: sandbox).code == 0)
    let restated = report("annual 2018-2020 --period 2020", in: sandbox, "md").output
    #expect(restated.contains("2020 restated: 49 → 48 done; 48/11/6."))
    #expect(restated.contains("- L1M1D1 Agenda of international meetings: ✓ done → ○ in progress – Audit"))
    let value = try json("annual 2018-2020 --period 2020", in: sandbox)
    let published = try #require((value["published"] as? [[String: Any]])?.first)
    #expect((published["total"] as? [String: Int])?["done"] == 49)
    #expect((published["now"] as? [String: Int])?["done"] == 48)
  }

  @Test("what changed in a period is what plan diff says of it", arguments: ["2020", "2020-H2", "2019"])
  func changes(period: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    let value = try json("annual 2018-2020 --period \(period)", in: sandbox)
    let changes = try #require(value["changes"] as? [[String: Any]])
    let diff = CommandRun("diff \(period) 2018-2020 --format json", in: sandbox).output
    let plans = try #require(try JSONSerialization.jsonObject(with: Data(diff.utf8)) as? [[String: Any]])
    let known = try #require(plans.first?["changes"] as? [[String: Any]])
    func words(_ changes: [[String: Any]]) -> [String] {
      changes.map { "\($0["code"] ?? "") \($0["change"] ?? "") \($0["from"] ?? "") \($0["to"] ?? "")" }
    }
    #expect(words(changes) == words(known))
    #expect(changes.count == (period == "2019" ? 0 : 65))
  }

  @Test("a period with nothing in it is a report that says so")
  func emptyPeriod() throws {
    let sandbox = try Sandbox.publishedPlans()
    for format in ["text", "md", "html"] {
      let empty = report("annual 2018-2020 --period 2019", in: sandbox, format).output
      #expect(empty.contains("Nothing had been reported by 31 December 2019."), "\(format)")
      #expect(empty.contains("Nothing changed between 1 January 2019 and 31 December 2019."), "\(format)")
      #expect(empty.contains("L3M8D1"))
    }
    let early = CommandRun(
      "report annual 2021-2023 --period 2023 --format md --lang en", in: sandbox,
      now: try #require(PlanCLITime("2022-03-04")).timestamp)
    #expect(early.output.contains("The period begins on 1 January 2023: there is nothing to report yet."))
  }

  @Test("narratives of the period, with the language of one that falls back")
  func narratives() throws {
    let sandbox = try Sandbox.publishedPlans()
    let path = "plans/2018-2020/L1/L1M1/L1M1D1.txt"
    try sandbox.write(
      try sandbox.text(of: path)
        + "\nThe *agenda*.\n\n## 2020\n\nMeetings went **online**; see <https://example.org/a?b=1&c=2>.\n\n## 2020 fr\n\nTout en ligne : oui.\n",
      to: path)
    let english = report("annual 2018-2020 --period 2020", in: sandbox, "html").output
    #expect(
      english.contains(
        "<p>Meetings went <strong>online</strong>; see <a href=\"https://example.org/a?b=1&amp;c=2\">"))
    #expect(!english.contains("Tout en ligne"))
    let spanish = report("annual 2018-2020 --period 2020", in: sandbox, "html", language: "es").output
    #expect(spanish.contains("<div lang=\"en\"><p>Meetings"))
    let french = report("annual 2018-2020 --period 2020", in: sandbox, "md", language: "fr").output
    #expect(french.contains("Tout en ligne\u{A0}: oui."))
    #expect(!report("annual 2018-2020 --period 2019", in: sandbox, "md").output.contains("online"))
  }

  @Test("a file that cannot be read: printed without it and exit 65, refused with -o")
  func unreadable() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write("title: A\nstatus: 31/12/2020 doen\n", to: "plans/2018-2020/L1/L1M1/L1M1D1.txt")
    let printed = report("summary 2018-2020", in: sandbox, "md")
    #expect(printed.code == 65 && printed.errors.contains("L1M1D1.txt"))
    #expect(printed.output.contains("65 deliverables: 48/10/6, 1 unreadable"))
    let refused = CommandRun("report summary 2018-2020 -o a.md", in: sandbox)
    #expect(refused.code == 65 && refused.errors.contains("L1M1D1.txt") && !sandbox.exists("a.md"))
    #expect(CommandRun("report site -o public", in: sandbox).code == 65 && !sandbox.exists("public"))
  }

  @Test(
    "the ending of -o chooses the form; the file is replaced whole, a link followed, nothing else left behind"
  )
  func files() throws {
    let sandbox = try Sandbox.publishedPlans()
    for (name, start) in [
      ("a.html", "<!DOCTYPE html>"), ("a.md", "# Action"), ("a.csv", "plan,at,"), ("a.json", "{\n"),
      ("a.txt", "Action"),
    ] {
      let run = CommandRun("report summary 2018-2020 --lang en -o \(name)", in: sandbox)
      #expect(run.code == 0 && run.output == "wrote \(name)\n")
      #expect(try sandbox.text(of: name).hasPrefix(start))
      let form = name == "a.txt" ? "text" : String(name.dropFirst(2))
      #expect(try sandbox.text(of: name) == report("summary 2018-2020", in: sandbox, form).output)
    }
    try sandbox.write("old\n", to: "kept/real.md")
    try sandbox.run("ln", ["-s", "kept/real.md", "link.md"])
    #expect(CommandRun("report summary 2018-2020 -o link.md", in: sandbox).code == 0)
    #expect(try sandbox.text(of: "kept/real.md").hasPrefix("# "))
    #expect(try sandbox.run("readlink", ["link.md"]).text == "kept/real.md\n")
    #expect(CommandRun("report summary 2018-2020 --excel --lang fr -o e.csv", in: sandbox).code == 0)
    #expect(try sandbox.text(of: "e.csv").hasPrefix("\u{FEFF}plan;at;"))
    // A new file is as the user has new files; one that is replaced keeps what it may be used for.
    func mode(_ name: String) throws -> String { try sandbox.run("stat", ["-c", "%a", name]).text }
    try sandbox.run("touch", ["as-usual"])
    #expect(try mode("a.md") == mode("as-usual"))
    try sandbox.remove("as-usual")
    try sandbox.run("chmod", ["640", "a.md"])
    #expect(CommandRun("report summary 2018-2020 -o a.md", in: sandbox).code == 0)
    #expect(try mode("a.md") == "640\n")
    let left = try FileManager.default.contentsOfDirectory(atPath: sandbox.path)
    #expect(
      Set(left) == [
        ".git", "plans", "kept", "link.md", "e.csv", "a.html", "a.md", "a.csv", "a.json", "a.txt",
      ])
  }

  @Test(
    "templates of plans/templates, or of --template, stand in for the built-in ones; the plan is none the worse"
  )
  func templates() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write("<h1>House: {{title}}</h1>\n", to: "plans/templates/cover.mustache")
    try sandbox.write("h1 { color: #123456 }\n", to: "plans/templates/style.css")
    let page = report("summary 2018-2020", in: sandbox, "html").output
    #expect(page.contains("<h1>House: Action Plan 2018-2020</h1>") && page.contains("h1 { color: #123456 }"))
    try sandbox.write("<h1>Other</h1>\n", to: "other/cover.mustache")
    let other = CommandRun("report summary 2018-2020 --format html --template other", in: sandbox).output
    #expect(other.contains("<h1>Other</h1>") && !other.contains("#123456"))
    #expect(CommandRun("check", in: sandbox).code == 0)
    #expect(CommandRun("report site -o public", in: sandbox).code == 0)
    #expect(try sandbox.text(of: "public/style.css").contains("#123456"))
  }

  @Test("data has titles as the files have them; a language that nobody has leaves the plan's first")
  func languagesOfData() throws {
    let sandbox = try Sandbox.publishedPlans()
    let french = try CSVTable(report("summary 2018-2020", in: sandbox, "csv", language: "fr").output)
    let list = try CSVTable(CommandRun("list 2018-2020 --format csv --lang fr", in: sandbox).output)
    let (left, right) = (french.header.firstIndex(of: "title"), list.header.firstIndex(of: "title"))
    #expect(french.rows.map { $0.cells[left ?? 0] } == list.rows.map { $0.cells[right ?? 0] })
    #expect(list.rows.contains { $0.cells[right ?? 0].contains(" : ") })
    let german = CommandRun(
      "report summary 2018-2020 --format html", in: sandbox, environment: ["LANG": "de_DE.UTF-8"]
    ).output
    #expect(german.contains("<html lang=\"en\">") && german.contains("Where the plan stands"))
  }

  @Test("a further status of the plan stands beside the one that it counts as")
  func subStatus() throws {
    let sandbox = try Sandbox.publishedPlans()
    let header = "plans/2018-2020/plan.txt"
    try sandbox.write(
      try sandbox.text(of: header) + "sub-status: cancelled not-done\nword.cancelled.fr: annulé | annulés\n",
      to: header)
    #expect(CommandRun("set 2018-2020/L1M1D1 cancelled --at 2020-12-31 --no-commit", in: sandbox).code == 0)
    #expect(report("summary 2018-2020", in: sandbox, "md").output.contains("✗ not done (cancelled) |"))
    let french = report("summary 2018-2020", in: sandbox, "md", language: "fr").output
    #expect(french.contains("✗ non élaboré (annulé) |") && french.contains("65 livrables\u{A0}: 48/10/7"))
  }

  @Test("a logo is carried inside the report")
  func logo() throws {
    let sandbox = try Sandbox.publishedPlans()
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let picture = signature + (8..<500).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for (count, path) in [
      (500, "assets/logo.png"), (499, "plans/2018-2020/evidence/logo.png"), (498, "assets/l.png"),
    ] {
      try sandbox.write(Array(picture.prefix(count)), to: path)
      let header = "plans/2018-2020/plan.txt"
      let lines = try sandbox.text(of: header).split(separator: "\n").filter { !$0.hasPrefix("logo:") }
      try sandbox.write(lines.joined(separator: "\n") + "\nlogo: \(path)\n", to: header)
      let data = Data(picture.prefix(count)).base64EncodedString()
      let page = report("summary 2018-2020", in: sandbox, "html").output
      #expect(
        page.contains("<img class=\"logo\" src=\"data:image/png;base64,\(data)\" alt=\"Metropolis\">"),
        "\(path)")
    }
  }

  @Test("without what makes reports, the command is handed to plan-report; where that is not, exit 69")
  func handOver() throws {
    let sandbox = try Sandbox.publishedPlans()
    let context = CommandRun.context(in: sandbox)
    #expect(CommandLineTool.run(["report", "summary", "2018-2020"], in: context) == .unavailable)
    // What the command line cannot mean is said at once.
    #expect(CommandLineTool.run(["report", "sumary"], in: context) == .usage)
  }

  @Test("done after it was due is said so; a label is shown; words of the plan override the tool's")
  func details() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("edit L1M1D1 due=2020-06-30", in: sandbox).code == 0)
    let english = report("summary 2018-2020", in: sandbox, "md").output
    #expect(english.contains("✓ done; 184 days late, due 30 June 2020"))
    #expect(
      report("matrix 2018-2020", in: sandbox, "md").output.contains(
        "✓ done (→ completed); 184 days late, due 30 June 2020"))
    let lines = report("summary 2018-2020", in: sandbox).output.split(separator: "\n")
    #expect(lines.filter { $0.contains("\"late\": true") }.map { $0.contains("\"L1M1D1\"") } == [true])
    let french = report("annual 2021-2023 --period 2021", in: sandbox, "md", language: "fr").output
    #expect(french.contains("✓ Atteints\u{A0}: 18") && french.contains("L3A3D4 (publié sous L3A3D3)"))
    #expect(french.contains("Rien n'est renseigné pour 15 livrables\u{A0}: cela ne signifie pas"))
    #expect(french.contains("· non renseigné") && !french.contains("non réalisé |"))
  }
}

/// A day's noon, as a test's clock.
struct PlanCLITime {
  let timestamp: Timestamp

  init?(_ day: String) {
    guard let day = PlanDate(day) else { return nil }
    timestamp = Timestamp(seconds: Int64(day.daysSince1970) * 86_400 + 43_200, offsetMinutes: 0)
  }
}
