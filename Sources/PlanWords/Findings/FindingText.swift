package import PlanCore

/// What is printed for a finding.
package struct FindingText {
  package let finding: Finding
  package let say: Speech

  package init(_ finding: Finding, _ say: Speech) {
    self.finding = finding
    self.say = say
  }

  /// `path:line:column`, as far as there is a line.
  package var place: String {
    [finding.path.description, finding.line.map(String.init), finding.column.map(String.init)]
      .compactMap { $0 }.joined(separator: ":")
  }

  /// `path:line:column: error: message`.
  package var summary: String {
    "\(place): \(say.label(severity))\(message)"
  }

  package var severity: String {
    switch finding.severity {
    case .error: say(Word.error)
    case .warning: say(Word.warning)
    case .note: say(Word.note)
    }
  }

  /// What is wrong, with its value.
  package var message: String {
    let (phrase, values) = finding.problem.phrase(finding.code, say)
    return say(phrase, values)
  }

  /// What to do about it.
  package var hint: String? {
    let own: [String: PhraseValue] = [
      "path": finding.path.value, "code": (finding.code?.description ?? "L1").value,
    ]
    return finding.problem.hint(say).map { say($0.phrase, own.merging($0.values) { $1 }) }
  }
}
