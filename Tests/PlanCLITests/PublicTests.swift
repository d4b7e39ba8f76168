import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanCLI

/// Y16: what is internal leaves the house only where the plan or the caller says so. Each internal place of a plan has a word
/// of its own, and every output is searched for all of them.
struct PublicTests {
  /// The words, by the place in which they stand.
  static let notes = ["statusnote", "againnote"]
  static let owners = ["teamowner", "wholeowner", "Recorderson"]
  static let captions = ["captionword"]
  /// What stands in a body below `## internal`, and in a confirmation, which no report prints.
  static let never = ["internalbody", "internalplan", "internaltwice", "confirmnote", "privatekey"]
  /// What is public whatever the plan says.
  static let published = ["droppedreason", "restatedreason", "againreason", "toldbody", "plansummary"]

  private static let reports = ["summary", "annual --period 2019", "annual --period 2020", "matrix"]
  private static let formats = ["text", "md", "html", "csv", "json"]

  /// A plan with every word in its place, of which 2019 was closed, restated and published again.
  private func plan(_ publish: String = "") throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: P\nperiod: 2019-01-01 2020-12-31\nlevels: L line, D deliverable\nowner: wholeowner\n\(publish)"
        + "\n## summary\nplansummary\n\n## internal\ninternalplan\n\n## 2019\ntoldbody\n",
      to: "plans/p/plan.txt")
    try sandbox.write(
      "title: One\n\nDescribed.\n\n## internal for the board\ninternalbody\n\n### more\ninternaltwice\n\n## 2019\ntoldbody\n",
      to: "plans/p/L1/L1.txt")
    try sandbox.write(
      "title: A\nowner: teamowner\nx-secret: privatekey\nstatus: 2019-05-01 in-progress statusnote\n"
        + "confirmed: 2019-06-01 confirmnote\nevidence: https://example.org/a captionword\n",
      to: "plans/p/L1/L1D1.txt")
    try sandbox.write("title: B\nstatus: 2019-05-01 done statusnote\n", to: "plans/p/L1/L1D2.txt")
    try sandbox.write("title: C\nstatus: 2019-05-02 done againnote\n", to: "plans/p/L1/L1D3.txt")
    try sandbox.commitAll("first")
    let by = "--author \"Rita Recorderson <r@example.org>\""
    for line in [
      "close 2019", "drop L1D3 --at 2020-03-01 -m droppedreason",
      "set L1D2 not-done --at 2019-12-01 -m restatedreason", "close 2019 --again -m againreason",
      "set L1D1 done --at 2020-02-01 -m againnote",
    ] {
      let run = CommandRun("\(line) \(by)", in: sandbox)
      #expect(run.code == 0, "\(line): \(run.errors)")
    }
    return sandbox
  }

  /// Every output that can leave the house, by its name; of a site all files.
  private func outputs(_ sandbox: Sandbox, _ options: String = "") throws -> [(name: String, text: String)] {
    var outputs: [(String, String)] = []
    for report in Self.reports {
      for format in Self.formats {
        for explain in ["", " --explain"] {
          let line = "report \(report) --format \(format)\(explain) \(options)"
          let run = CommandRun(line, in: sandbox)
          #expect(run.code == 0 && run.errors.isEmpty, "\(line): \(run.errors)")
          outputs.append((line, run.output))
        }
      }
    }
    let run = CommandRun("report site -o site \(options)", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    for file in try FileManager.default.subpathsOfDirectory(atPath: sandbox.path + "/site") {
      if let text = try? sandbox.text(of: "site/\(file)") { outputs.append(("site/\(file)", text)) }
    }
    try sandbox.remove("site")
    return outputs
  }

  private func found(_ words: [String], in outputs: [(name: String, text: String)]) -> [String] {
    words.flatMap { word in outputs.filter { $0.text.contains(word) }.map { "\(word) in \($0.name)" } }
  }

  @Test(
    "Y16: no report, site or data for the public has a word of what is internal, and none is missing that is public"
  )
  func publicOutputs() throws {
    let outputs = try outputs(try plan())
    #expect(outputs.count > 60)
    #expect(found(Self.notes + Self.owners + Self.captions + Self.never, in: outputs) == [])
    for word in Self.published { #expect(!found([word], in: outputs).isEmpty, "\(word)") }
    #expect(found(["Internal copy", "\"internal\""], in: outputs) == [])
  }

  @Test("Y16: a copy for the house has it all, and says on every page that it is one")
  func internalOutputs() throws {
    let outputs = try outputs(try plan(), "--internal")
    for word in Self.notes + Self.owners + Self.captions + Self.published {
      #expect(!found([word], in: outputs.filter { $0.name.hasPrefix("site/") }).isEmpty, "\(word)")
    }
    #expect(found(Self.never + ["<td>false"], in: outputs) == [])
    for (name, text) in outputs {
      if name.hasPrefix("report ") {
        // The note of the status in force on the report's day, and who owns it.
        #expect(text.contains("teamowner") && text.contains("note"), "\(name)")
      }
      if name.hasSuffix(".html")
        || ["html", "md", "text"].contains(where: { name.contains("--format \($0)") })
      {
        #expect(text.contains("Internal copy, with notes and names: not for publication."), "\(name)")
      }
      if name.contains("--format json") {
        #expect(text.contains("\"internal\": true"), "\(name)")
        #expect(try JSONSchema(documented: "report").faults(in: text) == [], "\(name)")
      }
    }
  }

  @Test(
    "Y16: what the plan publishes is printed, and nothing else",
    arguments: [
      ("notes", notes, owners + captions), ("evidence", captions, notes + owners),
      ("owners", owners, notes + captions),
      ("Notes, evidence owners", notes + captions + owners, []),
    ])
  func published(words: String, shown: [String], hidden: [String]) throws {
    let outputs = try outputs(try plan("publish: \(words)\n"))
    for word in shown { #expect(!found([word], in: outputs).isEmpty, "\(word)") }
    #expect(found(hidden + Self.never, in: outputs) == [])
    #expect(found(["Internal copy"], in: outputs) == [])
  }

  @Test("Y16: the house's own commands print everything")
  func inTheHouse() throws {
    let sandbox = try plan()
    let text = ["show L1D1", "log", "diff 2018 2020", "list --format json"].map {
      CommandRun($0, in: sandbox).output
    }.joined()
    for word in Self.notes + Self.owners + Self.captions + ["confirmnote"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test("Y16: whoever gives a reason that is public is told so; a note that stays in the house is not")
  func told() throws {
    let sandbox = try plan()
    let told = "note: this reason will be published\n"
    for line in [
      "set L1D1 not-done --at 2019-12-02 -m x", "drop L1D2 -m x", "close 2019 --again -m x",
      "edit L1D1 due=2019-03-01 -m x",
    ] {
      let run = CommandRun(line, in: sandbox)
      #expect(run.code == 0 && run.errors.components(separatedBy: told).count == 2, "\(line): \(run.errors)")
    }
    for line in ["set L1D1 done --at 2020-05-01 -m x", "edit L1D1 tags=a -m x", "confirm L1D1 -m x"] {
      #expect(!CommandRun(line, in: sandbox).errors.contains(told), "\(line)")
    }
  }

  @Test(
    "Y16: the reason of another title or due day in an adopted plan is public, and whoever gives it is told so"
  )
  func toldOfAdoption() throws {
    let sandbox = try Sandbox.publishedPlans()
    let told = "note: this reason will be published\n"
    #expect(CommandRun("adopt 2018-2020 --at 2018-01-15 -m Board", in: sandbox).code == 0)
    for (line, isTold) in [
      ("edit 2018-2020/L1M1D1 title=Agenda -m Shorter", true),
      ("edit 2018-2020/L1M1D1 due=2020-06-30 -m First", false),
      ("edit 2018-2020/L1M1D1 due=2020-09-30 -m Later", true),
      ("edit 2018-2020/L1M1D1 tags=a -m Found", false), ("edit 2018-2020/L1M1D2 title=Books", false),
      ("edit 2021-2023/L1A1D1 title=Advice -m Shorter", false),
    ] {
      let run = CommandRun(line, in: sandbox)
      #expect(run.code == 0 && run.errors.contains(told) == isTold, "\(line): \(run.errors)")
    }
    let table = CommandRun(
      "set - --format csv -m Later", in: sandbox, input: "plan,code,due\n2018-2020,L1M1D1,2020-12-01\n")
    #expect(table.code == 0 && table.errors.contains(told), "\(table.errors)")
  }

  @Test(
    "Y16: what stands below a heading that begins with internal is no text of a report, and no description",
    arguments: [
      ("## internal", true), ("## Internal notes for the board", true), ("## INTERNAL: fr", true),
      ("##  internal", true), ("## internals", false), ("## international", false), ("### internal", false),
    ])
  func headings(heading: String, isInternal: Bool) throws {
    let narrative = Narrative("Before\n\n\(heading)\nword\n\n## 2019\nAfter\n")
    #expect(narrative.description.contains("word") == !isInternal)
    #expect(narrative.sections.filter { $0.subject != .internalText }.map(\.text) == ["After"])
  }
}

/// Y17: texts that a plan has in one language alone.
struct OneLanguageTests {
  private func plan() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: P\ntitle.fr: Pl\nlanguages: en fr\nperiod: 2019-01-01 2020-12-31\nlevels: L line, D deliverable\npublish: notes evidence\n\n## summary\nIntro\n",
      to: "plans/p/plan.txt")
    try sandbox.write("title: One\ntitle.fr: Un\n\nDescribed\n", to: "plans/p/L1/L1.txt")
    try sandbox.write(
      "title: A\ntitle.fr: Aa\ntags: blue\nstatus: 2019-05-01 done Noted\nevidence: https://example.org/a Caption\n\n## 2019\nTold\n\n## 2020\nTold again\n\n## 2020 fr\nRaconté\n",
      to: "plans/p/L1/L1D1.txt")
    try sandbox.write(
      "title: B\ntitle.fr: Bb\nstatus: 2019-05-01 in-progress Other\n", to: "plans/p/L1/L1D2.txt")
    try sandbox.commitAll("first")
    for line in [
      "close 2019", "set L1D1 not-done --at 2019-06-01 -m Restated", "close 2019 --again -m Audited",
    ] {
      #expect(CommandRun(line, in: sandbox).code == 0)
    }
    return sandbox
  }

  @Test("Y17: on a page of another language each such text says which one it is in; on its own it does not")
  func language() throws {
    let sandbox = try plan()
    let annual = CommandRun("report annual --period 2019 --format html --lang fr", in: sandbox).output
    for text in [
      "<small lang=\"en\">Other</small>", " <span lang=\"en\">Audited</span>",
      "<td lang=\"en\">Restated</td>",
      "<div lang=\"en\"><p>Told</p>",
    ] {
      #expect(annual.contains(text), "\(text)")
    }
    #expect(CommandRun("report site -o site", in: sandbox).code == 0)
    let (page, line) = (
      try sandbox.text(of: "site/fr/p/L1D1.html"), try sandbox.text(of: "site/fr/p/L1.html")
    )
    for text in [
      "<td lang=\"en\">Noted</td>", "<span lang=\"en\">Caption</span>", "<span lang=\"en\">blue</span>",
    ] {
      #expect(page.contains(text), "\(text)")
    }
    #expect(line.contains("<section class=\"introduction\" lang=\"en\">"))
    let own = CommandRun("report annual --period 2019 --format html --lang en", in: sandbox).output
    #expect(!own.contains("lang=\"en\">") || own.components(separatedBy: "lang=\"en\"").count == 2)
  }

  @Test("Y17: plan check --translations lists texts of periods that lack a language")
  func listed() throws {
    let run = CommandRun("check --translations --format csv", in: try plan())
    let rows = run.output.split(whereSeparator: \.isNewline).dropFirst().filter {
      $0.contains("missing-text")
    }
    #expect(rows.count == 2)
    #expect(rows.contains { $0.contains("plan.txt") && $0.contains("the text about summary is not in 'fr'") })
    #expect(rows.contains { $0.contains("L1D1.txt") && $0.contains("the text about 2019 is not in 'fr'") })
  }
}
