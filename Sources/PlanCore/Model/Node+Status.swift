/// Where a deliverable stands on a day (F14, F24).
public enum EffectiveStatus: Hashable, Sendable {
  /// A status line is in force.
  case reported(StatusLine)
  /// No status line holds yet; this is never counted as not done.
  case unreported
  /// The file cannot be read.
  case unreadable

  /// The status line in force.
  public var line: StatusLine? { if case .reported(let line) = self { line } else { nil } }

  /// The status as a node's status.
  public var status: NodeStatus {
    switch self {
    case .reported(let line): NodeStatus(line.word.status)
    case .unreported: .unreported
    case .unreadable: .unreadable
    }
  }
}

/// The status of any node: a deliverable's recorded one, or a parent's computed one (F23).
public enum NodeStatus: String, CaseIterable, Sendable {
  case done
  case inProgress = "in-progress"
  case notDone = "not-done"
  case unreported
  case unreadable
  /// No deliverables lie below the node.
  case none

  /// The status of a deliverable for which this one is recorded.
  public init(_ status: Status) {
    switch status {
    case .done: self = .done
    case .inProgress: self = .inProgress
    case .notDone: self = .notDone
    }
  }
}

extension Node {
  /// Where the deliverable stands on a day.
  ///
  /// - Complexity: O(log(status lines)).
  public func effectiveStatus(on day: PlanDate, in plan: PlanHeader) -> EffectiveStatus {
    if isUnreadable { return .unreadable }
    guard let report = report(on: day), let file,
      let parts = file.statusParts(of: file.fields[Int(report.field)], plan.subStatuses),
      let word = file.statusWord(parts.word, plan.subStatuses)
    else { return .unreported }
    return .reported(
      StatusLine(
        date: report.date, word: word, note: file.text(parts.note),
        line: Int(file.fields[Int(report.field)].line)))
  }

  /// The status line in force on a day: the last whose date is not later (F14).
  func report(on day: PlanDate) -> Report? {
    var low = 0
    var high = reports.count
    while low < high {
      let middle = (low + high) / 2
      if reports[middle].date <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : reports[low - 1]
  }

  /// Whether any status line holds on a day.
  func hasReport(by day: PlanDate) -> Bool { reports.first.map { $0.date <= day } ?? false }
}
