import PlanCore
package import PlanWords

/// The ways to type that a status is still what it was (Y7), in every language of the tool. A word of the plan comes first.
package enum UnchangedWord {
  /// The ways, folded as they are compared.
  private static let forms: [String] = ToolLanguage.allCases.flatMap { language in
    Localizer(language: language)(Word.unchangedForms).split(separator: "|").map {
      String($0).trimmingBlanks.folded
    }
  }

  /// Whether a typed text is one.
  package static func matches(_ typed: String) -> Bool {
    forms.contains(typed.split(separator: " ").joined(separator: " ").folded)
  }

  /// How many words at the front are one, the longest; nil for none.
  package static func count(atFrontOf words: [String]) -> Int? {
    let longest = min(forms.map { $0.split(separator: " ").count }.max() ?? 1, words.count)
    return stride(from: longest, to: 0, by: -1).first { matches(words.prefix($0).joined(separator: " ")) }
  }

  /// The word that is offered to whoever types.
  package static func offered(_ localized: Localizer) -> String {
    localized(Word.unchangedForms).split(separator: "|").first.map { String($0).trimmingBlanks } ?? ""
  }
}
