import PlanTestSupport
import Testing

@testable import PlanCore

/// What `plan check` finds in `plans/people.txt`, and between it and the plans.
struct PeopleFindingsTests {
  private func findings(
    _ text: String, owners: [String] = [], on day: String = "2026-06-30"
  ) throws -> [Finding] {
    let lines = owners.map { "owner: \($0)\n" }.joined()
    let plan = try PlanFixture([
      "L1/L1.txt": "title: x\n", "L1/L1M1/L1M1.txt": "title: x\n", "L1/L1M1/L1M1D1.txt": "title: x\n" + lines,
    ]).tree
    return People(.bytes(Array(text.utf8))).findings(in: [plan], on: try #require(PlanDate(day)))
  }

  @Test(
    "Y18: one fault in a line is one finding, with its place",
    arguments: [
      ("person: Ana <a@x>; role reader\n", nil, nil, nil), ("# note\n\nText.\n", nil, nil, nil),
      ("x-own: 1\nperson: Ana <a@x>; role editor; until 2026-06-30\n", nil, nil, nil),
      ("person: Ana a@x; role reader\n", "bad-person", 1, 9), ("person:\n", "empty-value", 1, 1),
      ("person: ; role reader\n", "bad-person", 1, 9),
      ("person: Ána <a@x>, b; role reader\n", "bad-address", 1, 20),
      ("person: Ána <a@x>; role boss\n", "bad-role", 1, 25),
      ("person: Ana <a@x>; role reader; rle x\n", "unknown-part", 1, 33),
      ("person: Ana <a@x>; role reader; lang\n", "empty-part", 1, 33),
      ("person: Ana <a@x>; role reader; lang french\n", "bad-language", 1, 38),
      ("person: Ana <a@x>; role reader; until 30/06/2026\n", "bad-date", 1, 39),
      ("person: Ana <a@x>; role reader; role reader\n", "repeated-part", 1, 33),
      ("person: Ana <a@x>; role reader; lang fr; lang fr\n", "repeated-part", 1, 42),
      ("person: A <a@x>; role reader\nperson: B <b@x>, A@X; role reader\n", "shared-address", 2, 18),
      ("person: A <a@x>, A@x; role reader\n", nil, nil, nil),
      ("person: A <a@x>; role reader\nperson: á <b@x>; role reader\n", "same-name", 2, 9),
      ("person: A <a@x>; role reader\nperson: A <a@x>; role reader\n", "shared-address", 2, 12),
      ("persn: A <a@x>\n", "unknown-key", 1, 1), ("title: A\n", "unknown-key", 1, 1),
      ("person: A <a@x>; role reader\n\nperson: B <b@x>\n", "key-in-body", 3, 1),
      ("no field\n", "not-a-field", 1, 1),
      ("person: A <a@x>; owns L1, L9M1, test/L1M1\n", "unknown-owned", 1, 27),
      ("person: A <a@x>; owns L1; owns other/L1\n", "unknown-owned", 1, 32),
      ("person: A <a@x>; owns L9; until 2026-06-29\n", nil, nil, nil),
      ("person: A <a@x>\n", "owns-nothing", 1, 9), ("person: A <a@x>; until 2026-06-29\n", nil, nil, nil),
    ] as [(String, String?, Int?, Int?)])
  func lines(text: String, rule: String?, line: Int?, column: Int?) throws {
    let findings = try findings(text)
    #expect(findings.map(\.detail.rule.rawValue) == (rule.map { [$0] } ?? []), "\(text): \(findings)")
    #expect(findings.first?.line == line && findings.first?.column == column, "\(text): \(findings)")
    #expect(findings.allSatisfy { $0.plan == nil && $0.path == .people })
  }

  @Test("Y18: the nearest role, part, owner is named")
  func nearest() throws {
    func details(_ text: String, _ owners: [String] = []) throws -> [FindingDetail] {
      try findings(text, owners: owners).map(\.detail)
    }
    #expect(try details("person: A <a@x>; role edtor") == [.badRole("edtor", nearest: "editor")])
    #expect(
      try details("person: A <a@x>; editor; role reader") == [.unknownPart("editor", nearest: "role editor")])
    #expect(try details("person: A <a@x>; own L1; role reader") == [.unknownPart("own", nearest: "owns")])
    #expect(
      try details("person: A <a@x>; owns L1, Finance taem", ["Finance team"])
        == [.unknownOwned("Finance taem", nearest: "Finance team")])
  }

  @Test(
    "Y19: owners that nobody owns, by name or by code, once for each, where they stand first",
    arguments: [
      ("", ["Finance"], ["unowned"]), ("owns FINANCE", ["Finance"], []), ("owns L1M1D1", ["Finance"], []),
      ("owns test/L1", ["Finance"], []),
      ("role reader", ["Finance", "finance"], ["unowned", "similar-owners"]),
      ("owns Finance; until 2026-06-29", ["Finance"], ["unowned"]), ("", ["Ana Ruiz"], []),
      ("", ["ána RUIZ"], []), ("role editor", ["Ana Ruis"], ["similar-owners"]),
      ("owns Gender, equality", ["Gender, equality"], []),
      ("owns Gender, equality", ["Gender"], ["unknown-owned"]),
    ] as [(String, [String], [String])])
  func owners(parts: String, owners: [String], rules: [String]) throws {
    let findings = try findings("person: Ana Ruiz <a@x>; owns L2x; \(parts)\n", owners: owners)
      .filter { $0.detail != .unknownOwned("L2x", nearest: nil) }
    #expect(Set(findings.map(\.detail.rule.rawValue)) == Set(rules), "\(findings)")
    for finding in findings where finding.detail.rule == .unowned {
      #expect(finding.path.description == "plans/test/L1/L1M1/L1M1D1.txt" && finding.line == 2)
      #expect(
        finding.plan?.description == "test" && finding.code?.description == "L1M1D1" && finding.column == 8)
    }
  }

  @Test(
    "Y19: names that differ by capitals, accents or one letter, but not by a number or a word of one letter",
    arguments: [
      ("Finance team", "finance team", true), ("Équipe", "Equipe", true),
      ("Finance team", "Finanse team", true),
      ("Finance team", "Finance teams", true), ("Finance team", "Fiannce team", true),
      ("Finance team", "Finance tam", true), ("Finance team", "Finnce tea", false),
      ("Region 1", "Region 2", false), ("Team A", "Team B", false), ("Team A x", "Team B x", false),
      ("Team AB", "Team AC", true), ("HR", "PR", false), ("Unit", "Unix", false), ("Unité", "Unita", true),
      ("Region 1", "Region 12", false), ("Team", "Team A", false),
    ])
  func similar(left: String, right: String, isSimilar: Bool) {
    func name(_ text: String, _ count: Int, isOwned: Bool = false) -> SimilarNames.Name {
      SimilarNames.Name(text: text, count: count, isOwned: isOwned)
    }
    // The rarer one is what is wrong.
    let pairs = SimilarNames.pairs(among: [name(left, 1), name(right, 2)])
    #expect(pairs == (isSimilar ? [SimilarNames.Pair(name: left, meant: right)] : []))
    let equals = SimilarNames.pairs(among: [name(left, 1), name(right, 1)])
    #expect(equals == (isSimilar ? [SimilarNames.Pair(name: right, meant: left)] : []))
    // What two persons own apart is meant to be two, unless only capitals or accents tell it.
    let owned = SimilarNames.pairs(among: [name(left, 1, isOwned: true), name(right, 1, isOwned: true)])
    #expect(owned.isEmpty == (!isSimilar || left.folded != right.folded))
  }

  @Test("Y19: similar names are found as comparing all pairs finds them")
  func reference() {
    var random = SeededGenerator(seed: 19)
    let letters: [Character] = ["a", "b", "é", " ", "1"]
    for _ in 0..<300 {
      let texts = (0..<12).map { _ in
        String(
          (0..<Int.random(in: 4...7, using: &random)).compactMap { _ in letters.randomElement(using: &random)
          })
      }.distinct
      let names = texts.map { SimilarNames.Name(text: $0, count: 1, isOwned: false) }
      let found = Set(SimilarNames.pairs(among: names).map(\.name))
      var expected: Set<String> = []
      for (index, text) in texts.enumerated() {
        for other in texts[..<index] {
          let isSpelling = text.folded == other.folded
          let isFirst = !texts[..<index].contains { $0.folded == text.folded }
          let isNeighbour = SimilarNames.differByALetter(Array(text.folded), Array(other.folded))
          if isSpelling || isFirst && isNeighbour { expected.insert(text) }
        }
      }
      if found != expected { Issue.record("\(texts): \(found) \(expected)") }
    }
  }

  @Test("Y19: a file that cannot be read is one finding, and nobody is said to own nothing")
  func unreadable() throws {
    let found = People(.link).findings(in: [], on: try #require(PlanDate("2026-06-30")))
    #expect(found.map(\.detail) == [.link] && found[0].path == .people)
    #expect(People(.bytes([0])).fileFindings.map(\.detail) == [.nulByte])
  }
}
