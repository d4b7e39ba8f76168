package import PlanCore
import PlanStore

/// One deliverable that is reviewed: what is written, and what it was before.
package struct ReviewedDeliverable: Sendable {
  package let plan: PlanTree
  package let index: Int
  /// What is reviewed, as it stands before.
  package let claims: [Claim]
  /// The lines that are written, one for each claim; none where that was found already.
  package let reviews: [Review]
  package let verdict: Review.Verdict
  /// The version of the file that was shown to whoever reviews; nil for none.
  let seen: String?

  package var code: Code { plan.nodes[index].code }
  package var path: PlanPath { plan.path(of: index) }
  /// Whether nothing is to be written.
  package var isIdle: Bool { reviews.isEmpty }

  /// `accepted (2026-03-31)`: the same words in every language, since it stands in commits.
  var summary: String { "\(verdict) (\(reviews.map(\.target.description).joined(separator: ", ")))" }
}

/// The reviews of one request: one commit.
package struct PreparedReviews: Sendable {
  package let list: [ReviewedDeliverable]
  /// What they do to closed periods.
  package let restatements: RestatementCheck
  private let note: String

  init(_ list: [ReviewedDeliverable], restatements: RestatementCheck, note: String) {
    (self.list, self.restatements, self.note) = (list, restatements, note)
  }

  /// The change that records them.
  package var prepared: PreparedChange {
    let files = list.map { one in
      // What is reviewed must be recorded as it stands in the working file.
      FileEdits(
        path: one.path, edits: one.reviews.map { .review($0) },
        checking: [FieldName.status.text, FieldName.periodStatus.text, FieldName.review.text],
        seen: one.seen)
    }
    return PreparedChange(files: files, message: message, restatements: restatements)
  }

  /// One review by its words, several by their number and a list.
  private var message: CommitMessage {
    let written = list.filter { !$0.isIdle }
    if written.count == 1, let only = written.first {
      return CommitMessage(
        subject: "\(only.plan.id) \(only.code): \(only.summary)", body: note, verb: "review")
    }
    let plans = written.map(\.plan.id.description).distinct.joined(separator: ", ")
    let lines = written.map { "\($0.code): \($0.summary)" }.joined(separator: "\n")
    return CommitMessage(
      subject: "\(plans): \(written.count) deliverables",
      body: [note, lines].filter { !$0.isEmpty }.joined(separator: "\n\n"), verb: "review")
  }
}
