/// The path of a request, taken apart and decoded; what follows `?` is the query.
package struct RequestPath: Hashable, Sendable {
  /// The names between the slashes. A path that ends in a slash has an empty last one; `/` has none.
  package let names: [String]
  /// The text of the query, not decoded; empty for none.
  package let query: String

  /// Reads a target.
  ///
  /// - Returns: nil for what is no path of a page: a name that is empty, begins with a dot, or holds a slash, a backslash or a
  ///   control character once it is decoded, and what cannot be decoded.
  package init?(_ target: String) {
    var text = Substring(target)
    // Of a whole address only the path counts: the host has been looked at by then.
    for scheme in ["http://", "https://"] where text.lowercased().hasPrefix(scheme) {
      text = text.dropFirst(scheme.count).drop { $0 != "/" && $0 != "?" }
    }
    let path = text.prefix { $0 != "?" }
    guard path.hasPrefix("/") else { return nil }
    query = String(text.dropFirst(path.count + 1))
    var names: [String] = []
    let pieces = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    for (place, piece) in pieces.enumerated() {
      guard let name = PercentCoding.decoded(piece.utf8, plusIsBlank: false) else { return nil }
      let isLast = place == pieces.count - 1
      if name.isEmpty {
        if isLast { break }
        return nil
      }
      if name.hasPrefix(".") || name.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) {
        return nil
      }
      if name.contains("/") || name.contains("\\") { return nil }
      names.append(name)
    }
    if path.count > 1, path.hasSuffix("/") { names.append("") }
    self.names = names
  }
}
