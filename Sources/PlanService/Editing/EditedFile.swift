package import PlanCore
package import PlanStore

/// One file with fields changed, ready to be recorded.
package struct EditedFile: Sendable {
  /// The change of one key: its values before and after.
  package struct Field: Sendable {
    package let key: String
    package let from: [String]
    package let to: [String]

    /// Whether nothing changes.
    package var isIdle: Bool { from == to }
  }

  package let plan: PlanTree
  /// The node; nil for the plan itself.
  package let code: Code?
  package let path: PlanPath
  /// None if the file stays as it is.
  package let edits: [NodeEdit]
  /// A change for each key that was asked for, also where it is idle.
  package let fields: [Field]
  /// The file as it will be.
  package let file: NodeFile
  /// The day on which it is changed.
  let today: PlanDate
  /// The version of the file that was shown to whoever asked (`Workspace.version`); nil where nothing was shown.
  var seen: String?

  /// Whether reports print the reason of the change: in an adopted plan that of another due day and of another title
  /// (Y14).
  package var hasPublicReason: Bool {
    if plan.header.adoptions.isEmpty || code == nil { return false }
    return fields.contains { field in
      !field.isIdle && !field.from.isEmpty && [.due, .title].contains(FieldName(key: field.key))
    }
  }

  /// The deliverables within the node that have a status as a whole, which stays, where the edit lets them recur or
  /// recur otherwise (Y3); none elsewhere.
  package var statedDeliverables: [Code] {
    let isChanged = fields.contains { $0.key == FieldName.every.text && !$0.isIdle && !$0.to.isEmpty }
    guard isChanged, let index = code.flatMap(plan.index) else { return [] }
    return plan.range(of: index).filter {
      plan.isDeliverable($0) && plan.nodes[$0].file?.first(.status) != nil
    }.map { plan.nodes[$0].code }
  }

  /// How the file is named to people: the node's code, or the plan's id.
  package var name: String { code?.description ?? plan.id.description }

  /// Applies changes of fields; refuses those that would break the file.
  ///
  /// - Parameter today: the day on which the new file is checked.
  package init(_ selection: Selection, _ changes: [FieldEdit], today: PlanDate) throws(Refusal) {
    var new = try Self.file(of: selection)
    let languages = selection.plan.header.languages
    let matched = changes.map { $0.matched(to: languages, in: new) }
    let changes = try orRefuse(field: try FieldEdit.combined(matched))
    var edits: [NodeEdit] = []
    for change in changes {
      let own = try orRefuse(field: try change.edits(of: new, selection.node == nil ? .plan : .node))
      new = try orRefuse(edit: try new.applying(own), of: change.value)
      edits += own
    }
    try self.init(selection, edits, keys: changes.map { $0.key.lowercased() }.distinct, today: today)
  }

  /// Applies edits to a file; refuses those that would break it.
  ///
  /// - Parameters:
  ///   - keys: the keys that are changed.
  ///   - today: the day on which the new file is checked.
  package init(
    _ selection: Selection, _ edits: [NodeEdit], keys: [String], today: PlanDate
  ) throws(Refusal) {
    let old = try Self.file(of: selection)
    let new = try orRefuse(edit: try old.applying(edits), of: keys.joined(separator: ", "))
    try Self.check(new, against: old, selection, today)
    plan = selection.plan
    code = selection.code
    path = selection.path
    self.edits = new.bytes == old.bytes ? [] : edits
    fields = keys.map { Field(key: $0, from: old.values(ofKey: $0), to: new.values(ofKey: $0)) }
    file = new
    self.today = today
  }

  private static func file(of selection: Selection) throws(Refusal) -> NodeFile {
    let plan = selection.plan
    guard let index = selection.node else {
      guard let file = plan.header.file else { throw .edit(.unreadablePlan(plan.header.path)) }
      return file
    }
    guard let file = plan.nodes[index].file else {
      throw .unreadableNode(plan.nodes[index].code, path: selection.path)
    }
    return file
  }

  /// What would be wrong in the file that was not wrong before refuses the edit.
  private static func check(
    _ new: NodeFile, against old: NodeFile, _ selection: Selection, _ today: PlanDate
  ) throws(Refusal) {
    let plan = selection.plan
    let known = Set(plan.findings(of: old, at: selection.node, on: today).map(\.detail))
    let wrong = plan.findings(of: new, at: selection.node, on: today).filter {
      $0.severity == .error && !known.contains($0.detail)
    }
    if let refusal = Refusal(wrong.map { .edit(.broken($0)) }) { throw refusal }
  }
}

extension EditedFile {
  /// The edits, which the recorded lines of every key that was asked for must allow.
  package var fileEdits: FileEdits {
    FileEdits(path: path, edits: edits, checking: Set(fields.map(\.key)), seen: seen)
  }

  /// `L2M5D1: due: 2020-06-30 → 2020-12-31` for each change: the same in every language, since it stands in commits.
  var summaries: [String] { fields.filter { !$0.isIdle }.map { "\(name): \($0.summary)" } }
}

extension EditedFile.Field {
  /// `due: 2020-06-30 → 2020-12-31`: the same in every language, since it stands in commits.
  var summary: String {
    let values = [from, to].map { $0.isEmpty ? "none" : inOneLine($0.joined(separator: "; ")) }
    return "\(key): \(values[0]) → \(values[1])"
  }

  /// Values that have been joined; of a description or a narrative its beginning.
  package func inOneLine(_ line: String) -> String {
    guard key == NodeFile.descriptionKey || key.hasPrefix("## ") else { return line }
    let first = line.prefix { !$0.isLineBreak }
    return first.count > 60
      ? String(first).visible.truncated(to: 60) : first.count < line.count ? first + " …" : line
  }
}
