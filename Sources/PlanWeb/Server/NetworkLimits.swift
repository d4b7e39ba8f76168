/// How much a client may send, and how long it may take.
package struct NetworkLimits: Sendable {
  /// The most fields that a head may have.
  package var headerFields = 64
  /// The most bytes that a head may have: the target, and the names and values of its fields.
  package var headSize = 16 * 1024
  /// The most bytes of a body.
  package var bodySize = 64 * 1024
  /// The most bytes of a body with files: one file of 10 MiB, and the form around it.
  package var uploadSize = 10 * 1024 * 1024 + 64 * 1024
  /// The most connections at a time; the system lets further ones wait.
  package var connections = 512

  /// How long a head may take: from the moment of the connection, or from its first byte on a connection that has been used.
  package var headTime: Duration = .seconds(10)
  /// How long a body may take.
  package var bodyTime: Duration = .seconds(120)
  /// How long a body may be as slow as it likes. From then on it has to keep up with `slowest`.
  package var slowTime: Duration = .seconds(10)
  /// The fewest bytes a second, on average, that a client has to send of a body, and take of an answer.
  package var slowest = 4 * 1024
  /// How long a client may take for any answer, however short; longer ones may take longer by `slowest`.
  package var answerTime: Duration = .seconds(120)
  /// How long a connection stays open without a next request. Proxies keep theirs for 60 s, and should be the first to close.
  package var idleTime: Duration = .seconds(75)
  /// How long what a client goes on sending is thrown away after its request was refused, so that it gets to read why.
  package var lingerTime: Duration = .seconds(5)
  /// How long requests may go on when the program is asked to end.
  package var shutdownTime: Duration = .seconds(10)

  package init() {}
}
