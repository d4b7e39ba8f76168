import PlanCore
import PlanWords

extension ReportFrame {
  /// The title, the organisation and what kind of report it is.
  func opening(_ kind: String) -> [ReportBlock] {
    let day = locale(ReportPhrase.asOf, ["date": said.date(self.day).value])
    let lines = [locale.text(.organisation)?.text, kind].compactMap(\.self)
    return [.title(locale.title.text, day), .paragraph(locale.localized.span(lines))]
      + (internalNote.map { [.paragraph($0)] } ?? [])
      + (age(lastReport).map { [.note("\($0.capitalizedFirst).")] } ?? [])
  }

  /// The counts, one to a line, and the percentage.
  func counts(_ outline: Outline) -> [ReportBlock] {
    let total = outline.total
    var rows = NodeStatus.shown([total]).map { status -> [ReportCell] in
      let count = total.count(of: status)
      let claimed = status == .inProgress ? locale.terms.claimed(total) : nil
      return [
        ReportCell(locale.text(status, for: count) + locale.localized.colon, status: status),
        ReportCell(locale.number(count), isStrong: true),
      ] + (claimed.map { [ReportCell($0)] } ?? [])
    }
    if total.doneTenths != nil, !outline.answered.isNone {
      rows.append([
        ReportCell("\(locale(ReportPhrase.percentDone))\(locale.localized.colon)"),
        ReportCell(locale.percent(total), isStrong: true), ReportCell(ratio(total)),
      ])
    }
    var blocks: [ReportBlock] = [.table(rows: rows, right: [1], flexible: [0])]
    if let behind = locale.behind(outline.rows) { blocks.append(.note(behind)) }
    if course.adoption == nil, let moved = locale.moved(outline.rows) { blocks.append(.note(moved)) }
    if let reported = locale.reportedNote(total, outline.answered) {
      blocks.append(.note("\(reported.capitalizedFirst)."))
    }
    if let carried = locale.carriedNote(total, outline.answered) { blocks.append(.note(carried)) }
    if let unknown = unknownNote(total) { blocks.append(.note(unknown)) }
    return blocks
  }

  /// The deliverables by part and parent, each with its mark and word.
  func blocks(_ outline: Outline) -> [ReportBlock] {
    outline.sections.flatMap { section -> [ReportBlock] in
      var rows: [[ReportCell]] = []
      // Below the table, where a narrow terminal cuts nothing off.
      var remarks: [ReportBlock] = []
      for group in section.groups {
        for head in group.heads {
          rows.append([
            ReportCell(name(head), isStrong: true), ReportCell(head.title.text, isStrong: true),
            ReportCell(""),
          ])
        }
        for row in group.rows {
          rows.append([
            ReportCell("  " + name(row.head)), ReportCell(row.head.title.text),
            ReportCell(locale.text(row.effectiveStatus, row.carried), status: row.status),
          ])
          for remark in [locale.remark(row), row.inside?.text(locale)] {
            if let remark {
              remarks.append(.note(locale.localized.label(row.head.code.description) + remark))
            }
          }
        }
      }
      return [
        .heading("\(section.head.code) \(section.head.title.text)"),
        .note(
          locale.localized.facts([said.counts(section.total), locale.share(section.total, section.answered)])),
        .table(rows: rows, right: [], flexible: [1]),
      ] + remarks
    }
  }

  private func name(_ head: NodeHead) -> String {
    head.code.description
      + (head.label.map { " (\(locale(Word.publishedAs, ["label": $0.value])))" } ?? "")
  }

  /// The codes behind the figures, where asked for, and what the report stands on.
  func closing(
    _ outline: Outline, _ total: Rollup, _ answered: Answered? = nil, alsoOn days: [FigureBasis] = []
  ) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    if isExplained {
      blocks.append(.heading(locale(ReportPhrase.explanation)))
      for part in explanations(outline, alsoOn: days) {
        blocks.append(.paragraph(locale.localized.label(part.name) + formula(part.total, part.answered)))
        blocks += part.figures.map { .note(locale.localized.label($0.name) + $0.codes(locale)) }
      }
    }
    return blocks + [.heading(locale(ReportPhrase.basis))]
      + provenance(total, answered).map { .note($0) }
  }
}

