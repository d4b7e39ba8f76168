extension Narrative {
  /// The heading of a section: what it is about, and its language.
  public struct Heading: Hashable, Sendable {
    /// What it is about.
    public let subject: Subject
    /// Nil for the plan's first.
    public let language: LanguageTag?

    /// About a subject, in a language; nil for the plan's first.
    public init(_ subject: Subject, in language: LanguageTag?) {
      (self.subject, self.language) = (subject, language)
    }

    /// Reads a line as it stands in a file; nil for one that begins no section.
    init?(_ line: Substring) {
      guard let (subject, language) = Narrative.heading(line) else { return nil }
      self.init(subject, in: language)
    }

    /// The line of a file: `## 2021 fr`.
    public var text: String {
      let name =
        switch subject {
        case .summary: "summary"
        case .period(let period): period.description
        case .internalText: "internal"
        }
      return "## " + [name, language?.description].compactMap(\.self).joined(separator: " ")
    }
  }
}

/// The narratives of a body (F16): what is told of each period, in each language.
extension NodeFile {
  /// The text below a heading, its lines with LF between them; nil where there is none. Of several the first counts.
  package func narrative(below heading: Narrative.Heading) -> String? {
    if bodyRange.isEmpty { return nil }
    let text = Narrative(body).sections.first {
      $0.subject == heading.subject && $0.language == heading.language
    }?.text
    return text?.isEmpty == true ? nil : text
  }

  /// The file with another text below a heading; everything else keeps its bytes. A new section comes behind those about the same
  /// subject, else before the first one about a later period, before `## internal`, or at the end.
  ///
  /// - Parameter text: lines that end in any way, blank ones at the ends dropped; an empty text removes the section.
  /// - Throws: `periodHeading` if a line would begin another section.
  func telling(_ text: String, below heading: Narrative.Heading) throws(EditError) -> NodeFile {
    let lines = Narrative.normalized(text).split(separator: "\n", omittingEmptySubsequences: false)
    if let line = lines.first(where: { Narrative.heading($0) != nil }) { throw .periodHeading(String(line)) }
    let ending = lineEnding(before: headerEnd)
    let new = Array(lines.map { Array($0.utf8) }.joined(separator: ending))
    let sections = narrativeSections
    guard let own = sections.first(where: { $0.heading == heading }) else {
      return new.isEmpty ? self : try inserting(new, below: heading, sections, ending)
    }
    if new.isEmpty { return try removing(own) }
    if let old = own.text { return try splicing(old, new) }
    let isLast = own.end == bytes.count
    return try splicing(
      own.start..<own.end, Array(heading.text.utf8) + ending + ending + new + ending + (isLast ? [] : ending))
  }

  private struct NarrativeSection {
    let heading: Narrative.Heading
    /// Where its heading begins.
    let start: Int
    /// Where the next heading begins, or the file ends.
    var end: Int
    /// The bytes of its text without the line break at its end; nil where there is none.
    var text: Range<Int>?
  }

  /// The sections of the body, in the order of the file.
  private var narrativeSections: [NarrativeSection] {
    var sections: [NarrativeSection] = []
    var start = bodyRange.lowerBound
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
      let line = text(start..<end)
      if let heading = Narrative.Heading(line[...]) {
        if !sections.isEmpty { sections[sections.count - 1].end = start }
        sections.append(NarrativeSection(heading: heading, start: start, end: bytes.count))
      } else if !sections.isEmpty, !line.trimmingBlanks.isEmpty {
        let last = sections.count - 1
        sections[last].text = (sections[last].text?.lowerBound ?? start)..<end
      }
      let isPair = end + 1 < bytes.count && bytes[end] == 13 && bytes[end + 1] == 10
      start = end + (isPair ? 2 : 1)
    }
    return sections
  }

  /// The file without a section; at the end of the file without the blank lines before it.
  private func removing(_ section: NarrativeSection) throws(EditError) -> NodeFile {
    var start = section.start
    if section.end == bytes.count {
      while start > headerEnd, bytes[start - 1] == 10 || bytes[start - 1] == 13 { start -= 1 }
      // The line break of the line before stays.
      if start > headerEnd { start = min(start + lineEnding(before: headerEnd).count, section.start) }
    }
    return try splicing(start..<section.end, [])
  }

  private func inserting(
    _ text: [UInt8], below heading: Narrative.Heading, _ sections: [NarrativeSection], _ ending: [UInt8]
  ) throws(EditError) -> NodeFile {
    let section = Array(heading.text.utf8) + ending + ending + text + ending
    let place =
      sections.last { $0.heading.subject == heading.subject }?.end
      ?? sections.first { $0.heading.subject.comes(after: heading.subject) }?.start ?? bytes.count
    if place < bytes.count { return try splicing(place..<place, section + ending) }
    let isBroken = bytes.last == 10 || bytes.last == 13 || bytes.isEmpty
    let isBlank = isBroken && bytes.dropLast(ending.count).last.map { $0 == 10 || $0 == 13 } ?? true
    return try splicing(place..<place, (isBroken ? [] : ending) + (isBlank ? [] : ending) + section)
  }
}

extension Narrative.Subject {
  /// Whether a section about it stands behind one about another subject: the summary first, periods by their days, what is internal
  /// last.
  fileprivate func comes(after other: Self) -> Bool {
    switch (self, other) {
    case (.internalText, _): true
    case (_, .internalText), (.summary, _): false
    case (.period, .summary): true
    case (.period(let own), .period(let other)): own.period.first > other.period.first
    }
  }
}
