import PlanCore
import PlanStore

// Who sends a request: by the session of her cookie, or as a server in front says (W43).
extension WebServer {
  /// Who is logged in, and by which session; nil for nobody.
  ///
  /// Whom a server in front names has a session for her forms alone. Where her browser brings none of hers, it is a new one, which no book has
  /// yet.
  func session(of request: WebRequest, _ state: SiteState) -> (guest: Guest, secret: Secret)? {
    let secret = cookie.secret(of: request)
    guard let field = settings.userField else {
      return secret.flatMap { secret in access.guest(ofSession: secret, at: now).map { ($0, secret) } }
    }
    guard let name = request.headers.only(field), let guest = Guest(named: name, in: state) else {
      return nil
    }
    if let secret, let known = access.guest(ofSession: secret, isNamed: true, at: now),
      known.isSame(as: guest)
    {
      return (guest, secret)
    }
    var random = SystemRandomNumberGenerator()
    return (guest, Secret(using: &random))
  }

  /// The answer to somebody whom a server in front names, with the session that her page needs.
  ///
  /// A session of somebody else, whose cookie the browser still has, is ended.
  func keeping(
    _ session: (guest: Guest, secret: Secret)?, _ request: WebRequest, _ answer: WebAnswer
  ) -> WebAnswer {
    guard settings.userField != nil, let session else { return answer }
    let (old, now) = (cookie.secret(of: request), now)
    if old == session.secret { return answer }
    let isOthers = old.flatMap { access.guest(ofSession: $0, isNamed: true, at: now) } != nil
    guard isOthers || answer.bearsForm else { return answer }
    do {
      try access.change(at: now) { book, _ in
        if let old { book.end(old) }
        if answer.bearsForm { book.begin(session.secret, for: session.guest, at: now) }
      }
    } catch { return answer }
    return answer.adding(
      "Set-Cookie", answer.bearsForm ? cookie.beginning(session.secret) : cookie.ending)
  }
}

extension Guest {
  /// Whom a server in front names: somebody of `people.txt`, by an address or by a name that is hers alone; where there is no such file, anybody
  /// with an address.
  ///
  /// - Returns: nil for everybody else, and for whoever has left.
  init?(named name: String, in state: SiteState) {
    let name = name.trimmingBlanks
    guard let people = state.snapshot.people else {
      // Commits need an address.
      guard let user = GitUser("\(name) <\(name)>"), user.email.contains("@"),
        !name.contains(where: \.isWhitespace)
      else { return nil }
      self.init(name: "", address: name)
      return
    }
    let named = people.persons(named: name)
    guard let person = people.person(of: name) ?? (named.count == 1 ? named[0] : nil),
      person.isActive(on: state.today), let address = person.has(name) ? name : person.addresses.first
    else { return nil }
    self.init(name: person.name, address: address)
  }

  /// Whether an address is the same; capitals do not matter.
  fileprivate func isSame(as other: Guest) -> Bool { address.lowercased() == other.address.lowercased() }
}

extension WebAnswer {
  /// Whether it is a page that may bear a form with the token of a session: such pages are never kept.
  fileprivate var bearsForm: Bool {
    headers.contains { $0.name == "Cache-Control" && $0.value == "no-store" }
      && headers.contains { $0.name == "Content-Type" && $0.value.hasPrefix("text/html") }
  }
}
