/// One change of a field as people type it: `due=2020-12-31`, `tags+=gender`, `tags-=gender`, `owner=`.
public struct FieldEdit: Hashable, Sendable {
  /// What is done with the value.
  public enum Operation: String, Sendable {
    /// It takes the place of what was there; an empty one clears the field.
    case set = "="
    /// It joins a list.
    case add = "+="
    /// It leaves a list.
    case remove = "-="
  }

  /// The whole key, such as `title.fr`.
  public let key: String
  /// What is done.
  public let operation: Operation
  /// The value, blanks at its ends dropped.
  public let value: String

  /// Reads `KEY=VALUE`, `KEY+=VALUE` or `KEY-=VALUE`; nil for anything else.
  public init?(_ text: String) {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    var key = text[..<equals]
    switch key.last {
    case "+": operation = .add
    case "-": operation = .remove
    default: operation = .set
    }
    if operation != .set { key = key.dropLast() }
    self.key = String(key).trimmingBlanks
    value = String(text[text.index(after: equals)...]).trimmingBlanks
    if self.key.isEmpty || operation != .set && value.isEmpty { return nil }
  }

  /// The name before the key's first dot.
  private var name: FieldName { FieldName(String(key.prefix { $0 != "." })) }
}

/// Why a field cannot be changed as asked.
public enum FieldRefusal: Error, Hashable, Sendable {
  /// The format has no such key; those that it has.
  case unknownKey(String, nearest: String?, known: [String])
  /// The key stands in `plan.txt` alone.
  case ofPlan(String)
  /// The key stands in the files of nodes alone.
  case ofNode(String)
  /// Another verb writes the field.
  case otherVerb(String, verb: String)
  /// The field holds one value, not a list.
  case notAList(String)
  /// A line of a description would begin the narrative of a period.
  case periodHeading(String)
  /// The list does not have the value; what it has.
  case noSuchValue(String, String, known: [String])
}

extension FieldEdit {
  /// The edits that make the change in a file; none if all is so already.
  ///
  /// - Parameter isPlan: whether the file is a plan's, not a node's.
  public func edits(of file: NodeFile, isPlan: Bool) throws(FieldRefusal) -> [NodeEdit] {
    let lines = file.values(ofKey: key)
    if key.lowercased() == NodeFile.descriptionKey {
      if operation != .set { throw .notAList(key) }
      let text = Narrative.normalized(value)
      return lines == (text.isEmpty ? [] : [text]) ? [] : [.description(text)]
    }
    try check(isPlan: isPlan)
    switch operation {
    case .set:
      if lines == (value.isEmpty ? [] : [value]) { return [] }
      // Of several lines one is left.
      let clearing = lines.count > 1 && !value.isEmpty ? [NodeEdit.field(key: key, value: "")] : []
      return clearing + [.field(key: key, value: value)]
    case .add:
      if name.isRepeatable { return lines.contains(value) ? [] : [.line(key: key, value: value)] }
      let words = Self.words(lines)
      return words.contains(value) ? [] : [.field(key: key, value: (words + [value]).joined(separator: ", "))]
    case .remove:
      let known = name.isRepeatable ? lines : Self.words(lines)
      guard let found = known.first(where: { $0.folded == value.folded }) else {
        throw .noSuchValue(key, value, known: known)
      }
      if name.isRepeatable { return [.withoutLine(key: key, value: found)] }
      return [.field(key: key, value: known.filter { $0 != found }.joined(separator: ", "))]
    }
  }

  private func check(isPlan: Bool) throws(FieldRefusal) {
    let fields = FieldName.allCases.filter { (isPlan ? $0.isOfPlan : $0.isOfNode) && $0.verb == nil }
    let known = fields.map(\.text) + [NodeFile.descriptionKey]
    switch name {
    case .unknown:
      throw .unknownKey(key, nearest: String(key.prefix { $0 != "." }).nearest(of: known), known: known)
    case .custom: break
    case _ where name.verb != nil: throw .otherVerb(key, verb: name.verb ?? "")
    case _ where isPlan ? !name.isOfPlan : !name.isOfNode: throw isPlan ? .ofNode(key) : .ofPlan(key)
    default: break
    }
    if operation != .set, !name.isRepeatable, name != .tags, name != .sdg { throw .notAList(key) }
  }

  private static func words(_ lines: [String]) -> [String] {
    lines.flatMap { $0.split(separator: ",").map { String($0).trimmingBlanks } }.filter { !$0.isEmpty }
  }
}

extension FieldName {
  /// The verb that alone writes the field; nil where any edit may.
  fileprivate var verb: String? {
    switch self {
    case .status: "set"
    case .closed: "close"
    default: nil
    }
  }
}
