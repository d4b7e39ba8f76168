import PlanCore

/// A code as it was typed, with or without its plan, read once: `L2M5D1`, `2018-2020/L2M5D1`.
struct TypedCode: Hashable {
  let text: String
  /// What stands before the slash; nil if there is none.
  let plan: String?
  /// The code; nil if the text is none.
  let code: Code?
  /// The code at the end of the text, whatever stands before it: who types that means a code.
  let last: Code?

  init(_ text: String) {
    self.text = text
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    plan = parts.count == 2 ? String(parts[0]) : nil
    code = parts.last.flatMap { Code($0) }
    last = code ?? text.split(separator: "/").last.flatMap { Code($0) }
  }
}
