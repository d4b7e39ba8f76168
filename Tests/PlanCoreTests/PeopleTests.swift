import PlanTestSupport
import Testing

@testable import PlanCore

/// `plans/people.txt`: how its lines are read and printed, whose an address is, and who owns what.
struct PeopleTests {
  private func people(_ text: String) -> People { People(.bytes(Array(text.utf8))) }

  private static let files = [
    "L1/L1.txt": "title: x\nowner: Learning team\n", "L1/L1M1/L1M1.txt": "title: x\n",
    "L1/L1M1/L1M1D1.txt": "title: x\n", "L1/L1M1/L1M1D2.txt": "title: x\nowner: Équité, inclusion\n",
    "L1/L1M1/L1M1D3.txt": "title: x\nowner: bo lind\n", "L2/L2.txt": "title: x\n",
    "L2/L2M1/L2M1.txt": "title: x\n", "L2/L2M1/L2M1D1.txt": "title: x\n",
  ]

  @Test("Y18: a line is a name, addresses, and parts in any order; owns may stand several times")
  func parsing() throws {
    let person = try #require(
      Person(
        "Ana Ruiz <ana@example.org>, Ana.Ruiz@example.net ,; until 2026-06-30;owns  Finance team , L2M5;; "
          + "lang pt-br; OWNS 2018-2020/L1; Role Editor", line: 3))
    #expect(
      person
        == Person(
          name: "Ana Ruiz", addresses: ["ana@example.org", "Ana.Ruiz@example.net"], role: .editor,
          holdings: [.init("Finance team , L2M5"), .init("2018-2020/L1")], language: LanguageTag("pt-BR"),
          until: PlanDate("2026-06-30"), line: 3))
    #expect(person.owns == ["Finance team", "L2M5", "2018-2020/L1"])
    let short = try #require(Person("Bo <b@x>"))
    #expect(short.role == .owner && short.owns.isEmpty && short.language == nil && short.until == nil)
    // What cannot be read gives no rights, and ends nothing.
    let odd = try #require(Person("Bo <b@x>, nobody; role boss; lang x; until soon; owns; cat"))
    #expect(odd.role == .reader && odd.addresses == ["b@x"] && odd.until == nil && odd.holdings.isEmpty)
    // Of two roles the first counts that is one.
    #expect(Person("Bo <b@x>; role reader; role editor")?.role == .reader)
    #expect(Person("Bo <b@x>; role; role editor")?.role == .editor)
    for text in ["", "Bo", "b@x", "<b@x>", "Bo <b>", "Bo <b@x", "Bo <b@x> c@x", "Bo <b@@x>", "; role owner"] {
      #expect(Person(text) == nil, "\(text)")
    }
  }

  @Test("Y18: what is printed of a person is read as the same person")
  func printing() throws {
    var random = SeededGenerator(seed: 18)
    func some<Value>(_ values: [Value]) -> Value { values.randomElement(using: &random) ?? values[0] }
    for _ in 0..<500 {
      let person = Person(
        name: some(["Ana", "Ána Ruiz-Gil", "O'Neil, Pat", "李 明"]),
        addresses: some([["a@x"], ["a@x", "B@y.org"], ["a@x", "b@x", "c@x"]]),
        role: some(Person.Role.allCases),
        holdings: some([[], ["A"], ["A, L2M5", "p/L1"], ["Équité, inclusion"]]).map { .init($0) },
        language: some([nil, LanguageTag("fr"), LanguageTag("pt-BR")]),
        until: some([nil, PlanDate("2026-06-30")]))
      #expect(Person(person.value) == person, "\(person.value)")
    }
    let one = Person(
      name: "Bo", addresses: ["b@x", "c@x"], holdings: [.init("A, B")], until: PlanDate("2026-01-31"))
    #expect(one.value == "Bo <b@x>, c@x; role owner; owns A, B; until 2026-01-31")
  }

  @Test("Y18: an address finds its person, whatever its capitals; the addresses of one line are one person's")
  func addresses() throws {
    let people = people(
      """
      # The secretariat
      person: Ana <ana@example.org>, Ana@Old.org
      person: nobody
      person: Bo <bo@example.org>
      person: Cy <ANA@example.org>
      """)
    #expect(people.persons.map(\.name) == ["Ana", "Bo", "Cy"] && people.persons.map(\.line) == [2, 4, 5])
    #expect(people.person(of: "ANA@old.ORG")?.name == "Ana" && people.person(of: "x@example.org") == nil)
    // Of two persons of one address the first counts.
    #expect(people.person(of: "ana@example.org")?.name == "Ana")
    #expect(people.areOne("ana@example.org", "ANA@old.org") && people.areOne("X@x", "x@X"))
    #expect(!people.areOne("ana@example.org", "bo@example.org") && !people.areOne("x@x", "y@y"))
    #expect(!people.areOne("ana@example.org", "x@x"))
    #expect(people.persons(named: "áNA").map(\.name) == ["Ana"])
    #expect(people.persons[0].has("ANA@OLD.org") && !people.persons[0].has("bo@example.org"))
  }

  @Test("Y18: a person owns by name, by owner, by code with all below it, and in one plan or in all")
  func ownership() throws {
    let day = try #require(PlanDate("2026-06-30"))
    let plan = try PlanFixture(Self.files).tree
    let people = people(
      """
      person: Ana <a@x>; owns learning TEAM
      person: Bo Lind <b@x>; owns Equite, inclusion
      person: Cy <c@x>; owns L2; owns test/L1M1D1, other/L1
      person: Di <d@x>; owns Learning team; until 2026-06-29
      person: Eve <e@x>; owns L1M1; until 2026-06-30
      """)
    let ownership = Ownership(people, in: [plan], on: day)
    #expect(ownership.persons.map(\.name) == ["Ana", "Bo Lind", "Cy", "Eve"])
    func owners(_ code: String) throws -> [String] {
      let index = try #require(Code(code).flatMap(plan.index))
      let names = ownership.persons(of: index, in: plan).map(\.name)
      for person in ownership.persons {
        #expect(ownership.owns(person, index, in: plan) == names.contains(person.name))
      }
      return names
    }
    #expect(try owners("L1") == ["Ana"])
    #expect(try owners("L1M1D1") == ["Ana", "Cy", "Eve"])
    // The whole text is an owner's name: its pieces are none.
    #expect(try owners("L1M1D2") == ["Bo Lind", "Eve"])
    #expect(try owners("L1M1D3") == ["Bo Lind", "Eve"])
    #expect(try owners("L2M1D1") == ["Cy"])
    #expect(ownership.persons(owning: "inclusion").isEmpty)
    #expect(ownership.persons(owning: "LEARNING team").map(\.name) == ["Ana"])
    let later = Ownership(people, in: [plan], on: day.adding(days: 1))
    #expect(later.persons.map(\.name) == ["Ana", "Bo Lind", "Cy"])
  }

  @Test("Y18: docs/format.md has each part of a line, and the roles")
  func documented() throws {
    let text = try RepositoryFiles.text(at: "docs/format.md")
    let start = try #require(text.firstRange(of: "**Y18"))
    let end = try #require(text.firstRange(of: "**Y19"))
    let part = text[start.lowerBound..<end.lowerBound]
    let parts = part.matches(of: /\n\| `([a-z]+)`/).map { String($0.1) }
    #expect(parts == PersonLine.Key.allCases.map(\.rawValue))
    for role in Person.Role.allCases { #expect(part.contains("`\(role)`"), "\(role)") }
    #expect(part.contains("`person:") && FieldName.fields(of: .people) == [.person])
  }
}

extension String {
  fileprivate func firstRange(of part: String) -> Range<String.Index>? { ranges(of: part).first }
}
