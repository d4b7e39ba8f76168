import PlanCore
import PlanWords
import PlanService
import SystemPackage

/// What is printed for a failure.
struct Message: Sendable, Equatable {
  let text: String
  let hint: String?
}

extension Failure {
  /// The lines that are printed: each fault, a hint where it first fits, and at the end how many faults there are.
  ///
  /// - Parameter example: a code of a plan here, for somebody who typed a word that is no code.
  func lines(_ words: FailureWords, example: String? = nil) -> [String] {
    let say = words.say
    guard case .several(let failures) = self else { return message(words, example: example).lines(say) }
    var hints: Set<String> = []
    var lines: [String] = []
    for failure in failures {
      let message = failure.message(words, example: example)
      let hint = message.hint.flatMap { hints.insert($0).inserted ? $0 : nil }
      lines += Message(text: message.text, hint: hint).lines(say)
    }
    let count = say(FailurePhrase.severalFaults, ["count": failures.count.value])
    return lines + [say.label(Word.note) + count]
  }

  /// The sentences of a failure in a language.
  func message(_ words: FailureWords, example: String? = nil) -> Message {
    Message(text: text(words), hint: hint(words, example ?? "L2M5D1"))
  }

  /// Whether the failure is about a word that is no code, so that an example helps.
  var wantsExample: Bool {
    switch self {
    case .refusal(.code(.notACode)): true
    case .atLine(_, let failure), .atRow(_, let failure), .atNewRow(_, let failure): failure.wantsExample
    case .several(let failures): failures.contains(where: \.wantsExample)
    default: false
    }
  }

  private func text(_ words: FailureWords) -> String {
    let say = words.say
    return switch self {
    case .unknownVerb(let word, _): say(FailurePhrase.unknownVerb, ["word": word.value])
    case .codeAsVerb(let code): say(FailurePhrase.codeAsVerb, ["code": code.value])
    case .unknownOption(let option, _): say(FailurePhrase.unknownOption, ["option": option.value])
    case .missingOptionValue(let option): say(FailurePhrase.missingOptionValue, ["option": option.value])
    case .unexpectedOptionValue(let option):
      say(FailurePhrase.unexpectedOptionValue, ["option": option.value])
    case .notParsed(let message): message
    case .missingArgument(let what, _): say(FailurePhrase.missingArgument, ["what": say.usage(what).value])
    case .unexpectedArgument(let word): say(FailurePhrase.unexpectedArgument, ["word": word.value])
    case .conflictingOptions(let first, let second):
      say(FailurePhrase.conflictingOptions, ["first": first.value, "second": second.value])
    case .ambiguousMark(let word): say(FailurePhrase.ambiguousMark, ["word": word.value])
    case .unknownStatus(let word, _, _): say(FailurePhrase.unknownStatus, ["word": word.value])
    case .badDate(let word, _): say(FailurePhrase.badDate, ["word": word.value])
    case .badDayOrPeriod(let word, _): say(LogPhrase.badDay, ["word": word.value])
    case .badNumber(let word, let option):
      say(FailurePhrase.badNumber, ["word": word.value, "option": option.value])
    case .badChoice(let word, let option, let known, _):
      say(
        FailurePhrase.badChoice,
        ["word": word.value, "option": option.value, "known": say.list(known).value])
    case .badLanguage(let word, let known):
      say(FailurePhrase.badLanguage, ["word": word.value, "known": say.list(known).value])
    case .noDay(let verb): say(FailurePhrase.noDay, ["verb": verb.value])
    case .badPerson(let word, _): say(FailurePhrase.badPerson, ["word": word.value])
    case .badFolder(let path, let reason):
      say(FailurePhrase.badFolder, ["path": path.value, "reason": reason.value])
    case .dayAgainstRevision(let first, let second):
      say(DiffPhrase.mixed, ["first": first.value, "second": second.value])
    case .reversedDays(let from, let to): say(DiffPhrase.reversed, ["from": from.value, "to": to.value])
    case .notAnEdit(let word): say(EditPhrase.notAnEdit, ["word": word.value])
    case .noRepositoryYet(let path): say(InitPhrase.noRepository, ["path": path.value])
    case .insideRepository(let folder, let repository):
      say(InitPhrase.insideRepository, ["folder": folder.value, "path": repository.value])
    case .emptyTable: say(TablePhrase.empty)
    case .atLine(let line, let failure), .atRow(let line, let failure), .atNewRow(let line, let failure):
      say(FailurePhrase.atLine, ["line": String(line).value, "error": failure.text(words).value])
    case .several(let failures):
      say(FailurePhrase.severalFaults, ["count": failures.count.value])
    case .table(let fault): fault.text(say)
    case .refusal(let refusal): refusal.text(words)
    case .report(let refusal): refusal.text(say)
    case .emptyBatch: say(FailurePhrase.emptyBatch)
    case .store(let error): error.text(say)
    case .input(let reason): say(FailurePhrase.input, ["reason": reason.description.value])
    case .notText(let fault, let source): fault.text(source, say)
    case .output(let reason, nil): say(FailurePhrase.output, ["reason": reason.description.value])
    case .output(let reason, let commit?):
      say(
        FailurePhrase.outputAfterRecording, ["commit": commit.value, "reason": reason.description.value])
    case .closedPipe: ""
    case .badPeriod(let word): say(ClosingPhrase.badPeriod, ["word": word.value])
    case .emptyWorkspace(let path): say(FailurePhrase.emptyWorkspace, ["path": path.value])
    case .unknownLevel(let word, _, let known):
      say(FailurePhrase.unknownLevel, ["word": word.value, "known": say.list(known).value])
    }
  }

