import PlanCore

/// What was recorded of a plan, by the nodes that it is about.
struct SiteHistory: Sendable {
  /// A change of a status: of the whole, or of a period (Y2).
  struct Entry: Sendable {
    let code: Code
    let event: StatusChange.Event
    /// The day from which it holds.
    let day: PlanDate
    /// The period that it is about; nil for the whole.
    let period: PeriodName?
    let word: StatusWord
    /// What a correction replaced.
    let replaced: StatusWord?
    /// What held before and after.
    let from: StatusWord?
    let to: StatusWord?
    let note: String
    let recording: Recording?

    fileprivate init(_ code: Code, _ change: StatusChange, _ recording: Recording?) {
      (self.code, event, self.recording) = (code, change.event, recording)
      (day, period, word, note) = (change.line.date, nil, change.line.word, change.line.note)
      (replaced, from, to) = (change.replaced?.word, change.from, change.to)
    }

    fileprivate init(_ code: Code, _ change: MarkChange, _ recording: Recording?) {
      (self.code, event, self.recording) = (code, change.event, recording)
      (day, period, word) = (change.mark.effectiveDay, change.mark.period, change.mark.word)
      note = change.mark.note
      (replaced, from, to) = (change.replaced?.word, change.from, change.to)
    }

    fileprivate init?(_ change: Change, _ subStatuses: [SubStatus]) {
      guard let code = change.code else { return nil }
      switch change.detail {
      case .status(let status): self.init(code, status, change.recording)
      case .field(let field):
        guard let mark = field.markChange(subStatuses) else { return nil }
        self.init(code, mark, change.recording)
      case .added, .removed, .moved: return nil
      }
    }
  }

  private let plan: PlanTree
  private let byCode: [Code: [Entry]]
  /// Every entry, newest first.
  private let all: [Entry]
  /// The present code of each code that a node had before.
  private let current: [Code: Code]

  init(_ plan: ReportPlan) {
    self.plan = plan.tree
    all = plan.changes.compactMap { Entry($0, plan.tree.header.subStatuses) }
    // A node's changes under a code that it had before are its own, unless another node has that code now.
    var current: [Code: Code] = [:]
    for node in plan.tree.nodes {
      for former in node.file?.values(.formerly) ?? [] {
        if let code = Code(former), plan.tree.index(of: code) == nil { current[code] = node.code }
      }
    }
    self.current = current
    byCode = Dictionary(grouping: all) { current[$0.code] ?? $0.code }
  }

  /// What was recorded last of deliverables that there are, newest first, each with the index of its node.
  ///
  /// - Parameter count: how many at most.
  func latest(_ count: Int) -> [(entry: Entry, index: Int, recording: Recording)] {
    var found: [(Entry, Int, Recording)] = []
    for entry in all where found.count < count {
      guard let recording = entry.recording, let index = plan.index(of: current[entry.code] ?? entry.code),
        plan.isDeliverable(index)
      else { continue }
      found.append((entry, index, recording))
    }
    return found
  }

  /// What was recorded of a deliverable, newest first; without a repository, the lines of its file.
  func entries(of node: Node) -> [Entry] {
    if let known = byCode[node.code] { return known }
    let subStatuses = plan.header.subStatuses
    let lines = (node.file?.statusLines(subStatuses) ?? []).map { line in
      Entry(
        node.code, StatusChange(event: .recorded, line: line, replaced: nil, from: nil, to: line.word), nil)
    }
    let marks = (node.file?.periodMarks(subStatuses) ?? []).map { mark in
      Entry(
        node.code, MarkChange(event: .recorded, mark: mark, replaced: nil, from: nil, to: mark.word), nil)
    }
    return (lines + marks).sorted { $0.day > $1.day }
  }

  /// Every change of a status, as comma-separated values and JSON.
  func data(_ disclosures: Set<Disclosure>) -> [(ending: String, text: String)] {
    let data = data(all, disclosures)
    return [("csv", data.csv.text), ("json", JSON.array(data.rows).document)]
  }

  /// Changes of statuses as rows of data; the note is empty where it is internal, and there is no author.
  ///
  /// - Parameter code: what they are all changes of, by its present code; nil leaves each its own.
  func data(
    _ entries: [Entry], as code: Code? = nil, _ disclosures: Set<Disclosure>
  ) -> (csv: CSV, rows: [JSON]) {
    let showsOwners = disclosures.contains(.owners)
    let showsNotes = disclosures.contains(.notes)
    var csv = CSV(
      ["plan", "code", "event", "date", "from", "to", "note", "commit", "recorded", "period"]
        + (showsOwners ? ["author"] : []))
    var rows: [JSON] = []
    for entry in entries {
      let recording = entry.recording
      let cells = [
        plan.id.description, (code ?? entry.code).description, entry.event.rawValue, entry.day.description,
        entry.from?.description ?? "unreported", entry.to?.description ?? "unreported",
        showsNotes ? entry.note : "", recording?.commit ?? "", recording?.day.description ?? "",
        entry.period?.description ?? "",
      ]
      csv.add(cells + (showsOwners ? [recording?.name ?? ""] : []))
      rows.append(
        .object(
          [
            ("plan", .string(cells[0])), ("code", .string(cells[1])), ("event", .string(cells[2])),
            ("date", .string(cells[3])), ("from", .string(cells[4])), ("to", .string(cells[5])),
            ("note", .string(cells[6])), ("commit", .optional(recording?.commit)),
            ("recorded", .optional(recording?.day.description)),
            ("period", .optional(entry.period?.description)),
          ] + (showsOwners ? [("author", .optional(recording?.name))] : [])))
    }
    return (csv, rows)
  }
}
