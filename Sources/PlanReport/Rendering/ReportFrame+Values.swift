import PlanCore
import PlanWords

extension ReportFrame {
  /// The values that every report of one plan has: page, cover and footer.
  func values(_ scribe: Scribe, kind: String, total: Rollup) -> Values {
    var values: Values = [
      "lang": voice.language.description, "version": basis.version, "styleSource": "'unsafe-inline'",
      "stylesheet": false, "hasTop": false, "hasData": false, "colour": scribe.optional(colour),
      "planID": header.id.description,
      "pageTitle": voice.say.span([voice.title.text, kind]).visibleLines, "skip": voice(ReportPhrase.skip),
      "kind": scribe.text(kind),
      "asOf": scribe.text(asOf(lastReport)),
      "logo": scribe.optional(logo), "colon": voice.say.colon,
      "basisHeading": voice(ReportPhrase.basis), "provenance": provenance(total).map { scribe.text($0) },
      "lineHeading": voice(ReportPhrase.line),
    ]
    values = values.with(scribe.languages)
    scribe.put(voice.title, as: "title", into: &values)
    scribe.put(voice.text(.subtitle), as: "subtitle", into: &values)
    scribe.put(voice.text(.organisation), as: "organisation", into: &values)
    return values
  }

  /// The section that says where the plan stands.
  func standing(_ outline: Outline, _ scribe: Scribe) -> Values {
    let top = header.levels.first.map { voice.level($0).capitalizedFirst } ?? voice(ReportPhrase.line)
    return scribe.values(outline.total, self)
      .with(scribe.values(outline.countRows, heading: top, of: outline.total))
      .with([
        "behindNote": scribe.optional(voice.behind(outline.rows)),
        "byLineHeading": voice(ReportPhrase.byLine), "barsNote": voice(ReportPhrase.stackedBarsNote),
        "bars": scribe.isMarkdown ? "" : StackedBars.markup(outline.bars(voice), name: "bars", voice),
      ])
  }

  /// What the figures are made of, where that is asked for.
  func explanation(_ outline: Outline, alsoOn days: [PlanDate] = [], _ scribe: Scribe) -> Values {
    [
      "hasExplanation": isExplained, "explanationHeading": voice(ReportPhrase.explanation),
      "explanation": explanations(outline, alsoOn: days).map { part -> Values in
        var values: Values = [
          "name": scribe.text(part.name), "formula": scribe.text(formula(part.total)),
          "figures": part.figures.map { figure -> Values in
            ["figure": scribe.text(figure.name), "codes": scribe.text(figure.codes(voice))]
          },
        ]
        scribe.mark(part.language, as: "name", into: &values)
        return values
      },
    ]
  }

  /// The codes behind the figures of the report's day, by part, and of other days; none where they are not asked for.
  func explanations(_ outline: Outline, alsoOn days: [PlanDate]) -> [Explanation] {
    if !isExplained { return [] }
    return Explanation.all(outline, voice)
      + Explanation.days(days.filter { $0 != outline.day }, of: plan, voice)
  }
}
