/// What a form has shown of things that others may change, as the form keeps it: line by line, or of a very long list its digest alone,
/// so that the form stays within what a form may hold.
struct ShownList: Hashable, Sendable {
  /// What stands in the form.
  let text: String

  /// The most bytes of lines.
  static let longest = 16 << 10

  /// Keeps lines; none of them holds a tab.
  init(_ lines: [String], _ digest: Digest) {
    let whole = lines.joined(separator: "\t")
    text =
      whole.utf8.count <= Self.longest
      ? whole : "#" + digest(Array(whole.utf8)).map { String($0, radix: 16) }.joined(separator: ".")
  }

  /// Reads what a form brought.
  init(kept: String) { text = kept }

  /// The lines; nil where only their digest is kept.
  var lines: [String]? { text.hasPrefix("#") ? nil : text.split(separator: "\t").map(String.init) }
}
