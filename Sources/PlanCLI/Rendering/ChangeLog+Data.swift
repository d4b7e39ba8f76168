import PlanCore

extension ChangeLog {
  /// The array that `plan log --format json` prints.
  var json: JSON { .array(changes.map { Self.json($0) }) }

  private static func json(_ change: Change) -> JSON {
    var members: [(String, JSON)] = [
      ("plan", .string(change.plan.description)), ("code", .optional(change.code?.description)),
    ]
    members += detail(change.detail)
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

  private static func detail(_ detail: Change.Detail) -> [(String, JSON)] {
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
    "author", "email", "recorded", "reason",
  ]

  /// A row for each change, with the columns of the JSON objects.
  func csv(_ table: CSV) -> String {
    var table = table
    for change in changes {
      var values: [String: String] = [:]
      for (name, value) in Self.detail(change.detail) {
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
