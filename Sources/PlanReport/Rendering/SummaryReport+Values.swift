import PlanCore
import PlanWords

extension SummaryReport {
  /// The values of the templates `summary-html` and `summary-md`.
  func values(isMarkdown: Bool, link: Scribe.Link? = nil) -> Values {
    let voice = frame.voice
    let scribe = Scribe(voice, isMarkdown: isMarkdown, link: link)
    let goals = goals
    let credits = credits(scribe)
    var values = frame.values(scribe, kind: voice(ReportPhrase.summary), total: outline.total)
    values = values.with(frame.standing(outline, scribe))
    values = values.with(outline.values(scribe))
    values = values.with(scribe.legend(voice.legend([outline.total])))
    values = values.with(frame.explanation(outline, scribe))
    values = values.with(scribe.introduction(introduction))
    values["sentence"] = scribe.optional(sentence)
    values["hasGoals"] = !goals.isEmpty
    values["goalsHeading"] = voice(ReportPhrase.goals)
    values["goals"] = goals.map { goal -> Values in
      let name = GoalNames.name(goal, in: voice.say.language)
      return [
        "number": String(goal), "numberText": voice(ReportPhrase.goalsName, ["number": String(goal).value]),
        "name": voice.typography.typeset(name, in: voice.say.language.tag),
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
      return values.isEmpty ? nil : (frame.voice(heading), values.map { frame.voice.typography.typeset($0) })
    }
  }

  private func credits(_ scribe: Scribe) -> [Values] {
    givenCredits.map { heading, values in
      [
        "heading": heading,
        "values": values.map { value -> Values in
          ["text": scribe.text(value), "href": scribe.optional(SafeLink(value)?.address)]
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
