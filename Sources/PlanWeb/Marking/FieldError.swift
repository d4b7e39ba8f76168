import PlanCore
import PlanService
import PlanWording
import PlanWords

/// What is wrong with a field of a form.
struct FieldError: Hashable, Sendable {
  /// The id of the field; `form` where it is about the whole.
  let field: String
  /// A sentence.
  let text: String

  init(_ field: String, _ text: String) { (self.field, self.text) = (field, text.asSentence) }

  /// A refusal, at the field that it is about.
  ///
  /// - Parameter suffix: what stands behind the ids of the fields.
  init(_ refusal: Refusal, _ words: ErrorWords, suffix: String = "") {
    let field =
      switch refusal {
      case .reasonNeeded, .reasonNeededBy, .reasonNeededByLine, .lineBreakInNote, .noteTooLong: "note"
      case .futureDate, .notCounted, .dayBeforePeriod, .periodNotBegun: "effect"
      case .notRecurring, .otherLength, .periodOutside, .periodNotConfirmed: "about"
      case .evidenceTooLarge, .noSuchEvidence: "file"
      default: "form"
      }
    let isShared = field == "effect" || field == "form"
    self.init(isShared ? field : field + suffix, refusal.text(words))
  }
}

extension String {
  /// A message of the tool as a sentence on a page: with a capital, and a full stop where it has none.
  var asSentence: String {
    guard let first, let last else { return self }
    let text = first.uppercased() + dropFirst()
    return ".!?…:".contains(last) ? text : text + "."
  }
}
