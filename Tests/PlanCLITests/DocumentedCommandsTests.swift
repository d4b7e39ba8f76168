import PlanTestSupport
import Testing

@testable import PlanCLI

/// docs/cli.md says what the commands are.
struct DocumentedCommandsTests {
  @Test("each command stands in docs/cli.md, and no page says that one is still to come")
  func commands() throws {
    let manual = try RepositoryFiles.text(at: "docs/cli.md")
    for verb in Verb.allCases where verb != .help {
      #expect(manual.contains("**`plan \(verb.rawValue)"), "\(verb)")
    }
    for name in ["README.md", "docs/cli.md", "docs/decisions.md", "docs/reports.md", "docs/tutorial.md"] {
      let words = try RepositoryFiles.text(at: name).split(whereSeparator: \.isWhitespace)
      let text = words.joined(separator: " ")
      #expect(!text.contains(/later versions?\b|not part of this version|command to come/), "\(name)")
    }
  }
}
