import Foundation
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanCLI

/// Reports as programs that people use see them: Chromium, tidy, pdftotext.
@Suite(.serialized) struct PageTests {
  static func has(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
  }

  static let reports = ["summary 2018-2020", "annual 2021-2023 --period 2021", "matrix 2018-2020"]

  /// The published plans with what makes pages hard: long titles, narratives, a due date that was missed, a colour.
  private func plans() throws -> Sandbox {
    let sandbox = try Sandbox.publishedPlans()
    let long = String(repeating: "Donaudampfschifffahrtsgesellschaft et une très longue mesure ", count: 5)
    try sandbox.write("title: \(long.prefix(300))\n", to: "plans/2018-2020/L1/L1M2/L1M2.txt")
    let path = "plans/2018-2020/L1/L1M1/L1M1D1.txt"
    try sandbox.write(
      try sandbox.text(of: path)
        + "due: 2020-06-30\nevidence: https://example.org/\(String(repeating: "a", count: 200))\n\nA description.\n\n## 2020\n\n- one\n- two\n",
      to: path)
    // Statuses of several months, so that the year has a course to draw.
    let early = "plans/2018-2020/L1/L1M2/L1M2D1.txt"
    try sandbox.write(
      try sandbox.text(of: early).replacing("status: 2020-12-31 ", with: "status: 2020-05-04 "), to: early)
    let header = "plans/2018-2020/plan.txt"
    try sandbox.write(
      try sandbox.text(of: header)
        + "subtitle: A plan\nfunder: A funder\ncontact: plan@example.org\nwebsite: https://example.org\ncolour: #7a1f5c\n\n## summary\n\nA *first* word.\n",
      to: header)
    return sandbox
  }

