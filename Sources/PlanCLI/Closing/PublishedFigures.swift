import PlanCore
import PlanWords
import PlanStore

/// What was published for a period, each time that it was, and what is known otherwise since (F26).
struct PublishedFigures {
  /// One publication.
  struct Edition {
    let publication: Publication
    /// The counts of the plan, or of the node that is asked about.
    let figures: Rollup
    /// What had become other than in the publication before; nil for the first one.
    var change: Restatement?
  }

  /// The line that is in force.
  let period: ClosedPeriod
  /// The publications, the first one first, the one in force last; none where they are not recorded here.
  private(set) var editions: [Edition] = []
  /// What is known otherwise now; nil where the publication in force is not here.
  private(set) var restatement: Restatement?

  /// The commit that published what is in force; nil where it is not recorded here.
  var publication: Publication? {
    editions.last.flatMap { $0.publication.period == period ? $0.publication : nil }
  }

  /// What was published for periods that end on a day.
  ///
  /// - Parameters:
  ///   - plan: the plan as it is shown; read again whole only if a closed period ends on one of the days.
  ///   - scope: the node that is asked about, by its present code; nil for the whole plan.
  static func of(
    _ plan: PlanTree, _ scope: Code? = nil, endingOn days: [PlanDate], from source: PlanSource,
    in workspace: Workspace, _ session: Session
  ) throws(Failure) -> [PublishedFigures] {
    let periods = plan.header.closedPeriods.filter { days.contains($0.day) }
    if periods.isEmpty || workspace.workingTree == nil { return [] }
    let current = try session.plans([plan.id], from: source, in: workspace).plans.first ?? plan
    do throws(StoreError) {
      let publications = try workspace.publications(in: plan.id, from: source)
      var reasons = RecordedReasons(current.header, workspace)
      var figures: [PublishedFigures] = []
      for period in periods {
        let own = publications.filter { $0.period.name == period.name }
        figures.append(try PublishedFigures(period, own, scope, current, source, workspace, &reasons))
      }
      return figures
    } catch { throw .store(error) }
  }

  private init(
    _ period: ClosedPeriod, _ publications: [Publication], _ scope: Code?, _ current: PlanTree,
    _ source: PlanSource, _ workspace: Workspace, _ reasons: inout RecordedReasons
  ) throws(StoreError) {
    self.period = period
    // The one in force is the newest that says what stands in the plan now.
    let inForce = publications.lastIndex { $0.period == period }
    var order = publications
    if let inForce { order.append(order.remove(at: inForce)) }
    var earlier: (tree: PlanTree, period: ClosedPeriod)?
    for publication in order {
      guard let tree = try workspace.plans([current.id], from: .revision(publication.revision)).plans.first
      else { continue }
      var change = earlier.map { Restatement(of: $0.period, from: $0.tree, to: tree, scope: scope) }
      try reasons.add(to: &change, of: tree, from: .revision(publication.revision))
      let figures =
        scope.map {
          Restatement(of: publication.period, from: tree, to: current, scope: $0).was
        } ?? publication.period.published
      editions.append(Edition(publication: publication, figures: figures, change: change))
      earlier = (tree, publication.period)
    }
    if let earlier, earlier.period == period {
      restatement = Restatement(of: period, from: earlier.tree, to: current, scope: scope)
      try reasons.add(to: &restatement, of: current, from: source)
    }
  }
}

extension PublishedFigures {
  /// The counts of each publication, and below them what is known otherwise.
  func lines(_ words: PlanTerms) -> [Text] {
    let say = words.say
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
      lines.append(
        Text(say(phrase, values.merging(period) { $1 }) + (reason.isEmpty ? "" : say.colon + " " + reason)))
      if let change = edition.change { lines += change.lines(words) }
    }
    guard publication != nil else {
      return lines + [
        Text(say(ClosingPhrase.notRecorded, period.merging(["counts": self.period.counts.value]) { $1 }))
      ]
    }
    guard let restatement, !restatement.isEmpty else { return lines }
    let isSame = restatement.was == restatement.now
    lines.append(
      Text(
        say(
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

extension Person {
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
        Text("  ") + Text(difference.code?.description ?? "", .bold), difference.change(words),
        Text(reason(of: difference)),
      ])
    }
    return table.lines(within: nil).lines
  }
}
