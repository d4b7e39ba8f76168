import PlanCore
import PlanWords

extension AnnualReport {
  /// What is said where there is nothing to show: a period to come, or one of which nothing is told.
  var emptyNote: String? {
    let voice = frame.said
    if isBeforePeriod {
      return voice(ReportPhrase.notBegun, ["date": voice.date(period.period.first).value])
    }
    guard outline.total.deliverables == outline.total.unreported else { return nil }
    return voice(ReportPhrase.nothingReported, ["date": voice.date(frame.day).value])
  }

  /// `Nothing changed between 1 January 2021 and 31 December 2021.`
  var noChanges: String {
    let voice = frame.said
    return voice(
      ReportPhrase.noChanges,
      [
        "first": voice.date(period.period.first).value,
        "last": voice.date(max(frame.day, period.period.first)).value,
      ])
  }

  /// What changed, in a sentence: nothing, or everything on one day; nil where it takes a table to say it.
  var changesNote: String? {
    guard let (day, note) = onlyDay else { return differences.isEmpty ? noChanges : nil }
    let sentence = frame.said(ReportPhrase.onlyDay, ["date": frame.said.date(day).value])
    return note.isEmpty ? sentence : sentence + " " + frame.said(ReportPhrase.note, ["note": note.value])
  }

  /// The course of the period, in a sentence; nil where it is drawn, or there is none.
  func note(_ course: Course) -> String? {
    let voice = frame.said
    switch course {
    case .none, .steps: return nil
    case .level(let total):
      return voice(
        ReportPhrase.courseLevel,
        ["done": voice.number(total.done).value, "all": voice.number(total.deliverables).value])
    case .step(let before, let after, let days):
      let done = voice.number(before.done)
      // Of how many, where that was another number.
      let start =
        before.deliverables == after.deliverables
        ? done
        : voice(ReportPhrase.doneOf, ["done": done.value, "all": voice.number(before.deliverables).value])
      return voice(
        days.lowerBound == days.upperBound ? ReportPhrase.courseDay : .courseDays,
        [
          "before": start.value, "done": voice.number(after.done).value,
          "all": voice.number(after.deliverables).value, "date": voice.date(days.lowerBound).value,
          "first": voice.date(days.lowerBound).value, "last": voice.date(days.upperBound).value,
        ])
    }
  }

  /// The days whose figures are explained beside the report's own: those of the burn-up, where it is drawn.
  var explainedDays: [PlanDate] { if case .steps = course(points) { milestones } else { [] } }

  /// The values of the templates `annual-html` and `annual-md`.
  func values(isMarkdown: Bool, link: Scribe.Link? = nil) -> Values {
    let voice = frame.voice
    let scribe = Scribe(voice, isMarkdown: isMarkdown, link: link)
    var values = frame.values(scribe, kind: kind, total: outline.total)
    values = values.with(frame.standing(outline, scribe))
    values = values.with(outline.values(scribe))
    values = values.with(scribe.legend(voice.legend([outline.total])))
    values = values.with(frame.explanation(outline, alsoOn: explainedDays, scribe))
    values = values.with(changes(scribe))
    values = values.with(course(scribe))
    values = values.with(told(scribe))
    values["emptyNote"] = scribe.optional(emptyNote)
    values["hasPublished"] = !published.isEmpty
    values["publishedHeading"] = voice(ReportPhrase.restatements)
    values["reasonHeading"] = voice(ReportPhrase.reason)
    values["partHeading"] = voice(ReportPhrase.line)
    values["published"] = published.map { self.values($0, scribe) }
    return values
  }

  /// What changed, word by word.
  private func changes(_ scribe: Scribe) -> Values {
    let voice = frame.voice
    let note = changesNote
    return [
      "changesHeading": voice(ReportPhrase.changes), "hasChanges": note == nil,
      "noChanges": scribe.optional(note), "titleHeading": scribe.text(voice.deliverablesHeading),
      "beforeHeading": voice(ReportPhrase.before), "afterHeading": voice(ReportPhrase.after),
      "changes": DifferenceWord.allCases.compactMap { word -> Values? in
        let own = differences.filter { $0.word == word }
        guard note == nil, !own.isEmpty else { return nil }
        return ["word": scribe.text(voice.heading(word, own.count)), "rows": own.map { values($0, scribe) }]
      },
    ]
  }

  /// The burn-up and its numbers.
  private func course(_ scribe: Scribe) -> Values {
    let voice = frame.voice
    let points = points
    let title = voice(ReportPhrase.burnUp, ["period": period.value])
    let course = course(points)
    var drawing: any TemplateValue = false
    if case .steps = course { drawing = BurnUp.markup(points, title: title, voice) }
    return [
      "burnUp": drawing, "burnUpHeading": title, "courseNote": scribe.optional(note(course)),
      "burnUpNote": voice.ofDeliverables(.burnUpNote), "dayHeading": voice(ReportPhrase.monthEnd),
      "doneHeading": scribe.text(voice.word(.done, for: 2)),
      "milestones": points.map { point -> Values in
        [
          "day": voice.date(point.day), "done": voice.number(point.rollup.done),
          "all": voice.number(point.rollup.deliverables), "percent": voice.percent(point.rollup),
        ]
      },
    ]
  }

  /// What the files tell of the period.
  private func told(_ scribe: Scribe) -> Values {
    let own = narratives.first { $0.head == nil }?.text
    let others = narratives.compactMap { narrative -> Values? in
      guard let head = narrative.head else { return nil }
      var values = scribe.values(head)
      values["text"] = MarkdownText(narrative.text.text).html
      values["source"] = narrative.text.text.visibleLines
      scribe.mark(narrative.text.language, as: "text", into: &values)
      return values
    }
    return scribe.introduction(own).with([
      "hasNarratives": !others.isEmpty, "narrativesHeading": frame.voice(ReportPhrase.narratives),
      "narratives": others,
    ])
  }

  /// `Report for 2021`.
  var kind: String { frame.said(ReportPhrase.annual, ["period": period.value]) }

  private func values(_ difference: Difference, _ scribe: Scribe) -> Values {
    let (from, to) = difference.standings
    var values: Values = [
      "code": difference.code?.description ?? "", "label": false, "title": scribe.text(difference.title),
      "titleLang": false, "href": false,
    ]
    if let node = difference.code.flatMap({ frame.plan.node($0) }) {
      values = values.with(scribe.values(NodeHead(node, frame.voice)))
    }
    scribe.mark(from.flatMap { frame.voice.language(of: $0.status) }, as: "from", into: &values)
    scribe.mark(to.flatMap { frame.voice.language(of: $0.status) }, as: "to", into: &values)
    values["from"] = scribe.text(frame.voice.text(from))
    values["to"] = scribe.text(frame.voice.text(to))
    values["note"] = scribe.optional(frame.plan.statedReason(of: difference))
    values["reason"] = scribe.optional(frame.plan.statedReason(of: difference))
    return values
  }
}

extension PlanVoice {
  /// `completed (18)`.
  func heading(_ word: DifferenceWord, _ count: Int) -> String {
    "\(say(word, ["count": count.value]).capitalizedFirst) (\(spoken.number(count)))"
  }
}
