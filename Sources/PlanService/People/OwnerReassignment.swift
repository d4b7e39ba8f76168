package import PlanCore
import PlanStore

/// An owner that becomes another one, in all plans or in some nodes: one commit (Y19).
package struct OwnerReassignment {
  /// The files that change, plan by plan.
  package let files: [EditedFile]
  /// The persons who own the old owner by name, where no line of a plan has it any more.
  package let stillOwning: [Person]
  private let old: String

  /// Finds the lines.
  ///
  /// - Parameters:
  ///   - old: an owner that some line of the plans has; capitals and accents do not matter.
  ///   - new: the owners in its place, at least one.
  ///   - scopes: the plans or nodes in which it becomes another, with all below them; every plan for none. A node that is
  ///     named and inherits the owner gets lines of its own.
  ///   - plans: all plans.
  ///   - people: whose holdings are looked at; nil where there is no `people.txt`.
  ///   - today: the day on which the new files are checked.
  package init(
    of old: String, to new: [String], in scopes: [Selection], among plans: [PlanTree], people: People?,
    today: PlanDate
  ) throws(Refusal) {
    let names = plans.flatMap { plan in plan.ownedFiles.flatMap { $0.file.values(.owner) } }.distinct
    guard names.contains(where: { $0.matches(old) }) else {
      throw .people(.unknownOwner(old, nearest: old.nearest(of: names)))
    }
    self.old = old
    var files: [EditedFile] = []
    var seen: Set<PlanPath> = []
    let wanted = scopes.isEmpty ? plans.map { Selection(plan: $0, node: nil) } : scopes
    for scope in wanted {
      let isNamed = !scopes.isEmpty
      for selection in Self.selections(of: scope) where seen.insert(selection.path).inserted {
        let edits = Self.edits(selection, old, new, inherits: isNamed && selection.node == scope.node)
        if edits.isEmpty { continue }
        files.append(try EditedFile(selection, edits, keys: [FieldName.owner.text], today: today))
      }
    }
    self.files = files
    stillOwning = Self.stillOwning(old, plans, files, people, today)
  }

  /// The plan itself where it is all of it, then nodes in order.
  private static func selections(of scope: Selection) -> [Selection] {
    let plan = scope.plan
    let nodes = plan.range(of: scope.node).map { Selection(plan: plan, node: $0) }
    return scope.node == nil ? [scope] + nodes : nodes
  }

  /// What makes the lines of a file those of the new owners; none where it does not have the old one.
  private static func edits(
    _ selection: Selection, _ old: String, _ new: [String], inherits: Bool
  ) -> [NodeEdit] {
    let plan = selection.plan
    guard let file = selection.node.map({ plan.nodes[$0].file }) ?? plan.header.file else { return [] }
    var lines = file.values(.owner)
    if lines.isEmpty, inherits, let node = selection.node { lines = plan.owners(of: node) }
    guard let place = lines.firstIndex(where: { $0.matches(old) }) else { return [] }
    let others = lines.filter { !$0.matches(old) }
    let coming = new.filter { name in !others.contains { $0.matches(name) } }
    let before = lines[..<place].filter { !$0.matches(old) }
    let wanted = before + coming + others.dropFirst(before.count)
    if wanted == file.values(.owner) { return [] }
    // Lines of other owners stay where they are, byte for byte, where one only goes.
    if coming.isEmpty, !file.values(.owner).isEmpty {
      return lines.filter { $0.matches(old) }.distinct.map {
        .withoutLine(key: FieldName.owner.text, value: $0)
      }
    }
    let key = FieldName.owner.text
    return .lines(key: key, values: wanted, insteadOf: file.values(ofKey: key))
  }

  private static func stillOwning(
    _ old: String, _ plans: [PlanTree], _ files: [EditedFile], _ people: People?, _ today: PlanDate
  ) -> [Person] {
    guard let people, !files.isEmpty else { return [] }
    let new = Dictionary(files.map { ($0.path, $0.file) }, uniquingKeysWith: { first, _ in first })
    let remains = plans.contains { plan in
      plan.ownedFiles.contains { path, file in
        (new[path] ?? file).values(.owner).contains { $0.matches(old) }
      }
    }
    if remains { return [] }
    return people.persons.filter { person in
      person.isActive(on: today)
        && person.holdings.contains { $0.text.matches(old) || $0.pieces.contains { $0.matches(old) } }
    }
  }

  /// The change that records it.
  ///
  /// - Parameters:
  ///   - note: why; empty for none.
  ///   - isSeen: whether the plans are as they are recorded, and the lines of owners must be so still when the change is.
  package func prepared(note: String, isSeen: Bool = false) throws(Refusal) -> PreparedChange {
    let files = isSeen ? files.map(\.asSeen) : files
    return try files.prepared(note: note, verb: "reassign")
  }
}

extension PlanTree {
  /// The files that can be read, `plan.txt` first, with their paths.
  fileprivate var ownedFiles: [(path: PlanPath, file: NodeFile)] {
    (header.file.map { [(header.path, $0)] } ?? [])
      + nodes.indices.compactMap { index in nodes[index].file.map { (path(of: index), $0) } }
  }
}

extension EditedFile {
  /// The same, to be recorded only if what it was made of is recorded still.
  fileprivate var asSeen: EditedFile {
    let old = code.map { plan.node($0)?.file } ?? plan.header.file
    var file = self
    file.seen = old.flatMap { try? Workspace.version(of: $0.bytes) }
    return file
  }
}
