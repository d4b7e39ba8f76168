import PlanTestSupport
import PlanWords
import Testing

/// Counts the phrases of what is or went wrong against the gallery in `Errors/`.
///
/// A phrase stands in the gallery if it is a sentence of an entry, in every language: it begins a line or follows a colon, and
/// ends the line. What stands in its values is not asked.
struct GalleryPhraseTests {
  /// What these topics say beside failures, refusals and hints, and why it needs no entry.
  static let ordinary: [(reason: String, phrases: [String])] = [
    (
      "what a command did or shows",
      [
        "EditPhrase.unchanged", "EditPhrase.added", "EditPhrase.addedAtEnd", "EditPhrase.countsFrom",
        "EditPhrase.noLongerCount", "EditPhrase.referenceFollows", "ClosingPhrase.closed",
        "ClosingPhrase.closedAgain", "ClosingPhrase.tagged", "ClosingPhrase.published",
        "ClosingPhrase.publishedAgain", "ClosingPhrase.notRecorded", "ClosingPhrase.restatedNow",
        "ClosingPhrase.restatedSame", "AdoptionPhrase.adopted", "AdoptionPhrase.since",
        "AdoptionPhrase.unchanged", "AdoptionPhrase.unknown", "AdoptionPhrase.added",
        "AdoptionPhrase.dropped",
        "AdoptionPhrase.reworded", "AdoptionPhrase.rescheduled", "AdoptionPhrase.addedOn",
        "AdoptionPhrase.droppedOn", "AdoptionPhrase.formerTitle", "AdoptionPhrase.heading",
        "AdoptionPhrase.change", "AdoptionPhrase.state", "DuePhrase.movedOnce", "DuePhrase.movedTwice",
        "DuePhrase.movedTimes", "DuePhrase.course", "DuePhrase.many", "DuePhrase.note", "DuePhrase.maybe",
        "InitPhrase.started", "InitPhrase.startedIn",
        "InitPhrase.nodes",
        "InitPhrase.nextAdd", "InitPhrase.nextStatus", "HookPhrase.installed", "HookPhrase.callsFormer",
        "HookPhrase.removed", "HookPhrase.isInstalled", "HookPhrase.absent", "HookPhrase.offer",
        "ReportingPhrase.wrote", "ReportingPhrase.wroteSite", "RevisionPhrase.asRecorded",
        "DiffPhrase.nothing", "DiffPhrase.onDay", "RecordPhrase.onDay", "RecordPhrase.stillOnDay",
        "RecordPhrase.todayUnchanged", "RecordPhrase.already",
        "RecordPhrase.confirmed", "RecordPhrase.confirmedWith", "RecordPhrase.confirmedAlready",
        "RecordPhrase.evidenceAdded",
        "RecordPhrase.recorded", "RecordPhrase.undone", "RecordPhrase.nothing", "RecordPhrase.idleRows",
        "RecordPhrase.nothingInRows", "RecordPhrase.dryRun", "RecordPhrase.edited", "RecordPhrase.unshared",
        "RecordPhrase.tookBack", "RecordPhrase.wouldTakeBack", "RecordPhrase.wouldSave",
        "RecordPhrase.nothingToSave", "RecordPhrase.unsaved", "RecordPhrase.removedByHand",
        "PeoplePhrase.until", "PeoplePhrase.withoutPerson", "PeoplePhrase.withoutOwner",
        "PeoplePhrase.added", "RecordPhrase.forPeriod", "RecordPhrase.stillForPeriod",
        "RecordPhrase.alreadyForPeriod", "EditPhrase.everyKeepsStatuses", "RoundPhrase.about",
        "RoundPhrase.by",
        "RoundPhrase.daysLeft", "RoundPhrase.lastDay", "RoundPhrase.daysOver", "RoundPhrase.answered",
        "RoundPhrase.nothingAsked", "RoundPhrase.missing", "RoundPhrase.noPerson", "RoundPhrase.withoutOwner",
        "RoundPhrase.opened", "RoundPhrase.moved", "RoundPhrase.renoted", "RoundPhrase.open",
        "RoundPhrase.unanswered", "RoundPhrase.hintShow", "RoundPhrase.hintPeople", "RoundPhrase.hintOwners",
        "ReviewPhrase.accepted", "ReviewPhrase.acceptedWith", "ReviewPhrase.returned",
        "ReviewPhrase.returnedWith", "ReviewPhrase.already",
        "SendingPhrase.withoutAddress", "SendingPhrase.nothingMissing",
        "SendingPhrase.notSent",
      ]
    ),
    (
      "a question of plan init: what refuses an answer has an entry",
      [
        "InitPhrase.id", "InitPhrase.title", "InitPhrase.organisation", "InitPhrase.period",
        "InitPhrase.languages", "InitPhrase.levels", "InitPhrase.name", "InitPhrase.mail", "InitPhrase.yesNo",
        "InitPhrase.makeRepository", "InitPhrase.carryOver",
      ]
    ),
    (
      "a word that is put into other sentences",
      [
        "EditPhrase.nothingThere", "InitPhrase.example", "InitPhrase.defaultLevels", "DiffPhrase.files",
        "RecordPhrase.added", "RecordPhrase.modified", "RecordPhrase.deleted", "PeoplePhrase.editor",
        "PeoplePhrase.owner", "PeoplePhrase.reader", "ReviewPhrase.acceptForms", "ReviewPhrase.returnForms",
      ]
    ),
  ]

