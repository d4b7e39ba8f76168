package import PlanCore

/// One node to be added.
package struct AddRequest: Sendable {
  package let title: String
  package let changes: [FieldEdit]

  package init(title: String, changes: [FieldEdit]) { (self.title, self.changes) = (title, changes) }

  /// Whether it says itself from when on the node counts.
  fileprivate var setsAdded: Bool { changes.contains { FieldName(key: $0.key) == .added } }
}

/// Where a new node is to be: a plan, and a code that is free in it.
package struct NewPlace: Sendable {
  package let plan: PlanTree
  package let code: Code

  /// The path of its file.
  package var path: PlanPath { PlanPath.node(code, of: plan.id, levels: plan.header.levels.count) }
}

/// Makes new nodes of requests, one after the other: each finds those before it in their places.
package struct AddPreparation {
  private let plans: [PlanTree]
  private let day: PlanDate?
  private let today: PlanDate
  /// Codes of the nodes that were placed so far.
  private var coming: [PlanID: Set<Code>] = [:]
  /// Codes that no plan can take; what is wrong with them is not said again of what is below them.
  private var unplaced: Set<Code> = []

  /// - Parameters:
  ///   - plans: all plans.
  ///   - day: the day from which new nodes are to count; nil if none was asked for.
  package init(plans: [PlanTree], day: PlanDate?, today: PlanDate) throws(Refusal) {
    if let day, day > today { throw .futureDate(day, today: today) }
    (self.plans, self.day, self.today) = (plans, day, today)
  }

  /// The order in which nodes are to be placed: parents before children wherever they stand.
  package static func order(of codes: [TypedCode]) -> [Int] {
    let depths = codes.map { $0.last?.depth ?? 0 }
    return codes.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }
  }

  /// Finds the plan that a new code belongs to: the one of that shape that has its parent; of several, the one whose
  /// period holds the day.
  ///
  /// - Returns: nil where the node above could not be placed: then that was refused already.
  package mutating func place(_ typed: TypedCode) throws(Refusal) -> NewPlace? {
    if let code = typed.last, let parent = code.parent, unplaced.contains(parent) {
      unplaced.insert(code)
      return nil
    }
    do throws(Refusal) {
      let place = try free(typed)
      coming[place.plan.id, default: []].insert(place.code)
      return place
    } catch {
      if let code = typed.last, !plans.contains(where: { has(code, $0) }) { unplaced.insert(code) }
      throw error
    }
  }

  private func free(_ typed: TypedCode) throws(Refusal) -> NewPlace {
    guard let code = typed.code else { throw .code(.notACode(typed.text)) }
    let word = typed.plan.flatMap { $0.isEmpty ? nil : $0.lowercased() }
    let named = plans.filter { plan in word.map { $0 == plan.id.description } ?? true }
    let shaped = named.filter { $0.header.admits(code) }
    var places = shaped.filter { plan in code.parent.map { has($0, plan) } ?? true }
    let candidates = places
    if places.count > 1 { places = places.filter { $0.header.period?.contains(day ?? today) ?? false } }
    guard places.count == 1, let plan = places.first else {
      if shaped.isEmpty {
        // This refuses a code that no plan can have, and a plan that is not here.
        _ = try CodeResolver(plans: plans, day: day ?? today).selection(code: typed)
      }
      // Where no plan has the parent, naming a plan would not help: the one of today, else the last, lacks it.
      let current = shaped.last { $0.header.period?.contains(day ?? today) ?? false }
      if candidates.isEmpty, let parent = code.parent, let plan = current ?? shaped.last {
        throw .edit(.noParent(code, parent: parent, plan: plan.id))
      }
      throw .edit(.fitsSeveral(code, (places.isEmpty ? candidates : places).map(\.id)))
    }
    if coming[plan.id]?.contains(code) == true { throw .edit(.addedTwice(code)) }
    if has(code, plan) { throw .edit(.codeExists(code, plan: plan.id)) }
    return NewPlace(plan: plan, code: code)
  }

  private func has(_ code: Code, _ plan: PlanTree) -> Bool {
    coming[plan.id]?.contains(code) ?? false || plan.node(code).map { !$0.isMissing } ?? false
  }
}

extension AddPreparation {
  /// The new node in its place; what is wrong with the request is refused at once.
  package func node(_ request: AddRequest, at place: NewPlace) throws(Refusal) -> NewNode {
    let (plan, code) = (place.plan, place.code)
    var refusals: [Refusal] = request.title.isEmpty ? [.edit(.missingTitle(code))] : []
    let file = try file(request, plan, &refusals)
    refusals += plan.findings(of: file, for: code, on: today)
      .filter { $0.severity == .error && $0.detail != .missingKey("title") }.map { .edit(.broken($0)) }
    if let refusal = Refusal(refusals) { throw refusal }
    let isAtEnd = day == nil && !request.setsAdded && start(in: plan).map { $0 < today } == true
    return NewNode(place: place, title: request.title, file: file, isAtEnd: isAtEnd)
  }

  /// The file's text: the title, what was asked for, and from when on it counts, once the plan has begun to report.
  ///
  /// - Parameter refusals: gains what is wrong with single changes, which are left out then.
  private func file(
    _ request: AddRequest, _ plan: PlanTree, _ refusals: inout [Refusal]
  ) throws(Refusal) -> NodeFile {
    guard var file = try? NodeFile(parsing: []) else { preconditionFailure("an empty file can be read") }
    func attempt(_ change: () throws(Refusal) -> NodeFile) {
      do throws(Refusal) { file = try change() } catch { refusals.append(error) }
    }
    attempt { () throws(Refusal) in
      try orRefuse(
        edit: try file.applying([.field(key: "title", value: request.title)]), of: request.title)
    }
    var changes: [FieldEdit] = []
    do throws(Refusal) { changes = try orRefuse(field: try FieldEdit.combined(request.changes)) } catch {
      refusals.append(error)
    }
    for change in changes {
      let change = change.matched(to: plan.header.languages, in: file)
      attempt { () throws(Refusal) in
        let edits = try orRefuse(field: try change.edits(of: file, .node))
        return try orRefuse(edit: try file.applying(edits), of: change.value)
      }
    }
    if let start = start(in: plan), file.first(.added) == nil {
      let edit = NodeEdit.field(key: "added", value: start.description)
      file = try orRefuse(edit: try file.applying([edit]), of: "added")
    }
    return file
  }

  /// The day from which a node counts that says nothing else: the day asked for; else today, at most the plan's last
  /// day, once the plan has begun to report, so that earlier figures stay; nil for the plan's start.
  private func start(in plan: PlanTree) -> PlanDate? {
    if let day { return day }
    guard plan.hasBegunToReport(by: today) else { return nil }
    return min(today, plan.header.period?.last ?? today)
  }
}
