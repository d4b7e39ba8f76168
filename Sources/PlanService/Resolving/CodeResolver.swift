package import PlanCore

/// Finds the node that a typed code means.
package struct CodeResolver {
  private let plans: [PlanTree]
  private let day: PlanDate

  /// - Parameters:
  ///   - plans: those among which codes are looked up.
  ///   - day: a bare code that several plans have means the plan whose period holds this day.
  package init(plans: [PlanTree], day: PlanDate) { (self.plans, self.day) = (plans, day) }

  /// The plan or node that a word means.
  package func selection(planOrCode word: String) throws(Refusal) -> Selection {
    if let plan = plans.first(where: { $0.id.description == word.lowercased() }) {
      return Selection(plan: plan, node: nil)
    }
    guard !word.contains("/"), Code(word) == nil else { return try selection(code: word) }
    if !plans.isEmpty, PlanID(word.lowercased()) != nil { throw .code(.noSuchPlan(word, among: plans)) }
    throw .code(.notACode(word))
  }

  /// The node that a code means, with or without its plan: `L2M5D1`, `2018-2020/L2M5D1`.
  package func selection(code word: String) throws(Refusal) -> Selection {
    try selection(code: TypedCode(word))
  }

  /// The node that a code means which was read already.
  package func selection(code typed: TypedCode) throws(Refusal) -> Selection {
    guard let code = typed.code else { throw .code(.notACode(typed.text)) }
    if let word = typed.plan {
      return try selection(code, in: plans.named(word))
    }
    let holders = plans.filter { $0.index(of: code) != nil }
    if holders.count == 1 { return try selection(code, in: holders[0]) }
    if holders.isEmpty, let plan = former(of: code) { return try selection(code, in: plan) }
    let current = (holders.isEmpty ? admitting(code) : holders).filter {
      $0.header.period?.contains(day) ?? false
    }
    if current.count == 1 { return try selection(code, in: current[0]) }
    if holders.count > 1 { throw .code(.ambiguousCode(code, holders.map(\.id))) }
    // No plan has it: say what is nearest in the plan that it most looks like.
    guard let plan = admitting(code).last ?? plans.last else { throw .code(.notACode(typed.text)) }
    return try selection(code, in: plan)
  }

  /// The node that a code means; where no code fits, the node that was published under this label.
  package func selection(codeOrLabel word: String) throws(Refusal) -> Selection {
    do throws(Refusal) {
      return try selection(code: word)
    } catch {
      switch error {
      case .code(.notACode), .code(.noSuchNode), .code(.movedCode), .code(.otherShape), .code(.noSuchPlan):
        guard let found = try selection(label: word) else { throw error }
        return found
      default: throw error
      }
    }
  }

  /// The plan or node that a word means; where none fits, the node that was published under this label.
  package func selection(planOrLabel word: String) throws(Refusal) -> Selection {
    do throws(Refusal) {
      return try selection(planOrCode: word)
    } catch {
      switch error {
      case .code(.notACode), .code(.noSuchNode), .code(.otherShape), .code(.noSuchPlan):
        guard let found = try selection(label: word) else { throw error }
        return found
      default: throw error
      }
    }
  }

  /// The node that was published under a label, with or without its plan; nil if there is none.
  private func selection(label word: String) throws(Refusal) -> Selection? {
    var labelled = plans.flatMap { $0.nodes(labelled: word) }
    let parts = word.split(separator: "/", maxSplits: 1)
    if labelled.isEmpty, parts.count == 2 {
      let id = parts[0].lowercased()
      labelled = plans.filter { $0.id.description == id }.flatMap { $0.nodes(labelled: String(parts[1])) }
    }
    if labelled.count > 1 {
      // As with codes, the plan whose period holds the day is meant.
      let current = labelled.filter { $0.plan.header.period?.contains(day) ?? false }
      if current.count == 1 { return current[0] }
      throw .code(
        .ambiguousLabel(
          word,
          labelled.compactMap { found in found.code.map { "\(found.plan.id)/\($0)" } }))
    }
    return labelled.first
  }

  /// The plan in which a node had a code before; of several, the one whose period holds the day.
  private func former(of code: Code) -> PlanTree? {
    let plans = plans.filter { !$0.successors(of: code).isEmpty }
    return plans.count == 1 ? plans[0] : plans.first { $0.header.period?.contains(day) ?? false }
  }

  private func admitting(_ code: Code) -> [PlanTree] { plans.filter { $0.header.admits(code) } }

  private func selection(_ code: Code, in plan: PlanTree) throws(Refusal) -> Selection {
    if let index = plan.index(of: code) { return Selection(plan: plan, node: index) }
    guard plan.header.admits(code) else { throw .code(.otherShape(otherShape(code, in: plan))) }
    let successors = plan.successors(of: code)
    if !successors.isEmpty {
      throw .code(.movedCode(MovedCode(code: code, plan: plan.id, successors: successors)))
    }
    throw .code(.noSuchNode(noSuchNode(code, in: plan)))
  }

  private func noSuchNode(_ code: Code, in plan: PlanTree) -> NoSuchNode {
    var parent = code.parent
    while let candidate = parent, plan.index(of: candidate) == nil { parent = candidate.parent }
    let children = plan.children(of: parent.flatMap(plan.index)).map { plan.nodes[$0].code }
    return NoSuchNode(
      code: code, plan: plan.header, parent: parent, siblings: children,
      nearest: nearest(to: code, in: plan))
  }

  /// The existing node of the same level whose numbers are nearest: those of the upper levels weigh most.
  private func nearest(to code: Code, in plan: PlanTree) -> Code? {
    let typed = code.segments.map(\.number)
    var best: (distance: [Int], code: Code)?
    for node in plan.nodes where node.code.depth == code.depth {
      let distance = zip(node.code.segments, typed).map { abs($0.number - $1) }
      if let known = best?.distance, !distance.lexicographicallyPrecedes(known) { continue }
      best = (distance, node.code)
    }
    return best?.code
  }

  private func otherShape(_ code: Code, in plan: PlanTree) -> OtherShape {
    let levels = plan.header.levels
    let differing = zip(code.segments, levels).first { $0.letters != $1.letters }
    let meant = plan.header.reshaped(code)
    return OtherShape(
      code: code, plan: plan.id,
      letters: differing.map { (plan: $0.1.letters, typed: $0.0.letters) },
      example: plan.nodes.last(where: { plan.header.isDeliverable($0.code) })?.code.description
        ?? levels.map { $0.letters + "1" }.joined(),
      nearest: meant.flatMap { plan.index(of: $0) == nil ? nearest(to: $0, in: plan) : $0 })
  }
}

extension [PlanTree] {
  /// The plan of a typed id.
  package func named(_ word: String) throws(Refusal) -> PlanTree {
    if let plan = first(where: { $0.id.description == word.lowercased() }) { return plan }
    throw .code(.noSuchPlan(word, among: self))
  }
}

extension PlanTree {
  /// The nodes that were published under a label.
  fileprivate func nodes(labelled word: String) -> [Selection] {
    nodes.indices.filter { nodes[$0].file?.value(.label)?.matches(word) ?? false }.map {
      Selection(plan: self, node: $0)
    }
  }
}
