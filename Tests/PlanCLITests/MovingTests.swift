import PlanTestSupport
import Testing

struct MovingTests {
  @Test("F25: a measure moves with its deliverables; history, figures and staged edits follow; undo restores")
  func measure() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write("continues: 2018-2020/L2M5D1\n", to: "extra")
    let other = "plans/2021-2023/L2/L2A1/L2A1.txt"
    let carried = try sandbox.text(of: other)
    try sandbox.write(carried + "continues: 2018-2020/L2M5D1\n", to: other)
    try sandbox.commitAll("carried")
    let first = try sandbox.git("rev-parse", "HEAD").replacing("\n", with: "")
    // Somebody's own edits, staged and not.
    let old = "plans/2018-2020/L2/L2M5/L2M5D2.txt"
    let text = try sandbox.text(of: old)
    try sandbox.write(text + "x-mine: staged\n", to: old)
    try sandbox.git("add", old)
    try sandbox.write(text + "x-mine: staged\nx-mine: later\n", to: old)
    let figures = CommandRun("status 2018-2020 --short", in: sandbox).output
    let trial = CommandRun("move 2018-2020/L2M5 L3M20 -n", in: sandbox)
    #expect(trial.code == 0 && sandbox.exists(old))
    let run = CommandRun("move 2018-2020/l2m5 l3m20", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("L2M5 → L3M20\nL2M5D1 → L3M20D1\nL2M5D2 → L3M20D2\n"))
    #expect(!sandbox.exists("plans/2018-2020/L2/L2M5"))
    let new = "plans/2018-2020/L3/L3M20/L3M20D2.txt"
    #expect(try sandbox.text(of: new) == text + "x-mine: staged\nx-mine: later\nformerly: L2M5D2\n")
    #expect(try sandbox.git("show", ":\(new)") == text + "x-mine: staged\nformerly: L2M5D2\n")
    #expect(try sandbox.git("show", "HEAD:\(new)") == text + "formerly: L2M5D2\n")
    #expect(try sandbox.text(of: other) == carried + "continues: 2018-2020/L3M20D1\n")
    #expect(
      try sandbox.git("log", "-1", "--format=%s") == "2018-2020 L2M5: moved to L3M20, 3 nodes\n")
    #expect(CommandRun("status 2018-2020 --short", in: sandbox).output == figures)
    let log = CommandRun("log 2018-2020/L3M20D1", in: sandbox).output
    #expect(log.contains("moved from L2M5D1") && log.contains("○ in progress"))
    let difference = CommandRun("diff \(first) HEAD 2018-2020", in: sandbox).output
    #expect(difference.contains("moved (3)") && difference.contains("L2M5D1 → L3M20D1"))
    #expect(!difference.contains("removed"))
    try sandbox.git("checkout", "-q", "HEAD", "--", new)
    #expect(CommandRun("undo", in: sandbox).code == 0)
    #expect(try sandbox.git("diff", first, "HEAD").isEmpty)
    #expect(try sandbox.git("status", "--porcelain").isEmpty)
  }

  @Test("there and back again: a code that was had before is had again")
  func back() throws {
    let sandbox = try Sandbox.publishedPlans()
    for line in ["move L2M5D1 L2M5D7", "move L2M5D7 L2M5D1", "move L2M5D1 L2M5D7"] {
      let run = CommandRun(line, in: sandbox)
      #expect(run.code == 0, "\(line): \(run.errors)")
    }
    let log = CommandRun("log L2M5D7", in: sandbox).output
    #expect(log.split(separator: "\n").count { $0.contains("moved from") } == 3)
    #expect(log.contains("○ in progress"))
    #expect(CommandRun("diff HEAD~2 HEAD 2018-2020", in: sandbox).output.contains("nothing changed"))
    #expect(CommandRun("check", in: sandbox).code == 0)
  }

  @Test("a node does not move onto a file that is there, recorded or not")
  func taken() throws {
    let sandbox = try Sandbox.publishedPlans()
    let place = "plans/2018-2020/L2/L2M5/L2M5D9.txt"
    // A folder or a file that is no node, at the very place.
    try sandbox.write("*.txt\n", to: ".git/info/exclude")
    try sandbox.run("/bin/ln", ["-s", "nowhere", place])
    #expect(CommandRun("move 2018-2020/L2M5D1 L2M5D9", in: sandbox).code == 1)
    try sandbox.remove(place)
    try sandbox.write("title: Mine\n", to: place)
    #expect(CommandRun("move 2018-2020/L2M5D1 L2M5D9", in: sandbox).code == 1)
    #expect(try sandbox.text(of: place) == "title: Mine\n")
    // Recorded and only deleted by hand: its code is not free.
    let other = "plans/2018-2020/L2/L2M5/L2M5D2.txt"
    try sandbox.remove(other)
    let run = CommandRun("move 2018-2020/L2M5D1 L2M5D2", in: sandbox)
    #expect(run.code == 1 && run.errors.contains(other), "\(run.errors)")
    #expect(try sandbox.git("rev-list", "--count", "HEAD") == "1\n" && !sandbox.exists(other))
  }
}
