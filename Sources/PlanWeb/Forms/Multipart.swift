/// The parts of a body of kind `multipart/form-data` (RFC 7578).
enum Multipart {
  /// A field, or a file where it has a name of one.
  struct Part {
    let name: String
    let fileName: String?
    let content: ArraySlice<UInt8>
  }

  /// The most that the head of a part may have, in bytes.
  private static let largestHead = 4 << 10

  /// Takes a body apart. What stands before the first boundary and after the last one does not count.
  ///
  /// - Complexity: O(bytes).
  static func parts(
    of body: [UInt8], boundary: String, atMost limit: Int
  ) throws(Form.Fault) -> [Part] {
    let line = Array("\r\n--\(boundary)".utf8)
    var parts: [Part] = []
    // The first boundary may stand at the very beginning, without a line before it.
    var rest: ArraySlice<UInt8>
    if body.starts(with: line.dropFirst(2)) {
      rest = body[(line.count - 2)...]
    } else if let first = body[...].firstRange(of: line) {
      rest = body[first.upperBound...]
    } else {
      throw .malformed
    }
    while !rest.starts(with: "--".utf8) {
      // Blanks may follow a boundary.
      rest = rest.drop { $0 == 32 || $0 == 9 }
      guard rest.starts(with: "\r\n".utf8), let end = rest.firstRange(of: line) else { throw .malformed }
      if parts.count == limit { throw .tooManyParts }
      parts.append(try part(rest[rest.startIndex..<end.lowerBound].dropFirst(2)))
      rest = rest[end.upperBound...]
    }
    return parts
  }

  private static func part(_ text: ArraySlice<UInt8>) throws(Form.Fault) -> Part {
    let blank = Array("\r\n\r\n".utf8)
    guard let end = text.prefix(largestHead).firstRange(of: blank),
      let head = String(validating: text[text.startIndex..<end.lowerBound], as: UTF8.self)
    else { throw .malformed }
    for line in head.split(separator: "\r\n") {
      let name = line.prefix { $0 != ":" }
      guard name.lowercased() == "content-disposition" else { continue }
      let values = try parameters(line.dropFirst(name.count + 1))
      guard let field = values["name"] else { throw .malformed }
      return Part(name: field, fileName: values["filename"], content: text[end.upperBound...])
    }
    throw .malformed
  }

  /// Reads ` form-data; name="note"; filename="a \"b\".pdf"`. Browsers write `%22` for a quotation mark and `%0D%0A` for a line break in
  /// a name.
  private static func parameters(_ text: Substring) throws(Form.Fault) -> [String: String] {
    var rest = text.drop { $0 == " " }
    guard rest.lowercased().hasPrefix("form-data") else { throw .malformed }
    rest = rest.dropFirst("form-data".count)
    var values: [String: String] = [:]
    while true {
      rest = rest.drop { $0 == " " || $0 == "\t" }
      if rest.isEmpty { return values }
      guard rest.first == ";" else { throw .malformed }
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
      let name = rest.prefix { $0 != "=" && $0 != ";" }
      rest = rest.dropFirst(name.count)
      guard rest.first == "=" else { throw .malformed }
      rest = rest.dropFirst()
      var value = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        var isClosed = false
        while let character = rest.popFirst() {
          if character == "\"" {
            isClosed = true
            break
          }
          if character == "\\", let next = rest.first, next == "\"" || next == "\\" {
            value.append(next)
            rest = rest.dropFirst()
          } else {
            value.append(character)
          }
        }
        if !isClosed { throw .malformed }
      } else {
        value = String(rest.prefix { $0 != ";" && $0 != " " })
        rest = rest.dropFirst(value.count)
      }
      // Of a parameter that stands twice nobody knows which one is meant.
      if values.updateValue(value, forKey: name.lowercased()) != nil { throw .malformed }
    }
  }
}

extension ArraySlice<UInt8> {
  /// The first place of some bytes.
  ///
  /// - Complexity: O(bytes × wanted) at worst, O(bytes) where the first wanted byte is rare.
  fileprivate func firstRange(of wanted: [UInt8]) -> Range<Int>? {
    guard let first = wanted.first, wanted.count <= count else { return nil }
    var start = startIndex
    let last = endIndex - wanted.count
    while start <= last {
      guard let found = self[start...last].firstIndex(of: first) else { return nil }
      if self[found..<found + wanted.count].elementsEqual(wanted) { return found..<found + wanted.count }
      start = found + 1
    }
    return nil
  }
}
