import PlanCore
import PlanService
import PlanStore
import PlanWording
import PlanWords
import SystemPackage

/// The files that a round sends out, gathered before the first one is written.
struct RoundPost {
  private struct File {
    let name: String
    let bytes: [UInt8]
    let letter: RoundLetter
    /// Whom it is for.
    let reader: String
  }

  private let folder: LetterFolder
  private var files: [File] = []
  private var names = FileNames()
  /// Those who have no address that a mail can go to.
  private(set) var withoutAddress: [RoundLetter] = []

  init(folder: FilePath, isForced: Bool) { self.folder = LetterFolder(path: folder, isForced: isForced) }

  var isEmpty: Bool { files.isEmpty }

  /// Adds the sheet of a letter.
  mutating func add(sheetOf letter: RoundLetter) {
    files.append(
      File(
        name: names.name(for: letter.name) + ".csv", bytes: RoundSheet(letter).bytes, letter: letter,
        reader: letter.name))
  }

  /// Adds the draft of a mail.
  mutating func add(mailOf letter: RoundLetter, from sender: GitUser, withSheet: Bool, now: Timestamp) {
    let mail = RoundMail(letter, from: sender, now: now)
    guard mail.to != nil else { return withoutAddress.append(letter) }
    let name = names.name(for: letter.name)
    let sheet = MailMessage.Attachment(
      name: name + ".csv", mediaType: "text/csv; charset=utf-8", bytes: RoundSheet(letter).bytes)
    guard let message = mail.message(with: withSheet ? sheet : nil) else { return }
    files.append(
      File(
        name: name + ".eml", bytes: message.bytes, letter: letter,
        reader: "\(message.to.name) <\(message.to.mail)>"))
  }

  /// Writes the files, and says of each whom it is for.
  func write(in session: inout Session) throws(CommandError) {
    if files.isEmpty { return }
    try folder.write(files.map { ($0.name, $0.bytes) })
    for file in files {
      let count = file.letter.deliverables
      let words = session.words(file.letter.parts[0].plan.header)
      session.print(
        Text(
          session.localized(
            SendingPhrase.wrote,
            [
              "path": session.shown(folder.path.appending(file.name)).value, "name": file.reader.value,
              "count": count.value, "deliverables": words.deliverables(count).value,
            ])))
    }
  }
}
