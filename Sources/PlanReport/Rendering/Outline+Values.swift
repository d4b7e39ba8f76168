import PlanCore
import PlanWords

extension Outline {
  /// The rows of the table of counts.
  var countRows: [CountRow] {
    sections.map { CountRow(head: $0.head, rollup: $0.total, answered: $0.answered) }
      + [CountRow(head: nil, rollup: total, answered: answered)]
  }

  /// The rows of the stacked bars: the whole first.
  func bars(_ locale: ReportLocale) -> [StackedBars.Row] {
    [.init(name: locale(ReportPhrase.total), rollup: total, answered: answered)]
      + sections.map { .init(name: $0.head.code.description, rollup: $0.total, answered: $0.answered) }
  }

  /// The values of the template `outline`.
  func values(_ context: TemplateContext) -> Values {
    let locale = context.locale
    let levels = locale.header.levels
    let between = levels.count > 2 ? levels[levels.count - 2] : nil
    return [
      "groupHeading": context.text(between.map { locale.level($0, isPlural: true).capitalizedFirst } ?? ""),
      "deliverablesHeading": context.text(locale.deliverablesHeading),
      "statusHeading": locale(ReportPhrase.status), "none": locale.ofDeliverables(.noDeliverables),
      "hasGroups": between != nil,
      "sections": sections.map { section -> Values in
        context.values(section.head).with([
          "part": context.part(section.head),
          "sum": context.text(
            locale.localized.label(locale.spoken.numbered(section.total.deliverables))
              + locale.localized.facts([
                locale.spoken.counts(section.total), locale.spoken.share(section.total, section.answered),
              ])),
          "sumWhy": context.why(.all, of: section.head.code, basis), "hasRows": !section.groups.isEmpty,
          "rows": section.groups.flatMap { $0.values(context) },
        ])
      },
    ]
  }
}

extension Outline.Group {
  /// The rows of the group; the first brings the cell that spans them all.
  fileprivate func values(_ context: TemplateContext) -> [Values] {
    let cell: any TemplateValue =
      heads.isEmpty
      ? false
      : ["span": String(max(rows.count, 1)), "heads": heads.map { context.values($0) }] as Values
    if rows.isEmpty { return [["group": cell, "isEmpty": true]] }
    return rows.enumerated().map { index, row in
      context.values(row.head)
        .with(context.values(row, id: "s-\(row.head.code)"))
        .with(["group": index == 0 ? cell : false, "isEmpty": false])
    }
  }
}
