/// What comes of comparing two numbers that may be ranges (F33, F35).
package enum ComparisonOutcome: Hashable, Sendable {
  case holds
  /// Something is not known, and it may hold or not.
  case unconfirmed
  case fails
}

extension Worked {
  /// Compares. Of printed figures one number that they may have been rounded from has to fit; of what is not known, all.
  package func compared(_ relation: Relation, _ other: Worked) -> ComparisonOutcome {
    if !mayFit(relation, other) { return .fails }
    if !isUncertain, !other.isUncertain { return .holds }
    // It holds for all where its opposite fits none.
    return mayFit(relation.opposite, other) ? .unconfirmed : .holds
  }

  /// Whether some number of one and some number of the other stand in the relation.
  private func mayFit(_ relation: Relation, _ other: Worked) -> Bool {
    let (a, b) = (range, other.range)
    return switch relation {
    case .equal: a.meets(b)
    case .other: a.number == nil || b.number == nil || a.number != b.number
    case .less: !b.lies(belowOrAt: a)
    case .more: !a.lies(belowOrAt: b)
    case .atMost: !b.lies(below: a)
    case .atLeast: !a.lies(below: b)
    }
  }

  /// Compares a figure as it is stated with what records give. Of ratios both parts have to fit.
  package func stated(_ figure: Figure) -> ComparisonOutcome {
    guard let said = Worked(figure) else { return .fails }
    guard let own = ratio, let others = said.ratio else { return said.compared(.equal, self) }
    let parts = [(others.top, own.top), (others.bottom, own.bottom)].map { said, worked in
      Worked(said).compared(.equal, Worked(worked, isUncertain: isUncertain && worked.number == nil))
    }
    if parts.contains(.fails) { return .fails }
    return parts.contains(.unconfirmed) ? .unconfirmed : .holds
  }
}

extension Relation {
  /// What holds where it does not.
  package var opposite: Relation {
    switch self {
    case .equal: .other
    case .other: .equal
    case .less: .atLeast
    case .atLeast: .less
    case .more: .atMost
    case .atMost: .more
    }
  }
}
