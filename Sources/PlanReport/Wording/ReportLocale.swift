import PlanCore
import PlanWords

/// How a report speaks of one plan in one language: words, marks, titles, numbers and dates.
struct ReportLocale: Sendable {
  let terms: PlanTerms
  let typography: Typography
  /// The locale of the tool's own sentences, where it does not speak the language; one or none.
  private let others: [ReportLocale]

  init(_ terms: PlanTerms) {
    self.terms = terms
    typography = Typography(terms.language)
    let spoken = terms.ofSentences
    others = spoken.language == terms.language ? [] : [ReportLocale(spoken)]
  }

  /// The locale of the tool's own sentences: another one where it does not speak the language.
  var spoken: ReportLocale { others.first ?? self }

  /// The language of the tool's own words, where it is not the report's.
  var saidLanguage: LanguageTag? { others.first?.language }

  /// The language of texts that the plan has in its first language alone, where it is not the report's (Y17).
  var textLanguage: LanguageTag? {
    let own = header.languages[0]
    return own == language || own == language.base ? nil : own
  }

  /// The language of the word for a status, where it is not the report's.
  func language(of status: NodeStatus) -> LanguageTag? {
    let own = terms.languageOfWords(for: status.rawValue)
    return own.base == language.base ? nil : own
  }

  /// The language of the names of levels, where they are not all in the report's.
  var levelLanguage: LanguageTag? {
    guard let said = saidLanguage,
      header.levels.contains(where: { header.words(for: $0, in: language) == nil })
    else { return nil }
    return header.languages.first.flatMap { $0.base == language.base ? nil : $0 } ?? said
  }

  var header: PlanHeader { terms.header }
  var language: LanguageTag { terms.language }
  var localized: Localizer { terms.localized }

  /// The mark of a status.
  func mark(_ status: NodeStatus) -> String { terms.mark(status) }

  /// The word of a status for one deliverable.
  func word(_ status: NodeStatus) -> String { terms.word(status) }

  /// The word of a status that goes with a number of deliverables.
  func word(_ status: NodeStatus, for count: Int) -> String { terms.word(status, for: count) }

  /// The word of where a deliverable stands, a further status beside it (F24).
  func word(_ effectiveStatus: EffectiveStatus) -> String { terms.word(effectiveStatus) }

  /// The mark and the word of a status that goes with a number of deliverables.
  func text(_ status: NodeStatus, for count: Int) -> String { "\(mark(status)) \(word(status, for: count))" }

  /// The mark and the word of where a deliverable stands.
  func text(_ effectiveStatus: EffectiveStatus?) -> String {
    effectiveStatus.map { "\(mark($0.status)) \(word($0))" } ?? "–"
  }

  /// The mark and the word of a recorded status.
  func text(_ word: StatusWord) -> String { "\(mark(NodeStatus(word.status))) \(terms.word(word))" }

  /// A field of the plan in the language, or in the next of its languages that has it.
  func text(_ field: FieldName) -> ReportText? {
    header.file?.localized(field, in: language, of: header.languages).map(text)
  }

  /// A node's title; its code where it has none.
  func title(_ node: Node) -> ReportText {
    node.file?.localized(.title, in: language, of: header.languages).map(text)
      ?? ReportText(node.code.description, language: nil)
  }

  /// The plan's title; its id where it has none.
  var title: ReportText { text(.title) ?? ReportText(header.id.description, language: nil) }

  /// Text of the plan as its language sets it; it names its language where that is not the report's.
  func text(_ text: LocalizedText) -> ReportText {
    let isOther = text.language != language && text.language != language.base
    return ReportText(
      typography.typeset(text.text, in: text.language), plain: text.text,
      language: isOther ? text.language : nil)
  }

  /// The name of a level, for one node or for many.
  func level(_ level: Level, isPlural: Bool = false) -> String {
    let forms = header.forms(of: level, in: language)
    return isPlural ? forms.plural : forms.singular
  }

  /// The name of the level of deliverables, with a number.
  func deliverables(_ count: Int) -> String {
    let forms = header.deliverableForms(in: language)
    return localized.isSingular(count) ? forms.singular : forms.plural
  }

  /// A phrase about deliverables, under the plan's name for them in the language of the phrase.
  func ofDeliverables(_ phrase: ReportPhrase, count: Int = 2) -> String {
    localized(
      phrase,
      [
        "deliverables": spoken.deliverables(count).value, "deliverable": spoken.deliverables(1).value,
        "count": count.value,
      ])
  }

  func callAsFunction(_ phrase: some Phrase, _ values: [String: PhraseValue] = [:]) -> String {
    localized(phrase, values)
  }

  /// A whole number as the language writes it.
  func number(_ value: Int) -> String { typography.number(value) }

  /// A day in words.
  func date(_ day: PlanDate) -> String { typography.date(day) }

  /// `65 deliverables`.
  func numbered(_ count: Int) -> String { "\(number(count)) \(deliverables(count))" }

  /// `49/10/6, 15 unreported`: the counts of a rollup as they are always written.
  func counts(_ rollup: Rollup) -> String { terms.counts(rollup) }

  /// The statuses of a legend: those that occur, and those that the plan has words or marks of its own for.
  func legend(_ totals: [Rollup]) -> [NodeStatus] {
    NodeStatus.counted.filter { status in
      totals.contains { $0.count(of: status) > 0 } || terms.hasOwn(status)
    }
  }

  /// The percentage done; a dash where there is nothing to count, or nothing was said in the report's period.
  func percent(_ rollup: Rollup, _ answered: Answered? = nil) -> String {
    (answered.isNone ? nil : rollup.doneTenths).map { typography.percent(tenths: $0) } ?? "–"
  }
}

/// Text in a report; it names its language where that is not the report's.
struct ReportText: Hashable, Sendable {
  /// The text as its language sets it.
  let text: String
  /// The text as it stands in the file: data has it so.
  let plain: String
  /// The language, where it is not the report's.
  let language: LanguageTag?

  init(_ text: String, plain: String? = nil, language: LanguageTag?) {
    (self.text, self.plain, self.language) = (text, plain ?? text, language)
  }
}
