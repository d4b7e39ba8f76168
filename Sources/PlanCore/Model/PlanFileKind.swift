/// The kinds of file below `plans/`, as their paths tell them apart (F1, F2). What is decided for each is in
/// its row below.
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
  /// `people.txt` beside the plans' folders (Y18).
  case people
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
  /// `people.txt`.
  package static let people = PlanFileKinds(.people)

  private init(_ kind: PlanFileKind) { rawValue = 1 << kind.rawValue }

  /// Whether a kind is in the set.
  package func contains(_ kind: PlanFileKind) -> Bool { contains(PlanFileKinds(kind)) }
}

/// What is decided for one kind of file: a row of the table of kinds.
///
/// There is no default: whoever adds a kind decides everything about it here, and the compiler names the places that tell
/// kinds apart.
package struct PlanFileRow: Sendable {
  /// Where files of a kind lie, and what names them.
  package enum Place: Sendable {
    /// The file of this name in a plan's folder.
    case file(String)
    /// However deep in a plan's folder, but in no folder of records: a code and `.txt`.
    case code
    /// However deep in one of these folders beside `plan.txt`, under any name.
    case folders([String])
    /// However deep in this folder beside those of the plans, under any name.
    case besidePlans(String)
    /// The file of this name beside the plans' folders.
    case fileBesidePlans(String)
    /// Wherever no other kind lies in a plan's folder, by whether the name ends in `.txt`.
    case elsewhere(isText: Bool)
  }

  /// What is in a file.
  package enum Content: Sendable {
    /// Fields, then a body (F8): it is parsed, checked by its fields, and edited.
    case fields
    /// Bytes that are nobody's concern: it is only named, never opened by who reads plans.
    case bytes
  }

  /// Where it lies, and what names it.
  package let place: Place
  /// What is in it.
  package let content: Content
  /// What `plan check` says of such a file in a plan's folder, whatever is in it; nil for nothing.
  package let finding: FindingDetail?
  /// Whether `plan save` records it; else only if evidence or a logo names it.
  package let isSaved: Bool

  fileprivate init(
    _ place: Place, _ content: Content, finding: FindingDetail?, isSaved: Bool
  ) {
    self.place = place
    self.content = content
    self.finding = finding
    self.isSaved = isSaved
  }
}

extension PlanFileRow {
  /// The table: a kind without a row does not compile.
  fileprivate static func row(_ kind: PlanFileKind) -> PlanFileRow {
    switch kind {
    case .plan: .init(.file(PlanPath.planFile), .fields, finding: nil, isSaved: true)
    case .node: .init(.code, .fields, finding: nil, isSaved: true)
    case .evidence:
      .init(.folders([PlanPath.evidenceFolder]), .bytes, finding: nil, isSaved: true)
    case .record:
      .init(
        .folders(["indicators", "projects", "tables"]), .bytes, finding: nil, isSaved: true
      )
    case .template:
      .init(
        .besidePlans(PlanPath.templatesFolder), .bytes, finding: nil, isSaved: true)
    case .people:
      .init(.fileBesidePlans(PlanPath.peopleFile), .fields, finding: nil, isSaved: true)
    case .text:
      .init(
        .elsewhere(isText: true), .fields, finding: .notACode(expected: nil), isSaved: true
      )
    case .other:
      .init(
        .elsewhere(isText: false), .bytes, finding: .strayFile, isSaved: false)
    }
  }

  fileprivate static let rows = PlanFileKind.allCases.map(row)
}

extension PlanFileKind {
  /// What is decided for the kind.
  package var row: PlanFileRow { PlanFileRow.rows[Int(rawValue)] }
}
