import PlanCore
import SystemPackage

/// Why a report was not made or not written: data only.
enum ReportRefusal: Sendable {
  /// A word that names no report.
  case unknownReport(String, nearest: String?)
  /// Several plans are here and none was named.
  case needsPlan([PlanID])
  /// No period was named.
  case needsPeriod
  /// An option that belongs to another report.
  case notForReport(option: String, report: String)
  /// A file whose ending is no form of a report.
  case unknownEnding(String)
  /// A form that needs `-o`.
  case needsFile(form: String)
  /// Nothing that makes PDF is installed.
  case noPrinter
  /// What makes PDF has failed.
  case printing(program: String, reason: String)
  /// A file of the plan cannot be read: nothing is published without it.
  case unreadable([PlanPath])
  /// The folder holds what is not of a site.
  case foreignFiles(folder: String, examples: [String], count: Int)
  /// Files of the folder have another content, and would be replaced.
  case existingFiles(folder: String, examples: [String], count: Int)
  /// The path is a folder, or no folder.
  case wrongKind(path: String, isFolder: Bool)
  /// A template that cannot be read.
  case template(path: String, line: Int, reason: String)
  /// A folder of templates that is not there.
  case noTemplates(String)
  /// The report could not be written.
  case writing(path: String, Errno)
  /// The program that makes reports is not there.
  case noProgram(String)

  /// The code with which the command exits.
  var exitCode: ExitCode {
    switch self {
    case .unknownReport, .needsPeriod, .notForReport, .needsFile, .unknownEnding: .usage
    case .needsPlan, .foreignFiles, .existingFiles, .wrongKind, .noTemplates: .refused
    case .noPrinter, .noProgram: .unavailable
    case .unreadable: .unreadable
    case .template: .configuration
    case .printing: .inputOutput
    case .writing(_, let reason):
      [.permissionDenied, .notPermitted, .readOnlyFileSystem].contains(reason) ? .notPermitted : .inputOutput
    }
  }
}
