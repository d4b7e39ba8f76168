import PlanCore
import PlanWords

extension ReportFrame {
  /// The values that every report of one plan has: page, cover and footer.
  func values(
    _ context: TemplateContext, kind: String, total: Rollup, answered: Answered? = nil
  ) -> Values {
    var values: Values = [
      "lang": locale.language.description, "version": basis.version, "styleSource": "'unsafe-inline'",
      "stylesheet": false, "hasServer": false, "serverTop": false, "serverActions": false,
      "hasTop": false, "hasData": false,
      "colour": context.optional(colour),
      "planID": header.id.description,
      "pageTitle": locale.localized.span([locale.title.text, kind]).visibleLines,
      "skip": locale(ReportPhrase.skip),
      "kind": context.text(kind),
      "asOf": context.text(asOf(lastReport)),
      "logo": context.optional(logo), "colon": locale.localized.colon,
      "basisHeading": locale(ReportPhrase.basis),
      "provenance": linkedProvenance(total, answered, context),
      "lineHeading": locale(ReportPhrase.line), "internalNote": context.optional(internalNote),
    ]
    values = values.with(context.languages)
    context.put(locale.title, as: "title", into: &values)
    context.put(locale.text(.subtitle), as: "subtitle", into: &values)
    context.put(locale.text(.organisation), as: "organisation", into: &values)
    return values
  }

  /// What the report stands on; the counts lead to what they count.
  func linkedProvenance(
    _ total: Rollup, _ answered: Answered? = nil, _ context: TemplateContext
  ) -> [LinkedText] {
    provenance(total, answered).enumerated().map { place, line in
      // The third line has the report's counts, the next those of the day where they are others.
      let counted: FigureBasis? =
        place == 2 ? basisOfFigures : place == 3 && standing != nil ? .day(day) : nil
      let text = context.text(line)
      return counted.map { context.figure(text, .all, of: nil, $0) } ?? LinkedText(text)
    }
  }

  /// The section that says where the plan stands.
  func effectiveStatus(_ outline: Outline, _ context: TemplateContext) -> Values {
    let top = header.levels.first.map { locale.level($0).capitalizedFirst } ?? locale(ReportPhrase.line)
    return context.values(outline.total, of: nil, outline.basis, self, outline.answered)
      .with(context.values(outline.countRows, heading: top, of: outline.total, outline.basis))
      .with(adopted(context))
      .with([
        "behindNote": context.optional(locale.behind(outline.rows)),
        "movedNote": context.optional(course.adoption == nil ? locale.moved(outline.rows) : nil),
        "byLineHeading": locale(ReportPhrase.byLine), "barsNote": locale(ReportPhrase.stackedBarsNote),
        "bars": context.isMarkdown ? "" : StackedBars.markup(outline.bars(locale), name: "bars", locale),
      ])
  }

  /// What the figures are made of, where that is asked for.
  func explanation(_ outline: Outline, alsoOn days: [FigureBasis] = [], _ context: TemplateContext) -> Values
  {
    [
      "hasExplanation": isExplained, "explanationHeading": locale(ReportPhrase.explanation),
      "explanation": explanations(outline, alsoOn: days).map { part -> Values in
        var values: Values = [
          "name": context.text(part.name), "formula": context.text(formula(part.total, part.answered)),
          "figures": part.figures.map { figure -> Values in
            ["figure": context.text(figure.name), "codes": context.text(figure.codes(locale))]
          },
        ]
        context.mark(part.language, as: "name", into: &values)
        return values
      },
    ]
  }

  /// The codes behind the figures of the report's day, by part, and of other days; none where they are not asked for.
  func explanations(_ outline: Outline, alsoOn days: [FigureBasis]) -> [Explanation] {
    if !isExplained { return [] }
    return Explanation.all(outline, locale)
      + Explanation.days(days.filter { $0 != outline.basis }, of: plan, locale)
  }
}
