import PlanCore
import PlanWording
import PlanWords

/// Words of a plan as a terminal shows them.
extension PlanTerms {
  init(_ header: PlanHeader, in session: Session) {
    self.init(
      header, asked: session.requestedLanguage, isExplicit: session.isLanguageExplicit,
      isUnicode: session.isUnicode)
  }

  /// The mark and the word of a status.
  func text(_ status: NodeStatus) -> Text { Text("\(mark(status)) \(word(status))", status.style) }

  /// The mark and the word of a standing, its sub-status included.
  func text(_ effectiveStatus: EffectiveStatus) -> Text {
    Text(marked(effectiveStatus), effectiveStatus.status.style)
  }

  /// What is said of a change.
  func text(_ parts: [ChangePart]) -> Text {
    parts.reduce(Text()) { text, part in
      switch part {
      case .status(let effectiveStatus): text + self.text(effectiveStatus)
      case .text(let plain): text + Text(plain)
      }
    }
  }

  /// The mark and the word of a status that can be recorded; `unreported` for nil.
  func text(_ word: StatusWord?) -> Text {
    guard let word else { return text(NodeStatus.unreported) }
    let status = NodeStatus(word.status)
    return Text("\(mark(status)) \(self.word(word))", status.style)
  }

  /// What happened to a mark of a period: `2019 ✓ done`, `○ in progress → ✓ done`.
  ///
  /// - Parameter showsPeriod: whether the period stands in front, and the note behind.
  func text(_ change: MarkChange, showsPeriod: Bool = true) -> Text {
    var text = Text(showsPeriod ? "\(change.mark.period) " : "")
    switch change.event {
    case .recorded: text = text + self.text(change.mark.word)
    case .corrected:
      let old = self.text(change.replaced?.word ?? change.mark.word).plain
      let correction = localized(Word.correctedFrom, ["old": old.value])
      text = text + self.text(change.mark.word) + Text(" (\(correction))", .dim)
    case .withdrawn: text = text + Text(localized.label(Word.withdrawn), .dim) + self.text(change.mark.word)
    }
    return showsPeriod && !change.mark.note.isEmpty ? text + Text(" \(change.mark.note)") : text
  }

  /// What was reached in each period: `2018 ·  2019 ✓  2020 ✓`.
  func text(_ periods: [(period: PeriodName, status: EffectiveStatus)]) -> Text {
    periods.enumerated().reduce(Text()) { text, item in
      let status = item.element.status.status
      return text + Text(item.offset > 0 ? "  " : "") + Text("\(item.element.period) ")
        + Text(mark(status), status.style)
    }
  }

  /// A code, with the label under which it was published where that differs.
  func code(_ node: Node) -> Text {
    var text = Text(node.code.description, .bold)
    if let label = node.label {
      text.append(" (" + localized(Word.publishedAs, ["label": label.value]) + ")", .dim)
    }
    return text
  }
}

extension NodeStatus {
  var style: Style {
    switch self {
    case .done: .green
    case .inProgress: .yellow
    case .notDone: .red
    case .unreported, .none: .dim
    case .unreadable: .red
    }
  }
}
