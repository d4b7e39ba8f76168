/// A change of one field of a file, or of its body: the values before and after.
///
/// Two changes of one file, made by two people, are about the same thing where their `field` is equal.
public struct FieldChange: Hashable, Sendable {
  /// What changed.
  public let field: ChangedField
  /// The values before, in the order of the file; none where the field was not there, an empty one where its line was.
  public let from: [String]
  /// The values after, likewise.
  public let to: [String]

  /// Takes the values as the two files have them; they may be equal.
  public init(_ field: ChangedField, from: [String], to: [String]) {
    (self.field, self.from, self.to) = (field, from, to)
  }

  /// The change without empty values, which mean the same as no line; nil where nothing is left that differs.
  var ofMeaning: FieldChange? {
    let (old, new) = (from.filter { !$0.isEmpty }, to.filter { !$0.isEmpty })
    return old == new ? nil : FieldChange(field, from: old, to: new)
  }
}

/// What a change of a field is about.
public enum ChangedField: Hashable, Sendable {
  /// All lines of a key, in lower case: `owner`, `title.fr`.
  case key(String)
  /// The lines `closed:` about one period; a value that names no period stands for itself.
  case closed(period: String)
  /// The lines `period-status:` about one period; a value that names no period stands for itself.
  case mark(period: String)
  /// The lines `confirmed:` of one day; a value that names no day stands for itself.
  case confirmed(day: String)
  /// The lines `review:` about one day or period; a value that names none stands for itself.
  case review(of: String)
  /// The text below the header.
  case body

  /// The row of the table of fields that it belongs to; nil for the body.
  ///
  /// - Complexity: O(length of the key).
  public var name: FieldName? {
    switch self {
    case .key(let key):
      let name = FieldName(key: key)
      return key.utf8.contains(UInt8(ascii: ".")) && !name.mayHaveParts ? .unknown : name
    case .closed: return .closed
    case .mark: return .periodStatus
    case .confirmed: return .confirmed
    case .review: return .review
    case .body: return nil
    }
  }

  /// The key, as histories name it; `text` for the body.
  public var key: String {
    switch self {
    case .key(let key): key
    case .closed: FieldName.closed.text
    case .mark: FieldName.periodStatus.text
    case .confirmed: FieldName.confirmed.text
    case .review: FieldName.review.text
    case .body: "text"
    }
  }
}
