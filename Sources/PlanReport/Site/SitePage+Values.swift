import PlanCore
import PlanWords

extension SitePage {
  /// The values of the page's template.
  func values(_ plan: SitePlan) -> Values {
    switch self {
    case .plan: planValues(plan)
    case .report(let kind): plan.values(kind).with(plan.dataLinks(name(plan)))
    case .list(let list): listValues(list, plan)
    case .node(let index):
      plan.tree.isDeliverable(index) ? deliverableValues(index, plan) : nodeValues(index, plan)
    }
  }

  private func planValues(_ plan: SitePlan) -> Values {
    let voice = plan.voice
    var values = plan.frame.values(plan.scribe, kind: plan.frame.days, total: plan.outline.total)
    values = values.with(plan.frame.standing(plan.outline, plan.scribe))
    let body = plan.tree.header.file.flatMap { Narrative($0.body).text(about: .summary, voice) }
    values = values.with(plan.scribe.introduction(body))
    values["pagesLabel"] = voice(SitePhrase.pages)
    values["pages"] = Self.links(plan)
    return values.with(plan.dataLinks(name(plan), withHistory: true))
  }

  /// What lists and nodes have in common.
  ///
  /// - Parameter asOf: the day, and the last report where that is another.
  private func frame(_ plan: SitePlan, title: String, asOf: String) -> Values {
    let voice = plan.voice
    let values: Values = [
      "pageTitle": voice.say.span([title, voice.title.text]).visibleLines,
      "asOf": plan.scribe.text(asOf),
      "basisHeading": voice(ReportPhrase.basis), "provenance": plan.provenance,
      "statusHeading": voice(ReportPhrase.status),
      "deliverablesHeading": plan.scribe.text(voice.deliverablesHeading),
    ]
    return values.with(plan.scribe.languages)
  }

  private func listValues(_ list: SiteList, _ plan: SitePlan) -> Values {
    let rows = list.rows(plan)
    let heading = list.title(plan.voice)
    var values = frame(plan, title: heading, asOf: plan.frame.asOf(plan.frame.lastReport))
    plan.scribe.put(plan.voice.title, as: "title", into: &values)
    values["heading"] = heading
    plan.scribe.mark(list.language(plan.voice), as: "heading", into: &values)
    values["countText"] = plan.frame.said.numbered(rows.count)
    values["daysText"] = plan.scribe.optional(list.note(plan))
    values["hasRows"] = !rows.isEmpty
    values["rows"] = rows.map { Self.row($0.row, $0.change, plan) }
    return values.with(plan.dataLinks(name(plan)))
  }

  private static func row(_ row: DeliverableRow, _ change: Difference?, _ plan: SitePlan) -> Values {
    let standing = plan.scribe.values(row, id: "s-\(row.head.code)")
    var values = plan.scribe.values(row.head).with(standing)
    values["change"] = plan.scribe.optional(
      change.map { change in
        plan.voice(
          SitePhrase.changedSince,
          [
            "word": plan.voice.say(change.word, ["count": 1]).value,
            "from": plan.voice.text(change.standings.from).value,
          ])
      })
    return values
  }

  private func nodeValues(_ index: Int, _ plan: SitePlan) -> Values {
    let (tree, voice, scribe) = (plan.tree, plan.voice, plan.scribe)
    let node = tree.nodes[index]
    let head = NodeHead(node, voice)
    let children = tree.children(of: index).filter { plan.figures.exists($0) }
    let total = plan.figures.rollup(of: index)
    let parts = children.filter { !tree.isDeliverable($0) }
    let rows = children.filter(tree.isDeliverable).map {
      DeliverableRow($0, of: tree, on: plan.frame.day, voice)
    }
    var values = frame(
      plan, title: "\(head.code) \(head.title.text)",
      asOf: plan.frame.asOf(tree.lastReport(plan.figures, within: index))
    )
    .with(scribe.values(head))
    .with(scribe.values(total, plan.frame))
    .with(SiteFacts(index, plan).values)
    values["part"] = scribe.part(head)
    values["hasParts"] = !parts.isEmpty
    values["hasDeliverables"] = !rows.isEmpty
    if !parts.isEmpty {
      let counted = parts.map {
        CountRow(head: NodeHead(tree.nodes[$0], voice), rollup: plan.figures.rollup(of: $0))
      }
      let level =
        tree.header.level(of: tree.nodes[parts[0]].code).map { voice.level($0).capitalizedFirst } ?? ""
      values = values.with(
        scribe.values(counted + [CountRow(head: head, rollup: total)], heading: level, of: total))
      values["byLineHeading"] = voice(SitePhrase.standing)
      values["barsNote"] = voice(ReportPhrase.stackedBarsNote)
      values["bars"] = StackedBars.markup(
        [(head.code.description, total)] + counted.map { ($0.head?.code.description ?? "", $0.rollup) },
        name: "bars",
        voice)
    }
    values["behindNote"] = scribe.optional(
      voice.behind(
        tree.range(of: index).filter { tree.isDeliverable($0) && plan.figures.exists($0) }.map {
          DeliverableRow($0, of: tree, on: plan.frame.day, voice)
        }))
    values["rows"] = rows.map { Self.row($0, nil, plan) }
    return values.with(plan.dataLinks(name(plan)))
  }

