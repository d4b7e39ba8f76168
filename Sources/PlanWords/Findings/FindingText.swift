package import PlanCore

/// What is printed for a finding.
package struct FindingText {
  package let finding: Finding
  package let localized: Localizer

  package init(_ finding: Finding, _ localized: Localizer) {
    self.finding = finding
    self.localized = localized
  }

  /// `path:line:column`, as far as there is a line.
  package var place: String {
    [finding.path.description, finding.line.map(String.init), finding.column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
  }

  /// `path:line:column: error: message`.
  package var summary: String {
    "\(place): \(localized.label(severity))\(message)"
  }

  package var severity: String {
    switch finding.severity {
    case .error: localized(Word.error)
    case .warning: localized(Word.warning)
    case .note: localized(Word.note)
    }
  }

  /// What is wrong, with its value.
  package var message: String {
    let (phrase, values) = finding.detail.phrase(finding.code, localized)
    return localized(phrase, values)
  }

  /// What to do about it.
  package var hint: String? {
    let own: [String: PhraseValue] = [
      "path": finding.path.value, "code": (finding.code?.description ?? "L1").value,
    ]
    return finding.detail.hint(localized).map { localized($0.phrase, own.merging($0.values) { $1 }) }
  }
}
