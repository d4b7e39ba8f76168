/// What a file's body says (F16): a description, then a narrative for each period.
public struct Narrative: Hashable, Sendable {
  /// What a narrative is about.
  public enum Subject: Hashable, Sendable {
    /// The summary's introduction, in `plan.txt`.
    case summary
    /// A period.
    case period(PeriodName)
    /// Nothing that is published: `## internal`, whatever follows on the line (Y16).
    case internalText
  }

  /// One `## PERIOD` section.
  public struct Section: Hashable, Sendable {
    /// What the section is about.
    public let subject: Subject
    /// The language it is written in; nil for the plan's first.
    public let language: LanguageTag?
    /// The text below the heading, without blank lines at its ends.
    public let text: String
  }

  /// The text before the first such heading, without blank lines at its ends.
  public let description: String
  /// The sections, in the order of the file.
  public let sections: [Section]

  /// Reads a body. Headings that name no period (nor `summary`) belong to the text around them.
  public init(_ body: String) {
    var description = ""
    var sections: [Section] = []
    var open: (subject: Subject, language: LanguageTag?)?
    var text: [Substring] = []
    func close() {
      let joined = Self.trimmed(text)
      if let open {
        sections.append(Section(subject: open.subject, language: open.language, text: joined))
      } else {
        description = joined
      }
      text = []
    }
    for line in body.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak) {
      if let heading = Self.heading(line) {
        close()
        open = heading
      } else {
        text.append(line)
      }
    }
    close()
    self.description = description
    self.sections = sections
  }

  /// A description's lines with LF between them, without blank lines at its ends.
  package static func normalized(_ text: String) -> String {
    trimmed(text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak))
  }

  /// How many words a text has: what has a letter or a digit, between blanks.
  package static func wordCount(of text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
  }

  static func heading(_ line: Substring) -> (subject: Subject, language: LanguageTag?)? {
    guard line.hasPrefix("## ") else { return nil }
    let heading = line.dropFirst(3)
    let first = heading.split(maxSplits: 1, whereSeparator: \.isWhitespace).first
    if first?.lowercased().trimmingPunctuation == "internal" { return (.internalText, nil) }
    let words = heading.split(separator: " ")
    guard (1...2).contains(words.count) else { return nil }
    let language = words.count == 2 ? LanguageTag(words[1]) : nil
    if words.count == 2, language == nil { return nil }
    if words[0].lowercased() == "summary" { return (.summary, language) }
    return PeriodName(words[0]).map { (.period($0), language) }
  }

  private static func trimmed(_ lines: [Substring]) -> String {
    let isBlank: (Substring) -> Bool = { String($0).trimmingBlanks.isEmpty }
    guard let first = lines.firstIndex(where: { !isBlank($0) }),
      let last = lines.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return lines[first...last].joined(separator: "\n")
  }
}

extension String {
  /// The text without a colon, a full stop or the like at its end: `internal:`.
  fileprivate var trimmingPunctuation: Substring {
    var text = self[...]
    while let last = text.last, ":.,;–—-".contains(last) { text = text.dropLast() }
    return text
  }
}
