import PlanTestSupport
import Testing

@testable import PlanCore

/// The first and the last day, size and character of a rule: where "before" and "from then on" meet.
struct BoundaryTests {
  private static let parents = ["L1/L1.txt": "title: x\n", "L1/L1M1/L1M1.txt": "title: x\n"]

  private func plan(_ files: [String: String]) throws -> PlanFixture {
    try PlanFixture(
      Self.parents.merging(
        Dictionary(uniqueKeysWithValues: files.map { ("L1/L1M1/\($0.key).txt", $0.value) })
      ) { $1 })
  }

  /// The counts on a day of one deliverable, by the tree and by counting without one.
  private func counts(_ text: String, on day: String) throws -> [Rollup] {
    let plan = try plan(["L1M1D1": text])
    let day = try #require(PlanDate(day))
    var counter = DeliverableCounter(plan.header, on: day)
    let parent = try #require(Code("L1M1"))
    let isCounted = Array(text.utf8).withUnsafeBufferPointer { counter.count($0, below: parent) }
    return [plan.tree.figures(on: day).total] + (isCounted ? counter.tallies.map(\.rollup) : [])
  }

  @Test(
    "F14, F21, F25: from which day on a deliverable counts, and as what",
    arguments: [
      // The plan begins on 2018-01-01.
      ("title: A\n", "2017-12-31", Rollup()), ("title: A\n", "2018-01-01", Rollup(unreported: 1)),
      ("title: A\nstatus: 2017-06-01 done\n", "2017-05-31", Rollup()),
      ("title: A\nstatus: 2017-06-01 done\n", "2017-06-01", Rollup(done: 1)),
      ("title: A\nstatus: 2019-06-01 done\n", "2019-05-31", Rollup(unreported: 1)),
      ("title: A\nstatus: 2019-06-01 done\n", "2019-06-01", Rollup(done: 1)),
      ("title: A\nadded: 2019-06-01\n", "2019-05-31", Rollup()),
      ("title: A\nadded: 2019-06-01\n", "2019-06-01", Rollup(unreported: 1)),
      ("title: A\ndropped: 2019-06-01 x\n", "2019-05-31", Rollup(unreported: 1)),
      ("title: A\ndropped: 2019-06-01 x\n", "2019-06-01", Rollup()),
      // Of two lines of one day the later one in the file, wherever others stand.
      ("title: A\nstatus: 2019-06-01 done\nstatus: 2019-06-01 not-done\n", "2019-06-01", Rollup(notDone: 1)),
      (
        "title: A\nstatus: 2019-06-01 done\nstatus: 2019-06-01 in-progress\nstatus: 2019-05-01 not-done\n",
        "2019-06-01", Rollup(inProgress: 1)
      ),
      (
        "title: A\nstatus: 2019-07-01 done\nstatus: 2019-06-01 done\nstatus: 2019-06-01 not-done\n",
        "2019-06-30",
        Rollup(notDone: 1)
      ),
    ])
  func days(text: String, day: String, expected: Rollup) throws {
    for rollup in try counts(text, on: day) { #expect(rollup == expected) }
  }

  @Test(
    "a rule that compares days is not broken on the day itself",
    arguments: [
      ("start: 2020-02-01\ndue: 2020-02-01\n", nil),
      ("start: 2020-02-02\ndue: 2020-02-01\n", "due-before-start"),
      ("status: 2020-12-31 done\n", nil), ("status: 2021-01-01 done\n", "future-status"),
    ])
  func checkedDays(lines: String, rule: String?) throws {
    let plan = try plan(["L1M1D1": "title: A\n" + lines])
    #expect(try plan.findings(on: "2020-12-31").map(\.detail.rule.rawValue) == (rule.map { [$0] } ?? []))
  }

  @Test(
    "F15: evidence is a web address or a path inside",
    arguments: [
      ("https://example.org/a/../b", true), ("HTTP://example.org", true), ("plans/a.pdf", true),
      ("a:b/c", false),
      ("javascript:alert(1)", false), ("data:text/html,x", false), ("C:\\a.pdf", false), ("../a.pdf", false),
      ("a/../../b.pdf", false), ("a/..", false), ("/etc/passwd", false), ("a..b/c", true),
      ("2020:a.pdf", true),
    ])
  func evidence(reference: String, isAllowed: Bool) throws {
    #expect(Evidence(reference: reference).isAllowed == isAllowed)
    let plan = try plan(["L1M1D1": "title: A\nevidence: \(reference)\n"])
    #expect(try plan.rules() == (isAllowed ? [] : ["bad-evidence"]))
  }

  @Test("F7, F8: a line and a file of the greatest size can be read, and a byte more cannot")
  func sizes() throws {
    func problems(_ text: String) -> [String] {
      do throws(ParseError) {
        _ = try NodeFile(parsing: Array(text.utf8))
        return []
      } catch { return error.findings.map(\.detail.rule.rawValue) }
    }
    for (more, rules) in [(0, []), (1, ["line-too-long"])] {
      let line = "title: " + String(repeating: "x", count: NodeFile.maximumLineLength - 7 + more)
      for ending in ["", "\n", "\r\n"] { #expect(problems(line + ending) == rules, "\(more)") }
    }
    let start = "title: A\n\n"
    let body = String(repeating: "x", count: NodeFile.maximumSize - start.count)
    #expect(problems(start + body) == [] && problems(start + body + "x") == ["file-too-large"])
  }

  @Test("F8: conflict markers are found in the body as in the header")
  func conflicts() {
    for text in [
      "<<<<<<< HEAD\ntitle: A\n", "title: A\n\nBody\n<<<<<<< HEAD\nOne\n=======\nTwo\n>>>>>>> x\n",
    ] {
      let fault = #expect(throws: ParseError.self) { _ = try NodeFile(parsing: Array(text.utf8)) }
      #expect(fault?.findings.map(\.detail) == [.conflict])
      #expect(fault?.findings.first?.line == (text.hasPrefix("<") ? 1 : 4))
    }
  }

  @Test("F26: of two closed lines of one period the first holds; the last day belongs to it")
  func closed() throws {
    let plan = try PlanFixture(
      PlanFixture.header + "\nclosed: 2019 1/2/3/4\nclosed: 2019 5/6/7/8\nclosed: 2018 0/0/0/1\n", [:])
    #expect(plan.header.closedPeriods.map(\.value) == ["2019 1/2/3/4", "2018 0/0/0/1"])
    func holding(_ day: String) throws -> [String] {
      plan.header.closedPeriods(holding: try #require(PlanDate(day))).map(\.name.description)
    }
    #expect(try holding("2019-12-31") == ["2019"])
    #expect(try holding("2020-01-01") == [])
    #expect(try holding("2018-12-31") == ["2019", "2018"])
  }

  @Test("clearing a field takes each of its lines, and no other")
  func clearing() throws {
    let text = "owner: A\ntitle: T\nowner: B\nOwner: C\nowners: D\nx-owner: E\n"
    let file = try NodeFile(parsing: Array(text.utf8)).applying([.field(key: "owner", value: "")])
    #expect(String(decoding: file.bytes, as: UTF8.self) == "title: T\nowners: D\nx-owner: E\n")
  }

  @Test("nothing is suggested that is far from what was typed, however short it is")
  func suggestions() {
    for (typed, known) in [("done", "late"), ("a", "b"), ("ab", "xy"), ("ownr", "owner"), ("L2M5", "L3A1")] {
      let isNear = typed == "ownr"
      #expect((typed.nearest(of: [known]) != nil) == isNear, "\(typed)")
    }
    #expect("statu".nearest(of: ["set", "status"]) == "status")
  }

  @Test("every character that hides, or turns text round, is shown by its number")
  func hidden() {
    let hidden: [ClosedRange<UInt32>] = [
      0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x061C...0x061C, 0x200E...0x200F, 0x2028...0x2029,
      0x202A...0x202E, 0x2066...0x2069, 0xFEFF...0xFEFF, 0xE0001...0xE0001, 0xE0020...0xE007F,
    ]
    for scalar in hidden.joined().compactMap({ Unicode.Scalar($0) }) {
      let shown = "a\(String(scalar))b".visible
      #expect(shown == "a<U+\(scalar.hexadecimal)>b")
      var json = ""
      JSON.string("a\(String(scalar))b").write(to: &json)
      #expect(!json.utf8.contains { $0 > 127 }, "\(scalar.hexadecimal)")
    }
    for text in ["é", "日本", "✓", "a\u{A0}b", "👍🏽"] { #expect(text.visible == text) }
  }

  @Test("a translation is older only if the first title was changed in a later commit")
  func translationAges() throws {
    let plan = try #require(PlanID("p"))
    let item = PlanItem.node(try #require(Code("L1")))
    func ages(_ commits: [[String]]) -> TranslationAges {
      TranslationAges(
        commits.enumerated().flatMap { index, keys in
          keys.map { key in
            Change(
              plan: plan, item: item, detail: .field(FieldChange(.key(key), from: ["a"], to: ["b"])),
              recording: Recording(
                commit: "\(index)", name: "A", email: "a@b", day: PlanDate(daysSince1970: 18_000 - index)))
          }
        })
    }
    // Newest first.
    #expect(!ages([["title", "title.fr"]]).isOutdated("title.fr", of: item, in: plan))
    #expect(!ages([["title.fr", "title"]]).isOutdated("title.fr", of: item, in: plan))
    #expect(ages([["title"], ["title.fr"]]).isOutdated("title.fr", of: item, in: plan))
    #expect(!ages([["title.fr"], ["title"]]).isOutdated("title.fr", of: item, in: plan))
    #expect(ages([["title"]]).isOutdated("title.fr", of: item, in: plan))
    #expect(!ages([["title.fr"]]).isOutdated("title.fr", of: item, in: plan))
    #expect(!ages([["title"]]).isOutdated("title.fr", of: .plan, in: plan))
  }
}