  private func hint(_ words: FailureWords, _ example: String) -> String? {
    let say = words.say
    return switch self {
    case .unknownVerb(_, let nearest?): say.didYouMean("plan \(nearest)")
    case .unknownVerb: say(HintPhrase.verbs, ["verbs": say.list(Verb.allCases.map(\.rawValue)).value])
    case .codeAsVerb(let code): say(HintPhrase.codeVerb, ["code": code.value])
    case .unknownOption(_, let nearest?): say.didYouMean(nearest)
    case .missingArgument(_, let usage): usage.map(say.usage)
    case .ambiguousMark: say(HintPhrase.whichMark)
    case .unknownStatus(_, let nearest?, _): say.didYouMean(nearest)
    case .unknownStatus(_, _, let known): say(HintPhrase.statuses, ["known": say.list(known).value])
    case .badDate(_, let date?): say(HintPhrase.date, ["date": date.value])
    case .badDate: say(HintPhrase.dates)
    case .badDayOrPeriod(_, let date?): say(HintPhrase.date, ["date": date.value])
    case .badDayOrPeriod: say(LogPhrase.hintDay)
    case .badChoice(_, _, _, let nearest?): say.didYouMean(nearest)
    case .badPerson(_, let option): say(HintPhrase.person, ["option": option.value])
    case .noDay: say(HintPhrase.noDay)
    case .dayAgainstRevision: say(DiffPhrase.hintMixed)
    case .reversedDays(let from, let to):
      say(DiffPhrase.hintReversed, ["from": from.value, "to": to.value])
    case .notAnEdit: say(EditPhrase.hintEdit)
    case .noRepositoryYet: say(InitPhrase.hintRepository)
    case .insideRepository: say(InitPhrase.hintInsideRepository)
    case .emptyTable: say(EditPhrase.hintTable)
    case .atLine(_, let failure): failure.hint(words, example) ?? say(HintPhrase.batchLine)
    case .atRow(_, .refusal(.edit(.broken(let finding)))) where finding.problem == .missingKey("title"):
      say(EditPhrase.hintTitleCell)
    case .atRow(_, let failure): failure.hint(words, example) ?? say(TablePhrase.hintTable)
    case .atNewRow(_, let failure): failure.hint(words, example) ?? say(EditPhrase.hintTable)
    case .table(let fault): fault.hint(say)
    case .refusal(let refusal): refusal.hint(words, example: example)
    case .report(let refusal): refusal.hint(say)
    case .emptyBatch: say(HintPhrase.batchLine)
    case .store(let error): error.hint(say)
    case .notText(_, let source): source.hint(say)
    case .badPeriod: say(ClosingPhrase.hintPeriods)
    case .emptyWorkspace: say(HintPhrase.startPlan)
    case .unknownLevel(_, let nearest?, _): say.didYouMean(nearest)
    default: nil
    }
  }
}
