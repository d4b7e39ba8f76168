import PlanCore
import PlanStore

/// The changes of plans, as a person or a program reads them.
struct ChangeLog {
  let changes: [Change]
  private let words: [PlanID: PlanWords]
  private let say: Speech
  /// Whether the plan stands in front of each line.
  private let showsPlan: Bool
  /// Whether the code stands in front of each line: not where all are one deliverable's.
  private let showsCode: Bool

  init(_ history: History, _ targets: [HistoryTarget], _ session: Session) {
    changes = history.changes
    words = Dictionary(
      targets.map { ($0.plan.id, session.words($0.plan)) }, uniquingKeysWith: { first, _ in first })
    say = session.say
    showsPlan = targets.count > 1
    let only = targets.count == 1 ? targets[0] : nil
    showsCode = only?.code.map { only?.plan.isDeliverable($0) == false } ?? true
  }

  /// A line for each change, newest first.
  func lines(within columns: Int?) -> [Text] {
    // A node that came with a status is told by its status lines.
    let told = Set(changes.filter(\.isStatus).map { Place($0) })
    var table = Table([.left, .left, .left, .left, .left, .left], flexible: 4, 5)
    for change in changes {
      if case .added = change.detail, told.contains(Place(change)) { continue }
      guard let words = words[change.plan] else { continue }
      let cells = cells(change, words)
      table.add(
        [
          Text(showsPlan ? change.plan.description : "", .dim),
          Text(showsCode ? change.code?.description ?? "plan" : "", .bold), cells.date, cells.what,
          cells.note,
          by(change, words),
        ])
    }
    return table.lines(within: columns).lines
  }

  private struct Place: Hashable {
    let plan: PlanID
    let code: Code?
    let commit: String?

    init(_ change: Change) {
      (plan, code, commit) = (change.plan, change.code, change.recording?.commit)
    }
  }

  private func cells(_ change: Change, _ words: PlanWords) -> (date: Text, what: Text, note: Text) {
    let say = words.say
    switch change.detail {
    case .status(let status):
      let date = Text(status.line.date.description)
      let note = Text(status.line.note)
      switch status.event {
      case .recorded: return (date, words.text(status.line.word), note)
      case .corrected:
        let old = status.replaced ?? status.line
        let was = old.word == status.line.word ? old.date.description : words.text(old.word).plain
        let correction = say(Word.correctedFrom, ["old": was.value])
        return (date, words.text(status.line.word) + Text(" (\(correction))", .dim), note)
      case .withdrawn:
        return (date, Text(say(Word.withdrawn) + say.colon + " ", .dim) + words.text(status.line.word), note)
      }
    case .field(let key, let old, let new):
      let values = [old, new].map { ($0 ?? "–").visible }
      return (Text(), Text(key, .dim), key == "text" ? Text() : Text("\(values[0]) → \(values[1])"))
    case .added: return (Text(), Text(say(Word.new), .dim), Text())
    case .removed: return (Text(), Text(say(Word.removed), .dim), Text())
    case .moved(let old): return (Text(), Text(say(Word.moved, ["code": old.value]), .dim), Text())
    }
  }

  private func by(_ change: Change, _ words: PlanWords) -> Text {
    guard let recording = change.recording else { return Text(words.say(Word.notCommitted), .yellow) }
    let day = words.say(Word.recordedOn, ["date": recording.day.value])
    return Text(String(recording.commit.prefix(7)), .dim) + Text(" \(recording.name), \(day)")
  }
}
