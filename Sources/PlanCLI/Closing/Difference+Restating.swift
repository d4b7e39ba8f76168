import PlanCore
import PlanWords

extension Difference {
  /// What a restatement says of a node: `✗ not done → ✓ done`, `moved from L1M1D1`, `✓ done, late (…) → ✓ done`.
  func change(_ words: PlanTerms) -> Text {
    func text(_ standing: Standing?, _ delay: Delay? = nil) -> Text {
      guard let standing else { return Text("–") }
      return words.text(standing) + Text(delay.map { ", \(words.text($0))" } ?? "")
    }
    switch detail {
    case .status(let from, let to): return text(from) + Text(" → ") + text(to)
    case .late(let from, let to, let was, let now): return text(from, was) + Text(" → ") + text(to, now)
    case .added(let standing): return Text("– → ") + text(standing)
    case .dropped(let standing), .removed(let standing): return text(standing) + Text(" → –")
    case .recoded(let old): return Text(words.say(Word.moved, ["code": old.value]))
    default: return Text("")
    }
  }
}

extension PlanTerms {
  /// `late (2020-10-01, due 2020-06-30)`, `overdue (due 2020-06-30)`.
  fileprivate func text(_ delay: Delay) -> String {
    let due = delay.due.value
    guard let done = delay.done else { return say(ClosingPhrase.overdue, ["due": due]) }
    return say(ClosingPhrase.doneLate, ["date": done.value, "due": due])
  }
}
