package import PlanCore
package import PlanService
package import PlanStore
import PlanWords

/// The draft of a mail that asks somebody for what is missing in a round (Y10).
package struct RoundMail {
  private let text: LetterText
  /// Where it goes; nil where there is no address that mails can go to.
  package let to: MailMessage.Address?
  private let sender: GitUser
  private let now: Timestamp
  private var localized: Localizer { text.localized }
  private var letter: RoundLetter { text.letter }

  package init(_ letter: RoundLetter, from sender: GitUser, now: Timestamp) {
    let addresses = letter.person?.addresses ?? []
    to = addresses.lazy.compactMap { MailMessage.Address(name: letter.name, mail: $0) }.first
    (text, self.sender, self.now) = (LetterText(letter), sender, now)
  }

  /// The draft; nil where it can go nowhere.
  ///
  /// - Parameter sheet: the file that is attached.
  package func message(with sheet: MailMessage.Attachment?) -> MailMessage? {
    to.map { to in
      MailMessage(
        from: MailMessage.Address(name: sender.name, mail: sender.email), to: to, subject: subject, date: now,
        language: localized.language.tag, text: body(sheet?.name), attachments: [sheet].compactMap(\.self))
    }
  }

  private var due: (text: String, hasPassed: Bool) {
    let due = letter.due(on: now.day)
    return (localized.inWords(due.day), due.hasPassed)
  }

  private func title(_ plan: PlanTree) -> String { plan.header.title(in: text.terms(plan).language).visible }

  private func heading(_ part: RoundLetter.Part) -> String {
    localized.span([title(part.plan), localized.inWords(part.round.period)])
  }

  /// What it is about.
  package var subject: String {
    let plans =
      letter.parts.count == 1
      ? heading(letter.parts[0]) : localized.series(letter.parts.map { title($0.plan) })
    return localized(
      due.hasPassed ? LetterPhrase.subjectLate : .subject, ["plan": plans.value, "date": due.text.value])
  }

  /// Its text.
  ///
  /// - Parameter sheet: the name of the file that is attached; nil for none.
  package func body(_ sheet: String? = nil) -> String {
    let count = letter.deliverables
    let noun = text.terms(letter.parts[0].plan).ofSentences.deliverables(count)
    let ask = localized(
      due.hasPassed ? LetterPhrase.askLate : .ask,
      ["date": due.text.value, "count": count.value, "deliverables": noun.value])
    let words = localized(LetterPhrase.words, ["words": localized.series(text.words).value])
    let paragraphs =
      [localized(LetterPhrase.greeting, ["name": letter.name.visible.value]), ask]
      + letter.parts.map(list) + ["\(words) \(aboutDay)", ways(sheet)]
      + ["\(localized(LetterPhrase.thanks))\n\n\(signature)"]
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// From which day an answer holds without one.
  private var aboutDay: String {
    let days = letter.parts.flatMap { $0.questions.map(\.proposedDay) }.distinct
    guard days.count == 1 else { return localized(LetterPhrase.day) }
    return localized(LetterPhrase.dayBut, ["date": localized.inWords(days[0]).value])
  }

  /// What is asked in one plan, below its title.
  private func list(_ part: RoundLetter.Part) -> String {
    var heading = heading(part)
    if Set(letter.parts.map(\.round.due)).count > 1 {
      heading = localized(
        LetterPhrase.part, ["part": heading.value, "date": localized.inWords(part.round.due).value])
    }
    let items = part.questions.map { question in
      let node = part.plan.nodes[question.node]
      let due = node.due.map { localized(LetterPhrase.due, ["date": localized.inWords($0).value]) }
      let facts = [text.now(question, of: part.plan), due].compactMap(\.self)
      return
        "- \(node.code) \(text.title(question, of: part.plan).visible)\n  \(localized.series(facts).visible)"
    }
    return ([heading, ""] + items).joined(separator: "\n")
  }

  /// How it can be answered: on the server's page where there is one, in the sheet, else by a mail.
  private func ways(_ sheet: String?) -> String {
    let pages = letter.parts.compactMap(\.plan.header.web?.text).distinct
    var ways = pages.map { localized(LetterPhrase.page, ["url": $0.value]) }
    if let sheet {
      ways.append(
        localized(
          LetterPhrase.sheet,
          [
            "file": sheet.value, "answer": localized(LetterPhrase.columnAnswer).value,
            "note": localized(LetterPhrase.columnNote).value,
          ]))
    }
    if ways.isEmpty { ways = [localized(LetterPhrase.reply)] }
    return ways.joined(separator: "\n")
  }

  /// Who writes, and for which organisation.
  private var signature: String {
    let organisations = letter.parts.compactMap { part in
      part.plan.header.file?.localized(
        .organisation, in: text.terms(part.plan).language, of: part.plan.header.languages)?.text.visible
    }
    return ([sender.name.visible] + organisations.distinct).joined(separator: "\n")
  }
}
