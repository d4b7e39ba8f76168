import PlanCore
import PlanWords
import PlanStore

/// The cells of one row, beside what the node shows in their columns.
struct RowCells {
  let selection: Selection
  let shown: [String: String]
  var typed: [String: String]

  private func isChanged(_ column: String) -> Bool {
    guard let typed = typed[column] else { return false }
    let shown = shown[column] ?? ""
    return column == NodeFile.descriptionKey
      ? Narrative.normalized(typed) != Narrative.normalized(shown.trimmingBlanks)
      : typed != shown.trimmingBlanks
  }

  /// Whether a list has other words than are shown, however they are spaced.
  private func isChanged(_ column: String, words: (String) -> [String]) -> Bool {
    typed[column].map { words($0) != words(shown[column] ?? "") } ?? false
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
  }

  /// The cells that cannot be changed and say something else.
  var fixedFailures: [Failure] {
    ["level", "path"].filter { isChanged($0) && typed[$0] != "" }.map {
      .table(.fixed(column: $0, typed: typed[$0] ?? "", actual: shown[$0] ?? ""))
    }
  }

  /// What is to be marked: another status or sub-status, or the same one since another day.
  func mark(day: PlanDate, note: String, line: Int) throws(Failure) -> MarkRequest? {
    let status = typed["status"] ?? shown["status"] ?? ""
    let subStatus = typed["sub-status"] ?? ""
    let vocabulary = StatusVocabulary(selection.plan.header)
    let since = try date("since")
    let isSame =
      !isChanged("status") || vocabulary.filter(status)?.isStatus(named: shown["status"] ?? "") == true
    if isSame, !isChanged("sub-status"), since == nil { return nil }
    if status.isEmpty, shown["status"] == NodeStatus.unreported.rawValue, since == nil { return nil }
    guard vocabulary.filter(status)?.isStatus(named: NodeStatus.unreported.rawValue) != true, !status.isEmpty
    else {
      throw .table(.unreported(typed["code"] ?? ""))
    }
    let word = subStatus.isEmpty || !isSame && !isChanged("sub-status") ? status : subStatus
    return MarkRequest(
      code: "\(selection.plan.id)/\(shown["code"] ?? "")",
      status: word.split(separator: " ").map(String.init),
      day: since ?? day, note: "", sharedNote: note, evidence: [], line: line)
  }

  /// A day that has changed; nil if it is as shown, however a spreadsheet writes it.
  private func date(_ column: String) throws(Failure) -> PlanDate? {
    guard isChanged(column), let value = typed[column], !value.isEmpty else { return nil }
    if let date = PlanDate(value) { return date }
    // 31/12/2020 or 12/31/2020 for the day that was printed: the spreadsheet's own way.
    let parts = value.split { "/.-".contains($0) }.compactMap { Int($0) }
    if parts.count == 3, let old = PlanDate(shown[column] ?? "") {
      let forms = [
        PlanDate(year: parts[2], month: parts[1], day: parts[0]),
        PlanDate(year: parts[2], month: parts[0], day: parts[1]),
      ]
      if forms.contains(old) { return nil }
    }
    throw .table(.date(column: column, typed: value))
  }

  /// The edits of other fields, and their keys.
  func edits(_ words: PlanTerms) throws(Failure) -> (edits: [NodeEdit], keys: [String]) {
    var edits: [NodeEdit] = []
    var keys: [String] = []
    var failures: [Failure] = []
    func set(_ key: String, _ value: String) {
      edits.append(.field(key: key, value: value))
      keys.append(key)
    }
    if isChanged("label") { set("label", typed["label"] ?? "") }
    if isChanged("title") {
      let isOwn = words.language == words.header.languages[0]
      set(isOwn ? "title" : "title.\(words.language)", typed["title"] ?? "")
    }
    for column in ["start", "due"] where isChanged(column) {
      do throws(Failure) {
        if (typed[column] ?? "").isEmpty {
          set(column, "")
        } else if let date = try date(column) {
          set(column, date.description)
        }
      } catch { failures.append(error) }
    }
    for column in ["tags", "sdg"] where isChanged(column, words: Self.words) {
      set(column, typed[column] ?? "")
    }
    // What is inherited is shown too; it is written only where something else is typed.
    if isChanged("owner", words: FieldEdit.owners) {
      edits.append(.lines(key: "owner", values: FieldEdit.owners(typed["owner"] ?? "")))
      keys.append("owner")
    }
    if isChanged(NodeFile.descriptionKey) {
      edits.append(.description(typed[NodeFile.descriptionKey] ?? ""))
      keys.append(NodeFile.descriptionKey)
    }
    if isChanged("evidence") {
      edits += evidenceEdits
      keys.append("evidence")
    }
    if let failure = Failure(failures) { throw failure }
    return (edits, keys)
  }

  /// References that have come, and lines of those that have gone.
  private var evidenceEdits: [NodeEdit] {
    let wanted = (typed["evidence"] ?? "").split(separator: " ").map(String.init)
    let known = selection.node.map { selection.plan.nodes[$0] }?.file?.values(.evidence) ?? []
    let gone = known.filter { line in Evidence(line).map { !wanted.contains($0.reference) } ?? false }
    let references = known.compactMap { Evidence($0)?.reference }
    return gone.map { .withoutLine(key: "evidence", value: $0) }
      + wanted.filter { !references.contains($0) }.map { .evidence(Evidence(reference: $0)) }
  }
}

extension NodeFilter.Selected {
  /// Whether it means a status, however it was typed.
  fileprivate func isStatus(named name: String) -> Bool {
    switch self {
    case .status(let status): status.rawValue == name
    case .word(let word): word.subStatus == nil && word.status.description == name
    }
  }
}
