import PlanTestSupport
import PlanWords
import Testing

/// A plan's own names for its levels stand wherever its nodes are counted or named.
struct LevelWordTests {
  /// A plan of axes and actions in French, which says no plural.
  private func plan(_ further: String = "") throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: Plan\nperiod: 2020-01-01 2030-12-31\nlanguages: fr en\nlevels: A axe, O objectif, C action clé\n\(further)",
      to: "plans/plan/plan.txt")
    try sandbox.write("title: Voix\n", to: "plans/plan/A1/A1.txt")
    try sandbox.write("title: Écoute\n", to: "plans/plan/A1/A1O1/A1O1.txt")
    for number in 1...3 {
      let status = number == 3 ? "" : "status: 2021-01-01 done\n"
      try sandbox.write("title: N\(number)\n\(status)", to: "plans/plan/A1/A1O1/A1O1C\(number).txt")
    }
    try sandbox.commitAll()
    return sandbox
  }

  @Test(
    "counts have the plan's word, in the plural of its language, and never the tool's own",
    arguments: ["fr", "en", "es"])
  func counts(language: String) throws {
    let sandbox = try plan()
    for line in [
      "status", "status --short", "status A1", "show A1", "diff 2021", "drop A1O1 -m fini -n",
      "report summary",
      "report annual --period 2021", "report matrix",
    ] {
      let run = CommandRun(line + " --lang \(language)", in: sandbox)
      #expect(run.code == 0, "\(line): \(run.errors)")
      let text = run.output + run.errors
      #expect(text.lowercased().contains("3 actions clés"), "\(line): \(text)")
      #expect(!text.contains(/[Ll]ivrable|[Dd]eliverable|[Ee]ntregable/), "\(line): \(text)")
    }
  }

  @Test("words that the plan sets come first, and its first language where another one has none")
  func own() throws {
    let sandbox = try plan("level.C: chantier | chantiers\nlevel.C.en: project | projects\n")
    func short(_ language: String) -> String {
      CommandRun("status --short --lang \(language)", in: sandbox).output
    }
    #expect(short("fr").hasPrefix("3 chantiers\u{A0}: 2/0/0"))
    #expect(short("en").hasPrefix("3 projects: 2/0/0") && short("es").hasPrefix("3 chantiers: 2/0/0"))
  }

  @Test("a level with a name of the glossary is translated")
  func glossary() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "title: Plan\nperiod: 2020-01-01 2030-12-31\nlevels: L line, D deliverable\nlanguages: en\n",
      to: "plans/plan/plan.txt")
    for (language, line, total) in [
      ("en", "no line L9", "0 deliverables"), ("fr", "pas de ligne directrice L9", "0 livrable\u{A0}"),
      ("es", "no hay línea estratégica L9", "0 entregables"),
    ] {
      #expect(CommandRun("show L9 --lang \(language)", in: sandbox).errors.contains(line))
      #expect(CommandRun("status --short --lang \(language)", in: sandbox).output.hasPrefix(total))
    }
  }

  @Test("a level can be named by whatever word is printed for it, in each language")
  func typed() throws {
    let sandbox = try Sandbox.publishedPlans()
    for word in ["deliverables", "livrables", "entregables", "lliurables", "línia estratègica"] {
      let run = CommandRun("list 2018-2020 --level \"\(word)\"", in: sandbox)
      #expect(run.code == 0 && run.output.contains("L2"), "\(word): \(run.errors)")
    }
    let other = try plan()
    #expect(CommandRun("list --level \"actions clés\" --lang es", in: other).output.contains("A1O1C3"))
    #expect(CommandRun("list --level livrables", in: other).code == 1)
  }

  @Test(
    "French shortens de before a vowel",
    arguments: [
      ("A9", "pas d'axe A9"), ("A1O9", "pas d'objectif A1O9"), ("A1O1C9", "pas d'action clé A1O1C9"),
    ])
  func elision(code: String, text: String) throws {
    let run = CommandRun("show \(code) --lang fr", in: try plan())
    #expect(run.code == 1 && run.errors.hasPrefix("erreur\u{A0}: \(text) dans plan"), "\(run.errors)")
  }

  @Test("English has an before a vowel")
  func articles() throws {
    let sandbox = try plan()
    #expect(CommandRun("set A1 done --lang en", in: sandbox).errors.hasPrefix("error: A1 is an axe; "))
    #expect(
      CommandRun("set L2M5 done", in: try Sandbox.publishedPlans()).errors.hasPrefix(
        "error: L2M5 is a measure; "))
  }

  @Test("a code of another level is told with the article of its own")
  func otherLevel() throws {
    let run = CommandRun("move A1 A1O1C9 --lang en", in: try plan())
    #expect(run.errors.hasPrefix("error: A1 is an axe, and A1O1C9 is no code of one\n"), "\(run.errors)")
  }

  @Test("what is shortened, and what is not")
  func forms() {
    let localized = Localizer(language: .french)
    for (word, shortened) in [
      ("action", true), ("étape", true), ("habitation", true), ("Œuvre", true), ("mesure", false),
      ("hameau", false),
      ("hauteur", false), ("Yves", true), ("Yann", false), ("hall", false), ("huitième", false),
      ("yacht", false),
      ("honneur", true), ("ligne", false), ("", false),
    ] {
      let text = localized(
        ErrorPhrase.noSuchNodeWithoutSiblings,
        ["level": word.value, "code": "X", "plan": "P", "parent": "Y"])
      #expect(text.hasPrefix(shortened ? "pas d'\(word) X" : "pas de \(word) X"), "\(text)")
    }
    let spanish = Localizer(language: .spanish)
    #expect(
      spanish.list(["a", "incidencia"]) == "a e incidencia" && spanish.list(["a", "hilo"]) == "a e hilo")
    #expect(spanish.list(["a", "hielo"]) == "a y hielo" && spanish.list(["i", "b", "c"]) == "i, b y c")
  }

  @Test(
    "plurals of levels by the rules of each language",
    arguments: [
      ("en", "action", "actions"), ("en", "activity", "activities"), ("en", "key way", "key ways"),
      ("en", "line of work", "lines of work"), ("en", "branch", "branches"), ("fr", "axe", "axes"),
      ("fr", "ligne d'action", "lignes d'action"), ("fr", "objectif principal", "objectifs principaux"),
      ("fr", "niveau", "niveaux"), ("fr", "processus", "processus"),
      ("fr", "mise en œuvre", "mises en œuvre"),
      ("es", "acción", "acciones"), ("es", "línea de acción", "líneas de acción"), ("es", "eje", "ejes"),
      ("es", "actividad", "actividades"), ("es", "objetivo general", "objetivos generales"),
      ("es", "análisis", "análisis"), ("es", "raíz", "raíces"),
    ])
  func plurals(language: String, singular: String, plural: String) throws {
    let language = try #require(ToolLanguage(rawValue: language))
    #expect(singular.plural(in: language) == plural)
  }
}
