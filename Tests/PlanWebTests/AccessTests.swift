import PlanTestSupport
import Testing

@testable import PlanWeb

/// Links, sessions, cookies, and forms that are sent twice.
struct AccessTests {
  /// Not a good digest, but another text for each text.
  private static let digest: Digest = { bytes in Array("digest of ".utf8) + bytes.reversed() }
  private let day: Int64 = 86_400

  private func book() -> AccessBook { AccessBook(digest: Self.digest) }

  @Test("a link lets in whoever knows the address that it is for, once")
  func links() throws {
    var random = SeededGenerator(seed: 1)
    var book = book()
    let link = book.link(
      for: Guest(name: "", address: "Ana@example.org"), lasting: AccessBook.Lifetime.ownLink, at: 1000,
      using: &random)
    // Whoever looks into mails opens it, as often as she likes.
    for _ in 0..<3 { #expect(book.guest(ofLink: link, at: 1000 + 900)?.address == "Ana@example.org") }
    #expect(book.guest(ofLink: link, at: 1000 + 901)?.address == nil)
    #expect(book.enter(by: link, typing: "bo@example.org", at: 1001, using: &random) == nil)
    #expect(book.enter(by: link, typing: "", at: 1001, using: &random) == nil)
    #expect(
      book.enter(by: Secret(using: &random), typing: "ana@example.org", at: 1001, using: &random) == nil)
    #expect(book.enter(by: link, typing: "ana@example.org", at: 2000, using: &random) == nil, "too late")
    let session = try #require(book.enter(by: link, typing: "ANA@example.org", at: 1002, using: &random))
    #expect(session != link && book.guest(ofSession: session, at: 1003)?.address == "Ana@example.org")
    #expect(book.enter(by: link, typing: "ana@example.org", at: 1004, using: &random) == nil, "used up")
    #expect(
      book.guest(ofLink: link, at: 1004)?.address == nil
        && book.guest(ofSession: link, at: 1004)?.address == nil)
  }

  @Test("a session ends after 30 days without use, after 180 days, and when somebody logs out")
  func sessions() throws {
    var random = SeededGenerator(seed: 2)
    var book = book()
    func enter(_ address: String, at now: Int64) throws -> Secret {
      let link = book.link(for: Guest(name: "", address: address), lasting: 60, at: now, using: &random)
      return try #require(book.enter(by: link, typing: address, at: now, using: &random))
    }
    let idle = try enter("ana@example.org", at: 0)
    #expect(book.guest(ofSession: idle, at: 30 * day)?.address != nil)
    #expect(
      book.guest(ofSession: idle, at: 60 * day + 1)?.address == nil
        && book.guest(ofSession: idle, at: day)?.address == nil)
    let busy = try enter("ana@example.org", at: 0)
    for number in stride(from: 0, through: 180, by: 20) {
      #expect(book.guest(ofSession: busy, at: Int64(number) * day)?.address != nil, "\(number)")
    }
    #expect(book.guest(ofSession: busy, at: 180 * day + 1)?.address == nil)
    let (first, second, other) = (
      try enter("ana@example.org", at: 0), try enter("Ana@example.org", at: 0),
      try enter("bo@example.org", at: 0)
    )
    book.end(first)
    #expect(
      book.guest(ofSession: first, at: 1)?.address == nil
        && book.guest(ofSession: second, at: 1)?.address != nil)
    let waiting = book.link(
      for: Guest(name: "", address: "ana@example.org"), lasting: 60, at: 0, using: &random)
    book.endAll(of: "ANA@example.org")
    #expect(
      book.guest(ofSession: second, at: 1)?.address == nil
        && book.guest(ofLink: waiting, at: 1)?.address == nil)
    #expect(book.guest(ofSession: other, at: 1)?.address == "bo@example.org")
  }

  @Test("the book is kept without its secrets, and read back; what cannot be understood lets nobody in")
  func kept() throws {
    var random = SeededGenerator(seed: 3)
    var book = book()
    let link = book.link(
      for: Guest(name: "", address: "ana@example.org"), lasting: 60, at: 100, using: &random)
    let used = book.link(
      for: Guest(name: "", address: "bo@example.org"), lasting: 60, at: 100, using: &random)
    let session = try #require(book.enter(by: used, typing: "bo@example.org", at: 100, using: &random))
    let text = book.text(at: 100)
    #expect(
      !text.contains(link.text) && !text.contains(session.text) && text.split(separator: "\n").count == 2)
    var read = AccessBook(
      text + "nonsense\nlink a\nsession x y z a@b\nlink k soon a@b\n", digest: Self.digest)
    #expect(read.text(at: 100) == text)
    // Moments that nobody can reckon with.
    let extremes = ["-9223372036854775808", "9223372036854775807", "-1"].flatMap { moment in
      ["session \(moment) \(moment)", "session 1 \(moment)", "token \(moment) \(moment)", "link \(moment)"]
        .map {
          let words = $0.split(separator: " ")
          return
            "\(words[0]) k \(words.dropFirst().joined(separator: " ")) \(words[0] == "token" ? "= " : "")a@b A\n"
        }
    }
    let extreme = AccessBook(extremes.joined(), digest: Self.digest)
    #expect(extreme.text(at: 100).isEmpty)
    #expect(read.guest(ofLink: link, at: 100)?.address == "ana@example.org")
    #expect(read.guest(ofSession: session, at: 100)?.address == "bo@example.org")
    #expect(
      AccessBook(text, digest: Self.digest).text(at: 161).split(separator: "\n").count == 1,
      "what is over is left out")
    #expect(AccessBook(text, digest: Self.digest).text(at: 100 + 31 * day).isEmpty)
  }

  @Test("a secret has 256 bits, no two are alike, and nothing else is one")
  func secrets() {
    var random = SeededGenerator(seed: 4)
    let secrets = (0..<2000).map { _ in Secret(using: &random) }
    #expect(Set(secrets).count == 2000 && secrets.allSatisfy { Secret($0.text) == $0 })
    // Every place but the last takes every letter.
    for place in 0..<42 {
      #expect(Set(secrets.map { Array($0.text.utf8)[place] }).count == 64, "\(place)")
    }
    let text = secrets[0].text
    for other in [
      "", String(text.dropLast()), text + "A", "=" + text.dropFirst(), " " + text.dropFirst(),
      "é" + text.dropFirst(2),
    ] {
      #expect(Secret(other) == nil, "\(other)")
    }
    #expect(Array("abc".utf8).isSameSecret(as: Array("abc".utf8)) && [UInt8]().isSameSecret(as: []))
    for other in ["abd", "ab", "abcd", "Abc", ""] {
      #expect(!Array("abc".utf8).isSameSecret(as: Array(other.utf8)))
    }
  }

  @Test("a form bears what only a page of its session can know")
  func formTokens() {
    var random = SeededGenerator(seed: 5)
    let book = book()
    let (own, other) = (Secret(using: &random), Secret(using: &random))
    let token = book.formToken(of: own)
    #expect(book.isFormToken(token, of: own) && !book.isFormToken(token, of: other))
    for text in ["", own.text, token + "0", String(token.dropLast())] {
      #expect(!book.isFormToken(text, of: own))
    }
    #expect(!token.contains(own.text))
  }

  @Test("the cookie of a session: of this server alone, and one")
  func cookies() {
    var random = SeededGenerator(seed: 6)
    let secret = Secret(using: &random)
    let (plain, secure) = (SessionCookie(port: 8731), SessionCookie(port: nil))
    #expect(plain.name == "plan-8731" && secure.name == "__Host-plan")
    for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
      #expect(secure.beginning(secret).contains(part) && secure.ending.contains(part))
    }
    #expect(!plain.beginning(secret).contains("Secure") && plain.ending.contains("Max-Age=0"))
    func found(_ cookies: String...) -> Secret? {
      plain.secret(of: WebRequest("GET", "/", WebHeaders(cookies.map { ("Cookie", $0) })))
    }
    #expect(
      found("plan-8731=\(secret.text)") == secret && found("a=b; plan-8731=\(secret.text); c") == secret)
    #expect(found() == nil && found("plan-8732=\(secret.text)") == nil && found("plan-8731=") == nil)
    #expect(found("plan-8731=\(secret.text)x") == nil && found("xplan-8731=\(secret.text)") == nil)
    #expect(found("plan-8731=\(secret.text); plan-8731=\(secret.text)") == nil)
    #expect(found("plan-8731=\(secret.text)", "plan-8731=\(secret.text)") == nil)
  }

  @Test("a form that is sent again gets the first answer, as long as it is remembered")
  func sentAgain() {
    var forms = SentForms<String>(remembering: 3)
    #expect(forms.answer(to: "a", of: "ana") == nil)
    forms.remember("5425b44", to: "a", of: "ana")
    forms.remember("other", to: "a", of: "bo")
    #expect(forms.answer(to: "a", of: "ana") == "5425b44" && forms.answer(to: "a", of: "bo") == "other")
    forms.remember("b", to: "b", of: "ana")
    forms.remember("c", to: "c", of: "ana")
    #expect(forms.answer(to: "a", of: "ana") == nil && forms.answer(to: "a", of: "bo") == "other")
    forms.remember("again", to: "a", of: "bo")
    #expect(forms.answer(to: "a", of: "bo") == "again" && forms.answer(to: "c", of: "ana") == "c")
  }
}
