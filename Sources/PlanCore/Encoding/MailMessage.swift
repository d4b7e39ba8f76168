/// A draft of a mail, as the bytes of a file `.eml` that mail programs open (RFC 5322, 2045 and 6532).
package struct MailMessage: Sendable {
  /// A file that goes with the mail.
  package struct Attachment: Sendable {
    package let name: String
    /// The type of its content, such as `text/csv; charset=utf-8`.
    package let mediaType: String
    package let bytes: [UInt8]

    package init(name: String, mediaType: String, bytes: [UInt8]) {
      (self.name, self.mediaType, self.bytes) = (name, mediaType, bytes)
    }
  }

  /// Who writes; nil leaves it to the mail program.
  package let from: Address?
  package let to: Address
  package let subject: String
  /// When it was written.
  package let date: Timestamp
  package let language: LanguageTag
  /// The text, with any line breaks.
  package let text: String
  package let attachments: [Attachment]

  package init(
    from: Address?, to: Address, subject: String, date: Timestamp, language: LanguageTag, text: String,
    attachments: [Attachment] = []
  ) {
    (self.from, self.to, self.subject, self.date) = (from, to, subject, date)
    (self.language, self.text, self.attachments) = (language, text, attachments)
  }

  /// What divides the parts. It can stand in none of them: no encoded text has a `=` before a `_`.
  private static let boundary = "=_plan"

  /// The whole mail, every line ended by CR LF: the same message gives the same bytes.
  ///
  /// - Complexity: O(bytes).
  package var bytes: [UInt8] {
    var header = MailHeader()
    if let from { header.add("From", from) }
    header.add("To", to)
    header.add("Subject", subject)
    header.add("Date", plain: date.mailDate)
    header.add("MIME-Version", plain: "1.0")
    header.add("Content-Language", plain: language.description)
    // Outlook opens such a file as a draft.
    header.add("X-Unsent", plain: "1")
    if attachments.isEmpty { return Array((header.text + textPart).utf8) }
    header.add("Content-Type", plain: "multipart/mixed; boundary=\"\(Self.boundary)\"")
    let parts = [textPart] + attachments.map(\.part)
    let body = parts.map { "\r\n--\(Self.boundary)\r\n\($0)" }.joined()
    return Array((header.text + body + "\r\n--\(Self.boundary)--\r\n").utf8)
  }

  private var textPart: String {
    "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      + QuotedPrintable(text).text
  }
}

extension MailMessage.Attachment {
  /// The file with its own headers, in lines of 76 letters.
  fileprivate var part: String {
    var header = MailHeader()
    header.add("Content-Type", plain: mediaType)
    header.add("Content-Transfer-Encoding", plain: "base64")
    header.add("Content-Disposition", plain: "attachment", parameter: "filename", name)
    let lines = stride(from: 0, to: bytes.count, by: 57).map {
      Array(bytes[$0..<min($0 + 57, bytes.count)]).base64
    }
    return header.text + "\r\n" + lines.joined(separator: "\r\n")
  }
}

extension Timestamp {
  /// The moment as a mail's `Date` has it: `Mon, 30 Nov 2026 15:40:48 +0000`.
  package var mailDate: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let local = seconds.addingReportingOverflow(Int64(offsetMinutes) * 60).partialValue
    let second = Int((local % 86_400 + 86_400) % 86_400)
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let weekday = weekdays[((day.daysSince1970 + 3) % 7 + 7) % 7]
    let year = String(repeating: "0", count: 4 - String(day.year).utf8.count) + String(day.year)
    let time = [second / 3600, second / 60 % 60, second % 60].map(two).joined(separator: ":")
    let zone = [abs(offsetMinutes) / 60 % 100, abs(offsetMinutes) % 60].map(two).joined()
    return
      "\(weekday), \(day.day) \(months[day.month - 1]) \(year) \(time) \(offsetMinutes < 0 ? "-" : "+")\(zone)"
  }
}
