import PlanCore

/// Markdown as people write it in plan files, as HTML: paragraphs, headings, lists, quotes, emphasis, code and links.
///
/// Everything else is text. Links lead to http, https and mail addresses only; HTML in it is text too.
struct MarkdownText {
  /// The text as HTML.
  let html: String

  init(_ source: String) {
    var reader = Reader()
    for line in source.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak) {
      reader.read(String(line))
    }
    reader.close()
    html = reader.output
  }
}

/// Reads Markdown line by line.
private struct Reader {
  private(set) var output = ""
  private var paragraph: [String] = []
  private var list: (tag: String, items: [String])?
  private var quote: [String] = []
  private var code: [String]?

  mutating func read(_ line: String) {
    let text = line.trimmingBlanks
    if text.hasPrefix("```") {
      if let lines = code {
        output += "<pre>\(lines.joined(separator: "\n").markupEscaped)</pre>\n"
        code = nil
      } else {
        close()
        code = []
      }
      return
    }
    if code != nil {
      code?.append(line)
      return
    }
    if text.isEmpty { return close() }
    if let level = Self.heading(text) {
      close()
      // Below the headings of the page.
      output +=
        "<h\(min(level + 2, 6))>\(Inline(String(text.dropFirst(level))).html)</h\(min(level + 2, 6))>\n"
    } else if text.hasPrefix("> ") || text == ">" {
      if !paragraph.isEmpty || list != nil { close() }
      quote.append(String(text.dropFirst(1)))
    } else if let item = Self.item(text) {
      if !paragraph.isEmpty || !quote.isEmpty || (list.map { $0.tag != item.tag } ?? false) { close() }
      list = (item.tag, (list?.items ?? []) + [item.text])
    } else if let open = list, let last = open.items.last {
      list = (open.tag, open.items.dropLast() + [last + " " + text])
    } else {
      if !quote.isEmpty { close() }
      paragraph.append(text)
    }
  }

  mutating func close() {
    if let lines = code {
      output += "<pre>\(lines.joined(separator: "\n").markupEscaped)</pre>\n"
      code = nil
    }
    if !paragraph.isEmpty { output += "<p>\(Inline(paragraph.joined(separator: "\n")).html)</p>\n" }
    if let list {
      output += "<\(list.tag)>\n"
      for item in list.items { output += "<li>\(Inline(item).html)</li>\n" }
      output += "</\(list.tag)>\n"
    }
    if !quote.isEmpty {
      output +=
        "<blockquote><p>\(Inline(quote.joined(separator: "\n").trimmingBlanks).html)</p></blockquote>\n"
    }
    (paragraph, list, quote) = ([], nil, [])
  }

  private static func heading(_ text: String) -> Int? {
    let level = text.prefix { $0 == "#" }.count
    return (1...6).contains(level) && text.dropFirst(level).first == " " ? level : nil
  }

  private static func item(_ text: String) -> (tag: String, text: String)? {
    for mark in ["- ", "* ", "+ "] where text.hasPrefix(mark) { return ("ul", String(text.dropFirst(2))) }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...9).contains(digits.count) else { return nil }
    let rest = text.dropFirst(digits.count)
    return rest.hasPrefix(". ") || rest.hasPrefix(") ") ? ("ol", String(rest.dropFirst(2))) : nil
  }
}

/// The emphasis, code and links of a paragraph.
private struct Inline {
  let html: String

  init(_ text: String) { html = Self.render(text.trimmingBlanks[...]) }

  private static func render(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let first = rest.first {
      if first == "\\", let next = rest.dropFirst().first, next.isASCII, next.isPunctuation || next.isSymbol {
        result += String(next).markupEscaped
        rest = rest.dropFirst(2)
      } else if let (piece, length) = code(rest) ?? link(rest) ?? emphasis(rest) {
        result += piece
        rest = rest.dropFirst(length)
      } else {
        // A run of marks that opens nothing is text as a whole.
        let run = "*_`".contains(first) ? rest.prefix { $0 == first } : rest.prefix(1)
        let plain = run.count > 1 ? run : rest.prefix { !"\\`[<*_".contains($0) }
        let taken = plain.isEmpty ? rest.prefix(1) : plain
        result += String(taken).markupEscaped
        rest = rest.dropFirst(taken.count)
      }
    }
    return result
  }

  private static func code(_ text: Substring) -> (String, Int)? {
    guard text.first == "`", let end = text.dropFirst().firstIndex(of: "`") else { return nil }
    let inner = text[text.index(after: text.startIndex)..<end]
    return inner.isEmpty ? nil : ("<code>\(String(inner).markupEscaped)</code>", inner.count + 2)
  }

  private static func emphasis(_ text: Substring) -> (String, Int)? {
    for (mark, tag) in [("**", "strong"), ("__", "strong"), ("*", "em"), ("_", "em")]
    where text.hasPrefix(mark) {
      let inner = text.dropFirst(mark.count)
      guard inner.first.map({ !$0.isWhitespace }) ?? false, let end = inner.firstRange(of: mark)?.lowerBound,
        end > inner.startIndex, !inner[inner.index(before: end)].isWhitespace
      else { continue }
      let content = inner[..<end]
      return ("<\(tag)>\(render(content))</\(tag)>", content.count + 2 * mark.count)
    }
    return nil
  }

  /// `[text](address)` and `<https://…>`.
  private static func link(_ text: Substring) -> (String, Int)? {
    if text.first == "<", let end = text.firstIndex(of: ">") {
      let address = String(text[text.index(after: text.startIndex)..<end])
      guard let link = SafeLink(address) else { return nil }
      return (
        "<a href=\"\(link.address.markupEscaped)\">\(address.markupEscaped)</a>", address.count + 2
      )
    }
    guard text.first == "[", let close = text.firstRange(of: "]("),
      let end = text[close.upperBound...].firstIndex(of: ")")
    else { return nil }
    let label = text[text.index(after: text.startIndex)..<close.lowerBound]
    let address = String(text[close.upperBound..<end])
    guard !label.contains("[") else { return nil }
    let length = label.count + address.count + 4
    guard let link = SafeLink(address) else { return ("\(render(label)) (\(address.markupEscaped))", length) }
    return ("<a href=\"\(link.address.markupEscaped)\">\(render(label))</a>", length)
  }
}
