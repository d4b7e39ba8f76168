import Foundation
import PlanTestSupport
import Testing

/// Pages that say where things are name files and folders that are there.
struct DocumentedPlacesTests {
  @Test("a file or folder of the sources that a page names is there", arguments: ["where", "contributing"])
  func places(page: String) throws {
    let text = try RepositoryFiles.text(at: "docs/\(page).md")
    let named = text.split(separator: "`").filter { $0.hasPrefix("Sources/") && !$0.contains(" ") }
    #expect(!named.isEmpty)
    for place in named {
      let path = "\(RepositoryFiles.root)/\(place)"
      #expect(FileManager.default.fileExists(atPath: path), "docs/\(page).md names \(place)")
    }
  }

  @Test("each verb has a row that says where it begins")
  func verbs() throws {
    let source = try RepositoryFiles.text(at: "Sources/PlanCLI/Arguments/Verb.swift")
    let cases = try #require(
      source.split(separator: "  case ", maxSplits: 1).last?.split(separator: "}").first)
    let verbs = cases.split { !$0.isLetter }.filter { $0 != "help" }
    #expect(verbs.count > 10)
    let page = try RepositoryFiles.text(at: "docs/where.md")
    for verb in verbs { #expect(page.contains("`\(verb)`"), "docs/where.md lacks \(verb)") }
  }
}
