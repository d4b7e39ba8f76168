import PlanCore
import PlanTestSupport
import SystemPackage
import Testing

@Suite struct SafetyTests {
  private let evil = "=cmd|' /C calc'!A0 \u{1B}[31mred\u{1B}[0m \u{202E}back \u{7}\u{9B}2J <script>"

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      "title: \(evil)\nperiod: 2020-01-01 2020-12-31\nlevels: L line, D deliverable\n", to: "plans/p/plan.txt"
    )
    try sandbox.write("title: \(evil)\n", to: "plans/p/L1/L1.txt")
    try sandbox.write(
      "title: \(evil)\nowner: \(evil)\nstatus: 2020-01-01 done \(evil)\nevidence: a \(evil)\n\n\(evil)\n",
      to: "plans/p/L1/L1D1.txt")
    try sandbox.initializeRepository()
    try sandbox.git("config", "user.name", evil)
    try sandbox.commitAll(evil, variables: ["GIT_AUTHOR_NAME": evil])
    return sandbox
  }

  @Test(
    "text of the plan never reaches a terminal raw, nor JSON, nor CSV",
    arguments: [
      "status", "status L1", "list", "show L1D1", "log", "log L1D1", "check", "set L1D1 not-done -n",
      "set L1D1 not-done --at 2020-02-02", "undo", "status \u{1B}[31m", "show \u{202E}L1",
    ])
  func hidden(line: String) throws {
    let sandbox = try sandbox()
    for format in ["", " --format json", " --format csv"]
    where format.isEmpty || ["status", "list", "show", "log", "check"].contains(where: line.hasPrefix) {
      let run = CommandRun(line + format, in: sandbox)
      for scalar in (run.output + run.errors).unicodeScalars {
        #expect(
          !scalar.isHidden || scalar == "\n" || scalar == "\r" && format.hasSuffix("csv"),
          "U+\(scalar.hexadecimal) in \(line)\(format)")
      }
    }
  }

  @Test(
    "a cell that a spreadsheet would take for a formula is neutralised; quotes, separators and breaks are quoted"
  )
  func cells() {
    var table = CSV(["a"])
    table.add(["=1", "+1", "-1", "@x", "\tx", "a\"b", "a,b", "a;b", "a\nb", "plain", ""])
    #expect(table.text == "a\r\n'=1,'+1,'-1,'@x,'\tx,\"a\"\"b\",\"a,b\",\"a;b\",\"a\nb\",plain,\r\n")
  }

  @Test("an unreadable file is counted apart, the rest is printed, and the exit code says so")
  func unreadable() throws {
    let sandbox = try sandbox()
    try sandbox.write("no field\n", to: "plans/p/L1/L1D2.txt")
    for line in ["status", "list", "show L1D2", "status --short", "status --format json"] {
      let run = CommandRun(line, in: sandbox)
      #expect(
        run.code == 65 && run.errors.contains("plans/p/L1/L1D2.txt:1:1: error: 'no field' is not a field"),
        "\(line)")
    }
    #expect(CommandRun("status --short", in: sandbox).output == "2 deliverables: 1/0/0, 1 unreadable\n")
    #expect(CommandRun("show L1D1", in: sandbox).code == 0, "what is asked for can be read")
    #expect(CommandRun("check", in: sandbox).code == 1)
    let json = CommandRun("list --format json", in: sandbox).output
    #expect(try JSONSchema(documented: "list").faults(in: json) == [])
    #expect(CommandRun("set L1D2 done", in: sandbox).code == 1)
  }

  @Test("without git reading works, and writing explains")
  func withoutGit() throws {
    let sandbox = try sandbox()
    try sandbox.remove(".git")
    #expect(CommandRun("status --short", in: sandbox).code == 0)
    let run = CommandRun("set L1D1 not-done", in: sandbox)
    #expect(run.code == 1 && run.errors.contains("git init makes one"))
    #expect(CommandRun("log", in: sandbox).code == 1)
    #expect(CommandRun("set L1D1 not-done --no-commit", in: sandbox).code == 0)
    #expect(CommandRun("status --short", in: sandbox).output == "1 deliverable: 0/0/1\n")
  }

  @Test("JSON strings survive a round trip, whatever is in them")
  func json() throws {
    for text in [evil, "\"\\\n\r\t\u{0}\u{1F}\u{7F}", "é ✓ 😀 \u{2028}\u{E0001}", ""] {
      var written = ""
      JSON.array([.string(text)]).write(to: &written)
      #expect(try JSONValue(parsing: written)[0]?.text == text)
    }
  }

  @Test(
    "how wide a text is",
    arguments: [("abc", 3), ("é", 1), ("e\u{301}", 1), ("✓", 1), ("日本", 4), ("😀", 2), ("", 0)])
  func widths(text: String, columns: Int) { #expect(text.columns == columns) }
}
