import PlanCore
import PlanWords

/// What was published for closed periods, each time that it was, and what is known otherwise; nobody is named.
extension AnnualReport {
  /// One publication in words.
  private struct Edition {
    let text: String
    /// Why it was published again; empty for none.
    let reason: String
    let change: Restatement?
    /// What is said behind it.
    var rest = ""

    /// The sentence down to the reason: `Published again for 2019 …: 1/4/59. Reason:`.
    func opening(_ locale: ReportLocale) -> String {
      if reason.isEmpty { return text }
      let values = ["text": text.value, "reason": "".value]
      return locale(PublishedPhrase.withReason, values).trimmingBlanks
    }

    /// What follows the reason, or the sentence where there is none.
    var closing: String {
      // A reason may end without a full stop.
      let isSentence = reason.last.map { ".!?…".contains($0) } ?? true
      return rest.isEmpty ? "" : (isSentence ? " " : ". ") + rest
    }

    /// All of it.
    func whole(_ locale: ReportLocale) -> String {
      (reason.isEmpty
        ? text : locale(PublishedPhrase.withReason, ["text": text.value, "reason": reason.value])) + closing
    }
  }

  /// One thing that a restatement tells.
  private struct Row {
    let head: NodeHead?
    let code: String
    let title: String
    let from: String
    let to: String
    let reason: String
    var status: NodeStatus?
  }

  /// `Published for 2019, recorded on 7 January 2020: 1/3/60.`, and what a later publication changed.
  private func editions(_ published: PublishedPeriod) -> [Edition] {
    let locale = frame.said
    let name = published.period.name.value
    var editions = published.editions.enumerated().map { index, edition in
      let text = locale(
        index == 0 ? PublishedPhrase.publishedOn : .publishedAgain,
        [
          "period": name, "counts": locale.counts(edition.period.published).value,
          "date": locale.date(edition.recorded).value,
        ])
      return Edition(text: text, reason: edition.reason.inOneLine, change: edition.change)
    }
    if published.recorded == nil {
      let counts = locale.counts(published.period.published).value
      let text = locale(PublishedPhrase.published, ["period": name, "counts": counts])
      editions.append(Edition(text: text, reason: "", change: nil))
    }
    if published.restatement?.isEmpty == true, let last = editions.indices.last {
      editions[last].rest = locale(PublishedPhrase.asPublished)
    }
    return editions
  }

  /// `2019 restated: 17 → 16 done; 16/4/45.`; nil where what is known is what was published.
  private func restated(_ published: PublishedPeriod) -> String? {
    guard let restatement = published.restatement, !restatement.isEmpty else { return nil }
    let locale = frame.said
    let isSame = restatement.was == restatement.now
    return locale(
      isSame ? PublishedPhrase.restatedParts : .restated,
      [
        "period": published.period.name.value, "old": String(restatement.was.done).value,
        "new": String(restatement.now.done).value,
        "word": locale.word(.done, for: restatement.now.done).value,
        "counts": locale.counts(restatement.now).value,
      ])
  }

  /// The topmost parts whose counts are others.
  private func parts(_ restatement: Restatement) -> [Row] {
    restatement.figures.filter { $0.code.depth == 1 }.map { part in
      let head = frame.plan.node(part.code).map { NodeHead($0, frame.locale) }
      let counts = [part.was, part.now].map { $0.map(frame.said.counts) ?? "–" }
      return Row(
        head: head, code: part.code.description, title: head?.title.text ?? "", from: counts[0],
        to: counts[1], reason: "")
    }
  }

  /// The nodes that a restatement tells.
  private func rows(_ restatement: Restatement) -> [Row] {
    restatement.differences.map { difference in
      let head = difference.code.flatMap { frame.plan.node($0) }.map { NodeHead($0, frame.locale) }
      let (from, to) = texts(difference)
      return Row(
        head: head, code: difference.code?.description ?? "", title: head?.title.text ?? difference.title,
        from: from, to: to, reason: restatement.reason(of: difference),
        status: difference.effectiveStatuses.to?.status)
    }
  }

  /// How it stood and stands: statuses, how late it is, or the two codes of what was moved.
  private func texts(_ difference: Difference) -> (String, String) {
    let locale = frame.said
    switch difference.detail {
    case .recoded(let old): return (old.description, difference.code?.description ?? "")
    case .late(let from, let to, let was, let now): return (text(from, was), text(to, now))
    case .answered(let from, let to, let was, let now): return (text(from, said: was), text(to, said: now))
    default:
      return (locale.text(difference.effectiveStatuses.from), locale.text(difference.effectiveStatuses.to))
    }
  }

