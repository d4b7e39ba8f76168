extension FileCheck {
  /// Checks a mark of a period (Y2): it stands on recurring deliverables alone.
  mutating func checkMark(_ field: Field) {
    if let children { return report(.statusOnParent(children: children), keyOf: field) }
    let words = file.value(of: field).split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let word = words.first else { return report(.incompleteMark, valueOf: field) }
    guard let period = PeriodName(word) else { return report(.badMarkPeriod(String(word)), valueOf: field) }
    guard let parts = file.periodMarkParts(of: field, plan.subStatuses) else {
      return report(.incompleteMark, valueOf: field)
    }
    checkStatusWord(parts.word, of: field)
    guard checkPeriod(period, field), let day, let mark = file.periodMark(of: field, plan.subStatuses) else {
      return
    }
    if let date = mark.date {
      if date > day { report(.futureStatus(date), valueOf: field) }
    } else if period.period.last > day {
      let dated = PeriodMark(period, date: day, word: mark.word)
      report(.markWithoutDay(period, counts: period.period.last, example: dated.value), valueOf: field)
    }
  }

  /// Whether the period is one of those that have a mark; reports it where it is not.
  private mutating func checkPeriod(_ period: PeriodName, _ field: Field) -> Bool {
    guard let recurrence else {
      report(.markWithoutInterval(period.length), valueOf: field)
      return false
    }
    if period.length != recurrence.length {
      let meant = PeriodName(recurrence.length, holding: period.period.last)
      report(.markOfOtherLength(period, recurrence.length, meant: meant), valueOf: field)
    } else if !recurrence.contains(period) {
      report(.markOutsidePlan(period), valueOf: field)
    } else {
      return true
    }
    return false
  }

  /// Two marks for one period that hold from the same day and say different statuses; the lower one counts (F15).
  mutating func checkMarkContradictions() {
    let marks = file.periodMarks(plan.subStatuses)
    for (index, mark) in marks.enumerated() {
      let first = marks[..<index].last { $0.period == mark.period && $0.effectiveDay == mark.effectiveDay }
      guard let first, first.word != mark.word,
        let field = file.fields.first(where: { Int($0.line) == mark.line })
      else { continue }
      report(
        .markContradiction(
          mark.period, first: first.line, status: first.word.description, counted: mark.word.description),
        valueOf: field)
    }
  }
}

extension PlanTree {
  /// How a deliverable would recur if its file were this one.
  func recurrence(of file: NodeFile, at index: Int) -> Recurrence? {
    let length: PeriodLength? =
      switch file.value(.every).flatMap({ Interval($0) }) {
      case .every(let length): length
      case .once: nil
      case nil: parent(of: index).flatMap { nodes[$0].recurrence?.length }
      }
    if let own = nodes[index].recurrence, own.length == length { return own }
    return length.map {
      Recurrence($0, within: header.period, added: nodes[index].added, dropped: nodes[index].dropped)
    }
  }
}
