import PlanCore
import PlanWords
import PlanService
import PlanStore

/// One deliverable to be marked, as it was asked for.
struct MarkRequest {
  let code: String
  /// The words of the status, the longest run of which that means one is taken.
  let status: [String]
  let day: PlanDate
  let note: String
  /// The note of a batch as a whole: written where the status changes and there is no other note.
  var sharedNote = ""
  let evidence: [String]
  /// The line of a batch, 1-based.
  var line: Int?
}

/// One deliverable's change: what is written, and what it means.
struct Marking {
  let plan: PlanTree
  let index: Int
  let day: PlanDate
  /// The status in force on the day before and after.
  let from: StatusWord?
  let to: StatusWord
  /// The status line that is written; nil where only evidence is.
  let line: StatusLine?
  let evidence: [Evidence]
  /// The first line that takes effect later, which decides what holds today.
  let today: StatusLine?

  var code: Code { plan.nodes[index].code }
  var path: PlanPath { plan.path(of: index) }
  /// Whether nothing is to be written (F20).
  var isIdle: Bool { line == nil && evidence.isEmpty }

  var edits: [NodeEdit] {
    (line.map { [.status($0)] } ?? []) + evidence.map { .evidence($0) }
  }

  /// `in-progress → done (2026-11-20)`: the same words in every language, since it stands in commits.
  var summary: String {
    guard line != nil else { return "evidence" }
    return "\(from?.description ?? "unreported") → \(to) (\(day))"
  }
}

/// The markings of one command: one commit.
struct Markings {
  let list: [Marking]
  let attachments: [AttachedFile]
  /// What they do to closed periods.
  let restatements: RestatementCheck

  /// The edits by file, each file once, in the order of the command.
  var edits: [FileEdits] {
    var order: [PlanPath] = []
    var edits: [PlanPath: [NodeEdit]] = [:]
    for marking in list {
      if edits[marking.path] == nil { order.append(marking.path) }
      edits[marking.path, default: []] += marking.edits
    }
    // What is to stay as it is must be recorded so: "already done" is not said of a hand edit.
    return order.map { FileEdits(path: $0, edits: edits[$0] ?? [], checking: ["status"]) }
  }

  /// Whether nothing is to be written.
  var isIdle: Bool { list.allSatisfy(\.isIdle) }

  /// The message of the commit: one change by its words, several by their number and a list.
  ///
  /// - Parameter note: the note of a batch as a whole; empty for none.
  func message(_ note: String) -> CommitMessage {
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
