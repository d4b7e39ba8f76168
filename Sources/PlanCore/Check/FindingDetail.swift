/// What can be wrong with a plan's files: data only, worded at the command line.
public enum FindingDetail: Hashable, Sendable {
  // The text of a file (F7, F8).
  case nulByte
  case invalidUTF8(byte: UInt8)
  case conflict
  case lineTooLong(bytes: Int)
  case fileTooLarge(bytes: Int)
  case notAField(String)
  case badKey(String)
  // The kind of a file.
  case link
  case notAFile
  case notReadable(reason: String)
  // The place and name of a file (F1–F5).
  case misplaced(expected: PlanPath)
  case missingParent(of: Code)
  case duplicateCode(counted: PlanPath)
  case notACode(expected: String?)
  case wrongCase(expected: String)
  case strayFile
  case badPlanID(String)
  // Keys (F9, F10).
  case unknownKey(String, nearest: String?)
  case repeatedKey(String, first: Int)
  case keyOfPlan(String)
  case keyOfNode(String)
  case keyInBody(String)
  case statusOnParent(children: [Code])
  // Values.
  case missingKey(String)
  case emptyValue(String)
  case replacementCharacter(String)
  case badDate(String, suggestion: PlanDate?)
  case badStatus(String, suggestion: String?, tokens: [String])
  case incompleteStatus
  case contradiction(date: PlanDate, first: Int, status: String, counted: String)
  case futureStatus(PlanDate)
  // Recurring deliverables (Y1, Y2).
  case badInterval(String)
  case badMarkPeriod(String)
  case incompleteMark
  case markContradiction(PeriodName, first: Int, status: String, counted: String)
  case markWithoutInterval(PeriodLength)
  case markOfOtherLength(PeriodName, PeriodLength, meant: PeriodName)
  case markOutsidePlan(PeriodName)
  case markWithoutDay(PeriodName, counts: PlanDate, example: String)
  case badGoal(String)
  case badCode(String)
  case badReference(String)
  case unknownPlan(String, nearest: String?)
  case badEvidence(String)
  case badPeriod(String)
  case badLevels(LevelsError)
  case badLanguage(String)
  case badColour(String)
  case paleColour(String, contrastTenths: Int, readable: String)
  case badLogo(String)
  case badWeb(String)
  case badSubStatus(String)
  case badRequirement(String)
  case badClosed(String)
  case badRound(String)
  case badForms(String)
  case unknownStatusKey(String, nearest: String?)
  case unknownLevelKey(String)
  case dropWithoutReason
  case dueBeforeStart(start: PlanDate, due: PlanDate)
  case confirmedOnParent(children: [Code])
  case nothingConfirmed(PlanDate)
  case badPublish(String)
  // Reviews (Y15).
  case badReview(String)
  case reviewOnParent(children: [Code])
  case nothingReviewed(Review.Target)
  case reviewNotRequired
  // What the plan asks of its nodes, and its translations.
  case lacks(String)
  case untranslated(LanguageTag, count: Int, of: Int)
  case missingTranslation(LanguageTag)
  case outdatedTranslation(LanguageTag)
  case missingText(LanguageTag, of: String)
  case missingEvidence(String)
  case missingLogo(String, nearest: PlanPath?)
  case largeLogo(String)
  case brokenLogo(String, kind: String)
  // What only the last recorded state shows (F25).
  case deleted
  // People (Y18, Y19).
  case keyOfPeople(String)
  case badPerson(String)
  case badAddress(String)
  case badRole(String, nearest: String?)
  case unknownPart(String, nearest: String?)
  case emptyPart(String)
  case repeatedPart(String)
  case sharedAddress(String, first: Int)
  case sameName(String, first: Int)
  case unknownOwned(String, nearest: String?)
  case unowned(String)
  case ownsNothing(String)
  case similarOwners(String, String)

