import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanCLI

/// Reports in languages that the tool does not speak, and in those that are written from right to left.
struct ReportLanguageTests {
  /// The published plan 2018-2020 in Arabic too, as far as its title, a line, a measure, a deliverable and some words go.
  private func plan() throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    try FileManager.default.removeItem(atPath: sandbox.path + "/plans/2021-2023")
    func edit(_ path: String, _ change: (String) -> String) throws {
      let file = "plans/2018-2020/\(path).txt"
      try sandbox.write(change(try sandbox.text(of: file)), to: file)
    }
    try edit("plan") {
      $0.replacing("languages: en fr es", with: "languages: en fr es ar").replacing(
        "organisation:", with: "title.ar: خطة العمل 2018-2020\nword.done.ar: منجز | منجزة\norganisation:")
    }
    try edit("L1/L1") { $0 + "title.ar: صوت المدن\n" }
    try edit("L1/L1M1/L1M1") { $0 + "title.ar: رصد\nsdg: 5\n" }
    try edit("L1/L1M1/L1M1D1") { $0 + "title.ar: جدول الأعمال\ndue: 2020-06-30\n" }
    try edit("L1/L1M1/L1M1D2") { $0.replacing("status: 2020-12-31 ", with: "status: 2020-03-01 ") }
    try edit("L1/L1M1/L1M1D3") { $0.replacing("status: 2020-12-31 ", with: "status: 2020-05-01 ") }
    try sandbox.commitAll("Arabic")
    return sandbox
  }

  /// The texts of a page that stand in an element of another language than their letters are of.
  private func strays(_ page: String) -> [String] {
    var open: [(tag: Substring, language: Substring)] = []
    var strays: [String] = []
    var rest = page[...]
    if let body = page.firstRange(of: "<body") { rest = page[body.lowerBound...] }
    let language = page.firstMatch(of: /<html lang="([^"]*)"/)?.output.1 ?? ""
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      let text = rest[..<start].replacing(/&[#a-z0-9]+;/, with: "")
      let current = open.last?.language ?? language
      // Codes, numbers, formats, names of nobody and the plan's own id are of no language.
      let words = text.replacing(/\b([A-Z]+[0-9])+\b|CSV|JSON|Metropolis|plan 0|[0-9a-f]{12}/, with: "")
      let isLatin = words.contains(/[A-Za-zÀ-ÿ]{2}/)
      let isArabic = words.unicodeScalars.contains {
        (0x600...0x6FF).contains($0.value) && $0.properties.isAlphabetic
      }
      if current == "ar" ? isLatin : isArabic { strays.append("\(current): \(text)") }
      let tag = rest[rest.index(after: start)..<end]
      let name = tag.prefix { $0.isLetter || $0.isNumber }
      if tag.hasPrefix("/") {
        _ = open.popLast()
      } else if !tag.hasSuffix("/"), !["br", "img", "meta", "link", "!DOCTYPE"].contains(name),
        !tag.hasPrefix("!")
      {
        open.append((name, tag.firstMatch(of: /\ lang="([^"]*)"/)?.output.1 ?? current))
      }
      rest = rest[rest.index(after: end)...]
    }
    return strays
  }

  @Test("a right-to-left page says its direction, and each word that is in another language says which")
  func rightToLeft() throws {
    let sandbox = try plan()
    for line in ["summary 2018-2020", "annual 2018-2020 --period 2020", "matrix 2018-2020"] {
      let run = CommandRun("report \(line) --explain --lang ar --format html", in: sandbox)
      #expect(run.code == 0 && run.output.contains("<html lang=\"ar\" dir=\"rtl\">"), "\(run.errors)")
      #expect(run.output.contains(" lang=\"en\" dir=\"ltr\">"))
      let strays = strays(run.output)
      #expect(strays.isEmpty, "\(line): \(strays.prefix(8))")
      for drawing in run.output.matches(of: /<svg[^>]*role="img"[^>]*>/) {
        #expect(drawing.output.contains(" lang=\"en\" direction=\"ltr\""))
      }
    }
    #expect(CommandRun("report site -o public", in: sandbox).code == 0)
    for page in [
      "index", "2018-2020/index", "2018-2020/L1", "2018-2020/L1M1", "2018-2020/L1M1D1", "2018-2020/L2M5D1",
      "2018-2020/done", "2018-2020/in-progress", "2018-2020/annual-2020",
    ] {
      let text = try sandbox.text(of: "public/ar/\(page).html")
      #expect(text.contains("<html lang=\"ar\" dir=\"rtl\">"), "\(page)")
      let strays = strays(text)
      #expect(strays.isEmpty, "\(page): \(strays.prefix(8))")
    }
    // From left to right nothing is said of directions, but for what runs the other way.
    let english = CommandRun("report summary 2018-2020 --lang en --format html", in: sandbox).output
    #expect(
      english.contains("<html lang=\"en\">") && !english.contains(" dir=\"")
        && !english.contains("direction="))
    #expect(try sandbox.text(of: "public/en/index.html").contains("lang=\"ar\" dir=\"rtl\""))
  }

  @Test("the tool's own sentences, dates and numbers are in one language, and so is what says which")
  func oneLanguage() throws {
    let sandbox = try plan()
    let header = "plans/2018-2020/plan.txt"
    try sandbox.write(try sandbox.text(of: header) + "level.D.ar: نتيجة | نتائج\n", to: header)
    for format in ["html", "text"] {
      let matrix = CommandRun("report matrix 2018-2020 --lang ar --format \(format)", in: sandbox).output
      if format == "html" {
        #expect(
          matrix.contains("Where each deliverable stood") && matrix.contains("a square for each deliverable;")
        )
      }
      let early = CommandRun(
        "report summary 2018-2020 --at 2019-06-30 --lang ar --format \(format)", in: sandbox
      ).output
      #expect(early.contains("65 deliverables are unreported"), "\(early.prefix(900))")
    }
    #expect(CommandRun("report site -o public", in: sandbox).code == 0)
    let page = try sandbox.text(of: "public/ar/2018-2020/L1M1D1.html")
    #expect(page.contains("<dd><span lang=\"en\" dir=\"ltr\">30 June 2020</span>"), "\(page)")
    #expect(page.contains("<th scope=\"row\" lang=\"en\" dir=\"ltr\">31 December 2020</th>"), "\(page)")
  }

  @Test("no invisible mark of a direction is in a report, nor its number", arguments: ["ar", "he", "fa"])
  func marks(language: String) throws {
    let sandbox = try plan()
    let header = "plans/2018-2020/plan.txt"
    try sandbox.write(
      try sandbox.text(of: header).replacing("languages: en fr es ar", with: "languages: en \(language)"),
      to: header)
    for line in ["summary 2018-2020", "annual 2018-2020 --period 2020", "matrix 2018-2020"] {
      for format in ["text", "html", "md", "csv", "json"] {
        let run = CommandRun("report \(line) --lang \(language) --format \(format)", in: sandbox)
        #expect(
          run.code == 0 && !run.output.contains("U+200E") && !run.output.contains("U+200F"),
          "\(line) \(format)")
        #expect(
          !run.output.unicodeScalars.contains { ["\u{200E}", "\u{200F}", "\u{61C}"].contains($0) },
          "\(line) \(format)")
      }
    }
  }

  @Test("a text from right to left on a page from left to right says both; sentences are in one language")
  func fallback() throws {
    let sandbox = try plan()
    let path = "plans/2018-2020/L1/L1M1/L1M1D1.txt"
    try sandbox.write("title.ar: جدول الأعمال\nstatus: 2020-12-31 done\n", to: path)
    let english = CommandRun("report summary 2018-2020 --lang en --format html", in: sandbox).output
    #expect(english.contains("<span lang=\"ar\" dir=\"rtl\">جدول الأعمال</span>"))
    let arabic = CommandRun("report summary 2018-2020 --lang ar --format md", in: sandbox).output
    #expect(arabic.contains("As it stood on 31 December 2020"))
    #expect(arabic.contains("Between 2018 and 2020, Metropolis was to deliver 65 deliverables."))
  }

  @Test("a language that the tool does not speak, from left to right, marks the tool's words too")
  func unspoken() throws {
    let sandbox = try plan()
    let header = "plans/2018-2020/plan.txt"
    try sandbox.write(
      try sandbox.text(of: header).replacing("languages: en fr es ar", with: "languages: en pt"), to: header)
    let page = CommandRun("report summary 2018-2020 --lang pt --format html", in: sandbox).output
    #expect(page.contains("<html lang=\"pt\">") && page.contains("<h2 id=\"standing\" lang=\"en\">"))
    #expect(!page.contains(" dir=\""))
  }
}
