/// The fields of a file but `status`, and its body, by what a change of them is about.
struct FieldValues {
  /// Every field once, in the order of the file; the body last.
  private(set) var order: [ChangedField] = []
  private var values: [ChangedField: [String]] = [:]

  /// The keys of which a change is told period by period, or day by day: what was published or reached in one is no matter of another.
  private static let ofPeriods: [ChangedField: @Sendable (String) -> ChangedField] = [
    .key(FieldName.closed.text): { .closed(period: ClosedPeriod($0)?.name.description ?? $0) },
    .key(FieldName.periodStatus.text): { value in
      let name = PeriodName(value.prefix { !$0.isWhitespace })
      return .mark(period: name?.description ?? value)
    },
    .key(FieldName.confirmed.text): { .confirmed(day: Confirmation($0)?.date.description ?? $0) },
    .key(FieldName.review.text): { .review(of: Review($0)?.target.description ?? $0) },
  ]

  /// The values of a field, in the order of the file; none where it is not there.
  subscript(field: ChangedField) -> [String] { values[field] ?? [] }

  private mutating func add(_ value: String, to field: ChangedField) {
    values[field, default: []].append(value)
    if values.count > order.count { order.append(field) }
  }

  /// Reads a file; nil has nothing.
  ///
  /// - Complexity: O(bytes).
  init(_ file: NodeFile?) {
    guard let file else { return }
    for field in file.fields where field.name != .status {
      add(file.value(of: field), to: .key(file.key(of: field).lowercased()))
    }
    // Line breaks may differ from one copy to another without meaning anything.
    let body =
      file.bytes[file.bodyRange].contains(13)
      ? file.body.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
      : file.body
    if !body.trimmingBlanks.isEmpty { add(body, to: .body) }
  }

  /// The lines of a key, by period; nil for a key whose lines are one thing.
  func byPeriod(_ field: ChangedField) -> FieldValues? {
    guard let about = Self.ofPeriods[field] else { return nil }
    var lines = FieldValues(nil)
    for value in self[field] where !value.isEmpty { lines.add(value, to: about(value)) }
    return lines
  }

  /// What differs in a version from every version before: in its order, then in that of the versions before.
  ///
  /// - Complexity: O(values).
  func changes(from before: [FieldValues]) -> [FieldChange] {
    var fields = order
    var gone: Set<ChangedField> = []
    for version in before {
      for field in version.order where values[field] == nil && gone.insert(field).inserted {
        fields.append(field)
      }
    }
    return fields.compactMap { field in
      guard before.allSatisfy({ $0[field] != self[field] }) else { return nil }
      return FieldChange(field, from: before.first?[field] ?? [], to: self[field])
    }
  }
}

extension NodeFile {
  /// Whether another version has the same bytes in its fields but `status`, and in its body. Most versions differ in
  /// a status line alone; to know that, nothing is decoded or allocated.
  func hasSameFields(as other: NodeFile) -> Bool {
    var (own, others) = (0, 0)
    while true {
      while own < fields.count, fields[own].name == .status { own += 1 }
      while others < other.fields.count, other.fields[others].name == .status { others += 1 }
      guard own < fields.count, others < other.fields.count else { break }
      let (left, right) = (fields[own].keyAndValue, other.fields[others].keyAndValue)
      guard bytes[left].elementsEqual(other.bytes[right]) else { return false }
      (own, others) = (own + 1, others + 1)
    }
    return own == fields.count && others == other.fields.count
      && bytes[bodyRange].elementsEqual(other.bytes[other.bodyRange])
  }
}

extension Field {
  /// The bytes from the key to the end of the value.
  fileprivate var keyAndValue: Range<Int> { key.lowerBound..<value.upperBound }
}
