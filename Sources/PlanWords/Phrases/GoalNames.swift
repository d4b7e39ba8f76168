/// The names of the Sustainable Development Goals, as the United Nations give them in each language.
package enum GoalNames {
  /// The name of a goal, 1…17.
  package static func name(_ goal: Int, in language: ToolLanguage) -> String {
    language.grammar.goalNames[goal - 1]
  }
}
