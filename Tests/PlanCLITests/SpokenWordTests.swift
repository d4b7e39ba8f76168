import PlanCore
import PlanTestSupport
import PlanWording
import PlanWords
import Testing

@testable import PlanCLI

/// What is said in another language than English is said in its words: placeholders, fields, statuses, subjects.
struct SpokenWordTests {
  private static let plans = Result { try Sandbox.publishedPlans() }

  private func run(_ line: String, _ language: String, in sandbox: Sandbox? = nil, input: String = "") throws
    -> CommandRun
  {
    CommandRun(
      line, in: try sandbox ?? Self.plans.get(), environment: ["PLAN_LANG": language], input: input)
  }

  /// The parts of every message in the gallery that are not English.
  private func gallery() throws -> [(name: String, text: String)] {
    try RepositoryFiles.texts(under: "Tests/PlanCLITests/Errors", suffix: ".txt").map { file in
      (file.path, file.text.split(separator: "[fr]", maxSplits: 1).last.map(String.init) ?? "")
    }
  }

  @Test("no message in another language has a placeholder of English")
  func placeholders() throws {
    let messages = try gallery()
    #expect(messages.count > 150)
    for (name, text) in messages {
      #expect(!text.contains(/\b(STATUS|TITLE|KEY|VALUE|REASON|LEVELS|NEWCODE|REPORT|DIR)\b/), "\(name)")
    }
    #expect(try run("set L2M5D1", "fr").errors.hasSuffix("plan set CODE… ÉTAT [-m NOTE] [--at DATE]\n"))
    #expect(try run("add L2M5D3", "es").errors.hasSuffix("plan add CÓDIGO TÍTULO [CLAVE=VALOR…]\n"))
    #expect(try run("add L2M5D3", "ca").errors.hasSuffix("plan add CODI TÍTOL [CLAU=VALOR…]\n"))
    #expect(try run("drop L2M5D1", "fr").errors.contains("il manque\u{A0}: -m MOTIF\n"))
    // Every placeholder of a usage line has its word.
    let sources = try RepositoryFiles.texts(under: "Sources/PlanCLI", suffix: ".swift")
    let usages = sources.flatMap { $0.text.matches(of: /[Uu]sage(?:: String)?(?: =|:) "(plan [^"]*)"/) }
      .map { String($0.1) }
    #expect(usages.count > 10)
    for word in usages.flatMap({ $0.matches(of: /[A-Z]{3,}/).map { String($0.output) } })
    where !["PLAN", "OPTIONS", "COMMAND", "COMMIT"].contains(word) {
      #expect(Placeholder.allCases.contains { $0.english == word }, "\(word)")
    }
  }

