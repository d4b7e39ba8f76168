import Foundation
import PlanTestSupport
import Testing

@testable import PlanCore

/// Reads mails with the `email` package of Python, which knows nothing of how they are written.
@Suite(.enabled(if: MailReader.isPossible, "python3 is not here"))
struct MailMessageTests {
  private static let date = Timestamp(seconds: 1_796_053_248, offsetMinutes: 60)

  private func address(_ name: String, _ mail: String = "ana@example.org") throws -> MailMessage.Address {
    try #require(MailMessage.Address(name: name, mail: mail))
  }

  private func message(
    to name: String = "Ana Ruiz", subject: String = "A subject", text: String = "A text\n",
    _ attachments: [MailMessage.Attachment] = []
  ) throws -> MailMessage {
    MailMessage(
      from: try address("Bo Lind", "bo@example.org"), to: try address(name), subject: subject,
      date: Self.date,
      language: .french, text: text, attachments: attachments)
  }

  private static let names = [
    "Ana Ruiz", "", "Zoë Müller", "Núria Solé i Güell", "Ruiz, Ana (Barcelona)", "O'Neil \"Bo\" \\ Lind",
    "שרה כהן", "محمد بن عبد الله", "Ana 👩‍👩‍👧‍👦 Ruiz", "=?UTF-8?B?QQ==?=", "ana@example.org; bo@example.org",
    "Ana  Ruiz",
    "François-Xavier de la Rochefoucauld d'Estissac et de Montmorency-Laval, délégué général",
    String(repeating: "東京", count: 40), String(repeating: "Ana ", count: 60) + "Ruiz",
  ]

  @Test("what is written is read back: names, subjects, text and files", arguments: names)
  func roundTrip(name: String) throws {
    let files = [
      MailMessage.Attachment(
        name: name.isEmpty ? "sheet.csv" : "\(name).csv", mediaType: "text/csv; charset=utf-8",
        bytes: Array("\u{FEFF}code;état\r\n\(name)\r\n--=_plan--\r\n".utf8)),
      .init(name: "empty.bin", mediaType: "application/octet-stream", bytes: []),
    ]
    let text =
      "Chère \(name),\n\nun texte = long : " + String(repeating: "à côté ", count: 40)
      + "\n.\n--=_plan\nFrom  \n"
    try check([
      try message(to: name, subject: name, text: text, files), try message(to: name, subject: "Re: \(name)"),
    ])
  }

  @Test("200 random names, subjects, texts and files are read back")
  func random() throws {
    var generator = SeededGenerator(seed: 15)
    let alphabet = Array("aZ09 \"\\,;:<>@()[]=?_.%'*/-éßñ·ŀאبج東🙂👩‍💻\u{301}\u{200F}")
    func text(_ longest: Int) -> String {
      let count = Int.random(in: 1...longest, using: &generator)
      let letters = (0..<count).compactMap { _ in alphabet.randomElement(using: &generator) }
      return String(letters).trimmingCharacters(in: .whitespaces)
    }
    let messages = try (0..<200).map { _ in
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      return try message(
        to: text(60), subject: text(150), text: (0..<5).map { _ in text(200) + "\n" }.joined(),
        [MailMessage.Attachment(name: "x" + text(80), mediaType: "application/octet-stream", bytes: bytes)])
    }
    try check(messages)
  }

