package import PlanCore
package import PlanStore

/// What is told of one subject in a file, in several languages: one commit.
package struct NarrativePreparation {
  private let file: EditedFile

  /// Changes the texts of some languages; the others stay.
  ///
  /// - Parameters:
  ///   - texts: an empty one removes the section.
  ///   - today: the day on which the new file is checked.
  ///   - seen: the version of the file that was shown to whoever asks; nil where nothing was shown.
  package init(
    _ selection: Selection, about subject: Narrative.Subject,
    _ texts: [(language: LanguageTag, text: String)], today: PlanDate, seen: String? = nil
  ) throws(Refusal) {
    let edits = texts.map { language, text -> NodeEdit in
      .narrative(selection.heading(about: subject, in: language), text)
    }
    var file = try EditedFile(selection, edits, keys: edits.map(\.key), today: today)
    file.seen = seen
    self.file = file
  }

  /// The change that records them.
  ///
  /// - Parameter note: why; empty for none.
  package func prepared(note: String = "") throws(Refusal) -> PreparedChange {
    try [file].prepared(note: note, verb: "edit")
  }
}

extension Selection {
  /// What is told of a subject in a language; empty where nothing is.
  package func narrative(about subject: Narrative.Subject, in language: LanguageTag) -> String {
    file?.narrative(below: heading(about: subject, in: language)) ?? ""
  }

  /// What can be told of: the introduction of the summary where it is the plan itself, the years of the plan that have begun, the periods
  /// that it reports on, and those that are told of already; the latest first.
  ///
  /// - Complexity: O(bytes of the file).
  package func subjectsToTell(on today: PlanDate) -> [Narrative.Subject] {
    var periods = plan.header.closedPeriods.map(\.name) + plan.header.rounds.map(\.period)
    if let period = plan.header.period, period.first <= today, period.last.year - period.first.year < 100 {
      let years = period.first.year...min(period.last, today).year
      periods += years.compactMap { PeriodName(String($0)) }
    }
    for section in file.map({ $0.bodyRange.isEmpty ? [] : Narrative($0.body).sections }) ?? [] {
      if case .period(let name) = section.subject { periods.append(name) }
    }
    let sorted = periods.distinct.sorted { left, right in
      left.period.last == right.period.last
        ? left.period.first > right.period.first : left.period.last > right.period.last
    }
    return (node == nil ? [.summary] : []) + sorted.map { .period($0) }
  }

  /// The subject that is proposed: the period of the open round, else the latest year; nil where there is nothing to tell of.
  package func proposedSubject(on today: PlanDate) -> Narrative.Subject? {
    if let round = plan.header.round(by: today),
      !plan.header.closedPeriods.contains(where: { $0.name == round.period })
    {
      return .period(round.period)
    }
    let all = subjectsToTell(on: today)
    return all.first { if case .period(let name) = $0 { name.description.count == 4 } else { false } }
      ?? all.first
  }

  private var file: NodeFile? { node.map { plan.nodes[$0].file } ?? plan.header.file }

  /// The heading of a subject in a language as the file has it: the plan's first language is named or not.
  fileprivate func heading(about subject: Narrative.Subject, in language: LanguageTag) -> Narrative.Heading {
    let named = Narrative.Heading(subject, in: language)
    guard language == plan.header.languages.first else { return named }
    let plain = Narrative.Heading(subject, in: nil)
    return file?.narrative(below: plain) == nil && file?.narrative(below: named) != nil ? named : plain
  }
}
