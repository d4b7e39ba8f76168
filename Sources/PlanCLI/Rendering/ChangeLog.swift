import PlanCore
import PlanWords
import PlanStore

/// The changes of plans, as a person or a program reads them.
struct ChangeLog {
  let changes: [Change]
  let words: [PlanID: PlanTerms]
  /// Whether the plan stands in front of each line.
  private let showsPlan: Bool
  /// Whether the code stands in front of each line: not where all are one deliverable's.
  private let showsCode: Bool

  init(_ history: History, _ targets: [HistoryTarget], _ session: Session) {
    changes = history.changes
    words = Dictionary(
      targets.map { ($0.plan.id, session.words($0.plan)) }, uniquingKeysWith: { first, _ in first })
    showsPlan = targets.count > 1
    let only = targets.count == 1 ? targets[0] : nil
    showsCode = only?.code.map { only?.plan.isDeliverable($0) == false } ?? true
  }

  /// A row for each change, newest first.
  var table: Table {
    var table = Table([.left, .left, .left, .left, .left, .left], flexible: 4, wraps: true)
    var statuses: [PlanID: [StatusWord: Text]] = [:]
    var last: (recording: Recording?, text: Text)?
    var days: [PlanDate: String] = [:]
    // Of a commit that brought many things the reason stands behind the first: they stand together.
    var reasoned: Recording?
    for (index, change) in changes.enumerated() {
      if isTold(index) { continue }
      guard let words = words[change.plan] else { continue }
      func status(_ word: StatusWord) -> Text {
        if let known = statuses[change.plan]?[word] { return known }
        let text = words.text(word)
        statuses[change.plan, default: [:]][word] = text
        return text
      }
      // A commit's changes stand together.
      let by =
        if let last, last.recording == change.recording { last.text } else { self.by(change, words, &days) }
      last = (change.recording, by)
      let cells = cells(change, words, status)
      let reason = change.recording == reasoned ? nil : change.recording?.reason
      reasoned = change.recording
      table.add([
        Text(showsPlan ? change.plan.description : "", .dim),
        Text(showsCode ? change.item.description : "", .bold), cells.date, cells.what,
        note(cells.note, reason), by,
      ])
    }
    return table
  }

  /// Whether a change is told by the next one: a node that came with a status is told by its status lines.
  private func isTold(_ index: Int) -> Bool {
    guard case .added = changes[index].detail, index + 1 < changes.count else { return false }
    let (change, next) = (changes[index], changes[index + 1])
    return next.isStatus && next.plan == change.plan && next.item == change.item
      && next.recording?.commit == change.recording?.commit
  }

  private func cells(
    _ change: Change, _ words: PlanTerms, _ text: (StatusWord) -> Text
  ) -> (date: Text, what: Text, note: Text) {
    let localized = words.localized
    switch change.detail {
    case .status(let status):
      let date = Text(status.line.date.description)
      let note = Text(status.line.note)
      switch status.event {
      case .recorded: return (date, text(status.line.word), note)
      case .corrected:
        let old = status.replaced ?? status.line
        let was = old.word == status.line.word ? old.date.description : text(old.word).plain
        let correction = localized(Word.correctedFrom, ["old": was.value])
        return (date, text(status.line.word) + Text(" (\(correction))", .dim), note)
      case .withdrawn:
        return (date, Text(localized.label(Word.withdrawn), .dim) + text(status.line.word), note)
      }
    case .field(let change):
      if let mark = change.markChange(words.header.subStatuses) {
        return (
          Text(mark.mark.period.description), words.text(mark, showsPeriod: false), Text(mark.mark.note)
        )
      }
      let name = Text(localized.fieldName(change.field.key), .dim)
      if change.field == .body { return (Text(), name, Text()) }
      if case .confirmed(let day) = change.field, let cells = confirmed(change, day, name, localized) {
        return cells
      }
      if case .review = change.field, let cells = reviewed(change, localized) { return cells }
      let (old, new) = change.printed
      return (Text(), name, Text("\((old ?? "–").visible) → \((new ?? "–").visible)"))
    case .added: return (Text(), Text(localized(Word.new), .dim), Text())
    case .removed: return (Text(), Text(localized(Word.removed), .dim), Text())
    case .moved(let old): return (Text(), Text(localized(Word.moved, ["code": old.value]), .dim), Text())
    }
  }

  /// A confirmation that has come or gone; nil where its line is another one.
  private func confirmed(
    _ change: FieldChange, _ day: String, _ name: Text, _ localized: Localizer
  ) -> (date: Text, what: Text, note: Text)? {
    guard change.from.isEmpty != change.to.isEmpty else { return nil }
    let notes = (change.from + change.to).compactMap { Confirmation($0)?.note }.filter { !$0.isEmpty }
    let what = change.to.isEmpty ? Text(localized.label(Word.withdrawn), .dim) + name : name
    return (Text(day), what, Text(localized.clauses(notes)))
  }

  /// Reviews of one line that have come or gone; nil where a line is another one.
  private func reviewed(
    _ change: FieldChange, _ localized: Localizer
  ) -> (date: Text, what: Text, note: Text)? {
    let (came, gone) = (change.to.without(change.from), change.from.without(change.to))
    guard came.isEmpty != gone.isEmpty, let review = (came + gone).last.flatMap({ Review($0) }) else {
      return nil
    }
    let label = came.isEmpty ? Text(localized.label(Word.withdrawn), .dim) : Text()
    return (Text(review.target.description), label + Text(review.text(localized), .dim), Text(review.note))
  }

  /// What a row says of the change, and why it was made: the first paragraph, unless the row says it already.
  private func note(_ note: Text, _ reason: String?) -> Text {
    guard let reason = reason?.firstParagraph, note.plain != reason, !note.plain.hasSuffix(" " + reason)
    else {
      return note
    }
    return note.width > 0 ? note + Text(" · " + reason) : Text(reason)
  }

  private func by(_ change: Change, _ words: PlanTerms, _ days: inout [PlanDate: String]) -> Text {
    guard let recording = change.recording else { return Text(words.localized(Word.notCommitted), .yellow) }
    // Plans may be spoken of in different languages only where each has its own first one.
    let day = days[recording.day] ?? words.localized(Word.recordedOn, ["date": recording.day.value])
    if !showsPlan { days[recording.day] = day }
    return Text(recording.commit.shortCommit, .dim) + Text(" \(recording.name), \(day)")
  }
}

extension [String] {
  /// What is left where each of some other values takes one of its kind away.
  fileprivate func without(_ others: [String]) -> [String] {
    var left = self
    for other in others { if let index = left.firstIndex(of: other) { left.remove(at: index) } }
    return left
  }
}

extension String {
  /// The lines down to the first empty one, as one line; nil where there is none.
  fileprivate var firstParagraph: String? {
    if !utf8.contains(10) {
      let line = trimmingBlanks
      return line.isEmpty ? nil : line
    }
    let lines = split(separator: "\n", omittingEmptySubsequences: false).map { String($0).trimmingBlanks }
    let first = lines.prefix { !$0.isEmpty }
    return first.isEmpty ? nil : first.joined(separator: " ")
  }
}
