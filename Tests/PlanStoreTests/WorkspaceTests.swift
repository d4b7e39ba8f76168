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
      set.findings.map(\.detail).sorted { "\($0)" < "\($1)" } == [
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
      tree.findings(on: day).map { "\($0.detail.rule.rawValue) \($0.path)" } == [
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

  @Test("counting deliverables where they are read gives the figures of the whole tree", arguments: 1...12)
  func tallies(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let sandbox = try Sandbox()
    try sandbox.write(
      "title: P\nperiod: 2020-01-01 2020-12-31\nlevels: L l, M m, D d\nsub-status: cancelled not-done\nsub-status: en marxa in-progress\n",
      to: "plans/p/plan.txt")
    let texts = [
      "title: x\n", "title: x\nstatus: 2020-01-01 done\n",
      "title: x\nstatus: 2020-06-01 done\nstatus: 2020-02-01 cancelled note\n",
      "title: x\nadded: 2020-03-01\n", "title: x\ndropped: 2020-03-01 why\nstatus: 2020-01-01 done\n",
      "no field\n",
      "title: x\nstatus: 2020-01-01 nothing\n", "title: x\nstatus: 2020-01-01 en  marxa note\n",
      "\u{FEFF}title: x\r\nstatus: 2020-02-01 in-progress\r\n",
      "title: x\nstatus: 2019-01-01 done\n",
      "title: " + String(repeating: "é", count: 5000) + "\nstatus: 2020-02-01 not-done\n",
    ]
    let isOdd = seed % 3 == 0
    for line in 1...4 {
      try sandbox.write(
        "title: x\n" + (line == 4 ? "dropped: 2020-04-01 why\n" : ""), to: "plans/p/L\(line)/L\(line).txt")
      for measure in 1...6 {
        let folder = "plans/p/L\(line)/L\(line)M\(measure)"
        if !isOdd || measure != 3 { try sandbox.write("title: x\n", to: "\(folder)/L\(line)M\(measure).txt") }
        for deliverable in 1...4 {
          let text = texts.randomElement(using: &random) ?? ""
          try sandbox.write(text, to: "\(folder)/L\(line)M\(measure)D\(deliverable).txt")
        }
      }
    }
    if isOdd { try sandbox.write(texts[1], to: "plans/p/L1/L1M1D1.txt") }
    let workspace = try Workspace(searchingFrom: FilePath(sandbox.path))
    let whole = try #require(try workspace.plans().plans.first)
    for text in ["2018-12-31", "2019-06-01", "2020-01-01", "2020-02-15", "2020-03-31", "2020-12-31"] {
      let day = try #require(PlanDate(text))
      let counted = try #require(try workspace.plans(detail: .figures(on: day)).plans.first)
      let (expected, figures) = (whole.figures(on: day), counted.figures(on: day))
      #expect(figures.total == expected.total, "\(day)")
      for index in whole.nodes.indices where !whole.isDeliverable(index) {
        let own = try #require(counted.index(of: whole.nodes[index].code))
        #expect(figures.rollup(of: own) == expected.rollup(of: index), "\(whole.nodes[index].code) \(day)")
      }
      #expect(counted.nodes.count < whole.nodes.count || isOdd)
      #expect(Set(counted.unreadableFiles().map(\.path)) == Set(whole.unreadableFiles().map(\.path)))
    }
  }
}
