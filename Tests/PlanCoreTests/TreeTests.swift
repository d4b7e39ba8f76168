import PlanTestSupport
import Testing

@testable import PlanCore

/// Makes a plan of a few lines of text.
struct PlanFixture {
  static let header = """
    title: Plan
    period: 2018-01-01 2020-12-31
    levels: L line, M measure, D deliverable
    """

  let header: PlanHeader
  let tree: PlanTree

  /// - Parameter files: contents by path below the plan's folder.
  init(_ files: [String: String]) throws { try self.init(Self.header, files) }

  init(_ header: String, _ files: [String: String]) throws {
    try self.init(
      Array(header.utf8), files.map { SourceFile(path: PlanPath($0), content: .bytes(Array($1.utf8))) })
  }

  init(_ header: [UInt8], _ files: [SourceFile]) throws {
    var parsed = PlanHeader(id: try #require(PlanID("test")), content: .bytes(header))
    parsed.inferLevels(from: files.map(\.path))
    self.header = parsed
    tree = PlanTree(header: parsed, files: files.map(parsed.read))
  }

  func findings(on day: String = "2020-12-31") throws -> [Finding] {
    tree.findings(on: try #require(PlanDate(day)), among: [])
  }

  func rules() throws -> [String] { try findings().map(\.detail.rule.rawValue) }
  func codes() -> [String] { tree.nodes.map(\.code.description) }
}

struct TreeTests {
  private let small = [
    "L1/L1.txt": "title: One\n", "L1/L1M1/L1M1.txt": "title: M\n",
    "L1/L1M1/L1M1D2.txt": "title: D2\nstatus: 2019-01-01 done\n",
    "L1/L1M1/L1M1D10.txt": "title: D10\n", "L1/L1M1/L1M1D1.txt": "title: D1\nstatus: 2020-01-01 not-done\n",
  ]

  @Test("F2, F3: nodes in natural order, each in its folder, nothing wrong")
  func natural() throws {
    let plan = try PlanFixture(small)
    #expect(plan.codes() == ["L1", "L1M1", "L1M1D1", "L1M1D2", "L1M1D10"])
    #expect(try plan.findings().isEmpty)
    #expect(plan.tree.path(of: 4).description == "plans/test/L1/L1M1/L1M1D10.txt")
    #expect(
      plan.tree.children(of: nil) == [0] && plan.tree.children(of: 0) == [1]
        && plan.tree.children(of: 1) == [2, 3, 4])
  }

  @Test("the order in which files are found makes no difference")
  func shuffled() throws {
    let files = small.map { SourceFile(path: PlanPath($0), content: .bytes(Array($1.utf8))) }
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let plan = try PlanFixture(Array(PlanFixture.header.utf8), files.shuffled(using: &random))
      #expect(plan.codes() == ["L1", "L1M1", "L1M1D1", "L1M1D2", "L1M1D10"])
    }
  }

  @Test("F4: plans of two to six levels with several letters", arguments: 2...6)
  func levels(count: Int) throws {
    let letters = ["A", "BB", "C", "DDD", "E", "F"].prefix(count)
    let header =
      "title: P\nperiod: 2020-01-01 2020-12-31\nlevels: "
      + letters.map { "\($0) name \($0)" }.joined(separator: ", ")
    var files: [String: String] = [:]
    var folder = ""
    var code = ""
    for (index, letter) in letters.enumerated() {
      code += "\(letter)\(index + 1)"
      if index < count - 1 { folder += code + "/" }
      files[folder + code + ".txt"] = "title: T\n" + (index == count - 1 ? "status: 2020-02-02 done\n" : "")
    }
    let plan = try PlanFixture(header, files)
    #expect(try plan.findings().isEmpty)
    #expect(plan.tree.figures(on: try #require(PlanDate("2020-12-31"))).total == Rollup(done: 1))
    #expect(plan.codes().count == count)
  }

