/// Compares a version of a file with the versions that it follows: one, or those of all parents of a merge.
///
/// A status line found in no parent belongs to the commit; one that every parent had and the commit has not is
/// withdrawn. "Before" is the first parent.
public struct VersionComparison: Sendable {
  private let parents: [NodeFile?]
  private let new: NodeFile?
  private let subStatuses: [SubStatus]

  /// Makes a comparison.
  ///
  /// - Parameters:
  ///   - parents: the versions before, the first parent's first; nil where a parent has none.
  ///   - new: the version after.
  ///   - subStatuses: the plan's further status words.
  public init(from parents: [NodeFile?], to new: NodeFile?, subStatuses: [SubStatus]) {
    self.parents = parents
    self.new = new
    self.subStatuses = subStatuses
  }

  /// What changed: status lines in the order of the file, then other fields.
  ///
  /// - Parameter ignored: keys that are not compared.
  public func details(ignoring ignored: Set<String> = []) -> [Change.Detail] {
    statusChanges.map { .status($0) } + fieldChanges(ignoring: ignored)
  }

  // MARK: Status lines

  /// What makes two status lines the same line.
  private struct Identity: Hashable {
    let date: PlanDate
    let word: StatusWord
    let note: String

    init(_ line: StatusLine) {
      (date, word, note) = (line.date, line.word, line.note)
    }
  }

  /// The changes of status lines: recorded and corrected ones in the order of the file, then withdrawn ones.
  public var statusChanges: [StatusChange] {
    let now = new?.statusLines(subStatuses) ?? []
    let before = parents.map { $0?.statusLines(subStatuses) ?? [] }
    let first = before.first ?? []
    // What stands unchanged at both ends needs no counting: of a long file that is nearly all.
    let same = parents.count == 1 ? Self.commonEnds(first, now) : (0, 0)
    var left = before.map { lines in Self.counts(lines[same.0..<lines.count - same.1]) }
    var recorded: [StatusLine] = []
    for line in now[same.0..<now.count - same.1] {
      let identity = Identity(line)
      var isKnown = false
      for index in left.indices where left[index][identity, default: 0] > 0 {
        left[index][identity, default: 0] -= 1
        isKnown = true
      }
      if !isKnown { recorded.append(line) }
    }
    var withdrawn: [StatusLine] = []
    for line in first[same.0..<first.count - same.1] {
      let identity = Identity(line)
      if left.allSatisfy({ $0[identity, default: 0] > 0 }) {
        for index in left.indices { left[index][identity, default: 0] -= 1 }
        withdrawn.append(line)
      }
    }
    var changes: [StatusChange] = []
    for line in recorded {
      let replaced =
        withdrawn.firstIndex { $0.date == line.date }
        ?? withdrawn.firstIndex { old in
          old.word == line.word && old.note == line.note && !recorded.contains { $0.date == old.date }
        }
      let old = replaced.map { withdrawn.remove(at: $0) }
      changes.append(change(old == nil ? .recorded : .corrected, line, replacing: old, first, now))
    }
    return changes + withdrawn.map { change(.withdrawn, $0, replacing: nil, first, now) }
  }

  /// How many lines are the same at the beginning and at the end of two versions.
  private static func commonEnds(_ left: [StatusLine], _ right: [StatusLine]) -> (Int, Int) {
    func isSame(_ a: StatusLine, _ b: StatusLine) -> Bool {
      a.date == b.date && a.word == b.word && a.note == b.note
    }
    let count = min(left.count, right.count)
    var start = 0
    while start < count, isSame(left[start], right[start]) { start += 1 }
    var end = 0
    while end < count - start, isSame(left[left.count - 1 - end], right[right.count - 1 - end]) { end += 1 }
    return (start, end)
  }

  private static func counts(_ lines: ArraySlice<StatusLine>) -> [Identity: Int] {
    lines.reduce(into: [:]) { $0[Identity($1), default: 0] += 1 }
  }

  private func change(
    _ event: StatusChange.Event, _ line: StatusLine, replacing old: StatusLine?, _ before: [StatusLine],
    _ after: [StatusLine]
  ) -> StatusChange {
    StatusChange(
      event: event, line: line, replaced: old, from: Self.inForce(before, on: line.date),
      to: Self.inForce(after, on: line.date))
  }

  /// The status in force on a day (F14).
  static func inForce(_ lines: [StatusLine], on day: PlanDate) -> StatusWord? {
    var best: StatusLine?
    for line in lines where line.date <= day && line.date >= best?.date ?? line.date { best = line }
    return best?.word
  }

  // MARK: Other fields

  private func fieldChanges(ignoring ignored: Set<String>) -> [Change.Detail] {
    let now = Self.fields(new)
    let before = parents.map(Self.fields)
    var keys: [String] = []
    for fields in [now] + before { keys += fields.order.filter { !keys.contains($0) } }
    return keys.flatMap { key -> [Change.Detail] in
      guard !ignored.contains(key), before.allSatisfy({ $0.values[key] != now.values[key] }) else {
        return []
      }
      if key == "closed" { return closingChanges }
      return [.field(key: key, from: before.first?.values[key], to: now.values[key])]
    }
  }

  /// The lines of published figures, a change for each period: what was published of one year is no matter of another.
  private var closingChanges: [Change.Detail] {
    let now = Self.closings(new)
    let before = parents.map(Self.closings)
    var periods: [String] = []
    for lines in [now] + before { periods += lines.order.filter { !periods.contains($0) } }
    return periods.compactMap { period in
      guard before.allSatisfy({ $0.values[period] != now.values[period] }) else { return nil }
      return .field(key: "closed", from: before.first?.values[period], to: now.values[period])
    }
  }

  /// The lines `closed:` by period; what is none, by itself.
  private static func closings(_ file: NodeFile?) -> (order: [String], values: [String: String]) {
    var order: [String] = []
    var values: [String: String] = [:]
    for value in file?.values(.closed) ?? [] {
      let period = ClosedPeriod(value)?.name.description ?? value
      if values[period] == nil { order.append(period) }
      values[period] = values[period].map { "\($0); \(value)" } ?? value
    }
    return (order, values)
  }

  /// The fields but `status`, by key, repeated ones joined, and the body as `text`.
  private static func fields(_ file: NodeFile?) -> (order: [String], values: [String: String]) {
    guard let file else { return ([], [:]) }
    var order: [String] = []
    var values: [String: [String]] = [:]
    for field in file.fields where field.name != .status {
      let key = file.key(of: field).lowercased()
      if values[key] == nil { order.append(key) }
      values[key, default: []].append(file.value(of: field))
    }
    var joined = values.mapValues { $0.joined(separator: "; ") }
    // Line breaks may differ from one copy to another without meaning anything.
    let body = file.body.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
    if !body.trimmingBlanks.isEmpty {
      joined["text"] = body
      order.append("text")
    }
    return (order, joined)
  }
}
