import PlanTestSupport
import Testing

struct AddingTests {
  private static let node = "plans/2018-2020/L2/L2M5/L2M5D3.txt"

  @Test(
    "a new deliverable is one recorded file, unreported, and counts from today where the plan has begun to report"
  )
  func one() throws {
    let sandbox = try Sandbox.publishedPlans()
    let run = CommandRun("add l2m5d3 \"Échange : « logement »\" due=2020-12-31 owner=A owner+=B", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("L2M5D3  new: Échange : « logement »; counts from 2020-12-31 on\n"))
    #expect(
      try sandbox.text(of: Self.node)
        == "title: Échange : « logement »\ndue: 2020-12-31\nowner: A\nowner: B\nadded: 2020-12-31\n")
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    #expect(try sandbox.git("log", "-1", "--format=%s%n%b").hasPrefix("2018-2020 L2M5D3: added\nÉchange"))
    #expect(
      CommandRun("status 2018-2020 --short", in: sandbox).output == "66 deliverables: 49/10/6, 1 unreported\n"
    )
    #expect(
      CommandRun("status 2018-2020 --short --at 2020-12-30", in: sandbox).output
        == "65 deliverables: 0/0/0, 65 unreported\n")
    #expect(CommandRun("check", in: sandbox).code == 0)
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(!sandbox.exists(Self.node))
  }

  @Test(
    "added: is the day of --at where one is given; else none before the first status, then today, at most the plan's last day",
    arguments: [
      // The period, a status that is recorded, what is typed, the day that is written.
      ("2018-01-01 2020-12-31", "", "", nil), ("2018-01-01 2020-12-31", "", "--at 2019-06-30", "2019-06-30"),
      ("2018-01-01 2020-12-31", "status: 2019-01-01 done\n", "", "2020-12-31"),
      ("2018-01-01 2020-12-31", "status: 2019-01-01 done\n", "--at 2020-05-05", "2020-05-05"),
      (
        "2018-01-01 2020-12-31", "status: 2019-01-01 done\n", "added=2018-03-03 --at 2020-05-05", "2018-03-03"
      ),
      ("2018-01-01 2020-12-31", "status: 2019-01-01 done\n", "--at 2018-01-01", "2018-01-01"),
      ("2025-01-01 2027-12-31", "", "", nil), ("2025-01-01 2027-12-31", "", "--at 2026-01-01", "2026-01-01"),
      ("2025-01-01 2027-12-31", "status: 2026-01-01 done\n", "", "2026-11-20"),
      ("2025-01-01 2027-12-31", "status: 2026-01-01 done\n", "--at 2026-01-01", "2026-01-01"),
      ("2025-01-01 2027-12-31", "status: 2027-01-01 done\n", "", nil),
    ] as [(String, String, String, String?)])
  func countsFrom(period: String, status: String, options: String, day: String?) throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "title: P\nperiod: \(period)\nlevels: L line, D deliverable\n", to: "plans/p/plan.txt")
    try sandbox.write("title: Line\n", to: "plans/p/L1/L1.txt")
    try sandbox.write("title: A\n\(status)", to: "plans/p/L1/L1D1.txt")
    try sandbox.initializeRepository()
    try sandbox.commitAll()
    let one = CommandRun("add L1D2 B \(options)", in: sandbox)
    #expect(one.code == 0, "\(one.errors)")
    let words = options.split(separator: " ")
    let cell = words.first { $0.hasPrefix("added=") } ?? ""
    let at = words.first == cell[...] ? words.dropFirst() : words[...]
    let table = CommandRun(
      "add - \(at.joined(separator: " "))", in: sandbox,
      input: "L1D3\tC\t\(cell)\nL1D4\tD\tadded=2019-09-09\n")
    #expect(table.code == 0, "\(table.errors)")
    for file in ["L1D2", "L1D3"] {
      let text = try sandbox.text(of: "plans/p/L1/\(file).txt")
      #expect(
        text.hasSuffix(day.map { "\nadded: \($0)\n" } ?? "title: \(file == "L1D2" ? "B" : "C")\n"), "\(text)")
    }
    #expect(one.output.contains("counts from") == (day != nil))
    #expect(try sandbox.text(of: "plans/p/L1/L1D4.txt") == "title: D\nadded: 2019-09-09\n")
    // What was added can be marked on the day on which the plan's reports stand.
    if period.hasSuffix("2020-12-31") {
      #expect(one.errors.contains("ended on 2020-12-31") == (day == "2020-12-31"), "\(one.errors)")
      #expect(CommandRun("set L1D2 L1D3 done --at 2020-12-31", in: sandbox).code == 0)
    }
  }

  @Test("a day on which a node does not count yet is refused with the two ways out, and both are ways out")
  func notYet() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write("title: M\nadded: 2019-01-01\n", to: "plans/2018-2020/L2/L2M5/L2M5.txt")
    try sandbox.commitAll()
    let run = CommandRun("set 2018-2020/L2M5D1 done --at 2018-06-01", in: sandbox)
    #expect(run.code == 1)
    #expect(
      run.errors.hasSuffix(
        "hint: --at 2019-01-01 or later records it; plan edit L2M5 added=2018-06-01 lets it count from 2018-06-01 on\n"
      ), "\(run.errors)")
    #expect(CommandRun("set 2018-2020/L2M5D1 done --at 2019-01-01 -n", in: sandbox).code == 0)
    #expect(CommandRun("edit L2M5 added=2018-06-01", in: sandbox).code == 0)
    #expect(CommandRun("set 2018-2020/L2M5D1 done --at 2018-06-01", in: sandbox).code == 0)
  }

  @Test("owners: each one given, by several words or with ; between them, in add as in edit and in a table")
  func owners() throws {
    let sandbox = try Sandbox.publishedPlans()
    let path = "plans/2018-2020/L2/L2M5/"
    let expected = "owner: A\nowner: B\nowner: C\n"
    #expect(CommandRun("add L2M5D3 T owner=A \"owner=B; C\"", in: sandbox).code == 0)
    #expect(CommandRun("add -", in: sandbox, input: "L2M5D4\tT\towner=A; B\towner=C\n").code == 0)
    for node in ["L2M5D3", "L2M5D4"] {
      #expect(
        try sandbox.text(of: path + node + ".txt").hasPrefix("title: T\n" + expected), "\(node)")
    }
    let edit = CommandRun("edit L2M5D1 owner=A owner=B owner=C", in: sandbox)
    #expect(edit.output.hasPrefix("L2M5D1  owner: none → A; B; C\n"), "\(edit.output)")
    let csv = CommandRun(
      "set - --format csv", in: sandbox, input: "plan,code,owner\n2018-2020,L2M5D2,A; B ;C\n")
    #expect(csv.code == 0, "\(csv.errors)")
    for node in ["L2M5D1", "L2M5D2"] {
      #expect(try sandbox.text(of: path + node + ".txt").contains(expected))
    }
    #expect(
      CommandRun("edit L2M5D1 \"owner-=a; c\" owner+=D;E", in: sandbox).output.contains("A; B; C → B; D; E"))
    let twice = CommandRun("edit L2M5D1 due=2020-01-01 due=2020-02-02", in: sandbox)
    #expect(twice.code == 64 && twice.output.isEmpty, "\(twice.errors)")
    #expect(CommandRun("add L2M5D9 T due=2020-01-01 due=2020-02-02", in: sandbox).code == 64)
  }

  @Test("a table brings parents and children at once, all or none; a plan that has not begun gets no added:")
  func table() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "title: P\nperiod: 2026-01-01 2028-12-31\nlevels: L line, D deliverable\n", to: "plans/p/plan.txt")
    try sandbox.initializeRepository()
    try sandbox.commitAll("plan")
    let input = "\u{FEFF}# code\ttitle\nL1\tLine\r\n\nL1D1\tFirst\ttags=a, b\tdue=2027-01-01\nL1D2\tSecond\n"
    let wrong = CommandRun("add -", in: sandbox, input: input + "L2D1\tNo parent\n")
    #expect(wrong.code == 1 && wrong.errors.contains("line 6"), "\(wrong.errors)")
    #expect(!sandbox.exists("plans/p/L1"))
    let trial = CommandRun("add - -n", in: sandbox, input: input)
    #expect(trial.code == 0 && trial.output.contains("+ tags: a, b") && !sandbox.exists("plans/p/L1"))
    let run = CommandRun("add -", in: sandbox, input: input)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try sandbox.text(of: "plans/p/L1/L1D1.txt") == "title: First\ntags: a, b\ndue: 2027-01-01\n")
    #expect(try sandbox.git("log", "-1", "--format=%s") == "p: 3 nodes added\n")
    #expect(CommandRun("status --short", in: sandbox).output == "2 deliverables: 0/0/0, 2 unreported\n")
    #expect(CommandRun("check", in: sandbox).code == 0)
  }

  /// A plan that has not begun, recorded.
  private func newPlan() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      "title: P\nperiod: 2026-01-01 2028-12-31\nlevels: L line, M measure, D deliverable\n",
      to: "plans/p/plan.txt")
    try sandbox.initializeRepository()
    try sandbox.commitAll("plan")
    return sandbox
  }

  @Test(
    "a table has tabs, commas or semicolons, with or without a row of names, parents in any order",
    arguments: [
      "L1M1D1\tFirst, or not; \"so\"\towner=A\tdue=2027-01-01\nL1M1\tM\nL1\tL\n",
      "L1M1D1,\"First, or not; \"\"so\"\"\",owner=A,due=2027-01-01\r\nL1,L\r\nL1M1,M\r\n",
      "L1M1D1;\"First, or not; \"\"so\"\"\";owner=A;due=2027-01-01\nL1;L;;\nL1M1;M\n",
      "CODE\tTITLE\tKEY=VALUE…\nL1M1D1\tFirst, or not; \"so\"\towner=A\tdue=2027-01-01\nL1M1\tM\nL1\tL",
      "Code;Titre;owner;due\nL1M1D1;\"First, or not; \"\"so\"\"\";A;2027-01-01\nL1M1;M\nL1;L;;\n",
      "# new\nplan,code,title,owner,due,status\np,L1M1D1,\"First, or not; \"\"so\"\"\",A,2027-01-01,unreported\np,L1M1,M\np,L1,L,,,none\n",
      "title,code,level,owner,due,path\n\"First, or not; \"\"so\"\"\",L1M1D1,deliverable,A,2027-01-01,plans/p/L1/L1M1/L1M1D1.txt\nM,l1m1,measure\nL,p/L1\n",
    ])
  func separators(input: String) throws {
    let sandbox = try newPlan()
    let run = CommandRun("add -", in: sandbox, input: input)
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      try sandbox.text(of: "plans/p/L1/L1M1/L1M1D1.txt")
        == "title: First, or not; \"so\"\nowner: A\ndue: 2027-01-01\n")
    #expect(try sandbox.text(of: "plans/p/L1/L1M1/L1M1.txt") == "title: M\n")
    #expect(try sandbox.text(of: "plans/p/L1/L1.txt") == "title: L\n")
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "2\n")
  }

  @Test("a title that begins with # is one where the code does not come first")
  func comments() throws {
    let sandbox = try newPlan()
    #expect(CommandRun("add -", in: sandbox, input: "title;code\n# of cities;L1\n").code == 0)
    #expect(try sandbox.text(of: "plans/p/L1/L1.txt") == "title: # of cities\n")
  }

  @Test("every fault of a table is named in one run, what follows from one is not, and nothing is written")
  func faults() throws {
    let sandbox = try newPlan()
    let input = """
      code;title;due;owner
      L1;L
      L1M1;;31/12/2027
      L1M1D1;ok
      L2M1D1;no parent
      X7;other letters
      L1;again
      L1M1D2;ok;2027-01-01;A;more
      L1M1D3;wrong;someday
      X7M1;below what is wrong
      """
    let run = CommandRun("add -", in: sandbox, input: input)
    #expect(run.code == 64 && run.output.isEmpty, "\(run.code)")
    let lines = run.errors.split(separator: "\n").filter { $0.hasPrefix("error") }
      .map { $0.dropFirst(7).prefix { $0 != ":" } }
    #expect(
      lines == ["line 3", "line 3", "line 5", "line 6", "line 7", "line 8", "line 9"], "\(run.errors)")
    #expect(run.errors.hasSuffix("note: 7 faults; nothing was changed\n"), "\(run.errors)")
    let columns = CommandRun("add -", in: sandbox, input: "code;title;onwer;deu\nL1;\n")
    for part in ["'onwer'", "'deu'", "line 2: missing: TITLE", "3 faults"] {
      #expect(columns.errors.contains(part), "\(columns.errors)")
    }
    #expect(!sandbox.exists("plans/p/L1"))
  }

  @Test("a file that git ignores, or that was removed by hand, is refused and not written")
  func refused() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write("L2M5D3.txt\n", to: ".gitignore")
    let ignored = CommandRun("add L2M5D3 A", in: sandbox)
    #expect(ignored.code == 1 && ignored.errors.contains("check-ignore"), "\(ignored.errors)")
    #expect(!sandbox.exists(Self.node))
    try sandbox.remove("plans/2018-2020/L2/L2M5/L2M5D2.txt")
    let gone = CommandRun("add L2M5D2 A", in: sandbox)
    #expect(gone.code == 1 && gone.errors.contains("git restore"), "\(gone.errors)")
  }
}
