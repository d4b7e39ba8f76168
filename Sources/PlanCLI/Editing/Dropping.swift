import PlanCore
import PlanStore

/// A node that is to count no longer, from a day on.
struct Dropping {
  let edited: Edited
  private let day: PlanDate
  private let reason: String
  /// How many deliverables counted on that day and no longer do.
  private let count: Int

  init(
    _ word: String, on day: PlanDate, _ reason: String, plans: [PlanTree], _ session: Session
  ) throws(Failure) {
    if day > session.today { throw .futureDate(day, today: session.today) }
    let selection = try CodeResolver(plans: plans, day: day, words: session.words).selection(code: word)
    let plan = selection.plan
    guard let index = selection.node else { throw .notACode(word) }
    for ancestor in sequence(first: index, next: { plan.parent(of: $0) }) {
      let node = plan.nodes[ancestor]
      if let dropped = node.dropped { throw .alreadyDropped(node.code, on: dropped) }
    }
    // One field, set: what is checked of an edit is checked here.
    let change = "dropped=\(day) \(reason)"
    let reader = EditReader(plans: [plan], day: day, today: session.today, words: session.words)
    guard let edited = try reader.edits([plan.nodes[index].code.description], [change]).first else {
      throw .notAnEdit(change)
    }
    self.edited = edited
    self.day = day
    self.reason = reason
    count = plan.figures(on: day).rollup(of: index).deliverables
  }

  /// `2018-2020 L2M5D1: dropped (2020-06-30)`, the reason in the body.
  var message: CommitMessage {
    CommitMessage(subject: "\(edited.plan.id) \(edited.name): dropped (\(day))", body: reason, verb: "drop")
  }

  /// What it means for the figures.
  func effect(_ say: Speech) -> String {
    say(EditPhrase.noLongerCount, ["date": day.value, "count": count.value])
  }
}
