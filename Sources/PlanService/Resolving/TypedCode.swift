package import PlanCore

/// A code as it was typed, with or without its plan, read once: `L2M5D1`, `2018-2020/L2M5D1`.
package struct TypedCode: Hashable, Sendable {
  package let text: String
  /// What stands before the slash; nil if there is none.
  package let plan: String?
  /// The code; nil if the text is none.
  package let code: Code?
  /// The code at the end of the text, whatever stands before it: who types that means a code.
  package let last: Code?

  package init(_ text: String) {
    self.text = text
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    plan = parts.count == 2 ? String(parts[0]) : nil
    code = parts.last.flatMap { Code($0) }
    last = code ?? text.split(separator: "/").last.flatMap { Code($0) }
  }
}
