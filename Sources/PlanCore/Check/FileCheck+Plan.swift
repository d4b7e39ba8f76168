extension FileCheck {
  /// Checks the fields of `plan.txt`.
  ///
  /// - Parameter plans: the ids of all plans beside this one, itself included.
  mutating func checkPlan(among plans: [PlanID]) {
    checkKeys(isPlan: true)
    checkReplacementCharacters()
    for name in [FieldName.title, .period, .levels] where file.value(name) == nil {
      report(.missingKey(name.text))
    }
    for field in file.fields where !field.value.isEmpty {
      let value = file.value(of: field)
      switch field.name {
      case .period: if PlanHeader.period(value) == nil { reportPeriod(value, field) }
      case .levels:
        if case .failure(let fault) = PlanHeader.levels(value) { report(.badLevels(fault), valueOf: field) }
      case .languages:
        for word in value.split(separator: " ") where LanguageTag(word) == nil {
          report(.badLanguage(String(word)), valueOf: field)
        }
      case .subStatus:
        let read = PlanHeader.subStatus(value)
        if read.map({ PlanHeader.subStatuses(of: file).contains($0) }) != true {
          report(.badSubStatus(value), valueOf: field)
        }
      case .require:
        if Requirement(rawValue: value) == nil { report(.badRequirement(value), valueOf: field) }
      case .closed: checkClosed(value, field)
      case .colour: checkColour(value, field)
      case .logo: if Logo(value) == nil { report(.badLogo(value), valueOf: field) }
      case .continues:
        if PlanID(value) == nil {
          report(.badReference(value), valueOf: field)
        } else if !plans.contains(where: { $0.description == value }) {
          report(.unknownPlan(value, nearest: value.nearest(of: plans.map(\.description))), valueOf: field)
        }
      default: break
      }
    }
    checkGoals()
    checkBody(isPlan: true)
  }

  /// A closed period, which is named once (F26).
  private mutating func checkClosed(_ value: String, _ field: Field) {
    guard let period = ClosedPeriod(value) else { return report(.badClosed(value), valueOf: field) }
    let first = file.all(.closed).first { ClosedPeriod(file.value(of: $0))?.name == period.name }
    if let first, first.line < field.line {
      report(.repeatedKey("closed: \(period.name)", first: Int(first.line)), keyOf: field)
    }
  }

  /// Names the day that is none, or else the period as a whole.
  private mutating func reportPeriod(_ value: String, _ field: Field) {
    let words = value.split(whereSeparator: \.isWhitespace).map(String.init)
    for word in words where words.count == 2 && PlanDate(word) == nil {
      return report(.badDate(word, suggestion: PlanDate(guessing: word)), valueOf: field)
    }
    report(.badPeriod(value), valueOf: field)
  }

  /// A colour, which reports can use where it can be read on white.
  private mutating func checkColour(_ value: String, _ field: Field) {
    guard let colour = HexColour(value) else { return report(.badColour(value), valueOf: field) }
    if colour.isReadableOnWhite { return }
    report(
      .paleColour(value, contrastTenths: Int(colour.contrastOnWhite * 10), readable: colour.readable.text),
      valueOf: field)
  }
}

/// What a plan can ask of its deliverables (`require:`).
public enum Requirement: String, CaseIterable, Sendable {
  /// A done deliverable needs evidence.
  case evidence
  /// A deliverable needs an owner, its own or inherited.
  case owner
  /// A deliverable needs a due date.
  case due
}
