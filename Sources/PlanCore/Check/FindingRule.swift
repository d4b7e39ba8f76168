/// A rule of `plan check`; its raw value is the `rule` of `plan check --format json`, and does not change.
public enum FindingRule: String, CaseIterable, Sendable {
  case nulByte = "nul-byte"
  case invalidUTF8 = "invalid-utf-8"
  case conflict
  case lineTooLong = "line-too-long"
  case fileTooLarge = "file-too-large"
  case notAField = "not-a-field"
  case badKey = "bad-key"
  case link
  case notAFile = "not-a-file"
  case notReadable = "not-readable"
  case misplaced
  case missingParent = "missing-parent"
  case duplicateCode = "duplicate-code"
  case notACode = "not-a-code"
  case wrongCase = "wrong-case"
  case strayFile = "stray-file"
  case badPlanID = "bad-plan-id"
  case unknownKey = "unknown-key"
  case repeatedKey = "repeated-key"
  case keyOfPlan = "key-of-plan"
  case keyOfNode = "key-of-node"
  case keyInBody = "key-in-body"
  case statusOnParent = "status-on-parent"
  case missingKey = "missing-key"
  case emptyValue = "empty-value"
  case replacementCharacter = "replacement-character"
  case badDate = "bad-date"
  case badStatus = "bad-status"
  case incompleteStatus = "incomplete-status"
  case contradiction
  case futureStatus = "future-status"
  case badInterval = "bad-interval"
  case badMarkPeriod = "bad-mark-period"
  case incompleteMark = "incomplete-mark"
  case markWithoutInterval = "mark-without-interval"
  case markOfOtherLength = "mark-of-other-length"
  case markOutsidePlan = "mark-outside-plan"
  case markWithoutDay = "mark-without-day"
  case badGoal = "bad-goal"
  case badCode = "bad-code"
  case badReference = "bad-reference"
  case unknownPlan = "unknown-plan"
  case badEvidence = "bad-evidence"
  case badPeriod = "bad-period"
  case badLevels = "bad-levels"
  case badLanguage = "bad-language"
  case badColour = "bad-colour"
  case paleColour = "pale-colour"
  case badLogo = "bad-logo"
  case badWeb = "bad-web"
  case badSubStatus = "bad-sub-status"
  case badRequirement = "bad-requirement"
  case badClosed = "bad-closed"
  case badRound = "bad-round"
  case badForms = "bad-forms"
  case unknownStatusKey = "unknown-status-key"
  case unknownLevelKey = "unknown-level-key"
  case dropWithoutReason = "drop-without-reason"
  case dueBeforeStart = "due-before-start"
  case confirmedOnParent = "confirmed-on-parent"
  case nothingConfirmed = "nothing-confirmed"
  case badPublish = "bad-publish"
  case badReview = "bad-review"
  case reviewOnParent = "review-on-parent"
  case nothingReviewed = "nothing-reviewed"
  case reviewNotRequired = "review-not-required"
  case lacks
  case untranslated
  case missingTranslation = "missing-translation"
  case outdatedTranslation = "outdated-translation"
  case missingText = "missing-text"
  case missingEvidence = "missing-evidence"
  case missingLogo = "missing-logo"
  case largeLogo = "large-logo"
  case brokenLogo = "broken-logo"
  case deleted
  case keyOfPeople = "key-of-people"
  case badPerson = "bad-person"
  case badAddress = "bad-address"
  case badRole = "bad-role"
  case unknownPart = "unknown-part"
  case emptyPart = "empty-part"
  case repeatedPart = "repeated-part"
  case sharedAddress = "shared-address"
  case sameName = "same-name"
  case unknownOwned = "unknown-owned"
  case unowned
  case ownsNothing = "owns-nothing"
  case similarOwners = "similar-owners"

  /// What a finding points at.
  public enum Place: Sendable {
    /// The file, or a file that is not there.
    case file
    /// A line of it, with a column where there is one.
    case line
  }

  /// How much it matters that the rule is broken.
  public var severity: Severity { row.severity }

  /// What its findings point at.
  public var place: Place { row.place }

