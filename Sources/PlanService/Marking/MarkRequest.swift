package import PlanCore

/// One deliverable to be marked.
package struct MarkRequest: Sendable {
  package let plan: PlanTree
  /// The node's index in the plan.
  package let node: Int
  /// The status; nil where it is still what it was, and that is confirmed (Y7).
  package let status: StatusWord?
  /// What the status is of.
  package let about: MarkTarget
  /// The day from which the status holds, or on which it was still what it had been.
  package let day: PlanDate
  /// Whether that day was named, and is not simply today.
  package let isDayNamed: Bool
  package let note: String
  /// The note of a batch as a whole: written where the status changes and there is no other note.
  package let sharedNote: String
  package let evidence: [OfferedEvidence]
  /// The line of a batch or table that asks for it, 1-based; nil where nothing but this is asked for.
  package let line: Int?
  /// Whether it answers a round: a status that holds already is said again (Y8).
  package let isAnswer: Bool
  /// The version of the deliverable's file that was shown to whoever asks (`Workspace.version`); nil where nothing was shown.
  package let seen: String?
  /// A status line that the new one corrects, since both are of one day and one author; it is replaced unless the day lies in a
  /// closed period.
  package let corrected: StatusLine?

  package init(
    plan: PlanTree, node: Int, status: StatusWord?, about: MarkTarget = .usual, day: PlanDate,
    isDayNamed: Bool = true, note: String = "",
    sharedNote: String = "", evidence: [OfferedEvidence] = [], line: Int? = nil, isAnswer: Bool = false,
    seen: String? = nil, corrected: StatusLine? = nil
  ) {
    (self.plan, self.node, self.status, self.day) = (plan, node, status, day)
    (self.about, self.isDayNamed) = (about, isDayNamed)
    (self.note, self.sharedNote, self.evidence, self.line) = (note, sharedNote, evidence, line)
    (self.isAnswer, self.seen, self.corrected) = (isAnswer, seen, corrected)
  }
}

/// What a status is of: the whole of a deliverable, or one period of one that recurs (Y5).
package enum MarkTarget: Hashable, Sendable {
  /// The whole where it does not recur or has a status line already, else the period that holds the day.
  case usual
  case overall
  case period(PeriodName)
}

/// Evidence that comes with a request.
package enum OfferedEvidence: Sendable {
  /// An address, which stands for itself.
  case address(Evidence)
  case file(OfferedFile)
}

/// A file that is offered as evidence.
package struct OfferedFile: Sendable {
  /// The most that is kept of one file: 10 MiB.
  package static let maximumSize = 10 << 20

  /// What it is called by who offers it.
  package let name: String
  /// Where it lies below the plan root; nil for one that lies elsewhere, of which a copy is kept.
  package let place: PlanPath?
  /// The name of a copy, without its ending.
  package let stem: String
  /// The ending of a copy's name with its point; empty for none.
  package let ending: String
  /// What is said of it; empty for nothing.
  package let caption: String
  /// Its bytes, which are asked for only if nothing else refuses the request.
  package let bytes: @Sendable () throws(Refusal) -> [UInt8]

  package init(
    name: String, place: PlanPath?, stem: String, ending: String, caption: String = "",
    bytes: @escaping @Sendable () throws(Refusal) -> [UInt8]
  ) {
    (self.name, self.place, self.stem, self.ending) = (name, place, stem, ending)
    (self.caption, self.bytes) = (caption, bytes)
  }
}
