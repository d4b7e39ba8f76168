import PlanCore
import PlanWords

/// What a node's file says of it beside its title and status.
struct SiteFacts {
  let values: Values

  init(_ index: Int, _ plan: SitePlan) {
    let (locale, context, node) = (plan.locale, plan.context, plan.tree.nodes[index])
    var facts: [Values] = []
    func add(
      _ phrase: SitePhrase, _ texts: [(text: String, link: String?)], isSaid: Bool = false,
      isText: Bool = false
    ) {
      let shown = texts.filter { !$0.text.isEmpty }
      if shown.isEmpty { return }
      facts.append([
        "name": locale(phrase),
        "values": shown.map { item -> Values in
          var values: Values = [
            "text": context.text(locale.typography.typeset(item.text)), "href": context.optional(item.link),
          ]
          context.mark(
            isSaid ? locale.saidLanguage : isText ? locale.textLanguage : nil, as: "text", into: &values)
          return values
        },
      ])
    }
    func add(_ phrase: SitePhrase, _ day: PlanDate?) {
      if let day { add(phrase, [(locale.spoken.date(day), nil)], isSaid: true) }
    }
    if plan.tree.isDeliverable(index) {
      let since = node.effectiveStatus(on: plan.frame.day, in: plan.tree.header).since
      let lastSaid = node.lastSaid(on: plan.frame.day)
      add(.since, since)
      if lastSaid != since { add(.lastSaid, lastSaid) }
    }
    let recurrence = node.recurrence.map { [(locale.localized($0.length.phrase), nil as String?)] }
    add(.recurs, recurrence ?? [], isSaid: true)
    let periods = node.periodStatuses(on: plan.frame.day, in: plan.tree.header)
    if !periods.isEmpty {
      facts.append([
        "name": locale(SitePhrase.periods),
        "values": periods.map { period, status -> Values in
          let text = locale.localized.label(period.description) + locale.text(status)
          var values: Values = ["text": context.text(text), "href": false]
          context.mark(locale.language(of: status.status), as: "text", into: &values)
          return values
        },
      ])
    }
    add(.start, node.file?.date(.start))
    let due = node.file?.date(.due)
    if let course = plan.frame.course.due(node.code) {
      let moved = locale.localized.course(course, date: locale.spoken.date)
      let now = due.map(locale.spoken.date) ?? locale(EditPhrase.nothingThere)
      add(.due, [("\(now) (\(moved))", nil)], isSaid: true)
    } else {
      add(.due, due)
    }
    if plan.showsOwners { add(.owner, plan.tree.owners(of: index).map { ($0, nil) }) }
    add(
      .evidence,
      node.evidence.map { evidence in
        let link = SafeLink(evidence.reference)?.address
        let caption = plan.showsCaptions ? evidence.caption : ""
        let file = plan.address(of: evidence, code: node.code)
        return (caption.isEmpty ? evidence.reference : caption, evidence.isURL ? link : file)
      }, isText: plan.showsCaptions)
    add(
      .goals,
      node.goals.map { goal in
        ("\(goal) \(GoalNames.name(goal.goal, in: locale.localized.language))", nil)
      }, isSaid: true)
    add(.tags, [(locale.localized.series(node.file?.list(.tags) ?? []), nil)], isText: true)
    add(.added, node.added)
    add(.dropped, node.file?.dropped?.date)
    add(.reason, (node.file?.dropped).map { [($0.reason, nil)] } ?? [], isText: true)
    add(.formerly, (node.file?.values(.formerly) ?? []).map { ($0, nil) })
    add(.continuedBy, plan.tree.continuations(of: index).map { ($0.description, nil) })
    add(.continues, (node.file?.values(.continues) ?? []).map { ($0, nil) })
    let narrative = node.file.flatMap { $0.bodyRange.isEmpty ? nil : Narrative($0.body) }
    let description = narrative.map(\.description).flatMap {
      $0.isEmpty ? nil : ReportText($0, language: locale.textLanguage)
    }
    var values = context.introduction(description)
    values["hasFacts"] = !facts.isEmpty
    values["facts"] = facts
    let narratives = Self.narratives(narrative, locale, context)
    values["hasNarratives"] = !narratives.isEmpty
    values["narrativesHeading"] = locale(ReportPhrase.narratives)
    values["narratives"] = narratives
    self.values = values
  }

  /// What is told of each period, newest first, each once in the nearest language.
  private static func narratives(_ narrative: Narrative?, _ locale: ReportLocale, _ context: TemplateContext)
    -> [Values]
  {
    var periods: [PeriodName] = []
    for section in narrative?.sections ?? [] {
      if case .period(let period) = section.subject, !periods.contains(period) { periods.append(period) }
    }
    return periods.sorted { $0.period.last > $1.period.last }.compactMap { period -> Values? in
      guard let text = narrative?.text(about: .period(period), locale) else { return nil }
      var values: Values = ["period": period.description, "text": MarkdownText(text.text).html]
      context.mark(text.language, as: "text", into: &values)
      return values
    }
  }
}
