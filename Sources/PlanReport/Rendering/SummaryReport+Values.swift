import PlanCore
import PlanWords

extension SummaryReport {
  /// The values of the templates `summary-html` and `summary-md`.
  func values(
    isMarkdown: Bool, link: TemplateContext.Link? = nil, figureLink: TemplateContext.FigureLink? = nil
  ) -> Values {
    let locale = frame.locale
    let context = TemplateContext(locale, isMarkdown: isMarkdown, link: link, figureLink: figureLink)
    let goals = goals
    let credits = credits(context)
    var values = frame.values(context, kind: locale(ReportPhrase.summary), total: outline.total)
    values = values.with(frame.effectiveStatus(outline, context))
    values = values.with(outline.values(context))
    values = values.with(context.legend(locale.legend([outline.total])))
    values = values.with(frame.explanation(outline, context))
    values = values.with(context.introduction(introduction))
    values["sentence"] = context.optional(sentence)
    values["hasGoals"] = !goals.isEmpty
    values["goalsHeading"] = locale(ReportPhrase.goals)
    values["goals"] = goals.map { goal -> Values in
      let name = GoalNames.name(goal, in: locale.localized.language)
      return [
        "number": String(goal), "numberText": locale(ReportPhrase.goalsName, ["number": String(goal).value]),
        "name": locale.typography.typeset(name, in: locale.localized.language.tag),
      ]
    }
    values["hasCredits"] = !credits.isEmpty
    values["credits"] = credits
    return values
  }

  /// Funder, contact and website, as the plan gives them, each with its heading.
  var givenCredits: [(heading: String, values: [String])] {
    let fields: [(FieldName, ReportPhrase)] = [
      (.funder, .funder), (.contact, .contact), (.website, .website),
    ]
    return fields.compactMap { field, heading in
      let values = frame.header.file?.values(field) ?? []
      return values.isEmpty
        ? nil : (frame.locale(heading), values.map { frame.locale.typography.typeset($0) })
    }
  }

  private func credits(_ context: TemplateContext) -> [Values] {
    givenCredits.map { heading, values in
      [
        "heading": heading,
        "values": values.map { value -> Values in
          ["text": context.text(value), "href": context.optional(SafeLink(value)?.address)]
        },
      ]
    }
  }
}

/// An address that a report links to: http, https, or a mail address.
struct SafeLink {
  let address: String

  init?(_ text: String) {
    guard !text.contains(where: \.isWhitespace), !text.unicodeScalars.contains(where: \.isHidden) else {
      return nil
    }
    let lowered = text.lowercased()
    if ["https://", "http://", "mailto:"].contains(where: { lowered.hasPrefix($0) }) {
      address = text
    } else if text.split(separator: "@", omittingEmptySubsequences: false).count == 2, text.first != "@",
      text.last != "@",
      !text.contains(":"), !text.contains("/")
    {
      address = "mailto:" + text
    } else {
      return nil
    }
  }
}
