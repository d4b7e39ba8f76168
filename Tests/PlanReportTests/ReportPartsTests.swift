import PlanCore
import PlanTestSupport
import PlanWords
import Testing

@testable import PlanReport

/// Parts of reports, each from a small plan.
struct ReportPartsTests {
  private func plan(_ header: String = "", _ files: [String: String]) throws -> PlanTree {
    let text =
      "title: P\nperiod: 2020-01-01 2021-12-31\nlevels: L line, M measure, D deliverable\nlanguages: en fr\n"
    let header = PlanHeader(
      id: try #require(PlanID("p")), content: .bytes(Array((text + header).utf8)))
    return PlanTree(
      header: header,
      files: files.map {
        header.read(SourceFile(path: PlanPath($0 + ".txt"), content: .bytes(Array($1.utf8))))
      })
  }

  private func order(
    _ kind: ReportOrder.Kind, _ form: ReportOrder.Form, _ tree: PlanTree, _ language: ToolLanguage
  )
    throws -> ReportOrder
  {
    let today = try #require(PlanDate("2021-01-15"))
    return ReportOrder(
      kind, as: form, of: [ReportPlan(tree)], in: language.tag, today: today,
      basis: ReportBasis(commit: nil, recorded: nil, isUncommitted: false, version: "0"))
  }

  private func terms(_ order: ReportOrder) -> PlanTerms {
    PlanTerms(order.plans[0].tree.header, in: order.language ?? .english)
  }

  private func text(_ order: ReportOrder) throws -> String {
    guard case .document(let text) = try ReportRenderer.run(order, { _ in true }) else {
      Issue.record("no document")
      return ""
    }
    return text
  }

  @Test(
    "done on the day on which it was due is not late; the day after is",
    arguments: [("2020-06-29", false), ("2020-06-30", false), ("2020-07-01", true)])
  func late(day: String, isLate: Bool) throws {
    let tree = try plan(
      "",
      [
        "L1/L1": "title: A\n", "L1/L1M1/L1M1": "title: B\n",
        "L1/L1M1/L1M1D1": "title: C\ndue: 2020-06-30\nstatus: \(day) done\n",
        "L1/L1M1/L1M1D2": "title: C\nstatus: \(day) done\n",
        "L1/L1M1/L1M1D3": "title: C\ndue: 2020-06-30\nstatus: 2020-08-01 in-progress\n",
      ])
    let order = try order(.summary, .html, tree, .english)
    let report = SummaryReport(order, order.plans[0], terms(order))
    #expect(report.outline.rows.map(\.isLate) == [isLate, false, false])
  }

  @Test("what has no deliverables has no percentage", arguments: [ReportOrder.Form.html, .md])
  func nothingToCount(form: ReportOrder.Form) throws {
    let tree = try plan(
      "",
      [
        "L1/L1": "title: Full\n", "L1/L1M1/L1M1": "title: B\n",
        "L1/L1M1/L1M1D1": "title: C\nstatus: 2020-01-01 done\n", "L2/L2": "title: Hollow\n",
      ])
    let text = try text(order(.summary, form, tree, .english))
    let row = try #require(
      text.split(separator: "\n").first { $0.contains("Hollow") && $0.contains(form == .html ? "<tr" : "|") })
    #expect(!row.contains("%") && row.contains("–"), "\(row)")
    let full = try #require(
      text.split(separator: "\n").first { $0.contains("Full") && $0.contains(form == .html ? "<tr" : "|") })
    #expect(full.contains("100.0%"), "\(full)")
  }

  @Test("an introduction that is not in the report's language says which language it is in")
  func introductionLanguage() throws {
    let files = ["L1/L1": "title: A\n"]
    let english = try plan("\n## summary\n\nWelcome\n", files)
    #expect(
      try text(order(.summary, .html, english, .french)).contains(
        /<section[^>]* lang="en"[^>]*>\s*<p>Welcome/))
    #expect(!(try text(order(.summary, .html, english, .english)).contains(/lang="en"[^>]*>\s*<p>Welcome/)))
    let both = try plan("\n## summary\n\nWelcome\n\n## summary fr\n\nBienvenue\n", files)
    let french = try text(order(.summary, .html, both, .french))
    #expect(french.contains("<p>Bienvenue") && !french.contains(/lang="[a-z]*"[^>]*>\s*<p>Bienvenue/))
    #expect(!french.contains("Welcome"))
  }

  @Test("an annual report tells what was published for its own and earlier periods, no later ones")
  func published() throws {
    let tree = try plan(
      "closed: 2020 1/0/0/0\nclosed: 2020-H1 0/0/0/1\nclosed: 2021 2/0/0/0\n", ["L1/L1": "title: A\n"])
    let period = try #require(PeriodName("2020"))
    var order = try order(.annual(period), .md, tree, .english)
    order.plans[0].published = tree.header.closedPeriods.map {
      PublishedPeriod($0, recorded: nil, editions: [], restatement: nil)
    }
    let report = AnnualReport(order, order.plans[0], terms(order), period)
    #expect(report.published.map(\.period.name.description) == ["2020", "2020-H1"])
  }

  @Test("a matrix has what counted on some of its days; what is there from its first day is nothing new")
  func matrix() throws {
    let files = [
      "L1/L1": "title: A\n", "L1/L1M1/L1M1": "title: B\n", "L1/L1M1/L1M1D1": "title: C\n",
      "L1/L1M1/L1M1D2": "title: C\nadded: 2021-01-10\n",
      "L1/L1M1/L1M1D3": "title: C\ndropped: 2020-06-01 x\n",
      "L1/L1M1/L1M1D4": "title: C\ndropped: 2021-01-01 x\n",
      "L1/L1M1/L1M1D5": "title: C\nadded: 2021-06-01\n",
    ]
    // On 2020-12-31 and today, 2021-01-15.
    let order = try order(.matrix, .md, try plan("", files), .english)
    let report = MatrixReport(order, order.plans[0], terms(order))
    #expect(report.days.map(\.description) == ["2020-12-31", "2021-01-15"])
    let rows = report.sections.flatMap(\.rows)
    #expect(rows.map(\.head.code.description) == ["L1M1D1", "L1M1D2", "L1M1D4"])
    #expect(rows.map { $0.cells.map(\.change) } == [[nil, nil], [nil, .added], [nil, .dropped]])
  }

  @Test(
    "a plan's colour is taken where it can be read on white",
    arguments: [
      ("#006633", "#006633"), ("#767676", "#767676"), ("#777777", nil), ("#ffee00", nil), ("red", nil),
    ])
  func colour(value: String, taken: String?) throws {
    let tree = try plan("colour: \(value)\n", ["L1/L1": "title: A\n"])
    let order = try order(.summary, .html, tree, .english)
    #expect(SummaryReport(order, order.plans[0], terms(order)).frame.colour == taken)
  }

  @Test("a legend explains what occurs and what the plan has words of its own for")
  func legend() throws {
    let tree = try plan(
      "word.in-progress.en: under way\nmark.unreported: _\n", ["L1/L1": "title: A\n"])
    let locale = ReportLocale(PlanTerms(tree.header, in: .english))
    #expect(locale.legend([Rollup(notDone: 1)]) == [.inProgress, .notDone, .unreported])
    #expect(
      locale.legend([Rollup(), Rollup(done: 2, unreadable: 1)]) == [
        .done, .inProgress, .unreported, .unreadable,
      ])
  }

  @Test("the goals of a summary are those of the plan and of each of its nodes, once")
  func goals() throws {
    let tree = try plan(
      "sdg: 17, 5\n", ["L1/L1": "title: A\nsdg: 11.a\n", "L1/L1M1/L1M1": "title: B\nsdg: 5.2, 11, xx\n"])
    let order = try order(.summary, .html, tree, .english)
    #expect(SummaryReport(order, order.plans[0], terms(order)).goals == [5, 11, 17])
  }

  @Test("a plan of one year is spoken of as one year")
  func oneYear() throws {
    for (period, told) in [("2020-01-01 2020-12-31", "2020–2020"), ("2020-01-01 2021-12-31", "2020–2021")] {
      let header = PlanHeader(
        id: try #require(PlanID("p")),
        content: .bytes(Array("title: P\nperiod: \(period)\nlevels: L line, D deliverable\n".utf8)))
      let tree = PlanTree(header: header, files: [])
      let order = try order(.summary, .html, tree, .english)
      let sentence = SummaryReport(order, order.plans[0], terms(order)).sentence
      let years = sentence.matches(of: /20[0-9][0-9]/).count
      #expect(years == (told.hasPrefix("2020–2020") ? 1 : 2), "\(sentence)")
    }
  }

  @Test("on a site, overdue is what was due before the day and is not done")
  func overdue() throws {
    let files = [
      "L1/L1": "title: A\n", "L1/L1M1/L1M1": "title: B\n", "L1/L1M1/L1M1D1": "title: C\ndue: 2021-01-14\n",
      "L1/L1M1/L1M1D2": "title: C\ndue: 2021-01-15\n",
      "L1/L1M1/L1M1D3": "title: C\ndue: 2021-01-14\nstatus: 2021-01-15 done\n",
    ]
    let order = try order(.site, .html, try plan("", files), .english)
    let plan = SitePlan(order, order.plans[0], terms(order), SiteHistory(order.plans[0]))
    func codes(_ list: SiteList) -> [String] { list.rows(plan).map(\.row.head.code.description) }
    #expect(codes(.overdue) == ["L1M1D1"] && codes(.late) == ["L1M1D3"])
    #expect(codes(.unreported) == ["L1M1D1", "L1M1D2"] && codes(.done) == ["L1M1D3"])
  }

  @Test("a text falls back along the plan's languages, and says which one it has found")
  func fallback() throws {
    let tree = try plan("\n## summary fr\n\nBienvenue\n", ["L1/L1": "title.fr: Un\n"])
    let order = try order(.summary, .html, tree, .spanish)
    let report = SummaryReport(order, order.plans[0], terms(order))
    #expect(report.introduction?.plain == "Bienvenue" && report.introduction?.language == .french)
    let title = try #require(report.outline.sections.first?.head.title)
    #expect(title.plain == "Un" && title.language == .french)
  }
}
