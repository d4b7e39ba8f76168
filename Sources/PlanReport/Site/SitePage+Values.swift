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
    let locale = plan.locale
    var values = plan.frame.values(plan.context, kind: plan.frame.days, total: plan.outline.total)
    values = values.with(plan.frame.effectiveStatus(plan.outline, plan.context))
    let body = plan.tree.header.file.flatMap { Narrative($0.body).text(about: .summary, locale) }
    values = values.with(plan.context.introduction(body))
    values["pagesLabel"] = locale(SitePhrase.pages)
    values["groups"] = Self.links(plan)
    return values.with(plan.dataLinks(name(plan), withHistory: true))
  }

  /// What lists and nodes have in common.
  ///
  /// - Parameter asOf: the day, and the last report where that is another.
  static func frame(_ plan: SitePlan, title: String, asOf: String) -> Values {
    let locale = plan.locale
    let values: Values = [
      "pageTitle": locale.localized.span([title, locale.title.text]).visibleLines,
      "asOf": plan.context.text(asOf),
      "basisHeading": locale(ReportPhrase.basis), "provenance": plan.provenance,
      "statusHeading": locale(ReportPhrase.status),
      "deliverablesHeading": plan.context.text(locale.deliverablesHeading),
    ]
    return values.with(plan.context.languages)
  }

  private func listValues(_ list: SiteList, _ plan: SitePlan) -> Values {
    let rows = list.rows(plan)
    let heading = list.title(plan.locale)
    var values = Self.frame(plan, title: heading, asOf: plan.frame.asOf(plan.frame.lastReport))
    plan.context.put(plan.locale.title, as: "title", into: &values)
    values["heading"] = heading
    plan.context.mark(list.language(plan.locale), as: "heading", into: &values)
    values["countText"] = plan.frame.said.numbered(rows.count)
    values["daysText"] = plan.context.optional(list.note(plan))
    values["hasRows"] = !rows.isEmpty
    values["rows"] = rows.map { Self.row($0.row, $0.change, plan) }
    return values.with(plan.dataLinks(name(plan)))
  }

  static func row(_ row: DeliverableRow, _ change: Difference?, _ plan: SitePlan) -> Values {
    let effectiveStatus = plan.context.values(row, id: "s-\(row.head.code)")
    var values = plan.context.values(row.head).with(effectiveStatus)
    values["change"] = plan.context.optional(
      change.map { change in
        plan.locale(
          SitePhrase.changedSince,
          [
            "word": plan.locale.localized(change.word, ["count": 1]).value,
            "from": plan.locale.text(change.effectiveStatuses.from).value,
          ])
      })
    return values
  }

  private func nodeValues(_ index: Int, _ plan: SitePlan) -> Values {
    let (tree, locale, context) = (plan.tree, plan.locale, plan.context)
    let node = tree.nodes[index]
    let head = NodeHead(node, locale)
    let children = tree.children(of: index).filter { plan.figures.exists($0) }
    let total = plan.figures.rollup(of: index)
    let parts = children.filter { !tree.isDeliverable($0) }
    let rows = children.filter(tree.isDeliverable).map {
      DeliverableRow($0, of: tree, on: plan.frame.day, locale, plan.frame.course)
    }
    var values = Self.frame(
      plan, title: "\(head.code) \(head.title.text)",
      asOf: plan.frame.asOf(tree.lastReport(plan.figures, within: index))
    )
    .with(context.values(head))
    .with(context.values(total, of: head.code, .day(plan.frame.day), plan.frame))
    .with(SiteFacts(index, plan).values)
    .with(Self.around(index, plan))
    values["part"] = context.part(head)
    values["hasParts"] = !parts.isEmpty
    values["hasDeliverables"] = !rows.isEmpty
    if !parts.isEmpty {
      let counted = parts.map {
        CountRow(head: NodeHead(tree.nodes[$0], locale), rollup: plan.figures.rollup(of: $0))
      }
      let level =
        tree.header.level(of: tree.nodes[parts[0]].code).map { locale.level($0).capitalizedFirst } ?? ""
      values = values.with(
        context.values(
          counted + [CountRow(head: head, rollup: total)], heading: level, of: total, .day(plan.frame.day)))
      values["byLineHeading"] = locale(SitePhrase.progress)
      values["barsNote"] = locale(ReportPhrase.stackedBarsNote)
      values["bars"] = StackedBars.markup(
        [.init(name: head.code.description, rollup: total)]
          + counted.map { .init(name: $0.head?.code.description ?? "", rollup: $0.rollup) },
        name: "bars", locale)
    }
    values["behindNote"] = context.optional(
      locale.behind(
        tree.range(of: index).filter { tree.isDeliverable($0) && plan.figures.exists($0) }.map {
          DeliverableRow($0, of: tree, on: plan.frame.day, locale, plan.frame.course)
        }))
    values["movedNote"] = false
    values["rows"] = rows.map { Self.row($0, nil, plan) }
    return values.with(plan.dataLinks(name(plan)))
  }

  private func deliverableValues(_ index: Int, _ plan: SitePlan) -> Values {
    let (locale, context) = (plan.locale, plan.context)
    let node = plan.tree.nodes[index]
    let row = DeliverableRow(
      index, of: plan.tree, on: plan.frame.day, locale, plan.frame.course,
      isCounted: plan.figures.exists(index))
    // From when its status is stands among its facts.
    var values = Self.frame(
      plan, title: "\(row.head.code) \(row.head.title.text)", asOf: plan.frame.asOf(plan.frame.day)
    )
    .with(context.values(row.head))
    .with(context.values(row, id: "s"))
    .with(SiteFacts(index, plan).values)
    .with(Self.around(index, plan))
    values["part"] = context.part(row.head)
    let history = plan.history.entries(of: node)
    values["historyHeading"] = locale(SitePhrase.history)
    values["hasHistory"] = !history.isEmpty
    values["noHistory"] = locale(SitePhrase.noHistory)
    values["dateHeading"] = locale(SitePhrase.date)
    values["noteHeading"] = plan.showsNotes ? locale(SitePhrase.note) as any TemplateValue : false
    values["recordedHeading"] = locale(SitePhrase.recorded)
    values["history"] = history.map { Self.entry($0, of: node, plan) }
    return values.with(plan.dataLinks(name(plan)))
  }

  private static func entry(_ entry: SiteHistory.Entry, of node: Node, _ plan: SitePlan) -> Values {
    let locale = plan.locale
    // What is not accepted counts as in progress, also where it is told (Y15).
    let isOpen =
      entry.word.status == .done && !node.isAccepted(entry.period.map { .period($0) } ?? .day(entry.day))
    let word =
      isOpen
      ? locale.text(.claimed(.reported(StatusLine(date: entry.day, word: entry.word))))
      : locale.text(entry.word)
    var recorded = locale(SitePhrase.notRecorded)
    if let recording = entry.recording {
      recorded = plan.recorded(recording)
    }
    let status =
      switch entry.event {
      case .recorded: word
      case .corrected: "\(entry.replaced.map { locale.text($0) + " → " } ?? "")\(word)"
      case .withdrawn: "\(word) – \(locale.localized(DifferenceWord.withdrawn, ["count": 1]))"
      }
    var values: Values = [
      "date": entry.period?.description ?? locale.spoken.date(entry.day), "status": plan.context.text(status),
      "note": plan.context.text(plan.showsNotes ? locale.typography.typeset(entry.note) : ""),
      "recorded": plan.context.text(recorded),
    ]
    plan.context.mark(locale.textLanguage, as: "note", into: &values)
    plan.context.mark(locale.language(of: NodeStatus(entry.word.status)), as: "word", into: &values)
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
        DeliverableRow($0, of: plan.tree, on: plan.frame.day, plan.locale, plan.frame.course)
      }
    case .report(let kind): return plan.data(kind)
    }
    var csv = CSV(["plan", "at"] + DeliverableRow.columns)
    for row in rows { csv.add([plan.tree.id.description, plan.frame.day.description] + row.cells) }
    let json = JSON.object(
      [
        ("plan", .string(plan.tree.id.description)), ("at", .string(plan.frame.day.description)),
      ] + plan.internalMember + [
        ("deliverables", .array(rows.map(\.json)))
      ])
    return [("csv", csv.text), ("json", json.document)]
  }
}
