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

extension PlanPlace {
  /// What the file is about; nil for a kind that has no history.
  package var item: PlanItem? {
    switch kind {
    case .plan: .plan
    case .node: code.map { .node($0) }
    case .evidence, .record, .template, .people, .text, .other: nil
    }
  }
}

extension PlanItem {
  /// How the index of the history names it: a node by its code, the plan by nothing.
  public var indexed: String {
    switch self {
    case .plan: ""
    case .node(let code): code.description
    }
  }

  /// Reads what `indexed` gave.
  public init(indexed bytes: UnsafeRawBufferPointer) { self = Code(raw: bytes).map { .node($0) } ?? .plan }
}
