/// Compares a version of a file with the versions that it follows: one, or those of all parents of a merge.
///
/// A status line found in no parent belongs to the commit; one that every parent had and the commit has not is
/// withdrawn. "Before" is the first parent.
public struct VersionComparison: Sendable {
  private let parents: [NodeFile?]
  private let new: NodeFile?
  private let subStatuses: [SubStatus]

  /// Takes the versions of one file; what differs is worked out when it is asked for.
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
  /// - Parameter ignored: a field whose changes are left out.
  public func details(ignoring ignored: FieldName? = nil) -> [Change.Detail] {
    var details = statusChanges.map { Change.Detail.status($0) }
    for change in fieldChanges where ignored == nil || change.field.name != ignored {
      details.append(.field(change))
    }
    return details
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

  /// The changes of all fields but `status`, and of the body: in the order of the version after, then what it has no
  /// more. Of `closed:` and `period-status:` there is a change for each period, of `confirmed:`
  /// for each day, and of `review:` for each day or period, at the place of the first such line.
  ///
  /// What is as in one of the parents did not change.
  ///
  /// - Complexity: O(bytes); nothing is allocated where one parent has the same bytes outside of status lines.
  public var fieldChanges: [FieldChange] {
    if let new, parents.contains(where: { $0?.hasSameFields(as: new) ?? false }) { return [] }
    let now = FieldValues(new)
    let before = parents.map { FieldValues($0) }
    return now.changes(from: before).flatMap { change in
      now.byPeriod(change.field)?.changes(from: before.map { $0.byPeriod(change.field) ?? FieldValues(nil) })
        ?? [change]
    }
  }
}