  /// The rule that is broken.
  public var rule: FindingRule {
    switch self {
    case .nulByte: .nulByte
    case .invalidUTF8: .invalidUTF8
    case .conflict: .conflict
    case .lineTooLong: .lineTooLong
    case .fileTooLarge: .fileTooLarge
    case .notAField: .notAField
    case .badKey: .badKey
    case .link: .link
    case .notAFile: .notAFile
    case .notReadable: .notReadable
    case .misplaced: .misplaced
    case .missingParent: .missingParent
    case .duplicateCode: .duplicateCode
    case .notACode: .notACode
    case .wrongCase: .wrongCase
    case .strayFile: .strayFile
    case .badPlanID: .badPlanID
    case .unknownKey: .unknownKey
    case .repeatedKey: .repeatedKey
    case .keyOfPlan: .keyOfPlan
    case .keyOfNode: .keyOfNode
    case .keyInBody: .keyInBody
    case .statusOnParent: .statusOnParent
    case .missingKey: .missingKey
    case .emptyValue: .emptyValue
    case .replacementCharacter: .replacementCharacter
    case .badDate: .badDate
    case .badStatus: .badStatus
    case .incompleteStatus: .incompleteStatus
    case .contradiction: .contradiction
    case .futureStatus: .futureStatus
    case .badInterval: .badInterval
    case .badMarkPeriod: .badMarkPeriod
    case .incompleteMark: .incompleteMark
    case .markContradiction: .contradiction
    case .markWithoutInterval: .markWithoutInterval
    case .markOfOtherLength: .markOfOtherLength
    case .markOutsidePlan: .markOutsidePlan
    case .markWithoutDay: .markWithoutDay
    case .badGoal: .badGoal
    case .badCode: .badCode
    case .badReference: .badReference
    case .unknownPlan: .unknownPlan
    case .badEvidence: .badEvidence
    case .badPeriod: .badPeriod
    case .badLevels: .badLevels
    case .badLanguage: .badLanguage
    case .badColour: .badColour
    case .paleColour: .paleColour
    case .badLogo: .badLogo
    case .badWeb: .badWeb
    case .badSubStatus: .badSubStatus
    case .badRequirement: .badRequirement
    case .badClosed: .badClosed
    case .badRound: .badRound
    case .badForms: .badForms
    case .unknownStatusKey: .unknownStatusKey
    case .unknownLevelKey: .unknownLevelKey
    case .dropWithoutReason: .dropWithoutReason
    case .dueBeforeStart: .dueBeforeStart
    case .confirmedOnParent: .confirmedOnParent
    case .nothingConfirmed: .nothingConfirmed
    case .badPublish: .badPublish
    case .badReview: .badReview
    case .reviewOnParent: .reviewOnParent
    case .nothingReviewed: .nothingReviewed
    case .reviewNotRequired: .reviewNotRequired
    case .lacks: .lacks
    case .untranslated: .untranslated
    case .missingTranslation: .missingTranslation
    case .outdatedTranslation: .outdatedTranslation
    case .missingText: .missingText
    case .missingEvidence: .missingEvidence
    case .missingLogo: .missingLogo
    case .largeLogo: .largeLogo
    case .brokenLogo: .brokenLogo
    case .deleted: .deleted
    case .keyOfPeople: .keyOfPeople
    case .badPerson: .badPerson
    case .badAddress: .badAddress
    case .badRole: .badRole
    case .unknownPart: .unknownPart
    case .emptyPart: .emptyPart
    case .repeatedPart: .repeatedPart
    case .sharedAddress: .sharedAddress
    case .sameName: .sameName
    case .unknownOwned: .unknownOwned
    case .unowned: .unowned
    case .ownsNothing: .ownsNothing
    case .similarOwners: .similarOwners
    }
  }

  /// How much it matters.
  public var severity: Severity { rule.severity }
}

/// How much a finding matters: errors make `plan check` fail, warnings only with `--strict`, notes never.
public enum Severity: String, Comparable, CaseIterable, Sendable {
  case note, warning, error

  /// Orders notes below warnings below errors.
  public static func < (left: Severity, right: Severity) -> Bool {
    func rank(_ severity: Severity) -> Int { allCases.firstIndex(of: severity) ?? 0 }
    return rank(left) < rank(right)
  }
}
