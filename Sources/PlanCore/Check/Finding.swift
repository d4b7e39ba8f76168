/// Something wrong with a plan's files: what, and where.
public struct Finding: Hashable, Sendable {
  /// What is wrong.
  public let detail: FindingDetail
  /// The plan.
  public let plan: PlanID?
  /// The node, where the finding is about one.
  public let code: Code?
  /// The file, relative to the plan root.
  public let path: PlanPath
  /// The 1-based line; nil where the finding is about the whole file.
  public let line: Int?
  /// The 1-based column in Unicode scalars; nil where the finding is about a whole line or file.
  public let column: Int?

  /// How much it matters.
  public var severity: Severity { detail.severity }

  /// A finding in a file of a plan, at the line and column that the finding names.
  public init(_ finding: FileFinding, plan: PlanID?, code: Code? = nil, path: PlanPath) {
    detail = finding.detail
    self.plan = plan
    self.code = code
    self.path = path
    line = finding.line
    column = finding.column
  }
}

extension [Finding] {
  /// By path and line.
  public var inOrder: [Finding] {
    sorted { left, right in
      if left.path != right.path { return left.path < right.path }
      return (left.line ?? 0, left.column ?? 0) < (right.line ?? 0, right.column ?? 0)
    }
  }
}
