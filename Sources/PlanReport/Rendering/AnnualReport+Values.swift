import PlanCore
import PlanWords

extension AnnualReport {
  /// What is said where there is nothing to show: a period to come, or one of which nothing is told.
  var emptyNote: String? {
    let locale = frame.said
    if isBeforePeriod {
      return locale(ReportPhrase.notBegun, ["date": locale.date(period.period.first).value])
    }
    guard outline.total.deliverables == outline.total.unreported else { return nil }
    return locale(ReportPhrase.nothingReported, ["date": locale.date(frame.day).value])
  }

  /// `Nothing changed between 1 January 2021 and 31 December 2021.`
  var noChanges: String {
    let locale = frame.said
    return locale(
      ReportPhrase.noChanges,
      [
        "first": locale.date(period.period.first).value,
        "last": locale.date(max(frame.day, period.period.first)).value,
      ])
  }

  /// What changed, in a sentence: nothing, or everything on one day; nil where it takes a table to say it.
  var changesNote: String? {
    // A note in another language than the sentence stands in the table, which says so.
    guard let (day, note) = onlyDay, note.isEmpty || frame.locale.textLanguage == nil else {
      return differences.isEmpty ? noChanges : nil
    }
    let sentence = frame.said(ReportPhrase.onlyDay, ["date": frame.said.date(day).value])
    return note.isEmpty ? sentence : sentence + " " + frame.said(ReportPhrase.note, ["note": note.value])
  }

  /// The course of the period, in a sentence; nil where it is drawn, or there is none.
  func note(_ course: Course) -> String? {
    let locale = frame.said
    switch course {
    case .none, .steps: return nil
    case .level(let total):
      return locale(
        ReportPhrase.courseLevel,
        ["done": locale.number(total.done).value, "all": locale.number(total.deliverables).value])
    case .step(let before, let after, let days):
      let done = locale.number(before.done)
      // Of how many, where that was another number.
      let start =
        before.deliverables == after.deliverables
        ? done
        : locale(ReportPhrase.doneOf, ["done": done.value, "all": locale.number(before.deliverables).value])
      return locale(
        days.lowerBound == days.upperBound ? ReportPhrase.courseDay : .courseDays,
        [
          "before": start.value, "done": locale.number(after.done).value,
          "all": locale.number(after.deliverables).value, "date": locale.date(days.lowerBound).value,
          "first": locale.date(days.lowerBound).value, "last": locale.date(days.upperBound).value,
        ])
    }
  }

  /// The days whose figures are explained beside the report's own: those of the burn-up, where it is drawn.
  var explainedDays: [FigureBasis] {
    if case .steps = course(points) { milestones.map { .period(period, by: $0) } } else { [] }
  }

  /// The values of the templates `annual-html` and `annual-md`.
  func values(
    isMarkdown: Bool, link: TemplateContext.Link? = nil, figureLink: TemplateContext.FigureLink? = nil
  ) -> Values {
    let locale = frame.locale
    let context = TemplateContext(locale, isMarkdown: isMarkdown, link: link, figureLink: figureLink)
    var values = frame.values(context, kind: kind, total: outline.total, answered: outline.answered)
    values = values.with(frame.effectiveStatus(outline, context))
    values = values.with(outline.values(context))
    values = values.with(context.legend(locale.legend([outline.total])))
    values = values.with(frame.explanation(outline, alsoOn: explainedDays, context))
    values = values.with(changes(context))
    values = values.with(course(context))
    values = values.with(narrativeValues(context))
    values["emptyNote"] = context.optional(emptyNote)
    values["hasPublished"] = !published.isEmpty
    values["publishedHeading"] = locale(ReportPhrase.restatements)
    values["reasonHeading"] = locale(ReportPhrase.reason)
    values["partHeading"] = locale(ReportPhrase.line)
    values["published"] = published.map { self.values($0, context) }
    return values
  }

  /// What changed, word by word.
  private func changes(_ context: TemplateContext) -> Values {
    let locale = frame.locale
    let note = changesNote
    return [
      "changesHeading": locale(ReportPhrase.changes), "hasChanges": note == nil,
      "noChanges": context.optional(note), "titleHeading": context.text(locale.deliverablesHeading),
      "beforeHeading": locale(ReportPhrase.before), "afterHeading": locale(ReportPhrase.after),
      "changes": DifferenceWord.allCases.compactMap { word -> Values? in
        let own = differences.filter { $0.word == word }
        guard note == nil, !own.isEmpty else { return nil }
        return [
          "word": context.text(locale.heading(word, own.count)), "rows": own.map { values($0, context) },
        ]
      },
    ]
  }

  /// The burn-up and its numbers.
  private func course(_ context: TemplateContext) -> Values {
    let locale = frame.locale
    let points = points
    let title = locale(ReportPhrase.burnUp, ["period": period.value])
    let course = course(points)
    var drawing: any TemplateValue = false
    if case .steps = course { drawing = BurnUp.markup(points, title: title, locale) }
    return [
      "burnUp": drawing, "burnUpHeading": title, "courseNote": context.optional(note(course)),
      "burnUpNote": locale.ofDeliverables(.burnUpNote), "dayHeading": locale(ReportPhrase.monthEnd),
      "doneHeading": context.text(locale.word(.done, for: 2)),
      "milestones": points.map { point -> Values in
        let basis = FigureBasis.period(period, by: point.day)
        return [
          "why": context.why(.all, of: nil, basis), "doneWhy": context.why(.status(.done), of: nil, basis),
          "day": locale.date(point.day), "done": locale.number(point.rollup.done),
          "all": locale.number(point.rollup.deliverables), "percent": locale.percent(point.rollup),
        ]
      },
    ]
  }

  /// What the files tell of the period.
  private func narrativeValues(_ context: TemplateContext) -> Values {
    let own = narratives.first { $0.head == nil }?.text
    let others = narratives.compactMap { narrative -> Values? in
      guard let head = narrative.head else { return nil }
      var values = context.values(head)
      values["text"] = MarkdownText(narrative.text.text).html
      values["source"] = narrative.text.text.visibleLines
      context.mark(narrative.text.language, as: "text", into: &values)
      return values
    }
    return context.introduction(own).with([
      "hasNarratives": !others.isEmpty, "narrativesHeading": frame.locale(ReportPhrase.narratives),
      "narratives": others,
    ])
  }

  /// `Report for 2021`.
  var kind: String { frame.said(ReportPhrase.annual, ["period": period.value]) }

  private func values(_ difference: Difference, _ context: TemplateContext) -> Values {
    let (from, to) = difference.effectiveStatuses
    var values: Values = [
      "code": difference.code?.description ?? "", "label": false, "title": context.text(difference.title),
      "titleLang": false, "href": false,
    ]
    if let node = difference.code.flatMap({ frame.plan.node($0) }) {
      values = values.with(context.values(NodeHead(node, frame.locale)))
    }
    context.mark(from.flatMap { frame.locale.language(of: $0.status) }, as: "from", into: &values)
    context.mark(to.flatMap { frame.locale.language(of: $0.status) }, as: "to", into: &values)
    values["from"] = context.text(frame.locale.text(from))
    values["to"] = context.text(frame.locale.text(to))
    context.mark(frame.locale.textLanguage, as: "note", into: &values)
    values["note"] = context.optional(frame.reason(of: difference))
    values["reason"] = context.optional(frame.reason(of: difference))
    return values
  }
}

extension ReportLocale {
  /// `completed (18)`.
  func heading(_ word: DifferenceWord, _ count: Int) -> String {
    "\(localized(word, ["count": count.value]).capitalizedFirst) (\(spoken.number(count)))"
  }
}
