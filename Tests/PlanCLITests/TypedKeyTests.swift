import PlanTestSupport
import Testing

/// Keys, codes and labels mean what the person who types them means.
struct TypedKeyTests {
  private let node = "plans/2018-2020/L2/L2M5/L2M5D1.txt"

  @Test("a key in a language that the plan has under another tag is that language's")
  func languages() throws {
    let sandbox = try Sandbox.publishedPlans()
    #expect(
      CommandRun("edit L2M5D1 title.fr-FR=Essai title.en-GB=Trial short.pt=Ensaio", in: sandbox).code == 0)
    let text = try sandbox.text(of: node)
    #expect(text.hasPrefix("title: Trial\ntitle.fr: Essai\ntitle.es: "), "\(text)")
    #expect(text.contains("short.pt: Ensaio\n") && !text.contains("fr-FR"))
    #expect(CommandRun("add L2M5D3 X title.fr-CA=Y", in: sandbox).code == 0)
    #expect(try sandbox.text(of: "plans/2018-2020/L2/L2M5/L2M5D3.txt").hasPrefix("title: X\ntitle.fr: Y\n"))
    // Two words for one language are two values of one key.
    #expect(CommandRun("edit L2M5D1 title.fr=A title.fr-FR=B", in: sandbox).code == 64)
  }

  @Test("a code whose parent no plan has is told so, also where several plans have its shape")
  func parents() throws {
    let sandbox = try Sandbox.publishedPlans()
    let path = "plans/2021-2023/plan.txt"
    try sandbox.write(
      "title: P\nperiod: 2021-01-01 2029-12-31\nlanguages: en\nlevels: L line, M measure, D deliverable\n",
      to: path)
    let run = CommandRun("add L9M1D1 X", in: sandbox)
    #expect(run.code == 1)
    #expect(
      run.errors
        == "error: L9M1D1 would stand below L9M1, which 2021-2023 does not have\nhint: plan add L9M1 TITLE adds it first\n"
    )
  }

  @Test("log, status and list find a node by its published label, as show does")
  func labels() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write(try sandbox.text(of: node) + "label: 2.5.1\n", to: node)
    try sandbox.commitAll()
    for verb in ["log", "status", "list", "show"] {
      let (byLabel, byCode) = (
        CommandRun("\(verb) 2.5.1", in: sandbox), CommandRun("\(verb) L2M5D1", in: sandbox)
      )
      #expect(byLabel.code == 0 && byLabel.output == byCode.output, "\(verb): \(byLabel.errors)")
    }
    #expect(CommandRun("set 2.5.1 done", in: sandbox).code == 64)
    #expect(CommandRun("edit 2.5.1 owner=A", in: sandbox).code != 0)
  }

  @Test("an empty title cell is told by what to do with the cell, not with a file")
  func emptyTitle() throws {
    let run = CommandRun(
      "set - --format csv --lang en", in: try Sandbox.publishedPlans(), input: "code,title\nL2M5D1,\n")
    #expect(run.code == 64)
    #expect(
      run.errors
        == "error: line 2: a title is needed\nhint: write the title into its cell, or leave the column out; nothing was changed\n"
    )
  }
}
