import PlanCore
import PlanStore

/// What was published for a period, and what is known otherwise since (F26).
struct PublishedFigures {
  let period: ClosedPeriod
  /// The commit that published it; nil where it is not recorded here.
  let publication: Publication?
  /// What is known otherwise now; nil where that commit is not here.
  let restatement: Restatement?

  /// What was published for periods that end on a day.
  ///
  /// - Parameter plan: the plan as it is shown; read again whole only if a closed period ends on one of the days.
  static func of(
    _ plan: PlanTree, endingOn days: [PlanDate], from source: PlanSource, in workspace: Workspace,
    _ session: Session
  ) throws(Failure) -> [PublishedFigures] {
    let periods = plan.header.closedPeriods.filter { days.contains($0.day) }
    if periods.isEmpty || workspace.workingTree == nil { return [] }
    let current = try session.plans([plan.id], from: source, in: workspace).plans.first ?? plan
    var figures: [PublishedFigures] = []
    for period in periods {
      do throws(StoreError) {
        let publication = try workspace.publication(of: period, in: plan.id, from: source)
        let published = try publication.flatMap { publication throws(StoreError) in
          try workspace.plans([plan.id], from: .revision(publication.revision)).plans.first
        }
        figures.append(
          PublishedFigures(
            period: period, publication: publication,
            restatement: published.map { Restatement(of: period, from: $0, to: current) }))
      } catch { throw .store(error) }
    }
    return figures
  }

  /// The published counts, and below them what is known otherwise.
  func lines(_ words: PlanWords) -> [Text] {
    let say = words.say
    var values = ["period": period.name.value, "counts": period.counts.value]
    guard let publication else { return [Text(say(ClosingPhrase.notRecorded, values))] }
    values["commit"] = publication.revision.shortCommit.value
    values["author"] = publication.author.name.value
    values["date"] = publication.revision.day.value
    var lines = [Text(say(ClosingPhrase.published, values))]
    guard let restatement, !restatement.differences.isEmpty else { return lines }
    let now = ClosedPeriod(period.name, published: restatement.now).counts
    lines.append(Text(say(ClosingPhrase.restatedNow, ["counts": now.value])))
    var table = Table([.left, .left, .left], flexible: 2)
    for difference in restatement.differences {
      let (from, to) = difference.standings
      let change = [from, to].map { $0.map { words.text($0) } ?? Text("–") }
      table.add([
        Text("  ") + Text(difference.code?.description ?? "", .bold), change[0] + Text(" → ") + change[1],
        Text(difference.reason),
      ])
    }
    return lines + table.lines(within: nil).lines
  }

  /// The object for JSON.
  var json: JSON {
    .object([
      ("period", .string(period.name.description)), ("total", period.published.json),
      ("commit", .optional(publication?.revision.commit)),
      ("recorded", .optional(publication?.revision.day.description)),
      ("now", restatement?.now.json ?? .null),
      (
        "restatements",
        .array(
          (restatement?.differences ?? []).map { difference in
            let (from, to) = difference.standings
            return .object([
              ("code", .optional(difference.code?.description)),
              ("change", .string(difference.word.rawValue)),
              ("from", .optional(from?.status.rawValue)), ("to", .optional(to?.status.rawValue)),
              ("reason", .optional(difference.reason.isEmpty ? nil : difference.reason)),
            ])
          })
      ),
    ])
  }
}

extension Difference {
  /// The note of the line that is in force now.
  fileprivate var reason: String { standings.to?.line?.note ?? "" }
}
