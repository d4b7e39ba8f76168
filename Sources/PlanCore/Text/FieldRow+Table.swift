extension FieldRow {
  /// The table: a field without a row does not compile.
  private static func row(_ name: FieldName) -> FieldRow {
    switch name {
    case .title:
      .init(
        "title", in: [.plan, .node], .required, .language, .text, by: .edit, columns: [.title],
        carried: .inNodes,
        diff: .retitled)
    case .short:
      .init("short", in: .node, .once, .language, .text, by: .edit, columns: [], carried: .inNodes, diff: nil)
    case .label:
      .init("label", in: .node, .once, .none, .text, by: .edit, columns: [.label], carried: .never, diff: nil)
    case .owner:
      .init(
        "owner", in: [.plan, .node], .repeated, .none, .names, by: .edit, columns: [.owner],
        carried: .inNodes,
        diff: .owner)
    case .start:
      .init("start", in: .node, .once, .none, .date, by: .edit, columns: [.start], carried: .never, diff: nil)
    case .due:
      .init("due", in: .node, .once, .none, .date, by: .edit, columns: [.due], carried: .never, diff: .due)
    case .added:
      .init("added", in: .node, .once, .none, .date, by: .edit, columns: [], carried: .never, diff: nil)
    case .dropped:
      .init("dropped", in: .node, .once, .none, .dropped, by: .edit, columns: [], carried: .never, diff: nil)
    case .tags:
      .init(
        "tags", in: [.plan, .node], .once, .none, .words, by: .edit, columns: [.tags], carried: .inNodes,
        diff: nil)
    case .sdg:
      .init(
        "sdg", in: [.plan, .node], .once, .none, .goals, by: .edit, columns: [.sdg], carried: .inNodes,
        diff: nil)
    case .status:
      .init(
        "status", in: .node, .repeated, .none, .status, by: .set, columns: [.status, .subStatus, .since],
        carried: .never, diff: nil)
    case .evidence:
      .init(
        "evidence", in: .node, .repeated, .none, .evidence, by: .edit, columns: [.evidence], carried: .never,
        diff: .evidence)
    case .formerly:
      .init(
        "formerly", in: .node, .repeated, .none, .code, by: .edit, columns: [], carried: .never, diff: nil)
    case .continues:
      .init(
        "continues", in: [.plan, .node], .repeated, .none, .continued, by: .edit, columns: [],
        carried: .never,
        diff: nil)
    case .every:
      .init(
        "every", in: .node, .once, .none, .interval, by: .edit, columns: [], carried: .inNodes, diff: nil)
    case .periodStatus:
      .init(
        "period-status", in: .node, .repeated, .none, .periodMark, by: .set, columns: [.period],
        carried: .never, diff: .marked)
    case .confirmed:
      .init(
        "confirmed", in: .node, .repeated, .none, .confirmed, by: .confirm, columns: [], carried: .never,
        diff: .confirmed)
    case .review:
      .init(
        "review", in: .node, .repeated, .none, .review, by: .review, columns: [], carried: .never,
        diff: .reviewed)
    case .subtitle:
      .init(
        "subtitle", in: .plan, .once, .language, .text, by: .edit, columns: [], carried: .never, diff: nil)
    case .organisation:
      .init(
        "organisation", in: .plan, .once, .language, .text, by: .edit, columns: [], carried: .offered,
        diff: nil)
    case .period:
      .init(
        "period", in: .plan, .required, .none, .period, by: .edit, columns: [], carried: .never, diff: nil)
    case .languages:
      .init(
        "languages", in: .plan, .once, .none, .languages, by: .edit, columns: [], carried: .offered, diff: nil
      )
    case .levels:
      .init(
        "levels", in: .plan, .required, .none, .levels, by: .edit, columns: [], carried: .offered, diff: nil)
    case .level:
      .init("level", in: .plan, .once, .letters, .forms, by: .edit, columns: [], carried: .inPlan, diff: nil)
    case .heading:
      .init(
        "heading", in: .plan, .once, .deliverables, .text, by: .edit, columns: [], carried: .inPlan, diff: nil
      )
    case .word:
      .init("word", in: .plan, .once, .status, .forms, by: .edit, columns: [], carried: .inPlan, diff: nil)
    case .mark:
      .init("mark", in: .plan, .once, .status, .text, by: .edit, columns: [], carried: .inPlan, diff: nil)
    case .subStatus:
      .init(
        "sub-status", in: .plan, .repeated, .none, .subStatus, by: .edit, columns: [], carried: .inPlan,
        diff: nil)
    case .require:
      .init(
        "require", in: .plan, .repeated, .none, .requirement, by: .edit, columns: [], carried: .never,
        diff: nil)
    case .funder:
      .init("funder", in: .plan, .repeated, .none, .text, by: .edit, columns: [], carried: .never, diff: nil)
    case .contact:
      .init("contact", in: .plan, .repeated, .none, .text, by: .edit, columns: [], carried: .never, diff: nil)
    case .website:
      .init("website", in: .plan, .once, .none, .text, by: .edit, columns: [], carried: .never, diff: nil)
    case .web:
      .init("web", in: .plan, .once, .none, .web, by: .edit, columns: [], carried: .never, diff: nil)
    case .logo:
      .init("logo", in: .plan, .once, .none, .logo, by: .edit, columns: [], carried: .never, diff: nil)
    case .colour:
      .init("colour", in: .plan, .once, .none, .colour, by: .edit, columns: [], carried: .never, diff: nil)
    case .closed:
      .init(
        "closed", in: .plan, .repeated, .none, .closed, by: .close, columns: [], carried: .never, diff: nil)
    case .adopted:
      .init(
        "adopted", in: .plan, .repeated, .none, .adopted, by: .adopt, columns: [], carried: .never, diff: nil)
    case .round:
      .init("round", in: .plan, .repeated, .none, .round, by: .round, columns: [], carried: .never, diff: nil)
    case .person:
      .init(
        "person", in: .people, .repeated, .none, .person, by: .people, columns: [], carried: .never, diff: nil
      )
    case .publish:
      .init(
        "publish", in: .plan, .once, .none, .publish, by: .edit, columns: [], carried: .never, diff: nil)
    case .custom, .unknown:
      .init("", in: [], .repeated, .none, .text, by: .edit, columns: [], carried: .never, diff: nil)
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

  /// Whether the field may stand in files of a kind.
  package func stands(in kind: PlanFileKind) -> Bool { row.kinds.contains(kind) }

  /// What may follow the name in a key.
  var parts: Parts { row.parts }

  /// Whether the field stands once for each language.
  public var isTranslatable: Bool { parts == .language }

  /// The fields of a kind of file, in the order of the format.
  package static func fields(of kind: PlanFileKind) -> [FieldName] { allCases.filter { $0.stands(in: kind) } }
}
