import ArgumentParser
import PlanCore
import PlanTestSupport
import PlanWording
import PlanWords
import Testing

@testable import PlanCLI

/// What one phrase says in every language.
struct Texts {
  let phrase: any Phrase

  subscript(language: ToolLanguage) -> String { phrase.text(in: language) }
  var english: String { phrase.english }
  var french: String { phrase.french }
  var spanish: String { phrase.spanish }
  var catalan: String { phrase.catalan }
}

@Suite struct WordingTests {
  /// Every topic of the table of words; a topic that is not listed here is not complete by test.
  static let topics: [[(name: String, texts: Texts)]] = [
    rows(Word.self), rows(ErrorPhrase.self), rows(HintPhrase.self), rows(FindingPhrase.self),
    rows(FindingHintPhrase.self), rows(StorePhrase.self), rows(RepositoryPhrase.self), rows(EditPhrase.self),
    rows(HookPhrase.self), rows(Placeholder.self), rows(FieldPhrase.self), rows(SubjectPhrase.self),
    rows(LevelPhrase.self), rows(LogPhrase.self),
    rows(RecordPhrase.self), rows(RevisionPhrase.self), rows(DiffPhrase.self), rows(ClosingPhrase.self),
    rows(AdoptionPhrase.self), rows(DuePhrase.self), rows(ReviewPhrase.self),
    rows(InitPhrase.self), rows(TablePhrase.self), rows(TextPhrase.self), rows(ReportingPhrase.self),
    rows(ReportPhrase.self), rows(PublishedPhrase.self),
    rows(SitePhrase.self), rows(DifferenceWord.self), rows(PeoplePhrase.self), rows(RoundPhrase.self),
    rows(LetterPhrase.self), rows(SendingPhrase.self), rows(WebPhrase.self), rows(ServePhrase.self),
    rows(EditorPhrase.self),
    rows(ProgramPhrase.self),
  ]

  static func rows<Topic: Phrase>(_ topic: Topic.Type) -> [(name: String, texts: Texts)] {
    topic.allCases.map { ("\(topic).\($0.rawValue)", Texts(phrase: $0)) }
  }

  @Test("every topic of the source is listed above")
  func listed() throws {
    let sources = try RepositoryFiles.texts(under: "Sources", suffix: ".swift")
    let declared = sources.flatMap { source in
      source.text.matches(of: /(?:enum ([A-Za-z]+): String|extension ([A-Za-z]+)), Phrase/).compactMap {
        ($0.1 ?? $0.2).map(String.init)
      } + source.text.matches(of: /extension ([A-Za-z]+): Phrase/).map { String($0.1) }
    }
    let listed = Set(Self.topics.joined().compactMap { $0.name.split(separator: ".").first.map(String.init) })
    #expect(declared.count > 10 && Set(declared) == listed)
  }

