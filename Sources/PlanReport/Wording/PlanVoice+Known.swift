import PlanCore

/// How much is known, and what is behind, in words.
extension PlanVoice {
  /// `20 of 35 reported`.
  func reported(_ rollup: Rollup) -> String {
    self(
      ReportPhrase.reported,
      [
        "reported": spoken.typography.number(rollup.reported).value,
        "all": spoken.typography.number(rollup.deliverables).value,
      ])
  }

  /// `20 of 35 reported`; nil where all are reported, or there is nothing to report.
  func reportedNote(_ rollup: Rollup) -> String? {
    rollup.reported < rollup.deliverables ? reported(rollup) : nil
  }

  /// `51.4% · 20 of 35 reported`: the percentage, and how much of the whole it knows.
  func share(_ rollup: Rollup) -> String {
    let note = reportedNote(rollup)
    return [rollup.reported > 0 || note == nil ? spoken.percent(rollup) : nil, note].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// `overdue by 184 days`.
  func days(_ delay: Delay) -> String {
    self(delay.kind == .late ? ReportPhrase.lateBy : .overdueBy, ["days": delay.days.value])
  }

  /// `overdue by 184 days, due 30 June 2020`.
  func text(_ delay: Delay) -> String {
    self(
      delay.kind == .late ? ReportPhrase.lateDue : .overdueDue,
      ["delay": days(delay).value, "date": spoken.typography.date(delay.due).value])
  }

  /// `overdue by 184 days, due 30 June 2020; continued by 2021-2023/L1A1D1`; nil where neither is to be said.
  func remark(_ row: DeliverableRow) -> String? {
    let codes = row.continuations.map(\.description).joined(separator: ", ")
    let continued = codes.isEmpty ? nil : self(ReportPhrase.continuedBy, ["codes": codes.value])
    let parts = [row.delay.map(text), continued].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: say.semicolon)
  }

  /// `Overdue: 3. Done late: 1.`; nil where nothing is behind.
  func behind(_ rows: [DeliverableRow]) -> String? {
    let counts: [(ReportPhrase, Int)] = [
      (.overdueCount, rows.count(where: \.isOverdue)), (.lateCount, rows.count(where: \.isLate)),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { self($0.0, ["count": spoken.typography.number($0.1).value]) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
