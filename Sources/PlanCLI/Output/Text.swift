import PlanCore

/// A piece of a line: text that is safe to print, and how it looks.
///
/// Whatever goes in is cleaned: control characters, escapes and bidirectional overrides become visible.
struct Text: Sendable {
  /// The first piece stands by itself: most texts have no other.
  private var first: Span?
  private var rest: [Span] = []
  /// The number of columns that the text takes.
  private(set) var width = 0

  private typealias Span = (text: String, style: Style)

  init() {}

  init(_ text: String, _ style: Style = .plain) { append(text, style) }

  mutating func append(_ text: String, _ style: Style = .plain) {
    if text.isEmpty { return }
    if text.isPlainASCII {
      add((text, style))
      width += text.utf8.count
    } else {
      let visible = text.visible
      add((visible, style))
      width += visible.columns
    }
  }

  private mutating func add(_ span: Span) {
    if first == nil { first = span } else { rest.append(span) }
  }

  /// Adds blanks.
  mutating func append(blanks count: Int) {
    guard count > 0 else { return }
    add((String(repeating: " ", count: count), .plain))
    width += count
  }

  /// Adds another text.
  mutating func append(_ other: Text) {
    if let span = other.first { add(span) }
    rest += other.rest
    width += other.width
  }

  static func + (left: Text, right: Text) -> Text {
    var text = left
    text.append(right)
    return text
  }

  var plain: String {
    guard !rest.isEmpty else { return first?.text ?? "" }
    return spans.map(\.text).joined()
  }

  /// The pieces from the first to the last.
  var spans: [(text: String, style: Style)] { (first.map { [$0] } ?? []) + rest }

  /// The text as it is printed.
  func write(to output: inout String, colour: Bool) {
    if let first { output += colour ? first.style.wrap(first.text) : first.text }
    for span in rest { output += colour ? span.style.wrap(span.text) : span.text }
  }
}

/// How a piece of text looks on a terminal that shows colours.
enum Style: Sendable {
  case plain, bold, dim, green, yellow, red

  func wrap(_ text: String) -> String {
    switch self {
    case .plain: text
    case .bold: "\u{1B}[1m\(text)\u{1B}[0m"
    case .dim: "\u{1B}[2m\(text)\u{1B}[0m"
    case .green: "\u{1B}[32m\(text)\u{1B}[0m"
    case .yellow: "\u{1B}[33m\(text)\u{1B}[0m"
    case .red: "\u{1B}[31m\(text)\u{1B}[0m"
    }
  }
}
