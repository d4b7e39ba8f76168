/// An `evidence:` line: what proves that a deliverable stands where its status says.
public struct Evidence: Hashable, Sendable {
  /// An http(s) URL, or the path of a file relative to the plan root.
  public let reference: String
  /// The text after the reference; empty where there is none.
  public let caption: String

  /// Takes both as they are; `isURL` says what the reference is.
  public init(reference: String, caption: String = "") {
    self.reference = reference
    self.caption = caption
  }

  /// Reads `REFERENCE [caption]`; a path with blanks stands in `<…>`.
  ///
  /// - Returns: nil if there is no reference or a `<` is not closed.
  public init?(_ value: String) {
    if value.hasPrefix("<") {
      guard let close = value.firstIndex(of: ">") else { return nil }
      let reference = value[value.index(after: value.startIndex)..<close]
      guard !reference.isEmpty else { return nil }
      self.init(
        reference: String(reference),
        caption: String(value[value.index(after: close)...]).trimmingBlanks)
    } else {
      let reference = value.prefix { $0 != " " && $0 != "\t" && $0 != "\u{A0}" }
      guard !reference.isEmpty else { return nil }
      self.init(reference: String(reference), caption: String(value[reference.endIndex...]).trimmingBlanks)
    }
  }

  /// Whether the reference is an http or https URL.
  public var isURL: Bool {
    let lowered = reference.lowercased()
    return lowered.hasPrefix("https://") || lowered.hasPrefix("http://")
  }

  /// Whether the reference is what it may be: an http(s) URL, or a path that stays under the plan root.
  public var isAllowed: Bool {
    if isURL { return true }
    let parts = reference.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.first != "", !parts.contains("..") else { return false }
    // `javascript:…` and the like are no paths.
    return !(parts[0].contains(":") && parts[0].first.map { $0.isASCII && $0.isLetter } == true)
  }

  /// The value of the field; a reference with blanks stands in `<…>`.
  public var value: String {
    let needsBrackets = reference.contains { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }
    return (needsBrackets ? "<\(reference)>" : reference) + (caption.isEmpty ? "" : " \(caption)")
  }
}
