import PlanCore
import PlanWords

/// The lines of a batch: `CODE STATUS [DATE] [NOTE]`, empty lines and lines that begin with `#` left out.
struct Batch {
  let requests: [MarkRequest]
  /// What is wrong with lines that are no request.
  let faults: RowFaults

  /// Reads the lines.
  ///
  /// - Parameters:
  ///   - day: for lines without a date.
  ///   - note: for lines without a note that change a status.
  ///   - vocabularies: by which a status of several words is told from the note after it.
  init(
    _ text: String, day: PlanDate, note: String, evidence: [String], vocabularies: [StatusIndex]
  ) throws(Failure) {
    var requests: [MarkRequest] = []
    var faults = RowFaults(Failure.atLine)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak)
    for (index, line) in lines.enumerated() {
      var words = line.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" || $0 == "\u{FEFF}" }.map(
        String.init)
      guard let code = words.first, !code.hasPrefix("#") else { continue }
      words.removeFirst()
      do throws(Failure) {
        let count =
          vocabularies.compactMap { $0.status(atFrontOf: words)?.count }.max() ?? min(words.count, 1)
        let status = Array(words.prefix(count))
        if status.isEmpty { throw .missingArgument("STATUS", usage: nil) }
        words.removeFirst(count)
        var own: PlanDate?
        if let first = words.first, first.isThreeNumbers {
          guard let date = PlanDate(first) else {
            throw .badDate(first, suggestion: PlanDate(guessing: first))
          }
          own = date
          words.removeFirst()
        }
        requests.append(
          MarkRequest(
            code: code, status: status, day: own ?? day,
            note: words.joined(separator: " "), sharedNote: note, evidence: evidence, line: index + 1))
      } catch { faults.add(error, line: index + 1) }
    }
    guard !requests.isEmpty || !faults.isEmpty else { throw .emptyBatch }
    self.requests = requests
    self.faults = faults
  }
}

extension String {
  /// Whether the text is three numbers with one separator between them: meant as a date.
  fileprivate var isThreeNumbers: Bool {
    for separator: Character in ["-", "/", "."] {
      let parts = split(separator: separator, omittingEmptySubsequences: false)
      if parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
      {
        return true
      }
    }
    return false
  }
}