extension SummaryReport {
  /// The report as text for a terminal.
  var blocks: [ReportBlock] {
    let locale = frame.locale
    var blocks = frame.opening(locale(ReportPhrase.summary))
    if let introduction { blocks.append(.paragraph(introduction.text)) }
    if !sentence.isEmpty { blocks.append(.paragraph(sentence)) }
    blocks += frame.counts(outline) + frame.adoptedBlocks + frame.blocks(outline)
    if !goals.isEmpty {
      blocks.append(.heading(locale(ReportPhrase.goals)))
      blocks.append(
        .table(
          rows: goals.map {
            [ReportCell(String($0)), ReportCell(GoalNames.name($0, in: locale.localized.language))]
          }, right: [0], flexible: [1]))
    }
    for (heading, values) in givenCredits {
      blocks.append(.paragraph(locale.localized.label(heading) + locale.localized.series(values)))
    }
    return blocks + frame.closing(outline, outline.total)
  }
}

extension AnnualReport {
  /// The report as text for a terminal.
  var blocks: [ReportBlock] {
    let locale = frame.locale
    var blocks = frame.opening(kind)
    if let own = narratives.first(where: { $0.head == nil }) { blocks.append(.paragraph(own.text.text)) }
    if let emptyNote { blocks.append(.paragraph(emptyNote)) }
    blocks += frame.counts(outline) + frame.adoptedBlocks
    blocks.append(.heading(locale(ReportPhrase.changes)))
    let note = changesNote
    if let note { blocks.append(.note(note)) }
    for word in DifferenceWord.allCases where note == nil {
      let own = differences.filter { $0.word == word }
      if own.isEmpty { continue }
      blocks.append(.paragraph(locale.heading(word, own.count)))
      blocks.append(.table(rows: own.map(cells), right: [], flexible: [1]))
    }
    let ofNodes = narratives.filter { $0.head != nil }
    if !ofNodes.isEmpty { blocks.append(.heading(locale(ReportPhrase.narratives))) }
    for narrative in ofNodes {
      blocks.append(
        .paragraph(locale.localized.label(narrative.head?.code.description ?? "") + narrative.text.text))
    }
    if !published.isEmpty { blocks.append(.heading(locale(ReportPhrase.restatements))) }
    for period in published { blocks += self.blocks(period) }
    return blocks + frame.blocks(outline)
      + frame.closing(outline, outline.total, outline.answered)
  }

  private func cells(_ difference: Difference) -> [ReportCell] {
    let (from, to) = difference.effectiveStatuses
    let title = difference.code.flatMap { frame.plan.node($0) }.map { frame.locale.title($0).text }
    return [
      ReportCell("  \(difference.code?.description ?? "")", isStrong: true),
      ReportCell(title ?? difference.title),
      ReportCell("\(frame.locale.text(from)) → \(frame.locale.text(to))", status: to?.status),
      ReportCell(frame.reason(of: difference) ?? ""),
    ]
  }
}

extension MatrixReport {
  /// The report as text for a terminal.
  var blocks: [ReportBlock] {
    let locale = frame.locale
    var rows = [
      [ReportCell(""), ReportCell("")] + days.map { ReportCell($0.description, isStrong: true) }
    ]
    for section in sections where !section.rows.isEmpty {
      rows.append([
        ReportCell(section.head.code.description, isStrong: true),
        ReportCell(section.head.title.text, isStrong: true),
      ])
      for row in section.rows {
        rows.append(
          [ReportCell("  \(row.head.code)"), ReportCell(row.head.title.text)]
            + row.cells.map { ReportCell(text($0), status: $0.effectiveStatus?.status) })
      }
    }
    for row in totalRows {
      rows.append(
        [ReportCell(""), ReportCell(row.name, isStrong: true)]
          + row.values.map { ReportCell($0, isStrong: true) })
    }
    let outline = Outline(frame.plan, Self.basis(frame.day), locale)
    return frame.opening(locale(ReportPhrase.matrix)) + [
      .table(rows: rows, right: [], flexible: [1] + (2..<2 + days.count).reversed())
    ]
      + remarks + frame.closing(outline, totals.last ?? Rollup(), alsoOn: days.map(Self.basis))
  }

  /// A line for each deliverable that is or was behind, with its due day, or that is carried on: a narrow terminal cuts
  /// nothing off it.
  private var remarks: [ReportBlock] {
    let locale = frame.locale
    return sections.flatMap(\.rows).flatMap { row -> [ReportBlock] in
      let remark = locale.remark(row, row.cells.compactMap(\.delay).last)
      return [remark, row.inside?.text(locale)].compactMap(\.self).map {
        .note(locale.localized.label(row.head.code.description) + $0)
      }
    }
  }

  /// `✓ done → completed, 184 days late`, `✓ done since 2021`.
  private func text(_ cell: Cell) -> String {
    let locale = frame.locale
    var text = locale.text(cell.effectiveStatus, cell.carried)
    if let change = cell.change { text += " → \(locale.localized(change, ["count": 1]))" }
    return locale.localized.series([text, cell.delay.map { locale.days($0) }].compactMap(\.self))
  }
}
