package import PlanCore
package import PlanStore

/// Where a server listens.
package enum ListenAddress: Hashable, Sendable, CustomStringConvertible {
  /// A port of an address: `127.0.0.1:8731`.
  case tcp(host: String, port: Int)
  /// A socket in the file system, for a server in front of it on the same machine.
  case unix(path: String)

  /// Where it listens unless something else is asked for: at this machine alone.
  package static let usual = ListenAddress.tcp(host: "127.0.0.1", port: 8731)

  /// Reads `HOST:PORT`, `PORT` or `unix:PATH`; nil for anything else. An address of IPv6 stands in brackets.
  package init?(_ text: String) {
    if text.hasPrefix("unix:") {
      let path = String(text.dropFirst("unix:".count))
      guard path.hasPrefix("/"), path.utf8.count < 100 else { return nil }
      self = .unix(path: path)
      return
    }
    guard let colon = text.lastIndex(of: ":") else {
      guard let port = Self.port(text[...]) else { return nil }
      self = .tcp(host: "127.0.0.1", port: port)
      return
    }
    var host = String(text[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = String(host.dropFirst().dropLast())
    } else if host.contains(":") {
      return nil
    }
    guard !host.isEmpty, let port = Self.port(text[text.index(after: colon)...]) else { return nil }
    self = .tcp(host: host, port: port)
  }

  private static func port(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let port = Int(text), port < 65_536 else {
      return nil
    }
    return port
  }

  /// Whether nobody but programs of this machine can reach it.
  package var isOfThisMachine: Bool {
    switch self {
    case .tcp(let host, _): host == "localhost" || host == "::1" || host.hasPrefix("127.")
    case .unix: true
    }
  }

  /// `127.0.0.1:8731`, `unix:/run/plan.sock`.
  package var description: String {
    switch self {
    case .tcp(let host, let port): "\(host.contains(":") ? "[\(host)]" : host):\(port)"
    case .unix(let path): "unix:\(path)"
    }
  }
}

/// What is asked of a server, with everything that it takes from the outside.
package struct ServeOrder: Sendable {
  /// What it is to do.
  package enum Task: Sendable {
    /// To listen until it is ended.
    case serve
    /// To make a link for somebody, and nothing else.
    case invite(GitUser)
    /// To make a token by which a program comes in somebody's name, and nothing else; the name says what it is for.
    case token(GitUser, name: String)
  }

  package let task: Task
  package let workspace: Workspace
  package let listen: ListenAddress
  /// The address of a server in front of it, which speaks HTTPS: `https://plan.example.org`; nil for none.
  package let url: String?
  /// Whether anybody may read.
  package let isOpen: Bool
  /// The field by which the server in front names who sends a request; nil where people come in by links.
  package let userField: String?
  /// Shows an address in a browser; nil where nobody would see it.
  package let show: (@Sendable (String) -> Void)?
  /// Who runs it: she gets a link.
  package let user: GitUser
  package let environment: [String: String]
  package let signer: Signer
  package let templates: [ReportTemplate]
  /// The languages that the tool speaks.
  package let languages: [LanguageTag]
  package let version: String
  /// Makes reports as PDF.
  package let reports: ReportProgram
  /// Says what happens.
  package let tell: @Sendable (ServeEvent) -> Void
}

/// What a server says of itself.
package enum ServeEvent: Sendable {
  /// It listens: its address for browsers, and a link for whoever runs it.
  case serving(address: String, GitUser, link: String)
  /// It listens, and a server in front names people by a field.
  case servingNamed(address: String, field: String)
  /// A link for somebody: it works for 7 days.
  case invitation(GitUser, link: String)
  /// What a program of somebody's sends: it works for 365 days.
  case token(GitUser, secret: String)
  case ended
}

/// Runs a server to its end.
package typealias Serve = @Sendable (ServeOrder) throws(ServeFailure) -> Void

/// Why a server cannot do what it is asked.
package enum ServeFailure: Error, Sendable {
  case portTaken(ListenAddress)
  case cannotListen(ListenAddress, reason: String)
  /// A link can be made only where a server has run: it is not known how browsers name it.
  case notServing
  /// The plans cannot be read.
  case store(StoreError)
  /// What a server keeps for itself cannot be written.
  case keeping(reason: String)
}
