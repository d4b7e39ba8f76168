package import PlanCore

extension PlanHeader {
  /// The words for a level in a language: the plan's own, else the glossary's, else the level's name, its plural formed
  /// as the plan's first language does it.
  package func forms(of level: Level, in language: LanguageTag) -> WordForms {
    if let own = words(for: level, in: language) { return own }
    let first = ToolLanguage(languages[0])
    if let spoken = ToolLanguage(language), let first, let term = LevelPhrase(level.name, in: first) {
      return term.forms(in: spoken)
    }
    if let own = words(for: level, in: languages[0]) { return own }
    return WordForms(singular: level.name, plural: first.map { level.name.plural(in: $0) } ?? level.name)
  }

  /// The words for the level of deliverables.
  package func deliverableForms(in language: LanguageTag) -> WordForms {
    levels.last.map { forms(of: $0, in: language) }
      ?? LevelPhrase.deliverable.forms(in: ToolLanguage(language) ?? ToolLanguage(languages[0]) ?? .english)
  }
}
