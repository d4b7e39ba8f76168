package import PlanCore

extension FindingDetail {
  /// What a problem says, and the values that go into it.
  package func phrase(_ code: Code?, _ localized: Localizer) -> (FindingPhrase, [String: PhraseValue]) {
    let node = (code?.description ?? "").value
    return switch self {
    case .nulByte: (.nulByte, [:])
    case .invalidUTF8(let byte):
      (.invalidUTF8, ["byte": ("0x" + String(byte, radix: 16, uppercase: true)).value])
    case .conflict: (.conflict, [:])
    case .lineTooLong(let bytes): (.lineTooLong, ["count": bytes.value])
    case .fileTooLarge(let bytes): (.fileTooLarge, ["count": bytes.value])
    case .notAField(let text): (.notAField, ["text": text.value])
    case .badKey(let text): (.badKey, ["text": text.value])
    case .link: (.link, [:])
    case .notAFile: (.notAFile, [:])
    case .notReadable(let reason): (.notReadable, ["reason": reason.value])
    case .misplaced: (.misplaced, [:])
    case .missingParent: (.missingParent, ["code": node])
    case .duplicateCode(let counted): (.duplicateCode, ["code": node, "path": counted.description.value])
    case .notACode(let expected): (expected == nil ? .notACode : .notThisPlansCode, [:])
    case .wrongCase: (.wrongCase, [:])
    case .strayFile: (.strayFile, [:])
    case .badPlanID(let text): (.badPlanID, ["text": text.value])
    case .unknownKey(let key, _): (.unknownKey, ["key": key.value])
    case .repeatedKey(let key, let first): (.repeatedKey, ["key": key.value, "first": String(first).value])
    case .keyOfPlan(let key): (.keyOfPlan, ["key": key.value])
    case .keyOfNode(let key): (.keyOfNode, ["key": key.value])
    case .keyInBody(let key): (.keyInBody, ["key": key.value])
    case .statusOnParent(let children):
      children.isEmpty
        ? (.statusOnEmptyParent, [:])
        : (.statusOnParent, ["children": localized.shortList(children.map(\.description)).value])
    case .confirmedOnParent(let children):
      children.isEmpty
        ? (.confirmedOnEmptyParent, [:])
        : (.confirmedOnParent, ["children": localized.shortList(children.map(\.description)).value])
    case .badPublish(let text): (.badPublish, ["text": text.value])
    case .badReview(let text): (.badReview, ["text": text.value])
    case .reviewOnParent(let children):
      children.isEmpty
        ? (.reviewOnEmptyParent, [:])
        : (.reviewOnParent, ["children": localized.shortList(children.map(\.description)).value])
    case .nothingReviewed(let target): (.nothingReviewed, ["target": target.description.value])
    case .reviewNotRequired: (.reviewNotRequired, [:])
    case .nothingConfirmed(let date): (.nothingConfirmed, ["date": date.value])
    case .missingKey(let key): (.missingKey, ["key": key.value])
    case .emptyValue(let key): (.emptyValue, ["key": key.value])
    case .replacementCharacter(let key):
      key.isEmpty ? (.replacedInText, [:]) : (.replacementCharacter, ["key": key.value])
    case .badDate(let text, _): (.badDate, ["text": text.value])
    case .badStatus(let text, _, _): (.badStatus, ["text": text.value])
    case .incompleteStatus: (.incompleteStatus, [:])
    case .contradiction(let date, let first, let status, let counted):
      (
        .contradiction,
        [
          "date": date.value, "first": String(first).value, "status": status.value, "counted": counted.value,
        ]
      )
    case .futureStatus(let date): (.futureStatus, ["date": date.value])
    case .badInterval(let text): (.badInterval, ["text": text.value])
    case .badMarkPeriod(let text): (.badMarkPeriod, ["text": text.value])
    case .incompleteMark: (.incompleteMark, [:])
    case .markContradiction(let period, let first, let status, let counted):
      (
        .markContradiction,
        [
          "period": period.value, "first": String(first).value, "status": status.value,
          "counted": counted.value,
        ]
      )
    case .markWithoutInterval: (.markWithoutInterval, [:])
    case .markOfOtherLength(let period, let length, _):
      (.markOfOtherLength, ["period": period.value, "every": length.description.value])
    case .markOutsidePlan(let period): (.markOutsidePlan, ["period": period.value])
    case .markWithoutDay(let period, let counts, _):
      (.markWithoutDay, ["period": period.value, "date": counts.value])
    case .badGoal(let text): (.badGoal, ["text": text.value])
    case .badCode(let text): (.badCode, ["text": text.value])
    case .badReference(let text): (.badReference, ["text": text.value])
    case .unknownPlan(let text, _): (.unknownPlan, ["text": text.value])
    case .badEvidence(let text): (.badEvidence, ["text": text.value])
    case .badPeriod(let text): (.badPeriod, ["text": text.value])
    case .badLevels(.count(let count)): (.badLevelsCount, ["count": count.value])
    case .badLevels(.part(let text)): (.badLevelsPart, ["text": text.value])
    case .badLevels(.repeated(let text)): (.badLevelsRepeated, ["text": text.value])
    case .badLanguage(let text): (.badLanguage, ["text": text.value])
    case .badColour(let text): (.badColour, ["text": text.value])
    case .paleColour(let text, let tenths, _):
      (
        .paleColour,
        [
          "text": text.value, "contrast": localized.tenths(tenths).value,
          "needed": localized.tenths(45).value,
        ]
      )
    case .badLogo(let text): (.badLogo, ["text": text.value])
    case .badWeb(let text): (.badWeb, ["text": text.value])
    case .badSubStatus(let text): (.badSubStatus, ["text": text.value])
    case .badRequirement(let text): (.badRequirement, ["text": text.value])
    case .badClosed(let text): (.badClosed, ["text": text.value])
    case .badRound(let text): (.badRound, ["text": text.value])
    case .badForms(let text): (.badForms, ["text": text.value])
    case .unknownStatusKey(let text, _): (.unknownStatusKey, ["text": text.value])
    case .unknownLevelKey(let text): (.unknownLevelKey, ["text": text.value])
    case .dropWithoutReason: (.dropWithoutReason, [:])
    case .dueBeforeStart(let start, let due): (.dueBeforeStart, ["start": start.value, "due": due.value])
    case .lacks(let key): (.lacks, ["key": key.value])
    case .untranslated(let language, let count, let total):
      (.untranslated, ["language": language.value, "count": count.value, "total": total.value])
    case .missingTranslation(let language): (.missingTranslation, ["language": language.value])
    case .outdatedTranslation(let language): (.outdatedTranslation, ["language": language.value])
    case .missingText(let language, let period):
      (.missingText, ["language": language.value, "period": period.value])
    case .missingEvidence(let path): (.missingEvidence, ["path": path.value])
    case .missingLogo(let path, _): (.missingLogo, ["path": path.value])
    case .largeLogo(let path): (.largeLogo, ["path": path.value])
    case .brokenLogo(let path, let kind): (.brokenLogo, ["path": path.value, "kind": kind.value])
    case .deleted: (.deleted, ["code": node])
    case .keyOfPeople(let key): (.keyOfPeople, ["key": key.value])
    case .badPerson(let text): (.badPerson, ["text": text.value])
    case .badAddress(let text): (.badAddress, ["text": text.value])
    case .badRole(let text, _): (.badRole, ["text": text.value])
    case .unknownPart(let text, _): (.unknownPart, ["text": text.value])
    case .emptyPart(let key): (.emptyPart, ["key": key.value])
    case .repeatedPart(let key): (.repeatedPart, ["key": key.value])
    case .sharedAddress(let address, let first):
      (.sharedAddress, ["address": address.value, "first": String(first).value])
    case .sameName(let name, let first): (.sameName, ["name": name.value, "first": String(first).value])
    case .unknownOwned(let text, _): (.unknownOwned, ["text": text.value])
    case .unowned(let owner): (.unowned, ["owner": owner.value])
    case .ownsNothing(let name): (.ownsNothing, ["name": name.value])
    case .similarOwners(let name, let meant):
      (.similarOwners, ["name": name.value, "meant": meant.value])
    }
  }

