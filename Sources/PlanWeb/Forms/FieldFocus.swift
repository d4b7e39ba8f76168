/// Puts the focus of a page on the first field with which something is wrong (W20).
enum FieldFocus {
  /// The page with `autofocus` on a field; as it is where the focus is elsewhere already, or there is no such field.
  ///
  /// - Parameters:
  ///   - id: that of the field, or of the group of fields of which the first is meant.
  ///   - html: what a template made: no text of a plan has a quotation mark in it.
  /// - Complexity: O(length).
  static func put(on id: String, in html: String) -> String {
    if html.contains(" autofocus") { return html }
    guard let place = html.firstRange(of: " id=\"\(id)\"") else { return html }
    let tag = html[..<place.lowerBound].lastIndex(of: "<").map { html[$0..<place.lowerBound] } ?? ""
    let isField = ["<input", "<select", "<textarea"].contains { tag.hasPrefix($0) }
    if isField { return html.replacingCharacters(at: place.lowerBound) }
    var rest = html[place.upperBound...]
    while let next = rest.firstIndex(of: "<") {
      let text = rest[next...]
      let name = ["<input", "<select", "<textarea"].first { text.hasPrefix($0) }
      if let name, !text.hasPrefix("<input type=\"hidden\"") {
        return html.replacingCharacters(at: text.index(next, offsetBy: name.count))
      }
      rest = text.dropFirst()
    }
    return html
  }
}

extension String {
  /// The text with `autofocus` at a place.
  fileprivate func replacingCharacters(at place: Index) -> String {
    self[..<place] + " autofocus" + self[place...]
  }
}
