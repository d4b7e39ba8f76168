import PlanCore
import PlanWords
import PlanStore

extension DifferenceReport {
  /// One plan's object.
  var json: JSON {
    let (before, after) = (comparison.before, comparison.after)
    var members: [(String, JSON)] = [
      ("plan", .string(words.header.id.description)),
      (
        "from",
        isOfRevisions ? .optional(adopted?.commit ?? revisions.from?.commit) : .string(before.day.description)
      ),
      ("to", isOfRevisions ? .optional(revisions.to?.commit) : .string(after.day.description)),
      ("at", isOfRevisions ? .string(after.day.description) : .null),
      ("rev", isOfRevisions ? .null : .optional(revisions.to?.commit)),
      ("before", comparison.totalBefore.json), ("after", comparison.totalAfter.json),
      ("published", .array(published.map(\.json))),
      (
        "changes",
        .array(
          rows.map { row in
            let reason: [(String, JSON)] = adopted == nil ? [] : [("reason", .optional(row.reason))]
            return .object(
              [
                ("code", .optional(row.code)), ("change", .string(row.change)), ("from", .optional(row.from)),
                ("to", .optional(row.to)), ("line", .optional(row.line)),
              ] + reason)
          })
      ),
    ]
    if let adopted { members.append(("adopted", .object(adopted.comparison.members))) }
    return .object(members)
  }

  /// The columns; with the reason where what was adopted is compared.
  static func columns(of reports: [DifferenceReport]) -> [String] {
    ["plan", "code", "change", "from", "to", "line"]
      + (reports.contains { $0.adopted != nil } ? ["reason"] : [])
  }

  /// A row for each difference.
  static func csv(_ reports: [DifferenceReport], _ table: CSV) -> String {
    var table = table
    for report in reports {
      for row in report.rows {
        let cells = [
          report.words.header.id.description, row.code ?? "", row.change, row.from ?? "", row.to ?? "",
          row.line ?? "",
        ]
        table.add(cells + (report.adopted == nil ? [] : [row.reason ?? ""]))
      }
    }
    return table.text
  }

  private struct Row {
    let code: String?
    let change: String
    var from: String?
    var to: String?
    /// The value of the status line that the difference is about.
    var line: String?
    /// Why, where what was adopted is compared.
    var reason: String?
  }

  private var rows: [Row] {
    differences.map { difference in
      var row = Row(code: difference.code?.description, change: difference.word.rawValue)
      row.reason = adopted?.reasons[difference]
      switch difference.detail {
      case .status(let from, let to):
        (row.from, row.to) = (from.status.rawValue, to.status.rawValue)
        row.line = to.line?.value
      case .added(let effectiveStatus):
        (row.to, row.line) = (effectiveStatus?.status.rawValue, effectiveStatus?.line?.value)
      case .dropped(let effectiveStatus), .removed(let effectiveStatus):
        (row.from, row.line) = (effectiveStatus?.status.rawValue, effectiveStatus?.line?.value)
      case .late(let from, let to, _, _), .answered(let from, let to, _, _):
        (row.from, row.to) = (from.status.rawValue, to.status.rawValue)
      case .recoded(let old): (row.from, row.to) = (old.description, row.code)
      case .title(let language, let from, let to):
        (row.from, row.to) = (from.map { "\(language): \($0)" }, to.map { "\(language): \($0)" })
      case .field(_, let change):
        if let mark = change.markChange(words.header.subStatuses) {
          row.from = mark.from?.status.description
          row.to = mark.to?.status.description
          row.line = mark.mark.value
        } else {
          (row.from, row.to) = change.printed
        }
      case .line(let change):
        row.from = change.from?.status.description ?? NodeStatus.unreported.rawValue
        row.to = change.to?.status.description ?? NodeStatus.unreported.rawValue
        row.line = change.line.value
      }
      return row
    }
  }
}
