extension PlanTree {
  /// Texts of periods, and introductions, that a language of the plan lacks (Y17): of each file in the order of its body.
  ///
  /// - Complexity: O(bytes of all bodies).
  public func missingTexts() -> [Finding] {
    translated.flatMap { item, file, path -> [Finding] in
      guard !file.bodyRange.isEmpty else { return [] }
      var subjects: [Narrative.Subject] = []
      var known: [Narrative.Subject: [LanguageTag]] = [:]
      for section in Narrative(file.body).sections where !section.text.isEmpty {
        if known[section.subject] == nil { subjects.append(section.subject) }
        known[section.subject, default: []].append(section.language ?? header.languages[0])
      }
      return subjects.flatMap { subject -> [Finding] in
        guard let name = subject.name else { return [] }
        return header.languages.filter { known[subject]?.contains($0) == false }.map {
          Finding(FileFinding(.missingText($0, of: name)), plan: id, code: item.code, path: path)
        }
      }
    }
  }
}

extension Narrative.Subject {
  /// The words of its heading; nil for what is never published.
  fileprivate var name: String? {
    switch self {
    case .summary: "summary"
    case .period(let period): period.description
    case .internalText: nil
    }
  }
}
