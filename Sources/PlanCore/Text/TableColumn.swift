/// A column of the table that `plan list --format csv` prints and `plan set - --format csv` takes back, in the order in
/// which they are printed.
public enum TableColumn: String, CaseIterable, Sendable {
  case plan, code, label, level, title, status
  case subStatus = "sub-status"
  case since, owner, start, due, tags, sdg, evidence, path, description, late, overdue, delay, period

  /// What a column shows, and so what becomes of a cell that comes back changed.
  public enum Content: Hashable, Sendable {
    /// Which node the row is about.
    case key
    /// Where the node is: another value is refused.
    case place
    /// A field: a changed cell changes it.
    case field(FieldName)
    /// The body's text before the first period: a changed cell changes it.
    case body
    /// What is worked out from other columns and the day: a changed cell is named, and not recorded.
    case derived
  }

  /// What the column shows.
  public var content: Content {
    switch self {
    case .plan, .code: .key
    case .level, .path: .place
    case .description: .body
    case .late, .overdue, .delay: .derived
    case .label, .title, .status, .subStatus, .since, .owner, .start, .due, .tags, .sdg, .evidence, .period:
      Self.fields[self].map { .field($0) } ?? .derived
    }
  }

  /// The field that the column shows; nil where it shows none.
  public var field: FieldName? { if case .field(let name) = content { name } else { nil } }

  private static let fields = Dictionary(
    FieldName.allCases.flatMap { name in name.row.columns.map { ($0, name) } },
    uniquingKeysWith: { first, _ in first })
}
