import PlanCore
import PlanTestSupport
import SystemPackage
import Testing

@testable import PlanStore

struct WorkspaceTests {
  @Test("F1: plans/ is looked for upwards, as far as the git working tree")
  func search() throws {
    let sandbox = try Sandbox()
    try sandbox.write("title: P\n", to: "a/plans/p/plan.txt")
    try sandbox.write("", to: "a/b/c/x")
    try sandbox.write("", to: "a/repo/d/x")
    try sandbox.write("", to: "a/repo/.git/HEAD")
    let root = FilePath(sandbox.path + "/a")
    for folder in ["a", "a/b", "a/b/c", "a/plans/p", "a/b/../b/./c"] {
      #expect(try Workspace(searchingFrom: FilePath(sandbox.path + "/" + folder)).root == root)
    }
    #expect(throws: StoreError.self) { try Workspace(searchingFrom: FilePath(sandbox.path + "/a/repo/d")) }
    #expect(try Workspace(searchingFrom: root).workingTree == nil)
  }

  @Test(
    "F1: each folder with a plan.txt is a plan; a name that cannot be one is a finding; templates is none")
  func plans() throws {
    let sandbox = try Sandbox()
    for name in ["2018-2020", "b", "templates", "Bad Name", "c.lock"] {
      try sandbox.write("title: P\n", to: "plans/\(name)/plan.txt")
    }
    try sandbox.write("x", to: "plans/none/readme.txt")
    try sandbox.run("/bin/ln", ["-s", "b", "plans/link"])
    let set = try Workspace(searchingFrom: FilePath(sandbox.path)).plans()
    #expect(set.plans.map(\.id.description) == ["2018-2020", "b"])
    #expect(
      set.findings.map(\.problem).sorted { "\($0)" < "\($1)" } == [
        .badPlanID("Bad Name"), .badPlanID("c.lock"),
      ])
  }

  @Test("F2, F5: reserved folders and dot files are passed over, links never followed, stray files named")
  func strangers() throws {
    let sandbox = try Sandbox()
    try sandbox.write("title: P\nperiod: 2020-01-01 2020-12-31\nlevels: L l, D d\n", to: "plans/p/plan.txt")
    try sandbox.write("title: L\n", to: "plans/p/L1/L1.txt")
    try sandbox.write("title: D\n", to: "plans/p/L1/L1D1.txt")
    for folder in ["evidence", "indicators", "projects", "tables"] {
      try sandbox.write("x", to: "plans/p/\(folder)/L9.txt")
    }
    try sandbox.write("x", to: "plans/p/.hidden.txt")
    try sandbox.write("x", to: "plans/p/L1/notes.md")
    try sandbox.run("/bin/ln", ["-s", "L1D1.txt", "plans/p/L1/L1D2.txt"])
    try sandbox.run("/bin/ln", ["-s", "L1", "plans/p/L2"])
    try sandbox.run("/bin/mkdir", ["plans/p/L1/L1D3.txt"])
    try sandbox.write([UInt8](repeating: 120, count: 2 << 20), to: "plans/p/L1/L1D4.txt")
    let tree = try #require(try Workspace(searchingFrom: FilePath(sandbox.path)).plans().plans.first)
    let day = try #require(PlanDate("2020-06-01"))
    #expect(tree.nodes.map(\.code.description) == ["L1", "L1D1", "L1D2", "L1D3", "L1D4"])
    #expect(tree.figures(on: day).total == Rollup(unreported: 1, unreadable: 3))
    #expect(
      tree.findings(on: day).map { "\($0.problem.rule) \($0.path)" } == [
        "link plans/p/L1/L1D2.txt", "not-a-file plans/p/L1/L1D3.txt", "file-too-large plans/p/L1/L1D4.txt",
        "stray-file plans/p/L1/notes.md", "link plans/p/L2",
      ])
  }

  @Test("two threads read what one would: a plan of many folders")
  func threads() throws {
    let sandbox = try Sandbox()
    try sandbox.write(
      "title: P\nperiod: 2020-01-01 2020-12-31\nlevels: L l, M m, D d\n", to: "plans/p/plan.txt")
    for line in 1...12 {
      try sandbox.write("title: x\n", to: "plans/p/L\(line)/L\(line).txt")
      for measure in 1...12 {
        try sandbox.write("title: x\n", to: "plans/p/L\(line)/L\(line)M\(measure)/L\(line)M\(measure).txt")
        for deliverable in 1...3 {
          let status =
            deliverable == 3 ? "" : "status: 2020-01-01 \(deliverable == 1 ? "done" : "not-done")\n"
          try sandbox.write(
            "title: x\n\(status)",
            to: "plans/p/L\(line)/L\(line)M\(measure)/L\(line)M\(measure)D\(deliverable).txt")
        }
      }
    }
    let tree = try #require(try Workspace(searchingFrom: FilePath(sandbox.path)).plans().plans.first)
    let day = try #require(PlanDate("2020-06-01"))
    #expect(tree.figures(on: day).total == Rollup(done: 144, notDone: 144, unreported: 144))
    #expect(tree.nodes.map(\.code) == tree.nodes.map(\.code).sorted() && tree.nodes.count == 12 + 144 + 432)
    #expect(tree.findings(on: day).isEmpty)
  }
}
