import PlanCore

/// Text on lines of a limited width.
extension Text {
  private typealias Letter = (character: Character, style: Style)

  /// The text on lines of at most a width, broken between words; a word that is longer is broken inside.
  ///
  /// - Returns: at least one line. A no-break space does not end a word.
  func wrapped(to width: Int) -> [Text] {
    guard width > 0, self.width > width else { return [self] }
    var lines: [[Letter]] = []
    var line: [Letter] = []
    var columns = 0
    for letter in letters {
      let own = String(letter.character).columns
      if columns + own > width {
        // A blank that does not fit ends the line, and is left out.
        let end = letter.character == " " ? line.count : line.lastIndex { $0.character == " " }
        let rest = end.map { Array(line[min($0 + 1, line.count)...]) } ?? []
        lines.append(Array(line[..<(end ?? line.count)]))
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

  /// The text cut to a width, with an ellipsis where something is missing: after a word, unless that would take more
  /// than two thirds of the width away.
  func truncated(to width: Int) -> Text {
    guard self.width > width else { return self }
    var kept: [Letter] = []
    var left = max(width - 1, 0)
    let letters = letters
    for letter in letters {
      let own = String(letter.character).columns
      if own > left { break }
      kept.append(letter)
      left -= own
    }
    let isInsideOfWord = kept.count < letters.count && letters[kept.count].character != " "
    if isInsideOfWord, let blank = kept.lastIndex(where: { $0.character == " " }), blank * 3 >= width {
      kept.removeSubrange(blank...)
    }
    while kept.last?.character == " " { kept.removeLast() }
    var result = Text(kept)
    result.append("…", kept.last?.style ?? .plain)
    return result
  }
}

extension String {
  /// The line on lines of at most a width, broken between words, the further ones indented.
  func wrapped(to columns: Int?, indent: Int) -> String {
    guard let columns, columns > indent + 20, self.columns > columns else { return self }
    let lines = Text(self).wrapped(to: columns)
    guard lines.count > 1 else { return self }
    let first = lines[0].plain
    let rest = Text(String(dropFirst(first.count).drop { $0 == " " })).wrapped(to: columns - indent)
    let blanks = String(repeating: " ", count: indent)
    return ([first] + rest.map { blanks + $0.plain }).joined(separator: "\n")
  }
}
