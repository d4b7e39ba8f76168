/// Who may come in: the links that were handed out, who is logged in, and the tokens of programs. There are no passwords.
///
/// A link works once, and only for whoever knows the address that it was made for: programs that look into mails open links, and
/// do not know it. Secrets are kept as digests; whoever reads the book cannot come in by it. Moments are seconds since 1970.
package struct AccessBook: Sendable {
  /// How long things last, in seconds.
  package enum Lifetime {
    /// A link that somebody makes for herself: 15 minutes.
    package static let ownLink: Int64 = 15 * 60
    /// A link for somebody who is invited: 7 days.
    package static let invitation: Int64 = 7 * 86_400
    /// A session that nobody uses: 30 days.
    package static let unusedSession: Int64 = 30 * 86_400
    /// Any session: 180 days.
    package static let session: Int64 = 180 * 86_400
    /// A token of a program: 365 days.
    package static let token: Int64 = 365 * 86_400
  }

  private struct Link {
    let guest: Guest
    let ends: Int64
  }

  private struct Session {
    let guest: Guest
    let begun: Int64
    var used: Int64

    func isOver(at now: Int64) -> Bool {
      now - used > Lifetime.unusedSession || now - begun > Lifetime.session || now < begun
    }
  }

  private let digest: Digest
  /// By the digests of their secrets, in hexadecimal.
  private var links: [String: Link] = [:]
  private var sessions: [String: Session] = [:]
  var tokens: [String: Token] = [:]

  package init(digest: @escaping Digest) { self.digest = digest }

  func key(_ secret: Secret) -> String { digest(Array(secret.text.utf8)).hexadecimal }

  /// The key of a session that holds only while a server in front names whose it is: no other session has it.
  private func namedKey(_ secret: Secret) -> String { digest(Array("named \(secret.text)".utf8)).hexadecimal }

  // MARK: Links

  /// Makes a link for somebody.
  package mutating func link(
    for guest: Guest, lasting seconds: Int64, at now: Int64, using random: inout some RandomNumberGenerator
  ) -> Secret {
    let secret = Secret(using: &random)
    links[key(secret)] = Link(guest: guest, ends: now + seconds)
    return secret
  }

  /// Whoever a link was made for, while it works: what the page behind it shows. The link still works afterwards.
  package func guest(ofLink secret: Secret, at now: Int64) -> Guest? {
    links[key(secret)].flatMap { now <= $0.ends ? $0.guest : nil }
  }

  /// Lets somebody in who has followed a link and typed her address; the link is used up.
  ///
  /// - Returns: the secret of her session; nil where the link does not work, or is for another address. Then it stays as it was.
  package mutating func enter(
    by link: Secret, typing address: String, at now: Int64, using random: inout some RandomNumberGenerator
  ) -> Secret? {
    let key = key(link)
    guard let known = links[key], now <= known.ends, known.guest.address.lowercased() == address.lowercased()
    else {
      return nil
    }
    links[key] = nil
    let secret = Secret(using: &random)
    sessions[self.key(secret)] = Session(guest: known.guest, begun: now, used: now)
    return secret
  }

  // MARK: Sessions

  /// How many sessions somebody may have whom a server in front names; programs that keep no cookie begin one with each form.
  private static let mostNamed = 20

  /// Begins the session of somebody whom a server in front names. She is known by that server, and by the session only her forms are.
  package mutating func begin(_ secret: Secret, for guest: Guest, at now: Int64) {
    let address = guest.address.lowercased()
    let own = sessions.filter { $0.value.guest.address.lowercased() == address }
    let oldest = own.sorted { ($0.value.used, $0.key) < ($1.value.used, $1.key) }
    for (key, _) in oldest.dropLast(Self.mostNamed - 1) { sessions[key] = nil }
    sessions[namedKey(secret)] = Session(guest: guest, begun: now, used: now)
  }

  /// Whose session it is; it is used by this. Nil for none, or one that is over.
  ///
  /// - Parameter isNamed: whether it was begun for somebody whom a server in front names.
  package mutating func guest(ofSession secret: Secret, isNamed: Bool = false, at now: Int64) -> Guest? {
    let key = isNamed ? namedKey(secret) : key(secret)
    guard let session = sessions[key] else { return nil }
    if session.isOver(at: now) {
      sessions[key] = nil
      return nil
    }
    sessions[key]?.used = max(now, session.used)
    return session.guest
  }

  /// Logs a session out.
  package mutating func end(_ secret: Secret) {
    sessions[key(secret)] = nil
    sessions[namedKey(secret)] = nil
  }

  /// Logs somebody out everywhere, and takes back the links that she has not followed.
  package mutating func endAll(of address: String) {
    let address = address.lowercased()
    sessions = sessions.filter { $0.value.guest.address.lowercased() != address }
    links = links.filter { $0.value.guest.address.lowercased() != address }
  }

  /// What stands in each form of a session, so that nobody else can send one: it follows from the session's secret, which only its
  /// browser has.
  package func formToken(of session: Secret) -> String {
    digest(Array("form \(session.text)".utf8)).hexadecimal
  }

  /// Whether a form came from a page of a session.
  package func isFormToken(_ text: String, of session: Secret) -> Bool {
    Array(text.utf8).isSameSecret(as: Array(formToken(of: session).utf8))
  }
}

extension AccessBook {
  /// The book as it is kept in a file: a line for each link, session and token. What is over is left out.
  package func text(at now: Int64) -> String {
    let links = links.filter { now <= $0.value.ends }.map { "link \($0) \($1.ends) \($1.guest.line)" }
    let sessions = sessions.filter { !$0.value.isOver(at: now) }.map {
      "session \($0) \($1.begun) \($1.used) \($1.guest.line)"
    }
    let tokens = tokens.filter { !$0.value.isOver(at: now) }.map { "token \($0) \($1.line)" }
    return (links + sessions + tokens).sorted().map { $0 + "\n" }.joined()
  }

  /// A moment of the book; nil for what is none, such as one that cannot be reckoned with.
  static func moment(_ word: Substring) -> Int64? {
    Int64(word).flatMap { (0...1 << 40).contains($0) ? $0 : nil }
  }

  /// Reads a book; lines that cannot be understood let nobody in.
  package init(_ text: String, digest: @escaping Digest) {
    self.init(digest: digest)
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      switch words.first {
      case "link":
        guard words.count > 3, let ends = Self.moment(words[2]), let guest = Guest(words[3...]) else {
          continue
        }
        links[String(words[1])] = Link(guest: guest, ends: ends)
      case "session":
        guard words.count > 4, let begun = Self.moment(words[2]), let used = Self.moment(words[3]),
          let guest = Guest(words[4...])
        else { continue }
        sessions[String(words[1])] = Session(guest: guest, begun: begun, used: used)
      case "token":
        guard words.count > 5, let token = Token(words[2...]) else { continue }
        tokens[String(words[1])] = token
      default: break
      }
    }
  }
}

extension Guest {
  /// The address, then the name: the end of a line of the book.
  var line: String { "\(address) \(name.filter { !$0.isNewline })" }

  init?(_ words: ArraySlice<Substring>) {
    guard let address = words.first, !address.isEmpty else { return nil }
    self.init(name: words.dropFirst().joined(separator: " "), address: String(address))
  }
}
