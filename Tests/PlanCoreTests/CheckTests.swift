import PlanTestSupport
import Testing

@testable import PlanCore

struct CheckTests {
  private static let parents = ["L1/L1.txt": "title: x\n", "L1/L1M1/L1M1.txt": "title: x\n"]

  private func findings(node text: String, header: String = PlanFixture.header) throws -> [Finding] {
    try PlanFixture(header, Self.parents.merging(["L1/L1M1/L1M1D1.txt": text]) { $1 }).findings()
  }

  @Test(
    "F9, F10, F12, F13, F15: one fault in a deliverable's file is one finding, with its place",
    arguments: [
      ("title: A\ntitel: B\n", "unknown-key", 2, 1), ("title: A\ntitle: B\n", "repeated-key", 2, 1),
      ("title: A\nTITLE: B\n", "repeated-key", 2, 1),
      ("title: A\nperiod: 2020-01-01 2020-12-31\n", "key-of-plan", 2, 1),
      ("owner: A\n", "missing-key", nil, nil), ("title: A\nowner:\n", "empty-value", 2, 1),
      ("title: A\ndue: 31/12/2020\n", "bad-date", 2, 6),
      ("title: A\nstatus: 2020-01-01 doen\n", "bad-status", 2, 20),
      ("title: A\nstatus: 2020-01-01\n", "incomplete-status", 2, 9),
      ("title: A\nstatus: 2020-02-30 done\n", "bad-date", 2, 9),
      ("title: A\nstatus: 2020-01-01 done\nstatus: 2020-01-01 not-done\n", "contradiction", 3, 9),
      ("title: A\nstatus: 2020-01-01 done\nstatus: 2020-01-01 done x\n", nil, nil, nil),
      ("title: A\nstatus: 2031-01-01 done\n", "future-status", 2, 9),
      ("title: A\nsdg: 5, 18\n", "bad-goal", 2, 6), ("title: A\nformerly: xx\n", "bad-code", 2, 11),
      ("title: A\ncontinues: L1\n", "bad-reference", 2, 12),
      ("title: A\nevidence: <a b\n", "bad-evidence", 2, 11),
      ("title: A\ntitle.toolong: B\n", "bad-language", 2, 1),
      ("title: A\ndropped: 2020-01-01\n", "drop-without-reason", 2, 10),
      ("title: A\nstart: 2020-02-01\ndue: 2020-01-01\n", "due-before-start", 3, 6),
      ("title: A\nx-any: thing\nx-any: twice\n", nil, nil, nil),
      ("title: A\nowner: A\nowner: B\nevidence: a\nevidence: b\n", nil, nil, nil),
      ("title: é\nowner.fr: B\n", "unknown-key", 2, 1),
      ("title: R\u{FFFD}union\n", "replacement-character", 1, 9),
      ("title: é\nx-own: caf\u{FFFD}\u{FFFD}\n", "replacement-character", 2, 11),
      ("title: A\nstatus: 2020-01-01 done approuv\u{FFFD}\n", "replacement-character", 2, 32),
      ("title: A\n\nOne\né t\u{FFFD}te\n", "replacement-character", 4, 4),
      // F8: a field below the empty line is text, and so lost.
      ("title: A\n\nstatus: 2020-01-01 done\n", "key-in-body", 3, 1),
      ("title: A\r\n\r\nText.\r\nStatus : 2020-01-01 done\r\n", "key-in-body", 4, 1),
      ("title: A\n\n## 2020\nText\ntitle.fr: B", "key-in-body", 5, 1),
      ("title: A\n\nText\n```\nsome code\n```\nowner: B\n", "key-in-body", 7, 1),
      ("title: A\n\nNote: this is prose.\nContact: Ana\nlevels: many\ntitle.2: x\n", nil, nil, nil),
      ("title: A\n\nThe status: good\n- status: done\n  due: soon\n\tdue: soon\n> due: x\n", nil, nil, nil),
      ("title: A\n\nEvidence:\n- the minutes\n", nil, nil, nil),
      ("title: A\n\n```text\nstatus: 2020-01-01 done\n~~~\ndue: x\n````\n", nil, nil, nil),
      ("title: A\n\n~~~\ndue: x\n\n~~\n```\ndue: x\n", nil, nil, nil),
    ] as [(String, String?, Int?, Int?)])
  func node(text: String, rule: String?, line: Int?, column: Int?) throws {
    let findings = try findings(node: text)
    #expect(findings.map(\.detail.rule.rawValue) == (rule.map { [$0] } ?? []))
    #expect(findings.first?.line == line && findings.first?.column == column)
    #expect(
      findings.allSatisfy {
        $0.path.description == "plans/test/L1/L1M1/L1M1D1.txt" && $0.code?.description == "L1M1D1"
      })
  }

  @Test(
    "one fault in plan.txt is one finding",
    arguments: [
      ("period: 2018-01-01 2020-12-31", "period: 2018-01-01", "bad-period"),
      ("period: 2018-01-01 2020-12-31", "period: 2020-01-01 2018-12-31", "bad-period"),
      ("period: 2018-01-01 2020-12-31", "period: 01/01/2018 2020-12-31", "bad-date"),
      ("period: 2018-01-01 2020-12-31", "# none", "missing-key"),
      ("title: Plan", "title: Plan\nlanguages: en, fr", "bad-language"),
      ("title: Plan", "title: Plan\ncolour: blue", "bad-colour"),
      ("title: Plan", "title: Plan\nweb: https://plan.example.org/x", nil),
      ("title: Plan", "title: Plan\nweb: HTTP://localhost:8080", nil),
      ("title: Plan", "title: Plan\nweb: plan.example.org", "bad-web"),
      ("title: Plan", "title: Plan\nweb: https://", "bad-web"),
      ("title: Plan", "title: Plan\nweb: https://:80", "bad-web"),
      ("title: Plan", "title: Plan\nweb: https://ana@example.org", "bad-web"),
      ("title: Plan", "title: Plan\nweb: javascript:alert(1)", "bad-web"),
      ("title: Plan", "title: Plan\nweb: https://a.org/ b", "bad-web"),
      ("title: Plan", "title: Pl\u{FFFD}n", "replacement-character"),
      ("title: Plan", "title: Plan\ncolour: #12345", "bad-colour"),
      ("title: Plan", "title: Plan\ncolour: #777777", "pale-colour"),
      ("title: Plan", "title: Plan\ncolour: #767676\nlogo: a/b.SVG", nil),
      ("title: Plan", "title: Plan\nlogo: a/b.tiff", "bad-logo"),
      ("title: Plan", "title: Plan\nlogo: /etc/logo.png", "bad-logo"),
      ("title: Plan", "title: Plan\nsub-status: done done", "bad-sub-status"),
      ("title: Plan", "title: Plan\nsub-status: en marxa", "bad-sub-status"),
      ("title: Plan", "title: Plan\nsub-status: done partly in-progress", "bad-sub-status"),
      ("title: Plan", "title: Plan\nsub-status: 2020-01-01 so in-progress", "bad-sub-status"),
      (
        "title: Plan", "title: Plan\nsub-status: en in-progress\nsub-status: en marxa in-progress",
        "bad-sub-status"
      ),
      (
        "title: Plan",
        "title: Plan\nsub-status: en  marxa in-progress\nsub-status: enfin done\nword.en-marxa.ca: en marxa\nmark.en-marxa: ▷",
        nil
      ),
      ("title: Plan", "title: Plan\nsub-status: en marxa in-progress\nword.marxa: x", "unknown-status-key"),
      ("title: Plan", "title: Plan\nrequire: money", "bad-requirement"),
      ("title: Plan", "title: Plan\nword.done: a | b | c", "bad-forms"),
      ("title: Plan", "title: Plan\nword.dome: a", "unknown-status-key"),
      ("title: Plan", "title: Plan\nlevel.X: a", "unknown-level-key"),
      ("title: Plan", "title: Plan\nstatus: 2020-01-01 done", "key-of-node"),
      ("title: Plan", "title: Plan\ncontinues: 2015", "unknown-plan"),
      ("title: Plan", "title: Plan\ncontinues: UP", "bad-reference"),
      ("title: Plan", "title: Plan\nheading.other: x", "unknown-key"),
      (
        "levels: L line, M measure, D deliverable",
        "levels: L line, M measure, D deliverable\n\nclosed: 2019 1/2/3/4\ndue: soon", "key-in-body"
      ),
      ("title: Plan", "title: Plan\nfunder: A\nfunder: B\nclosed: 2019 1/2/3/4", nil),
    ] as [(String, String, String?)])
  func plan(old: String, new: String, rule: String?) throws {
    let lines = PlanFixture.header.split(separator: "\n").map { $0 == old ? new : String($0) }
    let plan = try PlanFixture(lines.joined(separator: "\n"), Self.parents)
    #expect(try plan.rules() == (rule.map { [$0] } ?? []))
    #expect(try plan.findings().allSatisfy { $0.path.description == "plans/test/plan.txt" })
  }

  @Test(
    "levels that are none",
    arguments: [
      ("L line", LevelsError.count(1)), ("A a, B b, C c, D d, E e, F f, G g", .count(7)),
      ("L line, m measure", .part("m measure")), ("L line, M", .part("M")),
      ("L line, L more", .repeated("L")),
    ])
  func levels(value: String, fault: LevelsError) throws {
    let plan = try PlanFixture("title: P\nperiod: 2020-01-01 2020-12-31\nlevels: \(value)\n", [:])
    #expect(try plan.findings().map(\.detail) == [.badLevels(fault)])
  }

  @Test("F4: a status on a line or measure is an error that names the children")
  func statusOnParent() throws {
    let plan = try PlanFixture([
      "L1/L1.txt": "title: x\nstatus: 2020-01-01 done\n", "L1/L1M1/L1M1.txt": "title: x\n",
    ])
    let measure = try #require(Code("L1M1"))
    #expect(try plan.findings().map(\.detail) == [.statusOnParent(children: [measure])])
  }

  @Test("require: what the plan asks of deliverables that exist")
  func requirements() throws {
    let header = PlanFixture.header + "\nrequire: evidence\nrequire: owner\nrequire: due\n"
    let rules = try findings(node: "title: A\nstatus: 2020-01-01 done\n", header: header).map(\.detail)
    #expect(rules == [.lacks("evidence"), .lacks("owner"), .lacks("due")])
    #expect(
      try findings(node: "title: A\nowner: B\ndue: 2020-01-01\nstatus: 2020-01-01 not-done\n", header: header)
        .isEmpty)
    #expect(try findings(node: "title: A\ndropped: 2019-01-01 why\n", header: header).isEmpty)
  }

  @Test("missing translations are one note for each language")
  func translations() throws {
    let findings = try findings(
      node: "title: A\ntitle.fr: B\n", header: PlanFixture.header + "\nlanguages: en fr\n")
    #expect(
      findings.map(\.detail) == [.untranslated(.french, count: 3, of: 4)] && findings[0].severity == .note)
  }

  @Test("the word of a plan, or the nearest token, is offered for what is no status")
  func suggestions() throws {
    let header = PlanFixture.header + "\nword.done.fr: réalisé | réalisés\nsub-status: cancelled not-done\n"
    func suggestion(_ word: String) throws -> String? {
      guard
        case .badStatus(_, let suggestion, _) = try findings(
          node: "title: A\nstatus: 2020-01-01 \(word)\n", header: header
        ).first?.detail
      else { return "none" }
      return suggestion
    }
    #expect(
      try suggestion("réalisés") == "done" && suggestion("canceled") == "cancelled"
        && suggestion("zzz") == nil)
  }
}
