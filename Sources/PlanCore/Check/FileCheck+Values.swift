extension FileCheck {
  /// Checks the value of a field of this kind of file, as its row of the table of fields says.
  mutating func checkValue(_ field: Field, _ context: Context) {
    switch (field.name.row.value, context) {
    // Forms are checked with their keys (`checkParts`), goals once for the file (`checkGoals`).
    case (.text, _), (.words, _), (.names, _), (.forms, _), (.goals, _), (.status, .plan): break
    case (.status, .node(let children, let today)): checkStatus(field, children: children, today: today)
    case (.continued, .node): checkReference(field)
    case _ where field.value.isEmpty: break
    case (.date, _): checkDate(field)
    case (.dropped, _): checkDropped(field)
    case (.continued, .plan(let plans)): checkPlan(among: plans, field)
    case (.languages, _): checkLanguages(field)
    case (.closed, _): checkClosed(file.value(of: field), field)
    case (.colour, _): checkColour(file.value(of: field), field)
    case (.period, _):
      let value = file.value(of: field)
      if PlanHeader.period(value) == nil { reportPeriod(value, field) }
    case (.evidence, _): check(field, Problem.badEvidence) { Evidence($0)?.isAllowed == true }
    case (.code, _): check(field, Problem.badCode) { Code($0) != nil }
    case (.requirement, _): check(field, Problem.badRequirement) { Requirement(rawValue: $0) != nil }
    case (.logo, _): check(field, Problem.badLogo) { Logo($0) != nil }
    case (.subStatus, _):
      let known = PlanHeader.subStatuses(of: file)
      check(field, Problem.badSubStatus) { PlanHeader.subStatus($0).map(known.contains) == true }
    case (.levels, _):
      if case .failure(let fault) = PlanHeader.levels(file.value(of: field)) {
        report(.badLevels(fault), valueOf: field)
      }
    }
  }

  private mutating func check(_ field: Field, _ problem: (String) -> Problem, _ isGood: (String) -> Bool) {
    let value = file.value(of: field)
    if !isGood(value) { report(problem(value), valueOf: field) }
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

  private mutating func checkPlan(among plans: [PlanID], _ field: Field) {
    let value = file.value(of: field)
    if PlanID(value) == nil {
      report(.badReference(value), valueOf: field)
    } else if !plans.contains(where: { $0.description == value }) {
      report(.unknownPlan(value, nearest: value.nearest(of: plans.map(\.description))), valueOf: field)
    }
  }
}
