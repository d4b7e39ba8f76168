import PlanCore
import PlanWords

extension Outline {
  /// The rows of the table of counts.
  var countRows: [CountRow] {
    sections.map { CountRow(head: $0.head, rollup: $0.total) } + [CountRow(head: nil, rollup: total)]
  }

  /// The rows of the stacked bars: the whole first.
  func bars(_ voice: PlanVoice) -> [(name: String, rollup: Rollup)] {
    [(voice(ReportPhrase.total), total)] + sections.map { ($0.head.code.description, $0.total) }
  }

  /// The values of the template `outline`.
  func values(_ scribe: Scribe) -> Values {
    let voice = scribe.voice
    let levels = voice.header.levels
    let between = levels.count > 2 ? levels[levels.count - 2] : nil
    return [
      "groupHeading": scribe.text(between.map { voice.level($0, isPlural: true).capitalizedFirst } ?? ""),
      "deliverablesHeading": scribe.text(voice.deliverablesHeading),
      "statusHeading": voice(ReportPhrase.status), "none": voice.ofDeliverables(.noDeliverables),
      "hasGroups": between != nil,
      "sections": sections.map { section -> Values in
        scribe.values(section.head).with([
          "part": scribe.part(section.head),
          "sum": scribe.text(
            voice.say.label(voice.spoken.numbered(section.total.deliverables))
              + voice.say.facts([voice.spoken.counts(section.total), voice.spoken.share(section.total)])),
          "hasRows": !section.groups.isEmpty,
          "rows": section.groups.flatMap { $0.values(scribe) },
        ])
      },
    ]
  }
}

extension Outline.Group {
  /// The rows of the group; the first brings the cell that spans them all.
  fileprivate func values(_ scribe: Scribe) -> [Values] {
    let cell: any TemplateValue =
      heads.isEmpty
      ? false
      : ["span": String(max(rows.count, 1)), "heads": heads.map { scribe.values($0) }] as Values
    if rows.isEmpty { return [["group": cell, "isEmpty": true]] }
    return rows.enumerated().map { index, row in
      scribe.values(row.head)
        .with(scribe.values(row, id: "s-\(row.head.code)"))
        .with(["group": index == 0 ? cell : false, "isEmpty": false])
    }
  }
}