  /// The words of which a note or a warning is made by itself; the others are parts of what is printed.
  private static let sentences = ["Word.cutOff", "Word.filesWithErrors", "Word.notBegun"]

  /// Words within a sentence, which neither begin it nor end it.
  private static let within: Set<String> = ["ClosingPhrase.doneLate", "ClosingPhrase.overdue"]

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
          result[language, default: []].append(String(line.drop { $0 == " " }))
        }
      }
    }
    return result
  }

  /// Whether a line has a phrase as a sentence.
  ///
  /// - Parameters:
  ///   - parts: the phrase's text between its values; the first or the last is empty where a value stands there.
  ///   - isWithin: whether the phrase may stand anywhere in a sentence.
  private func says(_ line: String, _ parts: [Substring], isWithin: Bool) -> Bool {
    guard let first = parts.first, let last = parts.last else { return false }
    let starts =
      isWithin
      ? line.ranges(of: first).map(\.lowerBound) : [line.startIndex] + line.ranges(of: ": ").map(\.upperBound)
    return starts.contains { start in
      var rest = line[start...]
      guard rest.hasPrefix(first) else { return false }
      for part in parts.dropLast(isWithin ? 0 : 1) where !part.isEmpty {
        guard let place = rest.firstRange(of: part) else { return false }
        rest = rest[place.upperBound...]
      }
      if isWithin { return true }
      return parts.count == 1 ? line[start...] == first : rest.hasSuffix(last)
    }
  }

  private func missing<Topic: Phrase>(_ topic: Topic.Type, in lines: [ToolLanguage: [String]]) -> [String] {
    topic.allCases.filter { phrase in
      !ToolLanguage.allCases.allSatisfy { language in
        let parts = Localizer(language: language)(phrase)
          .split(separator: /\{[^}]*\}/, omittingEmptySubsequences: false)
        // Signs between values, which stand anywhere.
        if !parts.contains(where: { $0.contains(where: \.isLetter) }) { return true }
        let isWithin = Self.within.contains("\(topic).\(phrase.rawValue)")
        return lines[language, default: []].contains { says($0, parts, isWithin: isWithin) }
      }
    }.map { "\(topic).\($0.rawValue)" }
  }

  @Test(
    "each phrase of a failure, a refusal, a finding or a hint stands in the gallery, in every language")
  func counted() throws {
    let lines = try lines()
    #expect(ToolLanguage.allCases.allSatisfy { lines[$0, default: []].count > 250 })
    let missing = Set(
      missing(ErrorPhrase.self, in: lines) + missing(StorePhrase.self, in: lines)
        + missing(TablePhrase.self, in: lines) + missing(TextPhrase.self, in: lines)
        + missing(EditPhrase.self, in: lines) + missing(ClosingPhrase.self, in: lines)
        + missing(AdoptionPhrase.self, in: lines) + missing(DuePhrase.self, in: lines)
        + missing(ReviewPhrase.self, in: lines)
        + missing(InitPhrase.self, in: lines) + missing(RevisionPhrase.self, in: lines)
        + missing(HintPhrase.self, in: lines) + missing(HookPhrase.self, in: lines)
        + missing(ReportingPhrase.self, in: lines) + missing(RepositoryPhrase.self, in: lines)
        + missing(DiffPhrase.self, in: lines) + missing(LogPhrase.self, in: lines)
        + missing(RecordPhrase.self, in: lines) + missing(FindingPhrase.self, in: lines)
        + missing(FindingHintPhrase.self, in: lines) + missing(PeoplePhrase.self, in: lines)
        + missing(RoundPhrase.self, in: lines)
        + missing(SendingPhrase.self, in: lines)
        + missing(Word.self, in: lines).filter(Self.sentences.contains))
    let ordinary = Set(Self.ordinary.flatMap(\.phrases))
    #expect(missing.subtracting(ordinary).sorted() == [], "without an entry")
    #expect(ordinary.subtracting(missing).sorted() == [], "ordinary, but in the gallery or gone")
  }
}
