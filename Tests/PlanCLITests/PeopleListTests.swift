import Foundation
import PlanTestSupport
import Testing

@testable import PlanCLI

/// `plan people`: who owns what, with counts.
struct PeopleListTests {
  /// Two plans with owners, and four people.
  private func sandbox(people: String? = Self.people) throws -> Sandbox {
    let sandbox = try Sandbox()
    let header = "title: P\nperiod: 2020-01-01 2026-12-31\nlevels: L line, D deliverable\n"
    var files = [
      "plans/a/plan.txt": header, "plans/a/L1/L1.txt": "title: One\nowner: Finance team\n",
      "plans/a/L1/L1D1.txt": "title: A\nstatus: 2021-01-01 done\n",
      "plans/a/L1/L1D2.txt": "title: B\nowner: Ana Ruiz\nstatus: 2021-01-01 in-progress\n",
      "plans/a/L1/L1D3.txt": "title: C\nowner: Press office\nowner: finance TEAM\n",
      "plans/b/plan.txt": header, "plans/b/L1/L1.txt": "title: One\n",
      "plans/b/L1/L1D1.txt": "title: A\nowner: Press office\nstatus: 2021-01-01 not-done\n",
      "plans/b/L1/L1D2.txt": "title: B\n", "plans/b/L1/L1D3.txt": "title: C\ndropped: 2021-01-01 No\n",
    ]
    if let people { files["plans/people.txt"] = people }
    for (path, text) in files { try sandbox.write(text, to: path) }
    return sandbox
  }

  private static let people = """
    person: Ana Ruiz <ana@example.org>, ruiz@example.org; role editor; lang es
    person: Bo Lind <bo@example.org>; owns Finance team, a/L1D2; until 2026-12-31
    person: Cy Roca <cy@example.org>; role reader
    person: Di Sala <di@example.org>; owns Press office; until 2020-12-31

    """

