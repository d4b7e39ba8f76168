/// What can be wrong with a plan's files: data only, worded at the command line.
public enum Problem: Hashable, Sendable {
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
  case badGoal(String)
  case badCode(String)
  case badReference(String)
  case unknownPlan(String, nearest: String?)
  case badEvidence(String)
  case badPeriod(String)
  case badLevels(LevelsFault)
  case badLanguage(String)
  case badColour(String)
  case paleColour(String, contrastTenths: Int, readable: String)
  case badLogo(String)
  case badSubStatus(String)
  case badRequirement(String)
  case badClosed(String)
  case badForms(String)
  case unknownStatusKey(String, nearest: String?)
  case unknownLevelKey(String)
  case dropWithoutReason
  case dueBeforeStart(start: PlanDate, due: PlanDate)
  // What the plan asks of its nodes, and its translations.
  case lacks(String)
  case untranslated(LanguageTag, count: Int, of: Int)
  case missingTranslation(LanguageTag)
  case outdatedTranslation(LanguageTag)
  case missingEvidence(String)
  case missingLogo(String, nearest: PlanPath?)
  case largeLogo(String)
  case brokenLogo(String, kind: String)
  // What only the last recorded state shows (F25).
  case deleted

  /// A stable name for the kind of problem: the `rule` of `plan check --format json`.
  public var rule: String {
    switch self {
    case .nulByte: "nul-byte"
    case .invalidUTF8: "invalid-utf-8"
    case .conflict: "conflict"
    case .lineTooLong: "line-too-long"
    case .fileTooLarge: "file-too-large"
    case .notAField: "not-a-field"
    case .badKey: "bad-key"
    case .link: "link"
    case .notAFile: "not-a-file"
    case .notReadable: "not-readable"
    case .misplaced: "misplaced"
    case .missingParent: "missing-parent"
    case .duplicateCode: "duplicate-code"
    case .notACode: "not-a-code"
    case .wrongCase: "wrong-case"
    case .strayFile: "stray-file"
    case .badPlanID: "bad-plan-id"
    case .unknownKey: "unknown-key"
    case .repeatedKey: "repeated-key"
    case .keyOfPlan: "key-of-plan"
    case .keyOfNode: "key-of-node"
    case .keyInBody: "key-in-body"
    case .statusOnParent: "status-on-parent"
    case .missingKey: "missing-key"
    case .emptyValue: "empty-value"
    case .replacementCharacter: "replacement-character"
    case .badDate: "bad-date"
    case .badStatus: "bad-status"
    case .incompleteStatus: "incomplete-status"
    case .contradiction: "contradiction"
    case .futureStatus: "future-status"
    case .badGoal: "bad-goal"
    case .badCode: "bad-code"
    case .badReference: "bad-reference"
    case .unknownPlan: "unknown-plan"
    case .badEvidence: "bad-evidence"
    case .badPeriod: "bad-period"
    case .badLevels: "bad-levels"
    case .badLanguage: "bad-language"
    case .badColour: "bad-colour"
    case .paleColour: "pale-colour"
    case .badLogo: "bad-logo"
    case .badSubStatus: "bad-sub-status"
    case .badRequirement: "bad-requirement"
    case .badClosed: "bad-closed"
    case .badForms: "bad-forms"
    case .unknownStatusKey: "unknown-status-key"
    case .unknownLevelKey: "unknown-level-key"
    case .dropWithoutReason: "drop-without-reason"
    case .dueBeforeStart: "due-before-start"
    case .lacks: "lacks"
    case .untranslated: "untranslated"
    case .missingTranslation: "missing-translation"
    case .outdatedTranslation: "outdated-translation"
    case .missingEvidence: "missing-evidence"
    case .missingLogo: "missing-logo"
    case .largeLogo: "large-logo"
    case .brokenLogo: "broken-logo"
    case .deleted: "deleted"
    }
  }

  /// How much it matters: errors make `plan check` fail, warnings only with `--strict`, notes never.
  public var severity: Severity {
    switch self {
    case .strayFile, .unknownKey, .contradiction, .futureStatus, .unknownPlan, .dropWithoutReason,
      .dueBeforeStart, .lacks, .emptyValue, .keyOfPlan, .keyOfNode, .keyInBody, .unknownLevelKey,
      .unknownStatusKey, .deleted, .badRequirement, .missingEvidence, .replacementCharacter, .paleColour,
      .badLogo, .missingLogo, .largeLogo, .brokenLogo:
      .warning
    case .untranslated, .missingTranslation, .outdatedTranslation: .note
    default: .error
    }
  }
}

/// How much a finding matters.
public enum Severity: String, Comparable, CaseIterable, Sendable {
  case note, warning, error

  /// Orders notes below warnings below errors.
  public static func < (left: Severity, right: Severity) -> Bool {
    func rank(_ severity: Severity) -> Int { allCases.firstIndex(of: severity) ?? 0 }
    return rank(left) < rank(right)
  }
}
