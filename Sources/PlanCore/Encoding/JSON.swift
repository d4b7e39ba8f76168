/// A JSON value whose members keep their order.
package indirect enum JSON: Sendable {
  case null
  case string(String)
  case number(Int)
  case boolean(Bool)
  case array([JSON])
  case object([(String, JSON)])

  package static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  package static func strings(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

  /// The value as a document that ends with its line.
  package var document: String {
    var text = ""
    write(to: &text)
    return text + "\n"
  }

  /// Writes the value (RFC 8259), groups of groups with each element on a line of its own.
  ///
  /// Controls, separators and bidirectional overrides are written as `\u` escapes.
  package func write(to text: inout String, indent: Int = 0) {
    switch self {
    case .null: text += "null"
    case .string(let value): Self.quote(value, to: &text)
    case .number(let value): text += String(value)
    case .boolean(let value): text += value ? "true" : "false"
    case .array(let values):
      Self.write(values, in: "[]", to: &text, indent: indent, isOpen: values.contains(where: \.isGroup)) {
        $0.write(to: &$1, indent: indent + 1)
      }
    case .object(let members):
      Self.write(members, in: "{}", to: &text, indent: indent, isOpen: members.contains { $0.1.isGroup }) {
        Self.quote($0.0, to: &$1)
        $1 += ": "
        $0.1.write(to: &$1, indent: indent + 1)
      }
    }
  }

  private var isGroup: Bool {
    switch self {
    case .array(let values): !values.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }

  private static func write<Element>(
    _ elements: [Element], in brackets: String, to text: inout String, indent: Int, isOpen: Bool,
    _ write: (Element, inout String) -> Void
  ) {
    text += brackets.prefix(1)
    for (index, element) in elements.enumerated() {
      if index > 0 { text += isOpen ? "," : ", " }
      if isOpen { text += "\n" + String(repeating: "  ", count: indent + 1) }
      write(element, &text)
    }
    if isOpen { text += "\n" + String(repeating: "  ", count: indent) }
    text += brackets.suffix(1)
  }

  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.isHidden:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
