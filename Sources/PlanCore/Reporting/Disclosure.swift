/// What of a plan is internal, unless `publish:` in plan.txt names it (Y16): reports and sites for the public go without.
package enum Disclosure: String, CaseIterable, Sendable {
  /// The notes of statuses and confirmations.
  case notes
  /// The captions of evidence.
  case evidence
  /// Owners, and who recorded a change.
  case owners
}

extension PlanHeader {
  /// What the plan publishes of what is internal otherwise.
  package var disclosures: Set<Disclosure> {
    Set((file?.values(.publish) ?? []).flatMap(Self.publishedWords).compactMap { Disclosure(rawValue: $0) })
  }

  /// The words of a `publish:` line, in small letters.
  static func publishedWords(_ value: String) -> [String] {
    value.split { $0 == "," || $0.isWhitespace }.map { $0.lowercased() }
  }
}