  /// The table of rules. There is no default: whoever adds a rule decides how much it matters.
  private var row: (severity: Severity, place: Place) {
    switch self {
    case .nulByte: (.error, .line)
    case .invalidUTF8: (.error, .line)
    case .conflict: (.error, .line)
    case .lineTooLong: (.error, .line)
    case .fileTooLarge: (.error, .file)
    case .notAField: (.error, .line)
    case .badKey: (.error, .line)
    case .link: (.error, .file)
    case .notAFile: (.error, .file)
    case .notReadable: (.error, .file)
    case .misplaced: (.error, .file)
    case .missingParent: (.error, .file)
    case .duplicateCode: (.error, .file)
    case .notACode: (.error, .file)
    case .wrongCase: (.error, .file)
    case .strayFile: (.warning, .file)
    case .badPlanID: (.error, .file)
    case .unknownKey: (.warning, .line)
    case .repeatedKey: (.error, .line)
    case .keyOfPlan: (.warning, .line)
    case .keyOfNode: (.warning, .line)
    case .keyInBody: (.warning, .line)
    case .statusOnParent: (.error, .line)
    case .missingKey: (.error, .file)
    case .emptyValue: (.warning, .line)
    case .replacementCharacter: (.warning, .line)
    case .badDate: (.error, .line)
    case .badStatus: (.error, .line)
    case .incompleteStatus: (.error, .line)
    case .contradiction: (.note, .line)
    case .futureStatus: (.warning, .line)
    case .badInterval: (.error, .line)
    case .badMarkPeriod: (.error, .line)
    case .incompleteMark: (.error, .line)
    case .markWithoutInterval: (.warning, .line)
    case .markOfOtherLength: (.error, .line)
    case .markOutsidePlan: (.warning, .line)
    case .markWithoutDay: (.warning, .line)
    case .badGoal: (.error, .line)
    case .badCode: (.error, .line)
    case .badReference: (.error, .line)
    case .unknownPlan: (.warning, .line)
    case .badEvidence: (.error, .line)
    case .badPeriod: (.error, .line)
    case .badLevels: (.error, .line)
    case .badLanguage: (.error, .line)
    case .badColour: (.error, .line)
    case .paleColour: (.warning, .line)
    case .badLogo: (.warning, .line)
    case .badWeb: (.error, .line)
    case .badSubStatus: (.error, .line)
    case .badRequirement: (.warning, .line)
    case .badClosed: (.error, .line)
    case .badRound: (.error, .line)
    case .badForms: (.error, .line)
    case .unknownStatusKey: (.warning, .line)
    case .unknownLevelKey: (.warning, .line)
    case .dropWithoutReason: (.warning, .line)
    case .dueBeforeStart: (.warning, .line)
    case .confirmedOnParent: (.error, .line)
    case .nothingConfirmed: (.warning, .line)
    case .badPublish: (.warning, .line)
    case .badReview: (.error, .line)
    case .reviewOnParent: (.error, .line)
    case .nothingReviewed: (.warning, .line)
    case .reviewNotRequired: (.note, .line)
    case .lacks: (.warning, .file)
    case .untranslated: (.note, .file)
    case .missingTranslation: (.note, .file)
    case .outdatedTranslation: (.note, .line)
    case .missingText: (.note, .file)
    case .missingEvidence: (.warning, .line)
    case .missingLogo: (.warning, .line)
    case .largeLogo: (.warning, .line)
    case .brokenLogo: (.warning, .line)
    case .deleted: (.warning, .file)
    case .keyOfPeople: (.warning, .line)
    case .badPerson: (.error, .line)
    case .badAddress: (.error, .line)
    case .badRole: (.error, .line)
    case .unknownPart: (.warning, .line)
    case .emptyPart: (.warning, .line)
    case .repeatedPart: (.error, .line)
    case .sharedAddress: (.error, .line)
    case .sameName: (.warning, .line)
    case .unknownOwned: (.warning, .line)
    case .unowned: (.note, .line)
    case .ownsNothing: (.note, .line)
    case .similarOwners: (.warning, .line)
    }
  }
}
