import PlanCore
import PlanWords

extension Review {
  /// `accepted on 2026-04-02`, `returned on 2026-04-02`.
  func text(_ localized: Localizer) -> String {
    let phrase = verdict == .accepted ? Word.accepted : .returnedReview
    return localized(phrase, ["date": date.value])
  }

  /// The object that stands among a deliverable's reviews.
  var json: JSON {
    .object([
      ("date", .string(date.description)), ("verdict", .string(verdict.rawValue)),
      ("of", .string(target.description)), ("note", .optional(note.isEmpty ? nil : note)),
    ])
  }
}
