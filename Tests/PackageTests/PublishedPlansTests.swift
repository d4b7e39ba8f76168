import PlanTestSupport
import Testing

/// The plans in this repository, read line by line and without the tool.
@Suite("The published plans") struct PublishedPlansTests {
  @Test(
    "The files hold what was published",
    arguments: [("2018-2020", "2020-12-31", 95), ("2021-2023", "2021-12-31", 49)])
  func content(plan: String, day: String, nodes: Int) throws {
    let expected = try RepositoryFiles.text(at: "Tests/PlanCLITests/Expected/plan-\(plan).tsv")
      .split(separator: "\n").dropFirst().map(String.init)
    #expect(expected.count == nodes)
    let files = try RepositoryFiles.texts(under: "plans/\(plan)", suffix: ".txt")
      .filter { !$0.path.hasSuffix("/plan.txt") }
    let found = files.map { file in
      let fields = Self.fields(of: file.text)
      let status = fields["status"].map { $0.replacing("\(day) ", with: "") }
      return [
        Self.code(of: file.path), fields["label"], status, fields["title"], fields["title.fr"],
        fields["title.es"],
      ].map { $0 ?? "" }.joined(separator: "\t")
    }
    #expect(found.sorted() == expected.sorted())
  }

  @Test("F2: each file lies in the folder of its code", arguments: ["2018-2020", "2021-2023"])
  func places(plan: String) throws {
    for file in try RepositoryFiles.texts(under: "plans/\(plan)", suffix: ".txt") {
      let folders = file.path.split(separator: "/").dropFirst(2).dropLast().map(String.init)
      let code = Self.code(of: file.path)
      if code == "plan" {
        #expect(folders.isEmpty)
      } else {
        let levels = code.count { $0.isLetter }
        #expect(folders.count == min(levels, 2), "\(file.path)")
        #expect(folders.allSatisfy { code.hasPrefix($0) }, "\(file.path)")
        #expect(levels == 3 || folders.last == code, "\(file.path)")
      }
    }
  }

  @Test("The example in docs/format.md is the file that it names")
  func example() throws {
    let manual = try RepositoryFiles.text(at: "docs/format.md")
    let file = try RepositoryFiles.text(at: "plans/2018-2020/L2/L2M5/L2M5D1.txt")
    #expect(manual.contains("\n```\n\(file)```\n"))
  }

  @Test("docs/format.md restates every clause, once", arguments: 1...27)
  func clauses(number: Int) throws {
    let lines = try RepositoryFiles.text(at: "docs/format.md").split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("**F\(number) — ") } == 1)
  }

  private static func code(of path: String) -> String {
    String((path.split(separator: "/").last ?? "").dropLast(4))
  }

  private static func fields(of text: String) -> [String: String] {
    text.split(separator: "\n").reduce(into: [:]) { fields, line in
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      if parts.count == 2 { fields[parts[0]] = parts[1] }
    }
  }
}