  private func slots(_ text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: "}", omittingEmptySubsequences: false).first.map(String.init)
    }
  }

  @Test("each phrase is there in every language, with the same values")
  func complete() {
    for (name, texts) in Self.topics.joined() {
      let names = ToolLanguage.allCases.map {
        Set(slots(texts[$0]).map { $0.split(separator: ":").first.map(String.init) ?? "" })
      }
      for language in ToolLanguage.allCases {
        let text = texts[language]
        #expect(
          !text.isEmpty && text.count(where: { $0 == "{" }) == text.count(where: { $0 == "}" }), "\(name)")
        for slot in slots(text) where slot.contains(":") {
          #expect(slot.split(separator: ":")[1].split(separator: "|").count == 2, "\(name): \(slot)")
        }
      }
      // A number may be told by a word alone in one language.
      #expect(
        names.allSatisfy { $0 == names[0] } || name.contains(".many")
          || name.hasPrefix("DifferenceWord."),
        "\(name): \(names)")
    }
  }

  @Test("no English text is left in the other columns, but for words that are the same")
  func translated() {
    let same: Set<String> = [
      "Word.error", "WebPhrase.errorTitle", "WebPhrase.description", "LevelPhrase.action",
      "FieldPhrase.organisation",
      "FieldPhrase.description",
      "Word.subStatus", "Word.note", "RecordPhrase.saved",
      "ReportPhrase.done",
      "ReportPhrase.ratio", "ReportPhrase.doneSince",
      "ReportPhrase.total", "ReportPhrase.formula", "SitePhrase.recordedBy",
      "LetterPhrase.columnPlan", "LetterPhrase.date", "LetterPhrase.month", "SendingPhrase.wrote",
    ]
    for (name, texts) in Self.topics.joined() where !same.contains(name) {
      #expect(texts.english != texts.french || texts.english != texts.spanish, "\(name)")
      #expect(texts.english != texts.french || texts.english.count < 8, "\(name)")
      #expect(
        texts.english != texts.catalan
          || [
            "FieldPhrase.text", "ReportPhrase.line", "EditPhrase.changed", "PeoplePhrase.editor",
            "WebPhrase.textIn",
          ]
          .contains(name),
        "\(name)")
    }
  }

  @Test("French is set with its guillemets and no-break spaces")
  func french() {
    let localized = Localizer(language: .french)
    for (name, texts) in Self.topics.joined() {
      let typeset = texts.french
      for mark in [":", ";", "?", "!"] {
        for index in typeset.indices where typeset[index...].hasPrefix(mark) && index > typeset.startIndex {
          let before = typeset[typeset.index(before: index)]
          // Inside a placeholder, a command or an example no French rule holds.
          let isWord = before.isLetter || before == "}" || before == "»"
          let isExample = typeset[index...].dropFirst().first.map { !" \u{A0}".contains($0) } ?? false
          #expect(
            !isWord || isExample || typeset[..<index].hasSuffix("title")
              || typeset[..<index].hasSuffix("status") || typeset[..<index].hasSuffix("levels")
              || typeset[..<index].hasSuffix("review") || typeset[..<index].hasSuffix("require"),
            "\(name): \(typeset)")
        }
      }
    }
    #expect(
      localized(ErrorPhrase.unknownVerb, ["word": "x"]) == "«\u{A0}x\u{A0}» n'est pas une commande de plan")
    #expect(localized(HintPhrase.didYouMean, ["word": "x"]) == "vouliez-vous dire x\u{A0}?")
  }

  @Test(
    "plurals: French counts 0 and 1 as one, the others 1",
    arguments: [
      (0, ["0 deliverables", "0 livrable", "0 entregables", "0 lliurables"]),
      (1, ["1 deliverable", "1 livrable", "1 entregable", "1 lliurable"]),
      (2, ["2 deliverables", "2 livrables", "2 entregables", "2 lliurables"]),
    ])
  func plurals(count: Int, texts: [String]) {
    #expect(texts.count == ToolLanguage.allCases.count)
    for (language, text) in zip(ToolLanguage.allCases, texts) {
      #expect(
        "\(count) " + Localizer(language: language)(LevelPhrase.deliverable, ["count": .number(count)])
          == text)
    }
  }

  @Test("numbers and percentages as each language writes them")
  func numbers() {
    let (english, french, spanish) = (
      Localizer(language: .english), Localizer(language: .french), Localizer(language: .spanish)
    )
    let catalan = Localizer(language: .catalan)
    #expect(catalan.grouped(1234) == "1.234" && catalan.grouped(-1_234_567) == "-1.234.567")
    #expect(catalan.percent(tenths: 754) == "75,4\u{A0}%" && catalan.tenths(45) == "4,5")
    #expect(catalan.list(["a", "b", "i"]) == "a, b i i" && spanish.list(["a", "b", "i"]) == "a, b e i")
    #expect(
      english.grouped(1_234_567) == "1,234,567" && french.grouped(1234) == "1\u{202F}234"
        && spanish.grouped(1234) == "1234" && spanish.grouped(12_345) == "12.345")
    #expect(
      english.percent(tenths: 754) == "75.4%" && french.percent(tenths: 754) == "75,4\u{A0}%"
        && spanish.percent(tenths: 1000) == "100,0\u{A0}%")
    #expect(
      english.list(["a", "b", "c"]) == "a, b and c" && french.list(["a", "b"]) == "a et b"
        && spanish.list(["a"]) == "a")
    #expect(
      english.shortList((1...9).map(String.init)) == "1, 2, 3, 4, 5, 6, … (9)"
        && english.shortList((1...8).map(String.init)) == "1, 2, 3, 4, 5, 6, 7 and 8")
  }

  @Test("texts that stand together are joined as each language sets its marks")
  func joined() {
    let (french, catalan) = (Localizer(language: .french), Localizer(language: .catalan))
    #expect(french.clauses(["a", "b", "c"]) == "a\u{A0}; b\u{A0}; c")
    #expect(catalan.clauses(["a", "b"]) == "a; b")
    #expect(french.label("a") == "a\u{A0}: " && catalan.label("a") == "a: ")
    #expect(french.label(Word.error) == "erreur\u{A0}: " && french.counted(1234, "a") == "1\u{202F}234 a")
    #expect(french.series(["a", "b", "c"]) == "a, b, c" && french.series([]) == "")
    #expect(french.facts(["a", "b"]) == "a · b" && french.span(["a", "b"]) == "a – b")
  }

  @Test("two options of one command never share a name")
  func optionNames() throws {
    for verb in Verb.allCases where verb != .help {
      let help = RootCommand.helpMessage(
        for: try #require(
          RootCommand.configuration.subcommands.first { $0.configuration.commandName == verb.rawValue }))
      let names = help.split(separator: "\n").filter { $0.hasPrefix("  -") }.flatMap { line in
        line.split(separator: " ").filter { $0.hasPrefix("-") }.map { $0.filter { $0 != "," } }
      }
      #expect(Set(names).count == names.count, "\(verb): \(names)")
      #expect(help.contains("Examples:") && help.contains("plan \(verb.rawValue)"))
    }
  }
}
