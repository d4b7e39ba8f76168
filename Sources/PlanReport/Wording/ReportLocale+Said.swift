import PlanCore
import PlanWords

/// What was said in a period, and what is only carried since before it, in words (Y6).
extension ReportLocale {
  /// `reported in 2022: 0 of 35`.
  func reported(_ rollup: Rollup, _ answered: Answered) -> String {
    self(
      ReportPhrase.reportedIn,
      [
        "period": answered.period.value, "reported": spoken.number(answered.count).value,
        "all": spoken.number(rollup.deliverables).value,
      ])
  }

  /// How many statuses were said before the period, and are marked so; nil for none.
  func carriedNote(_ rollup: Rollup, _ answered: Answered?) -> String? {
    guard let answered, rollup.reported > answered.count else { return nil }
    let count = rollup.reported - answered.count
    return self(
      ReportPhrase.carriedNote,
      [
        "count": count.value, "deliverables": spoken.deliverables(count).value,
        "period": answered.period.value,
      ])
  }

  /// `since 2021` of what is done, `last said 31 December 2021` of anything else; nil where it was said in the period, or
  /// nothing was.
  func carried(_ effectiveStatus: EffectiveStatus, _ lastSaid: PlanDate?, over period: Period) -> String? {
    guard let since = effectiveStatus.since, let lastSaid, lastSaid < period.first else { return nil }
    guard effectiveStatus.status == .done else {
      return self(ReportPhrase.lastSaid, ["date": spoken.date(lastSaid).value])
    }
    // The year is enough, unless the period is a part of it.
    return since.year < period.first.year
      ? self(ReportPhrase.sinceYear, ["year": String(since.year).value])
      : self(ReportPhrase.sinceDay, ["date": spoken.date(since).value])
  }

  /// `✓ done since 2021`, `○ in progress, last said 31 December 2021`.
  func text(_ effectiveStatus: EffectiveStatus?, _ carried: String?) -> String {
    let text = text(effectiveStatus)
    guard let carried else { return text }
    guard effectiveStatus?.status == .done else { return localized.series([text, carried]) }
    return self(ReportPhrase.doneSince, ["status": text.value, "since": carried.value])
  }
}
