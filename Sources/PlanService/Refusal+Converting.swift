import PlanCore

// PlanCore throws errors of its own kinds. Here they become refusals.

/// Reads or applies a change of a field.
func orRefuse<Value>(field call: @autoclosure () throws(FieldRefusal) -> Value) throws(Refusal) -> Value {
  do throws(FieldRefusal) { return try call() } catch { throw .edit(.field(error)) }
}

/// Edits a file's text.
///
/// - Parameter typed: what was to be written, as whoever asked knows it.
func orRefuse<Value>(
  edit call: @autoclosure () throws(EditError) -> Value, of typed: String
) throws(Refusal) -> Value {
  do throws(EditError) { return try call() } catch .badKey(let key) {
    throw .edit(.field(.unknownKey(key, nearest: nil, known: [])))
  } catch .periodHeading(let line) {
    throw .edit(.field(.periodHeading(line)))
  } catch { throw .edit(.valueNotStorable(typed)) }
}

extension Refusal {
  /// One refusal for several reasons; nil for none.
  package init?(_ refusals: [Refusal]) {
    guard let first = refusals.first else { return nil }
    self = refusals.count == 1 ? first : .several(refusals.flatMap(\.parts))
  }

  /// The refusals that this one is made of.
  package var parts: [Refusal] { if case .several(let refusals) = self { refusals } else { [self] } }
}
