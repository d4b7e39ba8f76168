import PlanCore
import PlanWords

extension ReportFrame {
  /// The title, the organisation and what kind of report it is.
  func opening(_ kind: String) -> [ReportBlock] {
    let day = voice(ReportPhrase.asOf, ["date": said.date(self.day).value])
    let lines = [voice.text(.organisation)?.text, kind].compactMap(\.self)
    return [.title(voice.title.text, day), .paragraph(voice.say.span(lines))]
      + (age(lastReport).map { [.note("\($0.capitalizedFirst).")] } ?? [])
  }

  /// The counts, one to a line, and the percentage.
  func counts(_ outline: Outline) -> [ReportBlock] {
    let total = outline.total
    var rows = NodeStatus.shown([total]).map { status -> [ReportCell] in
      let count = total.count(of: status)
      return [
        ReportCell(voice.text(status, for: count) + voice.say.colon, status: status),
        ReportCell(voice.number(count), isStrong: true),
      ]
    }
    if total.doneTenths != nil {
      rows.append([
        ReportCell("\(voice(ReportPhrase.percentDone))\(voice.say.colon)"),
        ReportCell(voice.percent(total), isStrong: true),
      ])
    }
    var blocks: [ReportBlock] = [.table(rows: rows, right: [1], flexible: [0])]
    if let behind = voice.behind(outline.rows) { blocks.append(.note(behind)) }
    if let reported = voice.reportedNote(total) { blocks.append(.note("\(reported.capitalizedFirst).")) }
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
            ReportCell("\(row.mark) \(row.word)", status: row.status),
          ])
          if let remark = voice.remark(row.delay, row.continuations) {
            remarks.append(.note(voice.say.label(row.head.code.description) + remark))
          }
        }
      }
      return [
        .heading("\(section.head.code) \(section.head.title.text)"),
        .note(voice.say.facts([said.counts(section.total), voice.share(section.total)])),
        .table(rows: rows, right: [], flexible: [1]),
      ] + remarks
    }
  }

  private func name(_ head: NodeHead) -> String {
    head.code.description
      + (head.label.map { " (\(voice(Word.publishedAs, ["label": $0.value])))" } ?? "")
  }

  /// The codes behind the figures, where asked for, and what the report stands on.
  func closing(_ outline: Outline, _ total: Rollup, alsoOn days: [PlanDate] = []) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    if isExplained {
      blocks.append(.heading(voice(ReportPhrase.explanation)))
      for part in explanations(outline, alsoOn: days) {
        blocks.append(.paragraph(voice.say.label(part.name) + formula(part.total)))
        blocks += part.figures.map { .note(voice.say.label($0.name) + $0.codes(voice)) }
      }
    }
    return blocks + [.heading(voice(ReportPhrase.basis))] + provenance(total).map { .note($0) }
  }
}

extension SummaryReport {
  /// The report as text for a terminal.
  var blocks: [ReportBlock] {
    let voice = frame.voice
    var blocks = frame.opening(voice(ReportPhrase.summary))
    if let introduction { blocks.append(.paragraph(introduction.text)) }
    if !sentence.isEmpty { blocks.append(.paragraph(sentence)) }
    blocks += frame.counts(outline) + frame.blocks(outline)
    if !goals.isEmpty {
      blocks.append(.heading(voice(ReportPhrase.goals)))
      blocks.append(
        .table(
          rows: goals.map {
            [ReportCell(String($0)), ReportCell(GoalNames.name($0, in: voice.say.language))]
          }, right: [0], flexible: [1]))
    }
    for (heading, values) in givenCredits {
      blocks.append(.paragraph(voice.say.label(heading) + voice.say.series(values)))
    }
    return blocks + frame.closing(outline, outline.total)
  }
}

extension AnnualReport {
  /// The report as text for a terminal.
  var blocks: [ReportBlock] {
    let voice = frame.voice
    var blocks = frame.opening(kind)
    if let own = narratives.first(where: { $0.head == nil }) { blocks.append(.paragraph(own.text.text)) }
    if let emptyNote { blocks.append(.paragraph(emptyNote)) }
    blocks += frame.counts(outline)
    blocks.append(.heading(voice(ReportPhrase.changes)))
    let note = changesNote
    if let note { blocks.append(.note(note)) }
    for word in DifferenceWord.allCases where note == nil {
      let own = differences.filter { $0.word == word }
      if own.isEmpty { continue }
      blocks.append(.paragraph(voice.heading(word, own.count)))
      blocks.append(.table(rows: own.map(cells), right: [], flexible: [1]))
    }
    let told = narratives.filter { $0.head != nil }
    if !told.isEmpty { blocks.append(.heading(voice(ReportPhrase.narratives))) }
    for narrative in told {
      blocks.append(
        .paragraph(voice.say.label(narrative.head?.code.description ?? "") + narrative.text.text))
    }
    if !published.isEmpty { blocks.append(.heading(voice(ReportPhrase.restatements))) }
    for period in published { blocks += self.blocks(period) }
    return blocks + frame.blocks(outline) + frame.closing(outline, outline.total)
  }

  private func cells(_ difference: Difference) -> [ReportCell] {
    let (from, to) = difference.standings
    let title = difference.code.flatMap { frame.plan.node($0) }.map { frame.voice.title($0).text }
    return [
      ReportCell("  \(difference.code?.description ?? "")", isStrong: true),
      ReportCell(title ?? difference.title),
      ReportCell("\(frame.voice.text(from)) → \(frame.voice.text(to))", status: to?.status),
      ReportCell(frame.plan.statedReason(of: difference) ?? ""),
    ]
  }
}

extension MatrixReport {
  /// The report as text for a terminal.
  var blocks: [ReportBlock] {
    let voice = frame.voice
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
            + row.cells.map { ReportCell(text($0), status: $0.standing?.status) })
      }
    }
    for row in totalRows {
      rows.append(
        [ReportCell(""), ReportCell(row.name, isStrong: true)]
          + row.values.map { ReportCell($0, isStrong: true) })
    }
    let outline = Outline(frame.plan, on: frame.day, voice)
    return frame.opening(voice(ReportPhrase.matrix)) + [
      .table(rows: rows, right: [], flexible: [1] + (2..<2 + days.count).reversed())
    ]
      + remarks + frame.closing(outline, totals.last ?? Rollup(), alsoOn: days)
  }

  /// A line for each deliverable that is or was behind, with its due day, or that is carried on: a narrow terminal cuts
  /// nothing off it.
  private var remarks: [ReportBlock] {
    let voice = frame.voice
    return sections.flatMap(\.rows).compactMap { row -> ReportBlock? in
      voice.remark(row.cells.compactMap(\.delay).last, row.continuations).map {
        .note(voice.say.label(row.head.code.description) + $0)
      }
    }
  }

  /// `✓ done → completed, 184 days late`.
  private func text(_ cell: Cell) -> String {
    let voice = frame.voice
    var text = voice.text(cell.standing)
    if let change = cell.change { text += " → \(voice.say(change, ["count": 1]))" }
    return voice.say.series([text, cell.delay.map { voice.days($0) }].compactMap(\.self))
  }
}
