import PlanCore
import PlanService
import PlanStore
import PlanWording
import PlanWords

extension Session {
  /// What was published for periods that end on one of some days.
  ///
  /// - Parameters:
  ///   - plan: the plan as it is shown; read again whole only if a closed period ends on one of the days.
  ///   - scope: the node that is asked about, by its present code; nil for the whole plan.
  func published(
    of plan: PlanTree, _ scope: Code? = nil, endingOn days: [PlanDate], from source: PlanSource,
    in workspace: Workspace
  ) throws(CommandError) -> [PublishedFigures] {
    let periods = plan.header.closedPeriods.filter { days.contains($0.day) }
    if periods.isEmpty || workspace.workingTree == nil { return [] }
    let current = try plans([plan.id], from: source, in: workspace).plans.first ?? plan
    return try orFail(store: try PublishedFigures.of(periods, in: current, scope, from: source, workspace))
  }
}

extension PublishedFigures {
  /// The counts of each publication, and below them what is known otherwise.
  func lines(_ words: PlanTerms) -> [Text] {
    let localized = words.localized
    let period = ["period": self.period.name.value]
    var lines: [Text] = []
    for edition in editions {
      let publication = edition.publication
      let values: [String: PhraseValue] = [
        "counts": edition.figures.counts.value, "commit": publication.revision.shortCommit.value,
        "author": publication.author.name.value, "date": publication.revision.day.value,
      ]
      let phrase = lines.isEmpty ? ClosingPhrase.published : .publishedAgain
      let reason = publication.reason.inOneLine
      let text = localized(phrase, values.merging(period) { $1 })
      lines.append(Text(reason.isEmpty ? text : localized.label(text) + reason))
      if let change = edition.change { lines += change.lines(words) }
    }
    guard publication != nil else {
      return lines + [
        Text(
          localized(ClosingPhrase.notRecorded, period.merging(["counts": self.period.counts.value]) { $1 }))
      ]
    }
    guard let restatement, !restatement.isEmpty else { return lines }
    let isSame = restatement.was == restatement.now
    lines.append(
      Text(
        localized(
          isSame ? ClosingPhrase.restatedSame : .restatedNow, ["counts": restatement.now.counts.value])))
    return lines + restatement.lines(words)
  }

  /// The object for JSON.
  var json: JSON {
    let publication = publication
    return .object([
      ("period", .string(period.name.description)),
      ("total", (editions.last.map(\.figures) ?? period.published).json),
      ("commit", .optional(publication?.revision.commit)),
      ("recorded", .optional(publication?.revision.day.description)),
      ("author", publication.map(\.author.json) ?? .null),
      ("reason", .optional(publication.flatMap { $0.reason.isEmpty ? nil : $0.reason })),
      ("now", restatement?.now.json ?? .null),
      ("restatements", .array(restatement?.rows ?? [])),
      ("figures", .array(restatement?.figureRows ?? [])),
      ("publications", .array(editions.map(\.json))),
    ])
  }
}

extension PublishedFigures.Edition {
  fileprivate var json: JSON {
    .object([
      ("total", figures.json), ("commit", .string(publication.revision.commit)),
      ("recorded", .string(publication.revision.day.description)), ("author", publication.author.json),
      ("reason", .optional(publication.reason.isEmpty ? nil : publication.reason)),
      ("restatements", .array(change?.rows ?? [])), ("figures", .array(change?.figureRows ?? [])),
    ])
  }
}

extension GitUser {
  fileprivate var json: JSON { .object([("name", .string(name)), ("email", .string(email))]) }
}

extension Restatement {
  /// A line for each part whose counts are others, then one for each thing that differs, with its reason.
  fileprivate func lines(_ words: PlanTerms) -> [Text] {
    var table = Table([.left, .left, .left], flexible: 2)
    // Of a whole plan the topmost parts: those below them follow from the lines.
    for part in figures where part.code.depth == (scope?.depth ?? 0) + 1 {
      let counts = [part.was, part.now].map { $0?.counts ?? "–" }
      table.add([
        Text("  ") + Text(part.code.description, .bold), Text("\(counts[0]) → \(counts[1])"), Text(""),
      ])
    }
    for difference in differences {
      table.add([
        Text("  ") + Text(difference.code?.description ?? "", .bold), words.text(difference.change(words)),
        Text(reason(of: difference)),
      ])
    }
    return table.lines(within: nil).lines
  }
}
