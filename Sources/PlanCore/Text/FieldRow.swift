/// What the format says of one field (F9–F18): a row of the table of fields.
///
/// There is no default: whoever adds a field decides everything about it here, and nowhere else.
public struct FieldRow: Sendable {
  /// The kinds of file in which a field may stand.
  public struct Files: OptionSet, Sendable {
    /// A bit for each kind.
    public let rawValue: UInt8
    /// Makes a set of kinds of its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The file of a line, a measure or a deliverable.
    public static let node = Files(rawValue: 1)
    /// `plan.txt`.
    public static let plan = Files(rawValue: 2)
    /// Both.
    public static let all: Files = [.node, .plan]
  }

  /// How often a field stands in a file (F10).
  public enum Occurrence: Sendable { case required, once, repeated }

  /// What a value holds, which decides how it is read and checked (`FileCheck.checkValue`). A table that comes back is
  /// written into the files in this order.
  public enum Value: Int, CaseIterable, Sendable {
    case text
    /// A day (F12).
    case date
    /// `DATE reason`.
    case dropped
    /// Words, with commas between them.
    case words
    /// Sustainable Development Goals, with commas between them.
    case goals
    /// One name a line; `;` stands between several where they are typed.
    case names
    /// `DATE STATUS note` (F13).
    case status
    /// A web address or a path, then a caption.
    case evidence
    /// A code.
    case code
    /// What an earlier plan has: `PLAN/CODE`, in `plan.txt` `PLAN`.
    case continued
    /// Singular and plural, with a bar between them.
    case forms
    /// The first and the last day.
    case period
    case languages, levels, subStatus, requirement, logo, colour
    /// What was published for a period (F26).
    case closed
  }

  /// The verb that writes a field.
  public enum Verb: String, Sendable { case edit, set, close }

  /// The name as it is written in files; empty for `custom` and `unknown`.
  public let text: String
  /// Where it may stand.
  public let files: Files
  /// How often it stands there.
  public let occurrence: Occurrence
  /// What may follow the name in a key.
  let parts: FieldName.Parts
  /// What the value holds.
  public let value: Value
  /// The verb that writes it, in a table too.
  public let verb: Verb
  /// The columns of the table that `plan list --format csv` prints in which it stands; none keeps it out of tables.
  public let columns: [TableColumn]

  fileprivate init(
    _ text: String, in files: Files, _ occurrence: Occurrence, _ parts: FieldName.Parts, _ value: Value,
    by verb: Verb, columns: [TableColumn]
  ) {
    self.text = text
    self.files = files
    self.occurrence = occurrence
    self.parts = parts
    self.value = value
    self.verb = verb
    self.columns = columns
  }
}

extension FieldRow {
  /// The table: a field without a row does not compile.
  fileprivate static func row(_ name: FieldName) -> FieldRow {
    switch name {
    case .title: .init("title", in: .all, .required, .language, .text, by: .edit, columns: [.title])
    case .short: .init("short", in: .node, .once, .language, .text, by: .edit, columns: [])
    case .label: .init("label", in: .node, .once, .none, .text, by: .edit, columns: [.label])
    case .owner: .init("owner", in: .all, .repeated, .none, .names, by: .edit, columns: [.owner])
    case .start: .init("start", in: .node, .once, .none, .date, by: .edit, columns: [.start])
    case .due: .init("due", in: .node, .once, .none, .date, by: .edit, columns: [.due])
    case .added: .init("added", in: .node, .once, .none, .date, by: .edit, columns: [])
    case .dropped: .init("dropped", in: .node, .once, .none, .dropped, by: .edit, columns: [])
    case .tags: .init("tags", in: .all, .once, .none, .words, by: .edit, columns: [.tags])
    case .sdg: .init("sdg", in: .all, .once, .none, .goals, by: .edit, columns: [.sdg])
    case .status:
      .init(
        "status", in: .node, .repeated, .none, .status, by: .set, columns: [.status, .subStatus, .since])
    case .evidence: .init("evidence", in: .node, .repeated, .none, .evidence, by: .edit, columns: [.evidence])
    case .formerly: .init("formerly", in: .node, .repeated, .none, .code, by: .edit, columns: [])
    case .continues: .init("continues", in: .all, .repeated, .none, .continued, by: .edit, columns: [])
    case .subtitle: .init("subtitle", in: .plan, .once, .language, .text, by: .edit, columns: [])
    case .organisation: .init("organisation", in: .plan, .once, .language, .text, by: .edit, columns: [])
    case .period: .init("period", in: .plan, .required, .none, .period, by: .edit, columns: [])
    case .languages: .init("languages", in: .plan, .once, .none, .languages, by: .edit, columns: [])
    case .levels: .init("levels", in: .plan, .required, .none, .levels, by: .edit, columns: [])
    case .level: .init("level", in: .plan, .once, .letters, .forms, by: .edit, columns: [])
    case .heading: .init("heading", in: .plan, .once, .deliverables, .text, by: .edit, columns: [])
    case .word: .init("word", in: .plan, .once, .status, .forms, by: .edit, columns: [])
    case .mark: .init("mark", in: .plan, .once, .status, .text, by: .edit, columns: [])
    case .subStatus: .init("sub-status", in: .plan, .repeated, .none, .subStatus, by: .edit, columns: [])
    case .require: .init("require", in: .plan, .repeated, .none, .requirement, by: .edit, columns: [])
    case .funder: .init("funder", in: .plan, .repeated, .none, .text, by: .edit, columns: [])
    case .contact: .init("contact", in: .plan, .repeated, .none, .text, by: .edit, columns: [])
    case .website: .init("website", in: .plan, .once, .none, .text, by: .edit, columns: [])
    case .logo: .init("logo", in: .plan, .once, .none, .logo, by: .edit, columns: [])
    case .colour: .init("colour", in: .plan, .once, .none, .colour, by: .edit, columns: [])
    case .closed: .init("closed", in: .plan, .repeated, .none, .closed, by: .close, columns: [])
    case .custom, .unknown: .init("", in: [], .repeated, .none, .text, by: .edit, columns: [])
    }
  }

  fileprivate static let rows = FieldName.allCases.map(row)
}

extension FieldName {
  /// What the format says of the field.
  public var row: FieldRow { FieldRow.rows[Int(rawValue)] }

  /// The name as it is written in files; empty for `custom` and `unknown`.
  public var text: String { row.text }

  /// Whether the field may stand more than once in a file (F10).
  public var isRepeatable: Bool { row.occurrence == .repeated }

  /// Whether the field belongs to the files of nodes.
  public var isOfNode: Bool { row.files.contains(.node) }

  /// Whether the field belongs to `plan.txt`.
  public var isOfPlan: Bool { row.files.contains(.plan) }

  /// What may follow the name in a key.
  var parts: Parts { row.parts }

  /// Whether the field stands once for each language.
  public var isTranslatable: Bool { parts == .language }

  /// The fields of a kind of file, in the order of the format.
  public static func fields(ofPlan isPlan: Bool) -> [FieldName] {
    allCases.filter { isPlan ? $0.isOfPlan : $0.isOfNode }
  }
}
