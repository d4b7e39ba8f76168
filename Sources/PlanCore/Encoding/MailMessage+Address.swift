extension MailMessage {
  /// Somebody who writes or is written to.
  package struct Address: Hashable, Sendable {
    /// The name; empty for none.
    package let name: String
    package let mail: String

    /// Takes a name and an address.
    ///
    /// - Returns: nil if the address is none, or longer than mails can go (254 bytes, RFC 5321).
    package init?(name: String, mail: String) {
      let parts = mail.split(separator: "@", omittingEmptySubsequences: false)
      guard Person.isAddress(mail), mail.utf8.count <= 254,
        parts[1].utf8.allSatisfy({ $0.isLetterOrDigit || $0 >= 0x80 || "-._[]:".utf8.contains($0) })
      else { return nil }
      (self.name, self.mail) = (name, mail)
    }

    /// The address as headers have it: in quotes before the `@` where that is no row of words between points.
    var written: String {
      let parts = mail.split(separator: "@", omittingEmptySubsequences: false)
      let words = parts[0].split(separator: ".", omittingEmptySubsequences: false)
      let isPlain = words.allSatisfy { word in
        !word.isEmpty && word.utf8.allSatisfy { $0.isAtomCharacter || $0 >= 0x80 }
      }
      return "\(isPlain ? String(parts[0]) : String(parts[0]).inMailQuotes)@\(parts[1])"
    }
  }
}
