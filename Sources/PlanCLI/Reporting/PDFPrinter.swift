import PlanCore
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

  /// The PDF of a page of HTML.
  func print(_ html: String) throws(Failure) -> [UInt8] {
    if let pdf = try weasyPrint(html) { return pdf }
    for program in ["chromium", "chromium-browser", "google-chrome"] {
      if let pdf = try chromium(program, html) { return pdf }
    }
    throw .report(.noPrinter)
  }

  /// The PDF; nil if WeasyPrint is not there.
  private func weasyPrint(_ html: String) throws(Failure) -> [UInt8]? {
    let call = ProgramCall(
      program: "env",
      arguments: [
        "SOURCE_DATE_EPOCH=\(day.daysSince1970 * 86_400)", "weasyprint", "--quiet", "--encoding", "utf-8",
        "--pdf-variant", "pdf/ua-1", "-", "-",
      ],
      input: Array(html.utf8))
    guard let outcome = context.run(call), outcome.code != 127 else { return nil }
    return try checked(outcome.output, "weasyprint", outcome)
  }

  /// The PDF; nil if the program is not there. Chromium refuses to start in its sandbox as root, and there alone is without.
  private func chromium(_ program: String, _ html: String) throws(Failure) -> [UInt8]? {
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
    guard let outcome, outcome.code != 127 else { return nil }
    return try checked(pdf ?? [], program, outcome)
  }

  private func checked(_ pdf: [UInt8], _ program: String, _ outcome: ProgramOutcome) throws(Failure)
    -> [UInt8]
  {
    if outcome.code == 0, pdf.starts(with: Array("%PDF-".utf8)) { return pdf }
    let reason = String(decoding: outcome.errors, as: UTF8.self).split(separator: "\n").last
    throw .report(.printing(program: program, reason: reason.map(String.init) ?? "exit code \(outcome.code)"))
  }
}
