import PlanCore
import PlanWords

/// The codes behind the figures of a plan or a part of it.
struct Explanation: Sendable {
  /// A count, and the deliverables that make it up.
  struct Figure: Sendable {
    /// What it is called in data: a status, or `answered`.
    let key: String
    let name: String
    let codes: [Code]

    /// The codes, or a word for none.
    func codes(_ locale: ReportLocale) -> String {
      codes.isEmpty ? locale(ReportPhrase.explainedNone) : locale.localized.series(codes.map(\.description))
    }
  }

  /// What is explained.
  let name: String
  /// The language of that name, where it is not the report's.
  let language: LanguageTag?
  let total: Rollup
  /// Of how many something was said in the report's period; nil where it is about a day.
  let answered: Answered?
  let figures: [Figure]

  private init(
    _ name: ReportText, _ total: Rollup, _ answered: Answered?, _ rows: [DeliverableRow],
    _ locale: ReportLocale
  ) {
    let locale = locale.spoken
    self.name = name.text
    language = name.language
    self.total = total
    self.answered = answered
    let figures = NodeStatus.shown([total]).map { status in
      let codes = rows.filter { $0.status == status }.map(\.head.code)
      return Figure(
        key: status.rawValue,
        name: "\(locale.text(status, for: codes.count)) (\(locale.number(codes.count)))",
        codes: codes)
    }
    let codes = rows.filter { $0.isAnswered == true }.map(\.head.code)
    let known = answered.map {
      Figure(key: "answered", name: locale.reported(total, $0).capitalizedFirst, codes: codes)
    }
    self.figures = figures + [known].compactMap(\.self)
  }

  /// Explains the whole on other days that a report has figures of.
  static func days(_ days: [FigureBasis], of plan: PlanTree, _ locale: ReportLocale) -> [Explanation] {
    days.map { day in
      let outline = Outline(plan, day, locale)
      let name = ReportText(locale.spoken.date(day.day), language: locale.saidLanguage)
      return Explanation(name, outline.total, nil, outline.rows, locale)
    }
  }

  /// Explains the whole and each part.
  static func all(_ outline: Outline, _ locale: ReportLocale) -> [Explanation] {
    [
      Explanation(
        ReportText(locale(ReportPhrase.whole), language: locale.saidLanguage), outline.total,
        outline.answered, outline.rows, locale)
    ]
      + outline.sections.map { section in
        Explanation(
          ReportText(
            "\(section.head.code) \(section.head.title.text)", language: section.head.title.language),
          section.total, section.answered, section.groups.flatMap(\.rows), locale)
      }
  }
}
