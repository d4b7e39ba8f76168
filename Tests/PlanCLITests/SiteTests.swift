import Foundation
import PlanTestSupport
import PlanWords
import Testing

@testable import PlanCLI

/// The static site of all plans: a folder that opens by itself.
struct SiteTests {
  /// The files below a folder, by their paths in it.
  private func files(_ sandbox: Sandbox, _ folder: String) -> [String] {
    let root = sandbox.path + "/" + folder
    return (FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []).filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: root + "/" + $0, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  private func site(_ sandbox: Sandbox, _ options: String = "") -> CommandRun {
    CommandRun("report site -o public \(options)", in: sandbox)
  }

  @Test("every page has its language, a title, a skip link and the policy; every link leads to a file")
  func crawl() throws {
    let sandbox = try Sandbox.publishedPlans()
    let run = site(sandbox)
    let files = files(sandbox, "public").filter { !$0.hasPrefix(".") }
    let count = Localizer(language: .english).grouped(files.count)
    #expect(run.code == 0 && run.output == "wrote \(count) files; open public/index.html\n", "\(run.errors)")
    var reached: Set<String> = ["index.html"]
    var open = ["index.html"]
    while let path = open.popLast() {
      guard path.hasSuffix(".html") else { continue }
      let page = try sandbox.text(of: "public/" + path)
      let language = path.split(separator: "/").count > 1 ? String(path.prefix(2)) : "en"
      #expect(page.contains("<html lang=\"\(language)\">"), "\(path)")
      #expect(page.contains(/<title>[^<]+<\/title>/), "\(path)")
      #expect(
        page.contains("<a class=\"skip\" href=\"#content\">") && page.contains("<main id=\"content\">"),
        "\(path)")
      #expect(
        page.contains(
          "content=\"default-src 'none'; style-src 'self'; img-src 'self' data:\""), "\(path)")
      #expect(!page.contains("<script") && !page.contains(" style=") && !page.contains("<style"), "\(path)")
      #expect(page.matches(of: /<h1/).count == 1, "\(path)")
      let ids = page.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(path): an id stands twice")
      let folder = path.split(separator: "/").dropLast().map(String.init)
      for match in page.matches(of: /(?:href|src)="([^"#]+)"/) {
        let target = String(match.1)
        if target.hasPrefix("https://") || target.hasPrefix("mailto:") || target.hasPrefix("data:") {
          continue
        }
        var parts = folder
        for part in target.split(separator: "/") {
          if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
        }
        let file = parts.joined(separator: "/")
        #expect(files.contains(file), "\(path) links to \(target)")
        if reached.insert(file).inserted { open.append(file) }
      }
    }
    #expect(
      reached == Set(files), "nothing is out of reach: \(Set(files).subtracting(reached).sorted().prefix(5))")
    for plan in ["2018-2020", "2021-2023"] {
      let codes = CommandRun("list \(plan) --format csv", in: sandbox).output.split(separator: "\r\n")
        .dropFirst()
      for language in ["en", "fr", "es"] {
        for line in codes {
          let code = String(line.split(separator: ",")[1])
          #expect(files.contains("\(language)/\(plan)/\(code).html"))
        }
      }
    }
  }

  @Test("the counts on the pages, and the data beside them, are those of plan status and plan list")
  func figures() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(site(sandbox).code == 0)
    let page = try sandbox.text(of: "public/fr/2018-2020/index.html")
    for count in ["✓ réalisés\u{A0}: 49", "○ en cours\u{A0}: 10", "✗ non élaborés\u{A0}: 6"] {
      #expect(page.contains(count))
    }
    for (scope, name) in [("2018-2020", "index"), ("2018-2020/L2", "L2"), ("2018-2020/L2M5", "L2M5")] {
      let data = try CSVTable(try sandbox.text(of: "public/en/2018-2020/\(name).csv"))
      let list = try CSVTable(
        CommandRun("list \(scope) --at 2020-12-31 --format csv --lang en", in: sandbox).output)
      for column in ["code", "title", "status", "since", "due", "label"] {
        let left = try #require(data.header.firstIndex(of: column))
        let right = try #require(list.header.firstIndex(of: column))
        #expect(data.rows.map { $0.cells[left] } == list.rows.map { $0.cells[right] })
      }
    }
    // A list without anything in it has no page.
    for list in ["unreported", "changed", "late", "overdue", "dropped"] {
      #expect(!sandbox.exists("public/es/2018-2020/\(list).html"), "\(list)")
    }
    for (list, count) in [("done", 49), ("in-progress", 10), ("not-done", 6)] {
      #expect(page.contains(#"<a href="\#(list).html">"#) && page.contains("<small>\(count)</small>"))
      let data = try CSVTable(try sandbox.text(of: "public/es/2018-2020/\(list).csv"))
      #expect(data.rows.count == count, "\(list)")
      #expect(try sandbox.text(of: "public/en/2018-2020/\(list).html").contains("\(count) deliverable"))
    }
  }

  @Test("each page names what it is part of, and what comes before and after it at its level")
  func around() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("drop 2018-2020/L2M5D2 --at 2020-06-30 -m Merged", in: sandbox).code == 0)
    #expect(site(sandbox).code == 0)
    func links(_ page: String, _ pattern: Regex<(Substring, Substring)>) throws -> [String] {
      try sandbox.text(of: "public/en/2018-2020/\(page).html").matches(of: pattern).map {
        String($0.output.1)
      }
    }
    let parents = /<a href="([^"]*)"><span class="code">[^<]*<\/span> <span>[^<]*<\/span><\/a>(?:<\/p>| <a)/
    #expect(try links("L2M5D1", parents).first == "L2.html")
    let previous = /<a href="([^"]*)" rel="prev">/
    let next = /<a href="([^"]*)" rel="next">/
    // What is dropped is passed over, and has a way on itself.
    #expect(try links("L2M5D1", previous) == ["L2M4D3.html"] && links("L2M5D1", next) == ["L2M6D1.html"])
    #expect(try links("L2M5D2", previous) == ["L2M5D1.html"] && links("L2M5D2", next) == ["L2M6D1.html"])
    #expect(try links("L1M1D1", previous) == [] && links("L1", next) == ["L2.html"])
    #expect(try links("L3", previous) == ["L2.html"] && links("L3", next) == [])
    // From the first deliverable to the last, each once.
    var (code, met) = ("L1M1D1", 1)
    while let following = try links(code, next).first {
      code = String(following.dropLast(5))
      met += 1
    }
    #expect(met == 64 && code == "L3M8D1", "\(met) \(code)")
  }

  @Test("the page of all plans has a tile for each, and what was recorded last of all of them")
  func home() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("set 2018-2020/L2M5D1 done -m Secret", in: sandbox).code == 0)
    #expect(CommandRun("set 2021-2023/L3A3D4 in-progress --at 2023-05-05", in: sandbox).code == 0)
    #expect(site(sandbox).code == 0)
    let page = try sandbox.text(of: "public/en/index.html")
    #expect(page.matches(of: /<section class="tile"/).count == 2)
    let rows = try #require(page.firstMatch(of: /<table class="latest">(?:.|\n)*<\/table>/)).output
    let links = rows.matches(of: /<a href="([^"]*)">/).map { String($0.output.1) }
    #expect(links.prefix(2) == ["2018-2020/L2M5D1.html", "2021-2023/L3A3D4.html"], "\(links)")
    #expect(rows.contains("<span>· unreported</span> → <span>○ in progress</span>"))
    #expect(rows.contains("<span>○ in progress</span> → <span>✓ done</span>"))
    #expect(rows.matches(of: /<tr><td/).count == 8 && !page.contains("Secret"))
  }

  @Test("what no longer counts has its page still, is in its list, and in no count")
  func dropped() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(CommandRun("drop 2018-2020/L2M5 --at 2020-06-30 -m Merged", in: sandbox).code == 0)
    #expect(site(sandbox).code == 0)
    let data = try CSVTable(try sandbox.text(of: "public/en/2018-2020/dropped.csv"))
    #expect(data.rows.map { $0.cells[2] } == ["L2M5D1", "L2M5D2"])
    #expect(try sandbox.text(of: "public/en/2018-2020/dropped.html").contains("href=\"L2M5D1.html\""))
    #expect(try sandbox.text(of: "public/en/2018-2020/L2M5D1.html").contains("href=\"L2M5.html\""))
    let measure = try sandbox.text(of: "public/en/2018-2020/L2M5.html")
    #expect(
      measure.contains("<dt>Dropped</dt><dd>30 June 2020<") && measure.contains("<dt>Reason</dt><dd>Merged<"))
    #expect(try sandbox.text(of: "public/en/2018-2020/index.html").contains("63 deliverables: 48/9/6"))
    #expect(!(try sandbox.text(of: "public/en/2018-2020/L2.html").contains("L2M5")))
  }

  @Test("no person is named unless asked for")
  func names() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.git("config", "user.name", "Quetzal Author")
    try sandbox.git("config", "user.email", "quetzal@example.org")
    #expect(CommandRun("edit L1M1D1 \"owner=Oriol Owner\"", in: sandbox).code == 0)
    #expect(CommandRun("set 2018-2020/L1M1D1 not-done --at 2020-12-30 -m Checked", in: sandbox).code == 0)
    #expect(site(sandbox).code == 0)
    for file in files(sandbox, "public") {
      let text = try sandbox.text(of: "public/" + file)
      for name in ["Quetzal", "quetzal", "Oriol", "Ana Ruiz"] {
        #expect(!text.contains(name), "\(file): \(name)")
      }
    }
    #expect(try !sandbox.text(of: "public/en/2018-2020/L1M1D1.html").contains("Checked"))
    #expect(site(sandbox, "--with-owners").code == 0)
    let page = try sandbox.text(of: "public/en/2018-2020/L1M1D1.html")
    #expect(page.contains("Oriol Owner") && page.contains("20 November 2026, Quetzal Author"))
    #expect(try sandbox.text(of: "public/en/2018-2020/changes.csv").contains("Quetzal Author"))
  }

  @Test("the same files twice; a page that is no more goes, what plan did not write stays")
  func again() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(site(sandbox).code == 0)
    let first = files(sandbox, "public")
    let bytes = try first.map { try sandbox.bytes(of: "public/" + $0) }
    #expect(site(sandbox).code == 0)
    #expect(files(sandbox, "public") == first)
    #expect(try first.map { try sandbox.bytes(of: "public/" + $0) } == bytes)
    // A file of somebody's own.
    try sandbox.write("example.org\n", to: "public/CNAME")
    let refused = site(sandbox)
    #expect(
      refused.code == 1 && refused.errors.contains("public holds 1 file that plan did not write: CNAME"))
    try FileManager.default.removeItem(atPath: sandbox.path + "/plans/2021-2023")
    #expect(site(sandbox, "--force").code == 0)
    let left = files(sandbox, "public")
    #expect(left.contains("CNAME") && !left.contains { $0.contains("2021-2023") })
    #expect(!FileManager.default.fileExists(atPath: sandbox.path + "/public/en/2021-2023"))
    #expect(try sandbox.text(of: "public/CNAME") == "example.org\n")
    // A file of that name that plan did not write is not replaced, whatever is asked for.
    let other = try Sandbox.publishedPlans()
    try other.write("mine\n", to: "public/style.css")
    #expect(site(other).code == 1 && site(other, "--force").code == 1)
    #expect(try other.text(of: "public/style.css") == "mine\n")
  }

  @Test("text of the plan is text: titles of markup, of 300 characters, none in a language")
  func hostile() throws {
    let sandbox = try Sandbox.publishedPlans()
    let title = "<script>alert(1)</script> : « test » & \"x\" | *y* \u{202E}"
    let path = "plans/2018-2020/L1/L1M1/L1M1D1.txt"
    try sandbox.write(
      "title: \(title)\nowner: <b>\nstatus: 2020-12-31 done <img src=x onerror=alert(1)>\nevidence: https://example.org/?a=\"><script>\n\n<script>alert(2)</script> [x](javascript:alert(3)) <javascript:alert(4)>\n\n## 2020\n\n<iframe src=x>\n",
      to: path)
    let long = String(repeating: "Une très longue mesure, ", count: 13).prefix(300)
    try sandbox.write("title: \(long)\n", to: "plans/2018-2020/L1/L1M2/L1M2.txt")
    #expect(site(sandbox, "--with-owners").code == 0)
    for file in files(sandbox, "public") where file.hasSuffix(".html") {
      let page = try sandbox.text(of: "public/" + file)
      #expect(!page.contains(/<(script|img|iframe|b>alert)/) && !page.contains("\u{202E}"), "\(file)")
      #expect(!page.contains(/href="[^"]*javascript:/), "\(file)")
    }
    let page = try sandbox.text(of: "public/fr/2018-2020/L1M1D1.html")
    #expect(
      page.contains("<html lang=\"fr\">")
        && page.contains("<h1 lang=\"en\">&lt;script&gt;alert(1)&lt;/script&gt; : « test »"))
    for (report, format) in [("summary", "html"), ("matrix", "html"), ("annual", "html")] {
      let period = report == "annual" ? "--period 2020" : ""
      let text = CommandRun("report \(report) 2018-2020 \(period) --format \(format) --lang en", in: sandbox)
        .output
      #expect(
        !text.contains(/<(script|img|iframe)/) && text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(text.contains(long.prefix(200)) || report == "matrix")
    }
    let markdown = CommandRun("report summary 2018-2020 --format md --lang en", in: sandbox).output
    #expect(
      markdown.contains("\\<script\\>alert(1)\\</script\\> : « test » &amp; \"x\" \\| \\*y\\* \\<U+202E\\>"))
  }
}