  @Test(
    "F5: a misplaced file counts under its code; a missing parent shows its code",
    arguments: [
      ("L1M1D1.txt", ["misplaced", "missing-parent", "missing-parent"]),
      ("L1/L1M1D1.txt", ["misplaced", "missing-parent", "missing-parent"]),
      ("L2/L1M1/L1M1D1.txt", ["misplaced", "missing-parent", "missing-parent"]),
      ("l1/L1M1/L1M1D1.txt", ["misplaced", "missing-parent", "missing-parent"]),
      ("L1/L1M1/l1m1d1.txt", ["wrong-case", "missing-parent", "missing-parent"]),
      ("L1/L1M1/L1M1D1.TXT", ["wrong-case", "missing-parent", "missing-parent"]),
      ("L1/L1M1/L1M1D1.txt", ["missing-parent", "missing-parent"]),
    ])
  func misplaced(path: String, rules: [String]) throws {
    let plan = try PlanFixture([path: "title: T\nstatus: 2020-01-01 done\n"])
    #expect(plan.codes() == ["L1", "L1M1", "L1M1D1"])
    #expect(try plan.rules().sorted() == rules.sorted())
    #expect(plan.tree.figures(on: try #require(PlanDate("2020-06-01"))).total == Rollup(done: 1))
    #expect(plan.tree.nodes[0].isMissing && plan.tree.nodes[0].title(in: .english, of: plan.header) == "L1")
  }

