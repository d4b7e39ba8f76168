import PlanCore
import PlanTestSupport
import PlanWords
import SystemPackage
import Testing

@testable import PlanCLI
@testable import PlanReport

/// A city's plan in Catalan: all that is said of it and around it is Catalan.
struct CatalanTests {
  private static let locale = ["LANG": "ca_ES.UTF-8"]

  /// A plan of a town, in Catalan and Spanish.
  private func plan() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    let files = [
      "plan.txt": """
      title: Pla d'acció municipal 2024-2027
      title.es: Plan de acción municipal 2024-2027
      organisation: L'Ajuntament de Vilanova
      period: 2024-01-01 2027-12-31
      languages: ca es
      levels: E eix, A acció, L lliurable
      sdg: 11, 13
      sub-status: ajornat not-done

      """,
      "E1/E1.txt": "title: Ciutat verda i saludable\ntitle.es: Ciudad verde y saludable\n",
      "E1/E1A1/E1A1.txt": "title: Xarxa de refugis climàtics\nowner: Àrea d'Ecologia Urbana\nsdg: 3, 13\n",
      "E1/E1A1/E1A1L1.txt": """
      title: Mapa d'ombra i fonts públiques
      due: 2025-04-01
      status: 2025-04-11 done Aprovat pel Ple
      evidence: https://example.org/mapa

      """,
      "E1/E1A1/E1A1L2.txt":
        "title: Deu escoles obertes a l'estiu\ndue: 2025-06-30\nstatus: 2025-03-01 in-progress\n",
      "E1/E1A1/E1A1L3.txt": "title: Guia per als equipaments\ndue: 2026-12-31\n",
      "E1/E1A2/E1A2.txt": "title: Arbrat viari\n",
      "E1/E1A2/E1A2L1.txt": "title: Mil arbres nous\nstatus: 2025-11-01 ajornat Pendent de licitació\n",
      "E2/E2.txt": "title: Habitatge i cures\n",
      "E2/E2A1/E2A1.txt": "title: Oficina d'habitatge\n",
      "E2/E2A1/E2A1L1.txt": "title: Cens d'habitatges buits\nstatus: 2024-12-31 done\n",
    ]
    for (path, text) in files { try sandbox.write(text, to: "plans/2024-2027/" + path) }
    try sandbox.commitAll("el pla")
    return sandbox
  }

  private func run(_ line: String, in sandbox: Sandbox) -> CommandRun {
    CommandRun(line, in: sandbox, environment: Self.locale)
  }

  /// Runs commands one after the other, and compares all that they print with a file.
  private func difference(_ lines: [String], _ file: String, in sandbox: Sandbox) throws -> String? {
    var text = ""
    for line in lines {
      let run = run(line, in: sandbox)
      text += "$ plan \(line)\n\(run.output)\(run.errors)exit \(run.code)\n\n"
    }
    text = text.replacing(sandbox.path, with: "FOLDER").replacing(/\b[0-9a-f]{7}\b/, with: "COMMIT")
    return try Snapshot.difference(text, from: "Tests/PlanCLITests/Catalan/\(file).txt")
  }

  @Test("reading: where the plan stands, its nodes, its faults")
  func reading() throws {
    let lines = [
      "", "status", "status E1", "status --short", "list", "list --overdue", "show E1A1L1", "show E1A1",
      "show E1A2L1", "diff 2025", "diff 2024 2026", "log", "check", "status --at 2023-06-30",
    ]
    #expect(try difference(lines, "reading", in: try plan()) == nil)
  }

  @Test("writing: each verb says what it did, and undo what it takes back")
  func writing() throws {
    let lines = [
      "set E1A1L2 realitzat -m \"Acta de recepció\" --at 2025-07-11", "set E1A1L2 \"en curs\" -n",
      "set E1A1L2 realitzat --at 2025-07-11", "edit E1A1L3 due=2027-03-31 \"owner+=Àrea d'Educació\"",
      "add E2A1L2 \"Borsa d'habitatge de lloguer\" due=2026-06-30", "move E2A1L2 E2A1L5", "undo -n",
      "drop E2A1L5 -m \"Ho assumeix l'Agència de l'Habitatge\"", "close 2024", "close 2024",
      "set E2A1L1 not-done --at 2024-12-31", "set E2A1L1 not-done --at 2024-12-31 -m \"Revisió del cens\"",
      "status 2024-2027", "diff 2024", "close 2024 --again -m \"Revisió del cens\"", "log", "undo", "save",
    ]
    #expect(try difference(lines, "writing", in: try plan()) == nil)
  }

  @Test("errors: what went wrong and what to do, in Catalan")
  func errors() throws {
    let lines = [
      "estatus", "set E1A1L1", "set E1A1L9 realitzat", "set E1A1 realitzat", "set E1A1L1 realitzt",
      "set E1A1L1 x",
      "set E1A1L1 realitzat --at 2027-01-01", "set E1A1L1 realitzat --at 1/2/2025", "edit E1A1L1 titol=X",
      "show E9", "list --level nivell", "report mensual", "report annual", "diff 2025 --rev demà",
      "log --author Ningú", "status --lang pt", "add E2A2L1 Guia", "init 2028", "status --shrot",
    ]
    #expect(try difference(lines, "errors", in: try plan()) == nil)
  }

  @Test(
    "reports in text, Markdown, HTML and CSV",
    arguments: ["summary", "annual --period 2025", "matrix"], ["text", "md", "html", "csv"])
  func reports(report: String, format: String) throws {
    let run = run("report \(report) --explain --format \(format) --at 2026-04-11", in: try plan())
    #expect(run.code == 0, "\(run.errors)")
    var text = run.output.replacing(/\b[0-9a-f]{12}\b/, with: "COMMIT")
    if format == "html" { text = text.replacing(/<style>(?s:.*?)<\/style>/, with: "<style></style>") }
    let name = report.prefix { $0 != " " }
    #expect(try Snapshot.difference(text, from: "Tests/PlanCLITests/Catalan/\(name).\(format)") == nil)
    #expect(format != "html" || text.contains("<html lang=\"ca\">"))
  }

  @Test("a site in Catalan and Spanish: its pages, the names of the goals, what languages are called")
  func site() throws {
    let sandbox = try plan()
    let run = run("report site -o public", in: sandbox)
    #expect(run.code == 0 && run.output.contains("fitxers escrits; obriu public/index.html"), "\(run.errors)")
    for page in ["index", "2024-2027/index", "2024-2027/E1A1", "2024-2027/E1A1L1", "2024-2027/overdue"] {
      let text = try sandbox.text(of: "public/ca/\(page).html").replacing(/\b[0-9a-f]{12}\b/, with: "COMMIT")
      #expect(text.contains("<html lang=\"ca\">") && text.contains(">Español</a>"), "\(page)")
      #expect(
        try Snapshot.difference(
          text, from: "Tests/PlanCLITests/Catalan/site-\(page.replacing("/", with: "-")).html") == nil)
    }
    #expect(try sandbox.text(of: "public/es/index.html").contains(">Català</a>"))
    #expect(try sandbox.text(of: "public/ca/2024-2027/E1A1.html").contains("Acció climàtica"))
  }

  @Test("the language is that of --lang, of PLAN_LANG, of the locale, or of the plans here")
  func language() throws {
    let sandbox = try plan()
    let expected = CommandRun("status --lang ca", in: sandbox).output
    #expect(expected.contains("5 lliurables") && expected.contains("Ciutat verda"), "\(expected)")
    for environment in [
      ["PLAN_LANG": "ca"], ["LANG": "ca_ES.UTF-8"], ["LC_ALL": "ca_AD.UTF-8"],
      ["LC_MESSAGES": "ca_ES@valencia"],
      ["LANG": "ca_FR.UTF-8"], ["LANG": "C.UTF-8"],
    ] {
      #expect(
        CommandRun("status", in: sandbox, environment: environment).output == expected, "\(environment)")
    }
    #expect(CommandRun("", in: sandbox, environment: ["LANG": "C.UTF-8"]).output.contains("5 lliurables"))
    // Of a plan that has no Catalan, the tool's words are Catalan and its titles its own.
    let others = try Sandbox.publishedPlans()
    for line in ["status 2018-2020 --lang ca", "status 2018-2020"] {
      let run = CommandRun(line, in: others, environment: ["LANG": "ca_ES.UTF-8"])
      #expect(
        run.output.contains("65 lliurables") && run.output.contains("Metropolitan voice"), "\(run.output)")
    }
    let page = CommandRun("report summary 2018-2020 --lang ca --format md", in: others)
    #expect(page.code == 0 && page.output.contains("Situació a 31 de desembre de 2020"), "\(page.errors)")
    let nowhere = PlanCLI.Output { _ throws(Errno) in }
    let context = CommandContext(
      workingDirectory: FilePath(others.path), environment: [:], now: CommandRun.now, terminal: Terminal(),
      output: nowhere, errors: nowhere, input: { () throws(Errno) in [] }, line: { nil })
    let source = try #require(CompletionSource(context))
    let completed = source.candidates(.languages, before: ["status", "--lang"]).map(\.value)
    #expect(Set(completed) == ["en", "fr", "es", "ca"])
  }

  @Test("what Catalan types for a status is understood, in any plan and any language")
  func statuses() throws {
    let sandbox = try Sandbox.publishedPlans()
    for (typed, word) in [
      ("realitzat", "done"), ("realitzats", "done"), ("\"en curs\"", "in progress"),
      ("\"no realitzat\"", "not done"),
    ] {
      let run = CommandRun("set L2M5D2 \(typed) -n", in: sandbox, environment: ["PLAN_LANG": "en"])
      #expect(run.code == 0 && run.output.contains(word), "\(typed): \(run.output)\(run.errors)")
    }
    let list = CommandRun("list 2018-2020 --status \"sense informació\" --lang ca", in: sandbox)
    #expect(list.code == 0, "\(list.errors)")
  }

  @Test(
    "el, de, a and des de are shortened before a vowel, a silent h, and the days 1 and 11",
    arguments: [
      ("acció", true), ("eix", true), ("informe", true), ("obra", true), ("ús", true), ("habitatge", true),
      ("hora", true), ("Índex", true), ("lliurable", false), ("mesura", false), ("iode", false),
      ("hiena", false),
      ("uadi", false), ("1 d'abril de 2025", true), ("11 de maig de 2025", true),
      ("10 de maig de 2025", false),
      ("21 de maig de 2025", false), ("2025-04-01", false), ("111", false), ("", false), ("«acció»", false),
    ])
  func elision(text: String, elides: Bool) {
    #expect(CatalanGrammar.elides(before: text) == elides, "\(text)")
    let localized = Localizer(language: .catalan)
    let sentence = localized(AdoptionPhrase.unknown, ["date": text.value])
    #expect(sentence.hasPrefix("aprovat \(elides ? "l'" : "el ")\(text); "))
  }

  @Test(
    "the plural of a level's name, which a plan need not give",
    arguments: [
      ("eix", "eixos"), ("eix estratègic", "eixos estratègics"), ("acció", "accions"), ("línia", "línies"),
      ("línia d'acció", "línies d'acció"), ("línia estratègica", "línies estratègiques"), ("àmbit", "àmbits"),
      ("objectiu", "objectius"), ("objectiu de país", "objectius de país"),
      ("actuació clau", "actuacions claus"),
      ("mesura", "mesures"), ("projecte", "projectes"), ("programa", "programes"), ("pla", "plans"),
      ("procés", "processos"), ("compromís", "compromisos"), ("avanç", "avanços"), ("recurs", "recursos"),
      ("índex", "índexs"), ("text", "textos"), ("tasca", "tasques"), ("fita", "fites"), ("cens", "cens"),
      ("camí", "camins"), ("pluja", "pluges"), ("llengua", "llengües"), ("plaça", "places"),
    ])
  func plurals(name: String, plural: String) {
    #expect(name.plural(in: .catalan) == plural)
  }

  @Test("each goal has its Catalan name, none that of another language")
  func goals() {
    let names = (1...17).map { GoalNames.name($0, in: .catalan) }
    #expect(Set(names).count == 17 && names[0] == "Fi de la pobresa" && names[16] == "Aliança pels objectius")
    for language in ToolLanguage.allCases where language != .catalan {
      #expect((1...17).allSatisfy { GoalNames.name($0, in: language) != names[$0 - 1] || $0 == 14 })
    }
  }

  @Test("dates in words, and days that shorten the article before them")
  func dates() throws {
    let typography = Typography(.catalan)
    for (day, text) in [
      ("2020-12-31", "31 de desembre de 2020"), ("2025-04-01", "1 d'abril de 2025"),
      ("2025-08-11", "11 d'agost de 2025"), ("2025-10-02", "2 d'octubre de 2025"),
      ("2025-03-01", "1 de març de 2025"),
    ] {
      #expect(typography.date(try #require(PlanDate(day))) == text)
    }
    for number in [0, 7, 999, 1000, 9999, 10_000, 7_654_321] {
      #expect(typography.number(number) == Localizer(language: .catalan).grouped(number))
    }
    for tenths in 0...1000 {
      #expect(typography.percent(tenths: tenths) == Localizer(language: .catalan).percent(tenths: tenths))
    }
  }
}
