import PlanCore
import PlanWords

/// How much is known, and what is behind, in words.
extension ReportLocale {
  /// `20 of 35 reported`.
  func reported(_ rollup: Rollup) -> String {
    self(
      ReportPhrase.reported,
      ["reported": spoken.number(rollup.reported).value, "all": spoken.number(rollup.deliverables).value])
  }

  /// `20 of 35 reported`; nil where all are reported, or there is nothing to report. Of a period `reported in 2022: 0 of 35`,
  /// wherever something counts.
  func reportedNote(_ rollup: Rollup, _ answered: Answered? = nil) -> String? {
    if let answered { return rollup.deliverables > 0 ? reported(rollup, answered) : nil }
    return rollup.reported < rollup.deliverables ? reported(rollup) : nil
  }

  /// `51.4% · 20 of 35 reported`: the percentage, and how much of the whole it knows.
  func share(_ rollup: Rollup, _ answered: Answered? = nil) -> String {
    let note = reportedNote(rollup, answered)
    let isKnown = rollup.reported > 0 && !answered.isNone
    return localized.facts([isKnown || note == nil ? spoken.percent(rollup) : nil, note].compactMap(\.self))
  }

  /// `overdue by 184 days`.
  func days(_ delay: Delay) -> String {
    self(delay.kind == .late ? ReportPhrase.lateBy : .overdueBy, ["days": delay.days.value])
  }

  /// `overdue by 184 days, due 30 June 2020`.
  func text(_ delay: Delay) -> String {
    self(
      delay.kind == .late ? ReportPhrase.lateDue : .overdueDue,
      ["delay": days(delay).value, "date": spoken.date(delay.due).value])
  }

  /// `overdue by 184 days, due 30 June 2020`; nil where neither a delay nor a continuation is to be said.
  ///
  /// What a later plan carries on is not overdue for ever: `overdue by 184 days on 31 December 2020, due 30 June 2020;
  /// continued by 2021-2023/L1A1D1`.
  func remark(_ delay: Delay?, _ continuations: [Continuation]) -> String? {
    guard !continuations.isEmpty else { return delay.map(text) }
    let codes = localized.series(continuations.map(\.description))
    let behind = delay.map { $0.isOverdue ? textOfItsDay($0) : text($0) }
    return localized.clauses(
      [behind, self(ReportPhrase.continuedBy, ["codes": codes.value])].compactMap(\.self))
  }

  private func textOfItsDay(_ delay: Delay) -> String {
    let day = delay.due.adding(days: delay.days)
    return self(
      ReportPhrase.overdueThen,
      [
        "days": delay.days.value, "day": spoken.date(day).value,
        "date": spoken.date(delay.due).value,
      ])
  }

  /// `Overdue: 3, of which a later plan continues 1. Done late: 1.`; nil where nothing is behind.
  func behind(_ rows: [DeliverableRow]) -> String? {
    func number(_ count: Int) -> PhraseValue { spoken.number(count).value }
    let overdue = rows.filter(\.isOverdue)
    let continued = overdue.count { !$0.continuations.isEmpty }
    let late = rows.count(where: \.isLate)
    var parts: [String] = []
    if !overdue.isEmpty {
      parts.append(
        self(
          continued > 0 ? ReportPhrase.overdueContinued : .overdueCount,
          ["count": number(overdue.count), "continued": number(continued)]))
    }
    if late > 0 { parts.append(self(ReportPhrase.lateCount, ["count": number(late)])) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