  private func deliverableValues(_ index: Int, _ plan: SitePlan) -> Values {
    let (voice, scribe) = (plan.voice, plan.scribe)
    let node = plan.tree.nodes[index]
    let row = DeliverableRow(
      index, of: plan.tree, on: plan.frame.day, voice, isCounted: plan.figures.exists(index))
    // From when its status is stands among its facts.
    var values = frame(
      plan, title: "\(row.head.code) \(row.head.title.text)", asOf: plan.frame.asOf(plan.frame.day)
    )
    .with(scribe.values(row.head))
    .with(scribe.values(row, id: "s"))
    .with(SiteFacts(index, plan).values)
    values["part"] = scribe.part(row.head)
    let history = plan.history.entries(of: node)
    values["historyHeading"] = voice(SitePhrase.history)
    values["hasHistory"] = !history.isEmpty
    values["noHistory"] = voice(SitePhrase.noHistory)
    values["dateHeading"] = voice(SitePhrase.date)
    values["noteHeading"] = voice(SitePhrase.note)
    values["recordedHeading"] = voice(SitePhrase.recorded)
    values["history"] = history.map { Self.entry($0, plan) }
    return values.with(plan.dataLinks(name(plan)))
  }

  private static func entry(_ entry: SiteHistory.Entry, _ plan: SitePlan) -> Values {
    let (voice, change) = (plan.voice, entry.change)
    let word = voice.text(.reported(change.line))
    var recorded = voice(SitePhrase.notRecorded)
    if let recording = entry.recording {
      recorded = voice.spoken.date(recording.day)
      if plan.showsOwners {
        recorded = voice(SitePhrase.recordedBy, ["date": recorded.value, "name": recording.name.value])
      }
    }
    let status =
      switch change.event {
      case .recorded: word
      case .corrected:
        "\(change.replaced.map { voice.text(.reported($0)) + " → " } ?? "")\(word)"
      case .withdrawn: "\(word) – \(voice.say(DifferenceWord.withdrawn, ["count": 1]))"
      }
    var values: Values = [
      "date": voice.spoken.date(change.line.date), "status": plan.scribe.text(status),
      "note": plan.scribe.text(voice.typography.typeset(change.line.note)),
      "recorded": plan.scribe.text(recorded),
    ]
    plan.scribe.mark(voice.language(of: NodeStatus(change.line.word.status)), as: "word", into: &values)
    return values
  }

  /// The page's table as comma-separated values and JSON.
  func data(_ plan: SitePlan) -> [(ending: String, text: String)] {
    let rows: [DeliverableRow]
    switch self {
    case .plan: rows = plan.outline.rows
    case .list(let list): rows = list.rows(plan).map(\.row)
    case .node(let index):
      if plan.tree.isDeliverable(index) { return plan.history(of: index) }
      rows = plan.tree.range(of: index).filter { plan.tree.isDeliverable($0) && plan.figures.exists($0) }.map
      {
        DeliverableRow($0, of: plan.tree, on: plan.frame.day, plan.voice)
      }
    case .report(let kind): return plan.data(kind)
    }
    var csv = CSV(["plan", "at"] + DeliverableRow.columns)
    for row in rows { csv.add([plan.tree.id.description, plan.frame.day.description] + row.cells) }
    let json = JSON.object([
      ("plan", .string(plan.tree.id.description)), ("at", .string(plan.frame.day.description)),
      ("deliverables", .array(rows.map(\.json))),
    ])
    return [("csv", csv.text), ("json", json.document)]
  }
}