  /// What to do about a problem, and the values that go into it.
  package func hint(_ localized: Localizer) -> (phrase: FindingHintPhrase, values: [String: PhraseValue])? {
    switch self {
    case .nulByte, .invalidUTF8: (.saveAsUTF8, [:])
    case .conflict: (.conflict, [:])
    case .lineTooLong, .fileTooLarge: (.shorten, [:])
    case .notAField: (.field, [:])
    case .badKey: (.key, [:])
    case .link: (.replaceLink, [:])
    case .notAFile: (.removeOrReplace, [:])
    case .notReadable: (.permissions, [:])
    case .misplaced(let expected): (.moveTo, ["path": expected.description.value])
    case .missingParent(let code): (.addParent, ["code": code.value])
    case .duplicateCode: (.removeOne, [:])
    case .notACode(let expected?): (.didYouMean, ["word": (expected + ".txt").value])
    case .notACode: (.rename, [:])
    case .wrongCase(let expected): (.renameTo, ["name": expected.value])
    case .strayFile: (.stray, [:])
    case .badPlanID: (.planID, [:])
    case .unknownKey(_, let nearest?), .unknownPlan(_, let nearest?), .unknownStatusKey(_, let nearest?):
      (.didYouMean, ["word": nearest.value])
    case .unknownKey: (.ownKey, [:])
    case .repeatedKey: (.removeLine, [:])
    case .keyInBody: (.moveUp, [:])
    case .statusOnParent: (.useDeliverable, [:])
    case .confirmedOnParent: (.confirmBelow, [:])
    case .nothingConfirmed: (.firstStatus, [:])
    case .badPublish: (.publish, [:])
    case .badReview: (.review, [:])
    case .reviewOnParent: (.reviewBelow, [:])
    case .nothingReviewed: (.reviewLine, [:])
    case .reviewNotRequired: (.requireReview, [:])
    case .missingText(let language, let period): (.textHeading, ["heading": "\(period) \(language)".value])
    case .missingKey("title"): (.addTitle, [:])
    case .missingKey("period"): (.addKey, ["line": "period: 2018-01-01 2020-12-31".value])
    case .missingKey("levels"): (.addKey, ["line": ("levels: " + localized(InitPhrase.defaultLevels)).value])
    case .badDate(_, let date?): (.date, ["date": date.value])
    case .badDate: (.dates, [:])
    case .badStatus(_, let suggestion?, _): (.didYouMean, ["word": suggestion.value])
    case .badStatus(_, nil, let tokens): (.tokens, ["known": localized.list(tokens).value])
    case .replacementCharacter: (.writeAgain, [:])
    case .incompleteStatus: (.status, [:])
    case .futureStatus: (.future, [:])
    case .badInterval: (.interval, [:])
    case .badMarkPeriod, .incompleteMark: (.mark, [:])
    case .markWithoutInterval(let length): (.markInterval, ["line": "every: \(length)".value])
    case .markOfOtherLength(_, _, let meant): (.markMeant, ["period": meant.value])
    case .markOutsidePlan: (.markLife, [:])
    case .markWithoutDay(_, _, let example): (.markDay, ["line": "period-status: \(example)".value])
    case .badGoal: (.goal, [:])
    case .badCode: (.code, [:])
    case .badReference: (.reference, [:])
    case .badEvidence: (.evidence, [:])
    case .badPeriod: (.period, [:])
    case .badLevels: (.levels, [:])
    case .badLanguage: (.language, [:])
    case .badColour: (.colour, [:])
    case .paleColour(_, _, let readable): (.paleColour, ["colour": readable.value])
    case .badLogo, .brokenLogo: (.logo, [:])
    case .badWeb: (.web, [:])
    case .largeLogo: (.smallerLogo, [:])
    case .badSubStatus: (.subStatus, [:])
    case .badRequirement: (.requirement, [:])
    case .badClosed: (.closed, [:])
    case .badRound: (.round, [:])
    case .badForms: (.forms, [:])
    case .unknownStatusKey: (.status, [:])
    case .unknownLevelKey: (.levels, [:])
    case .dropWithoutReason: (.reason, [:])
    case .dueBeforeStart: (.changeDates, [:])
    case .missingEvidence, .missingLogo(_, nil): (.missingEvidence, [:])
    case .missingLogo(_, let path?): (.didYouMean, ["word": path.value])
    case .outdatedTranslation: (.outdated, [:])
    case .deleted: (.drop, [:])
    case .badPerson: (.person, [:])
    case .badAddress: (.addresses, [:])
    case .badRole(_, let nearest?), .unknownPart(_, let nearest?), .unknownOwned(_, let nearest?):
      (.didYouMean, ["word": nearest.value])
    case .badRole: (.roles, [:])
    case .unknownPart: (.parts, [:])
    case .emptyPart: (.partValue, [:])
    case .repeatedPart: (.onePart, [:])
    case .sharedAddress: (.onePerson, [:])
    case .sameName: (.oneLine, [:])
    case .unknownOwned: (.owned, [:])
    case .unowned(let owner): (.letOwn, ["owner": owner.value])
    case .ownsNothing: (.ownSomething, [:])
    case .similarOwners(let name, let meant): (.writeAlike, ["name": name.value, "meant": meant.value])
    default: nil
    }
  }
}
