import PlanCore
import PlanWords

extension Difference {
  /// What a restatement says of a node: `✗ not done → ✓ done`, `moved from L1M1D1`, `✓ done, late (…) → ✓ done`.
  func change(_ words: PlanTerms) -> Text {
    func text(_ effectiveStatus: EffectiveStatus?, _ delay: Delay? = nil) -> Text {
      guard let effectiveStatus else { return Text("–") }
      return words.text(effectiveStatus) + Text(delay.map { ", \(words.text($0))" } ?? "")
    }
    switch detail {
    case .status(let from, let to): return text(from) + Text(" → ") + text(to)
    case .late(let from, let to, let was, let now): return text(from, was) + Text(" → ") + text(to, now)
    case .answered(_, let to, let was, let now):
      let said = "\(words.localized(Word.lastSaid)) \(was?.description ?? "–") → \(now?.description ?? "–")"
      return text(to) + Text(", " + said)
    case .added(let effectiveStatus): return Text("– → ") + text(effectiveStatus)
    case .dropped(let effectiveStatus), .removed(let effectiveStatus):
      return text(effectiveStatus) + Text(" → –")
    case .recoded(let old): return Text(words.localized(Word.moved, ["code": old.value]))
    default: return Text("")
    }
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
