import PlanCore
import PlanStore
import PlanTestSupport
import PlanWording
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
    let code: ExitCode
    let lines: @Sendable (ErrorWords) -> [String]

    var testDescription: String { name }
  }

  private static func entry(_ name: String, _ reason: String, _ failure: CommandError) -> Entry {
    Entry(name: name, reason: reason, code: failure.exitCode) { failure.lines($0) }
  }

  static let entries: [Entry] = [
    entry(
      "busy", "it takes ten seconds until a lock is no longer waited for",
      .store(.busy(path: "FOLDER/.git/plan.lock", seconds: nil))),
    entry("lost-race", "it takes ten seconds of other people's recordings", .store(.lostRace)),
    entry(
      "tag-exists", "somebody else must make the tag in the instant before",
      .store(.tagExists("2018-2020/2019"))),
    entry(
      "lines-changed", "only a form shows lines before they are changed",
      .store(.file(path: PlanPath("plans/2018-2020/L2/L2M5/L2M5D1.txt"), .changedSince(key: "status")))),
    entry("no-signer", "the commands always bring along what signs", .store(.signing(.noSigner))),
    Entry(
      name: "after-index", reason: "somebody else must replace the index while the commit is made",
      code: .recordedButFailed
    ) { words in
      let error = StoreError.writing(path: "FOLDER/.git/plan.index.mend", reason: .ioError)
      return [words.localized.label(Word.error) + FollowUpError.index(error).text("COMMIT", words.localized)]
    },
  ]

  @Test("a failure made by hand is said as it stands in the gallery", arguments: entries)
  func gallery(entry: Entry) throws {
    var text = "no command: \(entry.reason)\nexit \(entry.code.rawValue)\n"
    for language in ToolLanguage.allCases {
      let words = ErrorWords(localized: Localizer(language: language)) { PlanTerms($0, in: language.tag) }
      text += "\n[\(language.rawValue)]\n" + entry.lines(words).map { $0 + "\n" }.joined()
    }
    let path = "Tests/PlanCLITests/Errors/made-\(entry.name).txt"
    #expect(try Snapshot.difference(text, from: path) == nil)
  }
}
