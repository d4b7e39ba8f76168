import PlanCore

/// Who recorded that a deliverable is done, once or again: nobody of them reviews it.
///
/// A note that somebody else corrected later makes the claim no other, and neither does an undo that was undone.
struct ClaimRecorders {
  private let changes: [Change]
  private let subStatuses: [SubStatus]
  private let rest: String?

  /// - Parameters:
  ///   - changes: what was done to the deliverable and to others, newest first.
  ///   - rest: the address of whoever is recording what is not recorded yet; nil for nobody.
  init(_ changes: [Change], of plan: PlanTree, _ node: Node, rest: String? = nil) {
    self.rest = rest
    let codes = Set([node.code] + node.formerCodes)
    self.changes = changes.filter { change in
      change.plan == plan.id && change.code.map { codes.contains($0) } ?? false
    }
    subStatuses = plan.header.subStatuses
  }

  /// The addresses of whoever recorded it; none where it is not recorded.
  ///
  /// - Complexity: O(changes).
  func addresses(of claim: Claim) -> [String] {
    let told = changes.filter { isBrought(claim.target, by: $0.detail) }.compactMap(address)
    // Of a file that came as a whole its status lines alone are told, not its marks.
    guard case .period(let period) = claim.target, told.isEmpty || wasThere(period) else {
      return told.distinct
    }
    let arrival = changes.last { change in if case .added = change.detail { true } else { false } }
    return (told + [arrival.flatMap(address)].compactMap(\.self)).distinct
  }

  /// Whether the first change of a period's marks that is told found a mark that says done.
  private func wasThere(_ period: PeriodName) -> Bool {
    let first = changes.last { change in
      if case .field(let field) = change.detail {
        field.field == .mark(period: period.description)
      } else {
        false
      }
    }
    guard case .field(let field)? = first?.detail else { return false }
    return field.from.contains { PeriodMark($0, subStatuses)?.word.status == .done }
  }

  private func address(_ change: Change) -> String? { change.recording?.email ?? rest }

  private func isBrought(_ target: Review.Target, by detail: Change.Detail) -> Bool {
    switch (target, detail) {
    case (.day(let day), .status(let change)):
      return change.event != .withdrawn && change.line.date == day && change.line.word.status == .done
    case (.period(let period), .field(let change)):
      guard change.field == .mark(period: period.description) else { return false }
      return change.to.contains { value in
        !change.from.contains(value) && PeriodMark(value, subStatuses)?.word.status == .done
      }
    default: return false
    }
  }
}
