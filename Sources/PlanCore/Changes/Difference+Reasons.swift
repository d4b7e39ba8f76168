extension Sequence where Element == Change {
  /// What was given with the newest change that brought a difference and has a reason, in one line; nil where none has.
  ///
  /// - Parameter tree: the later state that the difference is of; it says which codes the node had before.
  /// - Complexity: O(changes).
  package func reason(of difference: Difference, in tree: PlanTree) -> String? {
    guard let code = difference.code else { return nil }
    let codes = Set([code] + (tree.node(code)?.formerCodes ?? []))
    return lazy.filter { change in
      change.code.map { codes.contains($0) && difference.isBrought(by: change.detail, in: tree.header) }
        ?? false
    }.compactMap { $0.recording?.reason }.first?.inOneLine
  }
}

extension Difference {
  /// Whether a change of a file can have brought the difference.
  fileprivate func isBrought(by change: Change.Detail, in plan: PlanHeader) -> Bool {
    switch (detail, change) {
    case (.recoded, .moved), (.status, .status), (.late, .status), (.removed, .removed), (.added, .added):
      true
    case (.late, .field(let change)): change.field.name == .due || change.field.name == .review
    // What is accepted counts as done, what is returned no longer.
    case (.status, .field(let change)): change.field.name == .review
    case (.answered, .status): true
    case (.answered, .field(let change)): change.field.name == .confirmed
    case (.added, .field(let change)), (.dropped, .field(let change)):
      [.added, .dropped].contains(change.field.name)
    case (.field(_, let own), .field(let change)): own.field == change.field
    case (.title(let language, _, _), .field(let change)):
      change.field == .key("title.\(language)".lowercased())
        || language == plan.languages[0] && change.field == .key("title")
    default: false
    }
  }
}
