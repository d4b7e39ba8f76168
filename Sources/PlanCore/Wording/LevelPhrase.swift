/// The glossary's words for levels, which a plan need not translate itself.
package enum LevelPhrase: String, Phrase {
  case line, measure, action, deliverable

  package var texts: Texts {
    switch self {
    case .line:
      Texts(
        "{count:line|lines}", "{count:ligne directrice|lignes directrices}",
        "{count:línea estratégica|líneas estratégicas}")
    case .measure: Texts("{count:measure|measures}", "{count:mesure|mesures}", "{count:medida|medidas}")
    case .action: Texts("{count:action|actions}", "{count:action|actions}", "{count:acción|acciones}")
    case .deliverable:
      Texts(
        "{count:deliverable|deliverables}", "{count:livrable|livrables}", "{count:entregable|entregables}")
    }
  }

  /// The word of a language as it stands in `levels:`; nil if the glossary does not have it.
  init?(_ name: String, in language: ToolLanguage) {
    let say = Speech(language: language)
    guard let phrase = Self.allCases.first(where: { say($0, ["count": 1]).matches(name) }) else { return nil }
    self = phrase
  }

  /// The word's forms in a language.
  func forms(in language: ToolLanguage) -> WordForms {
    let say = Speech(language: language)
    return WordForms(singular: say(self, ["count": 1]), plural: say(self, ["count": 2]))
  }
}

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
