import PlanCore
import PlanWords

/// What a report for the house says of a deliverable beside its status (Y16).
struct InternalFacts: Sendable {
  let owners: [String]
  /// The note of the status line in force, or of the mark that says the status; empty for none.
  let note: String

  init(_ index: Int, of plan: PlanTree, _ effectiveStatus: EffectiveStatus?) {
    owners = plan.owners(of: index)
    note = effectiveStatus?.note ?? ""
  }

  /// `Learning team · Waiting for the bank`; nil where there is nothing to say.
  func text(_ locale: ReportLocale) -> String? {
    let parts = [locale.localized.series(owners), note].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : locale.localized.facts(parts)
  }
}

extension InternalFacts {
  /// The columns of comma-separated values, where the report is for the house.
  static func columns(_ isInternal: Bool) -> [String] { isInternal ? ["owner", "note"] : [] }
}

extension InternalFacts? {
  /// The members of the data.
  var members: [(String, JSON)] {
    guard let facts = self else { return [] }
    return [("owner", .strings(facts.owners)), ("note", .optional(facts.note.isEmpty ? nil : facts.note))]
  }

  /// The cells of those columns.
  func cells(_ isInternal: Bool) -> [String] {
    isInternal ? [self?.owners.joined(separator: "; ") ?? "", self?.note ?? ""] : []
  }
}
