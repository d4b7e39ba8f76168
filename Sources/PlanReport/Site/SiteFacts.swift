import PlanCore
import PlanWords

/// What a node's file says of it beside its title and status.
struct SiteFacts {
  let values: Values

  init(_ index: Int, _ plan: SitePlan) {
    let (voice, scribe, node) = (plan.voice, plan.scribe, plan.tree.nodes[index])
    var facts: [Values] = []
    func add(_ phrase: SitePhrase, _ texts: [(text: String, link: String?)], isSaid: Bool = false) {
      let shown = texts.filter { !$0.text.isEmpty }
      if shown.isEmpty { return }
      facts.append([
        "name": voice(phrase),
        "values": shown.map { item -> Values in
          var values: Values = [
            "text": scribe.text(voice.typography.typeset(item.text)), "href": scribe.optional(item.link),
          ]
          scribe.mark(isSaid ? voice.saidLanguage : nil, as: "text", into: &values)
          return values
        },
      ])
    }
    func add(_ phrase: SitePhrase, _ day: PlanDate?) {
      if let day { add(phrase, [(voice.spoken.date(day), nil)], isSaid: true) }
    }
    if plan.tree.isDeliverable(index) {
      add(.since, node.standing(on: plan.frame.day, in: plan.tree.header).line?.date)
    }
    add(.start, node.file?.date(.start))
    add(.due, node.file?.date(.due))
    if plan.showsOwners { add(.owner, plan.tree.owners(of: index).map { ($0, nil) }) }
    add(
      .evidence,
      node.evidence.map { evidence in
        let link = SafeLink(evidence.reference)?.address
        return (evidence.caption.isEmpty ? evidence.reference : evidence.caption, evidence.isURL ? link : nil)
      })
    add(
      .goals,
      node.goals.map { goal in
        ("\(goal) \(GoalNames.name(goal.goal, in: voice.say.language))", nil)
      }, isSaid: true)
    add(.tags, [(voice.say.series(node.file?.list(.tags) ?? []), nil)])
    add(.added, node.added)
    add(.dropped, node.file?.dropped?.date)
    add(.reason, (node.file?.dropped).map { [($0.reason, nil)] } ?? [])
    add(.formerly, (node.file?.values(.formerly) ?? []).map { ($0, nil) })
    add(.continuedBy, plan.tree.continuations(of: index).map { ($0.description, nil) })
    add(.continues, (node.file?.values(.continues) ?? []).map { ($0, nil) })
    let narrative = node.file.flatMap { $0.bodyRange.isEmpty ? nil : Narrative($0.body) }
    let description = narrative.map(\.description).flatMap {
      $0.isEmpty ? nil : ReportText($0, language: nil)
    }
    var values = scribe.introduction(description)
    values["hasFacts"] = !facts.isEmpty
    values["facts"] = facts
    let told = Self.told(narrative, voice, scribe)
    values["hasNarratives"] = !told.isEmpty
    values["narrativesHeading"] = voice(ReportPhrase.narratives)
    values["narratives"] = told
    self.values = values
  }

  /// What is told of each period, newest first, each once in the nearest language.
  private static func told(_ narrative: Narrative?, _ voice: PlanVoice, _ scribe: Scribe) -> [Values] {
    var periods: [PeriodName] = []
    for section in narrative?.sections ?? [] {
      if case .period(let period) = section.subject, !periods.contains(period) { periods.append(period) }
    }
    return periods.sorted { $0.period.last > $1.period.last }.compactMap { period -> Values? in
      guard let text = narrative?.text(about: .period(period), voice) else { return nil }
      var values: Values = ["period": period.description, "text": MarkdownText(text.text).html]
      scribe.mark(text.language, as: "text", into: &values)
      return values
    }
  }
}