  /// `✓ done, 184 days late, due 30 June 2020`.
  private func text(_ effectiveStatus: EffectiveStatus, _ delay: Delay?) -> String {
    frame.said.localized.series(
      [frame.said.text(effectiveStatus), delay.map { frame.said.text($0) }].compactMap(\.self))
  }
}

extension AnnualReport {
  /// `✓ done, last said 31 December 2021`.
  private func text(_ effectiveStatus: EffectiveStatus, said day: PlanDate?) -> String {
    let said = day.map { frame.said(ReportPhrase.lastSaid, ["date": frame.said.date($0).value]) }
    return frame.said.localized.series([frame.said.text(effectiveStatus), said].compactMap(\.self))
  }

  /// The values of the templates.
  func values(_ published: PublishedPeriod, _ context: TemplateContext) -> Values {
    let editions = editions(published)
    var values = values(published.restatement, context)
    values["text"] = context.text(editions.last?.whole(frame.said) ?? "")
    values["editions"] = editions.map { edition -> Values in
      var values = self.values(edition.change, context).with([
        "text": context.text(edition.whole(frame.said)),
        "opening": context.text(edition.opening(frame.said)),
        "editionReason": context.optional(edition.reason), "closing": context.optional(edition.closing),
      ])
      context.mark(frame.locale.textLanguage, as: "editionReason", into: &values)
      return values
    }
    values["restated"] = context.optional(restated(published))
    return values
  }

  private func values(_ restatement: Restatement?, _ context: TemplateContext) -> Values {
    let rows = restatement.map(rows) ?? []
    let parts = restatement.map(parts) ?? []
    return [
      "hasRows": !rows.isEmpty, "rows": rows.map { values($0, context) }, "hasParts": !parts.isEmpty,
      "parts": parts.map { values($0, context) },
    ]
  }

  private func values(_ row: Row, _ context: TemplateContext) -> Values {
    var values: Values = [
      "code": row.code, "label": false, "title": context.text(row.title), "titleLang": false, "href": false,
    ]
    if let head = row.head { values = values.with(context.values(head)) }
    values["from"] = context.text(row.from)
    values["to"] = context.text(row.to)
    context.mark(frame.locale.textLanguage, as: "reason", into: &values)
    values["note"] = context.optional(row.reason)
    values["reason"] = context.optional(row.reason)
    return values
  }

  /// A closed period as text for a terminal.
  func blocks(_ published: PublishedPeriod) -> [ReportBlock] {
    var blocks: [ReportBlock] = []
    for edition in editions(published) {
      blocks.append(.paragraph(edition.whole(frame.said)))
      if let change = edition.change { blocks += self.blocks(change) }
    }
    if let restated = restated(published), let restatement = published.restatement {
      blocks.append(.paragraph(restated))
      blocks += self.blocks(restatement)
    }
    return blocks
  }

  private func blocks(_ restatement: Restatement) -> [ReportBlock] {
    let rows = parts(restatement) + rows(restatement)
    if rows.isEmpty { return [] }
    let cells = rows.map { row in
      [
        ReportCell("  \(row.code)", isStrong: true), ReportCell(row.title),
        ReportCell("\(row.from) → \(row.to)", status: row.status), ReportCell(row.reason),
      ]
    }
    return [.table(rows: cells, right: [], flexible: [1])]
  }
}

extension PublishedPeriod {
  /// The object of the report's data.
  var json: JSON {
    .object([
      ("period", .string(period.name.description)), ("total", period.published.json),
      ("recorded", .optional(recorded?.description)), ("now", restatement?.now.json ?? .null),
      ("restatements", .array(restatement?.rows ?? [])), ("figures", .array(restatement?.figureRows ?? [])),
      (
        "publications",
        .array(
          editions.map { edition in
            .object([
              ("total", edition.period.published.json), ("recorded", .string(edition.recorded.description)),
              ("reason", .optional(edition.reason.isEmpty ? nil : edition.reason)),
              ("restatements", .array(edition.change?.rows ?? [])),
              ("figures", .array(edition.change?.figureRows ?? [])),
            ])
          })
      ),
    ])
  }
}
