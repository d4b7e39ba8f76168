import PlanTestSupport
import Testing

/// A locale is matched to the plan's languages, for reading and writing alike.
struct LanguageTests {
  private static let node = "plans/2018-2020/L2/L2M5/L2M5D1.txt"

  private func edited(
    _ list: String, _ set: String, _ environment: [String: String], in sandbox: Sandbox, replacing old: String
  ) throws -> CommandRun {
    let table = CommandRun("list \(list)", in: sandbox, environment: environment).output
    #expect(table.contains(old), "\(table.prefix(300))")
    return CommandRun(set, in: sandbox, environment: environment, input: table.replacing(old, with: "NEUF"))
  }

  @Test(
    "a title edited in a spreadsheet lands in the plan's own language",
    arguments: ["fr_FR.UTF-8", "fr_CA.UTF-8", "fr"])
  func spreadsheet(locale: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    let run = try edited(
      "2018-2020 --format csv --excel", "set - --format csv", ["LANG": locale], in: sandbox,
      replacing: "Programme annuel de formation attentif au genre")
    #expect(run.code == 0, "\(run.errors)")
    let text = try sandbox.text(of: Self.node)
    #expect(text.contains("\ntitle.fr: NEUF\n") && !text.contains("title.fr-"), "\(text)")
    #expect(try sandbox.git("show", "--format=", "--numstat", "HEAD") == "1\t1\t\(Self.node)\n")
  }

  @Test(
    "a locale that the plan has no text in writes the plan's own title; a language that is named is written as named",
    arguments: [
      ("", "de_DE.UTF-8", "title: NEUF\n"), ("", "C.UTF-8", "title: NEUF\n"), ("--lang de", "fr", nil),
    ]
      as [(String, String, String?)])
  func unmatched(option: String, locale: String, expected: String?) throws {
    let sandbox = try Sandbox.publishedPlans()
    let run = try edited(
      "2018-2020 --format csv", "set - --format csv \(option)", ["LANG": locale], in: sandbox,
      replacing: locale == "fr"
        ? "Programme annuel de formation attentif au genre"
        : "Yearly gender-aware learning and skills plan")
    if let expected {
      #expect(run.code == 0, "\(run.errors)")
      #expect(try sandbox.text(of: Self.node).hasPrefix(expected))
    } else {
      #expect(run.code == 64, "\(run.errors)")
    }
  }

  @Test("pt-BR is read and written before pt; another Portuguese is that of the plan")
  func regions() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "title: P\nperiod: 2026-01-01 2028-12-31\nlevels: L line, D deliverable\nlanguages: en pt pt-BR\n"
        + "word.done.pt: feito\nword.done.pt-BR: pronto\n", to: "plans/p/plan.txt")
    try sandbox.write("title: A\n", to: "plans/p/L1/L1.txt")
    let text = "title: B\ntitle.pt: Bp\ntitle.pt-BR: Bb\nstatus: 2026-01-02 done\n"
    try sandbox.write(text, to: "plans/p/L1/L1D1.txt")
    try sandbox.initializeRepository()
    try sandbox.commitAll()
    for (locale, word, title, line) in [
      ("pt_BR.UTF-8", "pronto", "Bb", "title.pt-BR: NEUF"), ("pt_PT.UTF-8", "feito", "Bp", "title.pt: NEUF"),
    ] {
      let environment = ["LC_ALL": locale]
      let list = CommandRun("list", in: sandbox, environment: environment).output
      #expect(list.contains(word) && list.contains(title), "\(list)")
      let run = try edited("--format csv", "set - --format csv", environment, in: sandbox, replacing: title)
      #expect(run.code == 0, "\(run.errors)")
      #expect(try sandbox.text(of: "plans/p/L1/L1D1.txt").contains(line))
      #expect(CommandRun("undo", in: sandbox).code == 0)
      #expect(try sandbox.text(of: "plans/p/L1/L1D1.txt") == text)
    }
  }

  /// A plan of French first, one deliverable in progress and one without a status.
  private func frenchPlan(_ languages: String) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      "title: Plan\nperiod: 2026-01-01 2028-12-31\nlevels: L ligne, D livrable\nlanguages: \(languages)\n"
        + "word.in-progress: en route\n", to: "plans/p/plan.txt")
    try sandbox.write("title: Ligne\n", to: "plans/p/L1/L1.txt")
    try sandbox.write("title: Un\ntitle.en: One\nstatus: 2026-01-02 in-progress\n", to: "plans/p/L1/L1D1.txt")
    try sandbox.write("title: Deux\n", to: "plans/p/L1/L1D2.txt")
    try sandbox.initializeRepository()
    try sandbox.commitAll()
    return sandbox
  }

  @Test(
    "where nothing names a language that the tool speaks, all is in that of the plans",
    arguments: [["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LANG": ""], ["LANG": "de_DE.UTF-8"]])
  func unnamed(environment: [String: String]) throws {
    let sandbox = try frenchPlan("fr en")
    for line in [
      "", "status", "status L1", "list", "log", "show L1D1", "set L1D2 done -n", "set L1D2 in-progress",
    ] {
      let run = CommandRun(line, in: sandbox, environment: environment)
      #expect(run.code == 0, "\(run.errors)")
      let text = (run.output + run.errors).replacing("--status unreported", with: "")
        .replacing("status: 2026-11-20 done", with: "")
      for word in ["in progress", "deliverable", "unreported", "nothing", "since", "recorded", "done"] {
        #expect(!text.contains(word), "\(line): \(text)")
      }
    }
    let run = CommandRun("", in: sandbox, environment: environment)
    #expect(run.output.contains("2 livrables") && run.output.contains("en route"), "\(run.output)")
    let wrong = CommandRun("set L1D2 perhaps", in: sandbox, environment: environment)
    #expect(wrong.errors.hasPrefix("erreur"), "\(wrong.errors)")
  }

  @Test("a locale that the tool speaks and the plan does not is the tool's words throughout")
  func spoken() throws {
    let sandbox = try frenchPlan("fr")
    let run = CommandRun("status L1", in: sandbox, environment: ["LANG": "es_ES.UTF-8"])
    #expect(run.output.contains("en curso") && run.output.contains("2 entregables"), "\(run.output)")
    #expect(run.output.contains("Ligne") && !run.output.contains("en route"), "\(run.output)")
  }
}
