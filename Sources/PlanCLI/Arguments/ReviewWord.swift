import PlanCore
import PlanWords

/// The ways to type what a review has found, in every language of the tool.
enum ReviewWord {
  private static let forms: [(verdict: Review.Verdict, words: [String])] = [
    (.accepted, words(.acceptForms)), (.returned, words(.returnForms)),
  ]

  private static func words(_ phrase: ReviewPhrase) -> [String] {
    ToolLanguage.allCases.flatMap { words(phrase, Localizer(language: $0)) }
  }

  private static func words(_ phrase: ReviewPhrase, _ localized: Localizer) -> [String] {
    localized(phrase).split(separator: "|").map { String($0).trimmingBlanks }
  }

  /// What a typed word says; nil where it says neither.
  static func verdict(_ typed: String) -> Review.Verdict? {
    forms.first { form in form.words.contains { $0.matches(typed) } }?.verdict
  }

  /// The words that are offered to whoever types.
  static func offered(_ localized: Localizer) -> [String] {
    [ReviewPhrase.acceptForms, .returnForms].compactMap { words($0, localized).first }
  }
}
