import PlanTestSupport
import PlanWords
import Testing

/// Counts the phrases of what went wrong against the gallery in `Errors/`.
///
/// A phrase stands in the gallery if the parts of its text between the values stand in one line of an entry, in
/// their order, in every language.
struct GalleryPhraseTests {
  /// What no entry of the gallery can say, and why.
  static let allowed: [String: String] = [
    "FailurePhrase.reading": "root reads everything",
    "FailurePhrase.input": "a run in this process has no input that fails",
    "FailurePhrase.outputAfterRecording": "an entry records nothing",
    "FailurePhrase.bug": "there is no fault to provoke",
    "StorePhrase.recovery": "needs a recording that was stopped: CrashProofs",
    "StorePhrase.busy": "needs another process that holds the lock: ContentionTests",
    "StorePhrase.lostRace": "needs ten seconds of other writers",
    "StorePhrase.git": "needs a fault of the library",
    "StorePhrase.notRecorded": "told of files by their states: RecordingTests",
    "StorePhrase.link": "told of files by their states: RecordingTests",
    "StorePhrase.unreadable": "told of files by their states: RecordingTests",
    "StorePhrase.edit": "the commands refuse such a value earlier",
    "StorePhrase.nothingMine": "needs a shallow clone without a change of one's own",
    "StorePhrase.nothingAny": "needs a shallow clone without a change",
    "StorePhrase.hintPermission": "root may write everywhere: OwnersProof",
    "StorePhrase.hintSpace": "needs a full disk: FullDiskPageTests",
    "StorePhrase.hintBusy": "needs another process that holds the lock",
    "StorePhrase.afterIndex": "an entry records nothing",
    "StorePhrase.afterChange": "an entry records nothing",
    "StorePhrase.afterWorkingFile": "an entry records nothing",
    "StorePhrase.unverified": "an entry records nothing",
    "StorePhrase.hooks": "an entry records nothing",
    "StorePhrase.uncertain": "needs a branch that cannot be read back",
    "StorePhrase.hintUncertain": "needs a branch that cannot be read back",
  ]

  /// The lines of all entries that are in a language, by the language.
  private func lines() throws -> [ToolLanguage: [String]] {
    var result: [ToolLanguage: [String]] = [:]
    for entry in try RepositoryFiles.texts(under: "Tests/PlanCLITests/Errors", suffix: ".txt") {
      var language: ToolLanguage?
      for line in entry.text.split(separator: "\n") {
        let tag = ToolLanguage.allCases.first { line == "[\($0.rawValue)]" }
        if let tag {
          language = tag
        } else if let language {
          result[language, default: []].append(String(line))
        }
      }
    }
    return result
  }

  private func missing<Topic: Phrase>(_ topic: Topic.Type, in lines: [ToolLanguage: [String]]) -> [String] {
    topic.allCases.filter { phrase in
      !ToolLanguage.allCases.allSatisfy { language in
        let parts = Speech(language: language)(phrase).split(separator: /\{[^}]*\}/)
        return lines[language, default: []].contains { line in
          var rest = line[...]
          return parts.allSatisfy { part in
            guard let place = rest.firstRange(of: part) else { return false }
            rest = rest[place.upperBound...]
            return true
          }
        }
      }
    }.map { "\(topic).\($0.rawValue)" }
  }

  @Test(
    "each phrase of a failure or a refusal stands in the gallery, in every language, or it is said why not")
  func counted() throws {
    let lines = try lines()
    #expect(ToolLanguage.allCases.allSatisfy { lines[$0, default: []].count > 250 })
    let missing = Set(
      missing(FailurePhrase.self, in: lines) + missing(StorePhrase.self, in: lines)
        + missing(TablePhrase.self, in: lines) + missing(TextPhrase.self, in: lines))
    let allowed = Set(Self.allowed.keys)
    #expect(missing.subtracting(allowed).sorted() == [], "without an entry")
    #expect(allowed.subtracting(missing).sorted() == [], "allowed, but in the gallery or gone")
  }
}
