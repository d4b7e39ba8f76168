import PlanCore
import PlanStore
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Makes a PDF of a page, by WeasyPrint or else by Chromium.
struct PDFPrinter {
  private let context: CommandContext
  /// The day that the PDF bears: the same report is the same bytes.
  private let day: PlanDate

  init(_ context: CommandContext, on day: PlanDate) { (self.context, self.day) = (context, day) }

  /// A page that was printed.
  struct Print: Sendable {
    let pdf: [UInt8]
    /// What made it.
    let program: String
    /// A program that should have made it and could not: its name and why.
    let failed: (program: String, reason: String)?
  }

  /// The PDF of a page of HTML, by the first program that makes it.
  func print(_ html: String) throws(CommandError) -> Print {
    var failed: (program: String, reason: String)?
    for program in ["weasyprint", "chromium", "chromium-browser", "google-chrome"] {
      let made = try program == "weasyprint" ? weasyPrint(html) : chromium(program, html)
      switch made {
      case .pdf(let pdf): return Print(pdf: pdf, program: program, failed: failed)
      case .failed(let reason): failed = (program, reason)
      case .absent: continue
      }
    }
    guard let failed else { throw .report(.noPrinter) }
    throw .report(.printing(program: failed.program, reason: failed.reason))
  }

  /// What comes of a program.
  private enum Made {
    case pdf([UInt8])
    case failed(String)
    case absent
  }

  private func weasyPrint(_ html: String) -> Made {
    let call = ProgramCall(
      program: "env",
      arguments: [
        "SOURCE_DATE_EPOCH=\(day.daysSince1970 * 86_400)", "weasyprint", "--quiet", "--encoding", "utf-8",
        "--pdf-variant", "pdf/ua-1", "-", "-",
      ],
      input: Array(html.utf8))
    guard let outcome = context.run(call), outcome.code != 127 else { return .absent }
    return made(outcome.output, outcome)
  }

  /// Chromium refuses to start in its sandbox as root, and there alone is without.
  private func chromium(_ program: String, _ html: String) throws(CommandError) -> Made {
    let folder = context.environment["TMPDIR"] ?? "/tmp"
    let outcome: ProgramOutcome?
    var pdf: [UInt8]?
    do throws(Errno) {
      let result = try TemporaryFile([], in: folder)
      // Chromium reads as HTML what ends so.
      let page = FilePath(result.path.string + ".html")
      defer {
        try? result.remove()
        page.removeFile()
      }
      try page.replaceFile(Array(html.utf8))
      outcome = context.run(
        ProgramCall(
          program: program,
          arguments: [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-pdf-header-footer",
            "--print-to-pdf=\(result.path.string)",
          ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + ["file://\(page.string)"],
          input: []))
      pdf = try result.path.wholeFile(limit: 256 << 20)
    } catch { throw .report(.writing(path: folder, error)) }
    guard let outcome, outcome.code != 127 else { return .absent }
    return made(pdf ?? [], outcome)
  }

  private func made(_ pdf: [UInt8], _ outcome: ProgramOutcome) -> Made {
    if outcome.code == 0, pdf.starts(with: Array("%PDF-".utf8)) { return .pdf(pdf) }
    let reason = String(decoding: outcome.errors, as: UTF8.self).split(separator: "\n").last
    return .failed(reason.map(String.init) ?? "exit code \(outcome.code)")
  }
}
