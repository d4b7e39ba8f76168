/// Whether something holds of a row: a `?` leaves it open (F43).
package enum Truth: Hashable, Sendable {
  case no, unknown, yes

  package init(_ holds: Bool) { self = holds ? .yes : .no }

  /// The opposite; what is not known stays so.
  package var opposite: Truth {
    switch self {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }

  /// Both.
  package func and(_ other: Truth) -> Truth {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .unknown
  }

  /// One of them.
  package func or(_ other: Truth) -> Truth { opposite.and(other.opposite).opposite }
}
