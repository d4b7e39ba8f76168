import Foundation
import PlanCore
import PlanTestSupport
import PlanWords
import Testing

@testable import PlanCLI

/// What a report is dressed with and where it goes: logo, colour, the ending of its file, the program that prints it.
struct ReportOutfitTests {
  private func plan(_ lines: String, _ files: [String] = []) throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    let header = "plans/2018-2020/plan.txt"
    try sandbox.write(try sandbox.text(of: header) + lines + "\n", to: header)
    for file in files { try sandbox.write(Self.picture(file), to: file) }
    return sandbox
  }

  /// What pictures begin with, by the ending of a name.
  private static func picture(_ name: String) -> [UInt8] {
    switch name.split(separator: ".").last {
    case "png": [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    case "jpg": [0xFF, 0xD8, 0xFF, 0xE0]
    case "gif": Array("GIF89a".utf8)
    case "webp": Array("RIFF0000WEBPVP8 ".utf8)
    default: Array("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
    }
  }

  @Test(
    "a logo that is not there, or is none, is a warning of plan check and of every report",
    arguments: [
      ("nothere.png", [], "the logo nothere.png is not there", "paths begin at the folder that holds plans"),
      (
        "evidence/logo.png", ["plans/2018-2020/evidence/logo.png"], "the logo evidence/logo.png is not there",
        "did you mean plans/2018-2020/evidence/logo.png?"
      ),
      ("logo.bmp", ["logo.bmp"], "'logo.bmp' is no picture for reports", "png, jpg, gif, webp or svg"),
      (
        "https://example.org/logo.png", [], "'https://example.org/logo.png' is no picture for reports",
        "png, jpg, gif, webp or svg"
      ),
      ("../logo.png", [], "'../logo.png' is no picture for reports", "png, jpg, gif, webp or svg"),
    ] as [(String, [String], String, String)])
  func logo(value: String, files: [String], message: String, hint: String) throws {
    let sandbox = try plan("logo: \(value)", files)
    let check = CommandRun("check 2018-2020 --lang en", in: sandbox)
    #expect(check.code == 0 && check.output.contains("warning: \(message)"), "\(check.output)")
    #expect(check.output.contains(hint), "\(check.output)")
    #expect(CommandRun("check 2018-2020 --strict", in: sandbox).code == 1)
    let report = CommandRun("report summary 2018-2020 --lang en -o a.html", in: sandbox)
    #expect(report.code == 0 && report.errors.contains("warning: \(message)"), "\(report.errors)")
    #expect(!(try sandbox.text(of: "a.html")).contains("<img"))
    // The logo is looked for where the report is read from.
    try sandbox.commitAll("logo")
    let recorded = CommandRun("report summary 2018-2020 --rev HEAD --lang en --format md", in: sandbox)
    #expect(recorded.errors.contains("warning: \(message)"), "\(recorded.errors)")
  }

  @Test("a logo that is there is no finding, with blanks in its name too")
  func goodLogo() throws {
    for (value, path) in [
      ("plans/2018-2020/evidence/logo.png", "plans/2018-2020/evidence/logo.png"),
      ("<assets/our logo.svg>", "assets/our logo.svg"), ("logo.jpg", "logo.jpg"), ("logo.gif", "logo.gif"),
      ("logo.webp", "logo.webp"),
    ] {
      let sandbox = try plan("logo: \(value)", [path])
      #expect(CommandRun("check 2018-2020 --strict", in: sandbox).output.isEmpty)
      let report = CommandRun("report summary 2018-2020 --format html", in: sandbox)
      #expect(report.errors.isEmpty && report.output.contains("<img class=\"logo\""), "\(report.errors)")
    }
  }

  @Test(
    "a logo that holds something else, nothing or too much is a warning, and the report is made without it",
    arguments: [
      (
        "logo.png", [UInt8]("version https://git-lfs.github.com/spec/v1".utf8),
        [
          "warning: the logo logo.png holds no PNG picture",
          "avertissement : le logo logo.png ne contient pas d'image PNG",
          "aviso: el logotipo logo.png no contiene ninguna imagen PNG",
        ]
      ),
      (
        "plans/2018-2020/logo.svg", [],
        [
          "warning: the logo plans/2018-2020/logo.svg holds no SVG picture",
          "avertissement : le logo plans/2018-2020/logo.svg ne contient pas d'image SVG",
          "aviso: el logotipo plans/2018-2020/logo.svg no contiene ninguna imagen SVG",
        ]
      ),
      (
        "logo.png", picture("logo.png") + [UInt8](repeating: 0, count: 4 << 20),
        [
          "warning: the logo logo.png is larger than 4 MB", "avertissement : le logo logo.png dépasse 4 Mo",
          "aviso: el logotipo logo.png pasa de 4 MB",
        ]
      ),
    ] as [(String, [UInt8], [String])])
  func brokenLogo(path: String, bytes: [UInt8], messages: [String]) throws {
    let sandbox = try plan("logo: \(path)")
    try sandbox.write(bytes, to: path)
    for (language, message) in zip(["en", "fr", "es"], messages) {
      let check = CommandRun("check 2018-2020 --lang \(language)", in: sandbox)
      #expect(
        check.code == 0 && check.output.replacing("\u{A0}", with: " ").contains(message), "\(check.output)")
      let report = CommandRun("report summary 2018-2020 --lang \(language) --format html", in: sandbox)
      #expect(
        report.code == 0 && report.errors.replacing("\u{A0}", with: " ").contains(message), "\(report.errors)"
      )
      #expect(!report.output.contains("<img"))
    }
  }

  @Test(
    "a colour that cannot be read on white is a warning of plan check and of every report, with one that can")
  func colour() throws {
    let sandbox = try plan("colour: #ffee00")
    let check = CommandRun("check 2018-2020 --lang en", in: sandbox)
    let message = "warning: '#ffee00' cannot be read on white: its contrast is 1.2, and 4.5 is needed"
    #expect(check.code == 0 && check.output.contains(message), "\(check.output)")
    let hint = try #require(check.output.firstMatch(of: /such as (#[0-9a-f]{6})/), "\(check.output)").output.1
    #expect(try #require(HexColour(String(hint))).contrastOnWhite >= 4.5)
    for line in ["summary 2018-2020 --format html", "site -o public"] {
      let report = CommandRun("report \(line) --lang en", in: sandbox)
      #expect(report.code == 0 && report.errors.contains(message), "\(report.errors)")
    }
    let french = CommandRun("report summary 2018-2020 --format md --lang fr", in: sandbox).errors
    #expect(
      french.replacing("\u{A0}", with: " ").contains(
        "« #ffee00 » ne se lit pas sur du blanc : son contraste est de 1,2, il faut 4,5"), "\(french)")
    let spanish = CommandRun("report summary 2018-2020 --format md --lang es", in: sandbox).errors
    #expect(
      spanish.contains("«#ffee00» no se lee sobre blanco: su contraste es 1,2 y hace falta 4,5"), "\(spanish)"
    )
    #expect(CommandRun("check --strict", in: try plan("colour: #005f73")).output.isEmpty)
  }

  @Test(
    "an ending that is no format is refused and nothing is written; --format says what is meant",
    arguments: ["a.docx", "a.xlsx", "a.odt", "report.2020"])
  func ending(name: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    let run = CommandRun("report summary 2018-2020 --lang en -o \(name)", in: sandbox)
    #expect(run.code == 64 && run.output.isEmpty && !sandbox.exists(name))
    #expect(
      run.errors.contains("reports are not written as .\(name.split(separator: ".")[1])"), "\(run.errors)")
    #expect(run.errors.contains(".html, .pdf, .md, .csv, .json and .txt"), "\(run.errors)")
    #expect(CommandRun("report summary 2018-2020 --format text -o \(name)", in: sandbox).code == 0)
    #expect(sandbox.exists(name))
    #expect(CommandRun("report summary 2018-2020 -o plain", in: sandbox).code == 0)
    #expect(CommandRun("report summary 2018-2020 -o a.TXT", in: sandbox).code == 0)
  }

  /// A context in which programs answer as they are told to.
  private func context(
    in sandbox: Sandbox, weasyprint: ProgramOutcome?, chromium: ProgramOutcome?
  ) -> CommandContext {
    var context = CommandRun.context(in: sandbox)
    context.run = { call in
      if call.arguments.contains("weasyprint") { return weasyprint }
      guard call.program == "chromium", let chromium else { return nil }
      if let file = call.arguments.first(where: { $0.hasPrefix("--print-to-pdf=") }), chromium.code == 0 {
        let path = String(file.dropFirst("--print-to-pdf=".count))
        _ = FileManager.default.createFile(atPath: path, contents: Data("%PDF-1.7".utf8))
      }
      return chromium
    }
    return context
  }

  @Test("where WeasyPrint is there and fails, Chromium is tried, and what was wrong is said")
  func brokenPrinter() throws {
    let sandbox = try Sandbox()
    let day = try #require(PlanDate("2020-12-31"))
    func outcome(_ code: Int32, _ errors: String = "") -> ProgramOutcome {
      ProgramOutcome(code: code, output: [], errors: Array(errors.utf8))
    }
    let broken = outcome(1, "Traceback\nImportError: no pango\n")
    let printed = try PDFPrinter(context(in: sandbox, weasyprint: broken, chromium: outcome(0)), on: day)
      .print("<p>")
    #expect(printed.pdf.starts(with: Array("%PDF-".utf8)))
    #expect(printed.failed?.program == "weasyprint" && printed.failed?.reason == "ImportError: no pango")
    for (chromium, program) in [(nil, "weasyprint"), (outcome(2, "no display\n"), "chromium")] {
      let error = #expect(throws: CommandError.self) {
        try PDFPrinter(context(in: sandbox, weasyprint: broken, chromium: chromium), on: day).print("<p>")
      }
      guard case .report(let refusal) = error, case .printing(let name, _) = refusal else {
        return #expect(Bool(false), "\(String(describing: error))")
      }
      #expect(name == program && refusal.exitCode == .inputOutput)
      for language in ToolLanguage.allCases {
        let hint = try #require(refusal.hint(Localizer(language: language)))
        #expect(!hint.contains("apt-get") && hint.contains("--format html"), "\(hint)")
      }
    }
  }
}
