package import PlanCore

/// The glossary's words for levels, which a plan need not translate itself.
package enum LevelPhrase: String, Phrase {
  case line, measure, action, deliverable

  /// The word of a language as it stands in `levels:`; nil if the glossary does not have it.
  package init?(_ name: String, in language: ToolLanguage) {
    let localized = Localizer(language: language)
    guard let phrase = Self.allCases.first(where: { localized($0, ["count": 1]).matches(name) }) else {
      return nil
    }
    self = phrase
  }

  /// The word's forms in a language.
  package func forms(in language: ToolLanguage) -> WordForms {
    let localized = Localizer(language: language)
    return WordForms(singular: localized(self, ["count": 1]), plural: localized(self, ["count": 2]))
  }
}
