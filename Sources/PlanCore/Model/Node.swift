/// A line, measure or deliverable (whatever a plan's levels are called), as its file says.
public struct Node: Sendable {
  /// The node's code.
  public let code: Code
  /// The path below the plan's folder, where the file is not in its right place; nil where it is.
  let misplaced: PlanPath?
  /// The file; nil if it is missing or its text cannot be read.
  public let file: NodeFile?
  /// Why the text cannot be read; empty if it can or there is no file.
  public let findings: [FileFinding]
  /// Whether the node is known only because something lies below it (F5).
  public let isMissing: Bool
  /// Whether the file cannot be read as a plan file (F21): its text is refused, or a `status`, `period-status`,
  /// `added` or `dropped` line in it cannot be understood.
  public let isUnreadable: Bool
  /// The day from which the node counts; nil for the plan's start.
  public let added: PlanDate?
  /// The day from which the node no longer counts.
  public let dropped: PlanDate?
  /// What the node's own file says of how often it recurs.
  let every: Interval?
  /// How the node recurs, by its own file or one above it; the tree says it. Nil for what does not recur.
  public internal(set) var recurrence: Recurrence?
  /// The marks of periods, in the order of the file (Y2).
  let marks: [Mark]
  /// The status lines by date, and among equal dates in the order of the file (F14).
  let reports: [Report]

  /// A status line as the figures need it.
  struct Report: Sendable {
    let date: PlanDate
    /// What it counts as: done only once it is accepted, where the plan requires reviews.
    var status: Status
    /// Where its review stands; nil where none is needed (Y15).
    var review: ReviewState?
    /// The index of the field in the file.
    let field: Int32
  }

  /// A mark of a period as the figures need it.
  struct Mark: Sendable {
    let period: PeriodName
    /// The first day on which it holds.
    let day: PlanDate
    let word: StatusWord
    /// Where its review stands; nil where none is needed (Y15).
    var review: ReviewState?
    /// The index of the field in the file.
    let field: Int32

    /// What it counts as.
    var status: Status { review == nil || review == .accepted ? word.status : .inProgress }
  }

  init(code: Code, misplaced: PlanPath?, content: SourceFile.Content, header: PlanHeader) {
    self.code = code
    self.misplaced = misplaced
    isMissing = false
    let isDeliverable = header.isDeliverable(code)
    do throws(ParseError) {
      let file = try NodeFile(parsing: content)
      self.file = file
      findings = []
      var reports: [Report] = []
      var isUnreadable = false
      var added: PlanDate?
      var dropped: PlanDate?
      var every: Interval?
      var marks: [Mark] = []
      for (index, field) in file.fields.enumerated() {
        switch field.name {
        case .status where isDeliverable:
          if let parts = file.statusParts(of: field, header.subStatuses),
            let date = PlanDate(bytes: file.bytes[parts.date]),
            let word = file.statusWord(parts.word, header.subStatuses)
          {
            reports.append(Report(date: date, status: word.status, field: Int32(index)))
          } else {
            isUnreadable = true
          }
        case .added where added == nil:
          added = PlanDate(bytes: file.bytes[field.value])
          if added == nil { isUnreadable = true }
        case .dropped where dropped == nil:
          dropped = file.droppedLine(field)?.date
          if dropped == nil { isUnreadable = true }
        case .every where every == nil: every = Interval(file.value(of: field))
        case .periodStatus where isDeliverable:
          if let mark = file.periodMark(of: field, header.subStatuses) {
            marks.append(
              Mark(period: mark.period, day: mark.effectiveDay, word: mark.word, field: Int32(index)))
          } else {
            isUnreadable = true
          }
        default: break
        }
      }
      if let start = header.reviewStart, isDeliverable {
        let reviewed = ReviewedLines(file, reports: reports, marks: marks, from: start)
        (reports, marks) = (reviewed.reports, reviewed.marks)
      }
      if zip(reports, reports.dropFirst()).contains(where: { $0.date > $1.date }) {
        // Stable: among equal dates the order of the file decides.
        reports.sort { ($0.date, $0.field) < ($1.date, $1.field) }
      }
      self.reports = reports
      self.isUnreadable = isUnreadable
      self.added = added
      self.dropped = dropped
      self.every = every
      self.marks = marks
    } catch {
      file = nil
      findings = error.findings
      reports = []
      isUnreadable = true
      added = nil
      dropped = nil
      every = nil
      marks = []
    }
  }

  /// A node of which there is no file, only files below it.
  init(missing code: Code) {
    self.code = code
    misplaced = nil
    file = nil
    findings = []
    isMissing = true
    isUnreadable = false
    added = nil
    dropped = nil
    every = nil
    marks = []
    reports = []
  }

  /// The node's title in a language, or in the next of the plan's languages that has one; its code where
  /// none has.
  public func title(in language: LanguageTag, of plan: PlanHeader) -> String {
    file?.localized(.title, in: language, of: plan.languages)?.text ?? code.description
  }

  /// The code as published, where it differs from the file's.
  public var label: String? { file?.value(.label) }

  /// The codes that the node had before, as its file notes them.
  public var formerCodes: [Code] { (file?.values(.formerly) ?? []).compactMap { Code($0) } }

  /// The evidence lines that can be understood.
  public var evidence: [Evidence] { file?.values(.evidence).compactMap { Evidence($0) } ?? [] }

  /// The goals and targets that can be understood.
  public var goals: [SustainableGoal] { file?.list(.sdg).compactMap { SustainableGoal($0) } ?? [] }
}

extension NodeFile {
  /// The parts of a `dropped: DATE reason` line; nil if it cannot be understood.
  func droppedLine(_ field: Field) -> (date: PlanDate, reason: String)? {
    let (date, reason) = bytes.withUnsafeBufferPointer { bytes in
      let date = bytes.word(from: field.value.lowerBound, to: field.value.upperBound)
      return (date, bytes.skippingBlanks(from: date.upperBound, to: field.value.upperBound))
    }
    guard let day = PlanDate(bytes: bytes[date]) else { return nil }
    return (day, text(reason..<field.value.upperBound))
  }

  /// The day and the reason of the `dropped:` line; nil where there is none that can be understood.
  public var dropped: (date: PlanDate, reason: String)? { first(.dropped).flatMap(droppedLine) }
}
