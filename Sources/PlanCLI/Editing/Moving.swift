import PlanCore
import PlanWords
import PlanService
import PlanStore

/// A node, and all below it, that is to have another code.
struct Moving {
  /// One node's old and new code.
  private struct Step {
    let from: Code
    let to: Code
    let move: FileMove
    /// The file as it is, which closed periods are compared with.
    let file: NodeFile
  }

  private let plan: PlanTree
  private let steps: [Step]
  /// Nodes of other plans that carry on one of these: their references follow.
  private let references: [FileEdits]

  /// Reads what was asked for, and refuses another level, a code that is taken, and a parent that is not there.
  init(_ word: String, to newWord: String, on day: PlanDate, plans: [PlanTree], _ session: Session)
    throws(Failure)
  {
    let resolver = CodeResolver(plans: plans, day: day)
    let selection = try orFail(plan: try resolver.selection(code: word))
    let plan = selection.plan
    guard let index = selection.node else { throw .refusal(.code(.notACode(word))) }
    let old = plan.nodes[index].code
    let new = try Self.target(newWord, of: old, in: plan, session)
    self.plan = plan
    steps = try plan.range(of: index).filter { !plan.nodes[$0].isMissing }.map { index throws(Failure) in
      try Self.step(index, of: plan, from: old, to: new)
    }
    references = Self.references(to: steps, of: plan, in: plans)
  }

  /// The new code, if a node of that level can have it.
  private static func target(
    _ word: String, of old: Code, in plan: PlanTree, _ session: Session
  ) throws(Failure) -> Code {
    let parts = word.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let new = parts.last.flatMap({ Code($0) }) else { throw .refusal(.code(.notACode(word))) }
    if parts.count == 2, parts[0].lowercased() != plan.id.description {
      throw .moveToOtherPlan(old, word, plan: plan.id)
    }
    guard plan.header.admits(new), new.depth == old.depth else {
      throw .moveToOtherLevel(
        old, new, level: plan.header.level(of: old).map(session.words(plan.header).name) ?? "")
    }
    if plan.nodes.contains(where: { $0.code.isWithin(new) }) { throw .codeExists(new, plan: plan.id) }
    if let parent = new.parent, plan.node(parent).map(\.isMissing) ?? true {
      throw .noParent(new, parent: parent, plan: plan.id)
    }
    return new
  }

  private static func step(
    _ index: Int, of plan: PlanTree, from old: Code, to new: Code
  ) throws(Failure) -> Step {
    let node = plan.nodes[index]
    guard let file = node.file else {
      throw .refusal(.unreadableNode(node.code, path: plan.path(of: index)))
    }
    guard let code = Code(segments: new.segments + node.code.segments.dropFirst(old.depth)) else {
      throw .refusal(.code(.notACode(new.description)))
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

extension Moving {
  /// The change that records the move, unless it needs a reason and has none.
  func prepared(reason: String) throws(Failure) -> PreparedChange {
    let restatements = RestatementCheck([plan], files: files)
    try restatements.checkReason(reason)
    return PreparedChange(
      files: references, moves: steps.map(\.move), message: message(reason), restatements: restatements)
  }

  /// What is said of a move.
  func account(of change: PreparedChange, _ session: Session) -> Account {
    let say = session.say
    let codes = steps.map { step in
      Text(step.from.description, .bold) + Text(" → ") + Text(step.to.description, .bold)
    }
    let followers = references.map { file in
      Text(say(EditPhrase.referenceFollows, ["path": file.path.value]), .dim)
    }
    return Account(
      lines: (codes + followers).map { .init(text: $0) }, notices: change.restatements.notices(session))
  }

  /// The files of the plan that are gone, and those that are there instead.
  private var files: [(path: PlanPath, file: NodeFile?)] {
    steps.map { (path: $0.move.from, file: nil) }
      + steps.map { (path: $0.move.to, file: try? $0.file.applying($0.move.edits)) }
  }
}
