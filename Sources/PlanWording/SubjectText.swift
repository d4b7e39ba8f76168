import PlanCore
package import PlanWords

/// The subject of a commit as a person reads it: subjects are recorded in one language for everybody, and those that the
/// tool writes are said again in the language of whoever reads.
package struct SubjectText {
  /// How the plan of an id is spoken of; nil for one that is not here.
  package let words: (String) -> PlanTerms?
  package let localized: Localizer

  package init(words: @escaping (String) -> PlanTerms?, localized: Localizer) {
    (self.words, self.localized) = (words, localized)
  }

  /// The subject in the language; one that the tool does not write stays as it is.
  package func text(_ subject: String) -> String {
    guard localized.language != .english else { return subject }
    if subject.hasPrefix("undo: ") {
      return localized(SubjectPhrase.undo, ["subject": text(String(subject.dropFirst(6))).value])
    }
    guard let colon = subject.firstRange(of: ": ") else { return subject }
    let head = String(subject[..<colon.lowerBound])
    let rest = String(subject[colon.upperBound...])
    let plan = head.split(separator: " ").first.map { $0.split(separator: ",")[0] } ?? ""
    let words = words(String(plan))
    // `2018-2020: 3 files: owner` has a second colon.
    if let inner = rest.firstRange(of: ": "), let files = count(rest[..<inner.lowerBound], "file", .files) {
      return localized.label(head) + localized.label(files)
        + (fields(String(rest[inner.upperBound...])) ?? "")
    }
    let text =
      reviewed(rest) ?? change(rest, words) ?? moved(rest) ?? closed(rest) ?? adopted(rest)
      ?? round(rest) ?? counted(rest, words) ?? fields(rest)
    return text.map { localized.label(head) + $0 } ?? subject
  }

  /// `in-progress → done (2026-11-20)`, `in-progress confirmed (2026-11-20)`.
  private func change(_ text: String, _ words: PlanTerms?) -> String? {
    if let match = text.wholeMatch(of: /(.+) confirmed \(([0-9-]{10})\)/) {
      let values = ["status": status(String(match.1), words).value]
      return localized(SubjectPhrase.confirmed, values) + " (\(match.2))"
    }
    guard let match = text.wholeMatch(of: /(.+) → (.+) \(([0-9-]{10})\)/) else { return nil }
    let statuses = [match.1, match.2].map { status(String($0), words) }
    return "\(statuses[0]) → \(statuses[1]) (\(match.3))"
  }

  /// `accepted (2026-03-31)`, `returned (2019, 2020)`.
  private func reviewed(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: /(accepted|returned) (\([0-9A-Z, -]+\))/) else { return nil }
    return localized(match.1 == "accepted" ? SubjectPhrase.accepted : .returned) + " \(match.2)"
  }

  private func status(_ token: String, _ words: PlanTerms?) -> String {
    guard let status = NodeStatus(rawValue: token) else { return token }
    return words?.word(status) ?? localized(status.word)
  }

  /// `moved to L2M6D3, 3 nodes`.
  private func moved(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: /moved to ([^ ,]+)(?:, ([0-9]+) nodes)?/) else { return nil }
    let count = match.2.flatMap { Int($0) }.map { localized(SubjectPhrase.nodes, ["count": $0.value]) }
    return localized.series(
      [localized(SubjectPhrase.moved, ["code": String(match.1).value]), count].compactMap(\.self))
  }

  /// `2019 closed, 1/3/60/1`.
  private func closed(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: /([^ ]+) (closed|published again), (.+)/) else { return nil }
    return localized(
      match.2 == "closed" ? SubjectPhrase.closed : .publishedAgain,
      ["period": String(match.1).value, "counts": String(match.3).value])
  }

  /// `adopted on 2018-01-15`.
  private func adopted(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: /adopted on ([0-9-]{10})/) else { return nil }
    return localized(SubjectPhrase.adopted, ["date": String(match.1).value])
  }

  /// `round about 2026-Q1, answers by 2026-04-10`.
  private func round(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: /round about ([^ ]+), answers by ([0-9-]{10})/) else { return nil }
    return localized(
      SubjectPhrase.round, ["period": String(match.1).value, "date": String(match.2).value])
  }

  /// `added`, `dropped (2020-06-30)`, `12 deliverables`, `new plan, 12 nodes`.
  private func counted(_ text: String, _ words: PlanTerms?) -> String? {
    if let phrase = SubjectPhrase.allCases.first(where: { $0.isWhole && $0.english == text }) {
      return localized(phrase)
    }
    if let match = text.wholeMatch(of: /(dropped|ended) \(([0-9-]{10})\)/) {
      return localized(match.1 == "ended" ? SubjectPhrase.ended : .dropped) + " (\(match.2))"
    }
    if let match = text.wholeMatch(of: /new plan, ([0-9]+ nodes?)/) {
      return localized.series(
        [localized(SubjectPhrase.newPlan), count(match.1, "node", .nodes)].compactMap(\.self))
    }
    if let match = text.wholeMatch(of: /([0-9]+) nodes dropped \(([0-9-]{10})\)/), let count = Int(match.1) {
      return localized(SubjectPhrase.nodesDropped, ["count": count.value]) + " (\(match.2))"
    }
    if let match = text.wholeMatch(of: /([0-9]+) deliverables?/), let count = Int(match.1) {
      let noun = words?.deliverables(count) ?? localized(LevelPhrase.deliverable, ["count": count.value])
      return localized.counted(count, noun)
    }
    for (noun, phrase) in [("node", SubjectPhrase.nodes), ("file", .files)] {
      if let text = count(text[...], noun, phrase) { return text }
    }
    if let match = text.wholeMatch(of: /([0-9]+) nodes? (added|from a table)/), let count = Int(match.1) {
      return localized(match.2 == "added" ? SubjectPhrase.nodesAdded : .fromTable, ["count": count.value])
    }
    return nil
  }

  private func count(_ text: Substring, _ noun: String, _ phrase: SubjectPhrase) -> String? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let count = Int(parts[0]), parts[1] == noun || parts[1] == noun + "s" else {
      return nil
    }
    return localized(phrase, ["count": count.value])
  }

  /// `owner, title.fr`: keys.
  private func fields(_ text: String) -> String? {
    let keys = text.split(separator: ", ").map(String.init)
    guard keys.allSatisfy({ FieldName(key: $0) != .unknown || FieldPhrase(rawValue: $0) != nil }) else {
      return nil
    }
    return localized.series(keys.map(localized.fieldName))
  }
}
