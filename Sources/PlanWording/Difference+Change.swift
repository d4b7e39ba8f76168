package import PlanCore
package import PlanService
package import PlanWords

/// A part of what is said of a change: where something stands, or the text between.
package enum ChangePart: Sendable {
  case status(EffectiveStatus)
  case text(String)
}

extension Difference {
  /// What a restatement says of a node: `✗ not done → ✓ done`, `moved from L1M1D1`, `✓ done, late (…) → ✓ done`.
  package func change(_ words: PlanTerms) -> [ChangePart] {
    func part(_ effectiveStatus: EffectiveStatus?, _ delay: Delay? = nil) -> [ChangePart] {
      guard let effectiveStatus else { return [.text("–")] }
      return [.status(effectiveStatus)] + (delay.map { [.text(", \(words.text($0))")] } ?? [])
    }
    switch detail {
    case .status(let from, let to): return part(from) + [.text(" → ")] + part(to)
    case .late(let from, let to, let was, let now): return part(from, was) + [.text(" → ")] + part(to, now)
    case .answered(_, let to, let was, let now):
      let said = "\(words.localized(Word.lastSaid)) \(was?.description ?? "–") → \(now?.description ?? "–")"
      return part(to) + [.text(", " + said)]
    case .added(let effectiveStatus): return [.text("– → ")] + part(effectiveStatus)
    case .dropped(let effectiveStatus), .removed(let effectiveStatus):
      return part(effectiveStatus) + [.text(" → –")]
    case .recoded(let old): return [.text(words.localized(Word.moved, ["code": old.value]))]
    default: return []
    }
  }

  /// The same as one text.
  package func changeText(_ words: PlanTerms) -> String {
    change(words).map { part in
      switch part {
      case .status(let effectiveStatus): words.marked(effectiveStatus)
      case .text(let text): text
      }
    }.joined()
  }
}

extension RestatementCheck.Restated {
  /// The deliverables that change, or how many where they are many.
  package func changes(_ words: PlanTerms, _ localized: Localizer) -> String {
    let differences = restatement.differences
    if differences.count > 4 {
      return localized.counted(differences.count, words.deliverables(differences.count))
    }
    return localized.series(differences.map { "\($0.code?.description ?? "") \($0.changeText(words))" })
  }
}

extension PlanTerms {
  /// `late (2020-10-01, due 2020-06-30)`, `overdue (due 2020-06-30)`.
  fileprivate func text(_ delay: Delay) -> String {
    let due = delay.due.value
    guard let done = delay.done else { return localized(ClosingPhrase.overdue, ["due": due]) }
    return localized(ClosingPhrase.doneLate, ["date": done.value, "due": due])
  }
}
