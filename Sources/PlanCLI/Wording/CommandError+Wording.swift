import PlanCore
import PlanWording
import PlanWords
import PlanService
import SystemPackage

/// What is printed for an error.
struct Message: Sendable, Equatable {
  let text: String
  let hint: String?
}

extension CommandError {
  /// The lines that are printed: each error, a hint where it first fits, and at the end how many errors there are.
  ///
  /// - Parameter example: a code of a plan here, for somebody who typed a word that is no code.
  func lines(_ words: ErrorWords, example: String? = nil) -> [String] {
    let localized = words.localized
    guard case .several(let errors) = self else { return message(words, example: example).lines(localized) }
    var hints: Set<String> = []
    var lines: [String] = []
    for error in errors {
      let message = error.message(words, example: example)
      let hint = message.hint.flatMap { hints.insert($0).inserted ? $0 : nil }
      lines += Message(text: message.text, hint: hint).lines(localized)
    }
    let count = localized(ErrorPhrase.severalFaults, ["count": errors.count.value])
    return lines + [localized.label(Word.note) + count]
  }

  /// The sentences of an error in a language.
  func message(_ words: ErrorWords, example: String? = nil) -> Message {
    Message(text: text(words), hint: hint(words, example ?? "L2M5D1"))
  }

  /// Whether the error is about a word that is no code, so that an example helps.
  var wantsExample: Bool {
    switch self {
    case .refusal(.code(.notACode)): true
    case .atLine(_, let error), .atRow(_, let error), .atNewRow(_, let error): error.wantsExample
    case .several(let errors): errors.contains(where: \.wantsExample)
    default: false
    }
  }

  private func text(_ words: ErrorWords) -> String {
    let localized = words.localized
    return switch self {
    case .unknownVerb(let word, _): localized(ErrorPhrase.unknownVerb, ["word": word.value])
    case .codeAsVerb(let code): localized(ErrorPhrase.codeAsVerb, ["code": code.value])
    case .unknownOption(let option, _): localized(ErrorPhrase.unknownOption, ["option": option.value])
    case .missingOptionValue(let option): localized(ErrorPhrase.missingOptionValue, ["option": option.value])
    case .unexpectedOptionValue(let option):
      localized(ErrorPhrase.unexpectedOptionValue, ["option": option.value])
    case .notParsed(let message): message
    case .missingArgument(let what, _):
      localized(ErrorPhrase.missingArgument, ["what": localized.usage(what).value])
    case .unexpectedArgument(let word): localized(ErrorPhrase.unexpectedArgument, ["word": word.value])
    case .conflictingOptions(let first, let second):
      localized(ErrorPhrase.conflictingOptions, ["first": first.value, "second": second.value])
    case .ambiguousMark(let word): localized(ErrorPhrase.ambiguousMark, ["word": word.value])
    case .unknownVerdict(let word): localized(ReviewPhrase.unknownVerdict, ["word": word.value])
    case .unknownStatus(let word, _, _): localized(ErrorPhrase.unknownStatus, ["word": word.value])
    case .badDate(let word, _): localized(ErrorPhrase.badDate, ["word": word.value])
    case .badDayOrPeriod(let word, _): localized(LogPhrase.badDay, ["word": word.value])
    case .badNumber(let word, let option):
      localized(ErrorPhrase.badNumber, ["word": word.value, "option": option.value])
    case .badChoice(let word, let option, let known, _):
      localized(
        ErrorPhrase.badChoice,
        ["word": word.value, "option": option.value, "known": localized.list(known).value])
    case .badLanguage(let word, let known):
      localized(ErrorPhrase.badLanguage, ["word": word.value, "known": localized.list(known).value])
    case .noDay(let verb): localized(ErrorPhrase.noDay, ["verb": verb.value])
    case .badPerson(let word, _): localized(ErrorPhrase.badPerson, ["word": word.value])
    case .badFolder(let path, let reason):
      localized(ErrorPhrase.badFolder, ["path": path.value, "reason": reason.value])
    case .dayAgainstRevision(let first, let second):
      localized(DiffPhrase.mixed, ["first": first.value, "second": second.value])
    case .reversedDays(let from, let to):
      localized(DiffPhrase.reversed, ["from": from.value, "to": to.value])
    case .notAnEdit(let word): localized(EditPhrase.notAnEdit, ["word": word.value])
    case .noRepositoryYet(let path): localized(InitPhrase.noRepository, ["path": path.value])
    case .insideRepository(let folder, let repository):
      localized(InitPhrase.insideRepository, ["folder": folder.value, "path": repository.value])
    case .emptyTable: localized(TablePhrase.empty)
    case .atLine(let line, let error), .atRow(let line, let error), .atNewRow(let line, let error):
      localized(ErrorPhrase.atLine, ["line": String(line).value, "error": error.text(words).value])
    case .several(let errors):
      localized(ErrorPhrase.severalFaults, ["count": errors.count.value])
    case .table(let error): error.text(localized)
    case .refusal(let refusal): refusal.text(words)
    case .report(let refusal): refusal.text(localized)
    case .serve(let refusal): refusal.text(localized)
    case .emptyBatch: localized(ErrorPhrase.emptyBatch)
    case .store(let error): error.text(localized)
    case .input(let reason): localized(ErrorPhrase.input, ["reason": reason.description.value])
    case .notText(let error, let source): error.text(source, localized)
    case .output(let reason, nil): localized(ErrorPhrase.output, ["reason": reason.description.value])
    case .output(let reason, let commit?):
      localized(
        ErrorPhrase.outputAfterRecording, ["commit": commit.value, "reason": reason.description.value])
    case .closedPipe: ""
    case .badPeriod(let word): localized(ClosingPhrase.badPeriod, ["word": word.value])
    case .emptyWorkspace(let path): localized(ErrorPhrase.emptyWorkspace, ["path": path.value])
    case .unknownLevel(let word, _, let known):
      localized(ErrorPhrase.unknownLevel, ["word": word.value, "known": localized.list(known).value])
    }
  }

