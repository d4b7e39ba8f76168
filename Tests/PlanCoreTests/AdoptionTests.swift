import PlanTestSupport
import Testing

@testable import PlanCore

/// Y13: the lines `adopted:` of a plan.
struct AdoptionTests {
  private func plan(_ lines: String, _ files: [String: String] = [:]) throws -> PlanTree {
    let id = try #require(PlanID("p"))
    let text = "title: P\nperiod: 2018-01-01 2020-12-31\nlevels: L line, D deliverable\n" + lines
    let header = PlanHeader(id: id, content: .bytes(Array(text.utf8)))
    return PlanTree(
      header: header,
      files: files.map {
        header.read(SourceFile(path: PlanPath($0.key), content: .bytes(Array($0.value.utf8))))
      })
  }

  @Test(
    "Y13: a day, then where; the day alone will do",
    arguments: [
      ("2018-01-15 Board, 12th meeting", "Board, 12th meeting"), ("2018-01-15", ""),
      ("  2018-01-15 \t Board ", "Board"),
    ])
  func read(value: String, occasion: String) throws {
    let adoption = try #require(Adoption(value))
    #expect(adoption.day.description == "2018-01-15" && adoption.occasion == occasion)
    #expect(Adoption(adoption.value) == adoption)
  }

  @Test(
    "what does not begin with a day is none", arguments: ["", "Board", "15/01/2018 Board", "2018-01-15Board"])
  func refused(value: String) { #expect(Adoption(value) == nil) }

  @Test("Y13: the earliest first; of two lines for one day the first; the latest by a day is in force")
  func inForce() throws {
    let header = try plan(
      "adopted: 2019-06-01 Amended\nadopted: 2018-01-15 Board\nadopted: soon\nadopted: 2018-01-15 Again\n"
    ).header
    #expect(header.adoptions.map(\.value) == ["2018-01-15 Board", "2019-06-01 Amended"])
    let days = ["2018-01-14", "2018-01-15", "2019-05-31", "2019-06-01", "2030-01-01"]
    #expect(
      try days.map { header.adoption(by: try #require(PlanDate($0)))?.occasion } == [
        nil, "Board", "Board", "Amended", "Amended",
      ])
  }

  @Test(
    "Y13: plan check names a day that is none, and one that stands twice",
    arguments: [
      ("adopted: 15/01/2018 Board\n", "bad-date", 4, 10), ("adopted:\n", "empty-value", 4, 1),
      ("adopted: 2018-01-15 A\nadopted: 2018-01-15 B\n", "repeated-key", 5, 1),
      ("adopted: 2018-01-15 A\nadopted: 2019-01-15\n", nil, nil, nil),
    ] as [(String, String?, Int?, Int?)])
  func check(lines: String, rule: String?, line: Int?, column: Int?) throws {
    let findings = try plan(lines).planFindings(among: [])
    #expect(findings.map(\.detail.rule.rawValue) == (rule.map { [$0] } ?? []))
    #expect(findings.first?.line == line && findings.first?.column == column)
  }

  @Test("adopted are the deliverables that are not dropped by the day, themselves or with what is above them")
  func deliverables() throws {
    let tree = try plan(
      "",
      [
        "L1/L1.txt": "title: A\n", "L1/L1D1.txt": "title: A\n",
        "L1/L1D2.txt": "title: A\ndropped: 2018-01-15 x\n",
        "L1/L1D3.txt": "title: A\ndropped: 2018-01-16 x\n", "L1/L1D4.txt": "title: A\nadded: 2019-01-01\n",
        "L2/L2.txt": "title: B\ndropped: 2017-01-01 x\n", "L2/L2D1.txt": "title: B\n",
      ])
    let day = try #require(PlanDate("2018-01-15"))
    #expect(
      tree.adoptedDeliverables(on: day).map { tree.nodes[$0].code.description } == ["L1D1", "L1D3", "L1D4"])
  }
}
