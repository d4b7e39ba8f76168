/// Where a deliverable stands (F14, F24, Y3).
public enum EffectiveStatus: Hashable, Sendable {
  /// A status line is in force.
  case reported(StatusLine)
  /// No status line is; the marks of periods say it.
  case marked(MarkedStatus)
  /// Done, as whoever marked it says; nobody else has accepted it, so that it counts as in progress (Y15).
  indirect case claimed(EffectiveStatus)
  /// Somebody else found that what was marked as done is not done yet (Y15).
  indirect case returned(EffectiveStatus, Review)
  /// Nothing is known; this is never counted as not done.
  case unreported
  /// The file cannot be read.
  case unreadable

  /// The status line in force.
  public var line: StatusLine? {
    switch self {
    case .reported(let line): line
    case .claimed(let own), .returned(let own, _): own.line
    case .marked, .unreported, .unreadable: nil
    }
  }

  /// The word that was recorded, be it accepted or not; nil where none was.
  public var word: StatusWord? {
    switch self {
    case .reported(let line): line.word
    case .marked(let status): status.word
    case .claimed(let own), .returned(let own, _): own.word
    case .unreported, .unreadable: nil
    }
  }

  /// The day from which it holds.
  public var since: PlanDate? {
    switch self {
    case .reported(let line): line.date
    case .marked(let status): status.since
    case .claimed(let own), .returned(let own, _): own.since
    case .unreported, .unreadable: nil
    }
  }

  /// The note of the line, the mark or the returning review that says it; empty where there is none, or several marks say it
  /// together.
  public var note: String {
    switch self {
    case .reported(let line): line.note
    case .marked(let status): status.note
    case .claimed(let own): own.note
    case .returned(_, let review): review.note
    case .unreported, .unreadable: ""
    }
  }

  /// What says it, as data has it: a line that is about the whole, or marks of periods.
  public var source: String? {
    switch self {
    case .reported: "stated"
    case .marked: "marks"
    case .claimed(let own), .returned(let own, _): own.source
    case .unreported, .unreadable: nil
    }
  }

  /// The status as a node's status.
  public var status: NodeStatus {
    switch self {
    case .reported(let line): NodeStatus(line.word.status)
    case .marked(let status): NodeStatus(status.word.status)
    case .claimed, .returned: .inProgress
    case .unreported: .unreported
    case .unreadable: .unreadable
    }
  }
}

/// A status that follows from marks of periods.
public struct MarkedStatus: Hashable, Sendable {
  /// The mark's word; of several marks, what they say together.
  public let word: StatusWord
  /// The day from which it holds.
  public let since: PlanDate
  /// The note of the mark; empty where there are several.
  public let note: String
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
  /// - Complexity: O(log(status lines)); without a line in force O(marks).
  public func effectiveStatus(on day: PlanDate, in plan: PlanHeader) -> EffectiveStatus {
    effectiveStatus(.day(day), in: plan)
  }

  /// Where the deliverable stands on a day, or what it reached in a period.
  ///
  /// - Complexity: O(log(status lines)), of a recurring one O(marks) too.
  public func effectiveStatus(_ basis: FigureBasis, in plan: PlanHeader) -> EffectiveStatus {
    if isUnreadable { return .unreadable }
    switch statusSource(basis) {
    case .report(let report):
      guard let line = statusLine(report, plan) else { return .unreported }
      return reviewed(.reported(line), report.review, of: .day(report.date))
    case .marks(let found):
      let target = found.decisive.map { Review.Target.period($0.period) }
      return reviewed(.marked(found.status(of: self, plan)), found.review, of: target)
    case nil: return .unreported
    }
  }

  /// What was marked, with what its review makes of it.
  private func reviewed(
    _ own: EffectiveStatus, _ state: ReviewState?, of target: Review.Target?
  ) -> EffectiveStatus {
    switch state {
    case .claimed: return .claimed(own)
    case .returned:
      guard let review = target.flatMap({ self.review(of: $0) }) else { return .claimed(own) }
      return .returned(own, review)
    case .accepted, nil: return own
    }
  }

  private func statusLine(_ report: Report, _ plan: PlanHeader) -> StatusLine? {
    guard let file, let parts = file.statusParts(of: file.fields[Int(report.field)], plan.subStatuses),
      let word = file.statusWord(parts.word, plan.subStatuses)
    else { return nil }
    return StatusLine(
      date: report.date, word: word, note: file.text(parts.note),
      line: Int(file.fields[Int(report.field)].line))
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
