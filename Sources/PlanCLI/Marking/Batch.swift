import PlanCore
import PlanService
import PlanWording

/// The lines of a batch: `CODE STATUS [DATE|period=PERIOD] [NOTE]`, empty lines and lines that begin with `#` left out.
struct Batch {
  let marks: [TypedMark]
  /// What is wrong with lines that mark nothing.
  let errors: RowErrors

  /// What stands before a period in the place of a day.
  private static let periodPrefix = "period="

  /// Reads the lines.
  ///
  /// - Parameters:
  ///   - day: for lines without a date.
  ///   - isDayNamed: whether that day was named.
  ///   - about: what the statuses of lines without a period are of.
  ///   - note: for lines without a note that change a status.
  ///   - vocabularies: by which a status of several words is told from the note after it, plan by plan.
  init(
    _ text: String, day: PlanDate, isDayNamed: Bool, about: MarkTarget, note: String,
    evidence: [OfferedEvidence],
    vocabularies: [(plan: PlanID, index: StatusIndex)]
  ) throws(CommandError) {
    var marks: [TypedMark] = []
    var errors = RowErrors(CommandError.atLine)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak)
    for (index, line) in lines.enumerated() {
      var words = line.split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" || $0 == "\u{FEFF}" }.map(
        String.init)
      guard let code = words.first, !code.hasPrefix("#") else { continue }
      words.removeFirst()
      do throws(CommandError) {
        if words.isEmpty { throw .missingArgument("STATUS", usage: nil) }
        let status = TypedStatus(takenFrom: &words, vocabularies)
        var own: PlanDate?
        var period: PeriodName?
        if let first = words.first, first.lowercased().hasPrefix(Self.periodPrefix) {
          period = try PeriodName(typed: String(first.dropFirst(Self.periodPrefix.count)))
          words.removeFirst()
        } else if let first = words.first, first.isThreeNumbers {
          guard let date = PlanDate(first) else {
            throw .badDate(first, suggestion: PlanDate(guessing: first))
          }
          own = date
          words.removeFirst()
        }
        marks.append(
          TypedMark(
            code: TypedCode(code), status: status, about: period.map { .period($0) } ?? about,
            day: own ?? day, isDayNamed: own != nil || isDayNamed, note: words.joined(separator: " "),
            sharedNote: note, evidence: evidence, line: index + 1))
      } catch { errors.add(error, line: index + 1) }
    }
    guard !marks.isEmpty || !errors.isEmpty else { throw .emptyBatch }
    self.marks = marks
    self.errors = errors
  }
}

extension TypedStatus {
  /// Takes a status off the front of words: the longest run that means one in some plan, else one word.
  fileprivate init(
    takenFrom words: inout [String], _ vocabularies: [(plan: PlanID, index: StatusIndex)]
  ) {
    let found = vocabularies.compactMap { plan, index in
      index.status(atFrontOf: words).map { (plan: plan, word: $0.word, count: $0.count) }
    }
    let unchanged = UnchangedWord.count(atFrontOf: words) ?? 0
    let known = found.map(\.count).max() ?? 0
    // What a plan calls a status is that status.
    isUnchanged = unchanged > known
    let count = max(known, unchanged, 1)
    text = words.prefix(count).joined(separator: " ")
    meanings = Dictionary(
      found.filter { $0.count == count }.map { ($0.plan, $0.word) }, uniquingKeysWith: { first, _ in first })
    words.removeFirst(count)
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
