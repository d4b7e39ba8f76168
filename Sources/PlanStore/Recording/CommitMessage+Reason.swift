import PlanCore

extension CommitMessage {
  /// Why somebody made a change, as the commit's message says it; nil where it does not.
  ///
  /// Of a recording it is the body without the list of what was changed. Of any other commit it is the whole message, of a
  /// merge without its first line, which git writes. Trailers are left out.
  static func reason(in message: String, isMerge: Bool = false) -> String? {
    var paragraphs = Self.paragraphs(message)
    guard let subject = paragraphs.first?.first else { return nil }
    guard let verb = trailer(Self.verb, in: message) else {
      if isMerge { paragraphs[0].removeFirst() }
      if paragraphs.count > 1, let last = paragraphs.last {
        paragraphs[paragraphs.count - 1] = last.filter { !isSignature($0) }
      }
      return text(paragraphs)
    }
    // The first paragraph is the subject, the last one the trailers.
    paragraphs = Array(paragraphs.dropFirst().dropLast())
    let again = trailer(Self.again, in: message) == nil ? nil : paragraphs.popLast()
    if listsChanges(verb, subject) { _ = paragraphs.popLast() }
    return text(paragraphs + [again ?? []])
  }

  /// Whether the body of a recording ends with a paragraph that says what was changed.
  private static func listsChanges(_ verb: String, _ subject: String) -> Bool {
    switch verb {
    case "add", "edit", "init": true
    case "review": subject.hasSuffix(" deliverables")
    case "set": subject.hasSuffix(" deliverables") || subject.hasSuffix(" from a table")
    case "save": subject.hasSuffix(" files")
    case "move": subject.hasSuffix(" nodes")
    case "drop": subject.contains(" nodes dropped (")
    default: false
    }
  }

  /// Lines that programs and customs put at a message's end: `Signed-off-by: …`, `Change-Id: …`.
  private static func isSignature(_ line: String) -> Bool {
    let key = line.prefix { $0 != ":" }
    return key.count < line.count && !key.contains(" ") && (key.hasSuffix("-by") || key == "Change-Id")
  }

  private static func paragraphs(_ message: String) -> [[String]] {
    let lines = message.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }
    ).map {
      String($0).trimmingBlanks
    }
    return lines.split(whereSeparator: \.isEmpty).map(Array.init)
  }

  private static func text(_ paragraphs: [[String]]) -> String? {
    let text = paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    return text.isEmpty ? nil : text
  }
}
