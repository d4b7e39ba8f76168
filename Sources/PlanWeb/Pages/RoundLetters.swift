import PlanCore
import PlanService
import PlanStore
import PlanWording
import PlanWords

/// What is written to those who have not answered the open rounds: no mail is sent, but each has a text, a link that opens a mail, and a
/// draft to download (W15). Editors alone see it.
struct RoundLetters {
  let context: PageContext
  private let mails: [(letter: RoundLetter, mail: RoundMail)]

  init(_ context: PageContext) {
    self.context = context
    let state = context.state
    guard let user = context.visitor.user, context.visitor.permissions.mayEdit else {
      mails = []
      return
    }
    let open = state.plans.filter { plan in
      guard let round = plan.header.round(by: state.today) else { return false }
      return !plan.header.closedPeriods.contains { $0.name == round.period }
    }
    let asked = try? AskedRounds([], among: open, people: state.snapshot.people, by: state.today)
    let now = context.settings.now()
    let letters = (try? asked?.letters(to: nil)) ?? []
    mails = letters.map { ($0, RoundMail($0, from: user.author, now: now)) }
  }

  /// The longest address of a mail that all programs take, in bytes.
  private static let longestLink = 1_800

  /// What templates say.
  var values: PageValues {
    [
      "hasMails": !mails.isEmpty, "mailsHeading": context.text(.mails),
      "mailTextLabel": context.text(.mailText), "writeMail": context.text(.writeMail),
      "mailDraft": context.text(.mailDraft), "mails": mails.indices.map(values),
    ]
  }

  private func values(_ place: Int) -> PageValues {
    let (letter, mail) = mails[place]
    let address = mail.to?.mail
    return [
      "name": context.text(.mailTo, ["name": letter.name.value]), "id": "mail-\(place + 1)",
      "text": mail.body(), "link": address.map { link($0, mail) }.orFalse,
      "draft": address.map { "\(context.address(.mail))?to=\($0.percentEncoded)" }.orFalse,
    ]
  }

  /// Opens a mail with the text in it, where that is not too long.
  private func link(_ address: String, _ mail: RoundMail) -> String {
    let link = "mailto:\(address.percentEncoded)?subject=\(mail.subject.percentEncoded)"
    let body = mail.body().replacing("\n", with: "\r\n").percentEncoded
    return link.utf8.count + body.utf8.count <= Self.longestLink ? "\(link)&body=\(body)" : link
  }

  /// The draft for somebody, as a file that programs for mails open.
  func draft(to address: String) -> WebAnswer {
    guard let message = mails.first(where: { $0.mail.to?.mail == address })?.mail.message(with: nil) else {
      return context.notFound
    }
    let name = "\(message.to.name).eml".percentEncoded
    return WebAnswer(
      200,
      [
        ("Content-Type", "message/rfc822"),
        ("Content-Disposition", "attachment; filename*=UTF-8''\(name)"),
        ("Content-Security-Policy", "sandbox"), ("Cache-Control", "no-store"),
      ], body: message.bytes)
  }
}
