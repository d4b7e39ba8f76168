import PlanCore
import PlanTestSupport
import PlanWords
import Testing

@testable import PlanReport

/// The templates and their values. A name that no value has would render as nothing, and nobody would see it.
struct TemplateTests {
  /// The names that a template speaks of, with the names of other templates that it uses.
  private func names(_ text: String) -> (values: Set<String>, partials: Set<String>) {
    var values: Set<String> = []
    var partials: Set<String> = []
    for tag in text.matches(of: /\{\{\{?([#\/^>]?)\s*([^{}%]*?)\s*\}\}/) {
      let name = String(tag.2)
      if name == "." || name.isEmpty { continue }
      if tag.1 == ">" { partials.insert(name) } else { values.insert(name) }
    }
    return (values, partials)
  }

  /// Every name in values, however deep.
  private func names(_ value: any TemplateValue) -> Set<String> {
    switch value {
    case let values as Values:
      Set(values.byName.keys).union(values.byName.values.flatMap { names($0) })
    case let rows as [Values]: Set(rows.flatMap { names($0) })
    case is [LinkedText]: ["why"]
    default: []
    }
  }

  private func order(_ kind: ReportOrder.Kind) throws -> ReportOrder {
    func file(_ text: String) -> SourceFile.Content { .bytes(Array(text.utf8)) }
    let id = try #require(PlanID("p"))
    let header = PlanHeader(
      id: id,
      content: file(
        "title: P\nsubtitle: S\norganisation: O\nperiod: 2020-01-01 2021-12-31\nlevels: L line, M measure, D deliverable\nlanguages: en fr\nclosed: 2020 1/0/0/0\nsdg: 5\nfunder: F\ncontact: c@d.org\n\n## summary\n\nIntro\n\n## 2020\n\nText\n"
      ))
    let files = [
      ("L1/L1", "title: A\nlabel: X\n\nBody\n"), ("L1/L1M1/L1M1", "title: B\n\n## 2020\n\nTold\n"),
      (
        "L1/L1M1/L1M1D1",
        "title: C\nlabel: Y\ndue: 2020-02-01\nstatus: 2020-06-01 done Note\nevidence: https://e.org Caption\ntags: a\nowner: W\nsdg: 5\n\n## 2020\n\nTold\n"
      ),
      ("L1/L1M1/L1M1D2", "title: D\nstatus: 2020-02-01 in-progress\nstatus: 2020-09-01 done\n"),
    ].map { header.read(SourceFile(path: PlanPath($0 + ".txt"), content: file($1))) }
    let tree = PlanTree(header: header, files: files)
    var plan = ReportPlan(tree)
    plan.logo = "data:image/png;base64,AAAA"
    let today = try #require(PlanDate("2021-01-15"))
    let closed = try #require(tree.header.closedPeriods.first)
    let restatement = Restatement(of: closed, from: try before(tree), to: tree)
    plan.published = [
      PublishedPeriod(
        closed, recorded: today,
        editions: [
          PublishedEdition(closed, recorded: today, reason: "", change: nil),
          PublishedEdition(closed, recorded: today, reason: "Audit", change: restatement),
        ], restatement: restatement)
    ]
    var order = ReportOrder(
      kind, as: .html, of: [plan], today: today,
      basis: ReportBasis(commit: "abc", recorded: today, isUncommitted: false, version: "0"))
    order.isExplained = true
    return order
  }

  private func before(_ tree: PlanTree) throws -> PlanTree {
    let code = try #require(Code("L1M1D1"))
    let file = try #require(tree.node(code)?.file)
    let edited = try NodeFile(
      parsing: Array(
        String(decoding: file.bytes, as: UTF8.self).replacing("done Note", with: "not-done").utf8))
    return tree.replacing([code: edited])
  }

  @Test("every name in a template is given a value by the reports that use it, and every partial is there")
  func values() throws {
    let templates = TemplateLibrary.builtIn
    func closure(_ name: String) -> Set<String> {
      guard let template = templates[name + ".mustache"] else { return [] }
      let (values, partials) = names(template.text)
      return partials.reduce(into: values) { $0.formUnion(closure($1)) }
    }
    for (name, template) in templates {
      for partial in names(template.text).partials {
        #expect(templates[partial + ".mustache"] != nil, "\(name) uses \(partial)")
      }
    }
    let plan = try #require(try order(.summary).plans.first)
    let terms = PlanTerms(plan.tree.header, in: .english)
    let period = try #require(PeriodName("2020"))
    for isMarkdown in [false, true] {
      let ending = isMarkdown ? "md" : "html"
      let summary = SummaryReport(try order(.summary), plan, terms).values(isMarkdown: isMarkdown)
      let annual = AnnualReport(try order(.annual(period)), plan, terms, period).values(
        isMarkdown: isMarkdown)
      let matrix = MatrixReport(try order(.matrix), plan, terms).values(isMarkdown: isMarkdown)
      for (name, values) in [("summary", summary), ("annual", annual), ("matrix", matrix)] {
        var given = names(values)
        // What only the rows of a plan have that was adopted and has changed since.
        given.formUnion(["style", "change", "reason"])
        // Only a site's pages have a way above them.
        if !isMarkdown {
          given.formUnion([
            "crumbs", "text", "languages", "name", "placeLabel", "languageLabel", "change", "data",
            "dataLabel", "historyLabel", "historyData", "textLang", "textDir",
          ])
        }
        let missing = closure("\(name)-\(ending)").subtracting(given)
        #expect(missing.isEmpty, "\(name)-\(ending): \(missing.sorted())")
      }
    }
    let site = try Site(try order(.site))
    var checked: Set<String> = []
    try site.eachPage { content in
      checked.insert(content.template)
      // What a list of changes alone has, or what only some rows have.
      let rare: Set<String> = [
        "style", "change", "subtitle", "href", "text", "rows", "code", "label", "title", "titleLang",
        "status", "mark",
        "word", "wordLang", "wordDir", "fromLang", "fromDir", "toLang", "toDir", "from", "to", "textLang",
        "textDir",
        "swatch", "late", "delay", "name", "values",
        "lang", "period", "date", "note", "noteLang", "noteDir", "recorded", "reason",
        "isEmpty",
        "group", "plan",
      ]
      var missing = closure(content.template).subtracting(names(content.values)).subtracting(rare)
      // Parts of a page that its values leave out.
      if content.values["hasTop"] as? Bool == false {
        missing.subtract(names(templates["head.mustache"]?.text ?? "").values)
      }
      if content.values["hasParts"] as? Bool == false { missing.subtract(closure("standing")) }
      #expect(missing.isEmpty, "\(content.path): \(missing.sorted())")
    }
    #expect(
      checked.isSuperset(of: ["languages", "home", "plan", "list", "node", "deliverable", "annual-html"]))
  }

  @Test("a template of one's own stands in; one that is broken is named with its line")
  func override() throws {
    var order = try order(.summary)
    order.templates = [
      ReportTemplate(name: "cover.mustache", path: "mine/cover.mustache", text: "<h1>Mine: {{title}}</h1>\n"),
      ReportTemplate(name: "style.css", path: "mine/style.css", text: "h1 { color: #123456 }"),
    ]
    guard case .document(let page) = try ReportRenderer.run(order, { _ in true }) else {
      return #expect(Bool(false))
    }
    #expect(page.contains("<h1>Mine: P</h1>") && page.contains("h1 { color: #123456 }"))
    #expect(!page.contains("class=\"cover\""))
    for (text, line) in [("a\n{{#b}}\n", 2), ("a\n\n{{b\n", 3), ("{{#a}}{{/b}}", 1)] {
      order.templates = [ReportTemplate(name: "cover.mustache", path: "mine/cover.mustache", text: text)]
      let fault = #expect(throws: ReportError.self) { try ReportRenderer.run(order) { _ in true } }
      guard case .template("mine/cover.mustache", let place, let reason) = fault else {
        return #expect(Bool(false), "\(String(describing: fault))")
      }
      #expect(abs(place - line) <= 1 && !reason.isEmpty, "\(text): \(place)")
    }
  }

  @Test("a site stops as soon as a file is refused")
  func stopped() throws {
    var count = 0
    #expect(throws: ReportError.stopped) {
      try ReportRenderer.run(try order(.site)) { _ in
        count += 1
        return count < 3
      }
    }
    #expect(count == 3)
  }
}
