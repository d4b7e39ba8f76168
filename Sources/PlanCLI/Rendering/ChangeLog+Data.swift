import PlanCore
import PlanWords

extension ChangeLog {
  /// The array that `plan log --format json` prints.
  var json: JSON { .array(changes.map { json($0) }) }

  private func json(_ change: Change) -> JSON {
    var members: [(String, JSON)] = [
      ("plan", .string(change.plan.description)), ("code", .optional(change.code?.description)),
    ]
    members += detail(change.detail, words[change.plan]?.header.subStatuses ?? [])
    members += [
      ("commit", .optional(change.recording?.commit)),
      (
        "author",
        change.recording.map { .object([("name", .string($0.name)), ("email", .string($0.email))]) } ?? .null
      ),
      ("recorded", .optional(change.recording?.day.description)),
      ("reason", .optional(change.recording?.reason)),
    ]
    return .object(members)
  }

  private func detail(_ detail: Change.Detail, _ subStatuses: [SubStatus]) -> [(String, JSON)] {
    func other(_ field: String, _ event: String, _ from: String?, _ to: String?) -> [(String, JSON)] {
      [
        ("field", .string(field)), ("event", .string(event)), ("from", .optional(from)),
        ("to", .optional(to)),
      ]
    }
    switch detail {
    case .status(let status):
      return [
        ("field", .string("status")), ("event", .string(status.event.rawValue)),
        ("date", .string(status.line.date.description)),
        ("from", .string(status.from?.status.description ?? "unreported")),
        ("to", .string(status.to?.status.description ?? "unreported")),
        ("from-sub-status", .optional(status.from?.subStatus)),
        ("to-sub-status", .optional(status.to?.subStatus)),
        ("note", .optional(status.line.note.isEmpty ? nil : status.line.note)),
      ]
    case .field(let change):
      if let mark = change.markChange(subStatuses) { return members(mark) }
      let (from, to) = change.printed
      return other(
        change.field.key, from == nil ? "added" : to == nil ? "removed" : "changed", from, to)
    case .added: return other("node", "added", nil, nil)
    case .removed: return other("node", "removed", nil, nil)
    case .moved(let old): return other("code", "moved", old.description, nil)
    }
  }

  static let columns = [
    "plan", "code", "field", "event", "date", "from", "to", "from-sub-status", "to-sub-status", "note",
    "commit",
    "author", "email", "recorded", "reason", "period",
  ]

  private func members(_ change: MarkChange) -> [(String, JSON)] {
    [
      ("field", .string(FieldName.periodStatus.text)), ("event", .string(change.event.rawValue)),
      ("period", .string(change.mark.period.description)),
      ("date", .string(change.mark.effectiveDay.description)),
      ("from", .string(change.from?.status.description ?? "unreported")),
      ("to", .string(change.to?.status.description ?? "unreported")),
      ("from-sub-status", .optional(change.from?.subStatus)),
      ("to-sub-status", .optional(change.to?.subStatus)),
      ("note", .optional(change.mark.note.isEmpty ? nil : change.mark.note)),
    ]
  }

  /// A row for each change, with the columns of the JSON objects.
  func csv(_ table: CSV) -> String {
    var table = table
    for change in changes {
      var values: [String: String] = [:]
      for (name, value) in detail(change.detail, words[change.plan]?.header.subStatuses ?? []) {
        if case .string(let text) = value { values[name] = text }
      }
      values["plan"] = change.plan.description
      values["code"] = change.code?.description
      values["commit"] = change.recording?.commit
      values["author"] = change.recording?.name
      values["email"] = change.recording?.email
      values["recorded"] = change.recording?.day.description
      values["reason"] = change.recording?.reason
      table.add(Self.columns.map { values[$0] ?? "" })
    }
    return table.text
  }
}
