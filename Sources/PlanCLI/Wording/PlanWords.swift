import PlanCore

/// How one plan is spoken of: its own words where it has any, else the tool's (F17).
struct PlanWords: Sendable {
  let header: PlanHeader
  /// The language in which the plan's texts are read and written.
  let language: LanguageTag
  /// The language of its words for statuses and levels, which stand beside the tool's.
  private let wordLanguage: LanguageTag
  /// The tool's words that go with them.
  let say: Speech
  private let isUnicode: Bool

  init(_ header: PlanHeader, in session: Session) {
    self.header = header
    let asked = session.requestedLanguage
    language = header.language(for: asked, isExplicit: session.isLanguageExplicit)
    (say, wordLanguage) = Self.words(asked, language, header)
    isUnicode = session.isUnicode
  }

  /// How the plan is spoken of in a language, on paper: whatever mark it has can be shown.
  init(_ header: PlanHeader, in language: LanguageTag) {
    self.header = header
    self.language = language
    (say, wordLanguage) = Self.words(language, language, header)
    isUnicode = true
  }

  /// The tool's words and the plan's, in one language wherever there is one: that of whoever asks, if the tool speaks
  /// it, else the plan's first.
  private static func words(
    _ asked: LanguageTag?, _ language: LanguageTag, _ header: PlanHeader
  ) -> (Speech, LanguageTag) {
    let spoken = ToolLanguage(asked ?? language) ?? ToolLanguage(header.languages[0])
    let isOfPlan = asked?.matched(in: header.languages) != nil
    return (Speech(language: spoken ?? .english), isOfPlan ? language : asked ?? language)
  }

  /// The words as reports take them.
  var reportWords: ReportWords {
    var terms: [NodeStatus: ReportWords.Term] = [:]
    for status in NodeStatus.allCases {
      terms[status] = ReportWords.Term(
        singular: word(status), plural: word(status, for: 2), mark: mark(status),
        isOwn: own(status.rawValue) != nil || header.mark(for: status.rawValue) != nil,
        language: languageOfWords(for: status.rawValue))
    }
    var subStatuses: [String: String] = [:]
    for status in header.subStatuses { subStatuses[status.name] = own(status.name)?.singular }
    // Sentences of the tool's own are in a language that it speaks, with words of that language.
    let isSpoken = ToolLanguage(language) != nil
    return ReportWords(
      language, say, terms: terms, subStatuses: subStatuses,
      spoken: isSpoken ? nil : PlanWords(header, in: say.language.tag).reportWords)
  }

  /// The language of the words for a status.
  private func languageOfWords(for status: String) -> LanguageTag {
    if header.word(for: status, in: wordLanguage) != nil { return wordLanguage }
    return own(status) != nil ? header.languages[0] : say.language.tag
  }

  /// The word of a status for one deliverable.
  func word(_ status: NodeStatus) -> String {
    own(status.rawValue)?.singular ?? say(status.word, ["deliverables": deliverables(2).value])
  }

  /// The word of a status that goes with a number of deliverables.
  func word(_ status: NodeStatus, for count: Int) -> String {
    if let own = own(status.rawValue) { return say.isSingular(count) ? own.singular : own.plural }
    return say(status.countWord, ["count": count.value, "deliverables": deliverables(2).value])
  }

  /// The word of a recorded status: the counted one, with the sub-status beside it (F18).
  func word(_ word: StatusWord) -> String {
    let counted = self.word(NodeStatus(word.status))
    guard let subStatus = word.subStatus else { return counted }
    let own = own(subStatus)?.singular ?? subStatus
    return say(Word.subStatus, ["status": counted.value, "word": own.value])
  }

  /// The word of a recorded status as it can be typed: of a sub-status its own alone.
  func name(of word: StatusWord) -> String {
    guard let subStatus = word.subStatus else { return self.word(NodeStatus(word.status)) }
    return own(subStatus)?.singular ?? subStatus
  }

  /// The mark of a status: the plan's own, the usual one, or one of ASCII letters.
  func mark(_ status: NodeStatus) -> String {
    guard isUnicode else { return status.asciiMark }
    return header.mark(for: status.rawValue) ?? status.mark
  }

  /// The mark and the word of a status.
  func text(_ status: NodeStatus) -> Text { Text("\(mark(status)) \(word(status))", status.style) }

  /// The mark and the word of a standing, its sub-status included.
  func text(_ standing: Standing) -> Text {
    guard let line = standing.line else { return text(standing.status) }
    return Text("\(mark(standing.status)) \(word(line.word))", standing.status.style)
  }

  /// The mark and the word of a status that can be recorded; `unreported` for nil.
  func text(_ word: StatusWord?) -> Text {
    guard let word else { return text(NodeStatus.unreported) }
    let status = NodeStatus(word.status)
    return Text("\(mark(status)) \(self.word(word))", status.style)
  }

  /// The name of a level, for one node.
  func name(of level: Level) -> String { header.forms(of: level, in: wordLanguage).singular }

  /// The name of a level, for many nodes.
  func plural(of level: Level) -> String { header.forms(of: level, in: wordLanguage).plural }

  /// The name of the level of deliverables, with a number.
  func deliverables(_ count: Int) -> String {
    let forms = header.deliverableForms(in: wordLanguage)
    return say.isSingular(count) ? forms.singular : forms.plural
  }

  /// A node's title.
  func title(of node: Node) -> String { node.title(in: language, of: header) }

  /// A code, with the label under which it was published where that differs.
  func code(_ node: Node) -> Text {
    var text = Text(node.code.description, .bold)
    if let label = node.label {
      text.append(" (" + say(Word.publishedAs, ["label": label.value]) + ")", .dim)
    }
    return text
  }

  private func own(_ status: String) -> WordForms? {
    ownWords { header.word(for: status, in: $0) }
  }

  /// The plan's own words in the language that stands beside the tool's.
  private func ownWords(_ words: (LanguageTag) -> WordForms?) -> WordForms? {
    words(wordLanguage) ?? (ToolLanguage(wordLanguage) == nil ? words(header.languages[0]) : nil)
  }
}

extension NodeStatus {
  /// The tool's word for one deliverable.
  var word: Word {
    switch self {
    case .done: .done
    case .inProgress: .inProgress
    case .notDone: .notDone
    case .unreported: .unreported
    case .unreadable: .unreadable
    case .none: .none
    }
  }

  /// The word that goes with a number.
  var countWord: Word {
    switch self {
    case .done: .manyDone
    case .inProgress: .manyInProgress
    case .notDone: .manyNotDone
    case .unreported: .manyUnreported
    case .unreadable: .manyUnreadable
    case .none: .none
    }
  }

  /// The usual mark.
  var mark: String {
    switch self {
    case .done: "✓"
    case .inProgress: "○"
    case .notDone: "✗"
    case .unreported: "·"
    case .unreadable: "?"
    case .none: "–"
    }
  }

  /// The mark where only ASCII can be shown.
  var asciiMark: String {
    switch self {
    case .done: "[x]"
    case .inProgress: "[~]"
    case .notDone: "[!]"
    case .unreported: "[ ]"
    case .unreadable: "[?]"
    case .none: "[-]"
    }
  }

  var style: Style {
    switch self {
    case .done: .green
    case .inProgress: .yellow
    case .notDone: .red
    case .unreported, .none: .dim
    case .unreadable: .red
    }
  }

  /// The statuses that a deliverable can have, in the order in which they are counted.
  static let counted: [NodeStatus] = [.done, .inProgress, .notDone, .unreported, .unreadable]
}
