package import PlanCore
import PlanStore

/// A node that is new, ready to be recorded.
package struct NewNode: Sendable {
  package let place: NewPlace
  package let title: String
  package let file: NodeFile
  /// Whether it counts from the plan's last day on because the plan has ended.
  package let isAtEnd: Bool

  package var plan: PlanTree { place.plan }
  package var code: Code { place.code }
}

extension [NewNode] {
  /// The change that records new nodes, unless it restates a closed period and has no reason.
  ///
  /// - Parameter reason: why; empty for none.
  package func prepared(reason: String) throws(Refusal) -> PreparedChange {
    let restatements = RestatementCheck(of: map(\.plan), files: map { (path: $0.place.path, file: $0.file) })
    try restatements.check(reason: reason)
    let files = map { AttachedFile(path: $0.place.path, bytes: $0.file.bytes, isRequired: true) }
    return PreparedChange(attachments: files, message: message(reason), restatements: restatements)
  }

  /// One node by its code, several by their number and a list.
  private func message(_ reason: String) -> CommitMessage {
    let note = reason.isEmpty ? [] : [reason]
    if count == 1, let only = first {
      return CommitMessage(
        subject: "\(only.plan.id) \(only.code): added", body: (note + [only.title]).joined(separator: "\n\n"),
        verb: "add")
    }
    let plans = map(\.plan.id.description).distinct.joined(separator: ", ")
    return CommitMessage(
      subject: "\(plans): \(count) nodes added",
      body: (note + [map { "\($0.code): \($0.title)" }.joined(separator: "\n")]).joined(separator: "\n\n"),
      verb: "add")
  }
}
