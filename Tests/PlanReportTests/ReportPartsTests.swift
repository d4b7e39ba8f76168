import PlanCore
import PlanTestSupport
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
    let terms = Dictionary(
      uniqueKeysWithValues: NodeStatus.allCases.map {
        ($0, ReportWords.Term(singular: $0.rawValue, plural: $0.rawValue, mark: "x", isOwn: false))
      })
    let words = ReportWords(language.tag, Speech(language: language), terms: terms)
    let today = try #require(PlanDate("2021-01-15"))
    return ReportOrder(
      kind, as: form, of: [ReportPlan(tree, words: [words])], today: today,
      basis: ReportBasis(commit: nil, recorded: nil, isUncommitted: false, version: "0"))
  }

  private func text(_ order: ReportOrder) throws -> String {
    guard case .document(let text) = try Press.run(order, { _ in true }) else {
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
    let report = SummaryReport(order, order.plans[0], order.plans[0].words[0])
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
}
