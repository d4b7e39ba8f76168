import PlanCore

/// The message of a commit that records a change.
package struct CommitMessage: Hashable, Sendable {
  /// The first line.
  package var subject: String
  /// What follows it: the note, or the list.
  package var body: String
  /// The last lines, `Key: value`.
  package var trailers: [(key: String, value: String)]

  package init(subject: String, body: String = "", verb: String, undoes: String? = nil) {
    self.subject = subject
    self.body = body
    trailers = [(Self.verb, verb)]
    if let undoes { trailers.append((Self.undoes, undoes)) }
  }

  /// The trailer that every recording bears, with its verb.
  static let verb = "Plan-Verb"
  /// The trailer that names a commit taken back.
  static let undoes = "Plan-Undoes"
  /// The trailer that names a recording that git took back, and that is recorded again.
  static let again = "Plan-Again"

  /// The message as git stores it.
  ///
  /// A body cannot pass for trailers: they are the last paragraph, and only that is read.
  package var text: String {
    let parts = [Self.line(subject), body.trimmingBlanks].filter { !$0.isEmpty }
    return (parts + [trailers.map { "\($0.key): \($0.value)" }.joined(separator: "\n")])
      .joined(separator: "\n\n") + "\n"
  }

  private static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 ? " " : $0 }))
  }

  /// The commit that a message says it takes back.
  static func undone(in message: String) -> String? { trailer(undoes, in: message)?.lowercased() }

  /// The commit that a message says it records again.
  static func recordedAgain(in message: String) -> String? { trailer(again, in: message)?.lowercased() }

  /// Whether a message is that of a recording.
  static func isRecording(_ message: String) -> Bool { trailer(verb, in: message) != nil }

  /// The message under which a recording that git took back is recorded again.
  ///
  /// - Parameters:
  ///   - message: that of the recording.
  ///   - commit: its id.
  ///   - by: the commit that took it back, and its author.
  init(again message: String, of commit: String, takenBackBy by: (commit: String, author: String)) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let ending = Self.ending(of: lines)
    func isBlank(_ line: String) -> Bool { line.trimmingBlanks.isEmpty }
    let body = lines[..<ending.lowerBound].dropFirst().drop(while: isBlank).reversed().drop(while: isBlank)
    let reason = "Recorded again: commit \(by.commit.shortCommit) by \(by.author) had taken it back."
    subject = lines.first ?? ""
    self.body = body.isEmpty ? reason : body.reversed().joined(separator: "\n") + "\n\n" + reason
    trailers = lines[ending].compactMap { line in
      line.firstIndex(of: ":").map {
        (String(line[..<$0]), String(line[line.index(after: $0)...]).trimmingBlanks)
      }
    }.filter { $0.0 != Self.again }
    trailers.append((Self.again, commit))
  }

  /// The value of a trailer: a line `Key: value` of the last paragraph.
  static func trailer(_ key: String, in message: String) -> String? {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for line in lines[ending(of: lines)] where line.hasPrefix(key + ":") {
      return String(line.dropFirst(key.count + 1)).trimmingBlanks
    }
    return nil
  }

  /// The last paragraph; empty if the first is the only one.
  private static func ending(of lines: [String]) -> Range<Int> {
    let end = lines.lastIndex { !$0.trimmingBlanks.isEmpty }.map { $0 + 1 } ?? 0
    let start = lines[..<end].lastIndex { $0.trimmingBlanks.isEmpty }.map { $0 + 1 } ?? 0
    return start == 0 ? end..<end : start..<end
  }

  /// Compares all parts.
  package static func == (left: CommitMessage, right: CommitMessage) -> Bool { left.text == right.text }

  /// Hashes the text.
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
