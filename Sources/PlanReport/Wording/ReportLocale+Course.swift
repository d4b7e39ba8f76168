import PlanCore
import PlanWords

/// What has become of the plan itself, in words.
extension ReportLocale {
  /// All that is remarked of a deliverable beside where it stands: how far it is behind, what carries it on, how its due day
  /// has moved, and when it was added after the plan's adoption; nil for nothing.
  func remark(_ row: DeliverableRow) -> String? {
    remark(
      [remark(row.delay, row.continuations)], row.delay == nil ? .some(row.due) : nil, row.dueCourse,
      row.added)
  }

  /// The same of a row of a matrix.
  ///
  /// - Parameter delay: how far it is behind, where that is told here and not in its cells.
  func remark(_ row: MatrixReport.Row, _ delay: Delay? = nil) -> String? {
    remark(
      [remark(delay, row.continuations)], delay == nil ? .some(row.due) : nil, row.dueCourse, row.added)
  }

  /// - Parameter due: the due day, or none; nil where it is said already.
  private func remark(
    _ first: [String?], _ due: PlanDate??, _ course: DueCourse?, _ added: PlanDate?
  ) -> String? {
    let moved = course.map { course in
      if let due { return localized.due(due, course, date: spoken.date) }
      return localized.course(course, date: spoken.date)
    }
    let parts =
      first + [moved, added.map { self(AdoptionPhrase.addedOn, ["date": spoken.date($0).value]) }]
    let said = parts.compactMap(\.self)
    return said.isEmpty ? nil : localized.clauses(said)
  }

  /// `The due day of 3 deliverables has moved.`; nil where none has.
  func moved(_ rows: [DeliverableRow]) -> String? {
    let count = rows.count { $0.dueCourse != nil }
    if count == 0 { return nil }
    return self(
      DuePhrase.note,
      ["count": spoken.number(count).value, "deliverables": spoken.deliverables(count).value])
  }
}

extension AdoptionComparison.Item {
  /// What has become of the deliverable: `added 15 June 2019`, `31 December 2020 → 30 June 2021`.
  func change(_ locale: ReportLocale) -> String {
    let said = locale.spoken
    func written(_ values: [String]) -> String {
      values.first.flatMap { PlanDate($0) }.map(said.date) ?? locale(EditPhrase.nothingThere)
    }
    switch kind {
    case .added, .dropped:
      guard let day else { return "–" }
      return locale(
        kind == .added ? AdoptionPhrase.addedOn : .droppedOn, ["date": said.date(day).value])
    case .reworded:
      let titles = differences.compactMap { difference -> (language: LanguageTag, old: String)? in
        if case .title(let language, let old?, _) = difference.detail { (language, old) } else { nil }
      }
      let title = titles.first { $0.language == locale.language } ?? titles.first
      return locale(AdoptionPhrase.formerTitle, ["title": (title?.old ?? "").value])
    case .rescheduled:
      guard case .field(_, let change)? = differences.first?.detail else { return "–" }
      return "\(written(change.from)) → \(written(change.to))"
    }
  }
}
