import ArgumentParser
import PlanCore
import PlanTestSupport
import Testing

@testable import PlanCLI

/// docs/cli.md says what the commands are, and so does their help.
struct DocumentedCommandsTests {
  @Test(
    "help at 80 columns is wrapped once: no line is longer, and none ends before it is full and goes on below"
  )
  func help() throws {
    var helps = [("plan", RootCommand.helpMessage(columns: 80))]
    for verb in Verb.allCases where verb != .help {
      let command = try #require(
        RootCommand.configuration.subcommands.first { $0.configuration.commandName == verb.rawValue })
      helps.append((verb.rawValue, RootCommand.helpMessage(for: command, columns: 80)))
    }
    for (verb, help) in helps {
      let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      #expect(lines.allSatisfy { $0.columns <= 80 }, "\(verb): \(help)")
      for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && next.first?.isLetter == true {
        // A row of a table has a gap behind its first word.
        guard let word = next.split(separator: " ").first, !next.contains(#/^[a-z]+  /#) else { continue }
        #expect(line.columns + 1 + String(word).columns >= 80, "\(verb): \(line)\n\(next)")
      }
      // What stands below a usage line stands below its command.
      if let usage = lines.firstIndex(where: { $0.hasPrefix("USAGE: ") }), lines.indices.contains(usage + 1) {
        #expect(lines[usage + 1].isEmpty || lines[usage + 1].hasPrefix("       plan "), "\(verb): \(help)")
      }
    }
  }

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
