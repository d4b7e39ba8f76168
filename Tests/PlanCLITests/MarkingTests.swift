import PlanTestSupport
import Testing

/// What `plan set` says and attaches, where one day or one file makes the difference.
struct MarkingTests {
  private let file = "plans/2018-2020/L2/L2M5/L2M5D1.txt"

  @Test("the plan's first and last day lie within it; the day before and the day after are told")
  func edges() throws {
    let sandbox = try Sandbox.publishedPlans()
    for (day, told) in [
      ("2017-12-31", "before"), ("2018-01-01", nil), ("2020-12-31", nil),
      ("2021-01-01", "ended on 2020-12-31"),
    ] {
      let run = CommandRun("set 2018-2020/L1M1D1 not-done --at \(day) -m x -n", in: sandbox)
      #expect(run.code == 0)
      #expect(told.map(run.errors.contains) ?? run.errors.isEmpty, "\(day): \(run.errors)")
    }
  }

  @Test("a deliverable can be marked from the day it was added until the day before it was dropped")
  func counted() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write("title: x\nadded: 2019-02-01\ndropped: 2019-08-01 why\n", to: file)
    try sandbox.commitAll()
    for (day, code) in [("2019-01-31", 1), ("2019-02-01", 0), ("2019-07-31", 0), ("2019-08-01", 1)] {
      #expect(CommandRun("set L2M5D1 done --at \(day) -n", in: sandbox).code == code, "\(day)")
    }
  }

  @Test("evidence: a file attached twice is there once, another of its name beside it")
  func attachedTwice() throws {
    let sandbox = try Sandbox.publishedPlans()
    let outside = try Sandbox()
    try outside.write("minutes", to: "a.pdf")
    for _ in 0..<2 {
      #expect(
        CommandRun("set L2M5D1 in-progress -m x --evidence \(outside.path)/a.pdf", in: sandbox).code == 0)
      try sandbox.write(
        try sandbox.text(of: file).replacing("evidence: plans/2018-2020/evidence/L2M5D1/a.pdf\n", with: ""),
        to: file)
      try sandbox.commitAll("the line is taken out again")
    }
    let folder = "plans/2018-2020/evidence/L2M5D1"
    #expect(try sandbox.git("ls-files", folder) == "\(folder)/a.pdf\n")
    try outside.write("other minutes", to: "a.pdf")
    #expect(CommandRun("set L2M5D1 done --evidence \(outside.path)/a.pdf", in: sandbox).code == 0)
    #expect(try sandbox.git("ls-files", folder) == "\(folder)/a-2.pdf\n\(folder)/a.pdf\n")
    #expect(try sandbox.text(of: file).contains("evidence: \(folder)/a-2.pdf\n"))
  }

  @Test("evidence that is recorded, or that git ignores, is named and otherwise left alone")
  func notRecorded() throws {
    let sandbox = try Sandbox.publishedPlans()
    try sandbox.write("*.tmp\n", to: ".gitignore")
    try sandbox.write("recorded\n", to: "docs/a.txt")
    try sandbox.commitAll()
    try sandbox.write("edited since\n", to: "docs/a.txt")
    try sandbox.write("scratch", to: "docs/b.tmp")
    let run = CommandRun("set L2M5D1 done --evidence docs/a.txt --evidence docs/b.tmp", in: sandbox)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try sandbox.text(of: file).contains("evidence: docs/a.txt\nevidence: docs/b.tmp\n"))
    #expect(try sandbox.git("show", "--name-only", "--format=", "HEAD") == file + "\n")
    #expect(try sandbox.git("status", "--porcelain") == " M docs/a.txt\n")
  }
}
