package import PlanCore
package import PlanService
package import PlanWords

/// How a letter of a round speaks to who gets it: in her language where there is one.
package struct LetterText {
  package let letter: RoundLetter
  /// The tool's sentences.
  package let localized: Localizer

  package init(_ letter: RoundLetter) {
    self.letter = letter
    localized = PlanTerms(letter.parts[0].plan.header, in: letter.language).ofSentences.localized
  }

  /// How a plan is spoken of.
  package func terms(_ plan: PlanTree) -> PlanTerms {
    PlanTerms(plan.header, in: letter.person?.language ?? plan.header.languages[0])
  }

  /// The title of what is asked about, with the period where that is asked.
  package func title(_ question: RoundQuestion, of plan: PlanTree) -> String {
    let title = terms(plan).title(of: plan.nodes[question.node])
    return question.period.map { localized.span([title, localized.inWords($0)]) } ?? title
  }

  /// `in progress since 1 February 2026`; of what was returned by whoever reviewed it, with the reason (Y15).
  package func now(_ question: RoundQuestion, of plan: PlanTree) -> String {
    let status = terms(plan).ofSentences.word(question.now)
    guard case .returned(_, let review) = question.now else { return since(question.now, status) }
    let returned = localized(Word.returned, ["status": status.value])
    return localized.clauses([since(question.now, returned), review.note].filter { !$0.isEmpty })
  }

  private func since(_ effectiveStatus: EffectiveStatus, _ status: String) -> String {
    guard effectiveStatus.word != nil, let since = effectiveStatus.since else { return status }
    return localized(LetterPhrase.since, ["status": status.value, "date": localized.inWords(since).value])
  }

  /// The words by which it can be answered, as the plans call them.
  package var words: [String] {
    let plans = letter.parts.map(\.plan)
    let statuses = plans.flatMap { plan in
      let all = Status.allCases.map { StatusWord($0) } + plan.header.subStatuses.map { StatusWord($0) }
      return all.map { terms(plan).ofSentences.name(of: $0) }
    }
    let canBeConfirmed = letter.parts.contains { $0.questions.contains(where: \.canBeConfirmed) }
    return (statuses + (canBeConfirmed ? [UnchangedWord.offered(localized)] : [])).distinct
  }
}
