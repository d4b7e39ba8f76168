import PlanCore
import PlanTestSupport
import Testing

@testable import PlanCLI

/// How a status can be typed: as published reports print it, as people spell it, and in a plan's own words.
struct StatusWordTests {
  private let file = "plans/2018-2020/L1/L1M1/L1M1D1.txt"

  @Test("what rows of a batch say means the same as one word of a command line")
  func indexed() throws {
    let text =
      "title: P\nlevels: L line, D deliverable\nlanguages: fr en\nsub-status: blocked in-progress\nsub-status: not-done-yet not-done\n"
    let header = PlanHeader(id: try #require(PlanID("p")), content: .bytes(Array(text.utf8)))
    #expect(header.subStatuses.count == 2)
    let vocabulary = StatusVocabulary(header)
    let typed =
      [
        "", "-", " ", "x", "achevé", "ACHEVE", "Done", "d o n e", "in progress", "IN_progress",
        "in--progress", "blocked",
      ]
      + [
        "notdoneyet", "pas fait", "nonrealise", "réalisé\u{301}", "[x]", "[ ]", "✔\u{FE0F}", "done\r\n", "v",
        "терминé",
      ]
    for word in typed {
      #expect(vocabulary.index.status(word) == vocabulary.status(word), "\(word)")
    }
    let words = "en cours de route".split(separator: " ").map(String.init)
    #expect(vocabulary.index.status(atFrontOf: words)?.count == 2)
    #expect(vocabulary.index.status(atFrontOf: ["route"]) == nil)
  }

  @Test(
    "marks of published reports and other spellings are understood, in any case",
    arguments: [
      ("✔", "done"), ("✔\u{FE0F}", "done"), ("☑", "done"), ("V", "done"), ("v", "done"), ("O", "in-progress"),
      ("o", "in-progress"), ("✘", "not-done"), ("en-cours", "in-progress"), ("encours", "in-progress"),
      ("EN_COURS", "in-progress"), ("InProgress", "in-progress"), ("en-curso", "in-progress"),
      ("non-réalisé", "not-done"), ("nonrealise", "not-done"), ("notdone", "not-done"),
      ("sin-informar", nil), ("VV", nil), ("Vu", nil), ("0", nil), ("☒", nil),
    ] as [(String, String?)])
  func typed(_ word: String, _ token: String?) throws {
    let sandbox = try Sandbox()
    try sandbox.initializeRepository()
    try sandbox.write(
      "title: P\nperiod: 2020-01-01 2020-12-31\nlevels: L line, D deliverable\n", to: "plans/p/plan.txt")
    try sandbox.write("title: L\n", to: "plans/p/L1/L1.txt")
    let (first, second) = ("plans/p/L1/L1D1.txt", "plans/p/L1/L1D2.txt")
    try sandbox.write("title: A\n", to: first)
    try sandbox.write("title: B\nstatus: 2020-01-01 in-progress\n", to: second)
    try sandbox.commitAll()
    let line = CommandRun("set L1D1 \(word) --at 2020-01-05 --no-commit", in: sandbox)
    #expect((line.code == 0) == (token != nil), "\(line.errors)")
    guard let token else { return }
    #expect(try sandbox.text(of: first) == "title: A\nstatus: 2020-01-05 \(token)\n")
    // In a batch, with a note, in a table, and as a filter.
    try sandbox.git("checkout", "-q", "--", "plans")
    let batch = CommandRun("set - --no-commit", in: sandbox, input: "L1D1 \(word) 2020-01-06 - approved\n")
    #expect(batch.code == 0, "\(batch.errors)")
    #expect(try sandbox.text(of: first) == "title: A\nstatus: 2020-01-06 \(token) - approved\n")
    let row = CommandRun("set - --format csv --no-commit", in: sandbox, input: "code,status\nL1D2,\(word)\n")
    #expect(row.code == 0, "\(row.errors)")
    #expect((token == "in-progress") == row.output.hasPrefix("nothing to record"))
    let list = CommandRun("list --status \(word)", in: sandbox).output
    #expect(list.contains("L1D1") && list == CommandRun("list --status \(token)", in: sandbox).output)
  }

  @Test("X is asked back, unless it is the plan's own mark; and nothing is written")
  func ambiguous() throws {
    let sandbox = try Sandbox.publishedPlans()
    for word in ["X", "x"] {
      let run = CommandRun("set L2M5D1 \(word)", in: sandbox)
      #expect(run.code == 64 && run.errors.contains("hint: write not-done or done"), "\(run.errors)")
      #expect(CommandRun("list --status \(word)", in: sandbox).code == 64)
      #expect(CommandRun("set -", in: sandbox, input: "L2M5D1 \(word) Yes\n").code == 64)
    }
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
    let header = "plans/2018-2020/plan.txt"
    try sandbox.write(try sandbox.text(of: header) + "mark.not-done: X\nmark.in-progress: V\n", to: header)
    #expect(CommandRun("set 2018-2020/L2M5D1 X -n", in: sandbox).output.contains("→ X not done"))
    // What the plan says comes before what others print.
    #expect(CommandRun("set 2018-2020/L1M1D1 V -n", in: sandbox).output.contains("→ V in progress"))
  }

  @Test("a status of a file that is only spelled otherwise is offered by plan check")
  func offered() throws {
    let sandbox = try Sandbox.publishedPlans()
    for (word, token) in [("✔", "done"), ("V", "done"), ("✘", "not-done"), ("inprogress", "in-progress")] {
      try sandbox.write("title: A\nstatus: 2020-01-01 \(word)\n", to: file)
      #expect(CommandRun("check", in: sandbox).output.contains("hint: did you mean \(token)?"), "\(word)")
    }
  }

  @Test("F18: a sub-status of two words is recorded, read, counted, listed and told as one status")
  func twoWords() throws {
    let sandbox = try Sandbox.publishedPlans()
    let header = "plans/2018-2020/plan.txt"
    try sandbox.write(
      try sandbox.text(of: header)
        + "sub-status: en   marxa in-progress\nword.en-marxa.fr: en marche\nmark.en-marxa: ▷\n", to: header)
    try sandbox.commitAll("words")
    #expect(!CommandRun("check", in: sandbox).output.contains("marxa"))
    let set = CommandRun("set 2018-2020/L1M1D1 En Marxa -m Begun --at 2020-12-31", in: sandbox)
    #expect(set.code == 0 && set.output.contains("→ ○ in progress (en marxa)"), "\(set.output) \(set.errors)")
    #expect(try sandbox.text(of: file).hasSuffix("status: 2020-12-31 en marxa Begun\n"))
    // The counting without reading the plan whole, and the reading whole, agree.
    for command in ["status 2018-2020 --short", "status 2018-2020 --attention"] {
      #expect(
        CommandRun(command, in: sandbox).output.contains(
          command.hasSuffix("short") ? "48/11/6" : "11 in progress"))
    }
    let list = CommandRun("list 2018-2020 --status \"en marxa\" --lang fr", in: sandbox).output
    #expect(list.split(separator: "\n").count == 1 && list.contains("L1M1D1") && list.contains("en marche"))
    let show = CommandRun("show 2018-2020/L1M1D1 --format json", in: sandbox).output
    #expect(show.contains("\"sub-status\": \"en marxa\"") && show.contains("\"note\": \"Begun\""))
    #expect(
      CommandRun("log 2018-2020/L1M1D1", in: sandbox).output.contains("○ in progress (en marxa)  Begun"))
    #expect(
      CommandRun("log 2018-2020/L1M1D1", in: sandbox).output.contains("○ in progress (en marxa)  Begun"))
    #expect(CommandRun("report summary 2018-2020 --format json", in: sandbox).output.contains("en marxa"))
    // Again, it is said to hold; a table as it was printed changes nothing; each of the three ways to set it.
    #expect(
      CommandRun("set 2018-2020/L1M1D1 enmarxa --at 2020-12-31", in: sandbox).output.contains("already"))
    let table = CommandRun("list 2018-2020/L1M1 --format csv", in: sandbox).output
    #expect(
      CommandRun("set - --format csv", in: sandbox, input: table).output.hasPrefix("nothing to record"))
    let batch = CommandRun(
      "set - --no-commit", in: sandbox, input: "2018-2020/L1M1D2 en marxa 2020-12-31 la nota\n")
    #expect(batch.code == 0, "\(batch.errors)")
    #expect(
      try sandbox.text(of: "plans/2018-2020/L1/L1M1/L1M1D2.txt").contains(
        "status: 2020-12-31 en marxa la nota\n"))
    let row = CommandRun(
      "set - --format csv --at 2020-12-31 --no-commit", in: sandbox,
      input: "plan,code,status,sub-status\n2018-2020,L2M5D1,in-progress,en marxa\n")
    #expect(row.code == 0, "\(row.errors)")
    #expect(
      try sandbox.text(of: "plans/2018-2020/L2/L2M5/L2M5D1.txt").contains("status: 2020-12-31 en marxa\n"))
    // By hand, with other blanks; undo and save know it.
    try sandbox.write(
      "title: A\nstatus: 2020-12-30 en\u{A0} marxa  Begun\n", to: "plans/2018-2020/L2/L2M5/L2M5D2.txt")
    #expect(CommandRun("show 2018-2020/L2M5D2", in: sandbox).output.contains("○ in progress (en marxa)"))
    #expect(CommandRun("save", in: sandbox).code == 0)
    #expect(CommandRun("undo", in: sandbox).code == 0)
  }
}
