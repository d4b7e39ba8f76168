/// Text in one of a plan's languages.
public struct LocalizedText: Hashable, Sendable {
  /// The text.
  public let text: String
  /// The language it is in.
  public let language: LanguageTag

  /// Takes a value, and the language that its key names or else the plan's first.
  public init(text: String, language: LanguageTag) { (self.text, self.language) = (text, language) }
}

extension NodeFile {
  /// The text of a field in a language, or else in the first of the plan's languages that has one.
  ///
  /// - Parameters:
  ///   - name: a field with a variant for each language, such as `title`.
  ///   - language: the language asked for; `pt-BR` is also served by `pt`.
  ///   - languages: the plan's languages; the field without a language is in the first.
  public func localized(
    _ name: FieldName, in language: LanguageTag, of languages: [LanguageTag]
  ) -> LocalizedText? {
    for candidate in [language, language.base] + languages {
      if let text = text(name, in: candidate, first: languages[0]) {
        return LocalizedText(text: text, language: candidate)
      }
    }
    return nil
  }

  /// The text of a field in exactly one language.
  func text(_ name: FieldName, in language: LanguageTag, first: LanguageTag) -> String? {
    for field in fields where field.name == name && !field.value.isEmpty {
      let parts = parts(of: field)
      if parts.isEmpty ? language == first : LanguageTag(parts[0]) == language {
        return value(of: field)
      }
    }
    return nil
  }

  /// The texts of a field by language, the plan's first language first, then as in the file.
  public func texts(_ name: FieldName, of languages: [LanguageTag]) -> [LocalizedText] {
    var texts: [LocalizedText] = []
    for field in fields where field.name == name && !field.value.isEmpty {
      let parts = parts(of: field)
      guard let tag = parts.isEmpty ? languages[0] : LanguageTag(parts[0]),
        !texts.contains(where: { $0.language == tag })
      else { continue }
      texts.append(LocalizedText(text: value(of: field), language: tag))
    }
    let order = { (text: LocalizedText) in languages.firstIndex(of: text.language) ?? languages.count }
    return texts.enumerated().sorted { (order($0.element), $0.offset) < (order($1.element), $1.offset) }
      .map(\.element)
  }
}
