/// One edit of a node's file, as data.
public enum NodeEdit: Hashable, Sendable {
  /// Adds a status line.
  case status(StatusLine)
  /// Adds a mark of a period.
  case mark(PeriodMark)
  /// Adds a review.
  case review(Review)
  /// Adds a line of evidence.
  case evidence(Evidence)
  /// Sets another field; an empty value clears it.
  case field(key: String, value: String)
  /// Adds a line of a key that may stand more than once.
  case line(key: String, value: String)
  /// Sets the description, the body before its first period (F16); an empty one clears it.
  case description(String)
  /// Sets the text below a heading of the body (F16); an empty one removes the section.
  case narrative(Narrative.Heading, String)
  /// Sets all lines of a key that may stand more than once; no value clears them.
  case lines(key: String, values: [String])
  /// Removes the lines of a key that have a value.
  case withoutLine(key: String, value: String)
  /// Changes nothing: the lines of the key must have these values, those that the next edit was made of. Else what somebody
  /// else has recorded meanwhile would be lost.
  case expecting(key: String, values: [String])

  /// The key of the lines that the edit is about.
  public var key: String {
    switch self {
    case .status: "status"
    case .mark: FieldName.periodStatus.text
    case .review: FieldName.review.text
    case .evidence: "evidence"
    case .description: NodeFile.descriptionKey
    case .narrative(let heading, _): heading.text
    case .field(let key, _), .line(let key, _), .lines(let key, _), .withoutLine(let key, _),
      .expecting(let key, _):
      key.lowercased()
    }
  }

  /// A line of a key that may stand more than once, in the place of the first of those that it replaces; the others go. Where
  /// it replaces none, it is added.
  ///
  /// - Parameters:
  ///   - key: the key, in lower case.
  ///   - value: the value of the new line.
  ///   - file: the file as it stands; nil for an empty one.
  ///   - isReplaced: whether it replaces a line of such a value.
  package static func line(
    _ key: String, _ value: String, of file: NodeFile?, replacing isReplaced: (String) -> Bool
  ) -> [NodeEdit] {
    let values = file?.values(ofKey: key) ?? []
    guard let place = values.firstIndex(where: isReplaced) else { return [.line(key: key, value: value)] }
    let after = values[(place + 1)...].filter { !isReplaced($0) }
    return .lines(key: key, values: values[..<place] + [value] + after, insteadOf: values)
  }
}

extension [NodeEdit] {
  /// Sets all lines of a key that may stand more than once, as long as they are what they were when they were read.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - values: the new values; none clears the lines.
  ///   - old: the values that were read, as `NodeFile.values(ofKey:)` gives them.
  package static func lines(key: String, values: [String], insteadOf old: [String]) -> [NodeEdit] {
    [.expecting(key: key, values: old), .lines(key: key, values: values)]
  }
}

extension NodeFile {
  /// The file with edits made, in order.
  ///
  /// - Throws: `changedSince` if the lines of a key are not those that an edit was made of.
  public func applying(_ edits: [NodeEdit]) throws(EditError) -> NodeFile {
    var file = self
    for edit in edits {
      switch edit {
      case .status(let line): file = try file.adding(line)
      case .mark(let mark): file = try file.adding(mark)
      case .review(let review): file = try file.adding(review)
      case .evidence(let evidence): file = try file.adding(evidence)
      case .field(let key, let value): file = try file.setting(key, to: value)
      case .description(let text): file = try file.describing(text)
      case .narrative(let heading, let text): file = try file.telling(text, below: heading)
      case .line(let key, let value): file = try file.addingLine(key, value)
      case .lines(let key, let values): file = try file.setting(key, toLines: values)
      case .withoutLine(let key, let value): file = file.removingLines(key, value)
      case .expecting(let key, let values):
        if file.values(ofKey: key) != values { throw .changedSince(key: key.lowercased()) }
      }
    }
    return file
  }

  /// The values of all lines of a key, or the description or a narrative under its own, in order: what two versions of a file must
  /// agree on to be edited alike.
  public func values(ofKey key: String) -> [String] {
    if key.lowercased() == Self.descriptionKey { return descriptionText.isEmpty ? [] : [descriptionText] }
    if let heading = Narrative.Heading(key[...]) { return [narrative(below: heading)].compactMap(\.self) }
    return fields(ofKey: key).map(value(of:))
  }
}
