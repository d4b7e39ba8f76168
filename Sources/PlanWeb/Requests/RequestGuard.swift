/// Refuses requests that do not come from pages of this server, before anything of them is read.
///
/// A name that another site has made to point here (DNS rebinding) is another host; a form of another site has another origin.
package struct RequestGuard: Sendable {
  /// Why a request is refused.
  package enum Refusal: Hashable, Sendable {
    /// It names no host, or several, or something else is wrong with its head.
    case malformed
    /// It is for another host.
    case otherHost
    /// It may change something and does not come from a page of this server.
    case otherOrigin
    /// The method is none that this server has.
    case method

    /// The status of the answer (RFC 9110).
    package var status: Int {
      switch self {
      case .malformed: 400
      case .otherHost: 421
      case .otherOrigin: 403
      case .method: 405
      }
    }
  }

  private let userField: String?
  private let hosts: Set<String>
  private let origin: String

  /// - Parameters:
  ///   - origin: how browsers name this server: `https://plan.example.org`, `http://127.0.0.1:8731`.
  ///   - others: further hosts by which it may be called, such as `localhost:8731`.
  ///   - userField: the field by which a server in front names who sends a request; two of them leave open who it is.
  package init(origin: String, otherHosts others: [String] = [], userField: String? = nil) {
    self.userField = userField
    self.origin = origin.lowercased()
    let own = self.origin.split(separator: "/", maxSplits: 2).last.map(String.init) ?? ""
    hosts = Set([own] + others.map { $0.lowercased() })
  }

  /// Whether a request is for what programs ask, and so answered as programs read it.
  package static func isOfProgram(_ request: WebRequest) -> Bool {
    // A path that cannot be read is still one of theirs.
    RequestPath(request.target).map { $0.names.first == "api" } ?? request.target.hasPrefix("/api/")
  }

  /// Decides about a request; nil lets it pass.
  package func refusal(_ request: WebRequest) -> Refusal? {
    guard let host = request.headers.only("Host"), request.headers.values("Content-Length").count <= 1 else {
      return .malformed
    }
    if let userField, request.headers.values(userField).count > 1 { return .malformed }
    if !hosts.contains(host.lowercased()) { return .otherHost }
    if request.isReading { return nil }
    if request.method != "POST" { return .method }
    // A program needs no origin: what lets it in is a field that no page of another site can send.
    if Self.isOfProgram(request), request.headers.values("Origin").isEmpty { return nil }
    // Browsers send the origin with every form. Without one, or hidden (`null`), it is not known to be ours.
    guard let sent = request.headers.only("Origin"), sent.lowercased() == origin else { return .otherOrigin }
    let site = request.headers.values("Sec-Fetch-Site")
    return site.isEmpty || site == ["same-origin"] ? nil : .otherOrigin
  }
}
