import PlanCore

extension AccessBook {
  /// What lets a program in, in somebody's name and with her rights, until it ends or is taken back.
  struct Token: Sendable {
    let guest: Guest
    /// What it is for, in the words of whoever made it; empty for nothing.
    let name: String
    let begun: Int64
    /// When it was used last; when it was made, where it never was.
    var used: Int64

    func isOver(at now: Int64) -> Bool { now - begun > Lifetime.token || now < begun }
  }

  /// What is shown of a token: not its secret, which nobody keeps.
  package struct TokenRecord: Hashable, Sendable {
    /// What it is taken back by: the beginning of its digest, in hexadecimal.
    package let id: String
    /// What it is for; empty for nothing.
    package let name: String
    /// When it was made, in seconds since 1970.
    package let begun: Int64
    /// When it was used last, in seconds since 1970; nil for never.
    package let used: Int64?
  }

  /// The most characters of a token's name.
  package static let longestTokenName = 60

  /// A new token for a program.
  ///
  /// - Parameter name: what it is for; line breaks are left out, and what is too long is cut.
  /// - Returns: the secret, which is shown once.
  package mutating func token(
    for guest: Guest, named name: String, at now: Int64, using random: inout some RandomNumberGenerator
  ) -> Secret {
    let secret = Secret(using: &random)
    let name = String(name.filter { !$0.isNewline }.prefix(Self.longestTokenName))
    tokens[key(secret)] = Token(guest: guest, name: name, begun: now, used: now)
    return secret
  }

  /// In whose name a program comes; the token is used by this. Nil for none, or one that is over.
  package mutating func guest(ofToken secret: Secret, at now: Int64) -> Guest? {
    let key = key(secret)
    guard let token = tokens[key] else { return nil }
    if token.isOver(at: now) {
      tokens[key] = nil
      return nil
    }
    tokens[key]?.used = max(now, token.used)
    return token.guest
  }

  /// Somebody's tokens, the newest first.
  package func tokens(of address: String, at now: Int64) -> [TokenRecord] {
    own(address).filter { !$0.value.isOver(at: now) }
      .sorted { ($1.value.begun, $0.key) < ($0.value.begun, $1.key) }
      .map { key, token in
        TokenRecord(
          id: Self.id(key), name: token.name, begun: token.begun,
          used: token.used > token.begun ? token.used : nil)
      }
  }

  /// Takes one of somebody's tokens back.
  package mutating func endToken(_ id: String, of address: String) {
    for key in own(address).keys where Self.id(key) == id { tokens[key] = nil }
  }

  private func own(_ address: String) -> [String: Token] {
    let address = address.lowercased()
    return tokens.filter { $0.value.guest.address.lowercased() == address }
  }

  private static func id(_ key: String) -> String { String(key.prefix(16)) }
}

extension AccessBook.Token {
  /// What stands behind its digest in the book: when it was made and used, its name as one word, and whose it is.
  var line: String { "\(begun) \(used) =\(name.percentEncoded) \(guest.line)" }

  init?(_ words: ArraySlice<Substring>) {
    let words = Array(words)
    guard words.count > 3, let begun = AccessBook.moment(words[0]), let used = AccessBook.moment(words[1]),
      words[2].hasPrefix("="),
      let name = PercentCoding.decoded(words[2].dropFirst().utf8, plusIsBlank: false),
      let guest = Guest(words[3...])
    else { return nil }
    self.init(guest: guest, name: name, begun: begun, used: used)
  }
}
