import PlanCore

/// What was recorded of a plan, by the nodes that it is about.
struct SiteHistory: Sendable {
  /// A change of a status.
  struct Entry: Sendable {
    let change: StatusChange
    let recording: Recording?
  }

  private let plan: PlanTree
  private let entries: [Code: [Entry]]
  private let changes: [Change]

  init(_ plan: ReportPlan) {
    self.plan = plan.tree
    changes = plan.changes
    // A node's changes under a code that it had before are its own, unless another node has that code now.
    var current: [Code: Code] = [:]
    for node in plan.tree.nodes {
      for former in node.file?.values(.formerly) ?? [] {
        if let code = Code(former), plan.tree.index(of: code) == nil { current[code] = node.code }
      }
    }
    var entries: [Code: [Entry]] = [:]
    for change in plan.changes {
      guard let code = change.code, case .status(let status) = change.detail else { continue }
      entries[current[code] ?? code, default: []].append(Entry(change: status, recording: change.recording))
    }
    self.entries = entries
  }

  /// What was recorded of a deliverable, newest first; without a repository, the lines of its file.
  func entries(of node: Node) -> [Entry] {
    if let known = entries[node.code] { return known }
    let lines = node.file?.statusLines(plan.header.subStatuses) ?? []
    return lines.sorted { $0.date > $1.date }.map { line in
      Entry(
        change: StatusChange(event: .recorded, line: line, replaced: nil, from: nil, to: line.word),
        recording: nil)
    }
  }

  /// Every change of a status, as comma-separated values and JSON.
  func data(_ disclosures: Set<Disclosure>) -> [(ending: String, text: String)] {
    let rows = changes.compactMap { change -> (Code, StatusChange, Recording?)? in
      guard let code = change.code, case .status(let status) = change.detail else { return nil }
      return (code, status, change.recording)
    }
    let data = data(rows, disclosures)
    return [("csv", data.csv.text), ("json", JSON.array(data.rows).document)]
  }

  /// Changes of statuses as rows of data; the note is empty where it is internal, and there is no author.
  func data(
    _ changes: [(code: Code, status: StatusChange, recording: Recording?)], _ disclosures: Set<Disclosure>
  ) -> (csv: CSV, rows: [JSON]) {
    let showsOwners = disclosures.contains(.owners)
    let showsNotes = disclosures.contains(.notes)
    var csv = CSV(
      ["plan", "code", "event", "date", "from", "to", "note", "commit", "recorded"]
        + (showsOwners ? ["author"] : []))
    var rows: [JSON] = []
    for (code, status, recording) in changes {
      let cells = [
        plan.id.description, code.description, status.event.rawValue, status.line.date.description,
        status.from?.description ?? "unreported", status.to?.description ?? "unreported",
        showsNotes ? status.line.note : "",
        recording?.commit ?? "", recording?.day.description ?? "",
      ]
      csv.add(cells + (showsOwners ? [recording?.name ?? ""] : []))
      rows.append(
        .object(
          [
            ("plan", .string(cells[0])), ("code", .string(cells[1])), ("event", .string(cells[2])),
            ("date", .string(cells[3])), ("from", .string(cells[4])), ("to", .string(cells[5])),
            ("note", .string(cells[6])), ("commit", .optional(recording?.commit)),
            ("recorded", .optional(recording?.day.description)),
          ] + (showsOwners ? [("author", .optional(recording?.name))] : [])))
    }
    return (csv, rows)
  }
}
