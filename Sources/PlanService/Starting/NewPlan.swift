package import PlanCore
package import PlanStore

/// A plan about to be started: its header and the nodes that come with it.
package struct NewPlan {
  package let id: PlanID
  /// The files, relative to the plan root.
  package let files: [AttachedFile]
  /// How many nodes come with it.
  package var nodes: Int { files.count - 1 }
  /// Its header.
  package let header: PlanHeader
  /// Its first day.
  package var firstDay: PlanDate? { header.period?.first }

  /// The example: the published plan 2018-2020.
  ///
  /// - Parameter word: the id as it was typed; nil for the example's own.
  package init(exampleAs word: String?, in workspace: Workspace) throws(Refusal) {
    let id = try Self.id(word ?? ExamplePlan.id, in: workspace)
    self.id = id
    files = ExamplePlan.files.map { file in
      let parts = file.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return Self.file(PlanPath.plan(id).appending(String(parts[0])), Array(parts[1].utf8))
    }
    header = PlanHeader(id: id, content: .bytes(files.first?.bytes ?? []))
  }

  /// A plan of what was answered, and what it carries over.
  package init(_ answers: PlanAnswers, carrying carried: CarriedDeliverables?) throws(Refusal) {
    id = answers.id
    let header = try answers.header(continuing: carried?.plan.header)
    let new = PlanHeader(id: id, content: .bytes(header.bytes))
    self.header = new
    let levels = new.levels
    var files = [Self.file(PlanPath.planFile(of: id), header.bytes)]
    if let carried {
      let nodes = try orRefuse(
        edit: try CarryOver(carried.deliverables, of: carried.plan, to: levels, in: new.languages).nodes,
        of: carried.plan.id.description)
      files += nodes.map { node in
        Self.file(PlanPath.node(node.code, of: answers.id, levels: levels.count), node.file.bytes)
      }
    }
    self.files = files
  }

  private static func file(_ path: PlanPath, _ bytes: [UInt8]) -> AttachedFile {
    AttachedFile(path: path, bytes: bytes, isRequired: true)
  }

  /// Reads the id of a plan that is not there yet.
  package static func id(_ word: String, in workspace: Workspace) throws(Refusal) -> PlanID {
    guard let id = PlanID(word.lowercased()) else {
      let path = PlanPath.plans.appending(word).appending(PlanPath.planFile)
      throw .edit(.broken(Finding(FileFinding(.badPlanID(word)), plan: nil, path: path)))
    }
    if workspace.isTaken(id) { throw .planExists(id) }
    return id
  }

  /// The change that records it.
  package func prepared(_ title: String) -> PreparedChange {
    PreparedChange(.newPlan(files), message: message(title))
  }

  /// `2026-2028: new plan, 12 nodes`.
  private func message(_ title: String) -> CommitMessage {
    CommitMessage(
      subject: "\(id): new plan" + (nodes > 0 ? ", \(nodes) nodes" : ""), body: title, verb: "init")
  }
}
