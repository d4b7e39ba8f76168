package import PlanCore

/// How one plan is spoken of: its own words where it has any, else the tool's (F17).
package struct PlanTerms: Sendable {
  package let header: PlanHeader
  /// The language in which the plan's texts are read and written.
  package let language: LanguageTag
  /// The language of its words for statuses and levels, which stand beside the tool's.
  private let wordLanguage: LanguageTag
  /// The tool's words that go with them.
  package let localized: Localizer
  private let isUnicode: Bool

  /// How the plan is spoken of to somebody.
  ///
  /// - Parameters:
  ///   - asked: the language that was asked for; nil for none.
  ///   - isExplicit: whether it was asked for by name, not by the surroundings.
  ///   - isUnicode: whether marks beyond ASCII can be shown.
  package init(_ header: PlanHeader, asked: LanguageTag?, isExplicit: Bool, isUnicode: Bool) {
    self.header = header
    language = header.language(for: asked, isExplicit: isExplicit)
    (localized, wordLanguage) = Self.words(asked, language, header)
    self.isUnicode = isUnicode
  }

  /// How the plan is spoken of in a language, on paper: whatever mark it has can be shown.
  package init(_ header: PlanHeader, in language: LanguageTag) {
    self.header = header
    self.language = language
    (localized, wordLanguage) = Self.words(language, language, header)
    isUnicode = true
  }

  /// The tool's words and the plan's, in one language wherever there is one: that of whoever asks, if the tool speaks
  /// it, else the plan's first.
  private static func words(
    _ asked: LanguageTag?, _ language: LanguageTag, _ header: PlanHeader
  ) -> (Localizer, LanguageTag) {
    let spoken = ToolLanguage(asked ?? language) ?? ToolLanguage(header.languages[0])
    let isOfPlan = asked?.matched(in: header.languages) != nil
    return (Localizer(language: spoken ?? .english), isOfPlan ? language : asked ?? language)
  }

  /// Whether the plan has a word or a mark of its own for a status.
  package func hasOwn(_ status: NodeStatus) -> Bool {
    own(status.rawValue) != nil || header.mark(for: status.rawValue) != nil
  }

  /// How the plan is spoken of in sentences of the tool's own: another way where the tool does not speak the language.
  package var ofSentences: PlanTerms {
    ToolLanguage(language) == nil ? PlanTerms(header, in: localized.language.tag) : self
  }

  /// The language of the words for a status.
  package func languageOfWords(for status: String) -> LanguageTag {
    if header.word(for: status, in: wordLanguage) != nil { return wordLanguage }
    return own(status) != nil ? header.languages[0] : localized.language.tag
  }

  /// The word of a status for one deliverable.
  package func word(_ status: NodeStatus) -> String {
    own(status.rawValue)?.singular ?? localized(status.word, ["deliverables": deliverables(2).value])
  }

  /// The word of a status that goes with a number of deliverables.
  package func word(_ status: NodeStatus, for count: Int) -> String {
    if let own = own(status.rawValue) { return localized.isSingular(count) ? own.singular : own.plural }
    return localized(status.countWord, ["count": count.value, "deliverables": deliverables(2).value])
  }

  /// The word of a recorded status: the counted one, with the sub-status beside it (F18).
  package func word(_ word: StatusWord) -> String {
    let counted = self.word(NodeStatus(word.status))
    guard let subStatus = word.subStatus else { return counted }
    let own = own(subStatus)?.singular ?? subStatus
    return localized(Word.subStatus, ["status": counted.value, "word": own.value])
  }

  /// The word of where a deliverable stands, a sub-status beside it.
  ///
  /// That it was returned by whoever reviewed it is no part of it: for readers outside of the house it is in progress.
  package func word(_ standing: EffectiveStatus) -> String {
    switch standing {
    case .claimed(let own): localized(Word.claimed, ["status": word(own).value])
    case .returned: word(NodeStatus.inProgress)
    default: standing.word.map { word($0) } ?? word(standing.status)
    }
  }

  /// The mark and the word of where a deliverable stands; that it was returned is said.
  package func marked(_ effectiveStatus: EffectiveStatus) -> String {
    var word = self.word(effectiveStatus)
    if case .returned = effectiveStatus { word = localized(Word.returned, ["status": word.value]) }
    return "\(mark(effectiveStatus.status)) \(word)"
  }

  /// `13 in progress`, and how many of them are done as far as whoever marked them says, where some are (Y15).
  package func counted(_ status: NodeStatus, _ rollup: Rollup) -> String {
    let count = rollup.count(of: status)
    let counted = localized.counted(count, word(status, for: count))
    return adding(status == .inProgress ? claimed(rollup) : nil, to: counted)
  }

  /// A count, and how many of it are to be reviewed (`claimed`), where some are.
  package func adding(_ claimed: String?, to counted: String) -> String {
    guard let claimed else { return counted }
    return localized.remarked(counted, claimed)
  }

  /// `3 of them done, to be reviewed`, of what is in progress; nil where none are.
  package func claimed(_ rollup: Rollup) -> String? {
    if rollup.claimed == 0 { return nil }
    let values = ["count": rollup.claimed.value, "status": word(.done, for: rollup.claimed).value]
    return localized(Word.claimedPart, values)
  }

  /// The word of a recorded status as it can be typed: of a sub-status its own alone.
  package func name(of word: StatusWord) -> String {
    guard let subStatus = word.subStatus else { return self.word(NodeStatus(word.status)) }
    return own(subStatus)?.singular ?? subStatus
  }

  /// The mark of a status: the plan's own, the usual one, or one of ASCII letters.
  package func mark(_ status: NodeStatus) -> String {
    guard isUnicode else { return status.asciiMark }
    return header.mark(for: status.rawValue) ?? status.mark
  }

  /// The name of a level, for one node.
  package func name(of level: Level) -> String { header.forms(of: level, in: wordLanguage).singular }

  /// The name of a level, for many nodes.
  package func plural(of level: Level) -> String { header.forms(of: level, in: wordLanguage).plural }

  /// The name of the level of deliverables, with a number.
  package func deliverables(_ count: Int) -> String {
    let forms = header.deliverableForms(in: wordLanguage)
    return localized.isSingular(count) ? forms.singular : forms.plural
  }

  /// `49/10/6, 15 unreported`: the counts of a rollup as they are always written, without thousands separators.
  package func counts(_ rollup: Rollup) -> String {
    let others = [NodeStatus.unreported, .unreadable].filter { rollup.count(of: $0) > 0 }.map { status in
      "\(rollup.count(of: status)) \(word(status, for: rollup.count(of: status)))"
    }
    let claimed = rollup.claimed == 0 ? [] : ["\(rollup.claimed) \(localized(Word.manyClaimed))"]
    return localized.series(["\(rollup.done)/\(rollup.inProgress)/\(rollup.notDone)"] + claimed + others)
  }

  /// A node's title.
  package func title(of node: Node) -> String { node.title(in: language, of: header) }

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
  package var word: Word {
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
  package var countWord: Word {
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
  package var mark: String {
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
  package var asciiMark: String {
    switch self {
    case .done: "[x]"
    case .inProgress: "[~]"
    case .notDone: "[!]"
    case .unreported: "[ ]"
    case .unreadable: "[?]"
    case .none: "[-]"
    }
  }

  /// The statuses that a deliverable can have, in the order in which they are counted.
  package static let counted: [NodeStatus] = [.done, .inProgress, .notDone, .unreported, .unreadable]

  /// Those that are shown beside some counts: the three that can be recorded, and the others where some have it.
  package static func shown(_ rollups: [Rollup]) -> [NodeStatus] {
    counted.filter { status in
      [.done, .inProgress, .notDone].contains(status) || rollups.contains { $0.count(of: status) > 0 }
    }
  }
}
