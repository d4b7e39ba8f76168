extension AdoptionComparison {
  /// The adoption and the counts, as all data has them; the counts are null where the adopted plan is not recorded here.
  package var members: [(String, JSON)] {
    func count(_ kind: Kind) -> JSON { deliverables == nil ? .null : .number(items(kind).count) }
    return [
      ("date", .string(adoption.day.description)),
      ("where", .optional(adoption.occasion.isEmpty ? nil : adoption.occasion)),
      ("deliverables", deliverables.map { .number($0) } ?? .null),
    ] + Kind.allCases.map { ($0.rawValue, count($0)) }
  }

  /// The same, and an object for each thing that has become of a deliverable.
  package var json: JSON { .object(members + [("changes", .array(items.flatMap(\.rows)))]) }
}

extension AdoptionComparison.Item {
  /// An object for each thing that differs: of a rewording one for each language.
  fileprivate var rows: [JSON] {
    differences.map { difference in
      var language: LanguageTag?
      var (from, to): (String?, String?)
      switch difference.detail {
      case .title(let tag, let old, let new): (language, from, to) = (tag, old, new)
      case .field(_, let change): (from, to) = (change.from.first, change.to.first)
      default: break
      }
      return .object([
        ("code", .string(code.description)), ("change", .string(kind.rawValue)),
        ("date", .optional(day?.description)), ("language", .optional(language?.description)),
        ("from", .optional(from)), ("to", .optional(to)), ("reason", .optional(reason)),
      ])
    }
  }
}
