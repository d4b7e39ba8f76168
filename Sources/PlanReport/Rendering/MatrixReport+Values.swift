import PlanCore
import PlanWords

extension MatrixReport {
  /// The rows below the table: each status, all deliverables, of how many something was said, and the percentage, year by
  /// year.
  var totalRows: [(name: String, values: [String], counted: [FigureQuery.Subject])] {
    let locale = frame.said
    func all(_ subject: FigureQuery.Subject) -> [FigureQuery.Subject] { days.map { _ in subject } }
    return NodeStatus.shown(totals).map { status in
      (
        locale.text(status, for: 2), totals.map { locale.number($0.count(of: status)) },
        all(.status(status))
      )
    } + [
      (locale.deliverables(2).capitalizedFirst, totals.map { locale.number($0.deliverables) }, all(.all)),
      (
        locale(ReportPhrase.answeredThen), answered.map { locale.number($0) },
        days.indices.map { .answered(in: Self.year($0, days)) }
      ),
      (
        locale(ReportPhrase.percentDone),
        zip(totals, answered).map { $1 == 0 ? "–" : locale.percent($0) }, all(.all)
      ),
    ]
  }

  /// The values of the templates `matrix-html` and `matrix-md`.
  func values(
    isMarkdown: Bool, link: TemplateContext.Link? = nil, figureLink: TemplateContext.FigureLink? = nil
  ) -> Values {
    let locale = frame.locale
    let context = TemplateContext(locale, isMarkdown: isMarkdown, link: link, figureLink: figureLink)
    let headings = days.map { locale(ReportPhrase.yearEnd, ["date": locale.spoken.date($0).value]) }
    let outline = Outline(frame.plan, Self.basis(frame.day), locale)
    var values = frame.values(context, kind: locale(ReportPhrase.matrix), total: totals.last ?? Rollup())
    values = values.with(context.legend(locale.legend(totals)))
    values = values.with(frame.explanation(outline, alsoOn: days.map(Self.basis), context))
    return values.with([
      "matrixHeading": locale.ofDeliverables(.stoodAt), "squaresNote": locale.ofDeliverables(.matrixNote),
      "squares": isMarkdown ? "" : MatrixChart.markup(self),
      "deliverablesHeading": context.text(locale.deliverablesHeading), "days": headings,
      "dayHeadings": headings,
      "columns": String(days.count + 1), "totalHeading": locale(ReportPhrase.total),
      "sections": sections.filter { !$0.rows.isEmpty }.map { section -> Values in
        context.values(section.head).with([
          "part": context.part(section.head), "rows": section.rows.map { self.values($0, context) },
        ])
      },
      "totals": totalRows.map { row -> Values in
        [
          "name": context.text(row.name),
          "values": row.values.indices.map { column in
            context.figure(
              context.text(row.values[column]), row.counted[column], of: nil, Self.basis(days[column]))
          },
        ]
      },
    ])
  }

  private func values(_ row: Row, _ context: TemplateContext) -> Values {
    context.values(row.head).with([
      "continued": context.optional(frame.locale.remark(row)),
      "inside": context.optional(row.inside?.text(frame.locale)),
      "cells": row.cells.enumerated().map { column, cell -> Values in
        let change: Values = [
          "change": context.optional(cell.change.map { frame.locale.localized($0, ["count": 1]) })
        ]
        guard let effectiveStatus = cell.effectiveStatus else {
          return change.with([
            "mark": false, "status": "none", "late": false, "delay": false, "carried": false,
            "stands": false,
          ])
        }
        return context.values(effectiveStatus, cell.delay, id: "m-\(row.head.code)-\(column)")
          .with(change).with([
            "carried": context.optional(cell.carried),
            "stands": context.text(frame.locale.text(effectiveStatus, cell.carried)),
          ])
      },
    ])
  }
}