  private func hint(_ words: ErrorWords, _ example: String) -> String? {
    let localized = words.localized
    return switch self {
    case .unknownVerb(_, let nearest?): localized.didYouMean("plan \(nearest)")
    case .unknownVerb:
      localized(HintPhrase.verbs, ["verbs": localized.list(Verb.allCases.map(\.rawValue)).value])
    case .codeAsVerb(let code): localized(HintPhrase.codeVerb, ["code": code.value])
    case .unknownOption(_, let nearest?): localized.didYouMean(nearest)
    case .missingArgument(_, let usage): usage.map(localized.usage)
    case .ambiguousMark: localized(HintPhrase.whichMark)
    case .unknownStatus(_, let nearest?, _): localized.didYouMean(nearest)
    case .unknownStatus(_, _, let known):
      localized(HintPhrase.statuses, ["known": localized.list(known).value])
    case .badDate(_, let date?): localized(HintPhrase.date, ["date": date.value])
    case .badDate: localized(HintPhrase.dates)
    case .badDayOrPeriod(_, let date?): localized(HintPhrase.date, ["date": date.value])
    case .badDayOrPeriod: localized(LogPhrase.hintDay)
    case .badChoice(_, _, _, let nearest?): localized.didYouMean(nearest)
    case .badPerson(_, let option): localized(HintPhrase.person, ["option": option.value])
    case .noDay: localized(HintPhrase.noDay)
    case .dayAgainstRevision: localized(DiffPhrase.hintMixed)
    case .reversedDays(let from, let to):
      localized(DiffPhrase.hintReversed, ["from": from.value, "to": to.value])
    case .notAnEdit: localized(EditPhrase.hintEdit)
    case .noRepositoryYet: localized(InitPhrase.hintRepository)
    case .insideRepository: localized(InitPhrase.hintInsideRepository)
    case .emptyTable: localized(EditPhrase.hintTable)
    case .atLine(_, let error): error.hint(words, example) ?? localized(HintPhrase.batchLine)
    case .atRow(_, .refusal(.edit(.broken(let finding)))) where finding.detail == .missingKey("title"):
      localized(EditPhrase.hintTitleCell)
    case .atRow(_, let error): error.hint(words, example) ?? localized(TablePhrase.hintTable)
    case .atNewRow(_, let error): error.hint(words, example) ?? localized(EditPhrase.hintTable)
    case .table(let error): error.hint(localized)
    case .refusal(let refusal): refusal.hint(words, example: example)
    case .report(let refusal): refusal.hint(localized)
    case .serve(let refusal): refusal.hint(localized)
    case .emptyBatch: localized(HintPhrase.batchLine)
    case .store(let error): error.hint(localized)
    case .notText(_, let source): source.hint(localized)
    case .badPeriod: localized(ClosingPhrase.hintPeriods)
    case .emptyWorkspace: localized(HintPhrase.startPlan)
    case .unknownLevel(_, let nearest?, _): localized.didYouMean(nearest)
    default: nil
    }
  }
}
