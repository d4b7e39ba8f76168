/// Why a file cannot be edited as asked.
public enum EditError: Error, Hashable, Sendable {
  /// The value holds a line break (F19).
  case lineBreak
  /// The value holds a NUL, or the line or the file would be longer than it may be (F7).
  case notStorable
  /// A line of a description would begin the narrative of a period: the line.
  case periodHeading(String)
  /// The key is none by F9's pattern.
  case badKey(String)
  /// The lines of the key are not those that the edit was made of.
  case changedSince(key: String)
}

/// Edits as splices: only the bytes that must change do (F19). Each returns a new file; none changes this one.
extension NodeFile {
  /// The file with a status line after the last one, or else after the header's last line; below the reviews of its day, which
  /// are of lines above them (Y15).
  public func adding(_ line: StatusLine) throws(EditError) -> NodeFile {
    try adding("status", line.value, afterLast: .status, below: lastReview { $0 == .day(line.date) })
  }

  /// The file with a mark after the last one, or else after the last status line, or the header's last line; below the reviews
  /// of its period.
  public func adding(_ mark: PeriodMark) throws(EditError) -> NodeFile {
    let anchor: FieldName = first(.periodStatus) == nil ? .status : .periodStatus
    return try adding(
      FieldName.periodStatus.text, mark.value, afterLast: anchor,
      below: lastReview { $0 == .period(mark.period) })
  }

  /// The file with a review below everything that it may be about: the last status line, mark and review.
  public func adding(_ review: Review) throws(EditError) -> NodeFile {
    let last = fields.last { [.status, .periodStatus, .review].contains($0.name) }
    return try adding(FieldName.review.text, review.value, afterLast: .review, below: last)
  }

  private func lastReview(of isWanted: (Review.Target) -> Bool) -> Field? {
    fields.last { field in
      field.name == .review && Review(value(of: field)).map { isWanted($0.target) } ?? false
    }
  }

  /// The file with a line of evidence after the last one, or else after the header's last line.
  public func adding(_ evidence: Evidence) throws(EditError) -> NodeFile {
    try adding("evidence", evidence.value, afterLast: .evidence)
  }

  /// The file with a field's value replaced, or with the field added.
  ///
  /// A new field goes after the last line with the same name (`title.fr` after `title`), else after the
  /// header's last line. Where the key stands more than once, the first is replaced.
  ///
  /// - Parameters:
  ///   - key: the whole key, such as `title.fr`.
  ///   - value: the value, blanks at its ends dropped; an empty one clears the field.
  public func setting(_ key: String, to value: String) throws(EditError) -> NodeFile {
    let value = value.trimmingBlanks
    if value.isEmpty { return clearing(key) }
    guard let field = field(key) else {
      let name = FieldName(String(key.prefix { $0 != "." }))
      return try adding(key, value, afterLast: name)
    }
    try Self.check(key, value)
    return try splicing(field.value, Array(value.utf8))
  }

  /// The file without the lines of a key; the same file if it has none.
  public func clearing(_ key: String) -> NodeFile {
    var file = self
    while let field = file.field(key) { file = file.removing(field) }
    return file
  }

  /// The file with one more line of a key, after the last one of its name.
  public func addingLine(_ key: String, _ value: String) throws(EditError) -> NodeFile {
    try adding(key, value, afterLast: FieldName(String(key.prefix { $0 != "." })))
  }

  /// The file with these values on the lines of a key, in this order: lines that have their value already stay as they
  /// are, others get theirs where they stand, new ones go after the last, and what is left over goes.
  ///
  /// - Parameter values: the values, not empty, without blanks at their ends.
  public func setting(_ key: String, toLines values: [String]) throws(EditError) -> NodeFile {
    var file = self
    let count = fields(ofKey: key).count
    for (index, value) in values.prefix(count).enumerated() {
      let field = file.fields(ofKey: key)[index]
      if file.value(of: field) == value { continue }
      try Self.check(key, value)
      file = try file.splicing(field.value, Array(value.utf8))
    }
    for index in (min(values.count, count)..<count).reversed() {
      file = file.removing(file.fields(ofKey: key)[index])
    }
    for value in values.dropFirst(count) { file = try file.addingLine(key, value) }
    return file
  }

