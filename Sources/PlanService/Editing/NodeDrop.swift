package import PlanCore
import PlanStore

/// Nodes that are to count no longer, from a day on: one commit.
package struct NodeDrop {
  /// The first day on which they do not count.
  package let day: PlanDate
  private let reason: String
  private let today: PlanDate
  /// The files with their new lines.
  package private(set) var files: [EditedFile] = []
  /// The nodes that are dropped, by plan.
  private var dropped: [PlanID: (plan: PlanTree, nodes: Set<Int>)] = [:]

  /// - Parameter reason: why; it is written with the day, and must not be empty.
  package init(on day: PlanDate, reason: String, today: PlanDate) throws(Refusal) {
    if day > today { throw .futureDate(day, today: today) }
    (self.day, self.reason, self.today) = (day, reason, today)
  }

  /// Drops one more node, unless it has been dropped already, itself or with what is above it. A node that is asked for
  /// twice counts once.
  ///
  /// - Parameter seen: the version of the node's file that was shown to whoever asks; nil where nothing was shown.
  package mutating func add(_ selection: Selection, seen: String? = nil) throws(Refusal) {
    let plan = selection.plan
    guard let index = selection.node else { throw .code(.notACode(plan.id.description)) }
    for ancestor in sequence(first: index, next: { plan.parent(of: $0) }) {
      let node = plan.nodes[ancestor]
      if let day = node.dropped { throw .edit(.alreadyDropped(node.code, on: day)) }
    }
    guard dropped[plan.id, default: (plan, [])].nodes.insert(index).inserted else { return }
    let line = FieldEdit(setting: .dropped, to: ["\(day) \(reason)"])
    var file = try EditedFile(selection, [line], today: today)
    file.seen = seen
    files.append(file)
  }

  /// How many deliverables count on the day and no longer would.
  package var deliverables: Int {
    dropped.values.reduce(0) { count, dropped in
      let (plan, nodes) = dropped
      let figures = plan.figures(on: day)
      // What is below another one that is dropped is counted with that.
      let topmost = nodes.filter { node in
        !sequence(first: node, next: { plan.parent(of: $0) }).dropFirst().contains { nodes.contains($0) }
      }
      return topmost.reduce(count) { $0 + figures.rollup(of: $1).deliverables }
    }
  }

  /// The change that records it, unless a closed period's published line forbids it.
  package func prepared() throws(Refusal) -> PreparedChange { try files.prepared(message, reason: reason) }

  /// `2018-2020 L2M5D1: dropped (2020-06-30)`, the reason in the body; several nodes by their number, and their codes
  /// in the body.
  private var message: CommitMessage {
    let plans = files.map(\.plan.id.description).distinct.joined(separator: ", ")
    if files.count == 1, let only = files.first {
      return CommitMessage(subject: "\(plans) \(only.name): dropped (\(day))", body: reason, verb: "drop")
    }
    let codes = files.map { "\($0.plan.id)/\($0.name)" }.joined(separator: "\n")
    return CommitMessage(
      subject: "\(plans): \(files.count) nodes dropped (\(day))", body: reason + "\n\n" + codes, verb: "drop")
  }
}
