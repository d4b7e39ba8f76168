/// A node of another plan that carries a node on (`continues:`).
public struct Continuation: Hashable, Comparable, Sendable {
  /// The plan that carries it on.
  public let plan: PlanID
  /// The node there.
  public let code: Code
  /// The day from which that node counts; nil where its plan has no period.
  public let first: PlanDate?

  /// Whether the node has been taken over by a day.
  func has(begunBy day: PlanDate) -> Bool { first.map { $0 <= day } ?? true }

  /// Orders by plan, then by code.
  public static func < (left: Continuation, right: Continuation) -> Bool {
    (left.plan, left.code) < (right.plan, right.code)
  }
}

extension Continuation: CustomStringConvertible {
  /// `2021-2023/L1A1D1`.
  public var description: String { "\(plan)/\(code)" }
}

extension PlanTree {
  /// The nodes of other plans that carry a node on; none as long as the plans have not been joined
  /// (`joinedByContinuations`).
  public func continuations(of index: Int) -> [Continuation] { continuations[nodes[index].code] ?? [] }
}

extension [PlanTree] {
  /// The plans, each knowing which of its nodes the others carry on.
  ///
  /// - Complexity: O(nodes).
  public var joinedByContinuations: [PlanTree] {
    var found: [PlanID: [Code: [Continuation]]] = [:]
    for plan in self {
      for index in plan.nodes.indices {
        for value in plan.nodes[index].file?.values(.continues) ?? [] {
          let parts = value.split(separator: "/", maxSplits: 1)
          guard parts.count == 2, let id = PlanID(parts[0].lowercased()), id != plan.id,
            let code = Code(parts[1])
          else { continue }
          found[id, default: [:]][code, default: []].append(
            Continuation(plan: plan.id, code: plan.nodes[index].code, first: plan.firstDay(of: index)))
        }
      }
    }
    if found.isEmpty { return self }
    return map { plan in
      var plan = plan
      plan.continuations = (found[plan.id] ?? [:]).mapValues { $0.sorted() }
      return plan
    }
  }
}

extension PlanTree {
  /// The first day on which a node can count: the plan's, or the day on which it or a node above it was added.
  fileprivate func firstDay(of index: Int) -> PlanDate? {
    let days = sequence(first: index) { self.parent(of: $0) }.compactMap { nodes[$0].added }
    return (days + [header.period?.first].compactMap { $0 }).max()
  }
}
