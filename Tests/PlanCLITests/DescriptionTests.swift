import PlanTestSupport
import Testing

/// The description of a node, by `plan add`, `plan edit` and a table.
struct DescriptionTests {
  private static let node = "plans/2018-2020/L2/L2M5/L2M5D1.txt"

  /// The published plans, one node of which has a body with Windows' line ends.
  private func sandbox(_ body: String) throws -> (Sandbox, String) {
    let sandbox = try Sandbox.publishedPlans()
    let text = try sandbox.text(of: Self.node).replacing("\n", with: "\r\n") + body
    try sandbox.write(text, to: Self.node)
    try sandbox.commitAll()
    return (sandbox, text)
  }

  @Test(
    "plan edit sets, changes and clears it, with real line breaks; narratives and line ends stay; undo restores"
  )
  func edit() throws {
    let (sandbox, before) = try sandbox("\r\n## 2020\r\nNarrative\r\n")
    let run = CommandRun("edit L2M5D1 \"description=One: é\n\nTwo\" owner=A", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("L2M5D1  description: none → One: é …\n"), "\(run.output)")
    let after = before.replacing(
      "\r\n\r\n## 2020", with: "\r\nowner: A\r\n\r\nOne: é\r\n\r\nTwo\r\n\r\n## 2020")
    #expect(try sandbox.text(of: Self.node) == after)
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    let body = try sandbox.git("log", "-1", "--format=%s%n%b")
    #expect(body.hasPrefix("2018-2020 L2M5D1: description, owner\n") && body.contains("One: é …"), "\(body)")
    #expect(CommandRun("show L2M5D1", in: sandbox).output.contains("\n\nOne: é\n\nTwo\n"))
    #expect(
      CommandRun("show L2M5D1 --format json", in: sandbox).output.contains(#""description": "One: é\n\nTwo""#)
    )
    let again = CommandRun("edit L2M5D1 \"description=One: é\r\n\r\nTwo\n\"", in: sandbox)
    #expect(again.code == 0 && again.output.contains("description: unchanged"), "\(again.output)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "3\n")
    let trial = CommandRun("edit L2M5D1 description=Three -n", in: sandbox)
    #expect(trial.output.contains("- Two") && trial.output.contains("+ Three"), "\(trial.output)")
    #expect(CommandRun("edit L2M5D1 description= owner=", in: sandbox).code == 0)
    #expect(try sandbox.text(of: Self.node) == before)
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(try sandbox.text(of: Self.node) == after)
    let log = CommandRun("log L2M5D1", in: sandbox)
    #expect(log.code == 0, "\(log.errors)")
  }

