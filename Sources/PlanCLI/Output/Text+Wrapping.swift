import PlanCore

/// Text on lines of a limited width.
extension Text {
  private typealias Letter = (character: Character, style: Style)

  /// The text on lines of at most a width, broken between words; a word that is longer is broken inside.
  ///
  /// - Parameter further: the width of all lines but the first; the same if it is not given.
  /// - Returns: at least one line. A no-break space does not end a word.
  func wrapped(to width: Int, further: Int? = nil) -> [Text] {
    guard width > 0, self.width > width else { return [self] }
    var lines: [[Letter]] = []
    var line: [Letter] = []
    var columns = 0
    var limit = width
    for letter in letters {
      let own = String(letter.character).columns
      if columns + own > limit {
        // A blank that does not fit ends the line, and is left out; blanks that a line begins with end nothing.
        let start = line.firstIndex { $0.character != " " } ?? line.count
        let end =
          letter.character == " " ? line.count : line[start...].lastIndex { $0.character == " " }
        let rest = end.map { Array(line[min($0 + 1, line.count)...]) } ?? []
        lines.append(Array(line[..<(end ?? line.count)]))
        limit = further ?? width
        line = rest
        columns = rest.reduce(0) { $0 + String($1.character).columns }
        if letter.character == " " { continue }
      }
      line.append(letter)
      columns += own
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map(Text.init)
  }

  /// The text on lines that fit a terminal, the further ones indented; whole where there is none, or where it is too
  /// narrow to be read.
  func wrapped(to columns: Int?, indent: Int) -> [Text] {
    guard let columns, columns > indent + 20, width > columns else { return [self] }
    let lines = wrapped(to: columns, further: columns - indent)
    return lines.prefix(1)
      + lines.dropFirst().map { line in
        var text = Text()
        text.append(blanks: indent)
        return text + line
      }
  }

  /// How many blanks the text begins with.
  var leadingBlanks: Int {
    guard let first = spans.first?.text, first.first == " " else { return 0 }
    return first.prefix { $0 == " " }.count
  }

  private var letters: [Letter] { spans.flatMap { span in span.text.map { ($0, span.style) } } }

  private init(_ letters: [Letter]) {
    self.init()
    var rest = letters[...]
    while let style = rest.first?.style {
      let run = rest.prefix { $0.style == style }
      append(String(run.map(\.character)), style)
      rest = rest[run.endIndex...]
    }
  }

  /// The text cut to a width, with an ellipsis where something is missing.
  func truncated(to width: Int) -> Text {
    guard self.width > width else { return self }
    let letters = letters
    let kept = letters.prefix(letters.map(\.character).countFitting(width))
    var result = Text(Array(kept))
    result.append("…", kept.last?.style ?? .plain)
    return result
  }
}
