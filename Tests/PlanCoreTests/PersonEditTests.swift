import PlanTestSupport
import Testing

@testable import PlanCore

/// Changes of one `person:` line: what is asked for, and not a byte more.
struct PersonEditTests {
  private let owners = Set(["Finance team", "Press", "Gender, equality"].map(\.folded))

  private func applied(_ words: [String], to value: String) throws -> String {
    try PersonEdit(words.map { try #require(FieldEdit($0)) }).applied(to: value, owners: owners)
  }

  @Test(
    "Y18, F19: an edit changes its part alone, wherever it stands and however the line is spaced",
    arguments: [
      (["role=editor"], "Ana <a@x>", "Ana <a@x>; role editor"),
      (["role=Editor"], "Ana <a@x>;", "Ana <a@x>; role editor"),
      (
        ["role=editor"], "Ana  <a@x> ;lang  fr;ROLE  reader ; owns A",
        "Ana  <a@x> ;lang  fr;ROLE  editor ; owns A"
      ),
      (["role="], "Ana <a@x>; role reader; lang fr", "Ana <a@x>; lang fr"),
      (["role=editor"], "Ana <a@x>; role; lang fr", "Ana <a@x>; role editor; lang fr"),
      (["until=2026-06-30"], "Ana <a@x>; odd part", "Ana <a@x>; odd part; until 2026-06-30"),
      (["until="], "Ana <a@x>; until 2026-06-30", "Ana <a@x>"),
      (["lang=PT-br"], "Ana <a@x>", "Ana <a@x>; lang pt-BR"),
      (["name=Ana Ruiz"], " Ana <a@x>, b@x; role reader", " Ana Ruiz <a@x>, b@x; role reader"),
      (["mail+=b@x"], "Ana <a@x>;role reader", "Ana <a@x>, b@x;role reader"),
      (["mail+=A@X"], "Ana <a@x>;role reader", "Ana <a@x>;role reader"),
      (["mail-=A@x"], "Ana <a@x> , b@x; role reader", "Ana <b@x>; role reader"),
      (["mail=c@x", "mail=d@x"], "Ana <a@x>, b@x", "Ana <c@x>, d@x"),
      (["owns=L2M5"], "Ana <a@x>", "Ana <a@x>; owns L2M5"),
      (["owns+=L2M5"], "Ana <a@x>; owns  A,B ;lang fr", "Ana <a@x>; owns  A,B, L2M5 ;lang fr"),
      (["owns+=L2M5"], "Ana <a@x>; owns", "Ana <a@x>; owns L2M5"),
      (["owns+=a"], "Ana <a@x>; owns A", "Ana <a@x>; owns A"),
      (["owns+=L1, L2"], "Ana <a@x>; owns A", "Ana <a@x>; owns A, L1, L2"),
      (["owns+=L1; L2"], "Ana <a@x>", "Ana <a@x>; owns L1, L2"),
      // An owner whose name has commas stands by itself.
      (["owns+=Gender, equality"], "Ana <a@x>; owns A", "Ana <a@x>; owns A; owns Gender, equality"),
      (["owns+=L1"], "Ana <a@x>; owns Gender, equality", "Ana <a@x>; owns Gender, equality; owns L1"),
      (["owns+=equality"], "Ana <a@x>; owns Gender", "Ana <a@x>; owns Gender; owns equality"),
      (["owns-=gender, EQUALITY"], "Ana <a@x>; owns Gender, equality; owns L1", "Ana <a@x>; owns L1"),
      (["owns-=B"], "Ana <a@x>; owns A, B, C", "Ana <a@x>; owns A, C"),
      (["owns-=A"], "Ana <a@x>; owns A, B", "Ana <a@x>; owns B"),
      (["owns-=C"], "Ana <a@x>; owns A, B,C", "Ana <a@x>; owns A, B"),
      (["owns-=A"], "Ana <a@x>; owns A; lang fr", "Ana <a@x>; lang fr"),
      (["owns=L1"], "Ana <a@x>; owns A, B; lang fr; owns C", "Ana <a@x>; lang fr; owns L1"),
      (["owns=A", "owns=C"], "Ana <a@x>; owns B", "Ana <a@x>; owns A, C"),
      (["owns=A"], "Ana <a@x>;  owns  a", "Ana <a@x>;  owns  a"),
      (["owns="], "Ana <a@x>; owns A; lang fr; owns B", "Ana <a@x>; lang fr"),
      (
        ["role=reader", "owns+=Press", "lang=fr"], "Ana <a@x>", "Ana <a@x>; role reader; owns Press; lang fr"
      ),
    ])
  func edits(words: [String], old: String, new: String) throws {
    #expect(try applied(words, to: old) == new)
  }

  @Test("Y18: whatever a line holds, an edit of it says what was asked for and leaves the rest as it means")
  func laws() throws {
    var random = SeededGenerator(seed: 20)
    let pieces = [
      "Ana", "<a@x>", "<", ">", ";", ";", "; ", ",", " ", "\t", "\u{A0}", "\u{202F}", "é", "role", "owns ",
      "lang", "until",
      "editor", "A", "Gender, equality", "L2", "fr", "b@x", "2026-06-30", ": ", "@",
    ]
    var count = 0
    for index in 0..<20_000 {
      let start = index.isMultiple(of: 3) ? "" : "Ana <a@x>"
      let value =
        start
        + (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
        .joined()
      guard let old = Person(value) else { continue }
      count += 1
      let held = old.holdings.flatMap { $0.owned(among: owners) }
      let edits: [(words: [String], check: (Person) -> Bool)] = [
        (["role=editor"], { $0.role == .editor && $0.holdings == old.holdings && $0.until == old.until }),
        (["lang=ca"], { $0.language == .catalan && $0.role == old.role && $0.holdings == old.holdings }),
        (["until="], { $0.until == nil && $0.role == old.role && $0.holdings == old.holdings }),
        (["mail+=z@x"], { $0.addresses == old.addresses + ["z@x"] && $0.holdings == old.holdings }),
        (
          ["owns+=L9"],
          { new in
            new.holdings.flatMap { $0.owned(among: owners) } == held + (held.contains("L9") ? [] : ["L9"])
              && new.role == old.role
          }
        ), (["owns="], { $0.holdings.isEmpty && $0.role == old.role && $0.addresses == old.addresses }),
      ]
      for (words, check) in edits {
        let new = try applied(words, to: value)
        if Person(new).map(check) != true { Issue.record("\(words) \(value) → \(new)") }
        if try applied(words, to: new) != new { Issue.record("twice: \(words) \(value)") }
      }
    }
    #expect(count > 2000)
  }

  @Test("Y18: what cannot be asked for is refused")
  func refused() throws {
    func refusal(_ words: [String], _ value: String = "Ana <a@x>; owns A") -> FieldRefusal? {
      do throws(FieldRefusal) {
        _ = try PersonEdit(words.compactMap { FieldEdit($0) }).applied(to: value, owners: owners)
        return nil
      } catch { return error }
    }
    let known = ["name", "mail", "role", "owns", "lang", "until"]
    #expect(refusal(["rle=x"]) == .unknownKey("rle", nearest: "role", known: known))
    #expect(refusal(["role+=reader"]) == .notAList("role"))
    #expect(refusal(["role=reader", "role=editor"]) == .repeated("role"))
    #expect(refusal(["role=reader", "role=reader"]) == nil)
    #expect(refusal(["owns-=B"]) == .noSuchValue("owns", "B", known: ["A"]))
    #expect(refusal(["mail-=b@x"]) == .noSuchValue("mail", "b@x", known: ["a@x"]))
    #expect(try PersonEdit([try #require(FieldEdit("role=reader; owns L1"))]).unstorable == "reader; owns L1")
    #expect(try PersonEdit([try #require(FieldEdit("owns=L1; L2"))]).unstorable == nil)
  }
}
