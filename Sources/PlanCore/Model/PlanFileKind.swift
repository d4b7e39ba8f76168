/// The kinds of file below `plans/`, as their paths tell them apart (F1, F2). What is decided for each is in
/// `PlanFileRow`.
///
/// What evidence or a logo names may lie anywhere: `PlanFiles` asks the plans for it.
package enum PlanFileKind: UInt8, CaseIterable, Sendable {
  /// `plan.txt` in a plan's folder.
  case plan
  /// The file of a line, a measure or a deliverable: its name is a code.
  case node
  /// A file in a plan's folder `evidence`.
  case evidence
  /// A file in a folder that is kept for other records.
  case record
  /// A file in `plans/templates`.
  case template
  /// Any other `.txt` file in a plan's folder: a node's whose name is no code, as far as anybody can tell.
  case text
  /// Anything else in a plan's folder.
  case other
}

/// A set of kinds of file.
package struct PlanFileKinds: OptionSet, Sendable {
  /// A bit for each kind.
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The file of a line, a measure or a deliverable.
  package static let node = PlanFileKinds(.node)
  /// `plan.txt`.
  package static let plan = PlanFileKinds(.plan)

  private init(_ kind: PlanFileKind) { rawValue = 1 << kind.rawValue }

  /// Whether a kind is in the set.
  package func contains(_ kind: PlanFileKind) -> Bool { contains(PlanFileKinds(kind)) }
}
