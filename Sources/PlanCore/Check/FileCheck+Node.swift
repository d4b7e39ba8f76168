extension FileCheck {
  /// Checks the fields of a node's file.
  ///
  /// - Parameters:
  ///   - children: the node's children, where it is not a deliverable; nil for a deliverable.
  ///   - today: the day on which the check is made.
  mutating func checkNode(children: [Code]?, today: PlanDate) {
    checkKeys(isPlan: false)
    checkReplacementCharacters()
    if file.value(.title) == nil { report(.missingKey("title")) }
    for field in file.fields {
      switch field.name {
      case .start, .due, .added: checkDate(field)
      case .dropped: checkDropped(field)
      case .status:
        if let children {
          report(.statusOnParent(children: children), keyOf: field)
        } else {
          checkStatus(field, today: today)
        }
      case .evidence:
        let value = file.value(of: field)
        if !value.isEmpty, Evidence(value)?.isAllowed != true { report(.badEvidence(value), valueOf: field) }
      case .formerly:
        let value = file.value(of: field)
        if !value.isEmpty, Code(value) == nil { report(.badCode(value), valueOf: field) }
      case .continues:
        let parts = file.value(of: field).split(separator: "/", omittingEmptySubsequences: false)
        if parts.count != 2 || PlanID(String(parts[0])) == nil || Code(parts[1]) == nil {
          report(.badReference(file.value(of: field)), valueOf: field)
        }
      default: break
      }
    }
    checkGoals()
    checkBody(isPlan: false)
    if children == nil { checkContradictions() }
    if let start = file.date(.start), let due = file.date(.due), due < start, let field = file.first(.due) {
      report(.dueBeforeStart(start: start, due: due), valueOf: field)
    }
  }

  private mutating func checkDropped(_ field: Field) {
    guard !field.value.isEmpty else { return }
    guard let dropped = file.droppedLine(field) else {
      let end = file.bytes.withUnsafeBufferPointer {
        $0.word(from: field.value.lowerBound, to: field.value.upperBound)
      }
      return checkDate(field, bytes: end)
    }
    if dropped.reason.isEmpty { report(.dropWithoutReason, valueOf: field) }
  }

  private mutating func checkStatus(_ field: Field, today: PlanDate) {
    guard let parts = file.statusParts(of: field, plan.subStatuses) else {
      return report(.incompleteStatus, valueOf: field)
    }
    checkDate(field, bytes: parts.date)
    if file.statusWord(parts.word, plan.subStatuses) == nil {
      let word = file.text(parts.word)
      report(
        .badStatus(word, suggestion: plan.token(meaning: word), tokens: plan.statusTokens),
        valueOf: field, at: parts.word.lowerBound)
    }
    if let date = PlanDate(bytes: file.bytes[parts.date]), date > today {
      report(.futureStatus(date), valueOf: field)
    }
  }

  /// Two lines with one date and different statuses (F15): legal, but somebody should look.
  private mutating func checkContradictions() {
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
