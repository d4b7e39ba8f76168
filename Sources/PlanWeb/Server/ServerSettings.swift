package import PlanCore
package import PlanStore

/// How a server runs.
package struct ServerSettings: Sendable {
  package let workspace: Workspace
  /// How browsers name it: `https://plan.example.org`, `http://127.0.0.1:8731`.
  package let origin: String
  /// Further hosts by which it may be called, such as `localhost:8731`.
  package var otherHosts: [String] = []
  /// Its port where browsers reach it without HTTPS; nil behind a server that speaks it.
  package let plainPort: Int?
  /// What people may do who are not known here; nil for nothing.
  package var strangers: Person.Role?
  /// The variables by which git knows who records. What names an author or a day is left out by the server (W36).
  package var environment: [String: String] = [:]
  /// Signs commits; nil where nothing can.
  package var signer: Signer?
  /// The version of the tool.
  package var version = ""
  /// The templates that stand in for the built-in ones.
  package var templates: [ReportTemplate] = []
  /// The moment.
  package var now: @Sendable () -> Timestamp
  /// A digest that cannot be turned back.
  package let digest: Digest
  /// The languages beside those of the plans.
  package var languages: [LanguageTag] = []
  /// Runs a command that prints data, for programs that ask; without one there is none.
  package var data: DataCommand = { _, _ in DataAnswer([], failure: nil) }
  /// The name of the server's time zone, as people read it.
  package var zone = "UTC"
  /// The field by which a server in front names who sends a request: an address, or a name of `people.txt`. Whoever reaches this server can be
  /// anybody, so that one alone may. Nil where people come in by links.
  package var userField: String?
  /// Makes a report as PDF, on the thread that calls it; nil where nothing does. It takes a minute at most.
  package var print: (@Sendable (PrintOrder) throws(PrintFailure) -> [UInt8])?

  package init(
    _ workspace: Workspace, origin: String, plainPort: Int?, now: @escaping @Sendable () -> Timestamp,
    digest: @escaping Digest
  ) {
    (self.workspace, self.origin, self.plainPort) = (workspace, origin, plainPort)
    (self.now, self.digest) = (now, digest)
  }
}
