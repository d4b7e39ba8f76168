import PlanCore
import PlanWords

extension PageContext {
  /// What a change did, in words, with the way to what it is about.
  func values(_ change: Change) -> PageValues {
    let plan = state.plan(change.plan)
    let header = plan?.header
    var text = ""
    var note = ""
    switch change.detail {
    case .status(let status):
      text = self.text(status, header)
      note = status.line.note
    case .field(let field):
      (text, note) = self.text(field, header)
    case .added: text = localized(Word.new)
    case .removed: text = localized(Word.removed)
    case .moved(let old): text = localized(Word.moved, ["code": old.value])
    }
    let exists = change.code.map { plan?.index(of: $0) != nil } ?? true
    let address =
      change.code.map { self.address(of: $0, in: change.plan) }
      ?? self.address(.file(change.plan, "index.html"))
    return [
      "code": change.code.map { "\(change.plan)/\($0)" } ?? change.plan.description,
      "address": exists && plan != nil ? address as any PageValue : false, "text": text.visibleLines,
      "note": note.isEmpty ? false : note.visibleLines as any PageValue,
    ]
  }

  /// A line of evidence as people read it: what is said of it, else the file's name or the address.
  private static func evidence(_ value: String) -> String {
    guard let evidence = Evidence(value) else { return value }
    if !evidence.caption.isEmpty { return evidence.caption }
    return evidence.isURL
      ? evidence.reference : evidence.reference.split(separator: "/").last.map(String.init) ?? value
  }

  private func word(_ word: StatusWord?, _ header: PlanHeader?) -> String {
    guard let header else { return word?.description ?? localized(Word.unreported) }
    let terms = terms(header)
    guard let word else { return "\(terms.mark(.unreported)) \(terms.word(NodeStatus.unreported))" }
    return "\(terms.mark(NodeStatus(word.status))) \(terms.word(word))"
  }

  private func text(_ change: StatusChange, _ header: PlanHeader?) -> String {
    let day = localized.inWords(change.line.date)
    switch change.event {
    case .recorded:
      return localized.remarked("\(word(change.from, header)) → \(word(change.line.word, header))", day)
    case .corrected:
      let old = change.replaced ?? change.line
      let was = old.word == change.line.word ? localized.inWords(old.date) : word(old.word, header)
      let correction = localized(Word.correctedFrom, ["old": was.value])
      return localized.series([localized.remarked(word(change.line.word, header), day), correction])
    case .withdrawn:
      return localized.label(Word.withdrawn) + localized.remarked(word(change.line.word, header), day)
    }
  }

  private func text(_ change: FieldChange, _ header: PlanHeader?) -> (text: String, note: String) {
    if let mark = change.markChange(header?.subStatuses ?? []) {
      let word = word(mark.mark.word, header)
      let label = localized.label(localized.inWords(mark.mark.period))
      return switch mark.event {
      case .recorded, .corrected: (label + word, mark.mark.note)
      case .withdrawn: (label + localized.label(Word.withdrawn) + word, mark.mark.note)
      }
    }
    let name = localized.fieldName(change.field.key).asHeading
    if change.field == .body { return (name, "") }
    if case .confirmed(let day) = change.field, change.from.isEmpty != change.to.isEmpty {
      let notes = (change.from + change.to).compactMap { Confirmation($0)?.note }.filter { !$0.isEmpty }
      let what = PlanDate(day).map(localized.inWords) ?? day
      let text = localized(Word.confirmed)
      let said = change.to.isEmpty ? localized.label(Word.withdrawn) + text : text.asHeading
      return (localized.remarked(said, what), localized.clauses(notes))
    }
    func shown(_ values: [String]) -> String {
      localized.clauses(change.field == .key(FieldName.evidence.text) ? values.map(Self.evidence) : values)
    }
    let (old, new) = (shown(change.from), shown(change.to))
    return (localized.label(name) + "\(old.isEmpty ? "–" : old) → \(new.isEmpty ? "–" : new)", "")
  }
}
