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
  public private(set) var key: String
  /// What is done.
  public let operation: Operation
  /// The values, blanks at their ends dropped; none clears the field.
  public private(set) var values: [String]

  /// The values as one text.
  public var value: String { values.joined(separator: name.row.value == .names ? "; " : ", ") }

  /// Reads `KEY=VALUE`, `KEY+=VALUE` or `KEY-=VALUE`; nil for anything else. `owner=A; B` is two owners.
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
    let value = String(text[text.index(after: equals)...]).trimmingBlanks
    values = FieldName(self.key).row.value == .names ? Self.owners(value) : value.isEmpty ? [] : [value]
    if self.key.isEmpty || operation != .set && values.isEmpty { return nil }
  }

  /// Sets a field.
  ///
  /// - Parameter values: none clears it.
  package init(setting name: FieldName, to values: [String]) {
    (key, operation, self.values) = (name.text, .set, values)
  }

  /// The owners that a text names: `;` stands between them wherever owners are typed.
  public static func owners(_ text: String) -> [String] {
    text.split(separator: ";").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
  }

  /// Changes that are typed together: where a list is set by several words, it gets the values of all of them.
  ///
  /// - Throws: `repeated` for a field that holds one value and is set to two.
  public static func combined(_ changes: [FieldEdit]) throws(FieldRefusal) -> [FieldEdit] {
    var result: [FieldEdit] = []
    for change in changes {
      let earlier = result.firstIndex {
        $0.operation == .set && change.operation == .set && $0.key.lowercased() == change.key.lowercased()
      }
      guard let earlier else {
        result.append(change)
        continue
      }
      let values = change.values.filter { !result[earlier].values.contains($0) }
      if !change.isList, result[earlier].values != change.values { throw .repeated(change.key) }
      result[earlier].values = result[earlier].values + values
    }
    return result
  }

  /// The change with its key in the language that the plan has for the one that was typed: `title.fr-FR` is `title.fr`
  /// in a plan of French, and `title` where French is its first.
  ///
  /// A language that the plan has, or that the file has a line of, is meant itself.
  public func matched(to languages: [LanguageTag], in file: NodeFile) -> FieldEdit {
    guard FieldName(key: key).parts == .language, file.field(key) == nil else { return self }
    let parts = key.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let typed = LanguageTag(parts[1]), !languages.contains(typed),
      let own = typed.matched(in: languages)
    else { return self }
    var change = self
    change.key = own == languages[0] ? String(parts[0]) : "\(parts[0]).\(own)"
    return change
  }

  /// Whether the field holds a list, on one line or on several.
  private var isList: Bool {
    if key.lowercased() == NodeFile.descriptionKey { return false }
    return name.isRepeatable || [.words, .goals].contains(name.row.value)
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
  /// The field holds one value, and is set to two.
  case repeated(String)
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
  /// - Parameter kind: the kind of the file.
  package func edits(of file: NodeFile, _ kind: PlanFileKind) throws(FieldRefusal) -> [NodeEdit] {
    let lines = file.values(ofKey: key)
    if key.lowercased() == NodeFile.descriptionKey {
      if operation != .set { throw .notAList(key) }
      let text = Narrative.normalized(value)
      return lines == (text.isEmpty ? [] : [text]) ? [] : [.description(text)]
    }
    try check(kind)
    let unchanged = NodeEdit.expecting(key: key, values: lines)
    switch operation {
    case .set:
      let wanted = name.isRepeatable || values.isEmpty ? values : [value]
      return lines == wanted ? [] : [.lines(key: key, values: wanted)]
    case .add:
      let known = name.isRepeatable ? lines : Self.words(lines)
      let new = values.filter { !known.contains($0) }
      if name.isRepeatable { return new.map { .line(key: key, value: $0) } }
      return new.isEmpty
        ? [] : [unchanged, .field(key: key, value: (known + new).joined(separator: ", "))]
    case .remove:
      let known = name.isRepeatable ? lines : Self.words(lines)
      var found: [String] = []
      for value in values {
        guard let own = known.first(where: { $0.folded == value.folded }) else {
          throw .noSuchValue(key, value, known: known)
        }
        found.append(own)
      }
      if name.isRepeatable { return found.map { .withoutLine(key: key, value: $0) } }
      return [
        unchanged, .field(key: key, value: known.filter { !found.contains($0) }.joined(separator: ", ")),
      ]
    }
  }

  private func check(_ kind: PlanFileKind) throws(FieldRefusal) {
    let fields = FieldName.fields(of: kind).filter { $0.row.verb == .edit }
    let known = fields.map(\.text) + [NodeFile.descriptionKey]
    switch name {
    case .unknown:
      throw .unknownKey(key, nearest: String(key.prefix { $0 != "." }).nearest(of: known), known: known)
    case .custom: break
    case _ where name.row.verb != .edit: throw .otherVerb(key, verb: name.row.verb.rawValue)
    case _ where !name.stands(in: kind): throw name.stands(in: .plan) ? .ofPlan(key) : .ofNode(key)
    default: break
    }
    if operation != .set, !isList { throw .notAList(key) }
  }

  private static func words(_ lines: [String]) -> [String] {
    lines.flatMap { $0.split(separator: ",").map { String($0).trimmingBlanks } }.filter { !$0.isEmpty }
  }
}
