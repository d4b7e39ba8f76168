package import PlanCore
package import PlanStore

/// One deliverable's change: what is written, and what it means.
package struct Marking: Sendable {
  package let plan: PlanTree
  package let index: Int
  package let day: PlanDate
  /// The status in force on the day before and after.
  package let from: StatusWord?
  package let to: StatusWord
  /// The period that it is about; nil for the whole.
  package let period: PeriodName?
  /// What is written; nil where only evidence is.
  package let line: Line?
  package internal(set) var evidence: [Evidence] = []
  /// The status that takes effect later, which decides what holds today, and its day.
  package let later: (word: StatusWord, since: PlanDate)?
  /// Whether the deliverable recurs and nobody said that the whole is meant.
  package let isHintedAt: Bool
  /// Whether a confirmation was asked for, and no status (Y7).
  package var isConfirmation = false
  /// The status line that goes, since the new one corrects it.
  package internal(set) var corrected: StatusLine?
  /// The version of the file that was shown to whoever asked; nil for none.
  package internal(set) var seen: String?

  package var code: Code { plan.nodes[index].code }
  package var path: PlanPath { plan.path(of: index) }
  /// Whether nothing is to be written (F20).
  package var isIdle: Bool { line == nil && evidence.isEmpty }

  var edits: [NodeEdit] {
    (corrected.map { [.withoutLine(key: FieldName.status.text, value: $0.value)] } ?? [])
      + (line.map { [$0.edit] } ?? []) + evidence.map { .evidence($0) }
  }

  /// `in-progress → done (2026-11-20)`: the same words in every language, since it stands in commits.
  package var summary: String {
    guard line != nil else { return "evidence" }
    if case .confirmation = line { return "\(to) confirmed (\(day))" }
    let (from, period) = (from?.description ?? "unreported", period.map { "\($0) " } ?? "")
    // A mark without a day of its own holds from its period's last one.
    if case .mark(let mark) = line, mark.date == nil { return "\(period)\(from) → \(to)" }
    return "\(period)\(from) → \(to) (\(day))"
  }
}

extension Marking {
  /// A line that is written.
  package enum Line: Hashable, Sendable {
    case status(StatusLine)
    case mark(PeriodMark)
    /// That the status is still what it was (Y7).
    case confirmation(Confirmation)

    package var note: String {
      switch self {
      case .status(let line): line.note
      case .mark(let mark): mark.note
      case .confirmation(let confirmation): confirmation.note
      }
    }

    fileprivate var edit: NodeEdit {
      switch self {
      case .status(let line): .status(line)
      case .mark(let mark): .mark(mark)
      case .confirmation(let confirmation):
        .line(key: FieldName.confirmed.text, value: confirmation.value)
      }
    }
  }

  /// The key of the lines that it is about.
  fileprivate var key: String {
    if isConfirmation { return FieldName.confirmed.text }
    return (period == nil ? FieldName.status : .periodStatus).text
  }
}

/// A day on which something is marked and that lies outside of the plan's period.
package enum DayOutsidePlan: Hashable, Sendable {
  case after(plan: PlanID, end: PlanDate)
  case before(plan: PlanID, start: PlanDate, day: PlanDate)
}

/// The markings of one request: one commit.
package struct Markings: Sendable {
  package let list: [Marking]
  package let attachments: [AttachedFile]
  /// What they do to closed periods.
  package let restatements: RestatementCheck

  /// The edits by file, each file once, in the order of the request.
  package var edits: [FileEdits] {
    var order: [PlanPath] = []
    var edits: [PlanPath: [NodeEdit]] = [:]
    var keys: [PlanPath: Set<String>] = [:]
    var seen: [PlanPath: String] = [:]
    for marking in list {
      if edits[marking.path] == nil { order.append(marking.path) }
      edits[marking.path, default: []] += marking.edits
      keys[marking.path, default: []].insert(marking.key)
      if let version = marking.seen { seen[marking.path] = version }
    }
    // What is to stay as it is must be recorded so: "already done" is not said of a hand edit.
    return order.map {
      FileEdits(path: $0, edits: edits[$0] ?? [], checking: keys[$0] ?? [], seen: seen[$0])
    }
  }

  /// Days outside of a plan's period, each plan and day once.
  package var daysOutside: [DayOutsidePlan] {
    list.filter { !$0.isIdle && $0.period == nil }.compactMap { marking in
      guard let period = marking.plan.header.period else { return nil }
      if marking.day > period.last { return .after(plan: marking.plan.id, end: period.last) }
      if marking.day < period.first {
        return .before(plan: marking.plan.id, start: period.first, day: marking.day)
      }
      return nil
    }.distinct
  }

  /// The deliverables that recur and whose overall status was marked, where nobody said that it is meant.
  package var overallOfRecurring: [Marking] { list.filter { $0.isHintedAt && $0.line != nil } }

  /// The change that records them.
  ///
  /// - Parameter note: the note of a batch as a whole; empty for none.
  package func prepared(note: String = "") -> PreparedChange {
    PreparedChange(
      files: edits, attachments: attachments, message: message(note: note), restatements: restatements)
  }

  /// The message of the commit: one change by its words, several by their number and a list.
  ///
  /// - Parameter note: the note of a batch as a whole; empty for none.
  package func message(note: String) -> CommitMessage {
    let written = list.filter { !$0.isIdle }
    func own(_ marking: Marking) -> String {
      marking.line.map { $0.note == note ? "" : $0.note } ?? ""
    }
    if written.count == 1, let only = written.first {
      return CommitMessage(
        subject: "\(only.plan.id) \(only.code): \(only.summary)",
        body: [note, own(only)].filter { !$0.isEmpty }.joined(separator: "\n\n"), verb: "set")
    }
    let plans = written.map(\.plan.id.description).distinct.joined(separator: ", ")
    let count = Set(written.map(\.path)).count
    let lines = written.map { marking in
      "\(marking.code): \(marking.summary)" + (own(marking).isEmpty ? "" : " \(own(marking))")
    }
    let list = lines.joined(separator: "\n")
    return CommitMessage(
      subject: "\(plans): \(count) deliverables",
      body: [note, list].filter { !$0.isEmpty }.joined(separator: "\n\n"), verb: "set")
  }
}