  /// The fields of a whole key, ignoring case.
  func fields(ofKey key: String) -> [Field] {
    let wanted = key.lowercased()
    return fields.filter { text($0.key).lowercased() == wanted }
  }

  /// The file without the lines of a key that have a value.
  public func removingLines(_ key: String, _ value: String) -> NodeFile {
    var file = self
    let wanted = key.lowercased()
    while let field = file.fields.first(where: {
      file.key(of: $0).lowercased() == wanted && file.value(of: $0) == value
    }) {
      file = file.removing(field)
    }
    return file
  }

  /// The first field of a whole key, ignoring case.
  public func field(_ key: String) -> Field? {
    let wanted = key.lowercased()
    return fields.first { text($0.key).lowercased() == wanted }
  }

  /// - Parameter field: a line below which the new one must stand; nil for none.
  private func adding(
    _ key: String, _ value: String, afterLast name: FieldName, below field: Field? = nil
  ) throws(EditError) -> NodeFile {
    try Self.check(key, value)
    let related = fields.last {
      name == .unknown || name == .custom
        ? text($0.key).prefix { $0 != "." }.lowercased() == key.prefix { $0 != "." }.lowercased()
        : $0.name == name
    }
    let position = [related, field].compactMap { $0?.wholeLine.upperBound }.max() ?? headerEnd
    let line = Array("\(key): \(value)".utf8)
    let start = bytes.withUnsafeBufferPointer { $0.startsWithByteOrderMark } ? 3 : 0
    if position > start, bytes[position - 1] != 10 {
      // The anchor is the file's last line and has no line break: nor does the new last line.
      return try splicing(position..<position, lineEnding(before: position) + line)
    }
    if position == bytes.count, position == start {
      return try splicing(position..<position, line + [10])
    }
    return try splicing(position..<position, line + lineEnding(before: position))
  }

  /// The line break of the line that ends at a position, or else of the file's first line.
  func lineEnding(before position: Int) -> [UInt8] {
    if position > 0, bytes[position - 1] == 10 {
      return position > 1 && bytes[position - 2] == 13 ? [13, 10] : [10]
    }
    guard let first = bytes.firstIndex(of: 10) else { return [10] }
    return first > 0 && bytes[first - 1] == 13 ? [13, 10] : [10]
  }

  /// Removes a field's line; where it is the file's last and has no line break, the one before it goes too.
  private func removing(_ field: Field) -> NodeFile {
    var range = field.wholeLine
    if range.upperBound == bytes.count, bytes.last != 10, range.lowerBound > 0,
      bytes[range.lowerBound - 1] == 10
    {
      let isPair = range.lowerBound > 1 && bytes[range.lowerBound - 2] == 13
      range = (range.lowerBound - (isPair ? 2 : 1))..<range.upperBound
    }
    guard let file = try? splicing(range, []) else {
      preconditionFailure("a valid file is valid without one of its lines")
    }
    return file
  }

  private static func check(_ key: String, _ value: String) throws(EditError) {
    if value.utf8.contains(where: { $0 == 10 || $0 == 13 }) { throw .lineBreak }
    if value.utf8.contains(0) || key.utf8.count + value.utf8.count + 2 > maximumLineLength {
      throw .notStorable
    }
    guard let file = try? NodeFile(parsing: Array("\(key): x".utf8)), file.fields.count == 1,
      file.text(file.fields[0].key) == key
    else { throw .badKey(key) }
  }

  /// The file with a range of its bytes replaced.
  ///
  /// - Throws: `notStorable` if a line or the file would be longer than may be.
  func splicing(_ range: Range<Int>, _ replacement: [UInt8]) throws(EditError) -> NodeFile {
    var bytes = bytes
    bytes.replaceSubrange(range, with: replacement)
    do throws(ParseError) { return try NodeFile(parsing: bytes) } catch { throw .notStorable }
  }
}
