package import PlanCore
import PlanStore

/// A round that is about to be opened in one or several plans, or whose day of the answers is about to move: one commit (Y8).
package struct RoundOpening {
  /// What becomes of the round in one plan.
  package struct Opened: Sendable {
    package let plan: PlanTree
    package let round: Round
    /// The line about the same period that stands there already; nil for none.
    package let earlier: Round?

    /// Whether the plan says it already.
    package var isIdle: Bool { earlier == round }
  }

  /// Plan by plan.
  package let opened: [Opened]

  /// Refuses a period that has not begun, a plan that has no day in it, and a day of the answers before it.
  ///
  /// - Parameters:
  ///   - round: the period, the day of the answers, a note. Without a note the one that stands there stays.
  ///   - words: the plans' ids as they were typed; none for each plan that has a day in the period.
  ///   - plans: all plans.
  package init(
    _ round: Round, of words: [String], among plans: [PlanTree], today: PlanDate
  ) throws(Refusal) {
    let period = round.period.period
    if period.first > today { throw .round(.notBegun(round.period, today: today)) }
    if round.due < period.first { throw .round(.dueBeforePeriod(round.due, round.period)) }
    var wanted: [PlanTree] = []
    for word in words {
      let plan = try plans.named(word)
      if let days = plan.header.period, !days.touches(period) {
        throw .round(.outside(round.period, plan: plan.id, days))
      }
      if !wanted.contains(where: { $0.id == plan.id }) { wanted.append(plan) }
    }
    if words.isEmpty {
      wanted = plans.filter { $0.header.period.map { $0.touches(period) } ?? false }
      if wanted.isEmpty { throw .round(.nowhere(round.period, plans.map(\.id))) }
    }
    opened = try wanted.map { plan throws(Refusal) in
      if plan.header.file == nil { throw .edit(.unreadablePlan(plan.header.path)) }
      let earlier = plan.header.rounds.last { $0.period == round.period }
      let note = round.note.isEmpty ? earlier?.note ?? "" : round.note
      return Opened(plan: plan, round: Round(about: round.period, due: round.due, note), earlier: earlier)
    }
    for one in opened {
      _ = try orRefuse(edit: try one.plan.header.file?.applying(one.edits), of: round.note)
    }
  }

  /// The change that records it: `2018-2020, 2021-2023: round about 2020, answers by 2021-01-31`, the note in the body.
  ///
  /// - Parameter seen: the versions of `plan.txt` that were shown to whoever asks; none where nothing was shown.
  package func prepared(seen: [PlanID: String] = [:]) -> PreparedChange {
    let writing = opened.filter { !$0.isIdle }
    let plans = writing.map(\.plan.id.description).joined(separator: ", ")
    let round = opened[0].round
    return PreparedChange(
      files: writing.map {
        FileEdits(
          path: $0.plan.header.path, edits: $0.edits, checking: [FieldName.round.text],
          seen: seen[$0.plan.id])
      },
      message: CommitMessage(
        subject: "\(plans): round about \(round.period), answers by \(round.due)", body: round.note,
        verb: "round"))
  }
}

extension RoundOpening.Opened {
  /// The line, in the place of those about the same period.
  fileprivate var edits: [NodeEdit] {
    if isIdle { return [] }
    return NodeEdit.line(FieldName.round.text, round.value, of: plan.header.file) {
      Round($0)?.period == round.period
    }
  }
}