  @Test("Y19: who owns what, with counts; owners without a person; deliverables without an owner")
  func text() throws {
    let sandbox = try sandbox()
    let run = CommandRun("people", in: sandbox)
    #expect(
      run.output == """
        Ana Ruiz  editor  1  ✓ 0  ○ 1  ✗ 0  · 0
        Bo Lind   owner   3  ✓ 1  ○ 1  ✗ 0  · 1  Finance team, a/L1D2 · until 2026-12-31
        Cy Roca   reader  0  ✓ 0  ○ 0  ✗ 0  · 0
        Di Sala   owner                          Press office · until 2020-12-31

        owners whom nobody owns:
          Press office  2  ✓ 0  ○ 0  ✗ 1  · 1

        1 deliverable without an owner: b/L1D2

        """, "\(run.output) \(run.errors)")
    #expect(run.code == 0 && run.errors.isEmpty)
    let plan = CommandRun("people b --at 2020-12-31", in: sandbox)
    #expect(
      plan.output == """
        Ana Ruiz  editor  0  ✓ 0  ○ 0  ✗ 0  · 0
        Bo Lind   owner   0  ✓ 0  ○ 0  ✗ 0  · 0  Finance team, a/L1D2 · until 2026-12-31
        Cy Roca   reader  0  ✓ 0  ○ 0  ✗ 0  · 0
        Di Sala   owner   1  ✓ 0  ○ 0  ✗ 0  · 1  Press office · until 2020-12-31

        2 deliverables without an owner: b/L1D2 and b/L1D3

        """, "\(plan.output)")
    let french = CommandRun("people", in: sandbox, environment: ["PLAN_LANG": "fr"]).output
    for words in [
      "Ana Ruiz  éditeur", "jusqu'au 2026-12-31", "responsables sans personne désignée\u{A0}:",
      "1 livrable sans responsable\u{A0}: b/L1D2",
    ] {
      #expect(french.contains(words), "\(french)")
    }
    // Nothing is wider than the terminal, and nothing is cut off.
    let narrow = CommandRun("people", in: sandbox, terminal: Terminal(isOutput: true, columns: 50)).output
    for line in narrow.split(separator: "\n") {
      #expect(String(line).replacing(#/\u{1B}\[[0-9]*m/#, with: "").count <= 50, "\(line)")
    }
    for words in ["Finance team, a/L1D2", "2026-12-31"] { #expect(narrow.contains(words), "\(narrow)") }
  }

  @Test("Y19: JSON has the documented shape and every deliverable; CSV a row for each person and each owner")
  func data() throws {
    let sandbox = try sandbox()
    let json = CommandRun("people --format json", in: sandbox).output
    #expect(try JSONSchema(documented: "people").faults(in: json) == [])
    let data = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let people = try #require(data["people"] as? [[String: Any]])
    #expect(
      people.compactMap { $0["deliverables"] as? [String] } == [
        ["a/L1D2"], ["a/L1D1", "a/L1D2", "a/L1D3"], [], [],
      ])
    #expect(people.compactMap { $0["active"] as? Bool } == [true, true, true, false])
    #expect(people[0]["mails"] as? [String] == ["ana@example.org", "ruiz@example.org"])
    let unowned = try #require(data["owners-without-person"] as? [[String: Any]])
    #expect(unowned.compactMap { $0["deliverables"] as? [String] } == [["a/L1D3", "b/L1D1"]])
    #expect((data["without-owner"] as? [String: Any])?["deliverables"] as? [String] == ["b/L1D2"])
    let csv = CommandRun("people --format csv", in: sandbox).output.split(whereSeparator: \.isNewline)
    #expect(
      csv.count == 7
        && csv[0]
          == "name,mail,role,language,until,owner,deliverables,done,in-progress,not-done,unreported,unreadable"
    )
    #expect(csv[1] == "Ana Ruiz,ana@example.org,editor,es,,,1,0,1,0,0,0")
    #expect(csv[2] == "Bo Lind,bo@example.org,owner,,2026-12-31,\"Finance team, a/L1D2\",3,1,1,0,1,0")
    #expect(csv[5] == ",,,,,Press office,2,0,0,1,1,0" && csv[6] == ",,,,,,1,0,0,0,1,0")
    let list = try String(decoding: sandbox.bytes(of: "plans/people.txt"), as: UTF8.self)
    #expect(list == Self.people)
  }

  @Test("Y19: without the file all owners are without a person, and a note says so")
  func withoutFile() throws {
    let sandbox = try sandbox(people: nil)
    let run = CommandRun("people a", in: sandbox)
    #expect(run.code == 0 && run.errors == "note: there is no plans/people.txt yet\n")
    #expect(
      run.output == """
        owners whom nobody owns:
          Finance team  2  ✓ 1  ○ 0  ✗ 0  · 1
          Ana Ruiz      1  ✓ 0  ○ 1  ✗ 0  · 0
          Press office  1  ✓ 0  ○ 0  ✗ 0  · 1

        """, "\(run.output)")
    let json = CommandRun("people --format json", in: sandbox).output
    #expect(try JSONSchema(documented: "people").faults(in: json) == [])
    #expect(CommandRun("people nope", in: sandbox).code == 1)
  }

  @Test("completion offers what can be done, then the people, then what can be said of them")
  func completion() throws {
    let sandbox = try sandbox()
    let source = try #require(CompletionSource(CommandRun.context(in: sandbox)))
    func offered(_ words: [String]) -> [String] { source.candidates(.people, before: words).map(\.value) }
    #expect(offered(["plan", "people"]) == ["add", "edit", "end", "a", "b"])
    #expect(offered(["plan", "people", "end"]) == ["Ana Ruiz", "Bo Lind", "Cy Roca", "Di Sala"])
    #expect(offered(["plan", "people", "edit", "Ana Ruiz"]).contains("owns="))
    #expect(offered(["plan", "people", "end", "Ana Ruiz"]).isEmpty)
    #expect(offered(["plan", "people", "add", "Zoe", "z@x"]) == ["role=", "owns=", "lang=", "until="])
  }
}
