package import PlanCore

/// Which figure of a plan is asked about: what it counts, in which part of the plan, and on which day or about which period.
package struct FigureQuery: Hashable, Sendable {
  /// What a figure counts. Of a period, `span` is the days in which something was said.
  package enum Subject: Hashable, Sendable {
    /// Every deliverable that counts: what a percentage is of.
    case all
    case status(NodeStatus)
    /// Every deliverable with a status.
    case reported
    /// What something was said of in a span.
    case answered(in: Period)
    /// What has a status that was said before a span.
    case carried(in: Period)
    /// What is overdue, or was done late.
    case behind
    /// What has a due day that was moved.
    case moved
  }

  package let subject: Subject
  /// The part of the plan; nil for the whole.
  package let scope: Code?
  package let basis: FigureBasis

  package init(_ subject: Subject, of scope: Code?, _ basis: FigureBasis) {
    (self.subject, self.scope, self.basis) = (subject, scope, basis)
  }

  /// Reads the fields of an address.
  ///
  /// - Parameters:
  ///   - today: the day of an address that names none.
  ///   - field: the value of a field; nil where there is none.
  /// - Returns: nil where a field says nothing that can be meant.
  package init?(today: PlanDate, _ field: (String) -> String?) {
    guard let day = Self.day(field("at"), today), let from = Self.day(field("from"), Self.beginning),
      let to = Self.day(field("to"), day), from <= to
    else { return nil }
    let span = Period(from: from, through: to)
    switch field("show") ?? "" {
    case "", "all": subject = .all
    case "reported": subject = .reported
    case "answered": subject = .answered(in: span)
    case "carried": subject = .carried(in: span)
    case "behind": subject = .behind
    case "moved": subject = .moved
    case let word:
      guard let status = NodeStatus(rawValue: word), status != .none else { return nil }
      subject = .status(status)
    }
    scope = field("within").flatMap { Code($0) }
    if scope == nil, field("within") != nil { return nil }
    if let word = field("in") {
      guard let period = PeriodName(word) else { return nil }
      basis = .period(period, by: day)
    } else {
      basis = .day(day)
    }
  }

  /// The first day of a span that has none.
  private static let beginning = PlanDate(daysSince1970: .min)

  private static func day(_ text: String?, _ usual: PlanDate) -> PlanDate? {
    text.map { PlanDate($0) } ?? usual
  }

  /// The query of an address: `show=done&within=L1&at=2020-12-31`.
  package var text: String {
    var fields: [(String, String)] = []
    func add(_ span: Period) {
      if span.first != Self.beginning { fields.append(("from", span.first.description)) }
      fields.append(("to", span.last.description))
    }
    switch subject {
    case .all: break
    case .status(let status): fields = [("show", status.rawValue)]
    case .reported: fields = [("show", "reported")]
    case .answered(let span):
      fields = [("show", "answered")]
      add(span)
    case .carried(let span):
      fields = [("show", "carried")]
      add(span)
    case .behind: fields = [("show", "behind")]
    case .moved: fields = [("show", "moved")]
    }
    if let scope { fields.append(("within", scope.description)) }
    if let period = basis.period { fields.append(("in", period.description)) }
    fields.append(("at", basis.day.description))
    return fields.map { "\($0)=\($1)" }.joined(separator: "&")
  }

  /// The same about another subject.
  func about(_ subject: Subject) -> FigureQuery { FigureQuery(subject, of: scope, basis) }
}
