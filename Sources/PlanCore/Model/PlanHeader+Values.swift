/// Why a `levels:` value cannot be read.
public enum LevelsError: Error, Hashable, Sendable {
  /// Fewer than 2 or more than 6 levels.
  case count(Int)
  /// A part that is not `LETTERS name`.
  case part(String)
  /// Two levels with the same letters.
  case repeated(String)
}

/// The values of plan.txt, each read by itself so that a check can name what is wrong.
extension PlanHeader {
  static func levels(_ value: String) -> Result<[Level], LevelsError> {
    var levels: [Level] = []
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      let words = part.split(whereSeparator: \.isWhitespace)
      guard words.count >= 2, (1...6).contains(words[0].utf8.count),
        words[0].utf8.allSatisfy({ (65...90).contains($0) })
      else { return .failure(.part(String(part).trimmingBlanks)) }
      let letters = String(words[0])
      if levels.contains(where: { $0.letters == letters }) { return .failure(.repeated(letters)) }
      levels.append(Level(letters: letters, name: words.dropFirst().joined(separator: " ")))
    }
    return (2...Code.maximumDepth).contains(levels.count) ? .success(levels) : .failure(.count(levels.count))
  }

  static func period(_ value: String) -> Period? {
    let words = value.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let first = PlanDate(words[0]), let last = PlanDate(words[1]) else { return nil }
    return Period(first: first, last: last)
  }

  /// Reads `cancelled not-done` or `en marxa in-progress`: a word, or several, and last what it counts as.
  ///
  /// - Returns: nil if the name begins with a status or a date, or there is none.
  static func subStatus(_ value: String) -> SubStatus? {
    let words = value.split(whereSeparator: \.isWhitespace)
    guard words.count >= 2, Status(token: words[0]) == nil,
      let counted = words.last.flatMap({ Status(token: $0) }),
      PlanDate(words[0]) == nil
    else { return nil }
    return SubStatus(name: words.dropLast().joined(separator: " "), counted: counted)
  }

  /// The sub-statuses of a file, without those that begin with the words of another one: the rest of such a name
  /// could not be told from a note.
  static func subStatuses(of file: NodeFile) -> [SubStatus] {
    let all = file.values(.subStatus).compactMap(subStatus)
    return all.filter { one in !all.contains { one.name.hasPrefix($0.name + " ") } }
  }
}

/// What the plan says in its languages.
extension PlanHeader {
  /// The language in which the plan's texts are read and written for whoever asks for a language.
  ///
  /// - Parameters:
  ///   - asked: the language asked for; nil for none.
  ///   - isExplicit: whether it was named, not taken from a locale: then it stays what it is where the plan has no such
  ///     language.
  /// - Returns: one of the plan's languages, but for a language that was named and the plan does not have.
  public func language(for asked: LanguageTag?, isExplicit: Bool) -> LanguageTag {
    guard let asked else { return languages[0] }
    return asked.matched(in: languages) ?? (isExplicit ? asked : languages[0])
  }

  /// The plan's title in a language, or in the next of its languages that has one; its id where none has.
  public func title(in language: LanguageTag) -> String {
    file?.localized(.title, in: language, of: languages)?.text ?? id.description
  }

  /// The plan's own word for a status, a sub-status or `unreported` in a language, without falling back to
  /// another language; nil where the plan has none.
  public func word(for status: String, in language: LanguageTag) -> WordForms? {
    keyed(.word, SubStatus(name: status, counted: .done).keyPart, in: language).flatMap { WordForms($0) }
  }

  /// The plan's own mark for a status, a sub-status or `unreported`; nil where it has none.
  public func mark(for status: String) -> String? {
    let wanted = SubStatus(name: status, counted: .done).keyPart.lowercased()
    return file?.all(.mark).first { field in file?.parts(of: field).map { $0.lowercased() } == [wanted] }
      .flatMap { file?.value(of: $0) }
  }

  /// The plan's own words for a level in a language; nil where it has none in that language.
  public func words(for level: Level, in language: LanguageTag) -> WordForms? {
    keyed(.level, level.letters, in: language).flatMap { WordForms($0) }
  }

  /// The reports' heading over deliverables, where the plan has one, in a language or the next of its own.
  public func deliverablesHeading(in language: LanguageTag) -> String? {
    for candidate in [language] + languages {
      if let heading = keyed(.heading, "deliverables", in: candidate) { return heading }
    }
    return nil
  }

  /// The value of `NAME.PART.LANG`, or of `NAME.PART` for the plan's first language.
  private func keyed(_ name: FieldName, _ part: String, in language: LanguageTag) -> String? {
    guard let file else { return nil }
    let wanted = part.lowercased()
    var values: [LanguageTag: String] = [:]
    for field in file.all(name) {
      let parts = file.parts(of: field)
      guard parts.first?.lowercased() == wanted else { continue }
      guard let tag = parts.count == 1 ? languages[0] : LanguageTag(parts[1]) else { continue }
      // `word.done.en` beside `word.done` in a plan of English: what names its language wins.
      if parts.count > 1 || values[tag] == nil { values[tag] = file.value(of: field) }
    }
    return values[language] ?? values[language.base]
  }
}
