/// What a file of fields is about: the plan itself, or a node of it. Its versions are compared for history under this
/// name, wherever the file lies.
///
/// Each kind of file that has a history has a case.
public enum PlanItem: Hashable, Sendable {
  /// The plan, whose file is `plan.txt`.
  case plan
  /// A line, a measure or a deliverable.
  case node(Code)

  /// The node's code; nil for the plan.
  public var code: Code? { if case .node(let code) = self { code } else { nil } }
}

extension PlanItem: Comparable {
  /// The plan comes first, then its nodes in natural order.
  public static func < (left: PlanItem, right: PlanItem) -> Bool {
    switch (left, right) {
    case (.plan, .plan), (.node, .plan): false
    case (.plan, .node): true
    case (.node(let a), .node(let b)): a < b
    }
  }
}

extension PlanItem: CustomStringConvertible {
  /// The node's code, or `plan`.
  public var description: String { code?.description ?? "plan" }
}
