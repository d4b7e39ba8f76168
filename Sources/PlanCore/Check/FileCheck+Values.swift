extension FileCheck {
  /// Checks the value of a field of this kind of file, as its row of the table of fields says.
  mutating func checkValue(_ field: Field) {
    switch field.name.row.value {
    // Forms are checked with their keys (`checkParts`), goals once for the file (`checkGoals`).
    case .text, .words, .names, .forms, .goals: break
    // Together with the other lines (`checkPersons`).
    case .person: break
    case .status: checkStatus(field)
    case .periodMark: checkMark(field)
    case .continued where kind != .plan: checkReference(field)
    case _ where field.value.isEmpty: break
    case .continued: checkPlan(field)
    case .date: checkDate(field)
    case .dropped: checkDropped(field)
    case .interval: check(field, FindingDetail.badInterval) { Interval($0) != nil }
    case .languages: checkLanguages(field)
    case .closed: checkClosed(file.value(of: field), field)
    case .adopted: checkAdopted(field)
    case .round: checkRound(field)
    case .colour: checkColour(file.value(of: field), field)
    case .period:
      let value = file.value(of: field)
      if PlanHeader.period(value) == nil { reportPeriod(value, field) }
    case .confirmed: checkConfirmed(field)
    case .publish: checkPublish(field)
    case .review: checkReview(field)
    case .evidence: check(field, FindingDetail.badEvidence) { Evidence($0)?.isAllowed == true }
    case .code: check(field, FindingDetail.badCode) { Code($0) != nil }
    case .requirement: check(field, FindingDetail.badRequirement) { Requirement($0) != nil }
    case .logo: check(field, FindingDetail.badLogo) { Logo($0) != nil }
    case .web: check(field, FindingDetail.badWeb) { WebAddress($0) != nil }
    case .subStatus:
      let known = PlanHeader.subStatuses(of: file)
      check(field, FindingDetail.badSubStatus) { PlanHeader.subStatus($0).map(known.contains) == true }
    case .levels:
      if case .failure(let finding) = PlanHeader.levels(file.value(of: field)) {
        report(.badLevels(finding), valueOf: field)
      }
    }
  }

  private mutating func check(_ field: Field, _ detail: (String) -> FindingDetail, _ isGood: (String) -> Bool)
  {
    let value = file.value(of: field)
    if !isGood(value) { report(detail(value), valueOf: field) }
  }

  private mutating func checkPublish(_ field: Field) {
    for word in PlanHeader.publishedWords(file.value(of: field)) where Disclosure(rawValue: word) == nil {
      report(.badPublish(word), valueOf: field)
    }
  }

  private mutating func checkLanguages(_ field: Field) {
    for word in file.value(of: field).split(separator: " ") where LanguageTag(word) == nil {
      report(.badLanguage(String(word)), valueOf: field)
    }
  }

  private mutating func checkReference(_ field: Field) {
    let value = file.value(of: field)
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count != 2 || PlanID(String(parts[0])) == nil || Code(parts[1]) == nil {
      report(.badReference(value), valueOf: field)
    }
  }

  private mutating func checkPlan(_ field: Field) {
    let value = file.value(of: field)
    if PlanID(value) == nil {
      report(.badReference(value), valueOf: field)
    } else if !plans.contains(where: { $0.description == value }) {
      report(.unknownPlan(value, nearest: value.nearest(of: plans.map(\.description))), valueOf: field)
    }
  }

  /// The day that is the first word of a value; nil where it is none, which is reported (F12).
  @discardableResult
  mutating func checkFirstDay(_ field: Field) -> PlanDate? {
    let word = file.bytes.withUnsafeBufferPointer {
      $0.word(from: field.value.lowerBound, to: field.value.upperBound)
    }
    checkDate(field, bytes: word)
    return PlanDate(bytes: file.bytes[word])
  }
}