  @Test("plan add takes it, in a word and in a table; fields that come after it stand in the header")
  func add() throws {
    let sandbox = try Sandbox.publishedPlans()
    let folder = "plans/2018-2020/L2/L2M5"
    let run = CommandRun("add L2M5D3 Title \"description=One\nTwo\" owner=A", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      try sandbox.text(of: "\(folder)/L2M5D3.txt")
        == "title: Title\nowner: A\nadded: 2020-12-31\n\nOne\nTwo\n")
    let table = """
      code;title;description;owner
      L2M5D4;A;"One

      ""Two""; three";B
      L2M5D5;B;;
      """
    let added = CommandRun("add -", in: sandbox, input: table)
    #expect(added.code == 0, "\(added.errors)")
    #expect(
      try sandbox.text(of: "\(folder)/L2M5D4.txt")
        == "title: A\nowner: B\nadded: 2020-12-31\n\nOne\n\n\"Two\"; three\n")
    #expect(try sandbox.text(of: "\(folder)/L2M5D5.txt") == "title: B\nadded: 2020-12-31\n")
    #expect(CommandRun("check", in: sandbox).code == 0)
  }

  @Test(
    "a table has it in a column: unchanged it changes nothing, changed it is recorded, blank it is cleared"
  )
  func table() throws {
    let (sandbox, before) = try sandbox(
      "\r\n- One; \"two\"\r\n\r\n\tthree\u{B}\r\n\r\n## 2020\r\nNarrative\r\n")
    for options in ["", "--excel --lang fr"] {
      let list = CommandRun("list 2018-2020 --format csv \(options)", in: sandbox).output
      #expect(list.contains("path") && list.prefix { $0 != "\r\n" }.contains("description"))
      for text in [list, list.replacing("\r\n", with: "\n")] {
        let back = CommandRun(
          "set - --format csv \(options.replacing("--excel", with: ""))", in: sandbox, input: text)
        #expect(back.code == 0, "\(back.errors)")
        #expect(try sandbox.git("rev-list", "--count", "HEAD") == "2\n")
      }
    }
    let changed = CommandRun(
      "set - --format csv", in: sandbox, input: "code,plan,description\nL2M5D1,2018-2020,\"=Eins\nZwei\"\n")
    #expect(changed.code == 0, "\(changed.errors)")
    let text = try sandbox.text(of: Self.node)
    #expect(text.hasSuffix("\r\n\r\n=Eins\r\nZwei\r\n\r\n## 2020\r\nNarrative\r\n"), "\(text)")
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(try sandbox.text(of: Self.node) == before)
    let cleared = CommandRun(
      "set - --format csv", in: sandbox, input: "code,plan,description\nL2M5D1,2018-2020,\n")
    #expect(cleared.code == 0, "\(cleared.errors)")
    #expect(try sandbox.text(of: Self.node).hasSuffix("in-progress\r\n\r\n## 2020\r\nNarrative\r\n"))
    let json = CommandRun("list L2M5 --format json", in: sandbox).output
    #expect(json.contains("\"description\": null"))
  }

  @Test("a hand edit of the description is not recorded along, and one of the narrative below stays")
  func handEdits() throws {
    let (sandbox, before) = try sandbox("\r\nOld\r\n\r\n## 2020\r\nNarrative\r\n")
    try sandbox.write(before.replacing("Old", with: "By hand"), to: Self.node)
    let refused = CommandRun("edit L2M5D1 description=New", in: sandbox)
    #expect(refused.code == 1 && refused.errors.contains("description"), "\(refused.errors)")
    try sandbox.write(before.replacing("Narrative", with: "By hand"), to: Self.node)
    #expect(CommandRun("edit L2M5D1 description=New", in: sandbox).code == 0)
    #expect(
      try sandbox.text(of: Self.node)
        == before.replacing("Old", with: "New").replacing("Narrative", with: "By hand"))
    #expect(try sandbox.git("diff", "--stat").contains("1 insertion(+), 1 deletion(-)"))
  }

  @Test(
    "what would begin a period is refused, in every way to write it",
    arguments: [
      ("edit L2M5D1 \"description=One\n## 2020\nTwo\"", ""),
      ("add L2M5D3 A \"description=## 2020-Q1 fr\"", ""),
      ("set - --format csv", "code,plan,description\nL2M5D1,2018-2020,\"x\n## 2020\"\n"),
      ("add -", "L2M5D3,A,\"description=## summary\"\n"),
    ])
  func refused(line: String, input: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    let run = CommandRun(line, in: sandbox, input: input)
    #expect(run.code == 64 && run.errors.contains("begins the text of a period"), "\(run.errors)")
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
  }

  @Test("the plan itself has one")
  func plan() throws {
    let sandbox = try Sandbox.publishedPlans()
    let before = try sandbox.text(of: "plans/2018-2020/plan.txt")
    #expect(CommandRun("edit 2018-2020 \"description=What it is for\"", in: sandbox).code == 0)
    #expect(try sandbox.text(of: "plans/2018-2020/plan.txt") != before)
    #expect(CommandRun("edit 2018-2020 description=", in: sandbox).code == 0)
    #expect(try sandbox.text(of: "plans/2018-2020/plan.txt") == before)
  }
}
