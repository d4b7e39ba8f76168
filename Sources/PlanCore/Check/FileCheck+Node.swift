extension FileCheck {
  /// A due day before the start.
  mutating func checkOrderOfDays() {
    if let start = file.date(.start), let due = file.date(.due), due < start, let field = file.first(.due) {
      report(.dueBeforeStart(start: start, due: due), valueOf: field)
    }
  }

  /// Checks a status line: it stands on deliverables alone.
  mutating func checkStatus(_ field: Field) {
    if let children {
      report(.statusOnParent(children: children), keyOf: field)
    } else {
      checkStatusLine(field)
    }
  }

  mutating func checkDropped(_ field: Field) {
    guard !field.value.isEmpty else { return }
    guard let dropped = file.droppedLine(field) else {
      let end = file.bytes.withUnsafeBufferPointer {
        $0.word(from: field.value.lowerBound, to: field.value.upperBound)
      }
      return checkDate(field, bytes: end)
    }
    if dropped.reason.isEmpty { report(.dropWithoutReason, valueOf: field) }
  }

  private mutating func checkStatusLine(_ field: Field) {
    guard let parts = file.statusParts(of: field, plan.subStatuses) else {
      return report(.incompleteStatus, valueOf: field)
    }
    checkDate(field, bytes: parts.date)
    checkStatusWord(parts.word, of: field)
    if let day, let date = PlanDate(bytes: file.bytes[parts.date]), date > day {
      report(.futureStatus(date), valueOf: field)
    }
  }

  mutating func checkStatusWord(_ range: Range<Int>, of field: Field) {
    if file.statusWord(range, plan.subStatuses) != nil { return }
    let word = file.text(range)
    report(
      .badStatus(word, suggestion: plan.token(meaning: word), tokens: plan.statusTokens),
      valueOf: field, at: range.lowerBound)
  }

  /// Two lines with one date and different statuses (F15): a correction, or two people's work; the lower one counts.
  mutating func checkContradictions() {
    let lines = file.statusLines(plan.subStatuses)
    for (index, line) in lines.enumerated() {
      guard let first = lines[..<index].last(where: { $0.date == line.date }), first.word != line.word,
        let field = file.fields.first(where: { Int($0.line) == line.line })
      else { continue }
      report(
        .contradiction(
          date: line.date, first: first.line, status: first.word.description,
          counted: line.word.description),
        valueOf: field)
    }
  }
}

extension PlanHeader {
  /// The status token that a word of the plan stands for, or the token nearest to it.
  func token(meaning word: String) -> String? {
    for field in file?.all(.word) ?? [] {
      let forms = (file?.value(of: field)).flatMap { WordForms($0) }
      guard let forms, forms.singular.isSpelled(word) || forms.plural.isSpelled(word) else { continue }
      guard let part = file?.parts(of: field).first else { continue }
      if let status = Status.allCases.first(where: { $0.description == part }) { return status.description }
      if let subStatus = subStatuses.first(where: { $0.keyPart == part }) { return subStatus.name }
    }
    if let mark = Status.printedMarks.first(where: { $0.mark.isSpelled(word) }) {
      return mark.status.description
    }
    return word.nearest(of: statusTokens)
  }
}
