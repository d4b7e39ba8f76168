import PlanCore
import PlanWords
import PlanStore
import SystemPackage

/// A finding with the line of the file that it is about, and a caret below the place.
struct FindingExcerpt {
  private let text: FindingText
  private let source: String?

  init(_ finding: Finding, in files: inout SourceLines, _ localized: Localizer) {
    text = FindingText(finding, localized)
    source = finding.line.flatMap { files.line($0, of: finding.path) }
  }

  /// The lines, those that are sentences broken between words where a terminal is too narrow.
  func lines(within columns: Int?) -> [Text] {
    let finding = text.finding
    let style: Style = finding.severity == .error ? .red : finding.severity == .warning ? .yellow : .dim
    let summary =
      Text(text.place + ": ", .bold) + Text(text.severity, style)
      + Text(text.localized.colon + " " + text.message)
    var lines = summary.wrapped(to: columns ?? .max)
    if let source {
      // A long line is shown around the place.
      let scalars = Array(source.unicodeScalars)
      let column = min(finding.column ?? 1, scalars.count + 1)
      let start = max(0, column - 60)
      let shown = String(String.UnicodeScalarView(scalars[start..<min(scalars.count, start + 120)]))
      let before = String(String.UnicodeScalarView(scalars[start..<max(start, column - 1)])).visible
      lines.append(Text("    " + shown))
      if finding.column != nil {
        lines.append(Text("    " + String(repeating: " ", count: before.columns)) + Text("^", style))
      }
    }
    if let hint = text.hint {
      let line = Text(text.localized.label(Word.hint), .dim) + Text(hint)
      lines += line.wrapped(to: columns.map { max($0 - 4, 20) } ?? .max).map { Text("    ") + $0 }
    }
    return lines
  }
}

extension FindingText {
  /// The object that `plan check --format json` prints.
  var json: JSON {
    .object([
      ("severity", .string(finding.severity.rawValue)),
      ("rule", .string(finding.detail.rule.rawValue)),
      ("plan", .optional(finding.plan?.description)),
      ("code", .optional(finding.code?.description)),
      ("path", .string(finding.path.description)),
      ("line", finding.line.map { .number($0) } ?? .null),
      ("column", finding.column.map { .number($0) } ?? .null),
      ("message", .string(message)),
      ("hint", .optional(hint)),
    ])
  }

  static let columns = ["severity", "rule", "plan", "code", "path", "line", "column", "message", "hint"]

  var cells: [String] {
    [
      finding.severity.rawValue, finding.detail.rule.rawValue, finding.plan?.description ?? "",
      finding.code?.description ?? "", finding.path.description, finding.line.map(String.init) ?? "",
      finding.column.map(String.init) ?? "", message, hint ?? "",
    ]
  }
}

extension [Finding] {
  /// `2 errors, 1 warning, 0 notes`.
  func summary(_ localized: Localizer) -> String {
    func count(_ severity: Severity) -> PhraseValue { .number(self.count { $0.severity == severity }) }
    return localized(
      Word.findings, ["errors": count(.error), "warnings": count(.warning), "notes": count(.note)])
  }
}