  private func chromium(_ arguments: [String], in sandbox: Sandbox) throws -> Sandbox.Outcome {
    try sandbox.run(
      "chromium",
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--enable-logging=stderr",
        "--allow-file-access-from-files", "--user-data-dir=\(sandbox.path)/chromium",
      ] + arguments, ["HOME": sandbox.path])
  }

  /// A page with a script that loads another in a frame of each width, and says what is wrong with it.
  private func harness(_ pages: [String]) -> String {
    """
    <!DOCTYPE html><meta charset="utf-8"><body><pre id="out">waiting</pre><script>
    const pages = [\(pages.map { "\"\($0)\"" }.joined(separator: ", "))];
    const luminance = c => { const l = c.map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
      return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2] };
    const colour = t => { const m = t.match(/[\\d.]+/g).map(Number); return m.length > 3 && m[3] === 0 ? null : m.slice(0, 3) };
    const contrast = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05) };
    function faults(name, width, frame) {
      const found = [], page = frame.contentDocument, root = page.documentElement;
      if (root.scrollWidth > width) found.push(`${name} at ${width}: scrolls to ${root.scrollWidth}`);
      if (!root.lang || !page.title || !page.querySelector("main")) found.push(`${name}: no language, title or main`);
      if (page.querySelector("script")) found.push(`${name}: a script`);
      let texts = 0, least = 21;
      const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!node.data.trim() || parent.closest("title, desc, .skip")) continue;
        const style = frame.contentWindow.getComputedStyle(parent);
        let ground = [255, 255, 255];
        for (let e = parent; e; e = e.parentElement) {
          const c = colour(frame.contentWindow.getComputedStyle(e).backgroundColor);
          if (c) { ground = c; break }
        }
        const ratio = contrast(colour(parent.closest("svg") ? style.fill : style.color), ground);
        texts += 1; least = Math.min(least, ratio);
        if (ratio < 4.5) found.push(`${name}: contrast ${ratio.toFixed(2)} of "${node.data.trim().slice(0, 20)}"`);
      }
      for (const svg of page.querySelectorAll("svg[role=img]"))
        if (!svg.querySelector("title").textContent) found.push(`${name}: a chart without a title`);
      for (const table of page.querySelectorAll("table"))
        if ([...table.querySelectorAll("th")].some(th => !th.scope)) found.push(`${name}: a heading without scope`);
      found.unshift(`${name} at ${width}: ${texts} texts`);
      return found;
    }
    (async () => {
      const lines = [];
      for (const name of pages) for (const width of [1280, 390]) {
        const frame = document.createElement("iframe");
        frame.style = `border: 0; width: ${width}px; height: 900px`;
        const loaded = new Promise(done => frame.onload = done);
        frame.src = name; document.body.append(frame); await loaded;
        try { lines.push(...faults(name, width, frame)) } catch (error) { lines.push(`${name}: ${error}`) }
        frame.remove();
      }
      document.getElementById("out").textContent = lines.join("\\n") + "\\ndone";
    })();
    </script>
    """
  }

  @Test(
    "Chromium shows each page without a message, without scrolling sideways, with contrast enough",
    .enabled(if: has("chromium"), "chromium is not here"))
  func browser() throws {
    let sandbox = try plans()
    var pages: [String] = []
    for (index, report) in Self.reports.enumerated() {
      for language in ["en", "fr", "es"] {
        let name = "report-\(index)-\(language).html"
        #expect(CommandRun("report \(report) --explain --lang \(language) -o \(name)", in: sandbox).code == 0)
        pages.append(name)
      }
    }
    #expect(CommandRun("report site -o public", in: sandbox).code == 0)
    pages += ["public/index.html"]
    for page in [
      "index", "2018-2020/index", "2018-2020/L1", "2018-2020/L1M2", "2018-2020/L1M1D1", "2018-2020/done",
      "2018-2020/late", "2018-2020/not-done", "2018-2020/summary", "2018-2020/matrix",
      "2018-2020/annual-2020",
      "2021-2023/L3A3D4", "2021-2023/unreported",
    ] { pages += ["en", "fr", "es"].map { "public/\($0)/\(page).html" } }
    try sandbox.write(harness(pages), to: "harness.html")
    let run = try chromium(
      ["--virtual-time-budget=60000", "--dump-dom", "file://\(sandbox.path)/harness.html"], in: sandbox)
    let output = try #require(run.text.firstMatch(of: /<pre id="out">((?:.|\n)*)\ndone<\/pre>/)).output.1
    let lines = output.split(separator: "\n")
    let faults = lines.filter { !$0.hasSuffix(" texts") }
    #expect(faults.isEmpty, "\(faults.prefix(20).joined(separator: "\n"))")
    #expect(lines.count - faults.count == 2 * pages.count)
    #expect(lines.allSatisfy { !$0.contains(": 0 texts") })
    #expect(
      !run.errors.contains("CONSOLE"),
      "\(run.errors.split(separator: "\n").filter { $0.contains("CONSOLE") })")
  }

  @Test("the harness finds what is wrong with a page", .enabled(if: has("chromium"), "chromium is not here"))
  func harnessFails() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "<html><body><p style=\"color: #999; width: 2000px\">grey</p><table><tr><th>x</th></tr></table>",
      to: "bad.html")
    try sandbox.write(harness(["bad.html"]), to: "harness.html")
    let text = try chromium(
      ["--virtual-time-budget=60000", "--dump-dom", "file://\(sandbox.path)/harness.html"], in: sandbox
    ).text
    for fault in ["scrolls to 20", "contrast 2.8", "no language, title or main", "a heading without scope"] {
      #expect(text.contains(fault), "\(fault)")
    }
  }

  @Test("tidy finds no error in a page", .enabled(if: has("tidy"), "tidy is not here"))
  func tidy() throws {
    let sandbox = try plans()
    for (index, report) in Self.reports.enumerated() {
      #expect(CommandRun("report \(report) --explain --lang fr -o \(index).html", in: sandbox).code == 0)
    }
    #expect(CommandRun("report site -o public", in: sandbox).code == 0)
    let pages =
      ["0.html", "1.html", "2.html"]
      + [
        "index", "fr/index", "en/2018-2020/index", "es/2018-2020/L1", "en/2018-2020/L1M1D1",
        "fr/2018-2020/done",
      ]
      .map { "public/\($0).html" }
    for page in pages {
      let run = try sandbox.run("tidy", ["-q", "-e", "--drop-empty-elements", "no", page])
      let faults = run.errors.split(separator: "\n").filter {
        // Tidy knows no SVG, and WAI-ARIA only in part.
        !$0.contains("<svg>") && !$0.contains("proprietary attribute \"aria-")
      }
      #expect(run.code < 2 && faults.isEmpty, "\(page): \(faults.prefix(5))")
    }
  }

  @Test(
    "a PDF has every deliverable as text, page numbers, repeated heads, and is the same twice",
    .enabled(if: has("weasyprint") && has("pdftotext"), "weasyprint or pdftotext is not here"))
  func pdf() throws {
    let sandbox = try Sandbox.publishedPlans()
    func make(_ name: String) -> CommandRun {
      CommandRun("report summary 2018-2020 --lang fr -o \(name).pdf", in: sandbox, runsPrograms: true)
    }
    #expect(make("a").code == 0 && make("b").code == 0)
    #expect(try sandbox.bytes(of: "a.pdf") == sandbox.bytes(of: "b.pdf"))
    let text = try sandbox.run("pdftotext", ["-layout", "a.pdf", "-"]).text
    let list = CommandRun("list 2018-2020 --format csv", in: sandbox).output.split(separator: "\r\n")
      .dropFirst()
    #expect(list.count == 65)
    for line in list { #expect(text.contains(line.split(separator: ",")[1]), "\(line)") }
    let pages = text.split(separator: "\u{C}").map(String.init)
    #expect(pages.count > 2)
    for (index, page) in pages.enumerated() {
      #expect(page.contains(try Regex("\(index + 1) */ *\(pages.count)")))
    }
    #expect(pages.count { $0.contains("Résultats et documents livrables") } >= 3)
    #expect(text.contains("75,4") && text.contains("Plan 2018-2020, tel qu'il était au 31 décembre 2020."))
  }

  @Test(
    "without WeasyPrint, Chromium makes the PDF; with neither, exit 69 names the package",
    .enabled(if: has("chromium"), "chromium is not here"))
  func otherPrinter() throws {
    let sandbox = try Sandbox.publishedPlans()
    let without = CommandRun("report summary 2018-2020 -o a.pdf", in: sandbox)
    #expect(without.code == 69 && without.errors.contains("apt-get install weasyprint"))
    #expect(!sandbox.exists("a.pdf"))
    let page = CommandRun("report summary 2018-2020 --format html", in: sandbox).output
    var context = CommandRun.context(in: sandbox)
    context.run = { $0.arguments.contains("weasyprint") ? nil : $0.run() }
    let pdf = try PDFPrinter(context, on: try #require(PlanDate("2020-12-31"))).print(page).pdf
    #expect(pdf.starts(with: Array("%PDF-".utf8)))
  }
}
