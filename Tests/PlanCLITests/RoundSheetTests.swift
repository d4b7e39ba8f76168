import Foundation
import PlanTestSupport
import Testing

@testable import PlanCLI

/// `plan round sheet`, and the sheets that come back (Y9). Today is 2026-11-20.
struct RoundSheetTests {
  /// A plan in three languages with owners, four people of four languages, and a round about the third quarter of 2026.
  static func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    let files = [
      "plan.txt": """
      title: Action Plan 2025-2027
      title.fr: Plan d'action 2025-2027
      title.es: Plan de acción 2025-2027
      organisation: Metropolis
      period: 2025-01-01 2027-12-31
      languages: en fr es
      levels: L line, D deliverable
      sub-status: cancelled not-done

      """,
      "L1/L1.txt": "title: Learning\n",
      "L1/L1D1.txt": """
      title: Yearly learning plan
      title.fr: Programme annuel de formation
      title.es: Programa anual de formación
      due: 2026-12-31
      owner: Ana Ruiz
      owner: Learning team
      status: 2026-02-01 in-progress Draft

      """,
      "L1/L1D2.txt": """
      title: Board meeting
      title.fr: Réunion du Conseil
      every: year
      owner: Ana Ruiz
      owner: Learning team
      owner: Núria Solé
      period-status: 2025 done
      period-status: 2026 2026-03-31 in-progress

      """,
      "L1/L1D3.txt": "title: =Newsletter\nevery: month\nowner: Bo Lind\nperiod-status: 2026-08 done\n",
      "L1/L1D4.txt": "title: Website\nowner: Press office\n",
      "L1/L1D5.txt": "title: Atlas\n",
    ]
    for (path, text) in files { try sandbox.write(text, to: "plans/p/" + path) }
    try sandbox.write(
      """
      person: Ana Ruiz <ana@example.org>; lang es
      person: Zoé Lefèvre <zoe@example.org>; owns Learning team; lang fr
      person: Bo Lind <bo@example.org>
      person: Núria Solé <nuria@example.org>; lang ca

      """, to: "plans/people.txt")
    try sandbox.commitAll("start")
    #expect(CommandRun("round open 2026-Q3 --due 2026-12-10", in: sandbox).code == 0)
    return sandbox
  }

  private func sheets(_ sandbox: Sandbox) throws -> [String: String] {
    let run = CommandRun("round sheet -o sheets", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: sandbox.path + "/sheets")
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try sandbox.text(of: "sheets/" + $0)) })
  }

  private func record(_ text: String, _ options: String = "", in sandbox: Sandbox) -> CommandRun {
    CommandRun("set - --format csv " + options, in: sandbox, input: text)
  }

  /// Puts an answer into a row.
  private func fill(
    _ sheet: inout String, _ row: String, _ answer: String, day: String? = nil, note: String = ""
  ) throws {
    let separator: Character = sheet.contains(";") ? ";" : ","
    var lines = sheet.components(separatedBy: "\r\n")
    let index = try #require(lines.firstIndex { $0.contains(row) && !$0.hasPrefix("\u{FEFF}") })
    var cells = lines[index].split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    cells[5] = answer
    if let day { cells[6] = day }
    cells[7] = note
    lines[index] = cells.joined(separator: String(separator))
    sheet = lines.joined(separator: "\r\n")
  }

  @Test(
    "Y9: a sheet for each who has something missing, in her language, as her Excel expects it; who has no owner is named"
  )
  func written() throws {
    let sandbox = try Self.sandbox()
    let run = CommandRun("round sheet -o sheets", in: sandbox)
    #expect(
      run.output == """
        sheets/Ana-Ruiz.csv: Ana Ruiz, 2 deliverables
        sheets/Zoé-Lefèvre.csv: Zoé Lefèvre, 2 deliverables
        sheets/Núria-Solé.csv: Núria Solé, 1 deliverable
        sheets/Press-office.csv: Press office, 1 deliverable

        """, "\(run.output)\(run.errors)")
    #expect(run.errors == "note: p – 1 deliverable without an owner: L1D5\n", "\(run.errors)")
    let sheets = try sheets(sandbox)
    #expect(
      sheets["Ana-Ruiz.csv"] == """
        \u{FEFF}Plan;Código;Título;Vencimiento;Estado actual;"Nuevo estado (realizado, en curso, no realizado, cancelled, sin cambios)";Fecha;Comentario;Período\r
        p;L1D1;Programa anual de formación;2026-12-31;en curso desde el 1 de febrero de 2026;;2026-09-30;;\r
        p;L1D2;Board meeting;;en curso desde el 31 de marzo de 2026;;2026-09-30;;2026\r

        """, "\(sheets["Ana-Ruiz.csv"] ?? "")")
    #expect(sheets["Zoé-Lefèvre.csv"]?.contains("en cours depuis le 1er février 2026") == true)
    let one = CommandRun("round sheet 2026-Q3 p -o one --owner núria", in: sandbox)
    #expect(one.output == "one/Núria-Solé.csv: Núria Solé, 1 deliverable\n" && one.errors.isEmpty)
  }

  @Test("Y9: an untouched sheet records nothing, in any language, also as a spreadsheet saves it again")
  func untouched() throws {
    let sandbox = try Self.sandbox()
    for (name, sheet) in try sheets(sandbox) {
      // Days are written as the language has them, rows have empty cells at their ends, and the mark is gone.
      let isEnglish = !sheet.contains(";")
      let days = [("2026-09-30", isEnglish ? "9/30/2026" : "30/09/2026"), ("2026-12-31", "31.12.2026")]
      let saved = days.reduce(String(sheet.dropFirst())) { $0.replacing($1.0, with: $1.1) }
      for text in [sheet, saved, saved.replacing("\r\n", with: (isEnglish ? "," : ";") + "\n")] {
        let run = record(text, in: sandbox)
        #expect(run.code == 0 && run.errors.isEmpty, "\(name): \(run.errors)")
        #expect(run.output.contains("nothing to record"), "\(name): \(run.output)")
      }
    }
    #expect(try sandbox.git("status", "--porcelain", "plans").isEmpty)
  }

  @Test("Y9: filled in, a sheet is recorded with the period's last day, and its owner has answered")
  func filled() throws {
    let sandbox = try Self.sandbox()
    var sheet = try #require(try sheets(sandbox)["Zoé-Lefèvre.csv"])
    try fill(&sheet, "L1D1", "Réalisé", note: "Validé par le Conseil")
    try fill(&sheet, "L1D2", "en cours")
    let run = record(sheet, in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      try sandbox.text(of: "plans/p/L1/L1D1.txt").hasSuffix(
        "status: 2026-02-01 in-progress Draft\nstatus: 2026-09-30 done Validé par le Conseil\n"))
    #expect(
      try sandbox.text(of: "plans/p/L1/L1D2.txt").hasSuffix(
        "period-status: 2026 2026-03-31 in-progress\nperiod-status: 2026 2026-09-30 in-progress\n"))
    let left = CommandRun("round sheet -o later", in: sandbox).output
    #expect(!left.contains("Zoé") && !left.contains("Ana"), "\(left)")
    // Once more it changes nothing.
    #expect(record(sheet, in: sandbox).output.contains("nothing to record"))
  }

  @Test(
    "Y9: the same status again, and unchanged in every language, say that nothing has changed",
    arguments: ["in progress", "en curso", "unchanged", "Inchangé", "SIN CAMBIOS", "sense canvis"])
  func confirmed(word: String) throws {
    let sandbox = try Self.sandbox()
    var sheet = try #require(try sheets(sandbox)["Ana-Ruiz.csv"])
    try fill(&sheet, "L1D1", word)
    #expect(record(sheet, in: sandbox).code == 0)
    #expect(
      try sandbox.text(of: "plans/p/L1/L1D1.txt").hasSuffix(
        "status: 2026-02-01 in-progress Draft\nconfirmed: 2026-09-30\n"))
  }

  @Test(
    "Y9: a day is read as the sheet's language writes it; without one the period's last holds",
    arguments: [
      ("15/03/2026", "2026-03-15"), ("05/04/2026", "2026-04-05"), ("2026/4/5", "2026-04-05"),
      ("", "2026-09-30"), ("30-09-2026", "2026-09-30"),
      ("15.10.26", "2026-10-15"), ("9/30/26", "2026-09-30"),
    ])
  func days(typed: String, day: String) throws {
    let sandbox = try Self.sandbox()
    var sheet = try #require(try sheets(sandbox)["Zoé-Lefèvre.csv"])
    try fill(&sheet, "L1D1", "cancelled", day: typed)
    let run = record(sheet, in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try sandbox.text(of: "plans/p/L1/L1D1.txt").contains("status: \(day) cancelled\n"))
  }

  @Test(
    "Y9: of what recurs every month each month without a mark is asked, by a name that no spreadsheet changes"
  )
  func months() throws {
    let sandbox = try Self.sandbox()
    let file = "plans/p/L1/L1D3.txt"
    try sandbox.write(try sandbox.text(of: file).replacing("2026-08", with: "2026-01"), to: file)
    try sandbox.commitAll("nothing in the quarter")
    var sheet = try #require(try sheets(sandbox)["Bo-Lind.csv"])
    for (month, day) in [("2026-07 (July 2026)", "2026-07-31"), ("2026-09 (September 2026)", "2026-09-30")] {
      #expect(sheet.contains("p,L1D3,'=Newsletter,,unreported,,\(day),,\(month)\r\n"), "\(sheet)")
    }
    try fill(&sheet, "2026-07", "done")
    try fill(&sheet, "2026-08", "not done", day: "2026-09-05", note: "No news")
    let run = record(sheet, in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    let text = try sandbox.text(of: file)
    #expect(
      text.hasSuffix(
        "period-status: 2026-01 done\nperiod-status: 2026-07 done\nperiod-status: 2026-08 2026-09-05 not-done No news\n"
      ), "\(text)")
  }

  @Test("Y9: while the period runs, the proposed day is still to come and stands for today")
  func running() throws {
    let sandbox = try Self.sandbox()
    #expect(CommandRun("round open 2026-Q4 --due 2027-01-15", in: sandbox).code == 0)
    var sheet = try #require(try sheets(sandbox)["Ana-Ruiz.csv"])
    #expect(sheet.contains(";2026-12-31;;\r\n"), "\(sheet)")
    try fill(&sheet, "L1D1", "terminado ya")
    #expect(record(sheet, in: sandbox).code != 0, "it is no word of the plan")
    try fill(&sheet, "L1D1", "realizado")
    #expect(record(sheet, in: sandbox).code == 0)
    #expect(try sandbox.text(of: "plans/p/L1/L1D1.txt").contains("status: 2026-11-20 done\n"))
  }

  @Test("Y9: what another content has is not replaced, and nothing else is written; --force replaces it")
  func existing() throws {
    let sandbox = try Self.sandbox()
    let sheets = try sheets(sandbox)
    let filled = try #require(sheets["Ana-Ruiz.csv"]) + "filled"
    try sandbox.write(filled, to: "sheets/Ana-Ruiz.csv")
    try sandbox.remove("sheets/Zoé-Lefèvre.csv")
    let refused = CommandRun("round sheet -o sheets", in: sandbox)
    #expect(refused.code == 1 && refused.errors.contains("Ana-Ruiz.csv") && refused.output.isEmpty)
    #expect(
      try sandbox.text(of: "sheets/Ana-Ruiz.csv") == filled && !sandbox.exists("sheets/Zoé-Lefèvre.csv"))
    #expect(CommandRun("round sheet -o sheets --force", in: sandbox).code == 0)
    #expect(try sandbox.text(of: "sheets/Ana-Ruiz.csv") == sheets["Ana-Ruiz.csv"])
    // What is the same is there already.
    #expect(CommandRun("round sheet -o sheets", in: sandbox).code == 0)
  }

  @Test("Y9: where nothing is missing there is nothing to write")
  func nothing() throws {
    let sandbox = try Self.sandbox()
    let lines = "L1D1 done\nL1D2 done period=2026\nL1D3 done period=2026-07\nL1D4 done\nL1D5 done\n"
    #expect(CommandRun("set - --at 2026-09-30", in: sandbox, input: lines).code == 0)
    for action in ["sheet", "mail"] {
      let run = CommandRun("round \(action) -o out", in: sandbox)
      #expect(
        run.code == 0 && run.output == "nothing is missing: there is nobody to write to\n", "\(run.output)")
      #expect(run.errors.isEmpty && !sandbox.exists("out"), "\(run.errors)")
    }
  }

  @Test("names of files are of letters and digits, and each is there once")
  func names() {
    var names = FileNames()
    let people = [
      "Ana Ruiz", "ana-ruíz", "../../etc/passwd", "CON", "com1", "🙂", "", "שרה כהן", "a\u{202E}b\u{0}c",
      ".x.",
    ]
    #expect(
      people.map { names.name(for: $0) } == [
        "Ana-Ruiz", "ana-ruíz-2", "etc-passwd", "CON-1", "com1-1", "person", "person-2", "שרה-כהן", "a-b-c",
        "x",
      ])
    #expect(names.name(for: String(repeating: "é", count: 500)).utf8.count <= 102)
  }
}
