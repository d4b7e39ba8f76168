/// What reviews make of the statuses of one file, in a plan that requires them (Y15).
///
/// A review is about the last line above it of the day or period that it names; of several reviews of one line the last counts.
struct ReviewedLines {
  /// The status lines in the order of the file, what they count as decided.
  private(set) var reports: [Node.Report]
  /// The marks in the order of the file, likewise.
  private(set) var marks: [Node.Mark]

  /// Decides what every line that says done counts as: done once it is accepted, in progress until then.
  ///
  /// - Parameter start: the first day of which lines are reviewed; earlier ones count as they stand.
  /// - Complexity: O(reviews × lines).
  init(_ file: NodeFile, reports: [Node.Report], marks: [Node.Mark], from start: PlanDate) {
    (self.reports, self.marks) = (reports, marks)
    for index in reports.indices where reports[index].status == .done && reports[index].date >= start {
      review(report: index, .claimed)
    }
    for index in marks.indices where marks[index].word.status == .done && marks[index].day >= start {
      self.marks[index].review = .claimed
    }
    for (position, field) in file.fields.enumerated() where field.name == .review {
      guard let review = Review(file.value(of: field)) else { continue }
      let state = ReviewState(review.verdict)
      switch review.target {
      case .day(let day):
        let line = reports.lastIndex { $0.field < position && $0.date == day }
        if let line, self.reports[line].review != nil { self.review(report: line, state) }
      case .period(let period):
        let line = marks.indices.filter { marks[$0].field < position && marks[$0].period == period }
          .max { (marks[$0].day, $0) < (marks[$1].day, $1) }
        if let line, self.marks[line].review != nil { self.marks[line].review = state }
      }
    }
  }

  private mutating func review(report index: Int, _ state: ReviewState) {
    reports[index].review = state
    reports[index].status = state == .accepted ? .done : .inProgress
  }
}

/// A status line or a mark that says done, in a plan that requires reviews.
public struct Claim: Hashable, Sendable {
  /// What it is of.
  public let target: Review.Target
  /// The day from which it holds.
  public let day: PlanDate
  /// Where its review stands.
  public let state: ReviewState
  /// The value of the line.
  public let value: String
}

extension PlanHeader {
  /// What would say that a deliverable, or a period of it, is done by a day, if its file were this one (`Node.claims`).
  ///
  /// - Complexity: O(bytes of the file).
  public func claims(of file: NodeFile, at code: Code, by day: PlanDate) -> [Claim] {
    guard requiresReview else { return [] }
    return Node(code: code, misplaced: nil, content: .bytes(file.bytes), header: self).claims(by: day)
  }
}

extension Node {
  /// What says that the deliverable, or a period of it, is done by a day, in a plan that requires reviews: the status line in
  /// force first, then the mark in force of each period. Nothing in other plans.
  ///
  /// - Complexity: O(status lines + marks²).
  public func claims(by day: PlanDate) -> [Claim] {
    guard let file, !isUnreadable else { return [] }
    func claim(_ target: Review.Target, _ day: PlanDate, _ state: ReviewState?, _ field: Int32) -> Claim? {
      state.map { Claim(target: target, day: day, state: $0, value: file.value(of: file.fields[Int(field)])) }
    }
    let stated = report(on: day).flatMap { claim(.day($0.date), $0.date, $0.review, $0.field) }
    let marked = marks.enumerated().filter { index, mark in
      mark.day <= day
        && !marks.enumerated().contains { other, later in
          later.period == mark.period && later.day <= day && (later.day, other) > (mark.day, index)
        }
    }.map(\.element).sorted { $0.period.ordinal < $1.period.ordinal }
    return [stated].compactMap(\.self)
      + marked.compactMap { claim(.period($0.period), $0.day, $0.review, $0.field) }
  }

  /// Whether something by a day says that it is done, as a whole or for a period, and nobody has looked at it yet.
  ///
  /// - Complexity: that of `claims(by:)`.
  package func hasClaim(by day: PlanDate) -> Bool { claims(by: day).contains { $0.state == .claimed } }

  /// Whether what the last line of a day or a period says counts as it stands: nobody needs to accept it, or somebody has.
  package func isAccepted(_ target: Review.Target) -> Bool {
    let state: ReviewState?
    switch target {
    case .day(let day): state = reports.last { $0.date == day }?.review
    case .period(let period):
      state =
        marks.enumerated().filter { $0.element.period == period }
        .max { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }?.element.review
    }
    return state == nil || state == .accepted
  }

  /// Where the review of what says how the deliverable stands on a day stands; nil where that does not say done, or the plan
  /// requires no reviews.
  public func reviewState(on day: PlanDate) -> ReviewState? {
    isUnreadable ? nil : statusSource(.day(day))?.review
  }

  /// The last review of what a field says; nil where nobody has looked at it.
  func review(of target: Review.Target) -> Review? { file?.reviews.last { $0.target == target } }
}
