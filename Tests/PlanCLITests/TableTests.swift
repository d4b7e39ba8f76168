import PlanCore
import PlanTestSupport
import Testing

@testable import PlanCLI

/// A table that `plan list --format csv` printed, coming back from a spreadsheet.
struct TableTests {
  private func set(_ csv: String, _ options: String = "", in sandbox: Sandbox) -> CommandRun {
    CommandRun("set - --format csv \(options)", in: sandbox, input: csv)
  }

  @Test(
    "what list prints changes nothing, however it is printed",
    arguments: [
      "", "--lang fr --excel", "--lang es --excel", "--at 2020-06-30", "--level measure", "2021-2023",
    ])
  func nothing(options: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    let path = "plans/2018-2020/L2/L2M5/L2M5D1.txt"
    try sandbox.write(
      "title: =1+1; \"quoted\", é\ntitle.fr: -x\nowner: A; B\nowner: C\ntags: a, b\nsdg: 5, 11.a\nevidence: https://e.org cap\n"
        + "status: 2020-12-31 done\nlabel: @1\n", to: path)
    try sandbox.commitAll()
    let table = CommandRun("list \(options) --format csv", in: sandbox).output
    let back = options.split(separator: " ").filter {
      $0.hasPrefix("--lang") || $0.hasPrefix("--at") || ["fr", "es", "2020-06-30"].contains($0)
    }
    for text in [table, table.replacing("\r\n", with: "\n"), table.replacing("\r\n", with: "\r")] {
      let run = set(text, back.joined(separator: " "), in: sandbox)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.output.split(separator: "\n").count == 1)
      #expect(try sandbox.git("status", "--porcelain").isEmpty)
    }
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "2\n")
  }

  @Test("what differs is one commit: statuses with their days, and other fields; in any order of columns")
  func changes() throws {
    let sandbox = try Sandbox.publishedPlans()
    let table = """
      \u{FEFF}code;plan;since;status;title;owner;due;tags;sdg;evidence
      L1M1D1;2018-2020;2021-02-03;en cours;Agenda of international meetings;Ana; ;;;
      L1M1D2;2018-2020;31/12/2020;not-done;"New ""title"", longer";Ana Ruiz; 2021-01-01;a, b;5, 11.a;https://e.org/1 https://e.org/2
      L1M1D3;2018-2020;2020-12-31;done;'=1+1;;;;;
      """
    let trial = set(table, "-n", in: sandbox)
    #expect(trial.code == 0, "\(trial.errors)")
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    let run = set(table, "-m \"From Excel\"", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("L1M1D1  on 2021-02-03: ✓ done → ○ in progress"))
    #expect(
      run.output.contains(
        "L1M1D3  title: Political or technical attendance at major international gatherings → =1+1"))
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "2\n")
    #expect(try sandbox.git("log", "-1", "--format=%s") == "2018-2020: 3 nodes from a table\n")
    let folder = "plans/2018-2020/L1/L1M1"
    #expect(
      try sandbox.text(of: "\(folder)/L1M1D1.txt").hasSuffix(
        "status: 2021-02-03 in-progress From Excel\nowner: Ana\n"))
    let second = try sandbox.text(of: "\(folder)/L1M1D2.txt")
    for line in [
      "title: New \"title\", longer", "owner: Ana Ruiz", "due: 2021-01-01", "tags: a, b", "sdg: 5, 11.a",
      "evidence: https://e.org/1", "evidence: https://e.org/2",
    ] {
      #expect(second.contains("\n\(line)\n") || second.hasPrefix("\(line)\n"), "\(line)")
    }
    #expect(!second.contains("From Excel"))
    let again = set("code,plan,evidence,owner\nL1M1D2,2018-2020,https://e.org/2,\n", in: sandbox)
    #expect(again.code == 0, "\(again.errors)")
    let third = try sandbox.text(of: "\(folder)/L1M1D2.txt")
    #expect(!third.contains("e.org/1") && third.contains("e.org/2") && !third.contains("owner"))
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(try sandbox.text(of: "\(folder)/L1M1D2.txt") == second)
  }

  @Test("a title of another language goes into its own line; a sub-status is a status")
  func languages() throws {
    let sandbox = try Sandbox.publishedPlans()
    let plan = "plans/2018-2020/plan.txt"
    try sandbox.write(try sandbox.text(of: plan) + "sub-status: cancelled not-done\n", to: plan)
    try sandbox.commitAll()
    let run = set(
      "code,plan,title,status,sub-status\nL1M1D1,2018-2020,Nouveau titre,not-done,cancelled\n",
      "--lang fr --at 2021-01-05", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    let text = try sandbox.text(of: "plans/2018-2020/L1/L1M1/L1M1D1.txt")
    #expect(text.contains("title: Agenda of international meetings\ntitle.fr: Nouveau titre\n"))
    #expect(text.contains("status: 2021-01-05 cancelled\n"))
    let table = CommandRun("list 2018-2020/L1M1 --format csv --lang fr", in: sandbox).output
    #expect(set(table, "--lang fr", in: sandbox).output.hasPrefix("rien à enregistrer"))
    let done = set("code,plan,status\nL1M1D1,2018-2020,done\n", "--at 2021-02-05", in: sandbox)
    #expect(done.code == 0 && done.output.contains("→ ✓ done"), "\(done.errors)")
  }

  @Test(
    "a row that does not fit is named, and nothing is written",
    arguments: [
      ("code,statu\nL2M5D1,done", 64, "unknown column 'statu'"), ("status\ndone", 64, "no column 'code'"),
      ("code,code\nL2M5D1,L2M5D1", 64, "stands twice"), ("", 64, "the table is empty"),
      ("code,title\nL2M5D1,\"open", 64, "line 2 does not end"),
      ("code,status\n2018-2020/L2M5D1,done\nL2M5D9,done", 1, "line 3: no deliverable L2M5D9"),
      ("code,status\nL2M5D1,dome", 64, "line 2: 'dome' is not a status"),
      ("code,since\nL2M5D1,2021/02/03", 64, "line 2: since: '2021/02/03' is not a date"),
      ("code,due\nL2M5D1,31/12/2020", 64, "line 2: due: '31/12/2020' is not a date"),
      ("code,status\nL2M5D1,unreported", 1, "line 2: a table cannot make L2M5D1 unreported"),
      ("code,level\nL2M5D1,line", 1, "line 2: the level is 'deliverable', not 'line'"),
      ("code,title\nL2M5D1,", 64, "line 2: "), ("code,sdg\nL2M5D1,99", 64, "line 2: "),
      ("code,status\nL2M5D1,done\nL2M5D1,not-done", 1, "line 3: L2M5D1 stands in two rows"),
      ("code\nL2M5D1,done,more", 64, "line 2: 3 cells, but 1 column"),
      ("code,status\nL2M5,done", 1, "line 2: "), ("code,since\nL2M5D1,2027-01-01", 1, "line 2: "),
    ])
  func refused(csv: String, code: Int32, message: String) throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.git("rm", "-rq", "plans/2021-2023")
    try sandbox.commitAll()
    let run = set(csv, in: sandbox)
    #expect(run.code == code && run.errors.contains(message), "\(run.code) \(run.errors)")
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "2\n")
  }

  @Test("every fault of a table is named in one run, several of one row too, by their lines")
  func faults() throws {
    let sandbox = try Sandbox.publishedPlans()
    let table = """
      code,plan,status,due,start,level,title
      L1M1D1,2018-2020,dome,31/12/2020,1/2/2020,line,A
      L1M1D2,2018-2020,done,,,,A
      L1M1D9,2018-2020,done,,,,
      L1M1D3,2018-2020,done,,,,
      L1M1D2,2018-2020,done,,,,A
      """
    let run = set(table, in: sandbox)
    let lines = run.errors.split(separator: "\n").filter { $0.hasPrefix("error") }
      .map { String($0.dropFirst(7).prefix { $0 != ":" }) }
    #expect(lines.filter { $0 == "line 2" }.count == 4, "\(run.errors)")
    for line in ["line 4", "line 5", "line 6"] { #expect(lines.contains(line), "\(line) \(run.errors)") }
    let columns = set("code,plan,statu,due,onwer,due\nL1M1D9,2018-2020,x,y,,\n", in: sandbox)
    for part in ["'statu'", "'onwer'", "'due' stands twice", "line 2: no deliverable L1M1D9"] {
      #expect(columns.errors.contains(part), "\(columns.errors)")
    }
    #expect(columns.errors.contains("4 faults"))
    #expect(lines == lines.sorted() && run.output.isEmpty)
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "1\n")
  }

  @Test("RFC 4180: what is written is read again, quotes, line breaks and separators in cells too")
  func roundTrip() throws {
    var random = SeededGenerator(seed: 4180)
    let pieces = ["a", "é", "\"", ",", ";", "\n", " ", "=", "日本", ""]
    for separator in [",", ";"] {
      for _ in 0..<200 {
        // A row without any text is none.
        let rows = (0..<3).map { _ in
          ["x"]
            + (0..<3).map { _ in (0..<3).map { _ in pieces.randomElement(using: &random) ?? "" }.joined() }
        }
        var written = CSV(["a", "b", "c", "d"], isExcel: separator == ";", separator: separator)
        for row in rows { written.add(row) }
        let read = try CSVTable(written.text)
        let cells = read.rows.map { $0.cells.map { $0.hasPrefix("'=") ? String($0.dropFirst()) : $0 } }
        #expect(read.header == ["a", "b", "c", "d"])
        #expect(cells == rows)
      }
    }
  }

  @Test(
    "the first separator outside of quotes says how a table is written",
    arguments: [
      ("\"a,b\";c\n1;2\n", ["a,b", "c"]), ("\"a;b\",c\n1,2\n", ["a;b", "c"]),
      ("\"a;b,c\"\td\n1\t2\n", ["a;b,c", "d"]),
      ("a;b,c\n1;2\n", ["a", "b,c"]), ("\u{FEFF}a\tb;c,d\r1\t2\r", ["a", "b;c,d"]), ("a\n1\n", ["a"]),
    ])
  func separators(text: String, header: [String]) throws {
    let table = try CSVTable(text)
    #expect(
      table.header == header && table.rows.map { $0.cells } == [header.count == 1 ? ["1"] : ["1", "2"]])
  }
}
