import PlanCore
import PlanWords
import SystemPackage

extension Session {
  /// Makes a report and puts it where it was asked to go.
  mutating func write(
    _ order: ReportOrder, _ request: ReportRequest, _ renderReport: RenderReport
  ) throws(CommandError) {
    if case .site = request.kind, let output = request.output {
      return try writeSite(order, SiteFolder(output, isForced: request.isForced), renderReport)
    }
    if let output = request.output, output.isFolder {
      throw .report(.wrongKind(path: output.string, isFolder: true))
    }
    let product: ReportProduct
    do throws(ReportError) { product = try renderReport(order) { _ in true } } catch {
      throw commandError(error)
    }
    switch product {
    case .text(let blocks):
      guard let output = request.output else { return print(blocks) }
      var page = self
      page.print(blocks, isPlain: true)
      try write(Array(page.takeText().utf8), to: output)
    case .document(let text):
      if request.form == .pdf {
        let page = try PDFPrinter(context, on: order.basis.recorded ?? order.today).print(text)
        if let output = request.output { try write(page.pdf, to: output) }
        if let failed = page.failed {
          notice(
            warning(
              localized(
                ReportingPhrase.printedBy,
                [
                  "program": failed.program.value, "reason": failed.reason.value, "other": page.program.value,
                ])))
        }
      } else if let output = request.output {
        try write(Array(text.utf8), to: output)
      } else {
        print(raw: text)
      }
    case .site: break
    }
  }

  private mutating func writeSite(
    _ order: ReportOrder, _ folder: SiteFolder, _ renderReport: RenderReport
  ) throws(CommandError) {
    var folder = folder
    var refused: CommandError?
    let product: ReportProduct
    do throws(ReportError) {
      product = try renderReport(order) { file in
        do throws(CommandError) { try folder.write(file) } catch { refused = error }
        return refused == nil
      }
    } catch { throw refused ?? commandError(error) }
    try folder.finish()
    guard case .site(let count) = product else { return }
    let index = shown(folder.path.appending("index.html"))
    print(Text(localized(ReportingPhrase.wroteSite, ["count": count.value, "path": index.value]), .dim))
  }

  private func commandError(_ error: ReportError) -> CommandError {
    switch error {
    case .template(let path, let line, let reason):
      .report(.template(path: path, line: line, reason: reason))
    case .stopped: .output(.ioError, recorded: nil)
    }
  }

  private mutating func write(_ bytes: [UInt8], to path: FilePath) throws(CommandError) {
    do throws(Errno) { try path.replaceFile(bytes) } catch {
      throw .report(.writing(path: path.string, error))
    }
    print(Text(localized(ReportingPhrase.wrote, ["path": shown(path).value]), .dim))
  }

  /// A path as it would be typed in the working folder.
  func shown(_ path: FilePath) -> String {
    var inside = path
    return inside.removePrefix(context.workingDirectory) ? inside.string : path.string
  }
}
