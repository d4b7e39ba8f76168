import PlanTestSupport
import Testing

/// What README shows is what the tool prints.
struct ReadmeTests {
  /// The commands of a page's examples, each with what it prints.
  private func examples(in page: String) -> [(command: String, output: String)] {
    var examples: [(command: String, output: String)] = []
    var isInside = false
    var isExample = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside.toggle()
        isExample = false
      } else if isInside, line.hasPrefix("$ plan ") {
        examples.append((String(line.dropFirst(7)), ""))
        isExample = true
      } else if isExample {
        examples[examples.count - 1].output += line + "\n"
      }
    }
    return examples
  }

  /// Ids of commits differ from run to run.
  private func withoutIDs(_ text: String) -> String {
    text.replacing(/\b[0-9a-f]{7}\b/, with: "COMMIT").split(separator: "\n").joined(separator: "\n")
  }

  @Test("the examples of README, run one after the other, print what README shows")
  func examples() throws {
    let examples = examples(in: try RepositoryFiles.text(at: "README.md"))
    #expect(examples.count == 5)
    let sandbox = try Sandbox()
    try sandbox.copyPlans()
    try sandbox.initializeRepository()
    try sandbox.git("config", "user.name", "Hélène Jourdan")
    try sandbox.commitAll(
      "the plans",
      variables: ["GIT_AUTHOR_NAME": "Secretariat", "GIT_COMMITTER_DATE": "2026-11-19T12:00:00+00:00"])
    for example in examples {
      let run = CommandRun(example.command, in: sandbox)
      #expect(run.code == 0, "\(run.errors)")
      // As on a terminal: notes come before what is printed.
      #expect(
        withoutIDs(run.errors + run.output) == withoutIDs(example.output), "plan \(example.command)")
    }
  }
}