  @Test(
    "F5: of two files with one code the one in its right place counts",
    arguments: ["L1/L1M1D1.txt", "L1/L1M1/l1m1d1.txt", "A/L1M1D1.txt"])
  func duplicates(other: String) throws {
    var files = small
    files[other] = "title: Other\nstatus: 2020-01-01 done\n"
    let plan = try PlanFixture(files)
    let node = try #require(Code("L1M1D1").flatMap(plan.tree.node))
    #expect(node.title(in: .english, of: plan.header) == "D1")
    #expect(
      try plan.findings().contains {
        $0.detail == .duplicateCode(counted: PlanPath("plans/test/L1/L1M1/L1M1D1.txt"))
          && $0.path.description == "plans/test/" + other
      })
    #expect(plan.codes().count == 5)
  }

  @Test(
    "F5: names that are no codes, stray files, links and folders hide nothing else",
    arguments: [
      ("L1/notes.txt", "not-a-code"), ("L1/L1A1/L1A1.txt", "not-a-code"),
      ("L1/L1M1/L1M1D1X1.txt", "not-a-code"), ("L1/README.md", "stray-file"), ("x.csv", "stray-file"),
    ])
  func strangers(path: String, rule: String) throws {
    var files = small
    files[path] = "title: x\n"
    let plan = try PlanFixture(files)
    #expect(try plan.rules() == [rule])
    #expect(plan.codes().count == 5)
  }

  @Test(
    "F5, F21: links, folders and unreadable files are counted apart",
    arguments: [
      (SourceFile.Content.link, "link"), (.special, "not-a-file"),
      (.tooLarge(bytes: 2_000_000), "file-too-large"), (.unreadable(reason: "no"), "not-readable"),
      (.bytes([0]), "nul-byte"), (.bytes(Array("title A".utf8)), "not-a-field"),
      (.bytes(Array("title: A\nstatus: yesterday done".utf8)), "bad-date"),
      (.bytes(Array("title: A\nstatus: 2020-01-01 finished".utf8)), "bad-status"),
      (.bytes(Array("title: A\nadded: soon".utf8)), "bad-date"),
      (.bytes(Array("title: A\ndropped: never".utf8)), "bad-date"),
      (.bytes(Array("title: A\nstatus: 2020-01-01".utf8)), "incomplete-status"),
    ])
  func unreadable(content: SourceFile.Content, rule: String) throws {
    var files = small.map { SourceFile(path: PlanPath($0), content: .bytes(Array($1.utf8))) }.filter {
      $0.path.description != "L1/L1M1/L1M1D1.txt"
    }
    files.append(SourceFile(path: PlanPath("L1/L1M1/L1M1D1.txt"), content: content))
    let plan = try PlanFixture(Array(PlanFixture.header.utf8), files)
    #expect(try plan.rules() == [rule])
    let total = plan.tree.figures(on: try #require(PlanDate("2020-12-31"))).total
    #expect(total == Rollup(done: 1, unreported: 1, unreadable: 1) && total.deliverables == 3)
    #expect(plan.tree.unreadableFiles().map(\.item.description) == ["L1M1D1"])
  }

  @Test("F21: other faults leave a deliverable counted")
  func counted() throws {
    let plan = try PlanFixture([
      "L1/L1.txt": "title: L\n", "L1/L1M1/L1M1.txt": "title: M\n",
      "L1/L1M1/L1M1D1.txt": "due: x\nsdg: 99\nstatus: 2020-01-01 done\n",
    ])
    #expect(plan.tree.figures(on: try #require(PlanDate("2020-12-31"))).total == Rollup(done: 1))
    #expect(try plan.rules().sorted() == ["bad-date", "bad-goal", "missing-key"])
  }

  @Test("an unreadable plan.txt hides no node: the levels are those of the longest code")
  func unreadableHeader() throws {
    let files = small.map { SourceFile(path: PlanPath($0), content: .bytes(Array($1.utf8))) }
    let plan = try PlanFixture([0], files)
    #expect(plan.codes().count == 5 && plan.header.levels.map(\.letters) == ["L", "M", "D"])
    #expect(try plan.rules() == ["nul-byte"])
    #expect(
      plan.tree.figures(on: try #require(PlanDate("2020-12-31"))).total
        == Rollup(done: 1, notDone: 1, unreported: 1))
    #expect(plan.tree.unreadableFiles().map(\.path.description) == ["plans/test/plan.txt"])
  }

  @Test("owners are inherited, titles fall back along the languages")
  func inheritance() throws {
    let header = PlanFixture.header + "\nlanguages: fr en\nowner: Plan\n"
    let plan = try PlanFixture(
      header,
      [
        "L1/L1.txt": "title: Un\ntitle.en: One\nowner: A\nowner: B\n", "L1/L1M1/L1M1.txt": "title: M\n",
        "L1/L1M1/L1M1D1.txt": "title: D\ntitle.es: E\n",
        "L2/L2.txt": "title.en: Two\n",
      ])
    #expect(plan.tree.owners(of: 2) == ["A", "B"] && plan.tree.owners(of: 3) == ["Plan"])
    func title(_ index: Int, _ tag: String) -> String? {
      LanguageTag(tag).map { plan.tree.nodes[index].title(in: $0, of: plan.header) }
    }
    #expect(
      title(0, "en") == "One" && title(0, "en-GB") == "One" && title(0, "fr") == "Un"
        && title(0, "es") == "Un")
    #expect(title(2, "es") == "E" && title(3, "fr") == "Two")
  }

  @Test("F5: a file that evidence or the logo names is no stray file; another one is")
  func namedFiles() throws {
    let plan = try PlanFixture(
      PlanFixture.header + "\nlogo: plans/test/logo.png\n",
      [
        "L1/L1.txt": "title: x\n", "L1/L1M1/L1M1.txt": "title: x\n",
        "L1/L1M1/L1M1D1.txt": "title: x\nevidence: <plans/test/L1/signed copy.pdf> Signed\n",
        "logo.png": "", "L1/signed copy.pdf": "", "L1/notes.md": "", "logo.png~": "",
      ])
    #expect(
      try plan.findings().map { "\($0.detail.rule.rawValue) \($0.path)" } == [
        "stray-file plans/test/L1/notes.md", "stray-file plans/test/logo.png~",
      ])
  }

  @Test("files of plans are told by their place and name")
  func filesOfPlans() throws {
    let plan = try PlanFixture(
      PlanFixture.header + "\nlogo: plans/test/logo.png\n", ["L1/L1.txt": "title: x\nevidence: plans/a.pdf\n"]
    )
    let files = PlanFiles(
      of: [plan.tree], and: [PlanPath("plans/new/plan.txt"), PlanPath("plans/x/y/plan.txt")])
    for path in [
      "plans/test/plan.txt", "plans/test/L1/L1M1/L1M1D1.txt", "plans/test/readme.TXT", "plans/test/logo.png",
      "plans/a.pdf", "plans/test/evidence/L1/a.docx", "plans/test/indicators/I1.txt",
      "plans/test/projects/p/x",
      "plans/test/tables/t.csv", "plans/templates/cover.mustache", "plans/new/L1.txt",
    ] {
      #expect(files.contains(PlanPath(path)), "\(path)")
    }
    for path in [
      "plans/test/L1/L1.txt~", "plans/test/L1/#L1.txt#", "plans/test/L1/L1.swp", "plans/test/L1/~$L1.txt",
      "plans/test/evidence/a.pdf~", "plans/test/L1/evidence/a.docx", "plans/test/evidence",
      "plans/test/a.docx",
      "plans/test/.txt", "plans/readme.txt", "plans/x/L1.txt", "plans/templates/style.css~", "L1.txt",
      "other/test/plan.txt", "plans",
    ] {
      #expect(!files.contains(PlanPath(path)), "\(path)")
    }
  }
}
