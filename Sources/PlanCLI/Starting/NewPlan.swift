import PlanCore
import PlanService
import PlanWords
import PlanStore

/// A plan about to be started: its header and the nodes that come with it.
struct NewPlan {
  let id: PlanID
  /// The files, relative to the plan root.
  let files: [AttachedFile]
  /// How many nodes come with it.
  var nodes: Int { files.count - 1 }
  /// Its header.
  let header: PlanHeader
  /// Its first day.
  var firstDay: PlanDate? { header.period?.first }

  /// The example: the published plan 2018-2020.
  init(exampleAs word: String?, in workspace: Workspace) throws(Failure) {
    let id = try Self.id(word ?? ExamplePlan.id, in: workspace)
    self.id = id
    files = ExamplePlan.files.map { file in
      let parts = file.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return Self.file(PlanPath.plan(id).appending(String(parts[0])), Array(parts[1].utf8))
    }
    header = PlanHeader(id: id, content: .bytes(files.first?.bytes ?? []))
  }

  /// A plan of what was answered, and what it carries over.
  init(_ answers: PlanAnswers, carrying carried: Carrying?) throws(Failure) {
    id = answers.id
    let header = try answers.header(continuing: carried?.plan.header)
    let new = PlanHeader(id: id, content: .bytes(header.bytes))
    self.header = new
    let levels = new.levels
    var files = [Self.file(PlanPath.planFile(of: id), header.bytes)]
    if let carried {
      let nodes: [CarryOver.Node]
      do throws(EditError) {
        nodes = try CarryOver(carried.deliverables, of: carried.plan, to: levels, in: new.languages).nodes
      } catch { throw .refusal(.edit(.valueNotStorable(carried.plan.id.description))) }
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
  static func id(_ word: String, in workspace: Workspace) throws(Failure) -> PlanID {
    guard let id = PlanID(word.lowercased()) else {
      let path = PlanPath.plans.appending(word).appending(PlanPath.planFile)
      throw .refusal(.edit(.broken(Finding(Fault(.badPlanID(word)), plan: nil, path: path))))
    }
    if workspace.isTaken(id) { throw .planExists(id) }
    return id
  }

  /// `2026-2028: new plan, 12 nodes`.
  func message(_ title: String) -> CommitMessage {
    CommitMessage(
      subject: "\(id): new plan" + (nodes > 0 ? ", \(nodes) nodes" : ""), body: title, verb: "init")
  }
}

/// What a new plan is to say of itself.
struct PlanAnswers {
  let id: PlanID
  let title: String
  let organisation: String
  let period: String
  let languages: String
  let levels: String

  /// The text of `plan.txt`; what would be wrong in it is refused.
  ///
  /// - Parameter old: the plan before it, whose words it goes on using.
  func header(continuing old: PlanHeader?) throws(Failure) -> NodeFile {
    var file = try file(
      [
        ("title", title), ("organisation", organisation), ("period", Self.period(period)),
        ("languages", languages.split { $0 == " " || $0 == "," }.joined(separator: " ")),
        ("levels", levels),
      ])
    if let old {
      let new = PlanHeader(id: id, content: .bytes(file.bytes))
      let carried = CarriedHeader(old)
      var lines = carried.words(for: new.levels, in: new.languages)
      if carried.value(.organisation) == organisation {
        lines = carried.translations(of: .organisation, to: new.languages) + lines
      }
      file = try self.file(lines.map { ($0.key, $0.value) } + [("continues", old.id.description)], on: file)
    }
    let tree = PlanTree(header: PlanHeader(id: id, content: .bytes(file.bytes)), files: [])
    let wrong = tree.planFindings(among: [id] + (old.map { [$0.id] } ?? [])).first { $0.severity == .error }
    if let wrong { throw .refusal(.edit(.broken(wrong))) }
    return file
  }

  /// A file with further lines.
  private func file(
    _ lines: [(key: String, value: String)], on file: NodeFile? = nil
  ) throws(Failure) -> NodeFile {
    guard var file = file ?? (try? NodeFile(parsing: [])) else {
      preconditionFailure("an empty file can be read")
    }
    for (key, value) in lines where !value.trimmingBlanks.isEmpty {
      do throws(EditError) { file = try file.addingLine(key, value.trimmingBlanks) } catch {
        throw .refusal(.edit(.valueNotStorable(value)))
      }
    }
    return file
  }

  /// The two days of a period that may be named by its years: `2026-2028`, `2026`.
  static func period(_ word: String) -> String {
    let years = word.split(separator: "-", omittingEmptySubsequences: false)
    let names = years.compactMap { $0.utf8.count == 4 ? PeriodName($0)?.period : nil }
    guard let first = names.first, let last = names.last, names.count == years.count, names.count <= 2 else {
      return word
    }
    return "\(first.first) \(last.last)"
  }

  /// A period that a plan's id tells; nil if it tells none.
  static func period(of id: PlanID) -> String? {
    let period = period(id.description)
    return period == id.description ? nil : period
  }
}

/// Deliverables that the next plan carries on.
struct Carrying {
  let plan: PlanTree
  let deliverables: [Int]

  /// Offers each deliverable of a plan that counts and is not done; where nobody can be asked, all come along.
  init(from plan: PlanTree, _ questions: Questions, _ session: Session) throws(Failure) {
    let words = session.words(plan.header)
    // What stands at the plan's end, or now if that is earlier; later corrections of that day are known.
    let day = min(session.today, plan.header.period?.last ?? session.today)
    let figures = plan.figures(on: day)
    self.plan = plan
    var deliverables: [Int] = []
    for index in plan.nodes.indices {
      let node = plan.nodes[index]
      let standing = node.standing(on: day, in: plan.header)
      guard plan.isDeliverable(index), figures.exists(index), standing.status != .done else { continue }
      let values = [
        "code": node.code.value, "title": words.title(of: node).value,
        "status": words.text(standing).plain.value,
      ]
      if try questions.agrees(session.say(InitPhrase.carryOver, values)) { deliverables.append(index) }
    }
    self.deliverables = deliverables
  }
}
