import PlanCore
import PlanWords
import PlanService
import PlanStore

/// Nodes that are to count no longer, from a day on.
struct Dropping {
  let edited: [Edited]
  private let day: PlanDate
  private let reason: String
  /// How many deliverables counted on that day and no longer do.
  private let count: Int

  init(
    _ codes: [String], on day: PlanDate, _ reason: String, plans: [PlanTree], _ session: Session
  ) throws(Failure) {
    if day > session.today { throw .refusal(.futureDate(day, today: session.today)) }
    let resolver = CodeResolver(plans: plans, day: day)
    var edited: [Edited] = []
    var dropped: [PlanID: Set<Int>] = [:]
    var failures: [Failure] = []
    for code in codes.distinct {
      do throws(Failure) {
        let (plan, index) = try Self.node(orFail(plan: try resolver.selection(code: code)), code)
        guard dropped[plan.id, default: []].insert(index).inserted else { continue }
        // One field, set: what is checked of an edit is checked here.
        let change = "dropped=\(day) \(reason)"
        let reader = EditReader(plans: [plan], day: day, today: session.today, words: session.words)
        edited += try reader.edits([plan.nodes[index].code.description], [change])
      } catch { failures.append(error) }
    }
    if let failure = Failure(failures) { throw failure }
    self.edited = edited
    self.day = day
    self.reason = reason
    count = plans.reduce(0) { count, plan in
      guard let indices = dropped[plan.id] else { return count }
      let figures = plan.figures(on: day)
      return count
        + indices.filter { index in
          // What is below another one that is dropped is counted with that.
          !sequence(first: index, next: { plan.parent(of: $0) }).dropFirst().contains { indices.contains($0) }
        }.reduce(0) { $0 + figures.rollup(of: $1).deliverables }
    }
  }

  /// The node that is meant, unless it has been dropped already, itself or with what is above it.
  private static func node(_ selection: Selection, _ code: String) throws(Failure) -> (PlanTree, Int) {
    let plan = selection.plan
    guard let index = selection.node else { throw .refusal(.code(.notACode(code))) }
    for ancestor in sequence(first: index, next: { plan.parent(of: $0) }) {
      let node = plan.nodes[ancestor]
      if let dropped = node.dropped { throw .alreadyDropped(node.code, on: dropped) }
    }
    return (plan, index)
  }

  /// `2018-2020 L2M5D1: dropped (2020-06-30)`, the reason in the body; several nodes by their number, and their codes
  /// in the body.
  var message: CommitMessage {
    let plans = edited.map(\.plan.id.description).distinct.joined(separator: ", ")
    if edited.count == 1, let only = edited.first {
      return CommitMessage(subject: "\(plans) \(only.name): dropped (\(day))", body: reason, verb: "drop")
    }
    let codes = edited.map { "\($0.plan.id)/\($0.name)" }.joined(separator: "\n")
    return CommitMessage(
      subject: "\(plans): \(edited.count) nodes dropped (\(day))", body: reason + "\n\n" + codes, verb: "drop"
    )
  }

  /// What it means for the figures.
  func effect(_ session: Session) -> String {
    let nouns = edited.map { session.words($0.plan.header).deliverables(count) }
    return session.say(
      EditPhrase.noLongerCount,
      ["date": day.value, "count": count.value, "deliverables": (nouns.first ?? "").value])
  }
}
