import PlanCore
import PlanService
import PlanStore
import SystemPackage

/// Why a command did not do what was asked: data only, worded in `CommandError+Wording`.
enum CommandError: Error, Sendable {
  // What the command line cannot mean (64).
  case unknownVerb(String, nearest: String?)
  case codeAsVerb(Code)
  case unknownOption(String, nearest: String?)
  case missingOptionValue(String)
  case unexpectedOptionValue(String)
  case notParsed(String)
  case missingArgument(String, usage: String?)
  case unexpectedArgument(String)
  case conflictingOptions(String, String)
  case unknownStatus(String, nearest: String?, known: [String])
  case ambiguousMark(String)
  /// A review finds neither of the two things that it can find.
  case unknownVerdict(String)
  case badDate(String, suggestion: PlanDate?)
  case badDayOrPeriod(String, suggestion: PlanDate?)
  case badNumber(String, option: String)
  case badChoice(String, option: String, known: [String], nearest: String?)
  case badLanguage(String, known: [String])
  case badPerson(String, option: String)
  /// `--at` with a command that writes what holds for every day.
  case noDay(verb: String)
  case badFolder(String, reason: String)
  case dayAgainstRevision(String, String)
  case reversedDays(PlanDate, PlanDate)
  case notAnEdit(String)
  case noRepositoryYet(path: String)
  case insideRepository(folder: String, repository: String)
  case emptyTable
  case badPeriod(String)
  // What the plan does not have or allow (1).
  case emptyWorkspace(path: String)
  case unknownLevel(String, nearest: String?, known: [String])
  case emptyBatch
  indirect case atLine(Int, CommandError)
  case table(TableError)
  indirect case atRow(Int, CommandError)
  indirect case atNewRow(Int, CommandError)
  /// Several errors of one table or file; at least two, none of them `several` itself.
  case several([CommandError])
  /// What the plan does not allow, whoever asks.
  case refusal(Refusal)
  // Reports and pages.
  case report(ReportRefusal)
  case serve(ServeRefusal)
  // Files and git.
  case store(StoreError)
  case input(Errno)
  case notText(TextError, TextSource)
  case output(Errno, recorded: String?)
  case closedPipe
}

/// Where text comes from that is not part of a plan's files.
enum TextSource: Sendable {
  case input
  /// An argument of the command line, 1-based.
  case argument(Int)
}

extension CommandError {
  /// The code with which the command exits.
  var exitCode: ExitCode {
    switch self {
    case .unknownVerb, .codeAsVerb, .unknownOption, .missingOptionValue, .unexpectedOptionValue,
      .notParsed, .missingArgument, .unexpectedArgument, .conflictingOptions, .unknownStatus, .ambiguousMark,
      .badDate, .badDayOrPeriod, .badNumber, .badChoice, .badLanguage, .badPerson, .noDay, .badFolder,
      .dayAgainstRevision,
      .reversedDays, .badPeriod, .emptyBatch, .unknownVerdict:
      .usage
    case .emptyWorkspace, .unknownLevel, .noRepositoryYet,
      .insideRepository:
      .refused
    case .emptyTable, .notAnEdit: .usage
    case .atLine(_, let error), .atRow(_, let error), .atNewRow(_, let error): error.exitCode
    case .several(let errors): errors.first?.exitCode ?? .refused
    case .table(.fixed), .table(.unreported), .table(.repeatedRow): .refused
    case .table: .usage
    case .refusal(let refusal): refusal.exitCode
    case .report(let refusal): refusal.exitCode
    case .serve(let refusal): refusal.exitCode
    case .store(let error): error.exitCode
    case .input: .inputOutput
    case .notText: .unreadable
    case .output(_, let recorded): recorded == nil ? .inputOutput : .recordedButFailed
    case .closedPipe: .done
    }
  }
}

extension Refusal {
  /// The code with which a command exits that is refused.
  var exitCode: ExitCode {
    switch self {
    case .code(.notACode), .lineBreakInNote, .noteTooLong: .usage
    case .edit(let refusal): refusal.exitCode
    case .several(let refusals): refusals.first?.exitCode ?? .refused
    default: .refused
    }
  }
}

extension EditRefusal {
  fileprivate var exitCode: ExitCode {
    switch self {
    case .field(.noSuchValue), .field(.ofPlan), .field(.ofNode), .alreadyDropped, .codeExists, .fitsSeveral,
      .noParent, .otherPlan, .otherLevel, .addedTwice, .unreadablePlan:
      .refused
    case .field, .broken, .valueNotStorable, .missingTitle: .usage
    }
  }
}

extension StoreError {
  /// The code with which a command exits that this stopped.
  var exitCode: ExitCode {
    switch self {
    case .repository(.otherOwner): .notPermitted
    case .repository(.unsupported): .unavailable
    case .repository(.missingObject): .inputOutput
    case .noPlans, .noRepository, .repository, .file, .undo, .revision, .tagExists, .hook: .refused
    case .signing, .noIdentity, .identityNotUTF8, .badConfiguration, .badDate: .configuration
    case .journal, .recovery: .inputOutput
    case .uncertain: .recordedButFailed
    case .reading(_, let reason), .writing(_, let reason):
      [.permissionDenied, .notPermitted, .readOnlyFileSystem].contains(reason) ? .notPermitted : .inputOutput
    case .busy, .lostRace: .busy
    case .git: .inputOutput
    }
  }
}