  /// Reads messages and compares what they say; looks at their lines.
  private func check(_ messages: [MailMessage]) throws {
    let read = try MailReader.read(messages.map(\.bytes))
    #expect(read.count == messages.count)
    for (message, mail) in zip(messages, read) {
      #expect(mail.to == [[message.to.name, message.to.mail]])
      #expect(mail.from == [[message.from?.name ?? "", message.from?.mail ?? ""]])
      #expect(mail.subject == message.subject)
      #expect(mail.date == "2026-11-30T16:40:48+01:00" && mail.language == "fr" && mail.unsent == "1")
      #expect(mail.text == message.text)
      #expect(mail.files.map(\.name) == message.attachments.map(\.name))
      #expect(mail.files.map { Data(base64Encoded: $0.bytes) } == message.attachments.map { Data($0.bytes) })
      #expect(
        mail.files.map(\.type) == message.attachments.map { String($0.mediaType.prefix { $0 != ";" }) })
      #expect(mail.defects.isEmpty, "\(mail.defects)")
      let lines = String(decoding: message.bytes, as: UTF8.self).replacingOccurrences(
        of: "\r\n", with: "\u{0}")
      #expect(!lines.contains("\n") && !lines.contains("\r") && lines.hasSuffix("\u{0}"))
      #expect(lines.split(separator: "\u{0}").allSatisfy { $0.utf8.count <= 78 }, "\(lines)")
      #expect(lines.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test(
    "a line break in a name, a subject or a file's name begins no header",
    arguments: ["\r\n", "\n", "\r", "\u{85}", "\u{2028}", "\u{0}", "\r\n\r\n"])
  func injection(sign: String) throws {
    let evil = "A\(sign)Bcc: eve@example.org"
    let file = MailMessage.Attachment(name: evil, mediaType: "text/plain", bytes: [65])
    let mail = try #require(try MailReader.read([message(to: evil, subject: evil, [file]).bytes]).first)
    let clean = "A" + String(repeating: " ", count: sign.unicodeScalars.count) + "Bcc: eve@example.org"
    #expect(
      mail.subject == clean && mail.to == [[clean, "ana@example.org"]] && mail.files.map(\.name) == [clean])
    #expect(mail.text == "A text\n")
    #expect(!mail.headers.contains("Bcc"), "\(mail.headers)")
  }

  @Test("an encoded word holds whole characters, and has at most 75 of its own")
  func words() throws {
    let mail = try message(
      to: String(repeating: "é🙂", count: 30), subject: String(repeating: "à", count: 100))
    let text = String(decoding: mail.bytes, as: UTF8.self)
    let words = text.split { $0 == " " || $0.isNewline }.filter { $0.hasPrefix("=?") }
    #expect(words.count > 6)
    for word in words {
      #expect(word.utf8.count <= 75)
      let data = try #require(Data(base64Encoded: String(word.dropFirst(10).dropLast(2))))
      #expect(String(data: data, encoding: .utf8) != nil, "\(word)")
    }
  }

  @Test("addresses that need quotes have them, and what is none is refused")
  func addresses() throws {
    for mail in [
      "a.b@example.org", "a\"b@example.org", "a..b@example.org", "(a)@example.org", "a\\b@[127.0.0.1]",
    ] {
      let message = MailMessage(
        from: nil, to: try address("Ana", mail), subject: "S", date: Self.date, language: .english, text: "")
      let read = try #require(try MailReader.read([message.bytes]).first)
      #expect(read.to == [["Ana", mail]] && read.from.isEmpty, "\(read.to)")
    }
    for mail in [
      "", "ana", "a@b@c", "a b@c.org", "a@b.org\r\nBcc: c", "a@(b).org",
      String(repeating: "a", count: 250) + "@b.org",
    ] {
      #expect(MailMessage.Address(name: "Ana", mail: mail) == nil, "\(mail)")
    }
  }

  @Test(
    "the date is the clock's, with its offset",
    arguments: [
      (0, 0, "Thu, 1 Jan 1970 00:00:00 +0000"), (1_796_053_248, -570, "Mon, 30 Nov 2026 06:10:48 -0930"),
      (951_782_399, 330, "Tue, 29 Feb 2000 05:29:59 +0530"), (-1, 0, "Wed, 31 Dec 1969 23:59:59 +0000"),
    ])
  func dates(seconds: Int64, offset: Int, text: String) {
    #expect(Timestamp(seconds: seconds, offsetMinutes: offset).mailDate == text)
  }
}
