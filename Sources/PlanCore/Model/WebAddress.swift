/// The address of a server, as `web:` in plan.txt gives it (Y10): where people answer.
package struct WebAddress: Hashable, Sendable {
  /// The address as it is written.
  package let text: String

  /// Reads an address: `http://` or `https://`, a host, and nothing that ends an address in a text.
  ///
  /// - Returns: nil for anything else.
  package init?(_ text: String) {
    let lowered = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lowered.hasPrefix) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { !"/?#".contains($0) }
    guard !host.isEmpty, !host.hasPrefix(":"), !host.contains("@"),
      rest.unicodeScalars.allSatisfy({
        $0.value > 32 && !$0.properties.isWhitespace && !$0.isHidden
          && !"<>\"\\^`{|}".unicodeScalars.contains($0)
      })
    else { return nil }
    self.text = text
  }
}

extension PlanHeader {
  /// The address of the server where people answer; nil where `plan.txt` gives none that can be used.
  package var web: WebAddress? { file?.value(.web).flatMap { WebAddress($0) } }
}