  @Test("French has a no-break space before each of ; : ? ! and » in what messages localized")
  func spaces() throws {
    for (name, text) in try gallery() {
      let french = text.split(separator: "[es]").first.map(String.init) ?? ""
      #expect(!french.contains(#/ [;:?!»]/#), "\(name)")
      // A line of people.txt that is shown is data.
      for line in french.split(separator: "\n") where !line.hasPrefix("    person:") {
        #expect(!line.contains(/[\p{L}\d)…];/), "\(name): \(line)")
      }
    }
    let sandbox = try Sandbox.publishedPlans()
    let note = try run("set L2M5D1 done --at 2020-12-15 --evidence https://example.org/a", "fr", in: sandbox)
    #expect(
      note.output.contains("\u{A0}; aujourd'hui")
        && note.output.contains("\u{A0}; pièce justificative\u{A0}: "))
    #expect(!note.output.contains(/[^\u{A0}];/))
    #expect(
      try run("add L2M5D3 Titre", "fr", in: sandbox).output.contains("nouveau\u{A0}: Titre\u{A0}; compte"))
  }

  @Test("hints name the statuses by the words of whoever asks, the plan's own where it has any")
  func statuses() throws {
    #expect(
      try run("set L2M5D1 xyzzy", "fr").errors.hasSuffix(
        "conseil\u{A0}: les états sont réalisé, en cours et non élaboré\n"))
    #expect(
      try run("set 2021-2023/L1A1D1 xyzzy", "fr").errors.hasSuffix("Atteint, en cours et Non atteint\n"))
    #expect(
      try run("set L2M5D1 xyzzy", "es").errors.hasSuffix(
        "los estados son realizado, en curso y no realizado\n"))
    #expect(
      try run("set L2M5D1 xyzzy", "ca").errors.hasSuffix(
        "els estats són realitzat, en curs i no realitzat\n"))
    #expect(try run("set L2M5D1 xyzzy", "en").errors.hasSuffix("done, in-progress and not-done\n"))
    #expect(try run("set L2M5D1 doen", "fr").errors.hasSuffix("vouliez-vous dire réalisé\u{A0}?\n"))
    #expect(try run("set L2M5D1 realizdo", "es").errors.contains("realizado"))
    #expect(try run("set L2M5D1 dome", "en").errors.hasSuffix("did you mean done?\n"))
    #expect(
      try run("list 2018-2020 --status xyzzy", "es").errors.contains("realizado, en curso y no realizado"))
    #expect(try run("set L2M5 done", "fr").errors.hasSuffix("plan set L2M5D1 réalisé\n"))
    // What is named can be typed.
    for word in ["réalisé", "en cours", "non élaboré", "no realizado", "en curs", "no realitzat"] {
      #expect(try run("set L2M5D1 \(word) -n", "fr").code == 0, "\(word)")
    }
  }

  @Test("fields have their names in the other languages, in what edit and log print")
  func fields() throws {
    let sandbox = try Sandbox.publishedPlans()
    let french = try run("edit L2M5D1 owner=Ana due=2020-11-30 title.fr=Autre", "fr", in: sandbox)
    for text in ["L2M5D1  responsable\u{A0}: ", "L2M5D1  échéance\u{A0}: ", "L2M5D1  titre (fr)\u{A0}: "] {
      #expect(french.output.contains(text), "\(french.output)")
    }
    let log = try run("log L2M5D1", "es", in: sandbox).output
    for text in ["responsable", "vencimiento", "título (fr)"] { #expect(log.contains(text), "\(log)") }
    #expect(!log.contains("owner") && !log.contains("title"))
    let catalan = try run("log L2M5D1", "ca", in: sandbox).output
    for text in ["responsable", "termini", "títol (fr)"] { #expect(catalan.contains(text), "\(catalan)") }
    #expect(try run("log L2M5D1", "en", in: sandbox).output.contains("title.fr"))
    #expect(try run("log L2M5D1 --format json", "fr", in: sandbox).output.contains("\"field\": \"owner\""))
    // Each field of the format has a name.
    for field in FieldName.allCases where !field.text.isEmpty {
      #expect(FieldPhrase(rawValue: field.text) != nil, "\(field.text)")
    }
  }

  @Test("undo says in the reader's language what it takes back, as each verb recorded it")
  func subjects() throws {
    let cases: [(line: String, french: String, spanish: String, catalan: String)] = [
      (
        "set L2M5D1 done", "2018-2020 L2M5D1\u{A0}: en cours → réalisé (2026-11-20)",
        "2018-2020 L2M5D1: en curso → realizado (2026-11-20)",
        "2018-2020 L2M5D1: en curs → realitzat (2026-11-20)"
      ),
      (
        "set L2M5D1 L2M1D1 not-done", "2018-2020\u{A0}: 2 livrables", "2018-2020: 2 entregables",
        "2018-2020: 2 lliurables"
      ),
      (
        "edit L2M5D1 owner=A due=2020-11-30", "2018-2020 L2M5D1\u{A0}: responsable, échéance",
        "2018-2020 L2M5D1: responsable, vencimiento",
        "2018-2020 L2M5D1: responsable, termini"
      ),
      (
        "edit L2M5D1 L2M5D2 owner=A", "2018-2020\u{A0}: 2 fichiers\u{A0}: responsable",
        "2018-2020: 2 archivos: responsable",
        "2018-2020: 2 fitxers: responsable"
      ),
      (
        "add L2M5D3 X", "2018-2020 L2M5D3\u{A0}: ajouté", "2018-2020 L2M5D3: añadido",
        "2018-2020 L2M5D3: afegit"
      ),
      (
        "drop L2M5D1 -m x", "2018-2020 L2M5D1\u{A0}: abandonné (2026-11-20)",
        "2018-2020 L2M5D1: retirado (2026-11-20)",
        "2018-2020 L2M5D1: retirat (2026-11-20)"
      ),
      (
        "move L2M5 L2M20", "2018-2020 L2M5\u{A0}: déplacé vers L2M20, 3 éléments",
        "2018-2020 L2M5: trasladado a L2M20, 3 elementos",
        "2018-2020 L2M5: traslladat a L2M20, 3 elements"
      ),
      (
        "close 2019 2018-2020", "2018-2020\u{A0}: clôture de 2019, 0/0/0/65",
        "2018-2020: cierre de 2019, 0/0/0/65",
        "2018-2020: tancament del 2019, 0/0/0/65"
      ),
      ("init 2030 --title X", "2030\u{A0}: nouveau plan", "2030: plan nuevo", "2030: pla nou"),
    ]
    for (line, french, spanish, catalan) in cases {
      let sandbox = try Sandbox.publishedPlans()
      #expect(try run(line, "en", in: sandbox).code == 0, "\(line)")
      let subject =
        try sandbox.git("log", "-1", "--format=%s").split(separator: "\n").first.map(String.init) ?? ""
      for (language, text) in [("fr", french), ("es", spanish), ("ca", catalan), ("en", subject)] {
        let output = try run("undo -n", language, in: sandbox).output
        #expect(output.split(separator: "\n").first?.hasSuffix(": " + text) == true, "\(line): \(output)")
      }
    }
    // What somebody else wrote stays as it is.
    let text = SubjectText(words: { _ in nil }, localized: Localizer(language: .french))
    for subject in ["fix: a thing", "Merge branch 'x'", "2018-2020 L2M5D1: whatever it was"] {
      #expect(text.text(subject).replacing("\u{A0}: ", with: ": ") == subject)
    }
    #expect(
      text.text("undo: 2018-2020: 12 nodes added") == "annulation\u{A0}: 2018-2020\u{A0}: 12 éléments ajoutés"
    )
  }

  @Test(
    "a code in a hint is one of the plans here, in each language",
    arguments: ToolLanguage.allCases.map(\.rawValue))
  func codes(language: String) throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    let header = "period: 2020-01-01 2030-12-31\nlevels: AX axis, O goal\nlanguages: en\n"
    try sandbox.write("title: P\n" + header, to: "plans/p/plan.txt")
    func hint(_ line: String, input: String = "") throws -> String {
      try run(line, language, in: sandbox, input: input).errors
    }
    #expect(try hint("show nothing").contains("AX1O1"))
    try sandbox.write("title: A\nformerly: x\ncontinues: y\n", to: "plans/p/AX3/AX3.txt")
    try sandbox.write("title: A\n", to: "plans/p/AX3/AX3O7.txt")
    try sandbox.commitAll()
    for line in ["show nothing", "set done AX3", "add 2,5 Title", "log +x"] {
      let errors = try hint(line)
      #expect(errors.contains("AX3O7") && !errors.contains("L2M5"), "\(line): \(errors)")
    }
    #expect(try hint("set -", input: "--- done\n??? done\n").contains("AX3O7"))
    let check = try run("check", language, in: sandbox).output
    #expect(check.contains("AX3\n") && check.contains("PLAN/AX3\n") && !check.contains("L2M5"), "\(check)")
    // Where there is no plan, the example of the manual.
    #expect(CommandRun("show x y", in: try Sandbox()).code != 0)
  }

  @Test(
    "on a terminal messages are broken between words, elsewhere not at all",
    arguments: ToolLanguage.allCases.map(\.rawValue))
  func wrapping(language: String) throws {
    let terminal = Terminal(isError: true, columns: 80)
    for entry in ErrorGalleryTests.entries
    where entry.change == .none && entry.bytes == nil && entry.argument == nil {
      func errors(_ terminal: Terminal) throws -> String {
        CommandRun(
          entry.line, in: try Self.plans.get(),
          environment: entry.variables.merging(["PLAN_LANG": language]) { $1 },
          input: entry.input, terminal: terminal
        ).errors
      }
      let whole = try errors(Terminal())
      let wrapped = try errors(terminal)
      #expect(wrapped.split(separator: "\n").allSatisfy { String($0).columns <= 80 }, "\(wrapped)")
      #expect(wrapped.replacing("\n  ", with: " ") == whole, "\(wrapped)")
    }
  }

  @Test("a hint is about what was typed: its option, a near word, the reader's own level names")
  func nearHints() throws {
    #expect(
      CommandRun("init 2030 --title X --git --user Ana --lang en", in: try Sandbox()).errors.hasSuffix(
        "hint: for example --user \"Ana Ruiz <ana@example.org>\"\n"))
    #expect(try run("set L2M5D1 done --author Ana", "es").errors.contains("--author \"Ana Ruiz"))
    #expect(try run("status --foo", "en").errors == "error: unknown option --foo\n")
    #expect(try run("status --shrot", "en").errors.hasSuffix("did you mean --short?\n"))
    for (language, levels) in [
      ("en", "L line, M measure, D deliverable"), ("fr", "L ligne directrice, M mesure, D livrable"),
      ("es", "L línea estratégica, M medida, D entregable"),
      ("ca", "L línia estratègica, M mesura, D lliurable"),
    ] {
      #expect(try run("init 2030 --title X --levels AXE", language).errors.contains("levels: " + levels))
    }
  }

  @Test("hints in other languages say what for, and then the command")
  func commandsLast() {
    for (name, texts) in WordingTests.topics.joined() where texts.english.contains(/\b(plan|git) [a-z]/) {
      for text in [texts.french, texts.spanish, texts.catalan] {
        let starts = text.matches(of: /(?:^|; )((?:plan|git) [a-z-]+) ([a-z']+)/).map { String($0.1) }
        let commands =
          Verb.allCases.map { "plan \($0.rawValue)" }
          + ["init", "status", "log", "fetch", "clone", "restore", "push", "config", "update-index", "refs"]
          .map { "git \($0)" }
        #expect(!starts.contains { commands.contains($0) }, "\(name): \(text)")
      }
    }
  }

  @Test("a further note is told as one, not as a change of status")
  func furtherNote() throws {
    let sandbox = try Sandbox.publishedPlans()
    let line = "set L2M1D1 done -m \"Seen by the auditors\" -n"
    #expect(
      try run(line, "en", in: sandbox).output.hasPrefix(
        "L2M1D1  on 2026-11-20: still ✓ done, with the note: Seen by the auditors\n"))
    #expect(try run(line, "fr", in: sandbox).output.contains("toujours ✓ réalisé, avec la note\u{A0}: Seen"))
    #expect(try run(line, "es", in: sandbox).output.contains("sigue ✓ realizado, con la nota: Seen"))
    #expect(try run(line, "ca", in: sandbox).output.contains("continua ✓ realitzat, amb la nota: Seen"))
    #expect(try run("set L2M1D1 not-done -m x -n", "en", in: sandbox).output.contains("✓ done → ✗ not done"))
  }

  @Test("the words of the tool are those of the glossary")
  func glossary() throws {
    let format = try RepositoryFiles.text(at: "docs/format.md")
    var rows: [String: [String]] = [:]
    for line in format.split(separator: "## Glossary").last?.split(separator: "\n") ?? []
    where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { String($0).trimmingBlanks }
      if cells.count == 5 { rows[cells[0]] = cells }
    }
    #expect(rows.count > 30)
    let words: [(String, any Phrase)] = [
      ("line", LevelPhrase.line), ("measure", LevelPhrase.measure), ("action", LevelPhrase.action),
      ("deliverable", LevelPhrase.deliverable), ("done", Word.done), ("in progress", Word.inProgress),
      ("not done", Word.notDone), ("unreported", Word.unreported), ("unreadable", Word.unreadable),
      ("owner", Word.owner), ("due", Word.due), ("evidence", Word.evidence), ("owner", FieldPhrase.owner),
      ("due", FieldPhrase.due), ("evidence", FieldPhrase.evidence), ("label", FieldPhrase.label),
      ("sub-status", FieldPhrase.subStatus), ("description", FieldPhrase.description),
      ("status", FieldPhrase.status), ("period", FieldPhrase.period), ("note", SitePhrase.note),
      ("due", SitePhrase.due), ("owner", SitePhrase.owner), ("status", ReportPhrase.status),
    ]
    for (term, phrase) in words {
      let row = try #require(rows[term])
      for (language, expected) in zip([ToolLanguage.french, .spanish, .catalan], row[1...3]) {
        #expect(
          Localizer(language: language)(phrase, ["count": 1]).lowercased() == expected, "\(term): \(phrase)")
      }
    }
    for (term, phrase) in [("added", FieldPhrase.added), ("dropped", .dropped)] {
      let row = try #require(rows["added, dropped"])
      let index = term == "added" ? 0 : 1
      for (language, cell) in zip([ToolLanguage.french, .spanish, .catalan], row[1...3]) {
        #expect(Localizer(language: language)(phrase) == cell.split(separator: ", ")[index], "\(term)")
      }
    }
    // Words that the glossary has others for.
    for (name, texts) in WordingTests.topics.joined() {
      #expect(!texts.french.lowercased().contains(/\b(nœuds?|preuves?|statuts?|jalons?)\b/), "\(name)")
      #expect(!texts.spanish.lowercased().contains(/\b(nodos?|pruebas?|estatus)\b/), "\(name)")
      #expect(
        !texts.catalan.lowercased().contains(/\b(proves|estatus|entregables?|arxius?|venciments?)\b/),
        "\(name)")
    }
  }
}
