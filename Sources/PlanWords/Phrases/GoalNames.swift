/// The names of the Sustainable Development Goals, as the United Nations give them in each language.
package enum GoalNames {
  /// The name of a goal, 1…17.
  package static func name(_ goal: Int, in language: ToolLanguage) -> String {
    switch language {
    case .english: english[goal - 1]
    case .french: french[goal - 1]
    case .spanish: spanish[goal - 1]
    }
  }
}
