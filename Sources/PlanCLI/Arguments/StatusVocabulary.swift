import PlanCore
import PlanService
import PlanWords

/// The words by which a plan's statuses can be typed: the token, a word in any language, the mark (F11).
struct StatusVocabulary {
  /// Each way to type a status, and what it means.
  private let entries: [(typed: String, word: StatusWord)]
  private let header: PlanHeader

  init(_ header: PlanHeader) {
    self.header = header
    var entries: [(String, StatusWord)] = []
    for status in Status.allCases {
      let word = StatusWord(status)
      entries.append((status.description, word))
      entries += Self.forms(NodeStatus(status), header).map { ($0, word) }
    }
    for subStatus in header.subStatuses {
      let word = StatusWord(subStatus)
      let own = header.languages.compactMap { header.word(for: subStatus.name, in: $0) }
      entries.append((subStatus.name, word))
      entries += own.flatMap { [$0.singular, $0.plural] }.map { ($0, word) }
      if let mark = header.mark(for: subStatus.name) { entries.append((mark, word)) }
    }
    // Last, so that the plan's own words and marks come before them.
    self.entries = entries + Status.printedMarks.map { ($0.mark, StatusWord($0.status)) }
  }

  /// The plan's own forms come first: a sub-status or a word of another plan never hides them.
  private static func forms(_ status: NodeStatus, _ header: PlanHeader) -> [String] {
    let own = header.languages.compactMap { header.word(for: status.rawValue, in: $0) }
    var forms = own.flatMap { [$0.singular, $0.plural] }
    for language in ToolLanguage.allCases {
      let localized = Localizer(language: language)
      forms.append(localized(status.word))
      forms += [1, 2].map { localized(status.countWord, ["count": $0.value]) }
    }
    return forms + [header.mark(for: status.rawValue), status.mark, status.asciiMark].compactMap { $0 }
  }

  /// The status that a typed word means.
  func status(_ typed: String) -> StatusWord? {
    entries.first { $0.typed.matches(typed) }?.word ?? entries.first { $0.typed.isSpelled(typed) }?.word
  }

  /// The same answers for many typed words, prepared once.
  var index: StatusIndex { StatusIndex(entries) }

  /// What a word of `--status` selects.
  func filter(_ typed: String) -> NodeFilter.Selected? {
    if let word = status(typed) { return .word(word) }
    for status in [NodeStatus.unreported, .unreadable]
    where ([status.rawValue] + Self.forms(status, header)).contains(where: { $0.isSpelled(typed) }) {
      return .status(status)
    }
    return nil
  }

  /// The error for a word that no plan understands: with the words of whoever asks, in English as files have them.
  ///
  /// - Parameter words: how a plan is spoken of.
  static func unknown(
    _ word: String, _ vocabularies: [StatusVocabulary], _ words: (PlanHeader) -> PlanTerms
  ) -> CommandError {
    if word.matches("x") { return .ambiguousMark(word) }
    func name(_ status: StatusWord, _ header: PlanHeader) -> String {
      let words = words(header)
      return words.localized.language == .english ? status.description : words.name(of: status)
    }
    var known: [String] = []
    var meant: [String: String] = [:]
    for vocabulary in vocabularies {
      let header = vocabulary.header
      let all = Status.allCases.map { StatusWord($0) } + header.subStatuses.map { StatusWord($0) }
      known += all.map { name($0, header) }
      for (typed, status) in vocabulary.entries where typed.count > 1 && !typed.hasPrefix("[") {
        let isEnglish = words(header).localized.language == .english
        if meant[typed] == nil { meant[typed] = isEnglish ? typed : name(status, header) }
      }
    }
    known = known.distinct
    let nearest = word.nearest(of: known + meant.keys.sorted())
    return .unknownStatus(word, nearest: nearest.map { meant[$0] ?? $0 }, known: known)
  }
}
