import PlanCore
import PlanWords

/// What has become of the adopted plan, in every form of a report.
extension ReportFrame {
  /// `Adopted: 65 deliverables (15 January 2018); since then 2 added.`; nil where nothing was adopted.
  private var sentence: String? {
    course.adoption.map { comparison in
      said.localized.became(
        comparison, deliverables: said.numbered, date: said.date(comparison.adoption.day)
      ).capitalizedFirst + "."
    }
  }

  /// What has become of deliverables, by kind, each kind with its count.
  private var groups: [(word: String, items: [AdoptionComparison.Item])] {
    AdoptionComparison.Kind.allCases.compactMap { kind in
      let items = course.adoption?.items(kind) ?? []
      return items.isEmpty
        ? nil : (said(kind.counted, ["count": items.count.value]).capitalizedFirst, items)
    }
  }

  /// The values of the templates `adopted` and `adopted-md`.
  func adopted(_ context: TemplateContext) -> Values {
    [
      "hasAdopted": course.adoption != nil, "adoptedHeading": locale(AdoptionPhrase.heading),
      "adoptedText": context.optional(sentence), "changeHeading": locale(AdoptionPhrase.change),
      "adoptedReasonHeading": locale(ReportPhrase.reason),
      "adoptedTitleHeading": context.text(locale.deliverablesHeading),
      "adoptedGroups": groups.map { group -> Values in
        [
          "word": context.text(group.word),
          "rows": group.items.map { item -> Values in
            var values = context.values(NodeHead(item.node, locale))
            if plan.index(of: item.code) == nil { values["href"] = false }
            values["change"] = context.text(item.change(locale))
            values["reason"] = context.optional(item.reason)
            return values
          },
        ]
      },
    ]
  }

  /// The same as text for a terminal.
  var adoptedBlocks: [ReportBlock] {
    guard let sentence else { return [] }
    let rows = course.adoption?.items.map { item in
      [
        ReportCell("  \(item.code)", isStrong: true), ReportCell(locale.title(item.node).text),
        ReportCell(item.change(locale)), ReportCell(item.reason ?? ""),
      ]
    }
    return [.heading(locale(AdoptionPhrase.heading)), .paragraph(sentence)]
      + (rows.map { $0.isEmpty ? [] : [.table(rows: $0, right: [], flexible: [1, 2])] } ?? [])
  }

  /// What data says of it; nothing where nothing was adopted.
  var adoptedMembers: [(String, JSON)] { course.adoption.map { [("adopted", $0.json)] } ?? [] }

  /// The further columns of a row of text cells, where there is anything to say in them.
  var courseColumns: [String] { course.hasColumns ? ["added", "first-due", "due-moves"] : [] }

  /// The cells of those columns.
  func courseCells(_ code: Code) -> [String] {
    guard course.hasColumns else { return [] }
    let due = course.due(code)
    return [
      course.added(code)?.description ?? "", due?.first.description ?? "",
      due.map { String($0.moves) } ?? "",
    ]
  }
}
