/// The cookie by which a browser says whose session it is.
package struct SessionCookie: Sendable {
  /// Its name. With HTTPS the name itself keeps others from setting it (`__Host-`); without, the port keeps two servers of one machine
  /// apart, since cookies know no ports.
  package let name: String
  private let isSecure: Bool

  /// - Parameter port: that of a server without HTTPS; nil for one with it.
  package init(port: Int?) {
    (name, isSecure) = (port.map { "plan-\($0)" } ?? "__Host-plan", port == nil)
  }

  /// The secret that a request brings; nil for none, and where it brings two.
  package func secret(of request: WebRequest) -> Secret? {
    let own = request.headers.values("Cookie").flatMap { $0.split(separator: ";") }.compactMap {
      pair -> String? in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].trimmingPrefix(" ") == name else { return nil }
      return String(parts[1])
    }
    return own.count == 1 ? Secret(own[0]) : nil
  }

  /// The value of `Set-Cookie` that begins a session. Links in mails lead here, so it comes with them (`Lax`).
  package func beginning(_ secret: Secret) -> String {
    "\(name)=\(secret.text); Path=/; Max-Age=\(AccessBook.Lifetime.session); HttpOnly; SameSite=Lax" + secure
  }

  /// The value of `Set-Cookie` that ends one.
  package var ending: String { "\(name)=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax" + secure }

  private var secure: String { isSecure ? "; Secure" : "" }
}
