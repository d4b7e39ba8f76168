import PlanCore
import PlanWords

extension MatrixReport {
  /// The rows below the table: each status, all deliverables and the percentage, year by year.
  var totalRows: [(name: String, values: [String])] {
    let voice = frame.said
    return NodeStatus.shown(totals).map { status in
      (voice.text(status, for: 2), totals.map { voice.number($0.count(of: status)) })
    } + [
      (voice.deliverables(2).capitalizedFirst, totals.map { voice.number($0.deliverables) }),
      (voice(ReportPhrase.percentDone), totals.map { voice.percent($0) }),
    ]
  }

  /// The values of the templates `matrix-html` and `matrix-md`.
  func values(isMarkdown: Bool, link: Scribe.Link? = nil) -> Values {
    let voice = frame.voice
    let scribe = Scribe(voice, isMarkdown: isMarkdown, link: link)
    let headings = days.map { voice(ReportPhrase.yearEnd, ["date": voice.spoken.date($0).value]) }
    let outline = Outline(frame.plan, on: frame.day, voice)
    var values = frame.values(scribe, kind: voice(ReportPhrase.matrix), total: totals.last ?? Rollup())
    values = values.with(scribe.legend(voice.legend(totals)))
    values = values.with(frame.explanation(outline, alsoOn: days, scribe))
    return values.with([
      "matrixHeading": voice.ofDeliverables(.stoodAt), "squaresNote": voice.ofDeliverables(.matrixNote),
      "squares": isMarkdown ? "" : MatrixChart.markup(self),
      "deliverablesHeading": scribe.text(voice.deliverablesHeading), "days": headings,
      "dayHeadings": headings,
      "columns": String(days.count + 1), "totalHeading": voice(ReportPhrase.total),
      "sections": sections.filter { !$0.rows.isEmpty }.map { section -> Values in
        scribe.values(section.head).with([
          "part": scribe.part(section.head), "rows": section.rows.map { self.values($0, scribe) },
        ])
      },
      "totals": totalRows.map { row -> Values in
        ["name": scribe.text(row.name), "values": row.values.map { scribe.text($0) }]
      },
    ])
  }

  private func values(_ row: Row, _ scribe: Scribe) -> Values {
    scribe.values(row.head).with([
      "continued": scribe.optional(frame.voice.remark(nil, row.continuations)),
      "cells": row.cells.enumerated().map { column, cell -> Values in
        let change: Values = [
          "change": scribe.optional(cell.change.map { frame.voice.say($0, ["count": 1]) })
        ]
        guard let standing = cell.standing else {
          return change.with(["mark": false, "status": "none", "late": false, "delay": false])
        }
        return scribe.values(standing, cell.delay, id: "m-\(row.head.code)-\(column)")
          .with(change)
      },
    ])
  }
}
