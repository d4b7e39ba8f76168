/// What a server answers to a request: a status, the fields of the head, and a body.
package struct WebAnswer: Sendable {
  /// The status (RFC 9110).
  package var status: Int
  /// The fields of the head, without those that whoever sends it adds: the length and the date.
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  package init(_ status: Int, _ headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    (self.status, self.headers, self.body) = (status, headers, body)
  }

  /// A page.
  static func page(_ html: String, status: Int = 200, isKept: Bool = false) -> WebAnswer {
    page(Array(html.utf8), status: status, isKept: isKept)
  }

  /// A page as bytes.
  ///
  /// - Parameter isKept: whether a browser may keep it, as long as it asks each time whether it still holds. What bears a secret is
  ///   never kept.
  static func page(_ html: [UInt8], status: Int = 200, isKept: Bool = false) -> WebAnswer {
    WebAnswer(
      status,
      [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Cache-Control", isKept ? "private, no-cache" : "no-store"),
      ], body: html)
  }

  /// The way to another page, after something was done or where that page is meant.
  static func seeOther(_ address: String) -> WebAnswer {
    WebAnswer(303, [("Location", address), ("Cache-Control", "no-store")])
  }

  /// A plain text.
  static func text(_ text: String, status: Int = 200) -> WebAnswer {
    WebAnswer(
      status, [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")],
      body: Array(text.utf8))
  }

  /// The answer with a further field.
  func adding(_ name: String, _ value: String) -> WebAnswer {
    var answer = self
    answer.headers.append((name, value))
    return answer
  }

  /// The answer with the fields by which a browser keeps to what these pages need: nothing of another origin, no script or style inside a
  /// page, no page inside another (W52).
  ///
  /// `Referrer-Policy` is never `no-referrer`: browsers would then hide the origin of our own forms.
  ///
  /// - Parameter isSecure: whether the server is reached by HTTPS.
  func guarded(isSecure: Bool) -> WebAnswer {
    var answer = self
    if !headers.contains(where: { $0.name == "Content-Security-Policy" }) {
      answer.headers.append(("Content-Security-Policy", Self.policy))
    }
    answer.headers += [
      ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
    if isSecure { answer.headers.append(("Strict-Transport-Security", "max-age=31536000")) }
    return answer
  }

  private static let policy = [
    "default-src 'none'", "style-src 'self'", "img-src 'self' data:", "script-src 'self'",
    "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")
}
