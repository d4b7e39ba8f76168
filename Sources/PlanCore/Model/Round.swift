/// A `round:` line of `plan.txt` (Y8): owners are asked by a day what became of their deliverables in a period.
package struct Round: Hashable, Sendable {
  /// The period that is asked about.
  package let period: PeriodName
  /// The day by which answers are asked for.
  package let due: PlanDate
  /// What is said of it; empty where the line says nothing.
  package let note: String

  /// Takes its parts.
  package init(about period: PeriodName, due: PlanDate, _ note: String = "") {
    (self.period, self.due, self.note) = (period, due, note.trimmingBlanks)
  }

  /// Reads `PERIOD DUE [note]`; nil where the first two words are not a period and a day.
  package init?(_ value: String) {
    let words = value.trimmingBlanks.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    guard words.count >= 2, let period = PeriodName(words[0]), let due = PlanDate(words[1]) else {
      return nil
    }
    self.init(about: period, due: due, words.count > 2 ? String(words[2]) : "")
  }

  /// The value of the field.
  package var value: String { "\(period) \(due)" + (note.isEmpty ? "" : " \(note)") }

  /// The day that is proposed for an answer: the last one of the round's period.
  ///
  /// - Parameter asked: the period whose mark is asked for, whose last day counts where it is sooner; nil for none.
  package func proposedDay(of asked: PeriodName?) -> PlanDate {
    let last = period.period.last
    return min(last, asked?.period.last ?? last)
  }
}

extension PlanHeader {
  /// The rounds, the latest last: by the last days of their periods, then by the days of the answers. Of two lines for one period
  /// the lower one counts.
  package var rounds: [Round] {
    var rounds: [Round] = []
    for value in file?.values(.round) ?? [] {
      guard let round = Round(value) else { continue }
      rounds.removeAll { $0.period == round.period }
      rounds.append(round)
    }
    return rounds.sorted {
      ($0.period.period.last, $0.due, $0.period.period.first)
        < ($1.period.period.last, $1.due, $1.period.period.first)
    }
  }

  /// The latest round whose period has begun by a day; nil where there is none.
  package func round(by day: PlanDate) -> Round? { rounds.last { $0.period.period.first <= day } }
}

extension Node {
  /// Whether the deliverable was done before a period began, so that a round about it does not ask of it (Y8). Of one that
  /// recurs it is the mark of the period that holds this one which would be done.
  func wasDone(before name: PeriodName) -> Bool {
    let eve = name.period.first.adding(days: -1)
    var basis = FigureBasis.day(eve)
    if let recurrence, recurrence.touches(name.period) {
      let isLonger = recurrence.length.months > name.length.months
      basis = .period(isLonger ? PeriodName(recurrence.length, holding: name.period.first) : name, by: eve)
    }
    return statusSource(basis)?.status == .done
  }

  /// Whether something was said by a day that answers a round about a period (Y8): a status line or a confirmation of the
  /// period's first day or a later one, or a mark of such a day for the period, a part of it, or a period that holds it.
  ///
  /// - Complexity: O(fields + marks).
  func answers(roundAbout name: PeriodName, by day: PlanDate) -> Bool {
    if isUnreadable { return false }
    let first = name.period.first
    if let stated = report(on: day)?.date {
      if stated >= first { return true }
      if let confirmed = file?.lastConfirmed(on: day), confirmed >= first { return true }
    }
    return marks.contains { mark in
      mark.day >= first && mark.day <= day
        && (name.period.holds(mark.period.period) || mark.period.period.holds(name.period))
    }
  }
}

extension Period {
  /// Whether another period lies in this one.
  func holds(_ other: Period) -> Bool { first <= other.first && other.last <= last }
}
