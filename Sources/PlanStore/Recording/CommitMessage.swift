import PlanCore

/// The message of a commit that records a change.
public struct CommitMessage: Hashable, Sendable {
  /// The first line.
  public var subject: String
  /// What follows it: the note, or the list.
  public var body: String
  /// The last lines, `Key: value`.
  public var trailers: [(key: String, value: String)]

  /// Makes a message.
  public init(subject: String, body: String = "", verb: String, undoes: String? = nil) {
    self.subject = subject
    self.body = body
    trailers = [("Plan-Verb", verb)]
    if let undoes { trailers.append((Self.undoes, undoes)) }
  }

  /// The trailer that names a commit taken back.
  static let undoes = "Plan-Undoes"

  /// The message as git stores it.
  ///
  /// A body cannot pass for trailers: they are the last paragraph, and only that is read.
  public var text: String {
    let parts = [Self.line(subject), body.trimmingBlanks].filter { !$0.isEmpty }
    return (parts + [trailers.map { "\($0.key): \($0.value)" }.joined(separator: "\n")])
      .joined(separator: "\n\n") + "\n"
  }

  private static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 ? " " : $0 }))
  }

  /// The commit that a message says it takes back.
  static func undone(in message: String) -> String? { trailer(undoes, in: message)?.lowercased() }

  /// Whether a message says that the tool made its commit.
  static func isOfTool(_ message: String) -> Bool { trailer("Plan-Verb", in: message) != nil }

  /// The value of a trailer; nil if the message's last paragraph does not have it.
  private static func trailer(_ key: String, in message: String) -> String? {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let trimmed = lines.reversed().drop { $0.trimmingBlanks.isEmpty }
    let last = trimmed.prefix { !$0.trimmingBlanks.isEmpty }
    guard trimmed.count > last.count else { return nil }
    for line in last where line.hasPrefix(key + ":") {
      return String(line.dropFirst(key.count + 1)).trimmingBlanks
    }
    return nil
  }

  /// Compares all parts.
  public static func == (left: CommitMessage, right: CommitMessage) -> Bool { left.text == right.text }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
