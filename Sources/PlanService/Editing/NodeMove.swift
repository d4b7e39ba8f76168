package import PlanCore
package import PlanStore

/// A node, and all below it, that is to have another code.
package struct NodeMove {
  /// One node's old and new code.
  package struct Step: Sendable {
    package let from: Code
    package let to: Code
    fileprivate let move: FileMove
    /// The file as it is, which closed periods are compared with.
    fileprivate let file: NodeFile
  }

  private let plan: PlanTree
  /// The nodes in the order of the plan, the one that was asked for first.
  package let steps: [Step]
  /// Nodes of other plans that carry on one of these: their references follow.
  package let references: [FileEdits]

  /// Refuses another plan or level, a code that is taken, and a parent that is not there.
  ///
  /// - Parameters:
  ///   - selection: the node.
  ///   - target: its new code.
  ///   - plans: all plans, the node's among them.
  package init(_ selection: Selection, to target: TypedCode, in plans: [PlanTree]) throws(Refusal) {
    let plan = selection.plan
    guard let index = selection.node else { throw .code(.notACode(plan.id.description)) }
    let old = plan.nodes[index].code
    let new = try Self.code(target, of: old, in: plan)
    self.plan = plan
    steps = try plan.range(of: index).filter { !plan.nodes[$0].isMissing }.map { index throws(Refusal) in
      try Self.step(index, of: plan, from: old, to: new)
    }
    references = Self.references(to: steps, of: plan, in: plans)
  }

  /// The new code, if a node of that level can have it.
  private static func code(
    _ target: TypedCode, of old: Code, in plan: PlanTree
  ) throws(Refusal) -> Code {
    guard let new = target.code else { throw .code(.notACode(target.text)) }
    if let other = target.plan, other.lowercased() != plan.id.description {
      throw .edit(.otherPlan(old, target.text, plan: plan.id))
    }
    guard plan.header.admits(new), new.depth == old.depth else {
      throw .edit(.otherLevel(old, new, in: plan.header))
    }
    if plan.nodes.contains(where: { $0.code.isWithin(new) }) {
      throw .edit(.codeExists(new, plan: plan.id))
    }
    if let parent = new.parent, plan.node(parent).map(\.isMissing) ?? true {
      throw .edit(.noParent(new, parent: parent, plan: plan.id))
    }
    return new
  }

  private static func step(
    _ index: Int, of plan: PlanTree, from old: Code, to new: Code
  ) throws(Refusal) -> Step {
    let node = plan.nodes[index]
    guard let file = node.file else { throw .unreadableNode(node.code, path: plan.path(of: index)) }
    guard let code = Code(segments: new.segments + node.code.segments.dropFirst(old.depth)) else {
      throw .code(.notACode(new.description))
    }
    let former = node.code.description
    let edits = file.values(.formerly).contains(former) ? [] : [NodeEdit.line(key: "formerly", value: former)]
    let path = PlanPath.node(code, of: plan.id, levels: plan.header.levels.count)
    return Step(
      from: node.code, to: code, move: FileMove(from: plan.path(of: index), to: path, edits: edits),
      file: file)
  }

  /// `continues:` lines that name a moved node.
  private static func references(to steps: [Step], of plan: PlanTree, in plans: [PlanTree]) -> [FileEdits] {
    let names = Dictionary(
      steps.map { ("\(plan.id)/\($0.from)", "\(plan.id)/\($0.to)") }, uniquingKeysWith: { first, _ in first })
    var edits: [FileEdits] = []
    for other in plans where other.id != plan.id {
      for index in other.nodes.indices {
        let own = (other.nodes[index].file?.values(.continues) ?? []).flatMap { value -> [NodeEdit] in
          guard let name = names[value] else { return [] }
          return [.withoutLine(key: "continues", value: value), .line(key: "continues", value: name)]
        }
        if !own.isEmpty { edits.append(FileEdits(path: other.path(of: index), edits: own)) }
      }
    }
    return edits
  }
}

extension NodeMove {
  /// The change that records the move, unless it restates a closed period and has no reason.
  package func prepared(reason: String) throws(Refusal) -> PreparedChange {
    let restatements = RestatementCheck([plan], files: files)
    try restatements.check(reason: reason)
    return PreparedChange(
      files: references, moves: steps.map(\.move), message: message(reason), restatements: restatements)
  }

  /// The files of the plan that are gone, and those that are there instead.
  private var files: [(path: PlanPath, file: NodeFile?)] {
    steps.map { (path: $0.move.from, file: nil) }
      + steps.map { (path: $0.move.to, file: try? $0.file.applying($0.move.edits)) }
  }

  /// `2018-2020 L2M5: moved to L2M6, 3 nodes`, the reason and the codes in the body.
  private func message(_ reason: String) -> CommitMessage {
    let first = steps[0]
    let count = steps.count > 1 ? ", \(steps.count) nodes" : ""
    let list = steps.count > 1 ? steps.map { "\($0.from) → \($0.to)" }.joined(separator: "\n") : ""
    return CommitMessage(
      subject: "\(plan.id) \(first.from): moved to \(first.to)\(count)",
      body: [reason, list].filter { !$0.isEmpty }.joined(separator: "\n\n"), verb: "move")
  }
}
