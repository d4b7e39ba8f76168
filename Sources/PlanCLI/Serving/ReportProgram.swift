package import PlanCore
import PlanStore
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes reports as PDF by `plan-report`, each in a process of its own: what makes a PDF takes much memory, and may hang.
package struct ReportProgram: Sendable {
  /// Why there is no PDF.
  package enum Failure: Error, Hashable, Sendable {
    /// `plan-report`, or what it makes PDFs with, is not installed.
    case missing
    /// It took too long and was ended, with everything that it had started.
    case late
    /// Anything else; the reason is printed among the errors.
    case failed
  }

  private let context: CommandContext
  private let limit: Duration

  /// - Parameter limit: how long a report may take.
  init(_ context: CommandContext, limit: Duration) { (self.context, self.limit) = (context, limit) }

  /// The PDF of a report as anybody may read it: without what a plan does not publish.
  ///
  /// - Parameters:
  ///   - commit: the commit whose plans are read; a full id.
  ///   - day: the day on which the report stands.
  package func pdf(
    _ report: ReportOrder.Kind, of plan: PlanID, in language: LanguageTag, at commit: String, on day: PlanDate
  ) throws(Failure) -> [UInt8] {
    // What is begun in the folder goes with it, also where the program could not tidy up.
    guard let folder = FilePath.temporaryFolder(in: context.environment["TMPDIR"] ?? "/tmp") else {
      throw failed("no folder can be made in \(context.environment["TMPDIR"] ?? "/tmp")")
    }
    defer { folder.removeAll() }
    let file = folder.appending("report.pdf")
    var words = ["TMPDIR=\(folder)", program, "report", report.name.rawValue, plan.description]
    if case .annual(let period) = report { words += ["--period", period.description] }
    words += [
      "--lang", language.description, "--rev", commit, "--at", day.description, "--color", "never", "-o",
      file.string,
    ]
    let call = ProgramCall(program: "env", arguments: words, input: [], limit: limit)
    guard let outcome = context.run(call) else { throw .missing }
    if outcome.isLate { throw .late }
    switch outcome.code {
    case 0: break
    // 127: there is no plan-report; 69: it has nothing that makes PDFs.
    case 127, ExitCode.unavailable.rawValue: throw .missing
    case let code:
      let told = String(decoding: outcome.errors, as: UTF8.self).split(separator: "\n").first
      throw failed(told.map(String.init) ?? "exit code \(code)")
    }
    guard let pdf = (try? file.wholeFile(limit: 64 << 20)) ?? nil, pdf.starts(with: Array("%PDF-".utf8))
    else {
      throw failed("no PDF came of it")
    }
    return pdf
  }

  /// `plan-report` beside this program, or else as a shell finds it.
  private var program: String {
    let own = FilePath(context.program()).removingLastComponent()
    let beside = own.appending("plan-report")
    return !own.isEmpty && beside.isThere ? beside.string : "plan-report"
  }

  private func failed(_ reason: String) -> Failure {
    try? context.errors.write(Array("plan-report: \(reason.visible)\n".utf8))
    return .failed
  }
}

extension FilePath {
  /// Makes a folder of a name that no other has, for its owner alone; nil where that is not possible.
  fileprivate static func temporaryFolder(in folder: String) -> FilePath? {
    var name = Array("\(folder)/plan-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { return nil }
    return FilePath(platformString: name)
  }

  /// Removes a file, or a folder with everything in it; links are removed and not followed.
  fileprivate func removeAll() {
    if withPlatformString({ unlink($0) }) == 0 { return }
    for name in namesInside ?? [] { appending(name).removeAll() }
    _ = withPlatformString { rmdir($0) }
  }
}
