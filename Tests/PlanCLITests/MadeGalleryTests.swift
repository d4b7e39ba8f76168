import PlanCore
import PlanStore
import PlanTestSupport
import PlanWords
import SystemPackage
import Testing

@testable import PlanCLI

/// Messages for which no command is run: `Errors/made-NAME.txt` holds why, the exit code and what is said.
struct MadeGalleryTests {
  struct Entry: Sendable, CustomTestStringConvertible {
    let name: String
    /// Why no command is run for it.
    let reason: String
    let failure: Failure

    var testDescription: String { name }
  }

  static let entries: [Entry] = [
    Entry(
      name: "busy", reason: "it takes ten seconds until a lock is no longer waited for",
      failure: .store(.busy(path: "FOLDER/.git/plan.lock", seconds: nil))),
    Entry(
      name: "lost-race", reason: "it takes ten seconds of other people's recordings",
      failure: .store(.lostRace)),
    Entry(
      name: "tag-exists", reason: "somebody else must make the tag in the instant before",
      failure: .store(.tagExists("2018-2020/2019"))),
    Entry(
      name: "no-signer", reason: "the commands always bring along what signs",
      failure: .store(.signing(.noSigner))),
  ]

  @Test("a failure made by hand is said as it stands in the gallery", arguments: entries)
  func gallery(entry: Entry) throws {
    var text = "no command: \(entry.reason)\nexit \(entry.failure.exitCode.rawValue)\n"
    for language in ToolLanguage.allCases {
      let words = FailureWords(say: Speech(language: language)) { PlanTerms($0, in: language.tag) }
      text += "\n[\(language.rawValue)]\n" + entry.failure.lines(words).map { $0 + "\n" }.joined()
    }
    let path = "Tests/PlanCLITests/Errors/made-\(entry.name).txt"
    #expect(try Snapshot.difference(text, from: path) == nil)
  }
}
