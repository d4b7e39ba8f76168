import PlanCore
import PlanWords

extension PageContext {
  /// What a field of a node's file is called on a page, and what is said of how it is filled in.
  ///
  /// - Parameter language: the language of a title.
  func words(ofKey key: String, _ language: LanguageTag?) -> (label: String, help: String?) {
    if key == NodeFile.descriptionKey { return (text(.description), nil) }
    if let language {
      let name = ToolLanguage(language).map { SitePhrase.languageName.text(in: $0) }
      return (text(.titleIn, ["language": (name ?? language.description).value]), nil)
    }
    switch FieldName(key: key) {
    case .due: return (localized(SitePhrase.due), text(.dueHelp))
    case .owner: return (localized(SitePhrase.owner), text(.ownersHelp))
    case .tags: return (localized(SitePhrase.tags), text(.listHelp))
    case .sdg: return (localized(SitePhrase.goals), text(.listHelp))
    case .label: return (text(editor: .labelField), nil)
    default: return (localized.fieldName(key).asHeading, nil)
    }
  }
}
