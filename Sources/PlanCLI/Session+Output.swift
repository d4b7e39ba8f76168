import PlanCore
import PlanService
import PlanWords

extension Session {
  /// Begins a table of comma-separated values, as Excel wants it where asked.
  func csv(_ columns: [String], _ options: FormatOptions) -> CSV {
    let isExcel = options.excel
    return CSV(columns, isExcel: isExcel, separator: isExcel && localized.language != .english ? ";" : ",")
  }

  /// Says on standard error which files of what was shown cannot be read, and makes the command exit 65.
  mutating func reportUnreadable(_ selections: [Selection]) {
    var lines: [String] = []
    for selection in selections {
      let plan = selection.plan
      let unreadable = plan.unreadableFiles(within: selection.node)
      guard !unreadable.isEmpty else { continue }
      let paths = Set(unreadable.map(\.path))
      let findings = plan.findings(on: today).filter { paths.contains($0.path) && $0.severity == .error }
      lines += findings.map { FindingText($0, localized).summary }
    }
    guard !lines.isEmpty else { return }
    exitCode = .unreadable
    for line in lines.prefix(10) { notice(line.visible) }
    if lines.count > 10 { notice(localized(HintPhrase.check)) }
  }
}
