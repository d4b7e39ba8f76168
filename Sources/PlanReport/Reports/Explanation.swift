import PlanCore
import PlanWords

/// The codes behind the figures of a plan or a part of it.
struct Explanation: Sendable {
  /// A count, and the deliverables that make it up.
  struct Figure: Sendable {
    let status: NodeStatus
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
  let figures: [Figure]

  private init(
    _ name: ReportText, _ total: Rollup, _ rows: [DeliverableRow], _ locale: ReportLocale
  ) {
    let locale = locale.spoken
    self.name = name.text
    language = name.language
    self.total = total
    figures = NodeStatus.shown([total]).map { status in
      let codes = rows.filter { $0.status == status }.map(\.head.code)
      return Figure(
        status: status,
        name: "\(locale.text(status, for: codes.count)) (\(locale.number(codes.count)))",
        codes: codes)
    }
  }

  /// Explains the whole on other days that a report has figures of.
  static func days(_ days: [PlanDate], of plan: PlanTree, _ locale: ReportLocale) -> [Explanation] {
    days.map { day in
      let outline = Outline(plan, on: day, locale)
      let name = ReportText(locale.spoken.date(day), language: locale.saidLanguage)
      return Explanation(name, outline.total, outline.rows, locale)
    }
  }

  /// Explains the whole and each part.
  static func all(_ outline: Outline, _ locale: ReportLocale) -> [Explanation] {
    [
      Explanation(
        ReportText(locale(ReportPhrase.whole), language: locale.saidLanguage), outline.total, outline.rows,
        locale)
    ]
      + outline.sections.map { section in
        Explanation(
          ReportText(
            "\(section.head.code) \(section.head.title.text)", language: section.head.title.language),
          section.total, section.groups.flatMap(\.rows),
          locale)
      }
  }
}
